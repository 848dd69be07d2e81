"""Who was at which meeting: people in rows, meetings in columns, in each cell how a person is recorded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import starmap
from typing import TypeAlias

from councilgraph.graph.plots.chart import Grid, Mark, Named, fill, heading, left_out, short, told_apart
from councilgraph.graph.show.tables import Row, Table, said

TITLE = "Who was at which meeting?"
MEETINGS = 60
"""As many columns as are drawn: the latest."""

MARKS = (
    Mark("present as member", "o", "#0072b2"),
    Mark("present as substitute", "D", "#00795a"),
    Mark("present as other member", "s", "#56b4e9", "#123"),
    Mark("present as officer", "^", "#d3e3ef", "#345"),
    Mark("present as guest", "v", "#e9edf0", "#345"),
    Mark("apologies", "_", "#f0e442", "#222"),
    Mark("absent", "x", "#d55e00"),
    Mark("invited", ".", "#ffffff", "#222"),
)
"""The capacities, what weighs most first; a person who has two at one meeting is shown by the first."""

ORDER = [mark.name for mark in MARKS]
MEMBER, STOOD_IN, AWAY = ORDER[0], ORDER[1], ORDER[5:7]
Meeting: TypeAlias = tuple[str, str, str, str]
Recorded: TypeAlias = Mapping[Named, Mapping[Meeting, str]]


def chart(table: Table, most: int) -> Grid:
    """The answer of the question `attendance` as a grid of at most so many people, members first.

    People of one name in one council stand in one row.
    """
    recorded = _recorded(table)
    meetings = sorted({meeting for held in recorded.values() for meeting in held})
    kept = sorted(sorted(meetings, key=lambda each: each[2])[-MEETINGS:])
    there = {person: {m: held[m] for m in kept if m in held} for person, held in recorded.items()}
    people = sorted((one for one, held in there.items() if held), key=lambda one: _rank(there[one], one))[
        :most
    ]
    rows = [there[person] for person in people]
    marks, cells = fill(MARKS, rows, kept)
    notes = (
        left_out(len(people), len(recorded), "people", "members and those recorded most often first"),
        left_out(len(kept), len(meetings), "meetings", "the latest"),
        "Behind a name: meetings at which the person was present, of those shown that record them",
    )
    shown = [row for row in table if _meeting(row) in kept and _person(row) in people]
    breaks = (at for at in range(1, len(kept)) if kept[at][:2] != kept[at - 1][:2])
    named, tails = told_apart(people, recorded), tuple(map(_present, rows))
    return Grid(heading(TITLE, shown, notes), marks, named, _columns(kept), cells, tails, tuple(breaks))


def _recorded(table: Table) -> Recorded:
    """By person and meeting the capacity that weighs most."""
    found: dict[Named, dict[Meeting, str]] = defaultdict(dict)
    for row in table:
        held, capacity = found[_person(row)], said(row["capacity"])
        before = held.get(_meeting(row), capacity)
        if capacity in ORDER:
            held[_meeting(row)] = min(before, capacity, key=ORDER.index)
    return found


def _person(row: Row) -> Named:
    """What tells a person from others."""
    return said(row["person"]), said(row["council"])


def _meeting(row: Row) -> Meeting:
    """What tells a meeting from others: the council, the body, the day, its address."""
    return said(row["council"]), said(row["body"]), said(row["date"]), said(row["held"])


def _rank(held: Mapping[Meeting, str], person: Named) -> tuple[int, int, Named]:
    """Members first, then who stood in or was away, then all others; of these who is recorded most often."""
    capacities = Counter(held.values())
    level = 0 if MEMBER in capacities else 1 if {STOOD_IN, *AWAY} & set(capacities) else 2
    return level, -capacities.total(), person


def _present(held: Mapping[Meeting, str]) -> str:
    present = sum(capacity.startswith("present") for capacity in held.values())
    return f"{present} of {len(held)}"


def _columns(meetings: list[Meeting]) -> tuple[str, ...]:
    """The day of each meeting, with the body where there are several, and its council where these are."""
    several = len({meeting[:2] for meeting in meetings}) > 1
    councils = len({council for council, *_ in meetings}) > 1

    def called(council: str, body: str, day: str, _: str) -> str:
        of = f"{body}, {council}" if councils and council not in ("", body) else body or "no body named"
        return short(f"{day or 'no day'}  {of}" if several else day or "no day")

    return tuple(starmap(called, meetings))
