"""Answers to the questions that plots show, written by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from councilgraph.graph.show.tables import Table, Value

PANEL, BOARD, COUNCIL = "Weir Panel", "Mooring Board", "Aldermere City Council"
BEHIND: dict[str, Value] = {"document": "minutes.txt", "place": "page 1", "words": "as it says"}


def table(*rows: dict[str, Value]) -> Table:
    """A table of rows by column; what a row does not say is None."""
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    return Table(columns, tuple(tuple(row.get(name) for name in columns) for row in rows))


def day(number: int) -> dt.date:
    """The days of meetings, four weeks apart."""
    return dt.date(2023, 1, 11) + dt.timedelta(weeks=4 * number)


def presence(
    person: str, meeting: int, capacity: str, body: str = PANEL, council: str = COUNCIL
) -> dict[str, Value]:
    """A row of the answer to `attendance`."""
    held: dict[str, Value] = {
        "held": f"{body}/{meeting}",
        "date": day(meeting),
        "body": body,
        "council": council,
    }
    return {**held, "person": person, "capacity": capacity, "stood_in_for": None, **BEHIND}


def vote(person: str, motion: int, choice: str, title: str = "Budget") -> dict[str, Value]:
    """A row of the answer to `votes`."""
    put: dict[str, Value] = {
        "put": f"motion/{motion}",
        "date": day(motion),
        "body": PANEL,
        "council": COUNCIL,
    }
    put |= {"item": "4", "title": title, "somebody": f"person/{person}"}
    return {**put, "motion": f"Amendment {motion}", "person": person, "vote": choice, **BEHIND}


def event(name: str, when: dt.date | str | None, how: str, body: str | None = PANEL) -> dict[str, Value]:
    """A row of the answer to `timeline`."""
    return {"name": name, "date": when, "how": how, "body": body, "council": COUNCIL, **BEHIND}


def ask(whom: str | None, state: str, number: int = 0) -> dict[str, Value]:
    """A row of the answer to `follow-ups`."""
    return {
        "date": day(number),
        "body": PANEL,
        "council": COUNCIL,
        "of_whom": whom,
        "how_far": state,
        **BEHIND,
    }


def crowd(people: int, meetings: int) -> Iterable[dict[str, Value]]:
    """So many people at so many meetings, each present at all of them."""
    for meeting in range(meetings):
        for person in range(people):
            yield presence(f"Councillor {person:03}", meeting, "present as member")
