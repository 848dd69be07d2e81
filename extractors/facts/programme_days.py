"""The days, months and periods for which programmes plan business, as lines and rows of them name these."""

from __future__ import annotations

import datetime as dt
import re

from councilgraph.extractors.text import dates
from councilgraph.ontology.model import Text

MONTHS = "|".join(sorted((name for name in dates.MONTHS if name.isascii()), key=len, reverse=True))
PERIOD = re.compile(
    rf"""
    (?:19|20)\d\d\s?[/–-]\s?(?:(?:19|20)?\d\d)  # a year of office: "2023/24"
    | (?:(?:early|mid|late|in)[ -])?\b(?:{MONTHS}|spring|summer|autumn|winter)
      (?:\s?[/–-]\s?(?:{MONTHS}|spring|summer|autumn|winter))?\s(?:19|20)\d\d
    | (?:(?:items?|issues|date|matters|topics|reports)\s)?(?:still\s)?(?:yet\s)?
      to\sbe\s(?:confirmed|arranged|scheduled|programmed|agreed|allocated|dated)
    | (?:(?:items?|issues|matters|topics|reports)\s)?(?:not\syet\s|un)(?:scheduled|programmed|dated|allocated)
      (?:\s(?:items?|issues|matters|topics|reports))?
    | (?:items|issues|matters|topics|reports)\s(?:for|at)\s(?:a\s)?(?:future|later)\smeetings?
    | (?:future|later)\s(?:items|issues|matters|topics|reports|meetings?|dates?)
    | tbc
    | date\sto\sbe\s.+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""When business is planned that has no day: a month, a year, or only that no day is known yet."""
ANY_YEAR = 2000  # for a day without a year
BEFORE_DAY = re.compile(
    r"(?:(?:date|day) of (?:the )?meeting|(?:meeting|committee|panel|board|council)(?: date)?|date|for)"
    r"(?:\s*[:–—-]|\s+(?:on|of|in)\b)?\s*(?:the\s)?",
    re.IGNORECASE,
)
"""What a heading says before its day: "Meeting: 14 March 2024", "Date of meeting - 14 March 2024"."""
AFTER_DAY = re.compile(
    r"[\s,]*+(?:(?:at\s)?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon)?(?!\w))?(?:\s?(?:meeting|agenda|items))?[\s:.]*",
    re.IGNORECASE,
)
"""What it says behind it: when the meeting begins, "meeting", a colon."""
PARTED = re.compile(r"\s*+(?::|[–—-](?=\s))\s*+|\t\s*+|\s{3,}+")
"""Between a day and what stands in its line: "June 2024: Moorings"."""


def headed(words: Text) -> Text | None:
    """The day or period that a line is and nothing beside it, what a heading says around it aside.

    >>> line = "Meeting: Thursday 14 March 2024 at 2.00 pm"
    >>> headed(Text(line, range(len(line)))).plain
    'Thursday 14 March 2024'
    """
    before = BEFORE_DAY.match(words.plain)
    for start in (0, before.end()) if before else (0,):
        end = _end_of_day(words.plain, start)
        if end and AFTER_DAY.fullmatch(words.plain, end):
            return words.part(start, end)
    return None


def opening(words: Text) -> tuple[Text, Text] | None:
    """The day or period with which a line opens, and what it parts from that: "June 2024: Moorings"."""
    end = _end_of_day(words.plain, 0)
    parted = PARTED.match(words.plain, end) if end else None
    return (words.part(0, end), words.part(parted.end())) if parted else None


def _end_of_day(plain: str, start: int) -> int:
    """Where the day or period ends that stands at a place of a line; 0 for none."""
    dated = next((one for one in dates.find(plain, ANY_YEAR) if one.start >= start), None)
    if dated and dated.start == start:
        return dated.end
    period = PERIOD.match(plain, start)
    return period.end() if period else 0


def day_of(when: Text, before: dt.date | None, year: int | None) -> dt.date | None:
    """The day that words name; one without a year is of the year of the day above it, or of the next one.

    >>> december = dt.date(2024, 12, 4)
    >>> str(day_of(Text("15 January", range(10)), december, None))
    '2025-01-15'
    """
    dated = dates.first(when.plain, before.year if before else year)
    if dated and before and not dated.year_written and dated.date < before:
        dated = dates.first(when.plain, before.year + 1)
    return dated.date if dated else None
