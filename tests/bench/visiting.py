"""Pages of a server as a visitor walks through them, from the start by links: how long each takes to come."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from html import unescape
from http.client import HTTPConnection
from time import perf_counter

from tests.bench.line import Line

PAGES, OF_EACH = 400, 40
"""Pages that are visited, and at most so many of one kind."""

P95_MS = 50.0
PATIENCE = 600.0  # seconds in which what pages stand on may be reckoned
LINK = re.compile(rb'<a [^>]*?href="(/[^"#]*)')
ELSEWHERE = ("/static/", "/sparql", "/query", "/facsimile/", "/api/")
LEARNED = 10
"""Links of one page that are followed: every one of a short page, else some of all that it has."""


def lines(port: int, size: str) -> Iterator[Line]:
    """The lines of the server at a port, whose graph is so large."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    first, _ = _visit(connection, "/")
    yield Line(f"the first page after the start of a server, {size}", None, first, "s")
    times = sorted(took for took, _ in _walk(connection))
    connection.close()
    p95 = 1000 * times[int(0.95 * (len(times) - 1))]
    yield Line(f"a page's HTML, 95th percentile of {len(times)}, {size}", None, p95, "ms", P95_MS)


def _walk(connection: HTTPConnection) -> Iterator[tuple[float, str]]:
    """The time that each page takes, with its address; of kinds that are many only some."""
    seen, waiting, visited = {"/"}, deque(["/"]), Counter[str]()
    while waiting and visited.total() < PAGES:
        address = waiting.popleft()
        if visited[_kind(address)] >= OF_EACH:
            continue
        visited[_kind(address)] += 1
        took, page = _visit(connection, address)
        yield took, address
        links = sorted({unescape(link.decode()) for link in LINK.findall(page)} - seen)
        inside = [link for link in links if not link.startswith(ELSEWHERE)]
        some = inside[:: max(1, len(inside) // LEARNED)]
        seen.update(some)
        waiting.extend(some)


def _kind(address: str) -> str:
    """What stands for pages of one kind.

    >>> _kind("/page/aldermere/person/p-ellwood"), _kind("/follow-up?year=2023")
    ('page/person', 'follow-up')
    """
    view, *path = address.partition("?")[0].strip("/").split("/")
    return f"{view}/{path[-2]}" if view == "page" and len(path) > 1 else view


def _visit(connection: HTTPConnection, address: str) -> tuple[float, bytes]:
    """How long a page takes, and what it is."""
    begun = perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    page = answer.read()
    assert answer.status == 200, f"{address}: {answer.status}"
    return perf_counter() - begun, page
