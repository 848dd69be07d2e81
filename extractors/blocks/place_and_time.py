"""Where a meeting was held and when it began, as a line of minutes says it."""

from __future__ import annotations

import re

from councilgraph.extractors import dates
from councilgraph.ontology.model import Text

BEFORE_TIME = 20  # characters before a time of day that tell what it is of
ENDING = re.compile(r"clos|end|finish|deadline", re.IGNORECASE)
BEGAN = re.compile(
    r"\b(?:commenced|started|began|opened|convened|to order)\b[^.;]{0,40}?\bat (?=\d|noon)", re.IGNORECASE
)
"""Before the time of day at which a meeting began, wherever in the paper it is told."""
_ROOM = r"""
    \b(?:
      Chambers?|Centre|Center|Building|Offices?|School|Church|Library|Pavilion|Club|Suite|Institute|Theatre
      |Hub|Teams|Zoom|\w*(?:room|house|hall)s?
    )\b
    (?:\ (?:\d{1,2}|[A-F](?:\ &\ [A-F])?)\b(?!\.))?  # the number of a room
"""
_ADDRESS = r"""
    (?:
      ,\s++(?!and\b)
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
    rf"(?P<venue>(?:[A-Z][\w’'-]*+\ ){{0,5}}(?i:{_ROOM}{_ADDRESS}))(?:\ (?i:on)\ .*)?", re.VERBOSE
)
"""A line that is no more than a place."""


def find_venue(line: Text) -> Text | None:
    """The place that a line names: behind a label, behind "at" or "in", or as the whole line."""
    words = line.plain
    found = LABELLED_VENUE.match(words) or VENUE.search(words) or BARE_VENUE.fullmatch(words)
    return line.part(*found.span("venue")) if found else None


def find_beginning(line: Text) -> Text | None:
    """The time of day at which a line says that the meeting began."""
    began = BEGAN.search(line.plain)
    times = dates.times(line.plain) if began else ()
    return next((line.part(start, end) for _, start, end in times if began and start == began.end()), None)


def find_start(line: Text) -> Text | None:
    """The first time of day in a line, unless it is when something ends."""
    _, start, end = next(iter(dates.times(line.plain)), ("", 0, 0))
    if not end or ENDING.search(line.plain[max(0, start - BEFORE_TIME) : start]):
        return None
    return line.part(start, end)
