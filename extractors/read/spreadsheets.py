"""Spreadsheets (XLSX) and files of values (CSV): each row as a line, with tabs between its cells.

Cells are read as they show what they hold. A formula is never worked out: what was kept of it is read.
Links to other files are not followed; hidden sheets are named and not read, rows that a filter hides are.
"""

from __future__ import annotations

import csv
import re
import warnings
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from councilgraph.extractors.read.archive import Archive
from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.setting import row
from councilgraph.extractors.read.stray import composed
from councilgraph.extractors.read.text import decode
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Page

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

OURS = "councilgraph"  # who made the spreadsheets that councilgraph itself writes
ROWS = 1_048_576  # of a sheet, as Excel has them at most
XML = (".xml", ".rels")
DOCTYPE = b"<!DOCTYPE"
UNNAMED = re.compile(r"sheet ?\d*", re.IGNORECASE)  # what a sheet is called that nobody gave a name
NOT_SHOWN = re.compile(
    r'"[^"]*"|\[[^\]]*\]|\\.|;.*'
)  # of a format: what it adds, colours, what is for other values
PLACES = re.compile(r"[#0,]*0\.(0+)")
NOUGHTS = re.compile(r"0+")
DIGITS = 15  # of a number, as spreadsheets keep and show them
SIGNS = ",;\t|"
SAMPLE = 20_000  # characters by which it is told what stands between values
END = "\x00end"
"""A last line that no file has: in a cell with others it shows that a quotation mark was not closed."""

csv.field_size_limit(10_000_000)


def read_xlsx(data: bytes, name: str) -> Contents:
    """The text of a spreadsheet, a page for each sheet; its hidden sheets are named in a remark.

    Raises:
        UnreadableDocument: where it is damaged, too large when unpacked, declares a document type,
            was written by councilgraph, or holds no words.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and few files are spreadsheets

    _refuse_document_types(Archive(data, name))
    text = Composition()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what a spreadsheet has beside its cells, which is not read
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        if (book.properties.creator or "").startswith(OURS):  # also where somebody has saved it again
            raise UnreadableDocument(f"{name}: councilgraph wrote it, and it is no source")
        for at, sheet in enumerate(book.worksheets, 1):
            if sheet.sheet_state == "visible":
                sheet.reset_dimensions()  # which programs often write wrong
                rows = (map(_shown, cells) for cells in sheet.iter_rows(max_row=ROWS))
                text.sheet(at, sheet.title or "", rows)
    hidden = ", ".join(str(sheet.title) for sheet in book.worksheets if sheet.sheet_state != "visible")
    return text.contents(name, f"{name}: hidden sheets are not read: {hidden}" if hidden else "")


def _refuse_document_types(archive: Archive) -> None:
    """Raises UnreadableDocument for a part with a document type, through which entities could come in."""
    for member in archive.file.infolist():
        # of two bytes a letter one is nought
        if member.filename.endswith(XML) and DOCTYPE in archive.read(member).replace(b"\0", b""):
            what = "refused: it declares a document type, as no spreadsheet does"
            raise UnreadableDocument(f"{archive.name}: {what}")


def read_csv(data: bytes, name: str) -> Contents:
    """The text of a file of values, one sheet; raises UnreadableDocument where it is empty or no text.

    A quotation mark that is never closed takes all below it into its cell: a remark says so.
    """
    words = decode(data, name).removeprefix("\ufeff")
    sign = _sign_between(words[:SAMPLE])
    *rows, last = csv.reader(StringIO(f"{words}\n{END}", newline=""), delimiter=sign)
    text, remark = Composition(), ""
    if last != [END]:
        rows.append([*last[:-1], last[-1].removesuffix(END)])
        what = "a quotation mark is never closed, so all below it is one cell"
        remark = f"{name}: row {len(rows)}: {what}; close it"
    text.sheet(1, "", rows)
    return text.contents(name, remark)


def _sign_between(words: str) -> str:
    r"""What stands between values: the sign that makes most rows of one number of cells, and most cells.

    >>> _sign_between("Log, of actions\nRef;Who\nR1;Kowal, Ada\nR2;Pell\n")
    ';'
    """

    def fits(sign: str) -> tuple[int, int]:
        widths = Counter(map(len, csv.reader(StringIO(words, newline=""), delimiter=sign)))
        return max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))

    return max(SIGNS, key=fits)


class Composition:
    """The text while it grows, sheet by sheet."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.pages: list[Page] = []

    def sheet(self, number: int, title: str, rows: Iterable[Iterable[str]]) -> None:
        """Adds a sheet below its name, where a row has words; the empty rows above one are a blank line."""
        start, named = self.length, " ".join(title.split())
        above = "" if UNNAMED.fullmatch(title) else named
        gap, numbers = bool(above), list[tuple[int, int]]()
        for count, cells in enumerate(rows, 1):
            lines = row([[composed(" ".join(cell.split()))] for cell in cells])
            if lines and self.length == start:
                self._add("\n" if start else "")
                start = self.length
                self._add(f"{above}\n" if above else "")
            if lines:
                self._add("\n" if gap and self.length > start else "")
                numbers.append((self.length, count))
                self._add("".join(f"{line}\n" for line in lines))
            gap = not lines
        if self.length > start:
            self.pages.append(Page(start, self.length, number, name=named, rows=tuple(numbers)))

    def contents(self, name: str, remark: str = "") -> Contents:
        """The text with its pages; raises UnreadableDocument where it holds no words."""
        if not self.pages:
            raise UnreadableDocument(remark or f"{name}: the spreadsheet holds no words; nothing to read")
        return Contents("".join(self.parts), tuple(self.pages), remarks=(remark,) if remark else ())

    def _add(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)


def _shown(cell: Cell | MergedCell) -> str:
    """What a cell shows, in the form that its format asks for; days as 2024-05-14."""
    value, form = cell.value, NOT_SHOWN.sub("", cell.number_format or "").lower()
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime | date):
        return _day(value, form)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return _number(value, form) if isinstance(value, int | float) else str(value)


def _day(value: date, form: str) -> str:
    """A day as far as its format shows it: of a month no day is made up, nor of a year a month.

    >>> _day(datetime(2024, 3, 1), "mmm-yy"), _day(datetime(2024, 3, 1, 9, 30), "d/m/yy h:mm")
    ('March 2024', '2024-03-01 09:30')
    """
    if "d" in form or not ("m" in form or "y" in form):
        return f"{value:%Y-%m-%d %H:%M}" if "h" in form else f"{value:%Y-%m-%d}"
    return f"{value:%B %Y}" if "m" in form else f"{value:%Y}"


def _number(value: float, form: str) -> str:
    """A number with the places that its format shows.

    >>> _number(1.1, "0.00"), _number(7, "000"), _number(0.25, "0%"), _number(12.0, "general")
    ('1.10', '007', '25%', '12')
    """
    places = PLACES.search(form)
    sign, shown = ("%", value * 100) if form.endswith("%") else ("", value)
    if places:
        return f"{shown:.{len(places[1])}f}{sign}"
    if NOUGHTS.fullmatch(form):
        return f"{shown:0{len(form)}.0f}"
    return f"{shown:.{DIGITS}g}{sign}"
