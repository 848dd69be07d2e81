"""Days that are told in words or were misread: "the nineteenth of March, 1998", "4 March 2O24"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from councilgraph.extractors.text.dates import MONTHS, Dated, find
from councilgraph.extractors.text.numbers import numbers_to

_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_ONES = "first second third fourth fifth sixth seventh eighth ninth"
ORDINALS = (
    *f"{_ONES} {_TEENS} twentieth".split(),
    *(f"twenty-{one}" for one in _ONES.split()),
    "thirtieth",
    "thirty-first",
)
DAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
BEFORE = 40  # characters before a day that others of its month may take
LAST = 4  # the last Monday of a month is its fourth or fifth
_MONTH = rf"(?P<month>{'|'.join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))})"  # noqa: PLR2004 - names of months
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {**numbers_to(19), **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)}}
_NUMBER = rf"(?:{'|'.join(NUMBERS)})"
_YEAR = rf"""
    (?:
      (?:,|\s+in\s+the\s+year(?:\s+of\s+our\s+lord)?)?\s+(?:
        (?P<year>(?:19|20)\d\d)
        |(?P<century>
            (?:nineteen\s+hundred|two\s+thousand)(?:\s+and)?
            |(?:nineteen|twenty)(?=\s+{_NUMBER}\b)
         )
         (?:\s+(?P<below>{_NUMBER}(?:[-\s]{_NUMBER})?))?
      )
    )?\b
"""
IN_WORDS = re.compile(
    rf"""
    \b(?:(?P<weekday>{"|".join(DAYS)})day,?\s+)?(?:the\s+)?
    (?P<day>{"|".join(sorted(ORDINALS, key=len, reverse=True)).replace("-", "[- ]")})
    \s+(?:day\s+)?(?:of\s+)?{_MONTH}{_YEAR}
    """,
    re.VERBOSE | re.IGNORECASE,
)
BY_WEEKDAY = re.compile(
    rf"""
    \b(?P<place>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?P<weekday>{"|".join(DAYS)})day
    \s+(?:of|in)\s+{_MONTH}{_YEAR}
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH_FIRST = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(DAYS)})day,?\s+){_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\b(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""A weekday with the month before its number, and no year."""
# Both begin with a sign of few, which is found many times faster than the beginning of a word.
WRONG_YEAR = re.compile(r"[12Il](?<!\w.)(?:(?<!2)9|(?<=2)[0Oo])[\dOoIlBS]{2}\b")
WRONG_DAY = re.compile(
    r"[123lIi](?<!\w.)(?:(?<=\d)[lLiIoO]|(?<!\d)\d)"
    rf"(?=(?i:(?:st|nd|rd|th)? (?:day of )?{_MONTH}\b)|, (?:19|20)\d\d)"
)
LISTED = re.compile(r"(?:(?<![\w./:£$])[0-3]?\d(?:st|nd|rd|th)?(?:,? and |, ?| & ))+$")
"""Days before one whose month is theirs, too: "11th, 16th and" before "18th May"."""
FIGURES = str.maketrans("OoIlBS", "001185")


def digits_mended(words: str) -> str:
    """Words in which a day or a year with a letter for a figure is one of figures: "2O24" is "2024".

    >>> digits_mended("Monday l4 March 2O24")
    'Monday 14 March 2024'
    """
    words = WRONG_YEAR.sub(lambda year: year.group().translate(FIGURES), words)
    return WRONG_DAY.sub(lambda day: day.group().translate(FIGURES), words)


def told_days(words: str, year: int | None) -> list[Dated]:
    """All days that words tell, in order: in figures, in words, and several of one month.

    >>> [str(found.date) for found in told_days("on 11th and 18th May, and on the first of June", 2024)]
    ['2024-05-11', '2024-05-18', '2024-06-01']
    """
    mended = digits_mended(words)
    found = [*find(mended, year), *worded_days(mended, [year] if year else [])]
    found = [replace(day, end=day.start + len(mended[day.start : day.end].rstrip("."))) for day in found]
    listed = (before for day in found for before in _listed_before(mended, day))
    return sorted([*listed, *found], key=lambda day: day.start)


def _listed_before(words: str, found: Dated) -> Iterator[Dated]:
    """The days of a list that ends with one which alone has its month: 11 and 16 before "18 May"."""
    listed = LISTED.search(words, max(0, found.start - BEFORE), found.start)
    if listed and re.match(r"\d+(?:st|nd|rd|th)?\s[^\W\d]", words[found.start : found.end]):
        for day in re.finditer(r"\d+", listed.group()):
            date = _day(found.date.year, found.date.month, int(day.group()))
            if date:
                start = listed.start() + day.start()
                yield replace(found, date=date, start=start, end=listed.start() + day.end(), weekday="")


def worded_days(words: str, years: Sequence[int]) -> Iterator[Dated]:
    """The days that are told in words; one without a year is of the first of `years`, if there is one.

    >>> [str(found.date) for found in worded_days("on the nineteenth of March, 1998", ())]
    ['1998-03-19']
    >>> [str(found.date) for found in worded_days("the first of May in the year two thousand and four", ())]
    ['2004-05-01']
    >>> [str(found.date) for found in worded_days("the last Monday of April 2024", ())]
    ['2024-04-29']
    """
    lower = words.lower()
    if not any(month in lower for month in MONTHS):  # as most paragraphs: much faster than the patterns
        return
    for match in chain(*(form.finditer(words) for form in (IN_WORDS, BY_WEEKDAY, MONTH_FIRST))):
        written = _written_year(match)
        year = written or next(iter(years), None)
        date = _date(match, year) if year else None
        if date:
            yield Dated(date, match.start(), match.end(), written is not None, match["weekday"] or "")


def _written_year(match: re.Match[str]) -> int | None:
    """The year that is told with a day, in figures or in words."""
    told = match.groupdict()
    if told.get("year"):
        return int(told["year"])
    if not told.get("century"):
        return None
    below = re.split(r"[-\s]", told["below"].lower()) if told["below"] else []
    hundreds = 1900 if told["century"].lower().startswith("nineteen") else 2000
    return hundreds + sum(NUMBERS[word] for word in below)


def _date(match: re.Match[str], year: int) -> dt.date | None:
    """The day that is meant, None where the month has no such day."""
    month = MONTHS[match["month"].lower()]
    if day := match.groupdict().get("day"):
        number = int(day) if day.isdigit() else ORDINALS.index(day.lower().replace(" ", "-")) + 1
        return _day(year, month, number)
    first = (DAYS.index(match["weekday"].lower()) - dt.date(year, month, 1).weekday()) % 7 + 1
    places = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
    place = places.get(match["place"].lower(), LAST)
    return _day(year, month, first + 7 * place) or (_day(year, month, first + 21) if place == LAST else None)


def _day(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
