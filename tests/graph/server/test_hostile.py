"""Many queries that would hold or end a server, beside other clients who are to notice nothing."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest

from councilgraph.graph.server.workers import Allowance
from tests.graph import panel
from tests.graph.rdf.test_evaluator import ENDLESS, RUNAWAY
from tests.graph.server.serving import serving

HOSTILE = 500
AT_ONCE = 6
ALLOWED = Allowance(seconds=0.5, workers=4, memory=256 << 20, room=1 << 20)
STEP = "?a ?b ?c . "

KINDS: dict[str, Callable[[random.Random], str]] = {
    "runaway": lambda _: RUNAWAY,
    "cross join": lambda chance: f"SELECT (COUNT(*) AS ?n) {{ {cross(chance.randint(3, 9))} }}",
    "large answer": lambda chance: f"SELECT * {{ {cross(chance.randint(2, 4))} }}",
    "parentheses": lambda chance: (
        "ASK { FILTER" + "(" * (n := chance.randint(10, 8000)) + "1" + ")" * n + " }"
    ),
    "braces": lambda chance: "ASK " + "{" * (n := chance.randint(10, 8000)) + "}" * n,
    "unions": lambda chance: "ASK {" + "{ ?a ?b ?c } UNION " * chance.randint(10, 5000) + "{} }",
    "patterns": lambda chance: f"SELECT * {{ {STEP * chance.randint(20, 400)} }}",
    "path": lambda _: "SELECT * { ?a (<x:p>|!<x:p>)* ?b . ?c (<x:q>|!<x:q>)* ?d }",
    "regex": lambda _: "ASK { ?s ?p ?o FILTER(REGEX(STR(?o), '(a*)*b(a|aa)+c')) }",
    "memory": lambda _: "SELECT (GROUP_CONCAT(STR(?a)) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "text": lambda _: "ASK { " + " ".join("BIND(CONCAT(?x, ?x) AS ?y)" for _ in range(60)) + " }",
    "service": lambda _: "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "update": lambda _: "DELETE WHERE { ?s ?p ?o }",
    "load": lambda _: "LOAD <file:///etc/passwd>",
    "noise": lambda chance: "".join(chance.choices("SELECT{}()?<>.;*\"'\\ \n\u202e\0é", k=300)),
    "long": lambda _: "ASK {} #" + "x" * 300_000,
}


def cross(times: int) -> str:
    """A join of all with all, so many times."""
    return " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(times))


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with a small graph and a short deadline."""
    graph: Path = panel.write(tmp_path_factory.mktemp("panel") / "panel.graph")
    with serving(graph, ALLOWED) as address:
        yield address


def other(at: str, ended: Event, found: list[int]) -> None:
    """Somebody who asks small things from another address, again and again."""
    way = httpx.HTTPTransport(local_address="127.0.0.2")
    with httpx.Client(base_url=at, transport=way, timeout=60) as client:
        while not ended.is_set():
            found.append(client.get("/sparql", params={"query": "ASK { ?s a cg:Meeting }"}).status_code)
            time.sleep(0.02)


def test_hostile_queries_fail_nobody_else(at: str) -> None:
    """Each is refused or ended with a status that says why; those who ask small things get all their answers."""
    chance = random.Random(12)  # noqa: S311 (a fixed order, not a secret)
    kinds = [list(KINDS)[number % len(KINDS)] for number in range(HOSTILE)]
    queries = [KINDS[kind](chance) for kind in kinds]
    chance.shuffle(queries)
    found, ended = list[int](), Event()
    asking = Thread(target=other, args=(at, ended, found))
    asking.start()
    with httpx.Client(base_url=at, timeout=120) as client, ThreadPoolExecutor(AT_ONCE) as threads:
        statuses = Counter(
            threads.map(lambda query: client.post("/sparql", data={"query": query}).status_code, queries)
        )
    ended.set()
    asking.join()
    assert set(statuses) <= {200, 400, 403, 413, 503}
    assert sum(statuses.values()) == HOSTILE
    assert set(found) == {200}


def test_a_runaway_holds_up_nobody(at: str) -> None:
    """Beside a query that never ends `ASK {}` is answered as if alone."""
    with httpx.Client(base_url=at, timeout=60) as client, ThreadPoolExecutor(1) as threads:
        client.get("/sparql", params={"query": "ASK {}"})
        heavy = threads.submit(client.post, "/sparql", data={"query": ENDLESS})
        answered = 0
        while not heavy.done():
            assert client.get("/sparql", params={"query": "ASK {}"}).status_code == 200
            answered += not heavy.done()
        assert heavy.result().status_code == 503
    assert answered >= 2
