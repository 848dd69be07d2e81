"""When what was asked for is due, worked out from its words and the day on which it was asked."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from councilgraph.extractors.text import dates
from councilgraph.extractors.text.dates import MONTHS
from councilgraph.extractors.text.numbers import numbers_to

NUMBERS = numbers_to(18) | {"a": 1, "an": 1, "couple of": 2, "twenty": 20, "twenty-four": 24}
"""Counts in words; those of the calendar are small."""
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year)s?"
IN_TIME = re.compile(
    rf"\b(?:in|within|after|no later than|not later than"
    r"|(?:deferred|adjourned|postponed|put off|held over) for)"
    rf"\s+(?:(?:the\s+next|approximately|about)\s+)?"
    rf"{_COUNT}[\s-]{_UNIT}\b",
    re.IGNORECASE,
)
"""A span from the day of the request: "in 6 months' time", "within twelve months"."""
FROM_NOW = re.compile(
    rf"\b{_COUNT}[\s-]{_UNIT}\s+(?:hence|from\s+(?:now|today|this\s+meeting))\b", re.IGNORECASE
)
"""The same: "six months from now"."""
AGAIN = re.compile(
    rf"""
    \b(?:
      (?P<each>quarterly|monthly|annually|yearly|six-monthly|6-monthly|half-yearly|biannually|twice\ a\ year)
        (?=\W*$|[.,;:)]|\ (?:to|and|at|on|until|thereafter|reports?|updates?|basis|intervals?|briefings?)\b)
      |every\ (?:{_COUNT}\ )?{_UNIT}
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What comes again and again, first after one period; not "monthly figures", which are of each month."""
EACH = {
    "quarterly": 3, "monthly": 1, "annually": 12, "yearly": 12, "six-monthly": 6, "6-monthly": 6,
    "half-yearly": 6, "biannually": 6, "twice a year": 6,
}  # fmt: skip
A_MONTH = rf"(?P<month>{'|'.join(name for name in MONTHS if name.isascii())})"
BY_MONTH = re.compile(
    rf"\b(?:in|by|before|prior\s+to|ahead\s+of|until|during|later\s+than)\s+(?:the\s+end\s+of\s+|end\s+of\s+|early\s+|late\s+|mid-?\s?)?"
    rf"{A_MONTH}(?:\s+(?P<year>(?:19|20)\d\d))?\b",
    re.IGNORECASE,
)
MEETING_OF_MONTH = re.compile(
    rf"\b(?:to|at|for|by|before|until)\s+(?:(?:the|its|their|a)\s+|(?:the\s+)?\w+['’]s\s+)"
    rf"{A_MONTH}(?:\s+(?P<year>(?:19|20)\d\d))?\s+meeting\b",
    re.IGNORECASE,
)
"""A meeting that is known by its month: "to the October meeting"."""
NEXT_MEETING = re.compile(
    r"\b(?:next|following|subsequent)\s+(?:\w+\s+){0,3}?meeting\b|\bwhen\s+\w+\s+next\s+meets?\b",
    re.IGNORECASE,
)
IN_QUARTER = re.compile(r"\b(?:in|by|during|before) Q(?P<quarter>[1-4])(?: of)? (?P<year>20\d\d)\b")
BY_CHRISTMAS = re.compile(r"\b(?:before|by) Christmas\b")
CHRISTMAS = (12, 25)
NEW_YEAR = re.compile(r"\b(?:in|early in|until|after) the [Nn]ew [Yy]ear\b")
BY_DAY = re.compile(
    r"\b(?:by|before|prior to|ahead of|until|later than|on|for|meeting(?: of)?)\s+"
    r"(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
"""Words before the day itself: "no later than 4 March 2024", "at its meeting on 4 March 2024"."""
LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Due:
    """A day by which something is due, how it was worked out, and whether it is due again and again."""

    day: dt.date
    because: str
    again: bool = False


def work_out_due(words: str, asked: dt.date, later: Sequence[dt.date] = ()) -> Due | None:
    """When words say that what was asked on a day is due; None where they tell no time.

    `later` holds the days of the body's later meetings that are known, in order, for "at the next meeting".

    >>> work_out_due("in 6 months time", dt.date(2023, 11, 22)).day.isoformat()
    '2024-05-22'
    """
    told = _told_day(words, asked) or _in_span(words, asked) or _in_season(words, asked, later)
    if told is None and later and NEXT_MEETING.search(words):
        return Due(later[0], f"the next meeting that is known is that of {later[0].isoformat()}")
    return told


def _in_span(words: str, asked: dt.date) -> Due | None:
    """When something is due after a span of time, or first due where it is to come again and again."""
    if match := IN_TIME.search(words) or FROM_NOW.search(words):
        day = _later(asked, _count(match["count"]), match["unit"].lower())
        return Due(day, f"“{match.group()}” of {asked.isoformat()} is {day.isoformat()}")
    if match := AGAIN.search(words):
        months = EACH.get((match["each"] or "").lower())
        count = _count(match["count"] or "1")
        day = add_months(asked, months) if months else _later(asked, count, match["unit"].lower())
        return Due(day, f"“{match.group()}” from {asked.isoformat()} is {day.isoformat()} first", again=True)
    return None


def _in_season(words: str, asked: dt.date, later: Sequence[dt.date]) -> Due | None:
    """When something is due in a month, at the meeting of a month, in a quarter or by Christmas."""
    if match := BY_MONTH.search(words) or MEETING_OF_MONTH.search(words):
        return _in_month(match, asked, later if "meeting" in match.group().lower() else ())
    if match := IN_QUARTER.search(words):
        day = _end_of_month(asked, int(match["quarter"]) * MONTHS_IN["quarter"], match["year"])
        return Due(day, f"“{match.group()}” ends on {day.isoformat()}")
    if match := BY_CHRISTMAS.search(words):
        day = dt.date(asked.year, *CHRISTMAS)
        return Due(day, f"“{match.group()}” is {day.isoformat()}")
    if match := NEW_YEAR.search(words):
        return Due(_end_of_month(asked, 1, str(asked.year + 1)), f"“{match.group()}” begins in January")
    return None


def _in_month(match: re.Match[str], asked: dt.date, later: Iterable[dt.date]) -> Due:
    """The end of a month that is told, or the one meeting in it that is known."""
    last = _end_of_month(asked, MONTHS[match["month"].lower()], match["year"])
    days = [day for day in later if (day.year, day.month) == (last.year, last.month)]
    if len(days) == 1:
        return Due(days[0], f"“{match.group()}” is that of {days[0].isoformat()}")
    return Due(last, f"“{match.group()}” ends on {last.isoformat()}")


def _told_day(words: str, asked: dt.date) -> Due | None:
    """The first day after that of the request by which, or for whose meeting, words want something."""
    for one in dates.find(words, asked.year):
        day = one.date
        if not one.year_written and day <= asked:
            day = add_months(day, LAST_MONTH)
        if day > asked and BY_DAY.search(words[: one.start]):
            return Due(day, f"“{words[one.start : one.end]}” is {day.isoformat()}")
    return None


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day some months on, the last of a month that is too short for it.

    >>> add_months(dt.date(2024, 8, 31), 6).isoformat()
    '2025-02-28'
    """
    year, month = divmod(day.year * LAST_MONTH + day.month - 1 + months, LAST_MONTH)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))


def _later(day: dt.date, count: int, unit: str) -> dt.date:
    if unit in DAYS_IN:
        return day + dt.timedelta(days=count * DAYS_IN[unit])
    return add_months(day, count * MONTHS_IN[unit])


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _end_of_month(asked: dt.date, month: int, year: str | None) -> dt.date:
    """The last day of a month: of the year that is told, else of the next such month."""
    number = int(year) if year else asked.year + (month < asked.month)
    return dt.date(number, month, calendar.monthrange(number, month)[1])
