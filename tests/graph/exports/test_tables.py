from __future__ import annotations

import datetime as dt
import random
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.exports import sql, xlsx
from councilgraph.graph.exports.cells import typed
from councilgraph.graph.exports.export import export, export_folder
from councilgraph.graph.exports.sheet_tables import SheetTable, sheet_tables
from councilgraph.graph.exports.sheets import TABLES, Type
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.ontology.errors import BadUsage, CouncilgraphError
from tests.graph import harbour, panel
from tests.graph.exports import typed as small
from tests.graph.panel import BASE

Table: TypeAlias = tuple[list[str], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph."""
    return small.store()


@pytest.fixture(scope="module")
def tables(store: Store) -> dict[str, SheetTable]:
    """Its tables by name."""
    return {table.name: table for table in sheet_tables(store)}


def of_sqlite(path: Path) -> Iterator[tuple[str, Table]]:
    """The tables of a SQLite file."""
    with closing(sqlite3.connect(path)) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            rows = file.execute(f'SELECT * FROM "{name}"')  # noqa: S608 (a table of our own)
            yield name, ([column[0] for column in rows.description], rows.fetchall())


def of_duckdb(path: Path) -> Iterator[tuple[str, Table]]:
    """The tables of a DuckDB file."""
    with duckdb.connect(path, read_only=True) as file:
        for (name,) in file.execute("SELECT table_name FROM duckdb_tables()").fetchall():
            rows = file.execute(f'SELECT * FROM "{name}"')  # noqa: S608 (a table of our own)
            yield name, ([column[0] for column in rows.description or ()], rows.fetchall())


def of_parquet(path: Path) -> Iterator[tuple[str, Table]]:
    """The tables of a folder of Parquet files."""
    for file in path.iterdir():
        read = pq.read_table(file)
        yield file.stem, (read.column_names, [tuple(row.values()) for row in read.to_pylist()])


def of_xlsx(path: Path) -> Iterator[tuple[str, Table]]:
    """The sheets of a spreadsheet."""
    for sheet in openpyxl.load_workbook(path):
        heads, *rows = sheet.iter_rows(values_only=True)
        yield sheet.title, ([str(head) for head in heads], [tuple(row) for row in rows])


READERS: dict[str, Callable[[Path], Iterator[tuple[str, Table]]]] = {
    "sqlite": of_sqlite,
    "duckdb": of_duckdb,
    "parquet": of_parquet,
    "xlsx": of_xlsx,
}


def plain(value: object) -> object:
    """A value without what a format lacks: SQLite has no days and no truth, spreadsheets no days alone."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    shown = value.replace("\x0b", "\ufffd").replace("\ufffe", "\ufffd") if isinstance(value, str) else value
    return f"{shown[:32_766]}…" if isinstance(shown, str) and len(shown) > 32_767 else shown


@pytest.mark.parametrize("to", READERS)
def test_every_format_has_the_same_tables(
    to: str, store: Store, tables: dict[str, SheetTable], tmp_path: Path
) -> None:
    """Each format has each table with its columns and its typed values, in the same order of rows."""
    out = tmp_path / f"out.{to}"
    if to == "parquet":
        export_folder(store, to, out)
    else:
        with out.open("wb") as file:
            export(store, to, file)
    read = dict(READERS[to](out))
    assert set(read) == set(tables) == set(TABLES)
    for name, table in tables.items():
        heads, rows = read[name]
        assert heads == [head.name for head in table.heads]
        expected = [[plain(value) for value in row] for row in table.values()]
        assert [[plain(value) for value in row] for row in rows] == expected, name


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        ((), Type.TEXT, None),
        (("a", "b"), Type.TEXT, "a | b"),
        (("Called", "Held"), Type.KIND, "Called | Held"),
        (("2023-07-12", "2024-01-01"), Type.DAY, dt.date(2023, 7, 12)),
        (("2023", "2023-07-12"), Type.DAY, dt.date(2023, 7, 12)),
        (("2023/24",), Type.DAY, None),
        (("2023",), Type.YEAR, 2023),
        (("three",), Type.WHOLE, None),
        (("9" * 19,), Type.WHOLE, None),
        (("-3",), Type.WHOLE, -3),
        (("300.50",), Type.NUMBER, 300.5),
        (("nan",), Type.NUMBER, None),
        (("true",), Type.TRUTH, True),
        (("false",), Type.TRUTH, False),
        (("yes",), Type.TRUTH, None),
    ],
)
def test_cells_are_typed(cell: tuple[str, ...], kind: Type, value: object) -> None:
    """A column of days, numbers or truth holds the first of its words that is one, other columns all words."""
    assert typed(cell, kind) == value
    assert type(typed(cell, kind)) is type(value)


def test_business_says_when_and_where_it_was_done(tables: dict[str, SheetTable]) -> None:
    """A decision and a participation have the day, the year and the body of their meeting."""
    for name, iri in (("decisions", "grit"), ("participations", "as-substitute")):
        heads = [head.name for head in tables[name].heads]
        (row,) = (row for row in tables[name].values() if row[0] == BASE + iri)
        known = dict(zip(heads, row, strict=True))
        assert (known["date"], known["year"], known["body"]) == (
            dt.date(2023, 7, 12),
            2023,
            "Scrutiny Panel",
        )
        assert known["body_iri"] == f"{BASE}panel"


def test_requests_say_what_follow_up_says() -> None:
    """A request has who asked whom for what, how far that came and why, in its words, and is a decision."""
    known = Store.memory(harbour.quads())
    tables = {table.name: table for table in sheet_tables(known)}
    heads = [head.name for head in tables["requests"].heads]
    rows = [dict(zip(heads, row, strict=True)) for row in tables["requests"].values()]
    assert [row["iri"] for row in rows] == [track.iri for track in follow_ups(known).tracks]
    assert {row["iri"] for row in rows} <= {row[0][0] for row in tables["decisions"].rows}
    (lights,) = (row for row in rows if row["iri"] == harbour.LIGHTS)
    (report,) = (row for row in rows if row["iri"] == harbour.REPORT)
    assert (lights["date"], lights["year"], lights["body"]) == (dt.date(2023, 3, 8), 2023, "Harbour Panel")
    assert (lights["of_whom"], lights["of_whom_iri"]) == ("Cabinet Member for Streets", harbour.MEMBER)
    assert (lights["how_far"], lights["due"], lights["overdue"]) == ("planned", dt.date(2023, 3, 31), True)
    assert lights["words"] == harbour.ASKED[harbour.LIGHTS].partition(": ")[2]
    assert (report["came_back"], report["sure"]) == (dt.date(2023, 6, 7), 0.97)
    assert report["later_words"] == harbour.BROUGHT.partition(": ")[2]
    assert [row["later_words"] for row in rows if row["how_far"] == "no answer seen"] == [None, None]


def test_links_and_things_are_whole(tables: dict[str, SheetTable]) -> None:
    """What a cell names several of has a row each in the links; whatever is led to is among the things."""
    held = [row for row in tables["links"].rows if row[:2] == (("body",), (BASE + panel.JOINT,))]
    assert [row[4][0] for row in held] == [f"{BASE}board", f"{BASE}panel"]
    things = {row[0][0] for row in tables["things"].rows}
    led_to = {
        iri
        for table in tables.values()
        for at, head in enumerate(table.heads)
        if head.to
        for row in table.rows
        for iri in row[at]
    }
    assert led_to <= things
    assert len(things) == len(tables["things"].rows)


def test_keys_hold(store: Store, tables: dict[str, SheetTable], tmp_path: Path) -> None:
    """Each key leads to a row; a column in which a cell names several things is none."""
    path = tmp_path / "out.sqlite"
    with path.open("wb") as out:
        export(store, "sqlite", out)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        kept = {
            name: {row[3]: row[2] for row in file.execute(f'PRAGMA foreign_key_list("{name}")')}
            for name in tables
        }
    assert kept["participations"]["person_iri"] == "people"
    assert kept["decisions"]["item_iri"] == "items"
    assert kept["decisions"]["referred_to_iri"] == "things"
    assert "body_iri" not in kept["meetings"]  # a joint meeting names two
    assert kept == {name: sql.keys(table, sql.addresses(tables.values())) for name, table in tables.items()}


def test_views_are_for_readers(store: Store, tmp_path: Path) -> None:
    """SQLite and DuckDB have views of who was where and what was decided, with the words that say so."""
    for to in ("sqlite", "duckdb"):
        path = tmp_path / f"out.{to}"
        with path.open("wb") as out:
            export(store, to, out)
    query = "SELECT date, body, person, words FROM attendance WHERE substitute_for = 'J Amadi'"
    with closing(sqlite3.connect(tmp_path / "out.sqlite")) as lite:
        (found,) = lite.execute(query).fetchall()
    with duckdb.connect(tmp_path / "out.duckdb", read_only=True) as duck:
        (same,) = duck.execute(query).fetchall()
        assert [row[0] for row in duck.execute("SELECT text FROM decided").fetchall()]
    assert found[:3] == ("2023-07-12", "Scrutiny Panel", "P Arslan")
    assert "P Arslan" in found[3]
    assert same == (dt.date(2023, 7, 12), *found[1:])


def test_a_spreadsheet_runs_nothing(store: Store, tmp_path: Path) -> None:
    """Words that look like a formula are text, marked so; heads stay in sight; days are days."""
    path = tmp_path / "out.xlsx"
    with path.open("wb") as out:
        export(store, "xlsx", out)
    book = openpyxl.load_workbook(path)
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "d", "b"}
    posts = {cell.value: cell for cell in book["posts"]["C"]}
    assert posts[small.FORMULA].data_type == "s"
    assert posts[small.FORMULA].quotePrefix
    assert not posts["name"].quotePrefix
    heads = [cell.value for cell in book["meetings"][1]]
    day = book["meetings"].cell(2, heads.index("date") + 1)
    assert (type(day.value), day.number_format) == (dt.datetime, "yyyy-mm-dd")
    assert book["meetings"].column_dimensions["A"].width > 20


def test_a_sheet_has_room_for_so_many_rows(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    """A table with more rows than a sheet takes is refused, with what takes it."""
    monkeypatch.setattr(xlsx, "ROWS", 3)
    with pytest.raises(BadUsage, match="rows, and a sheet 3 at most: export to parquet, sqlite or duckdb"):
        export(store, "xlsx", BytesIO())


def test_equal_graphs_give_equal_duckdb_tables(store: Store, tmp_path: Path) -> None:
    """The tables of a DuckDB file depend on the graph alone, though its bytes do not."""
    quads = list(small.quads())
    random.Random(5).shuffle(quads)  # noqa: S311 (a fixed order, not a secret)
    for name, known in (("one", store), ("other", Store.memory(quads))):
        with (tmp_path / name).open("wb") as out:
            export(known, "duckdb", out)
    assert dict(of_duckdb(tmp_path / "one")) == dict(of_duckdb(tmp_path / "other"))


@pytest.mark.parametrize(("to", "lacks"), [("parquet", "pyarrow"), ("duckdb", "duckdb")])
def test_what_is_not_installed_is_named(
    to: str, lacks: str, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra a line says what to install, and no folder or file is left."""
    monkeypatch.setitem(sys.modules, lacks, None)
    with pytest.raises(
        CouncilgraphError, match=rf"{lacks} is not installed: `pip install 'councilgraph\[tables\]'`"
    ):
        export(store, to, BytesIO())
    if to == "parquet":
        with pytest.raises(CouncilgraphError, match="is not installed"):
            export_folder(store, to, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("to", ["parquet", "xlsx", "sqlite", "duckdb"])
def test_the_command_writes_them(to: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`export` writes each by its ending, Parquet as a folder or a ZIP, and replaces no file unasked."""
    graph = str(panel.write(tmp_path / "panel.graph"))
    out = tmp_path / f"out.{to}"
    command = ["export", graph, "-o", str(out)]
    assert main(command) == 0
    assert dict(READERS[to](out))["people"][1]
    assert main(command) == (0 if to == "parquet" else 2)
    assert capsys.readouterr().err.count("\n") == (0 if to == "parquet" else 1)
