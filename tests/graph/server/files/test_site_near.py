from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture import overview
from councilgraph.graph.server.files.site_folder import write_site
from councilgraph.graph.server.files.site_parts import bucket
from tests.graph import harbour
from tests.graph.server.files.test_site_folder import quietly, script
from tests.graph.server.pages.site import Browser

PANEL = "page/marlbeck-borough-council/body/harbour-panel.html"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph made by hand."""
    folder: Path = tmp_path_factory.mktemp("graph") / "graph"
    harbour.write(folder)
    return folder


@pytest.fixture(scope="module")
def static(graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static files of its site."""
    folder = tmp_path_factory.mktemp("site") / "site"
    write_site(graph, folder, quietly)
    return folder / "static"


def part_of(static: Path, file: str) -> Any:
    """The part in which a script looks for the surroundings of a thing."""
    (count,) = script(static / "near/parts.js")
    return script(static / f"near/{bucket(file, count)}.js")


def test_the_surroundings_are_those_of_a_server(graph: Path, static: Path) -> None:
    """The things about a body and what joins them, with their words, are the same as the API's."""
    held = part_of(static, PANEL)
    more, shown, pairs = held[PANEL]
    told = Browser(graph).get(f"/api/graph?around={harbour.PANEL}").json()
    things = held["things"]
    assert more == told["nodes"][0]["more"]
    assert [things[at][2] for at in shown] == [node["name"] for node in told["nodes"]]
    facts = sorted(
        (things[one][2], things[other][2], fact[0], *fact[2:4]) for one, other, all_ in pairs for fact in all_
    )
    nodes = [node["name"] for node in told["nodes"]]
    expected = [
        (
            nodes[edge["source"]],
            nodes[edge["target"]],
            fact["label"],
            *(each for one in fact["words"][:1] for each in (one["quote"], one["place"])),
        )
        for edge in told["edges"]
        for fact in edge["facts"]
    ]
    assert facts == sorted(expected)


def test_all_that_parts_lead_to_is_there(static: Path) -> None:
    """Each thing has its surroundings in the part of its file; pages and passages that parts name are files."""
    (count,) = script(static / "near/parts.js")
    parts = {at: script(static / f"near/{at}.js") for at in range(count)}
    files = script(static / "near/ways.js")["files"]
    assert sorted(files) == sorted(file for held in parts.values() for file in held if file != "things")
    for file in files:
        assert file in parts[bucket(file, count)]
    for held in parts.values():
        rows = [fact for file in held if file != "things" for *_, all_ in held[file][2] for fact in all_]
        places = {row[4].partition("#")[0] for row in rows if len(row) > 2}
        assert [
            at
            for at in {row[5] for row in held["things"]} | places
            if at and not (static.parent / at).is_file()
        ] == []


def test_each_pair_is_joined_once(static: Path) -> None:
    """The ways lead from each thing to later ones alone, and the panel is joined with its meetings."""
    ways = script(static / "near/ways.js")
    assert all(
        later == sorted({*later}) and (not later or later[0] > at) for at, later in enumerate(ways["joined"])
    )
    panel, march = (
        ways["files"].index(file)
        for file in (PANEL, PANEL.replace("/body/", "/meeting/").replace(".html", "/2023-03-08.html"))
    )
    assert max(panel, march) in ways["joined"][min(panel, march)]
    assert ways["councils"] == [ways["files"].index("page/marlbeck-borough-council.html")]


def test_each_point_is_told(graph: Path, static: Path) -> None:
    """Every point of the overview has its place and what stands there."""
    things = overview.read(GraphFolder.open(graph).store()).things
    all_, told = script(static / "points/all.js"), script(static / "points/0.js")
    assert len(all_["x"]) == len(told) == len(things) <= all_["each"]
    march = told[things.index(harbour.MARCH)]
    assert march[:3] == ["meeting", "meeting", "Harbour Panel, 8 March 2023"]
    assert (static.parent / march[4]).is_file()
