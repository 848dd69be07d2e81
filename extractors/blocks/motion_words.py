"""The words of a motion: the clause behind who moved it, what was decided, or the sentence before.

"Cllr Roe moved, seconded by Cllr Fox, that the report be accepted" has its words behind the names;
"RESOLVED that … Moved by Cllr Roe" is the motion of the decision; "The accounts be paid (proposed by AR)"
has them before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from councilgraph.extractors.blocks.paragraphs import ENDS, Paragraph, after_mark, part_at, sentence_end
from councilgraph.extractors.blocks.people import TITLES
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import FIRST
from councilgraph.ontology.minutes import Decision, Entry
from councilgraph.ontology.model import Text

BEFORE_TEXT = frozenset((
    ",", "and", "it", "was", "the", "as", "an", "a", "amendment", "motion", "proposal", "formally",
    "unanimously", ";",
    "duly", "then", "-", "–", "—", "be", "by", "following", ")", "/", "councillor", "cllr", "“", "*", "|",
    "council", "committee", "this", "which", "were", ".", "‘", "'", '"', "”",
    "gan", "y", "cyng", "ac", "fe’i", "an", "agus",
))  # fmt: skip
"""Words between the names and the words of a motion."""
MOST_BEFORE = 14
SENTENCE = 3  # tokens of a sentence before who moved it
PASSIVE = frozenset(("was", "were"))
NAMED = 4  # tokens from such a verb to the word for moving
BEHIND = 2  # tokens from a decision to the vote on it
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
        for placed, below in pairwise([*item.decided, None])
        if placed is not None
        and (below is None or below.first >= one.stop or not _leads(item, _span_of(placed)))
    ]
    before = [placed for placed in near if placed.first < one.first]
    own = item.parts[part_at(item.parts, one.first)].tokens
    runs_on = bool(before) and before[-1].last > own.start
    ends = runs_on and (one.text or _ends_sentence(item, before[-1].last, one.first))
    if (runs_on and not ends) or (before and _is_vote_below(item, one, before[-1])):
        return before[-1].decision.text, True
    same = [placed for placed in near if clause and placed.first < clause.last and clause.first < placed.last]
    if clause and same:
        first, last = same[0].first, same[0].last
        tells = first < one.last <= clause.first < last  # who moved it too
        names = [span for span in (one.mover, one.seconder) if span]
        within = any(first <= name.first < last for name in names) or clause.last < last <= one.last
        tells = tells or (first == clause.first and within)
        return (words_of(item.text, clause) if tells else same[0].decision.text), True
    if clause and not _leads(item, clause):
        return words_of(item.text, clause), False
    return _words_around(item, one, clause, near)


def _span_of(placed: Placed) -> Span:
    return Span("", placed.first, placed.last)


def _is_vote_below(item: Business, one: Begun, placed: Placed) -> bool:
    """Whether a motion is a vote that nobody is named for, on a line right below what was decided."""
    label = item.labels[item.text.line_of[one.first]]
    return one.mover is None and label == "vote" and placed.last > one.first - BEHIND


def _words_around(
    item: Business, one: Begun, clause: Span | None, near: Sequence[Placed]
) -> tuple[Text | None, bool]:
    """The words of a motion that are not marked: a decision behind or before, or the paragraph above."""
    before = [placed for placed in near if placed.first < one.first]
    own = item.parts[part_at(item.parts, one.first)].tokens
    runs_on = bool(before) and before[-1].last > own.start
    stop = min(one.stop, own.stop) if runs_on else one.stop
    after = [placed for placed in near if one.first < placed.last and placed.first < stop]
    below = _below(item, clause) if clause and not after else None
    sentence = _sentence_before(item, one)
    said = below or (sentence if not after else None)
    passive = sentence and item.text.tokens.words[sentence.last].lower in PASSIVE
    if sentence and not clause and not runs_on and (passive or _begins_sentence(item, one)):
        return words_of(item.text, sentence), sentence.last <= one.first
    chosen = after[0] if after else before[-1] if runs_on else None
    if chosen:
        return chosen.decision.text, True
    if said or (clause and not before):
        resolved = said is not None and said is not below and said.last <= one.first
        return words_of(item.text, said or clause or Span("", 0, 0)), resolved
    if before:
        return _first_of_series(before).decision.text, True
    above = _paragraph_above(item, one)
    return (words_of(item.text, above), False) if above else (None, False)


def _first_of_series(before: Sequence[Placed]) -> Placed:
    """The last decision, or of clauses that were moved as one the first: those with marks side by side."""
    at = len(before) - 1
    while at and before[at].decision.clause not in FIRST_MARKS and before[at - 1].decision.clause:
        at -= 1
    return before[at]


FIRST_MARKS = FIRST | {"", "I"}
"""Marks with which a series of clauses begins, or none."""


def _begins_sentence(item: Business, one: Begun) -> bool:
    """Whether a sentence begins with the word for who moved it: "Proposed by Cllr Roe"."""
    words, tags = item.text.tokens.words, item.text.tags
    at = one.first
    while at > 0 and "move" not in tags[at] and words[at].text not in ENDS:
        at -= 1
    return "move" in tags[at] and words[at - 1].text in ENDS and words[at].capital


def _paragraph_above(item: Business, one: Begun) -> Span | None:
    """The paragraph above the one that names who moved it, if it is not the heading of the item."""
    at = part_at(item.parts, one.first) - 1
    if at < 0 or item.parts[at].tokens.start <= item.own.start or one.mover is None:
        return None
    own = after_mark(item.text, item.parts[at])
    return Span("motion", own.start, own.stop) if len(own) >= SENTENCE else None


def _ends_sentence(item: Business, first: int, last: int) -> bool:
    """Whether a sentence ends with the token before one, or between two."""
    words = item.text.tokens.words
    return any(words[at].text == "." for at in range(first - 1, last))


def _sentence_before(item: Business, one: Begun) -> Span | None:
    """The words before who moved it, in the same paragraph: "The accounts be paid (proposed by AR)"."""
    words, tags = item.text.tokens.words, item.text.tags
    if one.mover is None:
        return None
    begin = item.parts[part_at(item.parts, one.first)].tokens.start
    end = one.mover.first
    while end > begin and (
        words[end - 1].lower in BEFORE_TEXT | {"by", "(", ":"} or {"move", *TITLES} & set(tags[end - 1])
    ):
        end -= 1
    while (stop := sentence_end(item.text, range(begin, end))) < end:
        begin = stop
    begin = next((t + 1 for t in range(begin, end) if _opens_words(item, t)), begin)
    somebody = bool(TITLES & set(tags[begin])) or words[begin].shape == "XX"
    if (
        somebody
        and words[end].lower in PASSIVE
        and any("move" in tags[at] for at in range(end + 1, min(end + NAMED, len(tags))))
    ):
        end = one.last  # "AR was proposed by BF": what is moved is that
    return Span("motion", begin, end) if end - begin >= SENTENCE else None


def _opens_words(item: Business, at: int) -> bool:
    """Whether a token is a word for moving behind which what is moved begins: "It was proposed that"."""
    return "move" in item.text.tags[at] and "thatclause" in item.text.tags[at + 1]


def _below(item: Business, clause: Span) -> Span | None:
    """The first paragraph below words that lead to it, without its mark."""
    index = part_at(item.parts, clause.last - 1) + 1
    if index >= len(item.parts) or item.parts[index].tokens.start not in item.own:
        return None
    part = item.parts[index]
    own = after_mark(item.text, part)
    return Span("motion", own.start, own.stop) if len(own) >= LEAST else None


def _leads(item: Business, span: Span) -> bool:
    """Whether words only lead to what stands below them: "that the Council:", a preamble."""
    words = item.text.tokens.words
    preamble = words[span.first].lower == "whereas" or any(
        one.kind == "leadin" and one.first <= span.first < one.last for one in item.spans
    )
    return preamble or any(word.text[0] == ":" for word in words[max(span.last - 3, span.first) : span.last])


def moved_clause(item: Business, one: Begun) -> Span | None:
    """The words that follow the names: "that the report be accepted", "to adjourn"."""
    names = [span for span in (one.mover, one.seconder) if span]
    if not names:
        return None
    between = _between(item, one)
    if between:
        return between
    at = max(span.last for span in names)
    index = part_at(item.parts, at - 1)
    part = item.parts[index]
    begin = _begins_at(item, at, min(part.tokens.stop, one.stop))
    settled = item.text.tokens.words[part.tokens.stop - 1].text == "." and any(
        "outcome" in item.text.tags[t] for t in range(at, part.tokens.stop)
    )
    if (
        begin is None
        and index + 1 < len(item.parts)
        and item.labels[item.parts[index + 1].lines.start] != "vote"
        and not settled
        and not _rest(item, at, part.tokens.stop)
    ):
        part = item.parts[index + 1]
        ended = item.text.tokens.words[part.tokens.start - 1].text == "."
        begin = _begins_at(item, part.tokens.start, min(part.tokens.stop, one.stop))
        if begin is not None and ended and "thatclause" not in item.text.tags[begin]:
            begin = None
    return _span(item, begin, min(part.tokens.stop, one.stop)) if begin is not None else None


def _between(item: Business, one: Begun) -> Span | None:
    """The words between mover and seconder: "Cllr Roe moved to adjourn; Cllr Fox seconded"."""
    if one.mover is None or one.seconder is None or one.seconder.first < one.mover.last:
        return None
    words, tags = item.text.tokens.words, item.text.tags
    room = range(one.mover.last, one.seconder.first)
    end = next((at for at in room if "second" in tags[at]), room.stop)
    begin = _begins_at(item, room.start, end)
    if begin is None:
        verbs = [at for at in room[:-1] if "move" in tags[at]]
        near = [at for at in verbs if at < one.mover.last + NEAR or words[at + 1].lower in ("that", "to")]
        begin = near[0] + 1 if near else None
    if begin is None:
        return None
    end = min(end, sentence_end(item.text, range(begin, end)))
    while end > begin and (words[end - 1].lower in BEFORE_TEXT or TITLES & set(tags[end - 1])):
        end -= 1
    if words[end].text == ".":
        end += 1
    says = any(words[at].lower not in BEFORE_TEXT for at in range(begin, end))
    return Span("motion", begin, end) if end - begin >= LEAST and says else None


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
        to = word.lower == "to" and words[min(begin + 1, stop - 1)].text[0].isalpha()
        to = to and "vote" not in tags[min(begin + 2, len(tags) - 1)]
        if (
            "thatclause" in tags[begin]
            or to
            or (colon and word.text not in (":", "-", "–", "“", '"') and word.shape[0] != "9")
        ):
            return begin
        if word.text == ":":
            colon = not {"vote", "aye"} & set(tags[begin - 1])
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
