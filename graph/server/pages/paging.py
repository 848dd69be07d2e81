"""A long list a part at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from councilgraph.graph.server.pages.addresses import Address

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """A part of a list: what is in it, the how manieth of how many it is, and where the others are."""

    items: Sequence[Item]
    number: int
    parts: int
    total: int
    first: int
    before: Address | None
    after: Address | None

    @property
    def last(self) -> int:
        """The place in the whole of the last that is shown, counted from 1."""
        return self.first + len(self.items) - 1


def part(items: Sequence[Item], address: Address, at_once: int) -> Part[Item]:
    """The part of a list that an address asks for by `page`; the last where it asks for one after it."""
    number, _ = place(len(items), address, at_once)
    start = (number - 1) * at_once
    return numbered(items[start : start + at_once], len(items), address, at_once)


def numbered(items: Sequence[Item], total: int, address: Address, at_once: int) -> Part[Item]:
    """A part that was read by itself, of so many in all."""
    number, parts = place(total, address, at_once)
    before = address.where(page=number - 1 if number > 2 else "") if number > 1 else None  # noqa: PLR2004 (the first has none)
    after = address.where(page=number + 1) if number < parts else None
    return Part(items, number, parts, total, (number - 1) * at_once + 1, before, after)


def place(total: int, address: Address, at_once: int) -> tuple[int, int]:
    """The how manieth part an address asks for, and how many there are."""
    parts = max(-(-total // at_once), 1)
    return min(address.number("page"), parts), parts
