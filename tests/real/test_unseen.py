"""The short form of `make unseen`: what is read of forms never seen does not fall by more than a point."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.blocks.examples import Example
from councilgraph.extractors.blocks.labelling import label_lines
from councilgraph.extractors.blocks.reading import shipped
from tests.training.train import examples, train_lines
from tests.unseen.__main__ import grid
from tests.unseen.measure import KNOWN, PAPERS, POINT, WRITTEN, Figures, fallen, score_written
from tests.unseen.stages import read

NUMBER = 60
"""Crossings of habits: the plainest form and each habit by itself."""
GRID = {"recall": 0.99, "precision": 0.959}
"""Each crossing says "that officers bring back …": as the annotated papers mark it, officers are asked; the
given facts of the grid leave them out, which is 60 facts too many here."""
EMPTY = 0
"""As many of them are read of which no fact is right: their body or their day is wrong."""
KNOWN_HABITS = Path(__file__).parents[1] / "unseen" / "known_habits.yaml"
CHANCE = ("--number", "40", "--chance", "--seed", "3")
MENDED = {"recall": 0.986, "precision": 0.943}
WROTE = {
    KNOWN: {"recall": 0.917, "precision": 0.916, "lowest tenth": 0.86},
    WRITTEN: {"recall": 0.923, "precision": 0.927, "lowest tenth": 0.837},
}
EVERY = 25  # annotated papers, of which one is read with all that is right of it
ALL = "lines parts names"
LOWEST = 0.9
"""The share of facts found of the crossing of which least is: one habit that is lost moves no mean."""
FOLDS = 12  # parts of the councils, of which one is held out and two are trained on
LABELS = 0.766
"""The share of lines of other councils that are labelled as a reader labels them."""


@pytest.mark.usefixtures("shared")
def test_crossings_of_habits() -> None:
    """Papers of the grid, which are in no training, are read as well as before, and of no more is nothing read."""
    figures, _ = grid("--number", str(NUMBER))
    told = figures.summary()
    assert min(figures.papers.values()) >= LOWEST, min(figures.papers, key=lambda name: figures.papers[name])
    assert told["empty"] <= EMPTY
    assert fallen(told, GRID) == {}


@pytest.fixture(scope="module")
def papers() -> list[Example]:
    """The annotated papers."""
    return examples([PAPERS])


@pytest.mark.usefixtures("shared")
def test_crossings_of_habits_that_were_mended() -> None:
    """Habits beyond those of the grid, all left to chance, by which reading was mended are read as well as then."""
    figures, _ = grid("--habits", str(KNOWN_HABITS), *CHANCE)
    told = figures.summary()
    assert told["empty"] == 0
    assert fallen(told, MENDED) == {}


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("folder", WROTE, ids=lambda folder: str(folder.name))
def test_papers_written_for_this(folder: Path) -> None:
    """Papers of many sorts of councils, by people who did not know how papers are read, are read as well as before."""
    told = score_written(folder).summary()
    assert told["empty"] == 0
    assert fallen(told, WROTE[folder]) == {}


def test_lines_of_other_councils(papers: list[Example]) -> None:
    """Lines are labelled as well as before by a model that was trained on other councils."""
    councils = sorted({one.council for one in papers})
    held, others = set(councils[::FOLDS]), set(councils[1::FOLDS] + councils[3::FOLDS])
    model = train_lines([one for one in papers if one.council in others])
    tested = [one for one in papers if one.council in held]
    right = sum(
        label == told
        for one in tested
        for label, told in zip(one.labels, label_lines(model, one.text).labels, strict=True)
    )
    assert right / sum(len(one.labels) for one in tested) >= LABELS - POINT


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    ("refines", "recall", "precision"),
    [pytest.param(True, 0.822, 0.874, id="refined"), pytest.param(False, 0.904, 0.959, id="as they are")],
)
def test_what_is_behind_the_models(*, refines: bool, recall: float, precision: float) -> None:
    """With the right labels and spans the stages behind the models find as much as before, and no more."""
    figures = Figures()
    for name, scores, _ in read(shipped(), sorted(PAPERS.glob("*.ann"))[::EVERY], ALL, refines=refines):
        figures.add(name, scores)
    told = figures.summary()
    assert told["recall"] >= recall - POINT, told
    assert told["precision"] >= precision - POINT, told
