from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from councilgraph.graph.exports.export import export_folder
from councilgraph.graph.exports.sheet_tables import SOURCE
from councilgraph.graph.graph import Graph
from councilgraph.ontology.errors import CouncilgraphError
from tests.graph.panel import BASE

FRAMES = {
    "meetings": "meetings",
    "people": "people",
    "decisions": "decisions",
    "attendance": "participations",
    "votes": "votes",
    "requests": "requests",
}
DTYPES = {
    "date": "datetime64[s]",
    "due": "datetime64[s]",
    "due_date": "datetime64[s]",
    "year": "Int64",
    "page": "Int64",
    "quorum": "Int64",
    "days": "Int64",
    "kind": "category",
    "status": "category",
    "capacity": "category",
    "how_far": "category",
    "choice": "category",
    "formal": "boolean",
    "overdue": "boolean",
    "words": "string",
    "document": "string",
}


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_has_types_and_says_what_it_rests_on(graph: Graph, name: str) -> None:
    """Dates, kinds, whole numbers and truth are typed, in an empty frame too; each row has words at their place."""
    frame: pd.DataFrame = getattr(graph, name)
    assert {"words", "document", "page"} <= set(frame.columns)
    told = {
        column: "string" if column == "due" and name == "decisions" else dtype
        for column, dtype in DTYPES.items()
        if column in frame
    }
    assert {column: str(frame.dtypes[column]) for column in told} == told


@pytest.mark.parametrize("name", FRAMES)
def test_every_column_is_explained(graph: Graph, name: str) -> None:
    """The docstring of a frame names each of its columns, or says which are as in that of meetings."""
    columns = set(getattr(graph, name).columns)
    common = {head.name for head in SOURCE}
    told = getattr(Graph, name).__doc__
    known = Graph.meetings.__doc__ or "" if name != "meetings" else ""
    for column in columns:
        named = column.removesuffix("_iri") if "…_iri" in told else column
        assert (
            f"`{named}`" in told or f"`{column}`" in told or (column in common and f"`{column}`" in known)
        ), column


@pytest.mark.parametrize(("name", "table"), FRAMES.items())
def test_a_frame_is_the_table_that_is_exported(graph: Graph, name: str, table: str, tmp_path: Path) -> None:
    """A frame has the rows and columns that an export has."""
    export_folder(graph._store, "parquet", tmp_path / "out")
    read = pq.read_table(tmp_path / "out" / f"{table}.parquet")
    frame: pd.DataFrame = getattr(graph, name)
    assert list(frame.columns) == read.column_names
    rows = [[None if pd.isna(value) else value for value in row] for row in frame.itertuples(index=False)]
    assert [row[0] for row in rows] == read.column("iri").to_pylist()
    assert [row[-len(SOURCE)] for row in rows] == read.column("words").to_pylist()


def test_frames_answer_questions(graph: Graph) -> None:
    """Who came how often is a line of pandas; a row leads back to the graph."""
    seen = graph.attendance.query("capacity == 'present as substitute'")
    assert seen["person"].to_list() == ["P Arslan"]
    assert seen["date"].to_list() == [pd.Timestamp("2023-07-12")]
    assert graph.find(seen["person_iri"].iloc[0]).iri == f"{BASE}p-arslan"


def test_a_frame_is_ones_own(graph: Graph) -> None:
    """A frame can be changed without changing the next one."""
    mine = graph.people
    mine["name"] = "changed"
    assert "N Arslan" in set(graph.people["name"])


def test_without_pandas_a_line_says_what_to_install(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pandas is missing a frame says so in a line."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(CouncilgraphError, match="pandas is not installed"):
        _ = graph.people
