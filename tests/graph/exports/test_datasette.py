from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from councilgraph.graph.demo import samples
from councilgraph.graph.exports.export import export
from councilgraph.graph.graph import Graph


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The sample councils."""
    return Graph.build(samples(), tmp_path_factory.mktemp("datasette") / "samples.graph")


@pytest.fixture(scope="module")
def database(graph: Graph) -> Path:
    """Their SQLite export."""
    path = graph.path.with_name("samples.sqlite")
    with path.open("wb") as out:
        export(graph._store, "sqlite", out)
    return path


def get(database: Path, path: str) -> Any:
    """What Datasette answers at a path: JSON as it is read, a page as words."""

    async def answer() -> Any:
        served = Datasette([str(database)])
        await served.invoke_startup()
        reply = await served.client.get(path)
        assert reply.status_code == 200, reply.text
        return reply.json() if ".json" in path else reply.text

    return asyncio.run(answer())


@pytest.mark.parametrize("table", ["decisions", "decided", "requests"])
def test_facets_count_by_body_kind_and_year(graph: Graph, database: Path, table: str) -> None:
    """In Datasette a table, and a view, is counted by body, kind and year, as the graph has it."""
    found = get(
        database, f"/samples/{table}.json?_facet=body&_facet=kind&_facet=year&_size=max&_shape=objects"
    )
    facets = {
        name: {each["value"]: each["count"] for each in facet["results"]}
        for name, facet in found["facet_results"].items()
    }
    assert {"Environment and Communities Scrutiny Committee", "Harrowmouth Town Council"} <= set(
        facets["body"]
    )
    for name, counts in facets.items():
        assert counts == Counter(row[name] for row in found["rows"] if row[name] is not None)
    rows = graph.query(
        "SELECT (COUNT(DISTINCT ?x) AS ?n) { VALUES ?kind { cg:Decision cg:LeadIn } ?x a ?kind }"
    )
    if table == "decisions":
        assert sum(facets["year"].values()) == rows[0]["n"]


def test_keys_show_what_things_are_called(database: Path) -> None:
    """A key is shown by the name of what it leads to, with a link there; and what leads to a thing is found."""
    found = get(database, "/samples/participations.json?_labels=on&_size=1&_shape=objects")
    (row,) = found["rows"]
    assert row["person_iri"]["label"] == row["person"]
    assert row["meeting_iri"]["label"] == row["meeting"]
    page = get(database, "/samples/decisions?_size=5")
    assert '<td class="col-item_iri type-str"><a href="/samples/items/' in page
    tables = {each["name"]: each for each in get(database, "/samples.json")["tables"]}
    leading = {each["other_table"] for each in tables["meetings"]["foreign_keys"]["incoming"]}
    assert {"items", "participations", "documents"} <= leading
