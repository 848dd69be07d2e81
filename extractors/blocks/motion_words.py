"""The words of a motion: the clause behind who moved it, what was decided, or the sentence before.

"Cllr Roe moved, seconded by Cllr Fox, that the report be accepted" has its words behind the names;
"RESOLVED that … Moved by Cllr Roe" is the motion of the decision; "The accounts be paid (proposed by AR)"
has them before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.paragraphs import Paragraph, after_mark, sentence_end
from councilgraph.extractors.blocks.people import TITLES
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.ontology.minutes import Decision, DecisionKind, Entry
from councilgraph.ontology.model import Text

BEFORE_TEXT = frozenset((
    ",", "and", "it", "was", "the", "as", "an", "a", "amendment", "motion", "formally", "unanimously", ";",
    "duly", "then", "-", "–", "—", "be", "by", "following", ")", "/", "councillor", "cllr", "“", "*", "|",
    "council", "committee", "this", "which", ".",
))  # fmt: skip
"""Words between the names and the words of a motion."""
MOST_BEFORE = 14
SENTENCE = 3  # tokens of a sentence before who moved it
LEAST = 2  # tokens of the words of a motion
NEAR = 5  # tokens in which it is told what became of it
TELLS = frozenset(("it", "was", "were", "this", "on", "declared", "lost", "carried", "so", "not"))
"""Words with which it is told behind "and" what became of a motion."""
RESOLVING = frozenset(("resolve", "outcome", "move", "second", "vote"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision, and the tokens that it stands in."""

    first: int
    last: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class Business:
    """What motions of an item are read from."""

    text: TaggedText
    labels: Sequence[str]
    parts: Sequence[Paragraph]
    own: range
    spans: Sequence[Span]
    decided: Sequence[Placed]
    present: Sequence[Entry]
    names: Sequence[str]


@dataclass(slots=True)
class Begun:
    """A motion so far: its spans, and the token up to which words tell of it."""

    first: int
    mover: Span | None = None
    seconder: Span | None = None
    text: Span | None = None
    stop: int = 0
    again: range = range(0)

    @property
    def last(self) -> int:
        """The token after its names; after its words, where nobody is named."""
        named = [span.last for span in (self.mover, self.seconder) if span]
        return max(named) if named else self.text.last if self.text else self.first


def words_moved(item: Business, one: Begun, clause: Span | None) -> tuple[Text | None, bool]:
    """The words of a motion, and whether they are those of a decision."""
    near = [
        placed
        for placed in item.decided
        if placed.decision.kind is not DecisionKind.LEAD_IN
        and not _leads(item, Span("", placed.first, placed.last))
    ]
    for span in (clause, one.text):
        if span is None:
            continue
        same = [placed for placed in near if placed.first < span.last and span.first < placed.last]
        if same:
            first, last = same[0].first, same[0].last
            tells = first < one.last <= span.first < last  # who moved it too
            cut = first == span.first and last < span.last and span is clause
            return (words_of(item.text, span) if tells or cut else same[0].decision.text), True
        if not _leads(item, span):
            return words_of(item.text, span), False
    after = [placed for placed in near if one.first < placed.last and placed.first < one.stop]
    before = [placed for placed in near if placed.first < one.first]
    below = _below(item, clause) if clause and not after else None
    said = below or (_sentence_before(item, one) if not after else None)
    own = item.parts[part_at(item, one.first)].tokens
    chosen = after[0] if after else before[-1] if before and before[-1].last > own.start else None
    if chosen:
        return chosen.decision.text, True
    if said or (clause and not before):
        return words_of(item.text, said or clause or Span("", 0, 0)), said is not None and said is not below
    return (before[-1].decision.text, True) if before else (None, False)


def _sentence_before(item: Business, one: Begun) -> Span | None:
    """The words before who moved it, in the same paragraph: "The accounts be paid (proposed by AR)"."""
    words, tags = item.text.tokens.words, item.text.tags
    if one.mover is None:
        return None
    begin = item.parts[part_at(item, one.first)].tokens.start
    end = one.mover.first
    while end > begin and (
        words[end - 1].lower in BEFORE_TEXT | {"by", "(", ":"} or {"move", *TITLES} & set(tags[end - 1])
    ):
        end -= 1
    while (stop := sentence_end(item.text, range(begin, end))) < end:
        begin = stop
    return Span("motion", begin, end) if end - begin >= SENTENCE else None


def _below(item: Business, clause: Span) -> Span | None:
    """The first paragraph below words that lead to it, without its mark."""
    index = part_at(item, clause.last - 1) + 1
    if index >= len(item.parts) or item.parts[index].tokens.start not in item.own:
        return None
    part = item.parts[index]
    own = after_mark(item.text, part)
    return Span("motion", own.start, own.stop) if len(own) >= LEAST else None


def _leads(item: Business, span: Span) -> bool:
    """Whether words only lead to what stands below them: "that the Council:", a preamble."""
    words = item.text.tokens.words
    preamble = words[span.first].lower == "whereas"
    return preamble or any(word.text[0] == ":" for word in words[max(span.last - 3, span.first) : span.last])


def part_at(item: Business, token: int) -> int:
    """The place among the paragraphs of the one that a token stands in."""
    return next(at for at, part in enumerate(item.parts) if token < part.tokens.stop)


def moved_clause(item: Business, one: Begun) -> Span | None:
    """The words that follow the names: "that the report be accepted", "to adjourn"."""
    names = [span for span in (one.mover, one.seconder) if span]
    if not names:
        return None
    between = _between(item, one)
    if between:
        return between
    at = max(span.last for span in names)
    index = part_at(item, at - 1)
    part = item.parts[index]
    begin = _begins_at(item, at, min(part.tokens.stop, one.stop))
    if begin is None and index + 1 < len(item.parts) and not _rest(item, at, part.tokens.stop):
        part = item.parts[index + 1]
        begin = _begins_at(item, part.tokens.start, min(part.tokens.stop, one.stop))
    return _span(item, begin, min(part.tokens.stop, one.stop)) if begin is not None else None


def _between(item: Business, one: Begun) -> Span | None:
    """The words between mover and seconder: "Cllr Roe moved to adjourn; Cllr Fox seconded"."""
    if one.mover is None or one.seconder is None or one.seconder.first < one.mover.last:
        return None
    begin = _begins_at(item, one.mover.last, one.seconder.first)
    if begin is None:
        return None
    words, tags = item.text.tokens.words, item.text.tags
    end = one.seconder.first
    for at in range(begin, end):
        if "second" in tags[at]:
            end = at
            break
    while end > begin and (words[end - 1].lower in BEFORE_TEXT or TITLES & set(tags[end - 1])):
        end -= 1
    return Span("motion", begin, end) if end - begin >= LEAST else None


def _rest(item: Business, at: int, stop: int) -> bool:
    """Whether more than signs and words of procedure stand in a paragraph behind a token."""
    return any(
        item.text.tokens.words[t].lower not in BEFORE_TEXT | {":", "that"}
        and not RESOLVING & set(item.text.tags[t])
        for t in range(at, stop)
    )


def _begins_at(item: Business, at: int, stop: int) -> int | None:
    """The token with which a motion begins behind a name: "that", "to", or what follows a colon."""
    words, tags = item.text.tokens.words, item.text.tags
    colon = False
    for begin in range(at, min(at + MOST_BEFORE, stop)):
        word = words[begin]
        to = word.lower == "to" and "vote" not in tags[min(begin + 2, len(tags) - 1)]
        if "thatclause" in tags[begin] or to or (colon and word.text not in (":", "-", "–", "“", '"')):
            return begin
        if word.text == ":":
            colon = True
        elif word.lower not in BEFORE_TEXT and not RESOLVING & set(tags[begin]):
            return None
    return None


def _span(item: Business, begin: int, stop: int) -> Span | None:
    """The words of a motion from a token to the end of its sentence, without what tells of its fate."""
    end = sentence_end(item.text, range(begin, stop))
    end = next((at for at in range(begin + LEAST, end) if _tells_of_fate(item, at, end)), end)
    return Span("motion", begin, end) if end - begin >= LEAST else None


def _tells_of_fate(item: Business, at: int, end: int) -> bool:
    """Whether a token begins what became of a motion: "CARRIED", "and was lost", "but no second"."""
    words, tags = item.text.tokens.words, item.text.tags
    if words[at].shape == "XX" and "outcome" in tags[at]:
        return True
    near = {tag for other in range(at + 1, min(at + NEAR, end)) for tag in tags[other]}
    apart = item.text.tokens.starts[at] > item.text.tokens.ends[at - 1]
    if words[at].lower in ("and", "but", "which", ",", ";") or (words[at].text in ("–", "-") and apart):
        tells = at + 1 < end and words[at + 1].lower in TELLS
        tells = tells or (at + 2 < end and words[at + 1].lower == "the" and "move" in tags[at + 2])
        return "second" in near or ("outcome" in near and tells)
    if words[at].text == "(":
        return bool({"move", "second"} & near)
    return (
        words[at - 1].text.endswith(".") and words[at].capital and bool({"outcome", "vote"} & set(tags[at]))
    )
