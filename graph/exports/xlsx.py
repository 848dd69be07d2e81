"""Tables as a spreadsheet (XLSX): a sheet each, with dates as dates, and nothing in it that is run.

Words that begin as a formula does are marked as text, as an apostrophe before them does by hand; what
XML cannot hold, and what is longer than a cell, is shown by U+FFFD and by "…".
Equal graphs give equal bytes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, cast
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from councilgraph.graph.exports import zipped
from councilgraph.graph.exports.cells import Value
from councilgraph.graph.exports.sheet_tables import Head, SheetTable
from councilgraph.graph.exports.zipped import EARLIEST
from councilgraph.graph.rdf.xml_text import UNWRITABLE
from councilgraph.graph.show.csv_cells import is_formula
from councilgraph.graph.version import GENERATOR
from councilgraph.ontology.errors import BadUsage

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS, LENGTH = 1_048_576, 32_767
"""The most rows of a sheet, its heads among them, and the most characters of a cell."""

FIRST = dt.date(1900, 3, 1)
"""The first day that spreadsheets count alike; what is before it is written as words."""

MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
NARROWEST, WIDEST = 8, 60
"""Characters that a column shows at least and at most."""

LOOKED = 200
"""As many rows as the width of a column is taken from."""


def write(tables: Sequence[SheetTable], out: BinaryIO) -> None:
    """Writes the tables; raises BadUsage where one has more rows than a sheet may."""
    book = Workbook(write_only=True)
    book.properties.creator = GENERATOR
    book.properties.created = dt.datetime(*EARLIEST)  # noqa: DTZ001 (the format has no zones)
    for table in tables:
        if len(table.rows) >= ROWS:
            what = f"{table.name} has {len(table.rows):,} rows, and a sheet {ROWS:,} at most"
            raise BadUsage(f"{what}: export to parquet, sqlite or duckdb")
        sheet = cast("Worksheet", book.create_sheet(table.name))  # one that is only written
        _shape(sheet, table)
        sheet.append([_heading(sheet, head) for head in table.heads])
        for row in table.values():
            sheet.append([_cell(sheet, value) for value in row])
    saved = BytesIO()
    book.save(saved)
    with ZipFile(saved) as made:
        zipped.pack(_settled(made), out)


def _shape(sheet: Worksheet, table: SheetTable) -> None:
    """Freezes the heads, lets columns be filtered, and makes each as wide as what stands in it."""
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.heads))}{len(table.rows) + 1}"
    for at, head in enumerate(table.heads):
        longest = max((len(" | ".join(row[at])) for row in table.rows[:LOOKED]), default=0)
        width = min(WIDEST, max(NARROWEST, len(head.name) + 3, longest + 1))
        sheet.column_dimensions[get_column_letter(at + 1)].width = width


def _heading(sheet: Worksheet, head: Head) -> Cell:
    cell = WriteOnlyCell(sheet, head.name)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Worksheet, value: Value) -> Cell | int | float | bool | None:
    if isinstance(value, dt.date) and value >= FIRST:
        day = WriteOnlyCell(sheet, dt.datetime.combine(value, dt.time()))
        day.number_format = "yyyy-mm-dd"
        return day
    if not isinstance(value, str | dt.date):
        return value
    words = UNWRITABLE.sub("\ufffd", str(value))
    cell = WriteOnlyCell(sheet, words if len(words) <= LENGTH else f"{words[: LENGTH - 1]}…")
    cell.data_type = "s"  # whatever it looks like
    if is_formula(words):
        cell.quotePrefix = True
    return cell


def _settled(made: ZipFile) -> Iterator[tuple[str, bytes]]:
    """The files of a spreadsheet, without the time at which it was made."""
    settled = dt.datetime(*EARLIEST).isoformat().encode() + b"Z"  # noqa: DTZ001 (the format has no zones)
    for name in made.namelist():
        data = made.read(name)
        yield name, MODIFIED.sub(rb"\g<1>" + settled, data) if name == "docProps/core.xml" else data
