"""Names that differ by a slip of the pen: a letter doubled, dropped or exchanged with the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

LONG = 5  # letters from which a slip is likelier than another name


def slip(one: str, other: str) -> bool:
    """Whether two words differ by one slip inside: one letter doubled or dropped, or two exchanged.

    A different letter, or one more at the end of a given name, makes another name.

    >>> slip("allison", "alison"), slip("miller", "millre"), slip("joan", "john"), slip("carla", "carl")
    (True, True, False, False)
    """
    if one == other or min(len(one), len(other)) < LONG or one[0] != other[0]:
        return False
    if len(one) == len(other):
        return any(one[:at] + one[at + 1] + one[at] + one[at + 2 :] == other for at in range(1, len(one) - 1))
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(
        long[:at] + long[at + 1 :] == short for at in range(1, len(short))
    )


def plural(one: str, other: str) -> bool:
    """Whether two surnames differ by an s at the end.

    >>> plural("brook", "brooks")
    True
    """
    return other in (f"{one}s", one.removesuffix("s")) and one != other


def near(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that may be one but for a slip, without comparing each with each."""
    shapes: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for at in range(len(word) + 1):
            shapes[word[:at] + word[at + 1 :]].add(word)
    found = {pair for group in shapes.values() for pair in combinations(sorted(group), 2)}
    yield from sorted(found)
