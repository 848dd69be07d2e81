"""Trains the models of reading: `python -m councilgraph.extractors.blocks.train FOLDER…` of annotated papers.

The same papers give the same weights, byte for byte. CRFsuite trains (`pip install python-crfsuite`);
reading needs it no more. The models of spans are trained on labels as they are predicted for
papers that the model of lines has not seen, since that is what they will meet.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from councilgraph.extractors.blocks.annotated import AnnotatedPaper, parse
from councilgraph.extractors.blocks.line_features import describe
from councilgraph.extractors.blocks.model import Model, read_model, write_model
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.blocks.spans import NAMES, PARTS, Span, spans_in
from councilgraph.extractors.blocks.token_features import describe_tokens
from councilgraph.extractors.lexicon.tagged import TaggedText, tag_lines
from councilgraph.extractors.structure.lines import lines
from councilgraph.ontology.model import Document

log = logging.getLogger(__name__)

FOLDS = 3  # parts of the papers, each labelled by a model of the others
LINES: Mapping[str, float] = {"c1": 0.5, "c2": 2.0, "max_iterations": 100, "feature.minfreq": 2}
SPANS: Mapping[str, float] = {"c1": 0.3, "c2": 1.0, "max_iterations": 60, "feature.minfreq": 3}
MODELS = ("lines", "parts", "names")
Table = tuple[str, ...]


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


def examples(folders: Iterable[Path]) -> list[Example]:
    """The annotated papers in folders, in the order of their names."""
    paths = sorted((path for folder in folders for path in folder.rglob("*.ann")), key=lambda path: path.name)
    return [example(path.stem, parse(path.read_text(encoding="utf-8"))) for path in paths]


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


def train(papers: Sequence[Example]) -> dict[str, Table]:
    """The tables of the three models."""
    seen = [pycrfsuite.ItemSequence(one.features()) for one in papers]
    table = _fit(zip(seen, (one.labels for one in papers), strict=True), LINES)
    predicted = _labels_unseen(papers, seen)
    tokens = [
        pycrfsuite.ItemSequence(describe_tokens(one.text, labels))
        for one, labels in zip(papers, predicted, strict=True)
    ]
    found = {"lines": table}
    for name, kinds in (("parts", PARTS), ("names", NAMES)):
        told = [tuple(begin_inside(len(one.text.tokens.words), one.spans, kinds)) for one in papers]
        found[name] = _fit(zip(tokens, told, strict=True), SPANS)
    return found


def train_lines(papers: Sequence[Example]) -> Model:
    """The model of lines alone, which is trained in seconds."""
    seen = [(pycrfsuite.ItemSequence(one.features()), one.labels) for one in papers]
    return read_model(_fit(seen, LINES))


def _labels_unseen(papers: Sequence[Example], seen: Sequence[pycrfsuite.ItemSequence]) -> list[Sequence[str]]:
    """The labels of each paper as a model gives them that was not trained on its council."""
    found: list[Sequence[str]] = [()] * len(papers)
    councils = sorted({one.council for one in papers})
    for fold in range(FOLDS):
        held = set(councils[fold::FOLDS])
        rest = [at for at, one in enumerate(papers) if one.council not in held]
        model = read_model(_fit(((seen[at], papers[at].labels) for at in rest), LINES))
        for at, one in enumerate(papers):
            if one.council in held:
                found[at] = model.best(one.features())
    return found


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


def _fit(
    sequences: Iterable[tuple[pycrfsuite.ItemSequence, Sequence[str]]], how: Mapping[str, float]
) -> Table:
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in sequences:
        trainer.append(features, labels)
    trainer.set_params(dict(how))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        told = tagger.info()
        table = tuple(write_model(sorted(tagger.labels()), told.state_features, told.transitions))
        tagger.close()
    return table


def reader(tables: Mapping[str, Table]) -> Reader:
    """The reader that tables make."""
    return Reader(*(read_model(tables[name]) for name in MODELS))


def main() -> None:
    """Trains on the papers of folders, and writes the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).parent / "weights")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    papers = examples(given.folders)
    log.info("%d papers", len(papers))
    given.output.mkdir(exist_ok=True)
    for name, table in train(papers).items():
        (given.output / f"{name}.tsv").write_text("".join(table), encoding="utf-8")
        log.info("%s: %d rows", given.output / f"{name}.tsv", len(table))


if __name__ == "__main__":
    main()
