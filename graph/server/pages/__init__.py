"""The explorer: what is in a graph as pages, feeds and JSON. `page_routes` is all that a server needs."""

from __future__ import annotations

from councilgraph.graph.server.pages.addresses import Address, href, thing
from councilgraph.graph.server.pages.opened import Current
from councilgraph.graph.server.pages.routes import page_routes, prepare, routes_of

__all__ = ["Address", "Current", "href", "page_routes", "prepare", "routes_of", "thing"]
