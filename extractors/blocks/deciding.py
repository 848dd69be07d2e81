"""Decisions that the usual words announce: RESOLVED, "it was agreed that", "Decision:", and their clauses.

A word that decides opens what is decided: the rest of its sentence, or the paragraphs below it, one
each where they are marked. It does so wherever it stands; no heading and no label is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilgraph.extractors.blocks.paragraphs import Labelled, Paragraph, after_mark, mark_of, sentence_end
from councilgraph.extractors.blocks.reasons import is_whole, join_to_whole
from councilgraph.extractors.blocks.spans import AHEAD, Span
from councilgraph.extractors.blocks.triggers import NOW, Trigger, past_aside, triggers_in
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import leading_number

KINDS = ("resolution", "recommendation", "request", "leadin")
LEADS = (":", "-", "–", ":-", ":–")
ENDING = frozenset(
    ("furniture", "head", "member", "other", "officer", "guest", "absent", "item", "section", "close")
)
"""Labels of lines with which nothing that was decided goes on."""
OTHERS = frozenset(("ask", "paper", "vote", "interest"))
"""Labels of lines that are not of what was decided."""
INLINE = re.compile(r"(?:(?<=\s)|^)\(?(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4}|[A-F])[).](?=\s)")
REFERENCE = 9  # tokens of a number of a decision: "Min. No. 09.2022.03 - That"
MARKED = 2  # tokens of a clause's mark: "1."
AGAIN = ("it", "was")
"""Words with which what is decided is told again, behind its label: "Agreed: it was agreed to wait"."""
MOVERS = 35  # tokens that tell who moved and seconded
MOVES = frozenset(("move", "second"))
"""Classes of words that begin a line which says who moved or seconded."""
LEAST = 3  # tokens of a decision
LEAST_BELOW = 2  # and of one that has a paragraph of its own
HEADING = 12  # tokens of a heading
FIRST_MARK = 60  # characters before the first of the marks in a paragraph


def _ends(paper: Labelled, part: Paragraph) -> bool:
    """Whether what was opened above cannot go on with a paragraph: another item or list begins."""
    return part.lines.start in paper.heads or paper.label(part) in ENDING


def _opens_another(paper: Labelled, part: Paragraph) -> bool:
    """Whether a paragraph begins with a word that decides itself."""
    return not mark_of(part) and any(one.begins for one in triggers_in(paper.text, part))


def decided_spans(paper: Labelled) -> list[Span]:
    """What the words that decide announce in paragraphs: spans of decisions, lead-ins and clause marks."""
    found: list[Span] = []
    done = -1
    for at, part in enumerate(paper.parts):
        if part.lines.start in paper.heads and len(part.lines) == 1 and len(part.tokens) < HEADING:
            continue
        aside = paper.label(part) in OTHERS
        for trigger in triggers_in(paper.text, part):
            if trigger.first > done and (not aside or _says_who_met(paper, part, trigger)):
                spans, last = _opened(paper, at, trigger)
                found += spans
                done = max(done, last)
    return found


def _says_who_met(paper: Labelled, part: Paragraph, trigger: Trigger) -> bool:
    """Whether minutes say in the present tense what those who met recommend or agree."""
    text = paper.text
    if text.tokens.words[trigger.first].lower not in NOW:
        return False
    heads = (line for line, label in enumerate(paper.labels) if label == "head")
    head = {word.lower for line in heads for word in text.words(line)}
    who = [text.tokens.words[at].lower for at in after_mark(text, part) if at < trigger.first]
    return head.issuperset(who[1:])


def drop_repeated(paper: Labelled, spans: Sequence[Span]) -> list[Span]:
    """The spans without decisions said again below "Minutes:" by a page that prints them above it."""
    opening = [_plain(paper.text, part.tokens)[0].lower() for part in paper.parts]
    if "minutes:" not in opening:
        return list(spans)
    again: set[int] = set()
    above: set[str] = set()
    printed: set[str] = set()
    for part, words in zip(paper.parts, opening, strict=True):
        if part.lines.start in paper.heads:
            above, printed = set(), set()
        if words == "minutes:":
            printed = set(above)
        for span in spans:
            if span.first in part.tokens and span.kind in KINDS:
                said = _plain(paper.text, range(span.first, span.last))[0].lower()
                above.add(said)
                again |= {span.first} if said in printed else set()
    return [span for span in spans if (span.last if span.kind == "cl" else span.first) not in again]


def _opened(paper: Labelled, at: int, trigger: Trigger) -> tuple[list[Span], int]:
    """What a trigger opens, led in by the body to which it is put, if one is; and the last token of it."""
    spans, last = _announced_spans(paper, at, trigger)
    to = Span("to", trigger.to.start, trigger.to.stop)
    if not trigger.to or not spans:
        return spans, last
    if spans[0].kind == "leadin":
        return [spans[0]._replace(first=to.first), to, *spans[1:]], last
    if sum(span.kind in KINDS for span in spans) > 1:
        that = paper.text.tokens.words[spans[0].first - 1].lower == "that"
        return [Span("leadin", to.first, spans[0].first if that else to.last), to, *spans], last
    return [to._replace(value=AHEAD), *spans], last


def _announced_spans(paper: Labelled, at: int, trigger: Trigger) -> tuple[list[Span], int]:
    """What a trigger announces in its paragraph and those below it, and the last token of it."""
    text, part = paper.text, paper.parts[at]
    words = text.tokens.words
    rest = _announced(text, trigger, part)
    goes_on = not rest or (words[rest[-1]].text in LEADS and words[rest[0]].lower != "to")
    if len(rest) < (LEAST_BELOW if trigger.loud else LEAST) + goes_on:
        return _below(paper, at, trigger, None)
    if (
        words[rest[-1]].text in (":", ":-", ":–")
        or words[rest[-2]].text == ":"
        or _has_clauses(paper, at, rest)
    ):
        spans, last = _below(paper, at, trigger, Span("leadin", rest.start, rest.stop))
        if spans:
            return spans, last
        below = paper.parts[at + 1 : at + 2]
        tabled = words[rest[0]].lower in ("that", "to") and any(paper.label(one) == "row" for one in below)
        whole = tabled or is_whole(text, Span("leadin", rest.start, rest.stop))
        if len(rest) < HEADING and not whole:
            return [], trigger.last
    inline = list(_inline(text, rest))
    if inline:
        spans, last = _below(paper, at, trigger, None, inline)
        return spans, max(last, rest.stop - 1)
    stop = sentence_end(text, rest)
    return _with_kinds(text, [Span("resolution", rest.start, stop)], trigger), stop - 1


def _has_clauses(paper: Labelled, at: int, rest: range) -> bool:
    """Whether words without a sign behind them lead to clauses: "the Board be RECOMMENDED to / (a)"."""
    below = paper.parts[at + 1] if at + 1 < len(paper.parts) else None
    return (
        rest.stop == paper.parts[at].tokens.stop
        and paper.text.tokens.words[rest[-1]].shape[0] in "Xx"
        and below is not None
        and below.number is not None
        and below.number.value == 1
        and paper.label(below) == "clause"
        and below.lines.start not in paper.heads
    )


def _announced(text: TaggedText, trigger: Trigger, part: Paragraph) -> range:
    """The tokens that a trigger opens in its paragraph, without what tells of votes, movers and numbers."""
    words = text.tokens.words
    stop = part.tokens.stop
    if words[trigger.first - 1].lower == "be" and trigger.first > part.tokens.start:
        return range(_clause_start(text, part, trigger.first), stop)
    at = _past_mover(text, past_aside(text, trigger.last, stop), stop)
    if words[trigger.last - 1].lower == "recommend" and at < stop and words[at].lower == "to":
        return range(trigger.last - 2, stop)  # "AGREED TO RECOMMEND to the Council that"
    said = [word.lower for word in words[at : at + len(AGAIN)]]
    if said == [*AGAIN] and at + len(AGAIN) < stop and "decided" in text.tags[at + len(AGAIN)]:
        at = past_aside(text, at + len(AGAIN) + 1, stop)
    near = range(at, min(at + REFERENCE, stop))
    that = next((place for place in near if words[place].lower == "that"), None)
    if (
        that is not None
        and that - at > MARKED
        and words[at].text != "("
        and not any(words[place].shape[0] == "x" and words[place].shape != "x9" for place in range(at, that))
    ):
        at = that
    if at + 1 < stop and words[at].lower in ("that", "to") and words[at + 1].text in (*LEADS, ","):
        at += 2
    return range(at, stop)


def _past_mover(text: TaggedText, at: int, stop: int) -> int:
    """The token behind "on the motion of A, seconded by B," where these words stand at `at`."""
    words = text.tokens.words
    opening = [word.lower for word in words[at : at + 4]]
    if opening[:2] != ["on", "the"] or opening[3:] != ["of"] or "move" not in text.tags[at + 2]:
        return at
    near = range(at, min(at + MOVERS, stop))
    seconds = [place for place in near if "second" in text.tags[place]]
    commas = [place for place in near if words[place].text == "," and place > max(seconds, default=at)]
    return commas[0] + 1 if commas else at


def _clause_start(text: TaggedText, part: Paragraph, at: int) -> int:
    """The first token of the clause that a token stands in."""
    words = text.tokens.words
    while at > part.tokens.start and words[at - 1].text not in ".:;,)" and words[at].lower != "that":
        at -= 1
    return at


def _inline(text: TaggedText, rest: range) -> Iterator[Span]:
    """Clauses marked within a paragraph, where two or more marks count on: "(1) that …; (2) that …".

    One mark in brackets at the very start is a clause's too: others may stand below it.
    """
    plain, offsets = _plain(text, rest)
    run: list[re.Match[str]] = []
    for match in INLINE.finditer(plain):
        mark = leading_number(f"{match.group().strip()} x")
        if mark is not None and mark.value == len(run) + 1:
            run.append(match)
    alone = len(run) == 1 and run[0].start() == 0 and run[0].group().endswith(")")
    if alone or (len(run) > 1 and run[0].start() <= FIRST_MARK):
        ends = [*(match.start() for match in run[1:]), len(plain)]
        for match, end in zip(run, ends, strict=True):
            marked = _tokens_at(rest, offsets, match.start(), match.end())
            inside = _tokens_at(rest, offsets, match.end(), end)
            if inside and marked:
                yield Span("cl", marked[0], marked[-1] + 1)
                stop = sentence_end(text, range(inside[0], rest.stop)) if alone else inside[-1] + 1
                yield Span("resolution", inside[0], _cut(text, inside[0], stop))


def _plain(text: TaggedText, rest: range) -> tuple[str, list[int]]:
    """The words of tokens with one space where any stood, and where each token begins in them."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    parts: list[str] = []
    offsets: list[int] = []
    size = 0
    for at in rest:
        apart = bool(parts) and starts[at] > ends[at - 1]
        parts.append(f" {words[at].text}" if apart else words[at].text)
        offsets.append(size + apart)
        size += len(parts[-1])
    return "".join(parts), offsets


def _tokens_at(rest: range, offsets: Sequence[int], start: int, end: int) -> list[int]:
    return [at for at, offset in zip(rest, offsets, strict=True) if start <= offset < end]


def clauses_below(paper: Labelled, at: int, lead: Span) -> list[Span]:
    """The clauses in the paragraphs below the `at`th, with `lead` that leads to them; none where none are."""
    trigger = Trigger(lead.first, lead.last, begins=True, loud=True, kind="resolution")
    return _below(paper, at, trigger, lead._replace(kind="leadin"))[0]


def _below(
    paper: Labelled, at: int, trigger: Trigger, lead: Span | None, begun: Sequence[Span] = ()
) -> tuple[list[Span], int]:
    """The paragraphs below a trigger that are what it opens: one, or clauses whose marks count on.

    `begun` are clauses in the paragraph of the trigger, with which those below count on.
    """
    found = list(begun)
    levels = [_level_of(paper.text, span) for span in begun if span.kind == "cl"][-1:]
    for part in paper.parts[at + 1 :]:
        if _is_passed_over(paper, part, found):
            continue
        opens = lead is not None and not found and part.number is not None and part.number.value == 1
        if (_ends(paper, part) and not opens) or (not found and _opens_another(paper, part)):
            break
        own = after_mark(paper.text, part)
        listed = paper.label(part) == "row"  # a table of what is decided on: payments, applications
        if len(own) < LEAST_BELOW or ((found or listed) and not mark_of(part)):
            break
        leads = bool(found) and _leads(paper.text, found[-1])
        if not _step_into(levels, part, leads=leads or not found):
            break
        if leads and len(levels) > 1 and found[-1].kind == "resolution":
            found[-1] = found[-1]._replace(kind="leadin")
        found += _clause(paper.text, part, own, "".join(level.mark for level in levels[:-1]))
        if not levels:
            break
    if not any(span.kind == "resolution" for span in found):
        return [], trigger.last
    last = max(span.last for span in found) - 1
    whole = join_to_whole(paper.text, [*([lead] if lead else []), *found])
    return _with_kinds(paper.text, whole, trigger), last


def _is_passed_over(paper: Labelled, part: Paragraph, found: Sequence[Span]) -> bool:
    """Whether what is decided may go on below a paragraph: a running head, who moved it, or a bare lead."""
    if paper.label(part) == "furniture" and len(part.tokens) < HEADING:
        return True
    own = after_mark(paper.text, part)
    moves = bool(own) and bool(MOVES & set(paper.text.tags[own.start]))
    counted = bool(mark_of(part)) and _leads(paper.text, Span("leadin", own.start, own.stop))
    return (moves and not (found or mark_of(part))) or (
        not counted and _is_bare_lead(paper.text, own) and (not found or _leads(paper.text, found[-1]))
    )


@dataclass(slots=True)
class _Level:
    """A series of clauses that counts on: its form, its last value, and the mark of its last clause."""

    style: str
    value: int
    mark: str


def _level_of(text: TaggedText, mark: Span) -> _Level:
    """The series that the mark of a clause is of."""
    letters = "".join(word.text for word in text.tokens.words[mark.first : mark.last])
    number = leading_number(f"{letters} x")
    return _Level(number.style, number.value, number.mark) if number else _Level("", 0, "")


def _step_into(levels: list[_Level], part: Paragraph, *, leads: bool) -> bool:
    """Counts on one of the series with a paragraph's mark, or begins one below where the last clause leads.

    Says no where the mark belongs to none of them.
    """
    style = mark_of(part)
    if not style:
        return not levels
    value = part.number.value if part.number else 0
    mark = part.number.mark if part.number else ""
    for depth in reversed(range(len(levels))):
        if levels[depth].style == style and value in (levels[depth].value + 1, 0):
            levels[depth:] = [_Level(style, value, mark)]
            return True
    if value > 1 or not leads:
        return False
    levels.append(_Level(style, value, mark))
    return True


def _leads(text: TaggedText, span: Span) -> bool:
    """Whether the words of a clause lead to clauses below it: they end with a colon."""
    return any(word.text in LEADS for word in text.tokens.words[max(span.last - 2, span.first) : span.last])


def _is_bare_lead(text: TaggedText, own: range) -> bool:
    """Whether a paragraph is no more than "That", "That the Council:" or "The Board", and goes on below."""
    words = [text.tokens.words[at].lower for at in own]
    if not words or len(words) > HEADING:
        return False
    if all("meets" in text.tags[at] or words[at - own.start] in ("the", "that", *LEADS) for at in own):
        return True
    return words[0] == "that" and (len(words) < LEAST or words[-1] in LEADS)


def _clause(text: TaggedText, part: Paragraph, own: range, above: str) -> Iterator[Span]:
    """The spans of one paragraph that is decided: its mark with those above it, and its words or clauses."""
    if part.number is not None:
        yield Span("cl", part.tokens.start, own.start, f"{above}{part.number.mark}" if above else "")
    inline = list(_inline(text, own)) if part.number is None else []
    yield from inline or [Span("resolution", own.start, _cut(text, own.start, own.stop))]


def _cut(text: TaggedText, first: int, last: int) -> int:
    """Where a clause ends: signs of tables behind it are no part of it."""
    words = text.tokens.words
    while last - 1 > first and words[last - 1].text in ("|", "*", "_"):
        last -= 1
    return last


def _with_kinds(text: TaggedText, spans: Sequence[Span], trigger: Trigger) -> list[Span]:
    """The spans with what kind of decision each is: recommended to somebody, or resolved."""
    found: list[Span] = []
    if spans and spans[0].kind == "leadin" and recommends(text, spans[0]):
        trigger = replace(trigger, kind="recommendation")
    for span in spans:
        if span.kind != "resolution":
            found.append(span)
            continue
        put = trigger.kind == "recommendation" or recommends(text, span)
        found.append(span._replace(kind="recommendation" if put else "resolution"))
    return found


def recommends(text: TaggedText, span: Span) -> bool:
    """Whether what is decided is put to somebody else by recommending it."""
    words = [word.lower for word in text.tokens.words[span.first : min(span.last, span.first + FIRST_WORDS)]]
    return RECOMMENDS.search(" ".join(words)) is not None


FIRST_WORDS = 40  # tokens within which a decision says that it recommends
RECOMMENDS = re.compile(
    r"""
    \b(?:
      be\ recommended\b                 # "that Cabinet be recommended to"
      | to\ recommend | recommend\ to    # "RESOLVED to recommend"
      | recommendations?\ (?:be\ (?:submitted|made|put|sent)|for\ (?:the\ )?consideration)
      | recommends?\ (?:to|that)
      | following\ recommendations?\ to
      | (?:is|it\ was)\ recommended\ (?:to|that) | a\ recommendation\ to\ the | argymell
    )\b
    | ^(?:(?:that\ )?the\ (?:\S+\ ){1,5}?)?(?<!as\ )recommend(?:s|ed)?\ (?!by\b)
    """,
    re.VERBOSE,
)
