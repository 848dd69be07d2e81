"""What is known of one thing: every fact about it, from both ends, with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from councilgraph.graph.rdf.store import IRI, Store, Term, text
from councilgraph.graph.reading.facts import Fact
from councilgraph.graph.reading.find import Match, clear, find
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.vocabulary import PLAIN, Folding, is_thing
from councilgraph.graph.show.card import Card, CardFact
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
    return _Seen(ReadModel(store), iri).card()


class _Seen:
    """The facts about a thing and those that lead to it, told as they are seen from it."""

    def __init__(self, model: ReadModel, iri: str) -> None:
        self.model, self.iri = model, iri
        about, leading_to = model.facts_about(iri), model.facts_leading_to(iri)
        self.facts = [*about, *(fact for fact in leading_to if fact.subject != iri)]
        others = (fact.subject if self._is_inward(fact) else fact.leads_to for fact in self.facts)
        model.read_around([iri, *(other for other in others if is_thing(other))])
        self.name = model.full_name(iri, iri)
        self.resolved = {fact.leads_to for fact in about if fact.predicate == "cg:resolved"}
        self.taken_part = set(self._taken_part())

    def card(self) -> Card:
        """All of it in the order of a card."""
        told = [(self._part(fact), self._told(fact)) for fact in self.facts if self._is_told(fact)]
        told.sort(key=lambda each: (each[0], each[1].heading, each[1].date, each[1].text, each[1].iri))
        known_only = self.model.of(self.iri, "cg:coverage") == expand("cg:KnownOnly")
        facts = tuple(_merged(fact for _, fact in told))
        return Card(self.iri, self.name, self.model.kind(self.iri), known_only, facts)

    def _taken_part(self) -> Iterator[str]:
        """What participations join the thing to, so that plain edges to the same say nothing new."""
        participation = expand("cg:Participation")
        for fact in self.facts:
            if self._is_inward(fact) and participation in self.model.links(fact.subject, "rdf:type"):
                yield from self.model.links(fact.subject, "cg:person")
                yield from self.model.links(fact.subject, "cg:meeting")

    def _is_inward(self, fact: Fact) -> bool:
        """Whether the fact leads to the thing, and does not begin at it."""
        return fact.subject != self.iri

    def _is_told(self, fact: Fact) -> bool:
        name, inward = fact.predicate, self._is_inward(fact)
        if name in UNTOLD and not inward:
            return False
        if name in ("dcterms:title", "skos:altLabel") and not inward:
            return text(fact.object) not in self.name
        if name == "cg:decidedBy" and inward:
            return fact.subject not in self.resolved
        return name not in PLAIN or (fact.subject if inward else fact.leads_to) not in self.taken_part

    def _part(self, fact: Fact) -> int:
        if self._is_inward(fact):
            return FOLDED if self.model.folded_as(fact.subject) else POINTED_AT
        if fact.predicate == "skos:altLabel":
            return NAMES
        return LINKS if fact.leads_to else VALUES

    def _told(self, fact: Fact) -> CardFact:
        inward = self._is_inward(fact)
        other = fact.subject if inward else fact.leads_to
        heading = fact.inward if inward else fact.outward
        said = self.model.said(IRI(other) if inward else fact.object, self.iri)
        if fact.predicate == "dcterms:source":  # an address of the web, which is no name of a thing
            said = other
        date = self.model.date(other, self.iri) if other else ""
        if folding := self.model.folded_as(other):
            said = self._folded(other, folding)
            heading = folding.headings.get(fact.predicate, heading) if inward else heading
            joined = self._joined(other, folding)
            date = max((self.model.date(text(value), self.iri) for value in joined), default="")
        return CardFact(heading, said, fact.predicate, inward, other, date, fact.sources)

    def _folded(self, node: str, folding: Folding) -> str:
        """A node that stands for a fact in a line: what it joins to the thing, and what is said about it."""
        heads = dict.fromkeys(self.model.said(value, self.iri) for value in self._joined(node, folding))
        details = dict.fromkeys(self._details(node, folding))
        return ": ".join(part for part in (", ".join(heads), ", ".join(details)) if part)

    def _joined(self, node: str, folding: Folding) -> Iterator[Term]:
        values = (value for name in folding.heads for value in self.model.values(node, name))
        return (value for value in values if text(value) != self.iri)

    def _details(self, node: str, folding: Folding) -> Iterator[str]:
        for before, value in folding.told(lambda name: self.model.values(node, name)):
            said = self.model.said(value, self.iri)
            if said == "true":
                yield before.rstrip(" :")
            elif said != "false" and text(value) != self.iri:
                yield f"{before}{said}"


def _merged(facts: Iterable[CardFact]) -> Iterator[CardFact]:
    """Facts that read the same are one, with the sources of all."""
    merged: dict[tuple[str, str, bool], CardFact] = {}
    for fact in facts:
        key = (fact.heading, fact.text, fact.inward)
        known = merged.get(key)
        sources = (*known.sources, *fact.sources) if known else fact.sources
        merged[key] = replace(known or fact, sources=tuple(dict.fromkeys(sources)))
    yield from merged.values()
