"""A server in a thread, spoken to over the loopback: what a user's browser or program would meet."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx
from starlette.routing import BaseRoute

from councilgraph.graph.server.app import make_app
from councilgraph.graph.server.command import address, bound, server
from councilgraph.graph.server.workers import Allowance

ALLOWED = Allowance(seconds=5, workers=2)


@contextmanager
def serving(graph: Path, allowed: Allowance = ALLOWED, pages: Sequence[BaseRoute] = ()) -> Iterator[str]:
    """Serves a graph in the block; gives the address, without a slash at its end."""
    with bound("127.0.0.1", 0) as listening:
        running = server(make_app(graph, allowed, pages))
        thread = Thread(target=running.run, args=([listening],))
        thread.start()
        try:
            while not running.started and thread.is_alive():
                time.sleep(0.01)
            yield address(listening).rstrip("/")
        finally:
            running.should_exit = True
            thread.join(30)


@contextmanager
def asking(graph: Path, allowed: Allowance = ALLOWED) -> Iterator[httpx.Client]:
    """A client of a graph that is served in the block."""
    with serving(graph, allowed) as at, httpx.Client(base_url=at, timeout=60) as client:
        yield client
