"""A build beside a running server."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import IRI
from councilgraph.graph.server.served import Served
from councilgraph.graph.server.workers import Allowance
from councilgraph.ontology.errors import NotAGraph
from tests.graph import generations
from tests.graph.server.serving import asking

MINUTES = """# {body}

Minutes of the meeting held on 4 March 2024

Present: Councillor A Quill (Chair), Councillor B Reed

## 1. Minutes

RESOLVED that the minutes of the last meeting be signed.
"""
COUNT = "SELECT (COUNT(DISTINCT ?document) AS ?n) { ?document a cg:Minutes }"
WAIT = 30


def test_a_dataset_is_described_from_the_store_that_pages_have_open(tmp_path: Path) -> None:
    """What is in the dataset is counted in the store that is open, and no second one is opened."""
    graph = tmp_path / "graph"
    generations.build(graph, generations.a_document("words"))
    known = GraphFolder.open(graph).store()
    served = Served(graph, Allowance(workers=1), lambda: known)
    shutil.rmtree(next(graph.glob("gen-*")) / "store")
    try:
        assert asyncio.run(served.described(IRI("http://x/sparql")))
    finally:
        served.close()


def minutes(folder: Path, body: str) -> Path:
    """A document of a body's own."""
    path = folder / f"{body.lower().replace(' ', '-')}.md"
    path.write_text(MINUTES.format(body=body), encoding="utf-8")
    return path


def count(client: httpx.Client) -> str:
    """How many minutes the graph that is served has."""
    found = client.get("/sparql", params={"query": COUNT}, headers={"Accept": "text/csv"})
    assert found.status_code == 200, found.text
    return found.text.split()[1]


@contextmanager
def asked_all_the_while(client: httpx.Client) -> Iterator[list[str]]:
    """Asks again and again in the block; gives what was answered so far."""
    found: list[str] = []
    ended = Event()

    def ask() -> None:
        while not ended.is_set():
            try:
                found.append(count(client))
            except (AssertionError, httpx.HTTPError) as error:
                found.append(repr(error))

    threads = [Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    yield found
    ended.set()
    for thread in threads:
        thread.join()


def until(client: httpx.Client, answer: str) -> None:
    """Waits until the server answers so."""
    begun = time.monotonic()
    while count(client) != answer and time.monotonic() - begun < WAIT:
        time.sleep(0.05)
    assert count(client) == answer


def test_a_build_beside_the_server_fails_no_request(tmp_path: Path) -> None:
    """One graph after another takes the place of the last, also one that loses a document, and nobody notices."""
    first, second = minutes(tmp_path, "Parks Board"), minutes(tmp_path, "Rivers Board")
    graph = tmp_path / "my.graph"
    build([first], graph)
    with asking(graph) as client, asked_all_the_while(client) as found:
        until(client, "1")
        build([first, second], graph)
        until(client, "2")
        build([second], graph)  # the generations before it are cleared away
        until(client, "1")
    assert set(found) == {"1", "2"}
    assert len(found) > 100


def test_a_graph_that_is_gone_is_served_on(tmp_path: Path) -> None:
    """Where the pointer is lost or damaged what is open is served on; where there is a graph again, that."""
    graph = tmp_path / "my.graph"
    generations.build(graph, label="one")
    served = Served(graph, Allowance(workers=1))
    first = served.now()
    (graph / "manifest.json").rename(graph / "kept.json")
    assert served.refresh() is first
    (graph / "kept.json").rename(graph / "manifest.json")
    generations.build(graph, label="two")
    assert served.refresh().folder == GraphFolder.open(graph)
    served.close()


def test_what_is_no_graph_is_not_served(tmp_path: Path) -> None:
    """A server does not begin on a folder that holds no graph."""
    with pytest.raises(NotAGraph):
        Served(tmp_path)
