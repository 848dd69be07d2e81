"""Rows of tables that are items of business: a number, a subject, and what was done with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import leading_number

CELLS = re.compile(r"\s*\t\s*|\s+\|\s*|\s{4,}")
LEAST_CELLS = 3
LEAST_ROWS = 3
SURE = 0.5
DONE = frozenset(("outcome", "resolve"))
OF_MOTIONS = frozenset(("move", "second"))


def cells_of(words: str) -> list[str]:
    """The cells of a line, as tabs, bars or wide gaps divide it."""
    return [cell for cell in CELLS.split(words.strip(" |\t")) if cell]


def rows_of_business(text: TaggedText, sure: Sequence[float]) -> frozenset[int]:
    """The lines that are rows of items: a number alone, a subject, in most rows an outcome in the last cell.

    Rows of motions, below names of columns with a mover, are none; nor is any where other lines are surely
    items, as those of `sure` are: then the table is of one of them.
    """
    rows: dict[int, list[int]] = defaultdict(list)
    told: dict[int, int] = defaultdict(int)
    of_motions = False
    for at, line in enumerate(text.lines):
        cells = cells_of(line.plain)
        if len(cells) < LEAST_CELLS:
            continue
        number = leading_number(cells[0])
        own = text.tags[text.ranges[at].start : text.ranges[at].stop]
        if number is None or number.end < len(cells[0]):
            of_motions = any(OF_MOTIONS & set(tags) for tags in own)
        elif not of_motions:
            rows[len(cells)].append(at)
            told[len(cells)] += _tells_outcome(text, at, cells[-1])
    found = frozenset(
        at
        for count, lines in rows.items()
        if len(lines) >= LEAST_ROWS and 2 * told[count] > len(lines)
        for at in lines
    )
    others = [
        at
        for at, certain in enumerate(sure)
        if certain >= SURE and at not in found and not heads_table(text, at)
    ]
    return frozenset() if len(others) >= LEAST_ROWS else found


def _tells_outcome(text: TaggedText, at: int, last: str) -> bool:
    """Whether the last cell of a line says what was done."""
    first = len(text.lines[at].plain.rstrip(" |\t")) - len(last)
    return any(DONE & set(text.tags[t]) for t in text.ranges[at] if text.place(at, t)[0] >= first)


def heads_table(text: TaggedText, at: int) -> bool:
    """Whether a line names columns, or stands above one that does: neither is an item."""
    near: Sequence[str] = [line.plain for line in text.lines[at : at + 2]]
    return any(len(cells_of(plain)) >= LEAST_CELLS for plain in near) and not leading_number(near[0])
