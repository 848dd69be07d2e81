"""What is settled about who is who before any rule looks at it."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

One = TypeVar("One", bound=Hashable)


@dataclass(frozen=True)  # slots and Generic do not go together in Python 3.11
class Given(Generic[One]):
    """Pairs of forms that are one thing, each with the reason, and pairs that are two.

    A reason that is "" is told elsewhere. `apart` holds each pair in both orders, and so does `doubtful`:
    pairs that no rule may put together, since something speaks against it; it becomes a question.
    """

    same: tuple[tuple[One, One, str], ...] = ()
    apart: frozenset[tuple[One, One]] = frozenset()
    doubtful: frozenset[tuple[One, One]] = frozenset()

    def parts(self, ones: Collection[One], others: Collection[One]) -> bool:
        """Whether one of these and one of those are known to be two."""
        return _meets(self.apart, ones, others)

    def kept_apart(self) -> Given[One]:
        """The same for rules, which put together neither what is known to be two nor what is doubtful."""
        return Given(self.same, self.apart | self.doubtful)

    def with_more(self, other: Given[One]) -> Given[One]:
        """What both say."""
        doubtful = self.doubtful | other.doubtful
        return Given((*self.same, *other.same), self.apart | other.apart, doubtful)


def _meets(pairs: frozenset[tuple[One, One]], ones: Collection[One], others: Collection[One]) -> bool:
    return bool(pairs) and any((one, other) in pairs for one in ones for other in others)
