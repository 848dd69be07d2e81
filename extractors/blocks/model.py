"""A linear-chain model of labels: a readable table of weights, the best labels, and how sure they are.

The weights are trained by `train` with CRFsuite; reading needs only this module. A sequence is
scored by the sum of the weights of its features for each label, and of the transitions between
labels (Lafferty, McCallum and Pereira, 2001); the labels are the best-scored sequence (Viterbi).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
LEAST = 0.03
"""A weight smaller than this changes no label."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of features and of labels in a row.

    `weights[rows[feature]]` holds a weight for each label; the last row is of zeros, for features
    that no paper of the training had. `moves[a, b]` is the weight of label `b` right after label `a`.
    """

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    weights: Matrix
    moves: Matrix

    def best(self, features: Sequence[Sequence[str]]) -> list[str]:
        """The best labels for a sequence of which each place has these features."""
        if not features:
            return []
        return [self.labels[at] for at in viterbi(self.scores(features), self.moves)]

    def scores(self, features: Sequence[Sequence[str]]) -> Matrix:
        """The score of each label at each place, neighbours aside."""
        rows = self.rows
        nothing = len(rows)  # the last row, which weighs nothing
        known = [[rows[name] for name in place if name in rows] or [nothing] for place in features]
        starts = np.cumsum([0, *(len(place) for place in known[:-1])])
        found: Matrix = np.add.reduceat(self.weights[list(chain.from_iterable(known))], starts, axis=0)
        return found

    def reasons(self, features: Iterable[str], label: str, most: int = 3) -> list[tuple[str, float]]:
        """The features that speak most for a label, with their weights."""
        column = self.labels.index(label)
        told = [
            (name, float(self.weights[self.rows[name], column])) for name in features if name in self.rows
        ]
        return sorted(told, key=lambda one: (-one[1], one[0]))[:most]


def viterbi(scores: Matrix, moves: Matrix) -> list[int]:
    """The best path through the labels of each place."""
    best = scores[0]
    came: list[npt.NDArray[np.intp]] = []
    for here in scores[1:]:
        through = best[:, None] + moves
        came.append(through.argmax(axis=0))
        best = through.max(axis=0) + here
    path = [int(best.argmax())]
    for back in reversed(came):
        path.append(int(back[path[-1]]))
    return path[::-1]


def certainty(scores: Matrix, moves: Matrix) -> Matrix:
    """The probability of each label at each place, all paths weighed (forward and backward sums)."""
    ahead = np.empty_like(scores)
    behind = np.zeros_like(scores)
    ahead[0] = scores[0]
    for at in range(1, len(scores)):
        ahead[at] = scores[at] + _log_sum(ahead[at - 1][:, None] + moves, axis=0)
    for at in range(len(scores) - 2, -1, -1):
        behind[at] = _log_sum(moves + (scores[at + 1] + behind[at + 1])[None, :], axis=1)
    both = ahead + behind
    found: Matrix = np.exp(both - _log_sum(both, axis=1)[:, None])
    return found


def _log_sum(terms: Matrix, axis: int) -> Matrix:
    """The logarithm of the sum of what terms are logarithms of.

    The greatest is taken out before and added again, or the sum would overflow.
    """
    most = terms.max(axis=axis, keepdims=True)
    found: Matrix = np.log(np.exp(terms - most).sum(axis=axis)) + most.squeeze(axis)
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
    for row, cells in enumerate(state.values()):
        for label, weight in zip(cells[::2], cells[1::2], strict=True):
            weights[row, column[label]] = float(weight)
    moves = np.zeros((len(labels), len(labels)), np.float32)
    for before, after, weight in turns:
        moves[column[before], column[after]] = float(weight)
    return Model(tuple(labels), {name: at for at, name in enumerate(state)}, weights, moves)


def write_model(
    labels: Sequence[str],
    state: Mapping[tuple[str, str], float],
    turns: Mapping[tuple[str, str], float],
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
