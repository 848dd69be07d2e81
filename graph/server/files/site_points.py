"""The overview of a site: where each point stands, and in parts what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from councilgraph.graph.server.files.site_parts import Held, part
from councilgraph.graph.server.pages import overview_page
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.opened import OpenGraph

FOLDER = "points"
EACH = 500
"""Points of which one part tells."""


def point_parts(graph: OpenGraph, files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The parts by their files: `points/all.js` has the places, `points/N.js` what stands at some.

    `files` has the files of things by their IRIs.
    """
    yield part(f"{FOLDER}/all", overview_page.as_json(graph, page("api", "overview")) | {"each": EACH})
    things = overview_page.drawn(graph).things
    for number, first in enumerate(range(0, len(things), EACH)):
        some = things[first : first + EACH]
        graph.naming.load(some)
        yield part(f"{FOLDER}/{number}", [_told(graph, iri, files) for iri in some])


def _told(graph: OpenGraph, iri: str, files: Mapping[str, str]) -> Held:
    """A thing as it is told: its kind twice, its name, what stands beside it, its file."""
    told = overview_page.stands(graph, iri)
    return [told["group"], told["kind"], told["name"], told["beside"], files.get(iri, "")]
