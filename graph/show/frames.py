"""Ready tables of a graph as pandas DataFrames: the same tables and columns as an export has, typed.

Dates are datetime64[s], kinds categories, whole numbers Int64, truth boolean, words string. Every row ends
with what states it: `words`, the `document` and its `page`, and where in the text they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.graph.exports.sheet_tables import SheetTable, sheet_tables
from councilgraph.graph.exports.sheets import Type
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.show import follow_up, tables

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

REQUESTS = {
    "date": ("asked", Type.DAY),
    "year": ("asked", Type.YEAR),
    "council": ("council", Type.KIND),
    "body": ("by", Type.TEXT),
    "item": ("item", Type.TEXT),
    "title": ("title", Type.TEXT),
    "kind": ("kind", Type.KIND),
    "text": ("what", Type.TEXT),
    "of_whom": ("of_whom", Type.TEXT),
    "report_to": ("report_to", Type.TEXT),
    "due_as_written": ("due_as_written", Type.TEXT),
    "due": ("due", Type.DAY),
    "how_far": ("how_far", Type.KIND),
    "overdue": ("overdue", Type.TRUTH),
    "days": ("days", Type.WHOLE),
    "planned_for": ("planned_for", Type.TEXT),
    "came_back": ("came_back", Type.DAY),
    "came_back_as": ("came_back_as", Type.TEXT),
    "because": ("because", Type.TEXT),
    "sure": ("sure", Type.NUMBER),
    "iri": ("iri", Type.TEXT),
    "words": ("words", Type.TEXT),
    "document": ("document", Type.TEXT),
}
"""The columns of requests: which of the follow-ups' own each is, and of what type; behind them the page."""


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

    def requests(self) -> tables.Frame:
        """What was asked for, and how far it has come back; raises as `of` does."""
        found = follow_ups(self._store)
        made = follow_up.table(found)
        columns: dict[str, tuple[str, Sequence[tables.Value]]] = {
            name: (DTYPES[kind], [_typed(value, kind) for value in made.column(own)])
            for name, (own, kind) in REQUESTS.items()
        }
        return tables.typed_frame(columns | {"page": (DTYPES[Type.WHOLE], [*map(_page, found.tracks)])})


def _typed(value: tables.Value, kind: Type) -> tables.Value:
    """A value of a follow-up in its column: the year of a day, and a day where it is one."""
    if kind is Type.YEAR:
        return getattr(value, "year", None)
    return value if kind is not Type.DAY or hasattr(value, "year") else None


def _page(track: Track) -> int | None:
    sources = track.steps[0].sources if track.steps else ()
    return sources[0].page if sources else None
