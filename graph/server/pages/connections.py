"""How two things are connected: the shortest ways in words, each step with the sentence that states it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from councilgraph.graph.rdf.store import IRI
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import Fact, Reason, Thing
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.reading.paths import Edge, shortest
from councilgraph.graph.reading.said import Key
from councilgraph.graph.reading.whereabouts import councils
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.search import index
from councilgraph.ontology.terms import shorten

SHOWN = 6
CHOICES = 8
FOUND = 50
"""Ways that are shown, things to choose from where words may mean several, ways that are counted."""

SPARQL = """SELECT ?first ?through ?second {{
  {start} ?first ?through . {end} ?second ?through
}} LIMIT 100"""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a way: how what is before it leads to a thing, and the words that say so."""

    relation: str
    to: Thing
    why: Reason


@dataclass(frozen=True, slots=True)
class End:
    """What the words for an end mean: a thing, or several to choose from."""

    words: str
    thing: Thing | None
    choices: Sequence[Thing]


def view(graph: OpenGraph, address: Address) -> Page:
    """The ways between what `from` and `to` mean, words or addresses of things."""
    start, end = (_end(graph, address.get(name)) for name in ("from", "to"))
    ways, sparql = [], ""
    if start.thing and end.thing:
        first, second = start.thing.iri, end.thing.iri
        ways = graph.recent(("ways", first, second), lambda: _ways(graph, first, second))
        sparql = SPARQL.format(start=IRI(first), end=IRI(second))
    data = {
        "start": start,
        "end": end,
        "ways": ways[:SHOWN],
        "more": max(len(ways) - SHOWN, 0),
        "most": len(ways) >= FOUND,
    }
    return Page(_title(start, end), "connections.html", data, sparql=sparql)


def _title(start: End, end: End) -> str:
    if start.thing and end.thing:
        return f"How are {start.thing.name} and {end.thing.name} connected?"
    return "How are two things connected?"


def _end(graph: OpenGraph, words: str) -> End:
    """What words mean: a thing by its address, or by its name where that is clear."""
    known = graph.naming
    if "://" in words:
        thing = known.of(words)
        return End(words, thing if thing.kind else None, ())
    found = index(graph).find(words) if words else []
    named = [one for one in found if one.kind]
    exact = [one for one in named if one.folded == folded(words)]
    meant = exact if len(exact) == 1 else named
    if len(meant) == 1:
        return End(words, known.of(meant[0].iri), ())
    return End(words, None, [known.of(one.iri) for one in named[:CHOICES]])


def _ways(graph: OpenGraph, start: str, end: str) -> list[list[Step]]:
    avoid = [iri for iri in councils(graph.store) if iri not in (start, end)]
    found = shortest(graph.store, start, end, avoid, FOUND)
    known = graph.naming
    known.load(iri for way in found for edge in way for iri in (edge[0], edge[2]))
    whys = graph.model().reasons_together(_fact(edge) for way in found[:SHOWN] for edge in way)
    told = [_told(way, start, known, whys) for way in found]
    return list({tuple((step.relation, step.to) for step in way): way for way in told}.values())


def _fact(edge: Edge) -> Fact:
    return Fact(edge[0], shorten(edge[1]), IRI(edge[2]))


def _told(way: Sequence[Edge], start: str, known: Naming, whys: Mapping[Key, Reason]) -> list[Step]:
    """A way as its steps; nodes that stand for a fact are no stops of it."""
    stops = [start]
    for edge in way:
        stops.append(edge[2] if edge[0] == stops[-1] else edge[0])
    steps: list[Step] = []
    held: tuple[list[str], Reason] = ([], Reason())
    for edge, (before, after) in zip(way, pairwise(stops), strict=True):
        fact = _fact(edge)
        relation = fact.outward if fact.subject == before else fact.inward
        words, why = [*held[0], relation], held[1] if held[1].sources else whys.get(fact.key, Reason())
        if known.of(after).about:
            held = [*held[0], *_role(known, after)], why
            continue
        shown = held[0] or [relation]
        steps.append(Step(", ".join(dict.fromkeys(shown)) if held[0] else words[-1], known.of(after), why))
        held = [], Reason()
    return steps


def _role(known: Naming, node: str) -> list[str]:
    """What a node that stands for a fact is, in words."""
    return [
        {"Participation": "recorded at", "Membership": "role in or of", "Vote": "voted on"}.get(
            known.of(node).kind, known.of(node).kind
        )
    ]
