"""A span of days that is asked for: its first day is not after its last."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from councilgraph.ontology.errors import BadUsage

A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?")
"""A year or a month of one, where a day may stand: "2023", "2023-06"."""


def first_day(words: str) -> dt.date:
    """A day by its ISO form, or the first of a year or a month; raises ValueError for other words.

    >>> first_day("2023"), first_day("2023-06"), first_day("2023-06-12")
    (datetime.date(2023, 1, 1), datetime.date(2023, 6, 1), datetime.date(2023, 6, 12))
    """
    found = PERIOD.fullmatch(words)
    return dt.date(int(found["year"]), int(found["month"] or 1), 1) if found else dt.date.fromisoformat(words)


def last_day(words: str) -> dt.date:
    """A day by its ISO form, or the last of a year or a month; raises ValueError for other words.

    >>> last_day("2023"), last_day("2024-02"), last_day("2023-06-12")
    (datetime.date(2023, 12, 31), datetime.date(2024, 2, 29), datetime.date(2023, 6, 12))
    """
    found = PERIOD.fullmatch(words)
    if not found:
        return dt.date.fromisoformat(words)
    first = dt.date(int(found["year"]), int(found["month"] or 12), 1)
    return first.replace(day=monthrange(first.year, first.month)[1])


def check_span(since: dt.date | None, until: dt.date | None) -> None:
    """Raises BadUsage where no day can be meant; a side that is None is open.

    >>> check_span(dt.date(2024, 5, 1), None)
    """
    if since and until and since > until:
        raise BadUsage(f"since {since} is later than until {until}, so that no day is meant: swap the two")
