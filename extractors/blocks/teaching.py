"""A paper as it was read in the form in which it is corrected, and a reader taught by corrected papers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from councilgraph.extractors.blocks.annotated import AnnotatedPaper, Mark, MarkedLine
from councilgraph.extractors.blocks.examples import example
from councilgraph.extractors.blocks.labelling import label_lines
from councilgraph.extractors.blocks.model import adapt
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.blocks.spans import DECIDED, NAMES, PARTS, Span
from councilgraph.extractors.blocks.token_features import describe_tokens
from councilgraph.extractors.lexicon.tagged import TaggedText

GOES_ON = {"title": "title+", **dict.fromkeys(DECIDED, "+")}
"""How a mark goes on on the next line; others end with their line."""
WRITTEN = {"sub": "p:substitute"}
"""Kinds of spans that are written under another name."""
BRACES = re.compile(r"(?<=\{)(?=\{)|(?<=\})(?=\})")
LINE_ENDS = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
NOT_WORDS = "furniture"  # the label of a line that is a rule or the like, of which no label was asked


def _untold() -> None:
    """Nobody wants to know."""


def teach(reader: Reader, papers: Sequence[AnnotatedPaper], begun: Callable[[], None] = _untold) -> Reader:
    """The reader fitted to corrected papers, so that it trusts what its models say.

    `begun` is called before each step over the papers, of which each takes a fraction of a second a paper.
    """
    given = [example(str(at), paper) for at, paper in enumerate(papers)]
    lines = adapt(reader.lines, ((one.features(), one.labels) for one in given), begun)
    # Tokens are described with the labels that they will meet, and with those of a reader that errs more.
    seen = [
        (one, describe_tokens(one.text, label_lines(model, one.text).labels))
        for one in given
        for model in (lines, reader.lines)
    ]
    parts, names = (
        adapt(model, [(tokens, one.spans_as_labels(kinds)) for one, tokens in seen], begun)
        for model, kinds in ((reader.parts, PARTS), (reader.names, NAMES))
    )
    return Reader(lines, parts, names, taught=True)


def annotate(
    text: TaggedText, labels: Sequence[str], spans: Sequence[Span], about: Mapping[str, str]
) -> AnnotatedPaper:
    """A paper with the labels of its lines and the spans in it as marks.

    Spans of names that run over a line are marked on their first line alone; of two spans that overlap,
    and of which neither is inside the other, the shorter one is left out.
    """
    raw = text.document.text.split("\n")
    starts = [0]
    for words in raw:
        starts.append(starts[-1] + len(words) + 1)
    label_of: dict[int, str] = {}
    for line, label in zip(text.lines, labels, strict=True):
        label_of.setdefault(bisect_right(starts, line.start) - 1, label)
    marks: dict[int, list[Mark]] = {}
    for span in sorted(spans, key=lambda span: (span.first - span.last, span.first)):
        for at, mark in _marks(text, span, starts):
            own = marks.setdefault(at, [])
            if not any(_cross(mark, other) for other in own):
                own.append(mark)
    return AnnotatedPaper(
        about, tuple(_line(words, label_of.get(at), marks.get(at, ())) for at, words in enumerate(raw))
    )


def _marks(text: TaggedText, span: Span, starts: Sequence[int]) -> Iterator[tuple[int, Mark]]:
    """The marks that a span is, each with the number of its line in the text."""
    places: dict[int, tuple[int, int]] = {}
    for token in range(span.first, span.last):
        line = text.line_of[token]
        first, last = text.place(line, token)
        offsets = text.lines[line].words.at
        start, end = offsets[first], offsets[last - 1] + 1
        at = bisect_right(starts, start) - 1
        places[at] = places.get(at, (start, 0))[0], end
    kind = WRITTEN.get(span.kind, span.kind)
    for nth, (at, (start, end)) in enumerate(places.items()):
        if nth and span.kind not in GOES_ON:
            return
        yield at, Mark(GOES_ON[span.kind] if nth else kind, "", start - starts[at], end - starts[at])


def _cross(mark: Mark, other: Mark) -> bool:
    """Whether two marks overlap and neither is inside the other."""
    first, second = sorted((mark, other), key=lambda one: (one.start, -one.end))
    return first.start < second.start < first.end < second.end


def _line(words: str, label: str | None, marks: Sequence[Mark]) -> MarkedLine:
    """A line with its marks; braces and line ends that would be taken for those of the form are parted."""
    if not words.strip():
        return MarkedLine("", "")
    plain = LINE_ENDS.sub(" ", words)
    for match in reversed(list(BRACES.finditer(plain))):
        at = match.start()
        plain = f"{plain[:at]} {plain[at:]}"
        marks = [
            replace(mark, start=mark.start + (mark.start >= at), end=mark.end + (mark.end > at))
            for mark in marks
        ]
    return MarkedLine(label or NOT_WORDS, plain, tuple(sorted(marks, key=lambda one: (one.start, -one.end))))
