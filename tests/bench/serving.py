"""The endpoint beside the engine alone and beside rdflib: small queries, many clients, a heavy query."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time
from urllib.parse import quote

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.rdflib_dataset import dataset
from councilgraph.graph.rdf.store import Store, text
from councilgraph.ontology.terms import PREFIXES
from tests.bench import asking, visiting
from tests.bench.asking import part
from tests.bench.cost import Cost
from tests.bench.line import Line

BEYOND = 2.0  # milliseconds beyond 1.5 × pyoxigraph
ASK_MS, A_SECOND, P95_MS = 200.0, 1_000.0, 50.0
CLIENTS, SECONDS = 16, 5.0
ROUNDS = 10
PATIENCE = 60  # seconds that a question may take on a busy machine
RUNAWAY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d ?g LIMIT 1"
KINDS = (
    "SELECT ?item ?title { ?item cg:meeting %s ; dcterms:title ?title }",
    "SELECT ?p ?o { %s ?p ?o }",
    "SELECT (COUNT(*) AS ?n) { ?who cg:attended %s }",
    "ASK { %s cg:status cg:Held }",
    "SELECT ?text { ?decision cg:item/cg:meeting %s ; cg:text ?text } LIMIT 20",
)
"""Small queries, each about a meeting."""

HEAD = re.compile(rb"HTTP/1.1 (\d+) .*?content-length: (\d+)\r\n.*?\r\n\r\n", re.DOTALL)


def lines(graph: Path) -> Iterator[Line]:
    """The lines of a graph, which is served in a process of its own."""
    store = GraphFolder.open(graph).store()
    queries = _queries(store)
    with served(graph, "--timeout", str(PATIENCE)) as port:
        mixed = asyncio.run(_alone(port, [*queries, *asking.questions()]))
    with served(graph) as port:
        times = asyncio.run(_alone(port, queries * ROUNDS))
        yield from _beside(store, queries, times, mixed)
        yield _heavy(port)
        yield from _crowd(port, queries)
        yield from visiting.lines(port, f"{len(store):,} quads")


def _queries(store: Store) -> list[str]:
    rows = store.select("SELECT ?meeting { ?meeting a cg:Meeting } ORDER BY ?meeting LIMIT 20")
    meetings = [f"<{text(row['meeting'])}>" for row in rows]
    return [kind % meeting for meeting in meetings for kind in KINDS]


def _beside(
    store: Store, queries: Sequence[str], ours: Sequence[float], mixed: Sequence[float]
) -> Iterator[Line]:
    """The endpoint's times beside those of the engine, and of rdflib, in this process.

    `ours` are those of small queries, many times, `mixed` those of these and of named questions, once.
    """
    raw = _each(lambda query: store.serialise(store.query(query), "json"), [*queries] * ROUNDS)
    copy = dataset(store)
    slow = _each(lambda query: list(copy.query(query, initNs=PREFIXES)), queries)
    size = f"{len(store):,} quads"
    beyond = 1000 * (part(ours, 0.5) - 1.5 * part(raw, 0.5))
    what = f"a small query through the endpoint, {size}: median beyond 1.5 × pyoxigraph"
    yield Line(what, _cost(ours, 0.5), beyond, "ms", BEYOND, peer="pyoxigraph", beside=_cost(raw, 0.5))
    times = part(slow, 0.95) / part(ours, 0.95)
    what = f"the same, 95th percentile, {size}"
    yield Line(what, _cost(ours, 0.95), times, "×", peer="rdflib", beside=_cost(slow, 0.95))
    yield from asking.lines(mixed, slow, copy, size)


def _heavy(port: int) -> Line:
    """How long `ASK {}` takes at most beside a query that never ends."""

    async def beside() -> list[float]:
        heavy = asyncio.create_task(_alone(port, [RUNAWAY]))
        await asyncio.sleep(0.05)
        found = []
        while not heavy.done():
            found += await _alone(port, ["ASK {}"])
            await asyncio.sleep(0.02)
        return found

    worst = max(asyncio.run(beside()))
    return Line("ASK {} beside a runaway, the slowest", None, 1000 * worst, "ms", ASK_MS)


def _crowd(port: int, queries: Sequence[str]) -> Iterator[Line]:
    """How many small queries a second so many clients get answered, and how long they wait."""

    async def crowd() -> list[float]:
        ends = perf_counter() + SECONDS
        clients = (_alone(port, [*queries[client:], *queries] * 100, ends) for client in range(CLIENTS))
        return [each for found in await asyncio.gather(*clients) for each in found]

    begun, cpu = perf_counter(), process_time()
    found = asyncio.run(crowd())
    took = Cost(perf_counter() - begun, process_time() - cpu)
    what = f"small queries a second, {CLIENTS} clients"
    yield Line(what, took, len(found) / took.wall, "a second", A_SECOND, least=True)
    yield Line("the same, 95th percentile", None, 1000 * part(found, 0.95), "ms", P95_MS)


async def _alone(port: int, queries: Sequence[str], ends: float = float("inf")) -> list[float]:
    """The times of queries that are asked one after the other over one connection, until a moment."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    found = []
    for query in queries:
        if perf_counter() > ends:
            break
        begun = perf_counter()
        writer.write(f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        head = HEAD.match(await reader.readuntil(b"\r\n\r\n"))
        assert head
        await reader.readexactly(int(head[2]))
        assert head[1] == b"200" or query == RUNAWAY
        found.append(perf_counter() - begun)
    writer.close()
    return found


def _each(ask: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    found = []
    for query in queries:
        begun = perf_counter()
        ask(query)
        found.append(perf_counter() - begun)
    return found


def _cost(times: Sequence[float], share: float) -> Cost:
    return Cost(part(times, share), 0.0, runs=len(times))


@contextmanager
def served(graph: Path, *more: str) -> Iterator[int]:
    """Serves a graph in a process of its own, with further options; gives the port."""
    command = [sys.executable, "-m", "councilgraph.graph", "serve", str(graph), "--port", "0", *more]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert running.stdout is not None
        with running.stdout as said:
            found = re.search(r":(\d+)/", said.readline())
            assert found
            yield int(found[1])
    finally:
        running.terminate()
        running.wait(30)


def main() -> None:
    """Measures one graph: `python -m tests.bench.serving GRAPH`."""
    for line in lines(Path(sys.argv[1])):
        sys.stdout.write(" | ".join(line.row()) + "\n")
        sys.stdout.flush()
        time.sleep(0.1)


if __name__ == "__main__":
    main()
