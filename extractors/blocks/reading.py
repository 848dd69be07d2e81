"""From the lines of a paper to its typed tree: labels, spans, and what is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import NamedTuple

from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.deciding import KINDS
from councilgraph.extractors.blocks.labelling import label_lines
from councilgraph.extractors.blocks.long_lines import cut_long_lines
from councilgraph.extractors.blocks.model import Model, labels_of_both, read_model, side_by_side
from councilgraph.extractors.blocks.refine import refine_spans, settle_labels
from councilgraph.extractors.blocks.short_texts import short_series
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.blocks.token_features import see_tokens
from councilgraph.extractors.lexicon.tagged import TaggedText, tag_lines
from councilgraph.extractors.text.lines import Line
from councilgraph.ontology.minutes import Minutes
from councilgraph.ontology.model import Document

MODELS = ("lines", "parts", "names")
"""The models of a reader, by the names of their tables."""
SETTLED = 0.85  # how surely a line begins an item that was taken for one of a list
FEW = 15  # lines of a short text
LIKELY = 0.5  # how surely a line of a short text that is labelled so begins an item
HEADED = frozenset(("council", "body"))
"""Spans of the models that say what the head of a paper names."""
TAKEN = frozenset((*KINDS, "cl", "motion", "no", "title"))
"""Spans of the models beside which no decision is read from its words."""


class LineLabels(NamedTuple):
    """What each line is, how surely each begins an item, and how surely all are what they are."""

    labels: list[str]
    begins_item: list[float]
    sureness: float


@dataclass(frozen=True)
class Reader:
    """The three models: what each line is, which tokens are parts of business, which are names.

    `taught` where they were fitted to corrected papers of the council: then what they say goes before
    what form tells of councils at large.
    """

    lines: Model
    parts: Model
    names: Model
    taught: bool = False

    @cached_property
    def tokens(self) -> Model:
        """The two models of tokens as one."""
        return side_by_side(self.parts, self.names)

    def read(self, document: Document, lines: Sequence[Line]) -> list[Minutes]:
        """The meetings that the lines of a document tell of; none of lines without words."""
        if not lines:
            return []
        text = self.tagged(document, lines)
        labelled = self.label(text)
        labels, spans = self._spans_of(text, labelled)
        trees = assemble(text, labels, spans)
        return [_named_by(spans, text, tree) for tree in trees] if self.taught else trees

    def tagged(self, document: Document, lines: Sequence[Line]) -> TaggedText:
        """Lines with tokens and tags; long ones are cut where items begin, unless a council taught else."""
        return tag_lines(document, lines if self.taught else cut_long_lines(document, lines))

    def understand(self, text: TaggedText) -> tuple[list[str], list[Span]]:
        """What each line is, and the spans in them that state something."""
        return self._spans_of(text, self.label(text))

    def _spans_of(self, text: TaggedText, labelled: LineLabels) -> tuple[list[str], list[Span]]:
        """The labels, and the spans of lines that are labelled so."""
        labels, begins_item, _ = labelled
        parts, names = labels_of_both(self.tokens, self.parts, self.names, see_tokens(text, labels))
        spans = [*labelled_spans(parts), *labelled_spans(names)]
        refined = refine_spans(text, labels, begins_item, spans)
        return labels, [*spans, *_decided_beside(spans, refined)] if self.taught else refined

    def label(self, text: TaggedText) -> LineLabels:
        """What each line is: as the model says, and settled by form unless corrected papers taught it."""
        found, sure = label_lines(self.lines, text)
        labels = found if self.taught else _settled(text, found)
        column = {label: at for at, label in enumerate(self.lines.labels)}
        item = sure[:, column["item"]].tolist()
        mean = sum(float(sure[at, column[label]]) for at, label in enumerate(found)) / len(found)
        return LineLabels(labels, _sure_of_items(found, labels, item), mean)


def _settled(text: TaggedText, labels: Sequence[str]) -> list[str]:
    """Labels settled by form: lists of people by their labels, items of short texts by their numbers."""
    settled = settle_labels(text, labels)
    for at in short_series(text, settled) if len(settled) <= FEW else ():
        settled[at] = "item"
    return settled


def _sure_of_items(found: Sequence[str], settled: Sequence[str], sures: Sequence[float]) -> list[float]:
    """How surely each line begins an item, those that only the settled labels have begin one among them.

    In a short text, whose numbers hardly count on, a line that is labelled so is taken for one.
    """
    least = LIKELY if len(settled) <= FEW else 0.0
    return [
        _sure_of_item(label, now, sure, least) for label, now, sure in zip(found, settled, sures, strict=True)
    ]


def _sure_of_item(label: str, now: str, sure: float, least: float) -> float:
    """How surely a line begins an item, by its labels before and after: a clause or lead-in does not."""
    if now == "item":
        return max(sure, SETTLED if label != "item" else least)
    return 0.0 if label == "item" and now in ("clause", "lead") else sure


def _named_by(spans: Sequence[Span], text: TaggedText, tree: Minutes) -> Minutes:
    """A tree whose council and body are those that spans are of, where any are."""
    for span in sorted(spans, key=lambda span: -span.first):
        line = text.lines[text.line_of[span.first]]
        if span.kind in HEADED and tree.start <= line.start <= tree.end:
            setattr(tree.header, span.kind, words_of(text, span))
    return tree


def _decided_beside(spans: Sequence[Span], refined: Sequence[Span]) -> Iterator[Span]:
    """The decisions of one reading where another has no decision, motion or heading."""
    taken = {at for span in spans if span.kind in TAKEN for at in range(span.first, span.last)}
    for span in refined:
        if span.kind in KINDS and taken.isdisjoint(range(span.first, span.last)):
            yield span


def labelled_spans(labels: Sequence[str]) -> list[Span]:
    """The spans that labels of tokens make: `B-title`, `I-title` … begin one and go on with it."""
    found: list[Span] = []
    first: int | None = None
    for at, label in enumerate([*labels, "O"]):
        if first is not None and label != f"I-{labels[first][2:]}":
            found.append(Span(labels[first][2:], first, at))
            first = None
        if first is None and label != "O":
            first = at
    return found


def read_models(tables: Iterable[str]) -> Reader:
    """The reader whose models these tables hold, in the order of `MODELS`."""
    lines, parts, names = (read_model(table.splitlines()) for table in tables)
    return Reader(lines, parts, names)


@cache
def shipped() -> Reader:
    """The reader with the weights that come with the package."""
    folder = files("councilgraph.extractors.blocks").joinpath("weights")
    return read_models(folder.joinpath(f"{name}.tsv").read_text(encoding="utf-8") for name in MODELS)
