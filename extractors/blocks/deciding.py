"""Decisions that the usual words announce: RESOLVED, "it was agreed that", "Decision:", and their clauses.

A word that decides opens what is decided: the rest of its sentence, or the paragraphs below it, one
each where they are marked. It does so wherever it stands; no heading and no label is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from councilgraph.extractors.blocks.line_features import Numbered, leading_number
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

KINDS = ("resolution", "recommendation", "request", "leadin")
PASSED_OVER = frozenset(("“", '"', ":", "-", "–", "—", "/", "*", ".", ",", ">", "|", "#", "_", ";", "\\"))
NOT_DECIDED = frozenset(
    ("furniture", "head", "member", "other", "officer", "guest", "absent", "ask", "paper")
)
INLINE = re.compile(r"(?:(?<=\s)|^)\(?(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4}|[A-F])[).](?=\s)")
ENDS = frozenset(".?!")
SHORT = frozenset(
    ["no", "nos", "cllr", "cllrs", "mr", "mrs", "ms", "dr", "st", "co", "ltd", "rev", "hon", "cr", "prof", "p.m", "a.m", "etc", "para", "paras", "art", "fig", "vol", "approx", "e.g", "i.e", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "mt", "rd", "ave", "inc", "messrs"]
)
BRACKET = 10  # tokens of a bracket behind the word that decides, which tells who moved or how many voted
LEAST = 3  # tokens of a decision
MOST_BEFORE = 5  # tokens between the subject of a sentence and the word that decides


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are one paragraph, their tokens, and the number or bullet they begin with."""

    lines: range
    tokens: range
    number: Numbered | None
    bullet: bool


def paragraphs(text: TaggedText, labels: Sequence[str], heads: frozenset[int]) -> list[Paragraph]:
    """The paragraphs of a paper: lines joined where print wrapped them."""
    starts = [at for at in range(len(text.lines)) if not _goes_on(text, labels, heads, at)]
    return [
        Paragraph(
            range(first, last),
            range(text.ranges[first].start, text.ranges[last - 1].stop),
            leading_number(text.lines[first].plain),
            text.lines[first].bullet or text.lines[first].plain[:1] in "•·∙●▪*-–",
        )
        for first, last in pairwise([*starts, len(text.lines)])
    ]


def _goes_on(text: TaggedText, labels: Sequence[str], heads: frozenset[int], at: int) -> bool:
    """Whether a line goes on with the paragraph of the one above it."""
    if at == 0 or at in heads:
        return False
    line, above = text.lines[at], text.lines[at - 1]
    if line.bullet or line.heading or leading_number(line.plain) or line.plain[0] in "•·∙●▪":
        return False
    if labels[at] in ("text+", "clause+"):
        return True
    if line.apart or (at - 1) in heads:
        return False
    closed = above.plain.rstrip('"”’)*_ ')[-1:] in ".:;!?"
    return not closed and (line.plain[0].islower() or len(above.plain) > 60)  # noqa: PLR2004


def decided_spans(text: TaggedText, labels: Sequence[str], heads: frozenset[int]) -> list[Span]:
    """What the words that decide announce, as spans of decisions, lead-ins and clause marks."""
    parts = paragraphs(text, labels, heads)
    found: list[Span] = []
    done = -1
    for at, part in enumerate(parts):
        if part.lines.start in heads and part.lines.stop - part.lines.start == 1 and len(part.tokens) < 12:  # noqa: PLR2004
            continue
        for trigger in _triggers(text, labels, part):
            if trigger.first <= done:
                continue
            spans, last = _opened(text, labels, heads, parts, at, trigger)
            found += spans
            done = max(done, last)
    return found


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that decides: its tokens, whether it begins its paragraph, and the kind of what it opens."""

    first: int
    last: int
    begins: bool
    loud: bool
    kind: str


def _triggers(text: TaggedText, labels: Sequence[str], part: Paragraph) -> Iterator[Trigger]:
    words, tags = text.tokens.words, text.tags
    at = part.tokens.start
    while at < part.tokens.stop:
        names = {"decided", "recommended"} & set(tags[at])
        if not names:
            at += 1
            continue
        last = at + 1
        while last < part.tokens.stop and names & set(tags[last]):
            last += 1
        loud = words[at].shape in ("XX", "X")
        before = [
            token
            for token in range(part.tokens.start, at)
            if words[token].text not in PASSED_OVER and words[token].shape[0] != "9"
        ]
        begins = (
            len(before) <= 1
            or (all(
                "meets" in tags[t]
                or words[t].lower in ("the", "it", "was", "a", "i", "ii", "that", "b", "c", "d")
                or (tags[t]
                and "outcome" in tags[t])
                for t in before[-MOST_BEFORE:]
            )
            and len(before) <= MOST_BEFORE + 1)
        )
        following = words[last].lower if last < part.tokens.stop else ":"
        opens = following in (":", "-", "–", "—", "that", "to", "/", ".-", ";") or last >= part.tokens.stop
        noun = words[at].lower in (
            "decision",
            "decisions",
            "resolution",
            "outcome",
            "agreement",
            "council",
            "committee",
        )
        close = range(max(at - 3, part.tokens.start), at)
        ours = any("meets" in tags[token] or words[token].lower == "was" for token in close)
        kind = "recommendation" if "recommended" in names else "resolution"
        if (
            begins
            and (opens or loud)
            and not (noun and following not in (":", "-", "–", "—") and last < part.tokens.stop)
            and not (noun and not loud and words[at].shape == "x")
        ):
            yield Trigger(at, last, True, loud, kind)
        elif (
            not noun
            and following in ("that", "to", ":", "-", "–")
            and (loud or (ours and following in ("that", "to")))
            and not any(
                "councillor" in tags[t] or "given" in tags[t]
                for t in range(max(at - 2, part.tokens.start), at)
            )
        ):
            yield Trigger(at, last, False, loud, kind)
        at = last


def _opened(
    text: TaggedText,
    labels: Sequence[str],
    heads: frozenset[int],
    parts: Sequence[Paragraph],
    at: int,
    trigger: Trigger,
) -> tuple[list[Span], int]:
    """What a trigger opens, and the last token of it."""
    words = text.tokens.words
    part = parts[at]
    first = trigger.last
    while first < part.tokens.stop and (
        words[first].text in PASSED_OVER or words[first].lower in ("unanimously", "nem", "con")
    ):
        first += 1
    if first < part.tokens.stop and words[first].text == "(":
        close = next(
            (t for t in range(first, min(first + 12, part.tokens.stop)) if words[t].text == ")"), None
        )
        inner = [words[t].lower for t in range(first + 1, close or first + 1)]
        if close and len(inner) < BRACKET and not (inner and len(inner[0]) == 1):
            first = close + 1
            while first < part.tokens.stop and words[first].text in PASSED_OVER:
                first += 1
    rest = range(first, part.tokens.stop)
    ends_open = (len(rest) and words[rest[-1]].text in (":", "-", "–")) or not rest
    if len(rest) < LEAST or (ends_open and len(rest) < LEAST + 1):
        return _below(text, labels, heads, parts, at, trigger, clause_lead=None)
    if words[rest[-1]].text in (":",) or (
        words[rest[-1]].text in ("-", "–") and words[rest[-1] - 1].text == ":"
    ):
        spans, last = _below(
            text, labels, heads, parts, at, trigger, clause_lead=Span("leadin", rest.start, rest.stop)
        )
        if spans:
            return spans, last
    inline = list(_inline(text, rest))
    if inline:
        return _with_kinds(text, inline, trigger), rest.stop - 1
    stop = (
        rest.stop
        if trigger.loud and trigger.begins and not _prose_after(text, rest)
        else sentence_end(text, rest)
    )
    return _with_kinds(text, [Span("resolution", rest.start, stop)], trigger), stop - 1


def _prose_after(text: TaggedText, rest: range) -> bool:
    """Whether a second sentence follows that is no more of the decision: it tells who did or said something."""
    stop = sentence_end(text, rest)
    if stop >= rest.stop:
        return False
    return text.tokens.words[stop].lower in (
        "the",
        "it",
        "councillor",
        "cllr",
        "members",
        "proposed",
        "moved",
        "mr",
        "mrs",
        "this",
        "he",
        "she",
        "they",
        "carried",
        "note",
        "reason",
        "reasons",
        "action",
        "motion",
        "vote",
        "there",
    )


def sentence_end(text: TaggedText, rest: range) -> int:
    """The token after the sentence that begins a range."""
    words = text.tokens.words
    for at in rest:
        if words[at].text in ENDS and at > rest.start + 1:
            before = words[at - 1]
            following = words[at + 1] if at + 1 < rest.stop else None
            if following is None or (
                following.shape[0] in 'X9(“"' and before.lower not in SHORT and len(before.text) > 1
            ):
                return at + 1
    return rest.stop


def _inline(text: TaggedText, rest: range) -> Iterator[Span]:
    """Clauses marked within a paragraph, where two or more marks count on: "(1) that …; (2) that …"."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    plain = "".join(
        f"{words[t].text}{' ' if t + 1 < rest.stop and starts[t + 1] > ends[t] else ''}" for t in rest
    )
    offsets: list[int] = []
    size = 0
    for t in rest:
        offsets.append(size)
        size += len(words[t].text) + (1 if t + 1 < rest.stop and starts[t + 1] > ends[t] else 0)
    found = [match for match in INLINE.finditer(plain)]
    marks = [leading_number(f"{match.group().strip()} x") for match in found]
    counted = [(match, mark) for match, mark in zip(found, marks, strict=True) if mark is not None]
    run: list[re.Match[str]] = []
    for match, mark in counted:
        if mark.value == len(run) + 1:
            run.append(match)
    if len(run) < 2 or run[0].start() > 60:  # noqa: PLR2004
        return
    for match, following in zip(run, [*run[1:], None], strict=True):
        inside = [
            t
            for t, offset in zip(rest, offsets, strict=True)
            if offset >= match.end() and (following is None or offset < following.start())
        ]
        marked = [t for t, offset in zip(rest, offsets, strict=True) if match.start() <= offset < match.end()]
        if inside and marked:
            yield Span("cl", marked[0], marked[-1] + 1)
            yield Span("resolution", inside[0], _cut(text, inside[0], inside[-1] + 1))


def _below(
    text: TaggedText,
    labels: Sequence[str],
    heads: frozenset[int],
    parts: Sequence[Paragraph],
    at: int,
    trigger: Trigger,
    clause_lead: Span | None,
) -> tuple[list[Span], int]:
    """The paragraphs below a trigger that are what it opens."""
    words = text.tokens.words
    found: list[Span] = []
    following = at + 1
    first = parts[following] if following < len(parts) else None
    if (
        first is None
        or first.lines.start in heads
        or labels[first.lines.start] in NOT_DECIDED - {"ask", "paper"}
    ):
        return [], trigger.last
    if next(_triggers(text, labels, first), None) is not None and first.number is None and not first.bullet:
        opened = next(_triggers(text, labels, first))
        if opened.begins:
            return [], trigger.last
    value = 0
    style = ""
    while following < len(parts):
        part = parts[following]
        line = part.lines.start
        if line in heads or labels[line] in ("item", "section", "close", "head", "member"):
            break
        own = _after_mark(text, part)
        if part.number is not None:
            if style and part.number.style != style:
                sub = found and part.number.value == 1
                if not sub:
                    break
                break
            if not style and part.number.value != 1 and found:
                break
            if style and part.number.value != value + 1:
                break
            style, value = part.number.style, part.number.value
            mark_end = own.start
            found.append(Span("cl", part.tokens.start, mark_end))
        elif part.bullet:
            if style and style != "•":
                break
            style = "•"
        elif (found and style) or found:
            break
        if len(own) < 2:  # noqa: PLR2004
            if not found:
                following += 1
                if following < len(parts) and own and words[own.start].lower in ("that", "the"):
                    continue
            break
        if words[own.start].lower == "that" and len(own) < LEAST and words[own.stop - 1].text in ":-":
            following += 1
            continue
        inline = list(_inline(text, own)) if part.number is None else []
        if inline:
            found += inline
        else:
            found.append(Span("resolution", own.start, _cut(text, own.start, own.stop)))
        following += 1
        if not style:
            break
    if not any(span.kind == "resolution" for span in found):
        return [], trigger.last
    last = max(span.last for span in found) - 1
    lead = [clause_lead] if clause_lead else []
    return _with_kinds(text, [*lead, *found], trigger), last


def _after_mark(text: TaggedText, part: Paragraph) -> range:
    """The tokens of a paragraph behind its number or bullet."""
    words = text.tokens.words
    first = part.tokens.start
    if part.number is not None:
        line = part.lines.start
        while first < part.tokens.stop and text.place(line, first)[0] < part.number.end:
            first += 1
    while first < part.tokens.stop and words[first].text in PASSED_OVER | {
        "•",
        "·",
        "∙",
        "●",
        "▪",
        ")",
        "“",
        '"',
    }:
        first += 1
    return range(first, part.tokens.stop)


def _cut(text: TaggedText, first: int, last: int) -> int:
    """Where a clause ends: without "; and" and signs at its end left in place, brackets of movers left out."""
    words = text.tokens.words
    while last - 1 > first and words[last - 1].text in ("|", "*", "_"):
        last -= 1
    return last


def _with_kinds(text: TaggedText, spans: Sequence[Span], trigger: Trigger) -> list[Span]:
    """The spans with what kind of decision each is: recommended to somebody, or resolved."""
    found: list[Span] = []
    for span in spans:
        if span.kind != "resolution":
            found.append(span)
            continue
        words = [word.lower for word in text.tokens.words[span.first : span.last]]
        recommends = trigger.kind == "recommendation" or _recommends(words)
        found.append(span._replace(kind="recommendation" if recommends else "resolution"))
    return found


def _recommends(words: Sequence[str]) -> bool:
    joined = " ".join(words[:40])
    return bool(
        re.search(
            r"\b(?:be recommended to|to recommend\b|recommends? (?:to|that) |is recommended (?:to|that)|be recommended that|recommend to )",
            joined,
        )
    )
