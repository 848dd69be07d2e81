"""Which graph was opened last, for a cell of SPARQL that names none."""

from __future__ import annotations

from weakref import ref

_opened: list[ref[object]] = []


def remember(graph: object) -> None:
    """Takes a graph for the last one, for as long as somebody has it."""
    _opened[:] = [one for one in _opened if one() is not None]
    _opened.append(ref(graph))


def last() -> object | None:
    """The graph that was opened last of those that somebody still has; None where there is none."""
    return next((graph for one in reversed(_opened) if (graph := one()) is not None), None)
