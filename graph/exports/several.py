"""Formats of several files, one for each table: a folder of them, or a ZIP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from councilgraph.graph.exports import arrow, csv_sheets, zipped
from councilgraph.graph.exports.sheet_tables import sheet_tables
from councilgraph.graph.exports.sheets import TABLES
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show.csv_cells import Style
from councilgraph.graph.show.output import naming
from councilgraph.ontology.errors import BadUsage


def write_folder(store: Store, to: str, folder: Path, *, reasons: bool, style: Style) -> None:
    """Writes each table as a file of a folder, which is made; tables that are there are written anew.

    Raises BadUsage where the folder holds anything else.
    """
    names = {f"{name}.{to}{draft}" for name in TABLES for draft in ("", ".tmp")}
    what = "CSV" if to == "csv" else "Parquet"
    if folder.exists() and not folder.is_dir():
        raise BadUsage(f"{folder} is a file: name a folder for the {what} files, or a ZIP of them (.zip)")
    if folder.exists() and {path.name for path in folder.iterdir()} - names:
        raise BadUsage(f"{folder} holds other files: name a folder that is new or empty for the {what} files")
    made = files(store, to, reasons=reasons, style=style)
    first = next(made)  # what cannot be written leaves no folder
    with naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in (first, *made):
            draft = folder / f"{name}.tmp"
            draft.write_bytes(data)
            draft.replace(folder / name)


def write_zip(store: Store, to: str, out: BinaryIO, *, reasons: bool, style: Style) -> None:
    """Writes the tables as one ZIP; equal graphs give equal bytes."""
    zipped.pack(files(store, to, reasons=reasons, style=style), out)


def files(store: Store, to: str, *, reasons: bool, style: Style) -> Iterator[tuple[str, bytes]]:
    """Each table as a file of the format, by the file's name; `style` is of CSV."""
    for table in sheet_tables(store, reasons=reasons):
        data = csv_sheets.as_file(table, style) if to == "csv" else arrow.parquet(table)
        yield f"{table.name}.{to}", data
