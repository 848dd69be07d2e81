"""Annotated papers as the models meet them: features and the right label of each line and token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from councilgraph.extractors.blocks.annotated import AnnotatedPaper
from councilgraph.extractors.blocks.line_features import describe
from councilgraph.extractors.blocks.spans import Span, spans_in
from councilgraph.extractors.lexicon.tagged import TaggedText, tag_lines
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated paper as it is read: its lines with their labels, its tokens with their spans."""

    name: str
    paper: AnnotatedPaper
    text: TaggedText
    labels: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def council(self) -> str:
        """The council that the paper is of."""
        return self.paper.about.get("council", self.name)

    def features(self) -> list[list[str]]:
        """What is seen of each of its lines."""
        return describe(self.text)

    def spans_as_labels(self, kinds: frozenset[str]) -> list[str]:
        """The label of each of its tokens, for spans of some kinds."""
        return list(begin_inside(len(self.text.tokens.words), self.spans, kinds))


def example(name: str, paper: AnnotatedPaper) -> Example:
    """A paper as the models are trained on it."""
    document = Document(name, f"{name}.txt", "text/plain", paper.text)
    found = lines(document)
    text = tag_lines(document, found)
    starts: list[int] = []
    size = 0
    for line in paper.lines:
        starts.append(size)
        size += len(line.words) + 1
    labels = tuple(paper.lines[bisect_right(starts, line.start) - 1].label or "text" for line in found)
    return Example(name, paper, text, labels, tuple(spans_in(paper, text)))


def begin_inside(count: int, spans: Iterable[Span], kinds: frozenset[str]) -> Iterator[str]:
    """A label for each token: `B-kind` where a span begins, `I-kind` inside it, else `O`.

    Of spans of these kinds that overlap, the shorter one is kept.
    """
    labels = ["O"] * count
    for span in sorted(spans, key=lambda span: (span.last - span.first, span.first)):
        if span.kind in kinds and all(label == "O" for label in labels[span.first : span.last]):
            labels[span.first : span.last] = [f"I-{span.kind}"] * (span.last - span.first)
            labels[span.first] = f"B-{span.kind}"
    yield from labels
