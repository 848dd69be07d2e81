"""From the lines of a paper to its typed tree: labels, spans, and what is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.line_features import describe
from councilgraph.extractors.blocks.model import Model, certainty, read_model, viterbi
from councilgraph.extractors.blocks.refine import refine_spans, settle_labels
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.blocks.token_features import describe_tokens
from councilgraph.extractors.lexicon.tagged import TaggedText, tag_lines
from councilgraph.extractors.structure.lines import Line
from councilgraph.ontology.minutes import Minutes
from councilgraph.ontology.model import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """The three models: what each line is, which tokens are parts of business, which are names."""

    lines: Model
    parts: Model
    names: Model

    def read(self, document: Document, lines: Sequence[Line]) -> list[Minutes]:
        """The meetings that the lines of a document tell of; none of lines without words."""
        if not lines:
            return []
        text = tag_lines(document, lines)
        labels, sure = self.label(text)
        labels = settle_labels(text, labels)
        described = describe_tokens(text, labels)
        spans = [*_spans(self.parts.best(described)), *_spans(self.names.best(described))]
        return assemble(text, labels, refine_spans(text, labels, sure, spans))

    def label(self, text: TaggedText) -> tuple[list[str], list[float]]:
        """What each line is, and how surely it begins an item."""
        scores = self.lines.scores(describe(text))
        labels = [self.lines.labels[at] for at in viterbi(scores, self.lines.moves)]
        item = self.lines.labels.index("item")
        return labels, certainty(scores, self.lines.moves)[:, item].tolist()


def _spans(labels: Sequence[str]) -> list[Span]:
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


@cache
def shipped() -> Reader:
    """The reader with the weights that come with the package."""
    folder = files("councilgraph.extractors.blocks").joinpath("weights")
    found = []
    for name in ("lines", "parts", "names"):
        with folder.joinpath(f"{name}.tsv").open(encoding="utf-8") as table:
            found.append(read_model(table))
    return Reader(*found)
