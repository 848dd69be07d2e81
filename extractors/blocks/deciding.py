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
DECIDING = frozenset(("decided", "recommended"))
NOUNS = frozenset(("decision", "decisions", "resolution", "outcome", "agreement", "council", "committee"))
"""Words that decide only as the label of what follows."""
LABEL_ENDS = (":", "-", "–", "—")
OPENERS = frozenset((*LABEL_ENDS, "that", "to", "/", ".-", ";"))
BULLETS = "•·∙●▪"
PASSED_OVER = frozenset('“"-–—/*.,:>|#_;\\')
VOTED = frozenset(("unanimously", "nem", "con"))
AROUND = frozenset(("the", "it", "was", "a", "i", "ii", "that", "b", "c", "d"))
"""Words that may stand beside who decides."""
ENDING = frozenset(
    ("furniture", "head", "member", "other", "officer", "guest", "absent", "item", "section", "close")
)
"""Labels of lines with which nothing that was decided goes on."""
INLINE = re.compile(r"(?:(?<=\s)|^)\(?(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4}|[A-F])[).](?=\s)")
ENDS = frozenset(".?!")
SHORT = frozenset((
    "no", "nos", "cllr", "cllrs", "mr", "mrs", "ms", "dr", "st", "co", "ltd", "rev", "hon", "cr",
    "prof", "p.m", "a.m", "etc", "para", "paras", "art", "fig", "vol", "approx", "e.g", "i.e", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "mt", "rd", "ave", "inc",
    "messrs",
))  # fmt: skip
"""Short forms behind which a full stop ends no sentence."""
TELLS = frozenset((
    "the", "it", "councillor", "cllr", "members", "proposed", "moved", "mr", "mrs", "this", "he", "she",
    "they", "carried", "note", "reason", "reasons", "action", "motion", "vote", "there",
))  # fmt: skip
"""Words with which a sentence begins that is no more of a decision."""
BRACKET = 12  # tokens of a bracket behind the word that decides, which tells who moved or how many voted
LEAST = 3  # tokens of a decision
LEAST_BELOW = 2  # and of one that has a paragraph of its own
MOST_BEFORE = 6  # tokens of who decides, before the word that does
CLOSE = 3  # tokens before a word that decides, within which those who do are named
HEADING = 12  # tokens of a heading
WRAPPED = 60  # characters of a line that print may have broken
FIRST_MARK = 60  # characters before the first of the marks in a paragraph


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
            text.lines[first].bullet or text.lines[first].plain[:1] in f"{BULLETS}*-–",
        )
        for first, last in pairwise([*starts, len(text.lines)])
    ]


def _goes_on(text: TaggedText, labels: Sequence[str], heads: frozenset[int], at: int) -> bool:
    """Whether a line goes on with the paragraph of the one above it."""
    if at == 0 or at in heads:
        return False
    line, above = text.lines[at], text.lines[at - 1]
    if line.bullet or line.heading or leading_number(line.plain) or line.plain[0] in BULLETS:
        return False
    if labels[at] in ("text+", "clause+"):
        return True
    if line.apart or (at - 1) in heads:
        return False
    closed = above.plain.rstrip('"”’)*_ ')[-1:] in ".:;!?"
    return not closed and (line.plain[0].islower() or len(above.plain) > WRAPPED)


@dataclass(frozen=True, slots=True)
class _Paper:
    """What a trigger is looked at in: the paragraphs, their labels, and the lines that begin items."""

    text: TaggedText
    labels: Sequence[str]
    heads: frozenset[int]
    parts: Sequence[Paragraph]

    def ends(self, part: Paragraph) -> bool:
        """Whether what was opened above cannot go on with a paragraph: another item or list begins."""
        return part.lines.start in self.heads or self.labels[part.lines.start] in ENDING

    def opens_another(self, part: Paragraph) -> bool:
        """Whether a paragraph begins with a word that decides itself."""
        return not _mark(part) and any(one.begins for one in _triggers(self.text, part))


def decided_spans(
    text: TaggedText, labels: Sequence[str], heads: frozenset[int], parts: Sequence[Paragraph]
) -> list[Span]:
    """What the words that decide announce in paragraphs: spans of decisions, lead-ins and clause marks."""
    paper = _Paper(text, labels, heads, parts)
    found: list[Span] = []
    done = -1
    for at, part in enumerate(paper.parts):
        if part.lines.start in heads and len(part.lines) == 1 and len(part.tokens) < HEADING:
            continue
        for trigger in _triggers(text, part):
            if trigger.first > done:
                spans, last = _opened(paper, at, trigger)
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


def _triggers(text: TaggedText, part: Paragraph) -> Iterator[Trigger]:
    """The words of a paragraph that decide, and what they open."""
    at = part.tokens.start
    while at < part.tokens.stop:
        names = DECIDING & set(text.tags[at])
        last = at + 1
        while names and last < part.tokens.stop and names & set(text.tags[last]):
            last += 1
        trigger = _trigger(text, part, at, last) if names else None
        if trigger:
            yield trigger
        at = last


def _trigger(text: TaggedText, part: Paragraph, first: int, last: int) -> Trigger | None:
    """The trigger that words are: by what stands before and behind them; None where they decide nothing."""
    words, tags = text.tokens.words, text.tags
    following = words[last].lower if last < part.tokens.stop else ""
    loud = words[first].shape in ("XX", "X")
    noun = words[first].lower in NOUNS
    kind = "recommendation" if "recommended" in tags[first] else "resolution"
    if _begins(text, part, first):
        labelled = not following or following in LABEL_ENDS
        said = (
            (loud or words[first].capital) and labelled
            if noun
            else loud or following in OPENERS or not following
        )
        return Trigger(first, last, begins=True, loud=loud, kind=kind) if said else None
    before = range(max(first - CLOSE, part.tokens.start), first)
    ours = any("meets" in tags[at] or words[at].lower == "was" for at in before)
    person = any({"councillor", "given"} & set(tags[at]) for at in before[-2:])
    opened = following in ("that", "to", *LABEL_ENDS) if loud else ours and following in ("that", "to")
    return (
        Trigger(first, last, begins=False, loud=loud, kind=kind)
        if opened and not noun and not person
        else None
    )


def _begins(text: TaggedText, part: Paragraph, first: int) -> bool:
    """Whether a word begins its paragraph, but for who decides: "The Committee unanimously RESOLVED"."""
    words, tags = text.tokens.words, text.tags
    before = [
        at
        for at in range(part.tokens.start, first)
        if words[at].text not in PASSED_OVER and words[at].shape[0] != "9"
    ]
    who = all({"meets", "outcome"} & set(tags[at]) or words[at].lower in AROUND for at in before)
    return len(before) <= 1 or (who and len(before) <= MOST_BEFORE)


def _opened(paper: _Paper, at: int, trigger: Trigger) -> tuple[list[Span], int]:
    """What a trigger opens, and the last token of it."""
    text, part = paper.text, paper.parts[at]
    words = text.tokens.words
    rest = range(_past_aside(text, trigger.last, part.tokens.stop), part.tokens.stop)
    goes_on = not rest or words[rest[-1]].text in (":", "-", "–")
    if len(rest) < LEAST + goes_on:
        return _below(paper, at, trigger, None)
    if words[rest[-1]].text == ":" or (words[rest[-1]].text in "-–" and words[rest[-2]].text == ":"):
        spans, last = _below(paper, at, trigger, Span("leadin", rest.start, rest.stop))
        if spans:
            return spans, last
    inline = list(_inline(text, rest))
    if inline:
        return _with_kinds(text, inline, trigger), rest.stop - 1
    whole = trigger.loud and trigger.begins and not _prose_after(text, rest)
    stop = rest.stop if whole else sentence_end(text, rest)
    return _with_kinds(text, [Span("resolution", rest.start, stop)], trigger), stop - 1


def _past_aside(text: TaggedText, at: int, stop: int) -> int:
    """The first token behind signs, and behind what tells of the vote: "RESOLVED (unanimously):"."""
    words = text.tokens.words
    aside = False
    while at < stop:
        if words[at].text in PASSED_OVER or words[at].lower in VOTED:
            at += 1
        elif words[at].text == "(" and not aside:
            close = next((t for t in range(at, min(at + BRACKET, stop)) if words[t].text == ")"), None)
            if close is None or len(words[at + 1].text) == 1:
                return at
            aside, at = True, close + 1
        else:
            return at
    return at


def _prose_after(text: TaggedText, rest: range) -> bool:
    """Whether a second sentence follows that is no more of the decision: it tells who did something."""
    stop = sentence_end(text, rest)
    if stop >= rest.stop:
        return False
    return text.tokens.words[stop].lower in TELLS


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
    plain, offsets = _plain(text, rest)
    run: list[re.Match[str]] = []
    for match in INLINE.finditer(plain):
        mark = leading_number(f"{match.group().strip()} x")
        if mark is not None and mark.value == len(run) + 1:
            run.append(match)
    if len(run) > 1 and run[0].start() <= FIRST_MARK:
        ends = [*(match.start() for match in run[1:]), len(plain)]
        for match, end in zip(run, ends, strict=True):
            marked = _tokens_at(rest, offsets, match.start(), match.end())
            inside = _tokens_at(rest, offsets, match.end(), end)
            if inside and marked:
                yield Span("cl", marked[0], marked[-1] + 1)
                yield Span("resolution", inside[0], _cut(text, inside[0], inside[-1] + 1))


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


def _below(paper: _Paper, at: int, trigger: Trigger, lead: Span | None) -> tuple[list[Span], int]:
    """The paragraphs below a trigger that are what it opens: one, or clauses whose marks count on."""
    found: list[Span] = []
    style, value = "", 0
    for part in paper.parts[at + 1 :]:
        if paper.ends(part) or (not found and paper.opens_another(part)):
            break
        own = _after_mark(paper.text, part)
        if _is_bare_that(paper.text, own) and not found:
            continue
        mark = _mark(part)
        if len(own) < LEAST_BELOW or (found and (mark != style or not style)):
            break
        if part.number is not None and part.number.value != (value + 1 if style else 1):
            break
        style, value = mark, part.number.value if part.number else 0
        found += _clause(paper.text, part, own)
        if not style:
            break
    if not any(span.kind == "resolution" for span in found):
        return [], trigger.last
    last = max(span.last for span in found) - 1
    return _with_kinds(paper.text, [*([lead] if lead else []), *found], trigger), last


def _mark(part: Paragraph) -> str:
    """The form of the mark that a paragraph begins with, "" where it has none."""
    return part.number.style if part.number else "•" if part.bullet else ""


def _is_bare_that(text: TaggedText, own: range) -> bool:
    """Whether a paragraph is no more than "That" or "That the Council:", and goes on below."""
    words = [text.tokens.words[at].lower for at in own]
    return bool(words) and words[0] == "that" and (len(words) < LEAST or words[-1] in (":", "-", "–"))


def _clause(text: TaggedText, part: Paragraph, own: range) -> Iterator[Span]:
    """The spans of one paragraph that is decided: its mark, and its words or the clauses in them."""
    if part.number is not None:
        yield Span("cl", part.tokens.start, own.start)
    inline = list(_inline(text, own)) if part.number is None else []
    yield from inline or [Span("resolution", own.start, _cut(text, own.start, own.stop))]


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
    """Where a clause ends: signs of tables behind it are no part of it."""
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
    """Whether what is decided is put to somebody else by recommending it."""
    return RECOMMENDS.search(" ".join(words[:FIRST_WORDS])) is not None


FIRST_WORDS = 40  # tokens within which a decision says that it recommends
RECOMMENDS = re.compile(
    r"""
    \b(?:
      be\ recommended\ (?:to|that)      # "that Cabinet be recommended to"
      | to\ recommend | recommend\ to    # "RESOLVED to recommend"
      | recommends?\ (?:to|that)
      | is\ recommended\ (?:to|that)
    )\b
    """,
    re.VERBOSE,
)
