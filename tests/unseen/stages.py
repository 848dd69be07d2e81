"""Where facts are lost: `python -m tests.unseen.stages [--model FOLDER] [--errors] [PAPER…]`.

Annotated papers are read again and again, each time with more of what is right given to the line: the labels of
lines, then the spans of business, then those of names, and at last all of these straight into the tree. What a
row gains on the one above is what that stage loses; what the last row lacks is lost behind all models.

`--model` is a folder with the tables of models that never saw the papers (as `train -o FOLDER` writes them), without
which the shipped ones read, which saw most. `--errors` writes what each paper lacks and what it has too much.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.examples import Example, example
from councilgraph.extractors.blocks.model import labels_of_both
from councilgraph.extractors.blocks.reading import (
    MODELS,
    LineLabels,
    Reader,
    labelled_spans,
    read_models,
    shipped,
)
from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import NAMES, PARTS, Span
from councilgraph.extractors.blocks.token_features import see_tokens
from councilgraph.extractors.extract import extract
from councilgraph.extractors.lexicon.tagged import TaggedText, tag_lines
from councilgraph.extractors.profile import load
from councilgraph.extractors.text.lines import Line
from councilgraph.ontology.model import Document
from tests.unseen.measure import KINDS, PAPERS, Figures, as_document, as_graph, facts_of, scorer

STAGES = (
    ("as it is read", "", True),
    ("with the right labels", "lines", True),
    ("and the right spans of business", "lines parts", True),
    ("and of names", "lines parts names", True),
    ("the same, not refined", "lines parts names", False),
)
"""What is given of what is right, and whether spans are refined."""


@dataclass(frozen=True)
class Given(Reader):
    """A reader that is given what is right of one paper: some of "lines", "parts" and "names"."""

    paper: Example | None = None
    right: frozenset[str] = frozenset()
    refines: bool = True

    def tagged(self, document: Document, lines: Sequence[Line]) -> TaggedText:
        """The lines as they are annotated, which none is cut out of where any of it is given."""
        return tag_lines(document, lines) if self.right else super().tagged(document, lines)

    def label(self, text: TaggedText) -> LineLabels:
        """The labels of the annotation, where they are given."""
        if "lines" not in self.right or not self.paper or len(self.paper.labels) != len(text.lines):
            return super().label(text)
        labels = list(self.paper.labels)
        return LineLabels(labels, [float(label == "item") for label in labels], 1.0)

    def _spans_of(self, text: TaggedText, labelled: LineLabels) -> tuple[list[str], list[Span]]:
        """The spans of the annotation, where they are given; a paper in parts is read as ever."""
        words = self.paper.text.tokens.words if self.paper else ()
        if not self.right or not self.paper or len(words) != len(text.tokens.words):
            return super()._spans_of(text, labelled)
        labels, begins_item, _ = labelled
        parts, names = labels_of_both(self.tokens, self.parts, self.names, see_tokens(text, labels))
        parts = self.paper.spans_as_labels(PARTS) if "parts" in self.right else parts
        names = self.paper.spans_as_labels(NAMES) if "names" in self.right else names
        spans = [*labelled_spans(parts), *labelled_spans(names)]
        return labels, refine_spans(text, labels, begins_item, spans) if self.refines else spans


def read(
    models: Reader, paths: Sequence[Path], right: str, *, refines: bool
) -> Iterator[tuple[str, Any, Any]]:
    """The scores and the errors of each paper, by its name."""
    scoring = scorer()
    for path in paths:
        one = example(path.stem, parse(path.read_text(encoding="utf-8")))
        given = Given(
            models.lines,
            models.parts,
            models.names,
            paper=one,
            right=frozenset(right.split()),
            refines=refines,
        )
        document = as_document(f"{one.name}.txt", one.paper.text)
        statements = [*extract(document, load(), reader=given)]
        graph = as_graph(scoring, statements, {document.sha256: (document.name,)})
        yield one.name, *scoring.compare([facts_of(path)], graph)


def main() -> int:
    """Reads the papers that are named, or all, and writes a row for each stage."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("papers", nargs="*", help="names of papers; without any, all")
    parser.add_argument("--model", type=Path, help="a folder with the tables of other models")
    parser.add_argument("--errors", action="store_true", help="write the facts that are missed and spare")
    asked = parser.parse_args()
    paths = [PAPERS / f"{name}.ann" for name in asked.papers] or sorted(PAPERS.glob("*.ann"))
    models = shipped()
    if asked.model:
        models = read_models((asked.model / f"{name}.tsv").read_text(encoding="utf-8") for name in MODELS)
    for what, right, refines in STAGES:
        figures = Figures()
        for name, scores, errors in read(models, paths, right, refines=refines):
            figures.add(name, scores)
            for kind in ("meetings", *KINDS) if asked.errors else ():
                for told, rows in errors.get(kind, {}).items():
                    for row in rows:
                        line = {"stage": what, "paper": name, "kind": kind, told: row}
                        sys.stdout.write(f"{json.dumps(line, default=str, ensure_ascii=False)}\n")
        found = figures.summary()
        sys.stdout.write(f"{what:32} recall {found['recall']:.3f}  precision {found['precision']:.3f}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
