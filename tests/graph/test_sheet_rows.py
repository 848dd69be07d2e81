"""A fact that is read from a spreadsheet leads to its sheet and row, wherever it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph import Graph
from councilgraph.graph.exports.sheet_tables import sheet_tables
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.validation.validate import validate
from tests.extractors.read.sheets import saved, workbook
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser

ASKED = "That the Director of Parks publish the map of the paths by June 2024"
MINUTES = f"""# MARSH END BOROUGH COUNCIL

## RIVERS SCRUTINY PANEL

Minutes of the meeting held on 12 March 2024

Present: Councillor A Kowal (Chair), Councillor J Pell

### 4. Paths along the river

The Panel considered a report of the Director of Parks.

RECOMMENDED – {ASKED}.
"""
ROWS = [
    ["Marsh End Borough Council"],
    ["Rivers Scrutiny Panel – Action Tracker"],
    ["Updated 14 June 2024"],
    [],
    ["Ref", "Meeting", "Recommendation", "Owner", "Due", "Progress", "Status"],
    ["R1", "12 March 2024", ASKED, "Director of Parks", "June 2024", "Published on 3 May", "Complete"],
]
HEAD = "sheet “Actions 2024”, row 2"
PLACE = "sheet “Actions 2024”, row 6"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of minutes with a recommendation and of a tracker that has it in its second sheet."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "minutes.md").write_text(MINUTES, encoding="utf-8")
    (folder / "tracker.xlsx").write_bytes(saved(workbook(Notes=[["Kept by the Clerk"]], Actions_2024=ROWS)))
    return Graph.build(folder, folder.parent / "marsh.graph").path


@pytest.fixture(scope="module")
def graph(path: Path) -> Graph:
    """The same, opened."""
    return Graph.open(path)


@pytest.fixture(scope="module")
def entry(graph: Graph) -> str:
    """The address of the row of the tracker."""
    (found,) = graph.query("SELECT ?entry { ?entry a cg:TrackerEntry }").column("entry")
    return str(found)


def test_facts_of_a_row_say_where_it_stands(graph: Graph, entry: str) -> None:
    """In Python a row's facts have sheet and row where others have a page; so says its card."""
    found = graph.find(entry)
    rows = [row for row in found.facts() if row["document"] == "tracker.xlsx"]
    assert {row["page"] for row in rows} == {HEAD, "sheet “Actions 2024”, row 3", PLACE}
    assert f"tracker.xlsx, {PLACE}" in repr(found)


def test_a_named_question_says_where(graph: Graph) -> None:
    """The column `place` of a named question has sheet and row."""
    places = [row["place"] for row in graph.query("documents") if row["document"] == "tracker.xlsx"]
    assert places == ["sheet “Notes”, row 1"]


def test_tables_have_a_column_for_it(graph: Graph) -> None:
    """Frames and exports have the sheet and row beside the page, which is empty in a spreadsheet."""
    documents = {table.name: table for table in sheet_tables(GraphFolder.open(graph.path).store())}[
        "documents"
    ]
    names = [head.name for head in documents.heads]
    rows = [dict(zip(names, row, strict=True)) for row in documents.values()]
    (tracker,) = (row for row in rows if row["document"] == "tracker.xlsx")
    assert (tracker["page"], tracker["sheet_row"]) == (None, "sheet “Notes”, row 1")
    assert all(row["sheet_row"] is None for row in rows if row["document"] != "tracker.xlsx")


def test_a_page_of_it_is_a_sheet(path: Path, graph: Graph) -> None:
    """The explorer shows a sheet under its name, and cites rows of it on the pages of things."""
    browser = Browser(path)
    short = str(graph.query("SELECT ?s { ?d cg:sourceFile 'tracker.xlsx' ; cg:sha256 ?s }").column("s")[0])[
        :16
    ]
    assert "Sheet 2 of 2: Actions 2024" in site.read(browser, f"/source/{short}?page=2").words
    told = browser.get("/follow-up").text
    assert PLACE in told
    assert "page 2" not in told


def test_such_a_graph_is_sound(path: Path) -> None:
    """Rows of a list are no papers of a pack; sheet and row are as the text has them."""
    assert validate(GraphFolder.open(path)) == []
