"""A linear-chain model of labels: a readable table of weights, the best labels, and how sure they are.

The weights are trained by `train` with CRFsuite; reading needs only this module. A sequence is
scored by the sum of the weights of its features for each label, and of the transitions between
labels (Lafferty, McCallum and Pereira, 2001); the labels are the best-scored sequence (Viterbi).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """The weights: `weights[rows[feature]]` holds one for each label, `moves[a, b]` that of a label after another."""

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
    most = terms.max(axis=axis, keepdims=True)
    found: Matrix = np.log(np.exp(terms - most).sum(axis=axis)) + most.squeeze(axis)
    return found


def read_model(lines: Iterable[str]) -> Model:
    """The model in a table: a feature, a label and a weight a line; `a > b` for a transition."""
    state: dict[str, list[tuple[str, float]]] = {}
    labels: tuple[str, ...] = ()
    turns: list[tuple[str, str, float]] = []
    for line in lines:
        kind, *cells = line.rstrip("\n").split("\t")
        if kind == "labels":
            labels = tuple(cells)
        elif kind == "after":
            turns.append((cells[0], cells[1], float(cells[2])))
        else:
            state[kind] = [
                (label, float(weight)) for label, weight in zip(cells[::2], cells[1::2], strict=True)
            ]
    column = {label: at for at, label in enumerate(labels)}
    weights = np.zeros((len(state) + 1, len(labels)), np.float32)
    for row, told in enumerate(state.values()):
        for label, weight in told:
            weights[row, column[label]] = weight
    moves = np.zeros((len(labels), len(labels)), np.float32)
    for before, after, weight in turns:
        moves[column[before], column[after]] = weight
    return Model(labels, {name: at for at, name in enumerate(state)}, weights, moves)


def write_model(
    labels: Sequence[str],
    state: Mapping[tuple[str, str], float],
    turns: Mapping[tuple[str, str], float],
) -> Iterable[str]:
    """The table of a model, sorted; weights near nothing are left out."""
    yield "\t".join(("labels", *labels)) + "\n"
    for (before, after), weight in sorted(turns.items()):
        yield f"after\t{before}\t{after}\t{weight:.2f}\n"
    rows: dict[str, list[str]] = {}
    for (name, label), weight in sorted(state.items()):
        if abs(weight) >= LEAST:
            rows.setdefault(name, []).append(f"{label}\t{weight:.2f}")
    for name, told in rows.items():
        yield "\t".join((name, *told)) + "\n"


LEAST = 0.03
"""A weight smaller than this changes no label."""
