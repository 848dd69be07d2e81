"""Where a meeting was held and when it began, as a line of minutes says it."""

from __future__ import annotations

import re

from councilgraph.extractors.text import dates
from councilgraph.ontology.model import Text

ANY_YEAR = 2000  # a leap year, for days that are only to be found
BEFORE_TIME = 20  # characters before a time of day that tell what it is of
BEFORE_END = 90  # and that tell that it is when a meeting ended
ENDED = re.compile(
    r"""
    \b(?:
      clos(?:ed?|ing)|end(?:ed|s)?|finish(?:ed)?|conclud(?:ed?|ing)|conclusion|rose|terminated|adjourn(?:ed|ment)?
      |i\ ben|críoch|chríochnaigh
    )\b
    (?:[^.;\d]|\.(?=\s*Time\b))*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before the time of day at which a meeting ended, in its sentence."""
RESUMED = re.compile(r"\b(?:resumed|reconvened|reopened|had been (?:adjourned|closed))\b", re.IGNORECASE)
TO_GO_ON = re.compile(r"\b(?:until|till)\s*$", re.IGNORECASE)
UNTIL = re.compile(r"\s*+(?:hrs?\s*)?(?:[-–]|to|until|till|and)\s*", re.IGNORECASE)
"""Between the times of day at which a meeting began and ended."""
ENDING = re.compile(r"clos|end|finish|deadline", re.IGNORECASE)
BEGAN = re.compile(
    r"\b(?:commenced|started|began|opened|convened|to order)\b[^.;]{0,40}?\bat (?=\d|noon)", re.IGNORECASE
)
"""Before the time of day at which a meeting began, wherever in the paper it is told."""
_ROOM = r"""
    \b(?:
      Chambers?|Centre|Center|Building|Offices?|School|Church|Library|Pavilion|Club|Suite|Institute|Theatre
      |Headquarters|Barn|Annexe|Lodge|Depot|Cafeteria|Vestry|Inn|Marae|Museum|Grange
      |Hub|Teams|Zoom|\w*(?:room|house|hall)s?
    )\b
    (?:\ (?:\d{1,2}|[A-F](?:\ &\ [A-F])?)\b(?!\.))?  # the number of a room
"""
_ADDRESS = r"""
    (?:
      (?:,\s++|\ [-–]\ )(?!and\b)
      (?:  # the street and the town, not beyond the day, the hour or another way to take part
        (?!(?:on|at|commenc\w*|from|and\ (?:via|by|on|also)|with|via|[a-z]+day)\b)
        (?!\d{1,2}[.:]\d\d|\d{1,2}\ ?[ap]\.?m)
        [\w’'/-]++(?:\ (?=\w)|)
      )++
    )*
"""
LABELLED_VENUE = re.compile(
    r"^(?:venue|place|location|lleoliad)(?:\s*+:\s*|\t\s*|\s{2,})(?P<venue>\w(?:(?!\s\s|\t|[.;]\s)[^|])*)",
    re.IGNORECASE,
)
"""A label, and all behind it to a full stop or the next column."""
VENUE = re.compile(
    rf"""
    (?:\bheld\ (?:at|in|via|on)\ (?:the\ )?|\b(?:at|in|via)\ (?:the\ )?)
    (?P<venue>
      (?:(?!\b(?:on|at|in|via)\b|\bcommenc)[^.;]){{0,120}}?  # not beyond the day or the hour
      {_ROOM}{_ADDRESS}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
BARE_VENUE = re.compile(
    rf"(?P<venue>(?:[A-Z][\w’'-]*+\ ){{0,5}}(?i:{_ROOM}{_ADDRESS}))(?:\ (?i:on)(?:\ .*)?)?", re.VERBOSE
)
"""A line that is no more than a place."""


CELTIC_VENUE = re.compile(
    r"""
    \b(?:yn|in)\ (?P<venue>
      (?:Neuadd|Siambr|Canolfan|Ysgol|Ysgoldy|Swyddfa|Swyddfeydd|Áras|Halla)\b
      (?:\ (?:an|na|y|yr|[A-Z][\w’'-]*+))*+
    )
    """,
    re.VERBOSE,
)
"""A place in Welsh or Irish, its noun first."""
HELD_AT = re.compile(r"\b(?:held|met|meeting|convened)\s(?:at|in|by|via)\s(?:the\s)?", re.IGNORECASE)
"""Before a place, whatever it is called."""
AFTER_PLACE = re.compile(
    r"""
    ,?\s(?:
      on\b|at\s(?:\d|the|a|noon)|commenc|from\b|beginning|starting|and\s(?:via|by|on|also)\b|by\b|with\b
      |(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d\d?[.:]\d\d|meeting\sid
      |\d\d?(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)
    )
    |[;|(]|\s{3}|\t|(?<=\w\w)\.(?:\s|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Where the words for a place end."""
TO_PLACE = re.compile(
    r"[\s,:|–—/)-]*+(?:(?:hours|hrs|prompt|sharp)\b[\s,|–-]*+)?(?:(?:held )?(?:at|in|via|by) )?(?:the )?",
    re.IGNORECASE,
)
"""Between the day or the hour and a place behind them."""
NO_PLACE = re.compile(
    r"""
    \b(?:
      present|meeting|minutes|committee(?!\ rooms?\b)|board|panel|cabinet|draft|chair\w*|cllrs?|councillors?
      |page|agenda|time|date|deferred
      |session|hours|hits|(?:county|parish|town|city)\ council|gmt|bst|noon|until|to\b
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH = re.compile(r"\w+,? (?:19|20)\d\d\b")
MAX_PLACE = 100  # characters of a place with its address


def find_venue(line: Text, *, in_head: bool = False) -> Text | None:
    """The place that a line names: behind a label, behind "at" or "in", or as the whole line.

    In a head also whatever has a capital behind "held at", or behind the day and the hour.
    """
    words = line.plain
    found = LABELLED_VENUE.match(words) or VENUE.search(words) or BARE_VENUE.fullmatch(words)
    found = found or CELTIC_VENUE.search(words)
    if found:
        return line.part(*found.span("venue"))
    place = (_place_of_holding(words) or _place_behind_day(words)) if in_head else None
    return line.part(*place) if place else None


def _place_of_holding(words: str) -> tuple[int, int] | None:
    """Where the place behind "held at" begins and ends."""
    held = HELD_AT.search(words)
    return _place_from(words, held.end()) if held else None


def _place_behind_day(words: str) -> tuple[int, int] | None:
    """Where what stands behind the last day or hour of a line begins and ends, if it may be a place."""
    ends = [one.end for one in dates.find(words, ANY_YEAR)] + [end for _, _, end in dates.times(words)]
    link = TO_PLACE.match(words, max(ends)) if ends else None
    return _place_from(words, link.end()) if link else None


def _place_from(words: str, start: int) -> tuple[int, int] | None:
    """A place from an offset to where its words end; None where they are no name of one."""
    after = AFTER_PLACE.search(words, start)
    end = len(words[: after.start() if after else len(words)].rstrip(" ,.:–-*"))
    place = words[start:end]
    named = len(place) > 2 and place[0].isupper() and len(place) <= MAX_PLACE  # noqa: PLR2004 - no place is shorter
    return (start, end) if named and not NO_PLACE.search(place) and not MONTH.match(place) else None


def find_beginning(line: Text) -> Text | None:
    """The time of day at which a line says that the meeting began."""
    began = BEGAN.search(line.plain)
    times = dates.times(line.plain) if began else ()
    return next((line.part(start, end) for _, start, end in times if began and start == began.end()), None)


def find_end(line: Text) -> Text | None:
    """The time of day at which a line says that the meeting ended: behind a word for that, or after "to"."""
    words = line.plain
    if RESUMED.search(words):
        return None
    before = 0
    for _, start, end in dates.times(words):
        between = words[before:start]
        said = words[max(start - BEFORE_END, 0) : start]
        ended = ENDED.search(said) and not TO_GO_ON.search(said)
        if ended or (before and UNTIL.fullmatch(between)):
            return line.part(start, end)
        before = end
    return None


def find_start(line: Text) -> Text | None:
    """The first time of day in a line, unless it is when something ends."""
    _, start, end = next(iter(dates.times(line.plain)), ("", 0, 0))
    if not end or ENDING.search(line.plain[max(0, start - BEFORE_TIME) : start]):
        return None
    return line.part(start, end)
