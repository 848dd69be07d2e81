"""What is seen of each place of a sequence, in columns: what many places share is named and weighed once.

Of a thousand tokens a hundred have "the" before them. A column holds the different things that are seen in
one respect, each with the names of its features, and which of them each place has. Training asks for the
features of a place as one list; reading weighs each different thing once and adds up the columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import count
from typing import NamedTuple, TypeVar

Features = tuple[str, ...]
Thing = TypeVar("Thing", bound=Hashable)


class Column(NamedTuple):
    """What is seen of all places in one respect: place `i` has the features `told[at[i]]`.

    Where it is seen some steps before or after, the names of its features begin with these: "-1w=roe".
    """

    at: Sequence[int]
    told: Sequence[Features]
    step: int = 0


def column(things: Iterable[Thing], name: Callable[[Thing], Features]) -> Column:
    """The column of what is seen at each place; `name` gives the features of a thing.

    >>> column(["Roe", "Lee", "Roe"], lambda word: (f"w={word}",))
    Column(at=[0, 1, 0], told=[('w=Roe',), ('w=Lee',)], step=0)
    """
    number: dict[Thing, int] = defaultdict(count().__next__)
    at = list(map(number.__getitem__, things))
    return Column(at, [name(thing) for thing in number])


def sign_of(step: int) -> str:
    """What the names of features begin with that are seen so many steps before or after: "-1", "+2"."""
    return f"{step:+d}" if step else ""


def features(columns: Sequence[Column]) -> list[list[str]]:
    """The features of each place, those of one column behind those of another."""
    found: list[list[str]] = [[] for _ in (columns[0].at if columns else ())]
    for one in columns:
        told = [tuple(sign_of(one.step) + name for name in names) for names in one.told]
        for place, at in zip(found, one.at, strict=True):
            place.extend(told[at])
    return found


def shifted(values: Sequence[int], step: int, outside: int) -> list[int]:
    """The value so many places before each, or after it; where no place is there, the one given.

    >>> shifted([1, 2, 3], -1, 0), shifted([1, 2, 3], 2, 0)
    ([0, 1, 2], [3, 0, 0])
    """
    cut = min(abs(step), len(values))
    if step < 0:
        return [*[outside] * cut, *values[: len(values) - cut]]
    return [*values[cut:], *[outside] * cut]
