"""A linear-chain model of labels: a readable table of weights, the best labels, and how sure they are.

The weights are trained by `make train` with CRFsuite; reading needs only this module. A sequence is
scored by the sum of the weights of its features for each label, and of the transitions between
labels (Lafferty, McCallum and Pereira, 2001); the labels are the best-scored sequence (Viterbi).

`adapt` fits a model to a few corrected papers: seconds, where training anew takes minutes. What is made
least is the negative log-likelihood of the corrected papers, plus `HOLD` times half the square of the
distance from the trained weights: a weight moves only as far as the corrected papers ask for it. Steps
are of AdaGrad (Duchi, Hazan and Singer, 2011) on the whole gradient, so the same papers give the same
weights. Features that the trained model does not know begin at nought.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, repeat

import numpy as np
import numpy.typing as npt

from councilgraph.extractors.blocks.described import Column, sign_of

Matrix = npt.NDArray[np.float32]
Indices = npt.NDArray[np.intp]
BLOCK = 64  # places whose features are summed at once, so that their weights stay near
UNKNOWN = ("",)  # a feature that no model knows, for places that have none
DOUBT = 0.02  # added to each probability that is weighed, so that none is impossible


@dataclass(frozen=True, eq=False)
class Model:
    """The weights of features and of labels in a row.

    `weights[rows[feature]]` holds a weight for each label; the last row is of zeros, for features
    that no paper of the training had. `moves[a, b]` is the weight of label `b` right after label `a`.
    """

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    weights: Matrix
    moves: Matrix

    def sums(self, rows: Indices, starts: Indices) -> Matrix:
        """The sum of the weights of some rows, for each run of rows that begins at one of `starts`."""
        if len(rows) == len(starts):
            return self.weights[rows]
        found: Matrix = np.empty((len(starts), self.weights.shape[1]), np.float32)
        ends = [*starts[BLOCK::BLOCK], len(rows)]
        for first, end in zip(range(0, len(starts), BLOCK), ends, strict=True):
            own = starts[first : first + BLOCK]
            block = self.weights[rows[own[0] : end]]
            np.add.reduceat(block, own - own[0], axis=0, out=found[first : first + BLOCK])
        return found


def viterbi(scores: Matrix, moves: Matrix) -> list[int]:
    """The best path through the labels of each place."""
    best = scores.copy()
    through = np.empty_like(moves)
    for before, here in zip(best[:, :, None], list(best)[1:], strict=False):
        np.add(moves, before, through)
        np.add(here, np.maximum.reduce(through), here)
    path = [int(best[-1].argmax())]
    into = list(np.ascontiguousarray(moves.T))  # a row for each label, what leads to it
    for before in best[-2::-1]:
        path.append(int((before + into[path[-1]]).argmax()))
    return path[::-1]


def weigh(model: Model, columns: Sequence[Column]) -> Matrix:
    """The score of each label at each place, neighbours aside: different things are weighed once."""
    found: Matrix = np.zeros((len(columns[0].at), model.weights.shape[1]), np.float32)
    for one in columns:
        if one.told:
            found += model.sums(*_rows(model.rows, one))[np.array(one.at, np.intp)]
    return found


def _rows(rows: Mapping[str, int], one: Column) -> tuple[Indices, Indices]:
    """The rows of all features that a column tells, in order, and where those of each thing begin."""
    named = [names or UNKNOWN for names in one.told]
    sizes = np.fromiter(map(len, named), np.intp, len(named))
    names = map(sign_of(one.step).__add__, chain.from_iterable(named))
    known = map(rows.get, names, repeat(len(rows)))
    return np.fromiter(known, np.intp, int(sizes.sum())), np.cumsum(sizes) - sizes


def labels_of_both(
    both: Model, one: Model, other: Model, columns: Sequence[Column]
) -> tuple[list[str], list[str]]:
    """The best labels by each of two models for one sequence; `both` are the two `side_by_side`."""
    if not len(columns[0].at):
        return [], []
    scores, cut = weigh(both, columns), len(one.labels)
    return (
        [one.labels[at] for at in viterbi(np.ascontiguousarray(scores[:, :cut]), one.moves)],
        [other.labels[at] for at in viterbi(np.ascontiguousarray(scores[:, cut:]), other.moves)],
    )


def side_by_side(one: Model, other: Model) -> Model:
    """The weights of two models as one, with the moves of one: each feature is looked up once for both."""
    rows = dict(one.rows)
    for name in other.rows:
        rows.setdefault(name, len(rows))
    cut = len(one.labels)
    weights = np.zeros((len(rows) + 1, cut + len(other.labels)), np.float32)
    weights[: len(one.rows), :cut] = one.weights[:-1]
    weights[[rows[name] for name in other.rows], cut:] = other.weights[:-1]
    return Model((*one.labels, *other.labels), rows, weights, one.moves)


def certainty(scores: Matrix, moves: Matrix) -> Matrix:
    """The probability of each label at each place, all paths weighed."""
    return expectations(scores.astype(np.float64), moves.astype(np.float64))[0].astype(np.float32)


def agreement(sure: Matrix, groups: Iterable[tuple[float, Sequence[int]]]) -> Matrix:
    """What the places of each group add to the scores of one another: what the others are likely to be.

    A group is its weight and two places or more. `sure` is the probability of each label at each place.
    """
    found = np.zeros_like(sure)
    for weight, alike in groups:
        rows = list(alike)
        others = (sure[rows].sum(axis=0) - sure[rows]) / (len(rows) - 1)
        found[rows] += weight * np.log(np.maximum(others, 0) + DOUBT)
    return found


def read_model(lines: Iterable[str]) -> Model:
    """The model in a table whose cells are parted by tabs.

    Its lines are `labels`, then all labels; `after`, a label, the label that follows it and the
    weight of that; and else a feature, then each label with its weight.
    """
    state: dict[str, list[str]] = {}
    labels: list[str] = []
    turns: list[list[str]] = []
    for line in lines:
        kind, *cells = line.rstrip("\n").split("\t")
        if kind == "labels":
            labels = cells
        elif kind == "after":
            turns.append(cells)
        else:
            state[kind] = cells
    column = {label: at for at, label in enumerate(labels)}
    weights = np.zeros((len(state) + 1, len(labels)), np.float32)
    places = np.repeat(np.arange(len(state)), [len(cells) // 2 for cells in state.values()])
    named = [column[label] for cells in state.values() for label in cells[::2]]
    weights[places, named] = [float(weight) for cells in state.values() for weight in cells[1::2]]
    moves = np.zeros((len(labels), len(labels)), np.float32)
    for before, after, weight in turns:
        moves[column[before], column[after]] = float(weight)
    return Model(tuple(labels), {name: at for at, name in enumerate(state)}, weights, moves)


Weights = npt.NDArray[np.float64]
DescribedSequence = tuple[Sequence[Sequence[str]], Sequence[str]]
"""The features of each place of a sequence, and its label."""

PASSES = 40  # steps of all corrected papers
STEP = 0.1  # how far the first of them moves a weight
HOLD = 0.1  # how strongly weights are held where they were
SEEN = 2  # times that a feature must be in the corrected papers to be learned from them
TINY = 1e-8  # keeps a division from being by nought
AT_ONCE = 50_000  # features of places that are summed at once, which takes memory for each label


@dataclass(frozen=True, slots=True)
class _Sequence:
    """A corrected paper as arrays.

    `flat` are the features of all places one after the other, as rows of the weights that are fitted;
    those of place `i` begin at `starts[i]`. `by_row` puts `place_of`, the place of each, in the order of
    rows, `rows` are the rows that are there, and those of `rows[j]` begin at `row_starts[j]`.
    """

    flat: Indices
    starts: Indices
    places: Indices
    rows: Indices
    row_starts: Indices
    labels: Indices


def adapt(
    model: Model, papers: Iterable[DescribedSequence], begun: Callable[[], None] = lambda: None
) -> Model:
    """The model fitted to corrected papers; the model as it is where these have no places.

    A label that the model does not have counts for nothing. `begun` is called before each step.
    """
    given = [(features, labels) for features, labels in papers if features]
    if not given:
        return model
    names = _learned(model, given)
    weights = np.zeros((len(names) + 1, len(model.labels)))
    for name, row in names.items():
        if name in model.rows:
            weights[row] = model.weights[model.rows[name]]
    moves = model.moves.astype(np.float64)
    fit(weights, moves, [_as_arrays(model, names, *one) for one in given], begun)
    return _with(model, names, weights, moves)


def _learned(model: Model, papers: Sequence[DescribedSequence]) -> dict[str, int]:
    """The features whose weights are fitted, each with its row: the model's own, and new ones seen often."""
    seen = Counter(name for features, _ in papers for place in features for name in place)
    kept = [name for name, count in seen.items() if name in model.rows or count >= SEEN]
    return {name: row for row, name in enumerate(kept)}


def _as_arrays(
    model: Model, names: Mapping[str, int], features: Sequence[Sequence[str]], labels: Sequence[str]
) -> _Sequence:
    """A paper as `_Sequence` describes it; one without features has the last row, of noughts."""
    nothing = len(names)
    known = [[names[name] for name in place if name in names] or [nothing] for place in features]
    sizes = np.array([len(place) for place in known])
    flat = np.fromiter(chain.from_iterable(known), np.intp)
    order = np.argsort(flat, kind="stable")
    rows, row_starts = np.unique(flat[order], return_index=True)
    places = np.repeat(np.arange(len(known)), sizes)[order]
    column = {label: at for at, label in enumerate(model.labels)}
    found = np.array([column.get(label, -1) for label in labels])
    return _Sequence(flat, np.cumsum(sizes) - sizes, places, rows, row_starts, found)


def fit(weights: Weights, moves: Weights, papers: Sequence[_Sequence], begun: Callable[[], None]) -> None:
    """Moves weights, in place, towards the labels of papers; `begun` is called before each step."""
    held = weights.copy(), moves.copy()
    squares = np.zeros_like(weights), np.zeros_like(moves)
    for _ in range(PASSES):
        begun()
        slopes = HOLD * (weights - held[0]), HOLD * (moves - held[1])
        for paper in papers:
            _add_gradient(paper, weights, moves, slopes)
        for at, values in enumerate((weights, moves)):
            squares[at][...] += slopes[at] ** 2
            values[...] -= STEP * slopes[at] / (np.sqrt(squares[at]) + TINY)
        weights[-1] = 0.0


def _add_gradient(
    paper: _Sequence, weights: Weights, moves: Weights, slopes: tuple[Weights, Weights]
) -> None:
    """Adds the gradient of the negative log-likelihood of a paper: what is expected less what is so."""
    scores = _sums(weights, paper.flat, paper.starts)
    expected, turns = expectations(scores, moves)
    told = paper.labels >= 0
    at = np.flatnonzero(told)
    expected[at, paper.labels[at]] -= 1.0
    expected[~told] = 0.0
    slopes[0][paper.rows] += _sums(expected, paper.places, paper.row_starts)
    both = np.flatnonzero(told[:-1] & told[1:])
    np.subtract.at(turns, (paper.labels[both], paper.labels[both + 1]), 1.0)
    slopes[1][...] += turns


def _sums(values: Weights, which: Indices, starts: Indices) -> Weights:
    """The sum of the values that are named, for each run of names that begins at one of `starts`."""
    found = np.empty((len(starts), values.shape[1]))
    cuts = [0, *np.flatnonzero(np.diff(starts // AT_ONCE)) + 1, len(starts)]
    for first, last in pairwise(cuts):
        begin = starts[first]
        end = starts[last] if last < len(starts) else len(which)
        np.add.reduceat(values[which[begin:end]], starts[first:last] - begin, axis=0, out=found[first:last])
    return found


def expectations(scores: Weights, moves: Weights) -> tuple[Weights, Weights]:
    """The probability of each label at each place, and how often each label is expected after each other.

    Forward and backward sums of probabilities, each place scaled to a sum of one.
    """
    count = len(scores)
    here = np.exp(scores - scores.max(axis=1, keepdims=True))
    turn = np.exp(moves - moves.max())
    ahead, behind = np.empty_like(here), np.ones_like(here)
    scale = np.empty(count)
    for at in range(count):
        ahead[at] = here[at] * (ahead[at - 1] @ turn if at else 1.0)
        scale[at] = ahead[at].sum()
        ahead[at] /= scale[at]
    for at in range(count - 2, -1, -1):
        behind[at] = turn @ (here[at + 1] * behind[at + 1]) / scale[at + 1]
    pairs = turn * (ahead[:-1].T @ (here[1:] * behind[1:] / scale[1:, None]))
    both = ahead * behind
    return both / both.sum(axis=1, keepdims=True), pairs


def _with(model: Model, names: Mapping[str, int], weights: Weights, moves: Weights) -> Model:
    """The model with these weights in the place of its own."""
    new = [name for name in names if name not in model.rows]
    rows = dict(model.rows) | {name: len(model.rows) + at for at, name in enumerate(new)}
    every: Matrix = np.zeros((len(rows) + 1, len(model.labels)), np.float32)
    every[: len(model.rows)] = model.weights[: len(model.rows)]
    every[[rows[name] for name in names]] = weights[: len(names)]
    return Model(model.labels, rows, every, moves.astype(np.float32))
