"""All names from A to Z: of people, posts, bodies, organisations, programmes, plans, laws and topics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.whereabouts import whereabouts
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.paging import part
from councilgraph.graph.server.pages.render import group
from councilgraph.graph.server.pages.search import index

AT_ONCE = 200
LISTED = {"person", "post", "body", "organisation", "programme", "topic"}
OTHER = "other"
"""Where names stand that begin with no letter from A to Z."""

Names = Mapping[str, Sequence[tuple[str, Thing]]]


def view(graph: OpenGraph, address: Address) -> Page:
    """The names under the letter in the address, the first letter where it has none, a part at a time."""
    every = graph.once(_by_letter)
    letter = address.get("letter") or next(iter(every), "")
    shown = part(every.get(letter, ()), address, AT_ONCE)
    data = {
        "letters": [(one, len(names)) for one, names in every.items()],
        "letter": letter,
        "part": shown,
        "where": whereabouts(graph.store, [thing.iri for _, thing in shown.items]),
    }
    return Page(f"Names: {letter.upper() if letter != OTHER else letter}", "names.html", data)


def _by_letter(graph: OpenGraph) -> Names:
    """Every name with what is called so, old forms and acronyms too, under its first letter."""
    known, names = graph.naming, index(graph).names
    known.load(iri for iri, _ in names)
    found: dict[str, set[tuple[str, str, Thing]]] = defaultdict(set)
    for iri, name in names:
        thing, plain = known.of(iri), folded(name)
        if group(thing.kind) in LISTED and not thing.about:
            letter = plain[:1] if "a" <= plain[:1] <= "z" else OTHER
            found[letter].add((plain, name, thing))
    order = sorted(found, key=lambda letter: (letter == OTHER, letter))
    return {
        letter: [(name, thing) for _, name, thing in sorted(found[letter], key=_place)] for letter in order
    }


def _place(one: tuple[str, str, Thing]) -> tuple[str, str, str]:
    return one[0], one[1], one[2].iri
