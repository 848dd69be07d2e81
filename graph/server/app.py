"""The server: the endpoint first, then the pages, on one graph folder."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Route

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.server import description
from councilgraph.graph.server.dereferencing import thing
from councilgraph.graph.server.headers import SecurityHeaders
from councilgraph.graph.server.served import Served
from councilgraph.graph.server.sparql import METHODS, sparql
from councilgraph.graph.server.vocabulary import vocabulary
from councilgraph.graph.server.workers import Allowance

OPEN = Middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_methods=METHODS,
    allow_headers=["*"],
    expose_headers=["Retry-After"],
    max_age=86_400,
)
"""Pages of any other site may read: what is here is published, and nothing can be written."""

PACKED = Middleware(GZipMiddleware, minimum_size=4_096, compresslevel=5)
"""Long answers come packed to whoever takes them so; a short one is sooner sent than packed."""


def make_app(
    graph: Path,
    allowed: Allowance | None = None,
    pages: Sequence[BaseRoute] = (),
    store: Callable[[], Store] | None = None,
) -> Starlette:
    """The app that serves a graph folder, with the routes of pages behind those of the endpoint.

    What a query may take is `allowed`; `store` gives the store that pages have open. Raises NotAGraph where
    the folder holds no graph.
    """
    served = Served(graph, allowed, store)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        served.close()

    outer = [Middleware(SecurityHeaders), PACKED]
    app = Starlette(routes=[*ROUTES, *pages], middleware=outer, lifespan=lifespan)
    app.state.served = served
    return app


ROUTES = (
    Route("/sparql", sparql, methods=METHODS, middleware=[OPEN]),
    Route("/.well-known/void", description.void, middleware=[OPEN]),
    Route("/id/{below:path}", thing, middleware=[OPEN]),
    Route("/ns", vocabulary, middleware=[OPEN]),
    Route("/queries", description.queries, middleware=[OPEN]),
    Route("/queries/{name}", description.query, middleware=[OPEN]),
    Route("/prefixes", description.prefixes, middleware=[OPEN]),
)
