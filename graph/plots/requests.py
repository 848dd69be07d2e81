"""What was asked of whom, and how far it has come back: a bar for each of those who are asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from councilgraph.graph.plots.chart import Bars, Mark, Named, heading, left_out, short, told_apart, used
from councilgraph.graph.reading.track_model import ANSWERED, NO_ANSWER, PLANNED, REPORTED
from councilgraph.graph.show.tables import Row, Table, said

TITLE = "What was asked of whom, and how far is it seen to have come back?"
AXIS = "recommendations, requests and referrals"
NOBODY, BY = "nobody named", "by "
SPLIT = "Behind a name that several councils ask: which of them asks"
MARKS = (
    Mark(NO_ANSWER, "s", "#d55e00", "white"),
    Mark(PLANNED, "s", "#f0e442", "#222", "///"),
    Mark(REPORTED, "s", "#56b4e9", "#123", "||"),
    Mark(ANSWERED, "s", "#0072b2", "white", "\\\\\\"),
)


def chart(table: Table, most: int) -> Bars:
    """The answer of the question `follow-ups` as bars of at most so many who are asked, the most asked first.

    What is asked of two stands in the bars of both, and is counted once.
    """
    asked: dict[Named, Counter[str]] = defaultdict(Counter)
    for row in table:
        for owner in _owners(row):
            asked[owner][said(row["how_far"])] += 1
    owners = sorted(asked, key=lambda owner: (owner[0] == NOBODY, -asked[owner].total(), owner))
    kept = owners[:most]
    marks = used(MARKS, (state for owner in kept for state in asked[owner]))
    shown = [row for row in table if not set(kept).isdisjoint(_owners(row))]
    rows = told_apart(kept, owners, BY)
    notes = (
        left_out(len(kept), len(owners), "names", "those who are asked most"),
        _counted_twice(sum(len(_owners(row)) > 1 for row in shown)),
        SPLIT if rows != tuple(short(name) for name, _ in kept) else "",
        f"“{NO_ANSWER}”: none in the papers that are loaded",
    )
    lengths = tuple(tuple(asked[owner][name] for name in marks) for owner in kept)
    states = Counter(said(row["how_far"]) for row in shown)
    signs = tuple(mark for _, mark in marks.values())
    return Bars(
        heading(TITLE, shown, notes), signs, rows, lengths, AXIS, tuple(states[name] for name in marks)
    )


def _owners(row: Row) -> Sequence[Named]:
    names = said(row["of_whom"]).split("; ") if row["of_whom"] else [NOBODY]
    return [(name, said(row["council"])) for name in names]


def _counted_twice(several: int) -> str:
    are = "is" if several == 1 else "are"
    return f"{several:,} {are} asked of several and {are} in the bar of each" if several else ""
