"""The commands `serve`, `site` and `mcp`: what they run."""

from __future__ import annotations

import os
import socket
import sys
from argparse import Namespace
from ipaddress import ip_address
from typing import TYPE_CHECKING

from councilgraph.graph.exit_status import FINE
from councilgraph.ontology.errors import CouncilgraphError

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from uvicorn import Server

LINE = 400_000
"""Bytes of a request's head: a query in an address, each of its bytes written as three."""

TURN = 0.0005
"""Seconds that a thread may keep Python from the others: who asks does not wait for what is reckoned."""

ENDING = 2
"""Seconds in which requests may end when the server is stopped."""


def run(given: Namespace) -> int:
    """Runs the command that is given; raises ModuleNotFoundError where its extra is not installed."""
    return RUNS[given.command](given)


def _assist(given: Namespace) -> int:
    """Serves a graph to an assistant over standard input and output, until that ends."""
    from councilgraph.graph.server.assistant import assistant  # noqa: PLC0415 (an extra)

    assistant(given.graph).run()
    return FINE


def _serve(given: Namespace) -> int:
    """Serves a graph until it is stopped; raises NotAGraph, CouncilgraphError for a port that is taken."""
    from councilgraph.graph.server.app import make_app  # noqa: PLC0415 (an extra)
    from councilgraph.graph.server.pages.opened import Current  # noqa: PLC0415 (an extra)
    from councilgraph.graph.server.pages.routes import make_ready, routes_of  # noqa: PLC0415 (an extra)
    from councilgraph.graph.server.workers import Allowance  # noqa: PLC0415 (an extra)

    allowed = Allowance(seconds=given.timeout, memory=given.memory, workers=given.workers)
    listening = bound(given.host, given.port)
    with listening:
        current = Current(given.graph, answering=is_own(listening))
        serving = server(make_app(given.graph, allowed, routes_of(current), lambda: current.graph().store))
        sys.setswitchinterval(TURN)
        make_ready(current.graph())
        if not given.quiet:
            sys.stdout.write(f"{given.graph} is served at {address(listening)}; Ctrl-C stops it\n")
            sys.stdout.flush()
        serving.run([listening])
    return FINE


def _write_site(given: Namespace) -> int:
    """Writes a graph's pages as files; raises NotAGraph, and BadUsage for a folder that is another's."""
    from councilgraph.graph import messages  # noqa: PLC0415 (loaded where it is used)
    from councilgraph.graph.server.files.site_folder import write_site  # noqa: PLC0415 (an extra)
    from councilgraph.graph.show import terminal  # noqa: PLC0415 (loaded where it is used)
    from councilgraph.graph.stopping import leaving  # noqa: PLC0415 (loaded where it is used)

    kept = leaving("the last site is as it was")
    with kept, terminal.progress(sys.stderr, wanted=not given.quiet) as step:
        count = write_site(given.graph, given.output, messages.telling(step))
    if not given.quiet:
        size = sum(file.stat().st_size for file in given.output.rglob("*") if file.is_file()) / 1_000_000
        first = given.output / "index.html"
        told = f"{given.output} holds {count:,} files, {size:,.1f} MB; open {first} in a browser"
        sys.stdout.write(f"{terminal.visible(told)}\n")
    return FINE


RUNS = {"serve": _serve, "site": _write_site, "mcp": _assist}


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens; raises CouncilgraphError where that cannot be."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        number = error.errno or 0  # below nought where a name is not known, which has words of its own
        why = os.strerror(number) if number > 0 else error.strerror or error
        what = f"{host}, port {port}, cannot be served: {why}"
        raise CouncilgraphError(f"{what}; name another with --host or --port") from error
    # What it accepts takes this over. Without it an answer waits 40 ms for word that its head arrived:
    # asyncio sets it on sockets that it makes itself alone.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def address(listening: socket.socket) -> str:
    """Where a browser finds what listens."""
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def is_own(listening: socket.socket) -> bool:
    """Whether only programs of this machine reach what listens."""
    return ip_address(listening.getsockname()[0].partition("%")[0]).is_loopback


def server(app: Starlette) -> Server:
    """What speaks HTTP for an app."""
    from uvicorn import Config, Server  # noqa: PLC0415 (an extra)

    config = Config(
        app,
        access_log=False,
        h11_max_incomplete_event_size=LINE,
        http="h11",  # and not httptools, where that is installed: it has no limit on a request's head
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=ENDING,
    )
    return Server(config)
