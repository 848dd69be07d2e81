"""Dates in a paper that cannot be: whose weekday does not fit, or which no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from councilgraph.extractors.text import dates
from councilgraph.ontology.model import Statement, Value

WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
DAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
WINDOW = 60  # characters that a date with its weekday may take


class Dated(NamedTuple):
    """That a day (`YYYY-MM-DD`) is stated between two offsets."""

    start: int
    end: int
    day: str


class Misfit(NamedTuple):
    """A date that cannot be, why, and which of the days that are stated it is; `kind` names the check."""

    start: int
    end: int
    expected: str
    stated: int | None
    kind: str = "weekday"


def days(statements: Iterable[Statement]) -> Iterator[tuple[Dated, Statement]]:
    """The days that are stated in a document, each with its statement."""
    for one in statements:
        if isinstance(one.object, Value) and one.object.datatype == "xsd:date" and one.object.lexical:
            yield Dated(one.passage.start, one.passage.end, one.object.lexical), one


def misfits(text: str, dated: Sequence[Dated]) -> Iterator[Misfit]:
    """The dates of a text that cannot be, given the days that are stated in it."""
    for start, end in dates.none_such(text):
        yield Misfit(start, end, f"there is no {' '.join(text[start:end].split())}", None, "date")
    for match in WEEKDAY.finditer(text):
        start = match.start()
        around = [at for at, one in enumerate(dated) if one.start <= start < one.end]
        nearest = min(around, key=lambda at: dated[at].end - dated[at].start, default=None)
        year = int(dated[nearest].day[:4]) if nearest is not None else None
        found = dates.first(text[start : start + WINDOW], year)
        if found is None or found.start or not found.weekday:
            continue
        right = DAYS[found.date.weekday()]
        if right != found.weekday.lower():
            day = dates.in_words(found.date)
            yield Misfit(start, start + found.end, f"{day} was a {right.title()}day", nearest)
