"""What a model makes of places whose features are told one by one."""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.extractors.blocks.described import Column, column, sign_of
from councilgraph.extractors.blocks.model import Matrix, Model, viterbi, weigh

STEPS = range(-3, 4)
SIGNS = tuple(sign_of(step) for step in STEPS if step)


def scores(model: Model, features: Sequence[Sequence[str]]) -> Matrix:
    """The score of each label at each place, neighbours aside."""
    return weigh(model, [_seen_at(step, features) for step in STEPS])


def best(model: Model, features: Sequence[Sequence[str]]) -> list[str]:
    """The best labels for places that have these features."""
    return [model.labels[at] for at in viterbi(scores(model, features), model.moves)]


def _seen_at(step: int, features: Sequence[Sequence[str]]) -> Column:
    """The features that tell of what is seen so many steps away, by their names without these."""
    sign = sign_of(step)
    own = (
        tuple(name.removeprefix(sign) for name in place if name.startswith(sign) and _is_at(name, sign))
        for place in features
    )
    return column(own, lambda names: names)._replace(step=step)


def _is_at(name: str, sign: str) -> bool:
    return bool(sign) or not name.startswith(SIGNS)
