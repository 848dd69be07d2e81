"""The columns of a programme by their names, and a row by its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.extractors.facts.tracker_columns import DUE, columns_of
from councilgraph.ontology.model import Section, Text

COLUMNS = {
    "date": re.compile(
        r"(?:decision |meeting )?(?:due )?date(?: of (?:decision|meeting))?|meeting|when|decision due",
        re.IGNORECASE,
    ),
    "title": re.compile(
        r"title|items?|topics?|subjects?|report|issue|(?:key )?decision(?: to be (?:made|taken)| required)?"
        r"|matter|business",
        re.IGNORECASE,
    ),
    "detail": re.compile(
        r"details?|description|purpose|summary|background|scope|(?:key )?issues|notes?|remarks?|comments?"
        r"|reason|outcome",
        re.IGNORECASE,
    ),
    "lead": re.compile(
        r".*(?:lead|officer|member|portfolio|responsible|contact|owner|presenter).*", re.IGNORECASE
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a programme by what its columns hold, and where it stands."""

    cells: dict[str, Text]
    where: Section


def columns_in(names: Sequence[str]) -> dict[int, str]:
    """Which column is what, where the names are those of a programme; else none.

    A list of what was asked for has the day on which that was, and another by which it is due.

    >>> columns_in(["Date of meeting", "Topic", "Purpose", "Lead"])
    {0: 'date', 1: 'title', 2: 'detail', 3: 'lead'}
    >>> columns_in(["Date of decision", "Subject", "Lead officer", "Position", "Expected"])
    {}
    """
    if DUE in columns_of(names).values():
        return {}
    found: dict[int, str] = {}
    for at, name in enumerate(names):
        kind = next(
            (
                kind
                for kind, pattern in COLUMNS.items()
                if kind not in found.values() and pattern.fullmatch(name.strip(" :"))
            ),
            "",
        )
        if kind:
            found[at] = kind
    return found if "title" in found.values() and len(found) > 1 else {}
