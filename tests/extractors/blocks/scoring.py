"""What a model makes of places whose features are told one by one."""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.extractors.blocks.described import column
from councilgraph.extractors.blocks.model import Matrix, Model, viterbi, weigh


def scores(model: Model, features: Sequence[Sequence[str]]) -> Matrix:
    """The score of each label at each place, neighbours aside."""
    return weigh(model, [column(map(tuple, features), lambda names: names)])


def best(model: Model, features: Sequence[Sequence[str]]) -> list[str]:
    """The best labels for places that have these features."""
    return [model.labels[at] for at in viterbi(scores(model, features), model.moves)]
