"""Runs of tokens that state something, of the kinds that annotated papers mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from councilgraph.extractors.blocks.annotated import AnnotatedPaper, Mark
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.structure.lines import join
from councilgraph.ontology.model import Text

PARTS = frozenset(
    "council body venue date start end no title cl resolution recommendation request leadin motion".split()
)
"""What is marked around whole parts: of the head, of an item, of what was decided."""
NAMES = frozenset(
    "p sub chair p:member p:other p:officer p:guest p:absent for role org role> org> to mover seconder declares on aye nay abstained outcome refm refd".split()
)
"""What is marked around names and numbers, within such parts or outside of them."""
GOES_ON = {"title+": "title", "+": ""}
SAME = {"p:substitute": "sub", "role>*": "role>", "org>*": "org>"}


class Span(NamedTuple):
    """Tokens from `first` up to `last`, which is not of them, and what they state."""

    kind: str
    first: int
    last: int
    value: str = ""


def words_of(text: TaggedText, span: Span) -> Text:
    """The words of a span, lines joined by a space."""
    return join(_pieces(text, span))


def _pieces(text: TaggedText, span: Span) -> Iterator[Text]:
    for at, own in enumerate(text.ranges):
        first, last = max(own.start, span.first), min(own.stop, span.last)
        if first < last:
            yield text.lines[at].words.part(text.place(at, first)[0], text.place(at, last - 1)[1])


def spans_in(paper: AnnotatedPaper, text: TaggedText) -> list[Span]:
    """The spans that a paper's marks are, by tokens; a mark that goes on makes its span longer."""
    found: list[Span] = []
    for mark, first, last in _placed(paper, text):
        kind = SAME.get(mark.kind, mark.kind).rstrip("?")
        if mark.kind in GOES_ON:
            before = next(
                (
                    i
                    for i in range(len(found) - 1, -1, -1)
                    if found[i].kind == GOES_ON[mark.kind]
                    or (not GOES_ON[mark.kind] and found[i].kind in DECIDED)
                ),
                None,
            )
            if before is not None and last > first and first - found[before].last <= GAP:
                found[before] = found[before]._replace(last=last)
        elif last > first:
            found.append(Span(kind, first, last, mark.value))
    return found


GAP = 3  # tokens between words and those that go on with them: more are something else
DECIDED = frozenset(("resolution", "recommendation", "request", "leadin", "motion"))


def _placed(paper: AnnotatedPaper, text: TaggedText) -> Iterator[tuple[Mark, int, int]]:
    """Each mark with the tokens that it is around."""
    offset = 0
    line_at = 0
    for line in paper.lines:
        end = offset + len(line.words)
        while line_at < len(text.lines) and text.lines[line_at].start < offset:
            line_at += 1
        own = (
            [
                i
                for i in range(line_at, len(text.lines))
                if text.lines[i].start < end + 1 and text.lines[i].start >= offset
            ][:8]
            if line.marks
            else []
        )
        for mark in line.marks:
            tokens = [
                t
                for i in own
                for t in text.ranges[i]
                if _inside(text, i, t, offset + mark.start, offset + mark.end)
            ]
            yield (mark, tokens[0], tokens[-1] + 1) if tokens else (mark, 0, 0)
        offset = end + 1


def _inside(text: TaggedText, line: int, token: int, start: int, end: int) -> bool:
    places = text.lines[line].words.at
    first, last = text.place(line, token)
    return places[first] < end and places[last - 1] >= start
