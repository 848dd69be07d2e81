from __future__ import annotations

from itertools import pairwise, product
from math import exp

import numpy as np
import pytest

from councilgraph.extractors.blocks.model import (
    Matrix,
    adapt,
    certainty,
    expectations,
    read_model,
    viterbi,
)
from tests.extractors.blocks.scoring import best, scores
from tests.training.train import LEAST, write_model

SIZES = [
    pytest.param(1, 1, id="one place, one label"),
    pytest.param(1, 3, id="one place"),
    pytest.param(4, 1, id="one label"),
    pytest.param(3, 4, id="more labels than places"),
    pytest.param(6, 3, id="more places than labels"),
]


def random_model(places: int, labels: int, seed: int) -> tuple[Matrix, Matrix]:
    """Scores and moves of a small model, the same for the same seed."""
    chance = np.random.default_rng(seed)
    return (
        chance.normal(size=(places, labels)).astype(np.float32),
        chance.normal(size=(labels, labels)).astype(np.float32),
    )


def score_all(scores: Matrix, moves: Matrix) -> dict[tuple[int, ...], float]:
    """The score of every path there is."""
    places, labels = scores.shape
    return {
        path: float(
            sum(scores[at, label] for at, label in enumerate(path))
            + sum(moves[one, other] for one, other in pairwise(path))
        )
        for path in product(range(labels), repeat=places)
    }


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("places", "labels"), SIZES)
def test_the_best_path_is_the_best_of_all(places: int, labels: int, seed: int) -> None:
    """No path scores more than the one that is found."""
    scores, moves = random_model(places, labels, seed)
    paths = score_all(scores, moves)
    assert tuple(viterbi(scores, moves)) == max(paths, key=lambda path: paths[path])


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("places", "labels"), SIZES)
def test_certainty_is_the_share_of_all_paths(places: int, labels: int, seed: int) -> None:
    """The certainty of a label at a place is the weight of the paths through it, of the weight of all."""
    scores, moves = random_model(places, labels, seed)
    weights = {path: exp(score) for path, score in score_all(scores, moves).items()}
    expected = np.zeros((places, labels))
    for path, weight in weights.items():
        for at, label in enumerate(path):
            expected[at, label] += weight / sum(weights.values())
    found = certainty(scores, moves)
    assert np.allclose(found, expected, atol=1e-5)
    assert np.allclose(found.sum(axis=1), 1, atol=1e-5)


def test_certainty_of_long_papers_does_not_overflow() -> None:
    """Scores of thousands of lines add up to more than a float's exponent holds, and shares stay shares."""
    scores, moves = random_model(3000, 3, 0)
    found = certainty(scores * 10, moves)
    assert np.isfinite(found).all()
    assert np.allclose(found.sum(axis=1), 1, atol=1e-3)


LABELS = ("item", "text")
STATE = {("bold", "item"): 1.5, ("bold", "text"): -0.25, ("len=9", "text"): 2.0, ("rare", "item"): LEAST / 2}
TURNS = {("item", "text"): 0.5, ("text", "text"): -1.0}
TABLE = [
    "labels\titem\ttext\n",
    "after\titem\ttext\t0.50\n",
    "after\ttext\ttext\t-1.00\n",
    "bold\titem\t1.50\ttext\t-0.25\n",
    "len=9\ttext\t2.00\n",
]


def test_the_table_of_a_model() -> None:
    """The table is sorted and readable, and leaves out what weighs next to nothing."""
    assert list(write_model(LABELS, STATE, TURNS)) == TABLE


def test_a_table_is_read_as_it_was_written() -> None:
    """Labels, weights and moves are those of the table; what is not in it weighs nothing."""
    model = read_model(TABLE)
    assert model.labels == LABELS
    assert model.moves.tolist() == [[0.0, 0.5], [0.0, -1.0]]
    assert {name: model.weights[row].tolist() for name, row in model.rows.items()} == {
        "bold": [1.5, -0.25],
        "len=9": [0.0, 2.0],
    }


def test_a_model_read_and_written_is_the_same_table() -> None:
    """Reading a table loses nothing: what was read makes the same table again."""
    model = read_model(TABLE)
    state = {
        (name, label): float(model.weights[row, at])
        for name, row in model.rows.items()
        for at, label in enumerate(model.labels)
    }
    turns = {
        (one, other): float(model.moves[a, b])
        for a, one in enumerate(model.labels)
        for b, other in enumerate(model.labels)
        if model.moves[a, b]
    }
    assert list(write_model(model.labels, state, turns)) == TABLE


PLACES = [
    pytest.param([["bold"]], [[1.5, -0.25]], id="one feature"),
    pytest.param([["bold", "len=9"]], [[1.5, 1.75]], id="features add up"),
    pytest.param([["never seen"], ["bold"]], [[0.0, 0.0], [1.5, -0.25]], id="an unknown one weighs nothing"),
    pytest.param([[], ["len=9"], []], [[0.0, 0.0], [0.0, 2.0], [0.0, 0.0]], id="places without any"),
]


@pytest.mark.parametrize(("features", "expected"), PLACES)
def test_the_scores_of_places(features: list[list[str]], expected: list[list[float]]) -> None:
    """A place's score for a label is the sum of the weights of its features."""
    assert scores(read_model(TABLE), features).tolist() == expected


def test_the_best_labels() -> None:
    """The labels are those of the best path."""
    model = read_model(TABLE)
    assert best(model, [["bold"], ["len=9"]]) == ["item", "text"]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("places", "labels"), SIZES)
def test_what_is_expected_is_the_share_of_all_paths(places: int, labels: int, seed: int) -> None:
    """Labels at places and labels after labels are expected as often as all paths, weighed, have them."""
    scores, moves = random_model(places, labels, seed)
    weights = {path: exp(score) for path, score in score_all(scores, moves).items()}
    turns = np.zeros((labels, labels))
    for path, weight in weights.items():
        for one, other in pairwise(path):
            turns[one, other] += weight / sum(weights.values())
    found, pairs = expectations(scores.astype(np.float64), moves.astype(np.float64))
    assert np.allclose(found, certainty(scores, moves), atol=1e-5)
    assert np.allclose(pairs, turns, atol=1e-5)


CORRECTED = ([["new", "len=9"], ["len=9"], ["bold", "new"], ["len=9"]], ["item", "text", "item", "text"])
"""A paper in which a feature that the model does not have makes an item."""


def test_a_model_learns_from_a_corrected_paper() -> None:
    """What the corrected paper has is labelled so afterwards, by a feature that was not known before."""
    model = read_model(TABLE)
    assert best(model, CORRECTED[0]) != CORRECTED[1]
    taught = adapt(model, [CORRECTED])
    assert best(taught, CORRECTED[0]) == CORRECTED[1]
    for_item, for_text = taught.weights[taught.rows["new"]]
    assert for_item > 0 > for_text


def test_what_a_paper_does_not_speak_of_stays() -> None:
    """Weights of features that no corrected paper has are as they were; the model that was given is as it was."""
    model = read_model(TABLE)
    before = model.weights.copy()
    taught = adapt(model, [([["len=9"], ["len=9"]], ["text", "text"])])
    assert taught.weights[taught.rows["bold"]].tolist() == [1.5, -0.25]
    assert (model.weights == before).all()


NOTHING_LEARNED = {
    "no papers": [],
    "a paper without lines": [([], [])],
    "labels that the model does not have": [([["bold"], ["len=9"]], ["table", "table"])],
}


@pytest.mark.parametrize("papers", NOTHING_LEARNED.values(), ids=NOTHING_LEARNED)
def test_nothing_is_learned_from_nothing(papers: list[tuple[list[list[str]], list[str]]]) -> None:
    """Where nothing is told, the labels are those of the model as it was."""
    model = read_model(TABLE)
    assert scores(adapt(model, papers), [["bold"], ["len=9"]]).tolist() == pytest.approx(
        scores(model, [["bold"], ["len=9"]])
    )


def test_the_same_papers_teach_the_same() -> None:
    """Adapting twice gives the same weights, bit for bit."""
    one, other = (adapt(read_model(TABLE), [CORRECTED, CORRECTED]) for _ in range(2))
    assert (one.weights.tobytes(), one.moves.tobytes()) == (other.weights.tobytes(), other.moves.tobytes())


def test_long_papers_are_summed_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few features are summed at once, which saves memory, the same is learned."""
    whole = adapt(read_model(TABLE), [CORRECTED])
    monkeypatch.setattr("councilgraph.extractors.blocks.model.AT_ONCE", 2)
    assert np.allclose(adapt(read_model(TABLE), [CORRECTED]).weights, whole.weights, atol=1e-6)
