"""Tables as a DuckDB file, with their types, keys and views: the one wrapper of duckdb.

The engine puts a number of its own into each file, so that the bytes differ where the tables do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from councilgraph.graph.exports import marks, sql
from councilgraph.graph.exports.arrow import arrow
from councilgraph.graph.exports.sheet_tables import SheetTable
from councilgraph.graph.exports.sheets import THINGS, Type
from councilgraph.graph.extras import needing

ENGINE = sql.Engine(
    {
        Type.TEXT: "VARCHAR",
        Type.KIND: "VARCHAR",
        Type.DAY: "DATE",
        Type.YEAR: "BIGINT",
        Type.WHOLE: "BIGINT",
        Type.NUMBER: "DOUBLE",
        Type.TRUTH: "BOOLEAN",
    },
    within=False,  # it looks for the row that a key names among those that are there before
)


SMALL = 16_384
"""Bytes of a block: with as many as the engine takes by itself, each table has 0.5 MB."""


def write(tables: Sequence[SheetTable], path: Path) -> None:
    """Writes the tables into a new file; raises MissingExtra where duckdb is not installed."""
    with needing("tables"):
        import duckdb  # noqa: PLC0415 (an extra: loaded where it is asked for)
    iris = sql.addresses(tables)
    with closing(duckdb.connect(config={"threads": 1})) as file:
        file.execute(
            f"ATTACH '{str(path).replace(chr(39), chr(39) * 2)}' AS made (BLOCK_SIZE {SMALL}); USE made"
        )
        for table in sql.in_order(tables):
            file.execute(sql.creating(table, sql.keys(table, iris), ENGINE))
            file.register("given", arrow(table))
            file.execute(f"INSERT INTO {sql.quoted(table.name)} SELECT * FROM given")  # noqa: S608 (our own name)
            file.unregister("given")
        for statement in sql.views(tables):
            file.execute(statement)
        file.execute(f"COMMENT ON TABLE {THINGS} IS '{marks.DUCKDB}'")
