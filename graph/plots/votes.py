"""Who voted how: people in rows, motions in columns, as minutes record it by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from councilgraph.graph.plots.chart import Grid, Mark, fill, heading, left_out, short
from councilgraph.graph.show.tables import Row, Table, said

TITLE = "Who voted how on which motion?"
MOTIONS = 40
"""As many columns as are drawn: the latest."""

FOR, AGAINST, ABSTAINED, BOTH = "for", "against", "abstained", "recorded twice"
MARKS = (
    Mark(FOR, "+", "#0072b2"),
    Mark(AGAINST, "_", "#d55e00"),
    Mark(ABSTAINED, "o", "#f0e442", "#222"),
    Mark(BOTH, "x", "#e3e3e3", "#222"),
)
SIDES = (FOR, BOTH, ABSTAINED, "", AGAINST)
"""In this order people stand where a motion divides them, so that those who vote alike stand together."""

Person: TypeAlias = tuple[str, str]
Motion: TypeAlias = tuple[str, str, str, str]
Votes: TypeAlias = Mapping[Person, Mapping[Motion, str]]


def chart(table: Table, most: int) -> Grid:
    """The answer of the question `votes` as a grid of at most so many people, who vote alike together."""
    votes = _votes(table)
    motions = list(dict.fromkeys(_motion(row) for row in table))
    kept = motions[-MOTIONS:]
    cast = {person: {m: each[m] for m in kept if m in each} for person, each in votes.items()}
    voters = sorted((p for p, each in cast.items() if each), key=lambda person: (-len(cast[person]), person))
    people = sorted(voters[:most], key=lambda person: (*(_side(cast[person], m) for m in kept), person))
    rows = [cast[person] for person in people]
    marks, cells = fill(MARKS, rows, kept)
    notes = (
        left_out(len(people), len(votes), "people", "those whose votes are recorded most often"),
        left_out(len(kept), len(motions), "motions", "the latest"),
        "Behind a name: on how many of these motions the vote of the person is recorded",
    )
    shown = [row for row in table if _motion(row) in kept and _person(row) in people]
    tails = tuple(f"{len(row)} of {len(kept)}" for row in rows)
    named, columns = tuple(short(name) for name, _ in people), tuple(map(_called, kept))
    return Grid(heading(TITLE, shown, notes), marks, named, columns, cells, tails)


def _votes(table: Table) -> Votes:
    """How each person voted, by motion; two choices of one person on a motion are told as such."""
    found: dict[Person, dict[Motion, str]] = defaultdict(dict)
    for row in table:
        cast, vote = found[_person(row)], said(row["vote"])
        cast[_motion(row)] = vote if cast.get(_motion(row), vote) == vote else BOTH
    return found


def _person(row: Row) -> Person:
    """What a person is called, and what tells them from others: their address."""
    return said(row["person"]), said(row["somebody"])


def _motion(row: Row) -> Motion:
    """What tells a motion from others, which is its address, and what it is called by."""
    return said(row["put"]), said(row["date"]), said(row["item"]), said(row["title"] or row["motion"])


def _called(motion: Motion) -> str:
    """The day, the number of the item and what it is called."""
    _, date, item, title = motion
    return short(" ".join(filter(None, (date or "no day", item, title))))


def _side(cast: Mapping[Motion, str], motion: Motion) -> int:
    return SIDES.index(cast.get(motion, ""))
