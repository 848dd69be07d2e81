"""Trains the models of reading: `python -m tests.training.train FOLDER…` of annotated papers.

The same papers give the same weights, byte for byte. CRFsuite trains;
reading needs it no more. The model of lines is trained on each paper, and on small pieces of it (see
`crops`), also in other habits of print (see `vary`), without the features that only one council has. The
models of spans are trained on labels as they are predicted for papers that the model of lines has not seen,
since that is what they will meet.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.examples import Example, example
from councilgraph.extractors.blocks.labelling import label_lines
from councilgraph.extractors.blocks.model import Model, read_model
from councilgraph.extractors.blocks.reading import MODELS, Reader, read_models
from councilgraph.extractors.blocks.refine import settle_labels
from councilgraph.extractors.blocks.spans import NAMES, PARTS
from councilgraph.extractors.blocks.token_features import describe_tokens
from tests.training.crops import cut_pieces
from tests.training.vary import vary

log = logging.getLogger(__name__)

WEIGHTS = Path(__file__).parents[2] / "extractors" / "blocks" / "weights"
LEAST = 0.03
"""A weight smaller than this changes no label."""
FOLDS = 3  # parts of the papers, each labelled by a model of the others
PIECES = 2  # cut out of each paper, and out of its variation
LINES: Mapping[str, float] = {"c1": 0.0, "c2": 2.0, "max_iterations": 100, "feature.minfreq": 2}
SPANS: Mapping[str, float] = {"c1": 0.3, "c2": 1.0, "max_iterations": 60, "feature.minfreq": 3}
Table = tuple[str, ...]
SequenceOfLabels = tuple[pycrfsuite.ItemSequence, Sequence[str]]
"""The features of each place of a sequence, and its labels."""


class Seen(NamedTuple):
    """What is seen of the lines of a paper of a council, with their labels."""

    council: str
    features: Sequence[Sequence[str]]
    labels: Sequence[str]


def examples(folders: Iterable[Path]) -> list[Example]:
    """The annotated papers in folders, in the order of their names."""
    paths = sorted((path for folder in folders for path in folder.rglob("*.ann")), key=lambda path: path.name)
    return [example(path.stem, parse(path.read_text(encoding="utf-8"))) for path in paths]


def train(papers: Sequence[Example]) -> dict[str, Table]:
    """The tables of the three models."""
    seen = [one for paper in papers for one in _seen(paper)]
    table = _fit_lines(seen)
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
    return read_model(_fit_lines([one for paper in papers for one in _seen(paper)]))


def _seen(paper: Example) -> Iterator[Seen]:
    """What is seen of the lines of a paper and of pieces of it, and of both in other habits."""
    varied = vary(paper.paper, paper.name)
    pieces = [
        *cut_pieces(paper.paper, paper.name, PIECES),
        *cut_pieces(varied, f"{paper.name} varied", PIECES),
    ]
    for one in (paper, *(example(paper.name, piece) for piece in (varied, *pieces))):
        yield Seen(paper.council, one.features(), one.labels)


def _fit_lines(seen: Sequence[Seen]) -> Table:
    """The table of the model of lines, without the features that only one council has."""
    only: dict[str, str] = {}
    for one in seen:
        for name in chain.from_iterable(one.features):
            if only.setdefault(name, one.council) != one.council:
                only[name] = ""
    return _fit(
        (
            (
                pycrfsuite.ItemSequence([[name for name in line if not only[name]] for line in one.features]),
                one.labels,
            )
            for one in seen
        ),
        LINES,
    )


def _labels_unseen(papers: Sequence[Example], seen: Sequence[Seen]) -> list[Sequence[str]]:
    """The labels of each paper as a model gives them that was not trained on its council, lists settled."""
    found: list[Sequence[str]] = [()] * len(papers)
    councils = sorted({one.council for one in papers})
    for fold in range(FOLDS):
        held = set(councils[fold::FOLDS])
        model = read_model(_fit_lines([one for one in seen if one.council not in held]))
        for at, one in enumerate(papers):
            if one.council in held:
                found[at] = settle_labels(one.text, label_lines(model, one.text).labels)
    return found


def _fit(sequences: Iterable[SequenceOfLabels], how: Mapping[str, float]) -> Table:
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


def write_model(
    labels: Sequence[str], state: Mapping[tuple[str, str], float], turns: Mapping[tuple[str, str], float]
) -> Iterator[str]:
    """The lines of the table of a model, sorted; weights of features that are near nothing are left out.

    `state` holds the weight of a feature for a label, `turns` that of a label after another.
    """
    yield "\t".join(("labels", *labels)) + "\n"
    for (before, after), weight in sorted(turns.items()):
        yield f"after\t{before}\t{after}\t{weight:.2f}\n"
    rows: dict[str, list[str]] = {}
    for (name, label), weight in sorted(state.items()):
        if abs(weight) >= LEAST:
            rows.setdefault(name, []).append(f"{label}\t{weight:.2f}")
    for name, told in rows.items():
        yield "\t".join((name, *told)) + "\n"


def reader(tables: Mapping[str, Table]) -> Reader:
    """The reader that tables make."""
    return read_models("".join(tables[name]) for name in MODELS)


def main() -> None:
    """Trains on the papers of folders, and writes the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
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
