"""What was dealt with when: programmes and plans in rows, or the bodies that dealt with one of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from councilgraph.graph.plots.chart import Mark, Point, Points, heading, left_out, short, used
from councilgraph.graph.show.tables import Row, Table, said

TITLE, TOPICS = "What was dealt with when?", "Which topics came up when?"
MARKS = (
    Mark("discussed", "o", "#56b4e9", "#123"),
    Mark("decided", "D", "#0072b2", "#123"),
    Mark("written", "s", "#c9c5bc", "#222"),
    Mark("planned", "^", "#ffffff", "#a34000"),
)
ITEM, PAPER = Mark("in an item", "o", "#0072b2", "#123"), Mark("in a paper", "s", "#c9c5bc", "#222")


def chart(table: Table, most: int) -> Points:
    """The answer of the question `timeline` as points in time, in at most so many rows, the fullest kept.

    The rows are programmes and plans, in the order in which they come up; of one alone, the bodies.
    """
    return _chart(list(table), MARKS, TITLE, "programmes and plans", most)


def topics(table: Table, most: int) -> Points:
    """The answer of the question `topics` as points in time, as `chart`."""
    how = {True: ITEM.name, False: PAPER.name}
    rows = [{**row, "name": row["topic"], "how": how[bool(row["item"])]} for row in table]
    return _chart(rows, (ITEM, PAPER), TOPICS, "topics", most)


def _chart(told: Sequence[Row], signs: Sequence[Mark], title: str, what: str, most: int) -> Points:
    names, by = {said(row["name"]) for row in told}, "name"
    if len(names) == 1:
        title, what, by = f"When was {names.pop()} dealt with?", "bodies", "body"
    dated = [row for row in told if isinstance(row["date"], dt.date)]
    counts = Counter(_called(row, by) for row in dated)
    fullest = sorted(counts, key=lambda name: (-counts[name], name))[:most]
    shown = [row for row in dated if _called(row, by) in fullest]
    rows = list(dict.fromkeys(_called(row, by) for row in sorted(shown, key=lambda row: said(row["date"]))))
    marks = used(signs, (said(row["how"]) for row in shown))
    undated = len(told) - len(dated)
    notes = (
        left_out(len(rows), len(counts), what, "those with most"),
        f"{undated:,} without a day {'is' if undated == 1 else 'are'} left out" if undated else "",
        "Larger signs: several on one day",
    )
    points = Counter((rows.index(_called(row, by)), marks[said(row["how"])][0], row["date"]) for row in shown)
    return Points(
        heading(title, shown, notes),
        tuple(mark for _, mark in marks.values()),
        tuple(map(short, rows)),
        tuple(sorted(_points(points.items()))),
    )


def _points(counted: Iterable[tuple[tuple[int, int, object], int]]) -> Iterable[Point]:
    return (Point(row, mark, day, n) for (row, mark, day), n in counted if isinstance(day, dt.date))


def _called(row: Row, by: str) -> str:
    return said(row[by]) or "no body named"
