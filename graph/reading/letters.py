"""All names from A to Z: of people, posts, bodies, organisations, programmes, plans, laws and topics."""

from __future__ import annotations

from collections import defaultdict

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.find import called_so
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.reading.vocabulary import THINGS

NAMED = {
    *THINGS[: THINGS.index("Meeting")],
    *THINGS[THINGS.index("Programme") : THINGS.index("Minutes")],
    *("PlanningApplication", "Organisation"),
}
"""The kinds whose names are listed: meetings, business and papers are named after these."""

OTHER = "other"
"""Where names stand that begin with no letter from A to Z."""


def by_letter(store: Store) -> dict[str, list[tuple[str, Thing]]]:
    """Every name with what is called so, old forms and acronyms too, under its first letter."""
    known, names = Naming(store), [(iri, name) for iri, _, name in called_so(store)]
    known.load(iri for iri, _ in names)
    found: dict[str, set[tuple[str, str, Thing]]] = defaultdict(set)
    for iri, name in names:
        thing, plain = known.of(iri), folded(name)
        if thing.kind in NAMED and not thing.about:
            letter = plain[:1] if "a" <= plain[:1] <= "z" else OTHER
            found[letter].add((plain, name, thing))
    order = sorted(found, key=lambda letter: (letter == OTHER, letter))
    return {
        letter: [(name, thing) for _, name, thing in sorted(found[letter], key=_place)] for letter in order
    }


def _place(one: tuple[str, str, Thing]) -> tuple[str, str, str]:
    return one[0], one[1], one[2].iri
