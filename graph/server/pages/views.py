"""The views, by the names that addresses have for them: pure functions from graph and address to page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from councilgraph.graph.server.pages import (
    connections,
    feeds,
    follow_up,
    graph_view,
    listing,
    names,
    overview_page,
    report_page,
    search,
    source,
    start,
    things,
)
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.lists import LISTS
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page

View: TypeAlias = Callable[[OpenGraph, Address], Page]

VIEWS: Mapping[str, View] = {
    "follow-up": follow_up.view,
    "source": source.view,
    "start": start.view,
    "connections": connections.view,
    "feeds": feeds.view,
    "graph": graph_view.view,
    "names": names.view,
    "overview": overview_page.view,
    "report": report_page.view,
    "thing": things.view,
    "search": search.view,
    **{name: partial(listing.view, each) for name, each in LISTS.items()},
}
