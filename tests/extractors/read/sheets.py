"""Spreadsheets made for tests: the rows of each sheet, with the formats in which cells show what they hold."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from openpyxl import Workbook

from councilgraph.extractors.read import kinds
from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.spreadsheets import read_csv, read_xlsx
from councilgraph.ontology.model import Document
from tests.extractors.written import document

Shown = tuple[Any, str]
"""What a cell holds, and the format in which it shows that."""


def workbook(**sheets: list[list[Any]]) -> Workbook:
    """A workbook of sheets, each of rows of cells: a value, or a value with its format."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name.replace("_", " "))
        for at, cells in enumerate(rows, 1):
            for column, held in enumerate(cells, 1):
                value, form = held if isinstance(held, tuple) else (held, "")
                cell = sheet.cell(at, column, value)
                cell.number_format = form or cell.number_format
    return made


def saved(made: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def spreadsheet(**sheets: list[list[Any]]) -> Document:
    """A spreadsheet as it is read."""
    return _document(read_xlsx(saved(workbook(**sheets)), "log.xlsx"), kinds.XLSX)


def values(words: str) -> Document:
    """A CSV file as it is read."""
    return _document(read_csv(words.encode(), "log.csv"), kinds.CSV)


def _document(contents: Contents, kind: str) -> Document:
    return replace(document(contents.text, "log"), pages=contents.pages, media_type=kind)
