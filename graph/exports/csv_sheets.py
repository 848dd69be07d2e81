"""The tables of a graph as CSV, each row with its sentence.

Cells are what the documents say, those that begin as a formula does with an apostrophe before them,
unless they are wanted raw: as `csv_cells` says. A cell holds all values, with " | " between them.
"""

from __future__ import annotations

from councilgraph.graph.exports.cells import joined
from councilgraph.graph.exports.sheet_tables import SheetTable
from councilgraph.graph.show.csv_cells import Style, as_csv


def as_file(table: SheetTable, style: Style) -> bytes:
    """A table as a file of CSV in UTF-8."""
    names = [head.name for head in table.heads]
    return as_csv([names, *([joined(cell) for cell in row] for row in table.rows)], style).encode()
