"""Tables in SQL: what is created for them, their keys, and views for readers; for SQLite and for DuckDB."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from councilgraph.graph.exports.sheet_tables import SOURCE, SheetTable
from councilgraph.graph.exports.sheets import Type


@dataclass(frozen=True, slots=True)
class Engine:
    """What sets an engine apart: its words for types, and whether a row may name a later one of its table."""

    types: Mapping[Type, str]
    within: bool


@dataclass(frozen=True, slots=True)
class View:
    """Some columns of a table for readers, by names alone, of the rows that have a value in `having`."""

    table: str
    columns: tuple[str, ...]
    having: str


MET = ("date", "year", "council", "body")
VIEWS = {
    "attendance": View(
        "participations",
        (*MET, "person", "capacity", "role", "substitute_for", "representing"),
        "capacity",
    ),
    "decided": View(
        "decisions",
        (*MET, "title", "kind", "clause", "text", "disposition", "directed_to", "decided_by"),
        "text",
    ),
}
"""Who was where; what was decided. What was asked for has a table that reads well by itself."""

WORDS = ("words", "document", "page", "sheet_row")
INDEXED = {Type.DAY, Type.YEAR, Type.KIND}


def quoted(name: str) -> str:
    """A name as SQL has it.

    >>> quoted("planning-outcomes")
    '"planning-outcomes"'
    """
    return '"' + name.replace('"', '""') + '"'


def in_order(tables: Sequence[SheetTable]) -> list[SheetTable]:
    """Tables, each after those that its keys lead to."""
    known = {table.name: table for table in tables}
    order = TopologicalSorter({name: _leads_to(table) - {name} for name, table in known.items()})
    return [known[name] for name in order.static_order() if name in known]


def _leads_to(table: SheetTable) -> set[str]:
    return {head.to for head in table.heads if head.to}


def keys(table: SheetTable, iris: Mapping[str, set[str]]) -> dict[str, str]:
    """The columns of a table that are keys of another one, with the name of that.

    A column in which a cell names several things is none, nor is one with a thing that has no row there.
    """
    found = {}
    for at, head in enumerate(table.heads):
        cells = [row[at] for row in table.rows]
        if head.to and all(len(cell) <= 1 for cell in cells):
            there = iris[head.to]
            if all(cell[0] in there for cell in cells if cell):
                found[head.name] = head.to
    return found


def addresses(tables: Iterable[SheetTable]) -> dict[str, set[str]]:
    """By table of things the addresses of its rows."""
    return {table.name: {row[0][0] for row in table.rows} for table in tables if table.is_of_things}


def creating(table: SheetTable, own_keys: Mapping[str, str], engine: Engine) -> str:
    """What creates a table with its types and its keys."""
    lines = []
    for head in table.heads:
        unique = " PRIMARY KEY" if table.is_of_things and head == table.heads[0] else ""
        to = own_keys.get(head.name, "")
        kept = to and (engine.within or to != table.name)
        key = f" REFERENCES {quoted(to)} ({quoted('iri')})" if kept else ""
        lines.append(f"  {quoted(head.name)} {engine.types[head.type]}{unique}{key}")
    return f"CREATE TABLE {quoted(table.name)} (\n" + ",\n".join(lines) + "\n)"


def indexes(table: SheetTable, own_keys: Mapping[str, str]) -> Iterator[str]:
    """What creates the indexes of a table: on keys, days, years and kinds."""
    for head in table.heads:
        if head.name in own_keys or head.type in INDEXED:
            name = quoted(f"{table.name}_{head.name}")
            yield f"CREATE INDEX {name} ON {quoted(table.name)} ({quoted(head.name)})"


def views(tables: Iterable[SheetTable]) -> Iterator[str]:
    """What creates the views; without sentences where the tables have none."""
    heads = {table.name: table.heads for table in tables}
    for name, view in VIEWS.items():
        words = WORDS if set(SOURCE) <= set(heads[view.table]) else ()
        columns = ", ".join(map(quoted, (*view.columns, *words)))
        rows = f"FROM {quoted(view.table)} WHERE {quoted(view.having)} IS NOT NULL"
        yield f"CREATE VIEW {quoted(name)} AS SELECT {columns} {rows}"
