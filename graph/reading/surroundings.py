"""A thing and what the graph says about it and next to it, read in a few queries whatever its size."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from councilgraph.graph.rdf.store import IRI, Literal, Store, Term, text
from councilgraph.graph.reading.card import Source
from councilgraph.graph.reading.phrases import FOLDINGS, spoken
from councilgraph.ontology.terms import expand, shorten

Values: TypeAlias = Mapping[str, Mapping[str, list[Term]]]

AT_ONCE = 500
CONTEXT = ("cg:item", "cg:meeting")
"""What tells business from its like: the item of a decision, its meeting."""

NAMED = ("foaf:name", "skos:prefLabel", "dcterms:title", "cg:sourceFile", "cg:text")
DATED = ("cg:date", "dcterms:date", "cg:plannedFor")

OUT = "SELECT ?p ?other { %s ?p ?other }"
IN = "SELECT ?p ?other { ?other ?p %s FILTER(?p NOT IN (cg:document, cg:paper, prov:used)) }"
ALL = "SELECT ?thing ?p ?value { VALUES ?thing { %s } ?thing ?p ?value }"
WHY_OUT = "SELECT ?p ?other ?why { GRAPH ?why { %s ?p ?other } }"
WHY_IN = "SELECT ?p ?other ?why { GRAPH ?why { ?other ?p %s } }"


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact about the thing; `inward` where the other is its subject. The predicate is a short name."""

    predicate: str
    inward: bool
    other: Term


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is said of a thing and of what it is joined to; `values` by IRI and short name of property."""

    thing: str
    edges: tuple[Edge, ...]
    values: Values
    reasons: Mapping[Edge, tuple[Source, ...]]

    def of(self, iri: str, *properties: str) -> str:
        """The first value of the first of the properties that a thing has, "" when it has none."""
        return _first(self.values, iri, *properties)

    def types(self, iri: str) -> set[str]:
        """The short names of a thing's classes."""
        return {shorten(text(each)) for each in self.values.get(iri, {}).get("rdf:type", ())}

    def date(self, iri: str) -> str:
        """A thing's own date, else that of the item or meeting it belongs to; "" when there is none."""
        return self.of(iri, *DATED) or next(map(self.date, self._context(iri)), "")

    def name(self, iri: str) -> str:
        """What a thing is called; business with its number and the meeting it belongs to."""
        number, words = self.of(iri, "cg:number"), self.of(iri, "cg:text")
        called = self.of(iri, *NAMED) or re.split(r"[#/]", iri.rstrip("/"))[-1]
        context = ", ".join(map(self.name, self._context(iri)))
        if words and called == words:
            return f"“{words}”" + (f" ({context})" if context else "")
        own = " ".join(part for part in (number, called if called != number else "") if part)
        return f"{own}, {context}" if context else own

    def said(self, value: Term) -> str:
        """A value in words: a thing's name, a term of the vocabulary, a literal as it is."""
        if not isinstance(value, IRI):
            return text(value)
        short = shorten(value.value)
        return self.name(value.value) if short == value.value else spoken(short)

    def _context(self, iri: str) -> Iterator[str]:
        """The item or meeting that a thing belongs to, unless that is the one from which all is seen."""
        found = (self.of(iri, name) for name in CONTEXT)
        return (each for each in found if each and each != self.thing)


def surroundings(store: Store, iri: str) -> Surroundings:
    """Reads what stands about a thing of the graph."""
    thing = IRI(iri)
    edges = [*_edges(store, OUT % thing, inward=False), *_edges(store, IN % thing, inward=True)]
    values = _values(store, [iri, *(text(edge.other) for edge in edges if _is_thing(edge.other))])
    for _ in range(3):  # from a participation to its meeting; from a decision to its item, and to its meeting
        values |= _values(store, _next(values))
    reasons = _reasons(store, WHY_OUT % thing, inward=False) | _reasons(store, WHY_IN % thing, inward=True)
    return Surroundings(iri, tuple(edges), values, reasons)


def _edges(store: Store, query: str, *, inward: bool) -> Iterator[Edge]:
    for row in store.select(query):
        if row["other"] is not None:
            yield Edge(shorten(text(row["p"])), inward, row["other"])


def _is_thing(value: Term) -> bool:
    """Whether a value is a thing of the graph, and not a literal or a term of the vocabulary."""
    return isinstance(value, IRI) and shorten(value.value) == value.value


def _values(store: Store, iris: Iterable[str]) -> dict[str, dict[str, list[Term]]]:
    """All that is said of the things given; of labels the untagged ones, the one a thing is known by."""
    found: dict[str, dict[str, list[Term]]] = {}
    wanted = list(dict.fromkeys(iris))
    for start in range(0, len(wanted), AT_ONCE):
        given = " ".join(str(IRI(iri)) for iri in wanted[start : start + AT_ONCE])
        for row in store.select(ALL % given):
            name, value = shorten(text(row["p"])), row["value"]
            if value is None or (name == "skos:prefLabel" and isinstance(value, Literal) and value.language):
                continue
            found.setdefault(text(row["thing"]), {}).setdefault(name, []).append(value)
    return found


def _next(values: Values) -> list[str]:
    """What the things so far lead to and is needed to tell of them."""
    nodes = {expand(name) for name in FOLDINGS}
    wanted = []
    for known in values.values():
        folded = any(text(each) in nodes for each in known.get("rdf:type", ()))
        names = known if folded else CONTEXT
        wanted += [text(value) for name in names for value in known.get(name, ()) if _is_thing(value)]
    return [iri for iri in dict.fromkeys(wanted) if iri not in values]


def _reasons(store: Store, query: str, *, inward: bool) -> dict[Edge, tuple[Source, ...]]:
    """The sources of each fact, in order."""
    whys: dict[Edge, set[str]] = defaultdict(set)
    for row in store.select(query):
        if row["other"] is not None:
            whys[Edge(shorten(text(row["p"])), inward, row["other"])].add(text(row["why"]))
    known = _values(store, {why for each in whys.values() for why in each})
    for name in ("prov:used", "cg:document", "cg:paper"):
        known |= _values(store, {text(value) for told in known.values() for value in told.get(name, ())})
    return {edge: tuple(sorted(_sources(known, each), key=_order)) for edge, each in whys.items()}


def _sources(known: Values, whys: Iterable[str]) -> Iterator[Source]:
    """The passages that state a fact, or those on which a conclusion rests."""
    for why in whys:
        because = _first(known, why, "cg:because")
        used = [text(value) for value in known.get(why, {}).get("prov:used", ())]
        for passage in used or [why]:
            start, end, page = (int(_first(known, passage, f"cg:{n}") or 0) for n in ("start", "end", "page"))
            document = _first(known, _first(known, passage, "cg:document"), "cg:sourceFile")
            quote = _first(known, passage, "cg:quote")
            paper = _first(known, _first(known, passage, "cg:paper"), "skos:prefLabel")
            yield Source(document, start, end, page or None, quote, because, paper)


def _first(values: Values, iri: str, *properties: str) -> str:
    known = values.get(iri, {})
    return next((text(min(known[name], key=str)) for name in properties if known.get(name)), "")


def _order(source: Source) -> tuple[bool, str, int, int, str]:
    """Words that state it before what it was concluded from, in reading order."""
    return bool(source.because), source.document, source.start, source.end, source.because
