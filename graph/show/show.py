"""What is known of one thing: every fact about it, from both ends, with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from councilgraph.graph.rdf.store import IRI, Store, Term, text
from councilgraph.graph.reading.card import Card, Fact
from councilgraph.graph.reading.find import Match, clear, find, kind
from councilgraph.graph.reading.phrases import FOLDINGS, PLAIN, Folding, inward, outward
from councilgraph.graph.reading.surroundings import Edge, Surroundings, surroundings
from councilgraph.ontology.terms import expand

UNTOLD = {"rdf:type", "foaf:name", "skos:prefLabel", "cg:coverage", "cg:position", "cg:numberPrinted"}
"""Properties that stand in a card's head, or say nothing to a reader."""

VALUES, FOLDED, LINKS, POINTED_AT, NAMES = range(5)
"""The order of a card: what it is, what it took part in, what it leads to, what leads to it, its names."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer to words: the card of what is meant, None where that is not clear; and all it may be."""

    card: Card | None
    matches: tuple[Match, ...]


def show(store: Store, words: str) -> Shown:
    """What is known of what words mean; raises UnknownName with the nearest names where that is nothing."""
    matches = find(store, words)
    meant = clear(matches)
    return Shown(card(store, meant.iri) if meant else None, matches)


def card(store: Store, iri: str) -> Card:
    """All that is known of a thing of the graph."""
    around = surroundings(store, iri)
    told = [(_part(around, edge), _fact(around, edge)) for edge in around.edges if _is_told(around, edge)]
    told.sort(key=lambda each: (each[0], each[1].heading, each[1].date, each[1].text, each[1].iri))
    types = {expand(name) for name in around.types(iri)}
    known_only = around.of(iri, "cg:coverage") == expand("cg:KnownOnly")
    facts = tuple(_merged(fact for _, fact in told))
    return Card(iri, around.name(iri), kind(types), known_only, facts)


def _is_told(around: Surroundings, edge: Edge) -> bool:
    if edge.predicate in UNTOLD and not edge.inward:
        return False
    if edge.predicate in ("dcterms:title", "skos:altLabel") and not edge.inward:
        return text(edge.other) not in around.name(around.thing)
    if edge.predicate == "cg:decidedBy" and edge.inward:
        return Edge("cg:resolved", inward=False, other=edge.other) not in around.edges
    return edge.predicate not in PLAIN or text(edge.other) not in _taken_part(around)


def _taken_part(around: Surroundings) -> set[str]:
    """What participations join the thing to, so that plain edges to the same say nothing new."""
    joined = set()
    for edge in around.edges:
        if edge.inward and "cg:Participation" in around.types(text(edge.other)):
            known = around.values[text(edge.other)]
            joined |= {text(each) for name in ("cg:person", "cg:meeting") for each in known.get(name, ())}
    return joined - {around.thing}


def _part(around: Surroundings, edge: Edge) -> int:
    if edge.inward:
        return FOLDED if _folding(around, text(edge.other)) else POINTED_AT
    if edge.predicate == "skos:altLabel":
        return NAMES
    return LINKS if isinstance(edge.other, IRI) else VALUES


def _fact(around: Surroundings, edge: Edge) -> Fact:
    other = text(edge.other)
    thing = isinstance(edge.other, IRI)
    heading = inward(edge.predicate) if edge.inward else outward(edge.predicate)
    said, iri = around.said(edge.other), other if thing else ""
    date = around.date(other) if thing else ""
    if thing and (folding := _folding(around, other)):
        said = _folded(around, other, folding)
        heading = folding.headings.get(edge.predicate, heading) if edge.inward else heading
        date = max((around.date(text(v)) for v in _joined(around, other, folding)), default="")
    return Fact(heading, said, edge.predicate, edge.inward, iri, date, around.reasons.get(edge, ()))


def _folding(around: Surroundings, iri: str) -> Folding | None:
    return next((FOLDINGS[name] for name in sorted(around.types(iri)) if name in FOLDINGS), None)


def _folded(around: Surroundings, node: str, folding: Folding) -> str:
    """A node that stands for a fact in a line: what it joins to the thing, and what is said about it."""
    heads = dict.fromkeys(around.said(value) for value in _joined(around, node, folding))
    details = dict.fromkeys(_details(around, node, folding))
    return ": ".join(part for part in (", ".join(heads), ", ".join(details)) if part)


def _joined(around: Surroundings, node: str, folding: Folding) -> Iterator[Term]:
    known = around.values[node]
    values = (value for name in folding.heads for value in sorted(known.get(name, ()), key=str))
    return (value for value in values if text(value) != around.thing)


def _details(around: Surroundings, node: str, folding: Folding) -> Iterator[str]:
    for name, before in folding.details:
        for value in sorted(around.values[node].get(name, ()), key=str):
            said = around.said(value)
            if said == "true":
                yield before.rstrip(" :")
            elif said != "false" and text(value) != around.thing:
                yield f"{before}{said}"


def _merged(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Facts that read the same are one, with the sources of all."""
    merged: dict[tuple[str, str, bool], Fact] = {}
    for fact in facts:
        key = (fact.heading, fact.text, fact.inward)
        known = merged.get(key)
        sources = (*known.sources, *fact.sources) if known else fact.sources
        merged[key] = replace(known or fact, sources=tuple(dict.fromkeys(sources)))
    yield from merged.values()
