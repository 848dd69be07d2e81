"""Tables as a SQLite file: with keys, so that Datasette shows what things are called, indexes and views.

Equal graphs give equal bytes with one version of SQLite.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from councilgraph.graph.exports import marks, sql
from councilgraph.graph.exports.cells import Value
from councilgraph.graph.exports.sheet_tables import SheetTable
from councilgraph.graph.exports.sheets import Type

ENGINE = sql.Engine(
    {
        **dict.fromkeys(Type, "TEXT"),  # days too, in their ISO form, which its functions take
        Type.YEAR: "INTEGER",
        Type.WHOLE: "INTEGER",
        Type.TRUTH: "INTEGER",
        Type.NUMBER: "REAL",
    },
    within=True,
)


def write(tables: Sequence[SheetTable], path: Path) -> None:
    """Writes the tables into a new file."""
    iris = sql.addresses(tables)
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA application_id = {int.from_bytes(marks.SQLITE)}")
        for table in tables:
            own = sql.keys(table, iris)
            file.execute(sql.creating(table, own, ENGINE))
            values = ", ".join("?" * len(table.heads))
            rows = ([_plain(value) for value in row] for row in table.values())
            file.executemany(f"INSERT INTO {sql.quoted(table.name)} VALUES ({values})", rows)  # noqa: S608 (our own name)
            for statement in sql.indexes(table, own):
                file.execute(statement)
        for statement in sql.views(tables):
            file.execute(statement)
        file.commit()
        file.execute("VACUUM")


def _plain(value: Value) -> str | int | float | None:
    """A value as SQLite holds it, in which half of a character has no place."""
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    return value.isoformat() if isinstance(value, dt.date) else value
