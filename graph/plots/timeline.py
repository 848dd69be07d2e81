"""What was dealt with when: programmes and plans in rows, or the bodies that dealt with one of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from councilgraph.graph.plots.chart import Mark, Point, Points, heading, left_out, short, used
from councilgraph.graph.show.tables import Row, Table, said

TITLE = "What was dealt with when?"
MARKS = (
    Mark("discussed", "o", "#56b4e9", "#123"),
    Mark("decided", "D", "#0072b2", "#123"),
    Mark("written", "s", "#c9c5bc", "#222"),
    Mark("planned", "^", "#ffffff", "#a34000"),
)


def chart(table: Table, most: int) -> Points:
    """The answer of the question `timeline` as points in time, in at most so many rows, the fullest kept.

    The rows are programmes and plans, in the order in which they come up; of one alone, the bodies.
    """
    dated = [row for row in table if isinstance(row["date"], dt.date)]
    names = {said(row["name"]) for row in table}
    title, by = (
        (f"When was {said(table[0]['name'])} dealt with?", "body") if len(names) == 1 else (TITLE, "name")
    )
    counts = Counter(_called(row, by) for row in dated)
    fullest = sorted(counts, key=lambda name: (-counts[name], name))[:most]
    shown = [row for row in dated if _called(row, by) in fullest]
    rows = list(dict.fromkeys(_called(row, by) for row in sorted(shown, key=lambda row: said(row["date"]))))
    marks = used(MARKS, (said(row["how"]) for row in shown))
    what = "bodies" if by == "body" else "programmes and plans"
    undated = len(table) - len(dated)
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
