from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture import overview
from tests.graph import harbour
from tests.graph.server.pages.site import Browser, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A graph made by hand."""
    harbour.write(tmp_path / "graph")
    return tmp_path / "graph"


@pytest.mark.parametrize("written", [True, False])
def test_all_things_are_told(folder: Path, *, written: bool) -> None:
    """The page counts them without scripts, the API has their places; a graph of an older build too."""
    if not written:
        GraphFolder.open(folder).store_path().with_name(overview.NAME).unlink()
    browser = Browser(folder)
    data = browser.get("/api/overview").json()
    assert f"{len(data['x'])} things, each a point" in read(browser, "/overview").words
    assert "2022" in browser.get("/overview?csv=kinds").text
    assert {len(data[name]) for name in ("group", "year", "x", "y")} == {len(data["x"])}
    assert "Harbour Panel" in [region["name"] for region in data["regions"]]


def test_a_point_is_told(folder: Path) -> None:
    """A point is told by its number, with where it leads; what is none is refused."""
    browser = Browser(folder)
    things = overview.read(GraphFolder.open(folder).store()).things
    told = browser.get(f"/api/point?at={things.index(harbour.MARCH)}").json()
    assert (told["iri"], told["name"]) == (harbour.MARCH, "Harbour Panel, 8 March 2023")
    assert {browser.get(told[name]).status_code for name in ("page", "graph")} == {200}
    for wrong in ("at=99999", "at=-1", "at=x", "at=1.5", ""):
        assert browser.get(f"/api/point?{wrong}").status_code == 404
