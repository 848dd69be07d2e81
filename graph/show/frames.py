"""Ready tables of a graph as pandas DataFrames: the same tables and columns as an export has, typed.

Dates are datetime64[s], kinds categories, whole numbers Int64, truth boolean, words string. Every row ends
with what states it: `words`, the `document` and its `page`, and where in the text they stand.
"""

from __future__ import annotations

from councilgraph.graph.exports.sheet_tables import SheetTable, sheet_tables
from councilgraph.graph.exports.sheets import Type
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import tables

DTYPES = {
    Type.TEXT: "string",
    Type.KIND: "category",
    Type.DAY: "datetime64[s]",
    Type.YEAR: "Int64",
    Type.WHOLE: "Int64",
    Type.NUMBER: "float64",
    Type.TRUTH: "boolean",
}
"""What pandas holds the values of a column as, by its type."""


class Frames:
    """The frames of a graph; what they are made of is read once, each frame is one's own to change."""

    __slots__ = ("_store", "_tables")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tables: dict[str, SheetTable] = {}

    def of(self, table: str) -> tables.Frame:
        """The frame of a table, by the name that exports have for it.

        Raises MissingExtra where pandas is not installed.
        """
        if not self._tables:
            self._tables = {each.name: each for each in sheet_tables(self._store)}
        made = self._tables[table]
        columns = [*zip(*made.values(), strict=True)] or [()] * len(made.heads)
        return tables.typed_frame(
            {head.name: (DTYPES[head.type], values) for head, values in zip(made.heads, columns, strict=True)}
        )
