"""Dates and times of day as councils write them."""

from __future__ import annotations

import datetime as dt
import re
from calendar import month_name
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from councilgraph.extractors.text.line_numbers import roman
from councilgraph.extractors.text.numbers import numbers_to

# Names of the months in English, Welsh and Irish, as they stand in dates: mutated and in the genitive too,
# and with an m that a scan reads as rn.
MONTHS = {
    name.replace("_", " "): number
    for number, names in enumerate(
        ("jan january ionawr eanáir", "feb february chwefror feabhra fheabhra",
         "mar march mawrth fawrth márta mhárta", "apr april ebrill aibreán aibreáin",
         "may mai fai bealtaine bhealtaine", "jun june mehefin fehefin meitheamh mheitheamh meithimh",
         "jul july gorffennaf orffennaf iúil", "aug august awst lúnasa",
         "sep sept september septernber medi fedi meán_fómhair mheán_fómhair",
         "oct october hydref deireadh_fómhair dheireadh_fómhair",
         "nov november novernber tachwedd dachwedd samhain shamhain samhna",
         "dec december decernber rhagfyr ragfyr nollaig nollag"), 1)
    for name in names.split()
}  # fmt: skip
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True)).replace(" ", r"\s+")
_MONTH = rf"(?P<month>{_MONTHS})"
# What stands after a day: st, nd, rd, th; in Welsh "1af", "3ydd", "12fed"; in Irish "14ú".
_SUFFIX = r"(?:st|nd|rd|th|af|il|ydd|edd|ed|fed|eg|ain|ú)"
_ORDINAL = rf"{_SUFFIX}?"
_OF = r"(?:(?:of|o|de)\s+|d['’])?"
WEEKDAY = re.compile(
    r"\b(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*(?:the\s+)?$", re.IGNORECASE
)
# Each begins with a figure, which is found many times faster than words in any case are.
WRITTEN = re.compile(
    rf"(?P<day>\d(?:(?<!\w.)|(?<=day.))\d?)(?:\s*{_SUFFIX})?(?:\s*|-)(?:(?:day|lá)\s+)?{_OF}{_MONTH}(?![^\W\d])\.?,?(?:-(?=\d{{4}})|\s*)['’]?(?P<year>(?:19|20)\d\d(?!\d)|\d\d\b(?![.:]\d|,?\s+(?:19|20)\d\d\b|\s+(?:{_MONTHS})\b))?",
    re.IGNORECASE,
)
DAY_AND_YEAR = re.compile(rf"\d\d?{_ORDINAL},?\s+(?:19|20)\d\d\b", re.IGNORECASE)
MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\.?\s+(?:the\s+)?(?P<day>[0-3]?\d){_ORDINAL},?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
NUMERIC = re.compile(
    r"(?P<day>\d(?<![\d/.].)\d?)([./-])(?P<month>[0-3]?\d|[ivx]{1,4})\2(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])"
)
ISO = re.compile(r"(?P<year>\d(?<![\d-].)\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
MONTH_AND_DAY = re.compile(
    rf"""
    \b(?=[A-Z])(?i:{_MONTH})\s+(?P<day>[0-3]?\d){_ORDINAL}
    (?P<year>)(?![\d.:/,]*\d)\b  # no year, and no more figures
    """,
    re.VERBOSE,
)
"""A day behind its month, without a year: "June 9"."""
DIGIT = re.compile(r"\d")
WEEK = 25  # characters before a date that the day of the week may take
# The halves of the day in Welsh (y bore, y prynhawn, yr hwyr) and in Irish (roimh nóin, iarnóin).
_HALF = r"(?:y\.?\s?(?P<welsh>[bph])|(?P<irish>[ri])\.\s?n)"
MORNING = ("a", "b", "r")
TIME = re.compile(
    rf"\b(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s*(?:o['’]clock\s)?(?:(?P<half>[ap])\.?\s?m\b\.?|{_HALF}\b\.?)"
    r"|\b(?P<hour24>[01]?\d|2[0-3])(?::|(?<=\bat \d\d)\.)(?P<minute24>[0-5]\d)\b"
    r"|\b(?P<word>noon|midday|midnight)\b",
    re.IGNORECASE,
)

HOURS = numbers_to(12)
SPOKEN = re.compile(
    rf"""
    \b(?:(?P<part>half|(?:a\s)?quarter|ten|twenty|five)\s(?:minutes\s)?(?P<way>past|to)\s)?
    (?P<hour>{"|".join(HOURS)})\b
    (?P<clock>\so['’]clock)?
    (?:\s(?:in\sthe\s)?(?P<half>morning|afternoon|evening|night|a\.?m|p\.?m)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
SPOKEN_WORD = re.compile(r"o['’]clock|\b(?:past|to) (?=[a-z]{3,6}\b)", re.IGNORECASE)
PARTS = {"half": 30, "quarter": 15, "a quarter": 15, "twenty": 20, "ten": 10, "five": 5}
LONGEST_MONTH, LAST_MONTH = 31, 12
LAST_CENTURY = 70  # "98" is 1998
EARLIEST = 9  # from this hour on a bare hour may be of the morning or of the evening


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: which day, where it stands, and whether its year is written."""

    date: dt.date
    start: int
    end: int
    year_written: bool = True
    weekday: str = ""


def find(text: str, year: int | None = None) -> Iterator[Dated]:
    """The dates in a text, in order; one without a year gets `year`, or is left out.

    >>> [str(found.date) for found in find("held on Tuesday, 3rd March, 2020 and 21 May 21")]
    ['2020-03-03', '2021-05-21']
    >>> [str(found.date) for found in find("on 9 March, 22 June", 2024)]
    ['2024-03-09', '2024-06-22']
    >>> [str(found.date) for found in find("9.x.98, Jan. 18, 2022")]
    ['1998-10-09', '2022-01-18']
    """
    if not DIGIT.search(text):
        return
    patterns = [WRITTEN, NUMERIC, ISO, *((MONTH_FIRST,) if DAY_AND_YEAR.search(text) else ())]
    if year is not None:
        patterns.append(MONTH_AND_DAY)
    matches = sorted(
        (match for pattern in patterns for match in pattern.finditer(text)),
        key=lambda match: (match.start(), -match.end()),
    )
    done = -1
    for match in matches:
        dated = _dated(text, match, year) if match.start() >= done else None
        if dated:
            done = dated.end
            yield dated


def _dated(text: str, match: re.Match[str], year: int | None) -> Dated | None:
    parts = match.groupdict()
    month = " ".join(parts["month"].lower().split())
    written = parts["year"]
    full = int(written) if written else year
    if full is None:
        return None
    if written and len(written) == 2:  # noqa: PLR2004 - "24" is 2024
        full += 1900 if full >= LAST_CENTURY else 2000
    number = _number_of_month(month)
    date = _date(full, number, int(parts["day"])) if number else None
    if date is None:
        return None
    end = match.end() - len(match.group()) + len(match.group().rstrip(" ,"))
    before = WEEKDAY.search(text, max(0, match.start() - WEEK), match.start())
    start, weekday = (before.start(), before["weekday"]) if before else (match.start(), "")
    return Dated(date, start, end, bool(written), weekday)


def _number_of_month(month: str) -> int:
    """The number of a month that is told by its name, in figures or as a Roman number; 0 for no month."""
    return MONTHS.get(month) or (int(month) if month.isdigit() else roman(month))


def none_such(text: str) -> Iterator[tuple[int, int]]:
    """Where a text writes a day of a year that is in no calendar.

    >>> [*none_such("held on 31 February 2024, 29/02/2023 and 29 February 2024; 41/12/2024")]
    [(8, 24), (26, 36)]
    """
    for pattern in (WRITTEN, NUMERIC, MONTH_FIRST) if DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            month = _number_of_month(" ".join(match["month"].lower().split()))
            if not 0 < month <= LAST_MONTH or not match["year"]:
                continue
            if (
                int(match["day"]) <= LONGEST_MONTH
                and _date(2000 + int(match["year"]) % 1000, month, int(match["day"])) is None
            ):
                yield match.start(), match.end()


def _date(year: int, month: int, day: int) -> dt.date | None:
    """A day, also where its month stands first: "4/25/2023"; None where no month has it."""
    for one, other in ((month, day), (day, month)):
        with suppress(ValueError):
            return dt.date(year, one, other)
    return None


def first(text: str, year: int | None = None) -> Dated | None:
    """The first date in a text, if there is one."""
    return next(find(text, year), None)


def from_iso(words: str) -> dt.date | None:
    """The day that words are in its ISO form; None for any others.

    >>> from_iso("2024-06-26"), from_iso("2024/25")
    (datetime.date(2024, 6, 26), None)
    """
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


def in_words(day: dt.date) -> str:
    """A day as papers write it.

    >>> in_words(dt.date(2023, 6, 7))
    '7 June 2023'
    """
    return f"{day.day} {month_name[day.month]} {day.year}"


def times(text: str) -> Iterator[tuple[str, int, int]]:
    """The times of day in a text as (`HH:MM:SS`, start, end).

    >>> list(times("at 7.30 p.m. until noon"))
    [('19:30:00', 3, 12), ('12:00:00', 19, 23)]
    >>> list(times("closed at 20.07, having spent £19.30"))
    [('20:07:00', 10, 15)]
    """
    for match in TIME.finditer(text):
        parts = match.groupdict()
        if parts["word"]:
            hour, minute = (0 if parts["word"].lower() == "midnight" else 12), 0
        elif parts["hour24"]:
            hour, minute = int(parts["hour24"]), int(parts["minute24"])
        else:
            half = parts["half"] or parts["welsh"] or parts["irish"]
            hour, minute = (
                int(parts["hour"]) % 12 + 12 * (half.lower() not in MORNING),
                int(parts["minute"] or 0),
            )
            if int(parts["hour"]) > 12:  # noqa: PLR2004 - "19.00 pm"
                hour = int(parts["hour"])
        yield f"{hour:02}:{minute:02}:00", match.start(), match.end()
    if SPOKEN_WORD.search(text):
        yield from _spoken_times(text)


def _spoken_times(text: str) -> Iterator[tuple[str, int, int]]:
    """The times of day that are told in words, where the half of the day is told or plain.

    >>> list(_spoken_times("at half past seven"))
    [('19:30:00', 3, 18)]
    """
    for match in SPOKEN.finditer(text):
        hour, half = HOURS[match["hour"].lower()], (match["half"] or "").lower()
        if not (match["way"] or match["clock"]) or (not half and EARLIEST <= hour < max(HOURS.values())):
            continue
        counted = match["part"] and not match["part"].lower().endswith(("half", "quarter"))
        if counted and not text[: match.start()].lower().endswith(("at ", "by ")):  # "ten to twelve members"
            continue
        hour = hour % 12 + 12 * (half[:1] not in ("m", "a") or half == "afternoon")
        minutes = PARTS[" ".join(match["part"].lower().split())] if match["part"] else 0
        total = 60 * hour + (minutes if (match["way"] or "").lower() == "past" else -minutes)
        yield f"{total // 60:02}:{total % 60:02}:00", match.start(), match.end()
