"""Trains the models of reading: `python -m councilgraph.extractors.blocks.train FOLDER…` of annotated papers.

The same papers give the same weights, byte for byte. CRFsuite trains (`pip install python-crfsuite`);
reading needs it no more. The model of lines is trained on each paper twice: as it is, and in other habits
of print (see `vary`). The models of spans are trained on labels as they are predicted for papers that the
model of lines has not seen, since that is what they will meet.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pycrfsuite

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.examples import Example, example
from councilgraph.extractors.blocks.model import Model, read_model, write_model
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.blocks.refine import settle_labels
from councilgraph.extractors.blocks.spans import NAMES, PARTS
from councilgraph.extractors.blocks.token_features import describe_tokens
from councilgraph.extractors.blocks.vary import vary

log = logging.getLogger(__name__)

FOLDS = 3  # parts of the papers, each labelled by a model of the others
LINES: Mapping[str, float] = {"c1": 0.5, "c2": 2.0, "max_iterations": 100, "feature.minfreq": 2}
SPANS: Mapping[str, float] = {"c1": 0.3, "c2": 1.0, "max_iterations": 60, "feature.minfreq": 3}
MODELS = ("lines", "parts", "names")
Table = tuple[str, ...]
Labelled = tuple[pycrfsuite.ItemSequence, Sequence[str]]
"""The features of each place of a sequence, and its labels."""


def examples(folders: Iterable[Path]) -> list[Example]:
    """The annotated papers in folders, in the order of their names."""
    paths = sorted((path for folder in folders for path in folder.rglob("*.ann")), key=lambda path: path.name)
    return [example(path.stem, parse(path.read_text(encoding="utf-8"))) for path in paths]


def train(papers: Sequence[Example]) -> dict[str, Table]:
    """The tables of the three models."""
    seen = [_seen(one) for one in papers]
    table = _fit([pair for pairs in seen for pair in pairs], LINES)
    predicted = _labels_unseen(papers, seen)
    tokens = [
        pycrfsuite.ItemSequence(describe_tokens(one.text, labels))
        for one, labels in zip(papers, predicted, strict=True)
    ]
    found = {"lines": table}
    for name, kinds in (("parts", PARTS), ("names", NAMES)):
        told = [tuple(one.spans_as_labels(kinds)) for one in papers]
        found[name] = _fit(zip(tokens, told, strict=True), SPANS)
    return found


def train_lines(papers: Sequence[Example]) -> Model:
    """The model of lines alone, which is trained in a minute."""
    return read_model(_fit([pair for one in papers for pair in _seen(one)], LINES))


def _seen(paper: Example) -> list[Labelled]:
    """What is seen of the lines of a paper, and of the same paper in other habits, with their labels."""
    varied = example(paper.name, vary(paper.paper, paper.name))
    return [(pycrfsuite.ItemSequence(one.features()), one.labels) for one in (paper, varied)]


def _labels_unseen(papers: Sequence[Example], seen: Sequence[Sequence[Labelled]]) -> list[Sequence[str]]:
    """The labels of each paper as a model gives them that was not trained on its council, lists settled."""
    found: list[Sequence[str]] = [()] * len(papers)
    councils = sorted({one.council for one in papers})
    for fold in range(FOLDS):
        held = set(councils[fold::FOLDS])
        rest = [pairs for pairs, one in zip(seen, papers, strict=True) if one.council not in held]
        model = read_model(_fit([pair for pairs in rest for pair in pairs], LINES))
        for at, one in enumerate(papers):
            if one.council in held:
                found[at] = settle_labels(one.text, model.best(one.features()))
    return found


def _fit(sequences: Iterable[Labelled], how: Mapping[str, float]) -> Table:
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
    lines, parts, names = (read_model(tables[name]) for name in MODELS)
    return Reader(lines, parts, names)


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
