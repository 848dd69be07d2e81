"""Rows under their columns in a terminal of some width: no word is broken, and nothing is said twice.

What does not fit beside the rest stands beneath its row: sentences, and the words that a row rests on.
Where the terminal is too narrow for columns at all, each cell has a line with its column's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import TypeAlias

Cells: TypeAlias = Sequence[Sequence[str]]
Printed: TypeAlias = tuple[str, str]
"""A line and its style."""

SOURCE = ("words", "document", "place")
"""Columns that say where a row comes from: a terminal shows them beneath it."""

COMMON = "council"
"""The column that stands once above the rows where it says the same in all of them."""

SENTENCE, ROOM = 80, 45
"""Characters from which on a cell is a sentence, and those that it needs to stand beside others."""

GAP, INDENT = "  ", 4


def lay_out(columns: Sequence[str], rows: Cells, width: int) -> Iterator[Printed]:
    """The rows as lines of at most that width, but for single words that are longer."""
    if common := _common(columns, rows):
        yield f"{COMMON}: {common}", "source"
    else:
        rows = [_with_council(columns, row) for row in rows]
    kept = _kept(columns, rows)
    heads = [columns[at].replace("_", " ") for at in kept]
    beneath = _sentences(heads, [[row[at] for at in kept] for row in rows], width)
    beside = [at for at in range(len(kept)) if at not in beneath]
    table = [[heads[at] for at in beside], *([row[kept[at]] for at in beside] for row in rows)]
    widths = _fitting(table, width)
    if widths:
        yield from _beside(table[0], widths, "heading")
        for at in beneath:
            yield from _under(heads[at], "heading", width)
    for row, cells in zip(rows, table[1:], strict=True):
        if widths:
            yield from _beside(cells, widths, "fact")
        else:
            yield "", "fact"
            yield from _named(table[0], cells, width)
        yield from _beneath(columns, row, [(heads[at], row[kept[at]]) for at in beneath], width)


def say_once(columns: Sequence[str], row: Sequence[str]) -> list[str]:
    """A row without the words that it rests on where another of its cells holds them."""
    said = [cell for column, cell in zip(columns, row, strict=True) if column not in SOURCE]
    repeated = set(SOURCE) <= set(columns) and any(row[columns.index("words")] in cell for cell in said)
    return ["" if repeated and column == "words" else cell for column, cell in zip(columns, row, strict=True)]


def natural(cells: Cells) -> list[int]:
    """The widths of columns in which no cell is wrapped."""
    return [max(1, *map(len, column)) for column in zip(*cells, strict=True)]


def joined(cells: Iterable[str], widths: Sequence[int]) -> str:
    """Cells side by side, each as wide as its column."""
    return GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _common(columns: Sequence[str], rows: Cells) -> str:
    """What the common column says in all rows, "" where that differs, or where there is but one row."""
    values = {row[columns.index(COMMON)] for row in rows} if COMMON in columns and len(rows) > 1 else set()
    return values.pop() if len(values) == 1 else ""


def _with_council(columns: Sequence[str], row: Sequence[str]) -> Sequence[str]:
    """A row with its body and its council in one cell, which takes less room than two."""
    if not {"body", COMMON} <= set(columns):
        return row
    cells = dict(zip(columns, row, strict=True))
    body, council = cells["body"], cells[COMMON]
    named = council if body == council else ", ".join(filter(None, (body, council)))
    return [*(cells | {"body": named, COMMON: ""}).values()]


def _kept(columns: Sequence[str], rows: Cells) -> list[int]:
    """The columns that are shown beside each other: not the source, and none that is empty throughout."""
    sourced = set(SOURCE) if set(SOURCE) < set(columns) else set()
    above = {COMMON} if _common(columns, rows) else set()
    named = [at for at, column in enumerate(columns) if column not in sourced | above]
    return [at for at in named if not rows or any(row[at] for row in rows)] or named


def _sentences(heads: Sequence[str], rows: Cells, width: int) -> list[int]:
    """The columns that are to stand beneath: those with long cells that have no room beside the rest."""
    cells = [heads, *rows]
    long = [at for at, each in enumerate(natural(cells)) if each > SENTENCE]
    fitting = _fitting(cells, width)
    if fitting and all(fitting[at] >= ROOM for at in long):
        return []
    return long if len(long) < len(heads) else long[1:]


def _fitting(cells: Cells, width: int) -> list[int]:
    """The widths of columns that fit, the widest narrowed, none below its longest word; [] where none do."""
    widths = natural(cells)
    least = [
        max(len(word) for cell in column for word in ["", *cell.split()])
        for column in zip(*cells, strict=True)
    ]
    room = width - len(GAP) * (len(widths) - 1)
    while sum(widths) > room:
        loose = [at for at, each in enumerate(widths) if each > max(least[at], 1)]
        if not loose:
            return []
        widths[max(loose, key=lambda at: widths[at])] -= 1
    return widths


def _beside(cells: Sequence[str], widths: Sequence[int], style: str) -> Iterator[Printed]:
    wrapped = [wrap(cell, width, break_on_hyphens=False) for cell, width in zip(cells, widths, strict=True)]
    yield from ((joined(line, widths), style) for line in zip_longest(*wrapped, fillvalue=""))


def _named(heads: Sequence[str], cells: Sequence[str], width: int) -> Iterator[Printed]:
    for head, cell in zip(heads, cells, strict=True):
        if cell:
            for at, part in enumerate(wrap(f"{head}: {cell}", width - 2, break_on_hyphens=False)):
                yield f"{'  ' if at else ''}{part}", "fact"


def _beneath(
    columns: Sequence[str], row: Sequence[str], told: Sequence[tuple[str, str]], width: int
) -> Iterator[Printed]:
    """The sentences of a row, then its source; of two where one holds the other, that one."""
    source = {name: row[columns.index(name)] for name in SOURCE} if set(SOURCE) < set(columns) else {}
    words = source.get("words", "")
    for head, cell in told:
        if cell and (cell not in words or cell == words):
            yield from _under(f"{head}: {cell}" if len(told) > 1 else cell, "fact", width)
    if words and say_once(columns, row)[columns.index("words")]:
        yield from _under(f"“{words}”", "words", width)
    if source.get("document"):
        yield from _under(f"{source['document']}, {source['place']}", "source", width)


def _under(text: str, style: str, width: int) -> list[Printed]:
    parts = wrap(text, max(width - INDENT, INDENT), break_on_hyphens=False)
    return [(f"{' ' * INDENT}{part}", style) for part in parts]
