from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from unittest.mock import patch

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.kept import TRACKS, Kept
from councilgraph.graph.reading.track_model import FollowUps
from councilgraph.graph.reading.whereabouts import COUNCILS
from councilgraph.graph.server.pages import search
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.answers import every_question
from councilgraph.graph.server.pages.opened import HELD, Current, OpenGraph
from councilgraph.graph.server.pages.site import MET, TITLES
from councilgraph.graph.server.pages.views import VIEWS
from councilgraph.ontology.errors import NotAGraph
from tests.graph import harbour
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The graph of the Harbour Panel."""
    return harbour.write(tmp_path / "graph")


def test_what_is_made_once_stays(folder: Path) -> None:
    """What many pages stand on is made once; what is of single pages makes room for others."""
    graph, made = Current(folder).graph(), list[str]()

    def make(_: OpenGraph, name: str) -> str:
        made.append(name)
        return name

    for _ in range(2):
        assert graph.once(make, "all") == "all"
        assert graph.once(make, "other") == "other"
        for number in range(HELD + 1):
            graph.recent(("one", number), lambda: make(graph, "one"))
    assert made.count("all") == made.count("other") == 1
    assert made.count("one") == 2 * (HELD + 1)


def test_nobody_waits_for_what_another_waits_for(folder: Path) -> None:
    """While something is made that takes long, what stands on something else is there at once."""
    graph, begun, done = Current(folder).graph(), Event(), Event()

    def slow(_: OpenGraph) -> str:
        begun.set()
        assert done.wait(30)
        return "slow"

    maker = Thread(target=graph.once, args=[slow], daemon=True)
    maker.start()
    assert begun.wait(30)
    other = Thread(target=VIEWS["start"], args=[graph, page("start")], daemon=True)
    other.start()
    other.join(30)
    assert not other.is_alive()
    done.set()
    maker.join(30)
    assert graph.once(slow) == "slow"


@pytest.mark.parametrize(("written", "reckoned"), [(True, 0), (False, 1)])
def test_tracks_are_worked_out_where_a_build_did_not(folder: Path, *, written: bool, reckoned: int) -> None:
    """A server takes the tracks that the build wrote down; of an older build it works them out, once."""
    if not written:
        TRACKS.path(OpenGraph(*GraphFolder.open_with_store(folder)).pages).unlink()
    read, seen = Kept.get, list[str]()

    def get(of: Kept[FollowUps], pages: Path, store: Store) -> FollowUps:
        seen.extend([of.name] if of.load(pages) is None else [])
        return read(of, pages, store)

    with patch.object(Kept, "get", get):
        browser = Browser(folder)
        told = {browser.get("/follow-up").text for _ in range(2)}
        assert len(told) == 1
        assert "Young Pots Partnership" in told.pop()
    assert seen == ["tracks"] * reckoned


def test_what_two_make_is_not_taken_for_one(folder: Path) -> None:
    """Two functions that are called the same, in two modules, do not get what the other made."""
    graph = Current(folder).graph()

    def site(of: OpenGraph) -> int:
        return len(of.entries)

    def named(name: str) -> Callable[[OpenGraph], str]:
        def site(_: OpenGraph) -> str:
            return name

        return site

    first, second = named("first"), named("second")
    assert [graph.once(site), graph.once(first), graph.once(second), graph.once(first)] == [
        len(graph.entries),
        "first",
        "second",
        "first",
    ]


def test_another_graph_is_shown_as_soon_as_it_is_in_place(folder: Path) -> None:
    """A build beside a running server: the next request shows what it made."""
    browser = Browser(folder)
    assert "Riverside path" in site.read(browser, "/search?q=riverside").words
    with GraphFolder.prepare(folder).building("2") as generation:
        generation.add(harbour.document("may.txt"))
        generation.write(dict.fromkeys(one for one in harbour.quads() if "riverside" not in str(one).lower()))
        generation.report({})
    assert "Riverside path" not in site.read(browser, "/search?q=riverside").words


def test_what_is_open_stays_while_another_is_put_in_its_place(folder: Path) -> None:
    """A manifest that is away for a moment costs no request."""
    current = Current(folder)
    graph = current.graph()
    manifest = folder / "manifest.json"
    manifest.rename(folder / "away")
    assert current.graph() is graph
    (folder / "away").rename(manifest)
    assert current.graph() is graph


def test_a_server_is_ready_as_it_starts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of lists, tracks, findings, questions and names nothing is asked of the store: the build wrote them down."""
    graph = Current(folder, answering=True).graph()
    asked: list[str] = []

    def select(_: Store, sparql: str) -> tuple[()]:
        asked.append(sparql)
        return ()

    monkeypatch.setattr(Store, "select", select)
    for view in ("start", "follow-up", "people", "bodies", "meetings", "subjects", "sources", "report"):
        VIEWS[view](graph, page(view))
    every_question(graph)
    search.index(graph).find("harbour")
    assert [one for one in asked if one not in STANDING] == []


STANDING = (COUNCILS, MET, TITLES)
"""The queries of what stands on every page."""


def test_no_graph_is_said_to_be_none(tmp_path: Path) -> None:
    """A folder without a graph is refused in a line."""
    with pytest.raises(NotAGraph):
        Current(tmp_path).graph()


def test_a_graph_of_an_older_version_says_what_to_do(folder: Path) -> None:
    """Where the report of the build says less than pages need, they say in a line to build the graph again."""
    report = next(folder.glob("gen-*")) / "report.json"
    sha = harbour.document("november.txt").sha256
    report.write_text(json.dumps({"coverage": {sha: {"lines": 7, "read": 7}}}), encoding="utf-8")
    browser = Browser(folder)
    for address in (f"/source/{sha[:16]}", "/report", "/"):
        answer = browser.get(address)
        assert answer.status_code == 400
        assert "was built by an older councilgraph: build it again" in answer.text
    with pytest.raises(NotAGraph, match="councilgraph build SOURCE -o") as caught:
        GraphFolder.open(folder).report()
    assert "\n" not in str(caught.value)
