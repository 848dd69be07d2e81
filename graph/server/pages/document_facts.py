"""The facts that the words of a document state, passage by passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from councilgraph.graph.rdf.store import IRI, Row, term_of, text
from councilgraph.graph.reading.vocabulary import outward
from councilgraph.graph.server.pages.naming import Named, Naming
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.render import group
from councilgraph.graph.show.marked import UNTOLD
from councilgraph.ontology.terms import shorten

PASSAGES = """SELECT ?passage ?start ?end { ?passage cg:document %s ; cg:start ?start ; cg:end ?end }"""
STATED = "SELECT ?passage ?s ?p ?o { VALUES ?passage { %s } GRAPH ?passage { ?s ?p ?o } }"
CONCLUDED = """SELECT ?passage ?why ?because { VALUES ?passage { %s } ?why prov:used ?passage ;
    a cg:Inference ; cg:because ?because }"""

MANY = 8  # facts of one passage that are told; the rest are counted


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand that state something."""

    start: int
    end: int
    passage: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as short names and lexical forms; `because` where it was concluded from the words."""

    subject: str
    predicate: str
    object: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What words state: where they stand, the thing they are first of all about, and each fact in a line."""

    start: int
    end: int
    thing: Named
    lines: tuple[str, ...]
    facts: int

    @property
    def group(self) -> str:
        """The style of what is stated."""
        return group(self.thing.kind)

    @property
    def place(self) -> str:
        """Where the words stand, as IRIs and addresses have it."""
        return f"char={self.start},{self.end}"


BESIDE = {"Participation", "Membership", "DeclarationOfInterest", "Vote"}
DECISIONS = ("Resolution", "Recommendation", "Request", "Response", "LeadIn", "Motion")
FIRST = (*DECISIONS, *sorted(BESIDE), "WorkProgrammeEntry", "AgendaItem")
"""The kinds that words are first of all about, the likeliest first; else it is what they mention."""


def spots(graph: OpenGraph, short: str) -> Sequence[Spot]:
    """Where a document states something, in the order of its words; read once for a generation."""
    return graph.recent(("spots", short), lambda: _spots(graph, short))


def _spots(graph: OpenGraph, short: str) -> Sequence[Spot]:
    query = f'SELECT ?document {{ ?document cg:sha256 "{graph.entries[short].sha256}" }}'
    found = [
        Spot(int(text(row["start"])), int(text(row["end"])), text(row["passage"]))
        for document in graph.store.select(query)
        for row in graph.store.select(PASSAGES % IRI(text(document["document"])))
    ]
    return sorted(found, key=lambda one: (one.start, -one.end, one.passage))


def stated(graph: OpenGraph, found: Iterable[Spot]) -> Iterator[tuple[Spot, Stated]]:
    """The facts that words state, and those that were concluded from them."""
    at = {one.passage: one for one in found}
    for row in graph.store.select_each(STATED, map(term_of, at)):
        yield _fact(at[text(row["passage"])], row)
    whys: dict[str, list[tuple[Spot, str]]] = defaultdict(list)
    for row in graph.store.select_each(CONCLUDED, map(term_of, at)):
        whys[text(row["why"])].append((at[text(row["passage"])], text(row["because"])))
    for row in graph.store.select_each(STATED, map(term_of, whys)):
        for spot, because in whys[text(row["passage"])]:
            yield _fact(spot, row, because)


def _fact(spot: Spot, row: Row, because: str = "") -> tuple[Spot, Stated]:
    value = row["o"]
    shown = text(value) if isinstance(value, IRI) else f"“{text(value)}”"
    return spot, Stated(text(row["s"]), shorten(text(row["p"])), shown, because)


def notes(facts: Iterable[tuple[Spot, Stated]], naming: Naming) -> list[Note]:
    """What the words of each passage state, in reading order."""
    by_place: dict[tuple[int, int], set[Stated]] = defaultdict(set)
    for spot, fact in facts:
        by_place[spot.start, spot.end].add(fact)
    every = [fact for found in by_place.values() for fact in found]
    naming.load([each for fact in every for each in (fact.subject, fact.object) if not each.startswith("“")])
    order = sorted(by_place, key=lambda place: (place[0], -place[1]))
    return [_note(start, end, by_place[start, end], naming) for start, end in order]


def _note(start: int, end: int, facts: Iterable[Stated], naming: Naming) -> Note:
    ordered = sorted(facts, key=lambda one: (bool(one.because), one.subject, one.predicate, one.object))
    node = _about(ordered, naming)
    more = [fact for fact in ordered if fact.predicate not in UNTOLD] or ordered
    lines = list(dict.fromkeys(_told(fact, {node.iri, node.about}, naming) for fact in more))
    rest = [f"and {len(lines) - MANY} more"] if len(lines) > MANY else []
    thing = naming.of(node.about) if node.about else node
    return Note(start, end, thing, (*lines[:MANY], *rest), len(ordered))


def _about(facts: Sequence[Stated], naming: Naming) -> Named:
    """What words are first of all about: what they decide, who was there, what they mention."""
    subjects = [naming.of(fact.subject) for fact in facts]
    known = [one for one in subjects if one.kind in FIRST]
    mentioned = [naming.of(fact.object) for fact in facts if fact.predicate == "cg:mentions"]
    named = [one for one in known if one.kind in DECISIONS or not mentioned]
    return min(named, key=lambda one: (FIRST.index(one.kind), one.iri), default=(mentioned or subjects)[0])


def _told(fact: Stated, about: Collection[str], naming: Naming) -> str:
    """A fact in words, its subject where that is not what the words are about."""
    value = fact.object if fact.object.startswith("“") else naming.of(fact.object).name
    one = naming.of(fact.subject)
    subject = "" if {one.iri, one.about} & {*about} - {""} else f"{one.name} · "
    told = f"{subject}{outward(fact.predicate)}: {value}"
    return f"{told} (concluded: {fact.because})" if fact.because else told
