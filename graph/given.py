"""What a caller in Python gives: taken as it is meant, or refused in a line that says what is wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from councilgraph.graph.span import first_day, last_day
from councilgraph.ontology.errors import BadUsage


def whole(name: str, value: object, least: int) -> int:
    """A whole number that is not too small; raises BadUsage for anything else.

    >>> whole("hops", 2, 0)
    2
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise BadUsage(f"{name} is a whole number from {least}, not {value!r}")
    return value


def words(value: object) -> str:
    """Words, of which there must be some; raises BadUsage for anything else."""
    if not isinstance(value, str) or not value.strip():
        raise BadUsage(f"words are wanted, as in “P Ellwood”, not {value!r}")
    return value


def day(name: str, value: str | dt.date) -> dt.date:
    """A day, given as one or in its ISO form; raises BadUsage for anything else.

    >>> day("on", "2024-01-31")
    datetime.date(2024, 1, 31)
    """
    return _day(name, value, dt.date.fromisoformat)


def since(value: str | dt.date | None) -> dt.date | None:
    """The first day of a span, of which a year or a month may be named; None where none is.

    >>> since("2024-02")
    datetime.date(2024, 2, 1)
    """
    return None if value is None else _day("since", value, first_day)


def until(value: str | dt.date | None) -> dt.date | None:
    """The last day of a span, as `since` is its first.

    >>> until("2024-02")
    datetime.date(2024, 2, 29)
    """
    return None if value is None else _day("until", value, last_day)


def _day(name: str, value: str | dt.date, read: Callable[[str], dt.date]) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return read(value)
    except (TypeError, ValueError) as error:
        raise BadUsage(f"{name} is a day, as in 2024-01-31, not {value!r}") from error
