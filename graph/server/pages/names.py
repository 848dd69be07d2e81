"""All names from A to Z: of people, posts, bodies, organisations, programmes, plans, laws and topics."""

from __future__ import annotations

from councilgraph.graph.reading import kept
from councilgraph.graph.reading.letters import OTHER
from councilgraph.graph.reading.whereabouts import whereabouts
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.paging import part

AT_ONCE = 200


def view(graph: OpenGraph, address: Address) -> Page:
    """The names under the letter in the address, the first letter where it has none, a part at a time."""
    every = graph.kept(kept.NAMES)
    letter = address.get("letter") or next(iter(every), "")
    shown = part(every.get(letter, ()), address, AT_ONCE)
    data = {
        "letters": [(one, len(names)) for one, names in every.items()],
        "letter": letter,
        "part": shown,
        "where": whereabouts(graph.store, [thing.iri for _, thing in shown.items]),
    }
    return Page(f"Names: {letter.upper() if letter != OTHER else letter}", "names.html", data)
