"""A meeting as its minutes have it: who was there, in which capacity; its items, what was decided."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from councilgraph.graph.rdf.store import IRI, Literal, Term, term_of, text
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.reading.vocabulary import FOLDINGS, spoken
from councilgraph.graph.server.pages.evidence import NOTHING, Evidence, Why
from councilgraph.graph.server.pages.facts import Section, ordered
from councilgraph.graph.server.pages.follow_up import tracks
from councilgraph.graph.server.pages.naming import Named, Naming
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.ontology.terms import expand, shorten

CAPACITIES = "SELECT ?node ?capacity { VALUES ?node { %s } ?node cg:capacity ?capacity }"
UNDER = """SELECT ?item ?one ?p ?value { VALUES ?item { %s } ?one cg:item ?item .
    ?one ?p ?value FILTER(?p IN (rdf:type, cg:text, cg:clause, cg:directedTo, cg:outcome, cg:movedBy,
    cg:secondedBy, cg:votesFor, cg:votesAgainst, cg:abstentions, cg:unanimous, cg:parentClause)) }"""

PRESENT = (
    *(
        "present as member",
        "present as substitute",
        "apologies",
        "present as other member",
        "present as officer",
    ),
    *("present as guest", "invited", "absent"),
)
"""Capacities in the order of minutes."""

SHOWN = {"Resolution", "Recommendation", "Request", "LeadIn", "Decision", "Motion", "Response"}


@dataclass(frozen=True, slots=True)
class Done:
    """What was decided, moved or answered under an item: its words, who is to act, and how it went on."""

    thing: Named
    text: str
    whom: tuple[Named, ...]
    notes: tuple[str, ...]
    track: Track | None
    why: Why
    below: bool


@dataclass(frozen=True, slots=True)
class Business:
    """An item with what was done under it."""

    item: Named
    done: tuple[Done, ...]
    why: Why


def presence(graph: OpenGraph, naming: Naming, found: Sequence[Section]) -> list[Section]:
    """The sections of a meeting, that of its business parted into who was there, by capacity, and items."""
    business = next((one for one in found if one.inward and one.predicate == "cg:meeting"), None)
    if business is None:
        return list(found)
    iris = [text(one) for one in business.others]
    naming.load(iris)
    capacity = {
        text(row["node"]): spoken(text(row["capacity"]))
        for row in graph.store.select_each(CAPACITIES, map(term_of, iris))
    }
    parts: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for one in business.others:
        parts[_heading(naming.of(text(one)), capacity)].append(one)
    there = [
        replace(business, heading=name, node=node, others=ordered(parts[name, node])) for name, node in parts
    ]
    order = sorted(
        there, key=lambda one: PRESENT.index(one.heading) if one.heading in PRESENT else len(PRESENT)
    )
    aside = ("cg:attended", "cg:sentApologiesFor", "cg:meeting")
    return [*order, *(one for one in found if not (one.inward and one.predicate in aside))]


def _heading(one: Named, capacity: Mapping[str, str]) -> tuple[str, str]:
    """The heading of what is joined to a meeting, and its class where it stands for a fact."""
    if one.iri in capacity:
        return capacity[one.iri], "cg:Participation"
    node = f"cg:{one.kind}"
    return (
        (FOLDINGS[node].headings.get("cg:meeting", "business"), node)
        if node in FOLDINGS
        else ("business", "")
    )


def agenda(graph: OpenGraph, naming: Naming, found: Sequence[str]) -> list[Business]:
    """The items among some things, in their order, with what was done under each."""
    naming.load(found)
    items = sorted((naming.of(iri) for iri in found if naming.of(iri).kind == "AgendaItem"), key=_order)
    said = _under(graph, [one.iri for one in items])
    naming.load([each for of in said.values() for one, told in of.items() for each in (one, *_links(told))])
    texts = [
        (one, expand("cg:text"), value)
        for of in said.values()
        for one, told in of.items()
        for value in told["cg:text"]
    ]
    titles = [(one.iri, expand("dcterms:title"), Literal(one.name)) for one in items]
    whys = Evidence(graph, naming).of([*texts, *titles])
    asks = graph.once("asks", lambda: {track.iri: track for track in tracks(graph).tracks})
    reader = _Reader(naming, whys, asks)
    return [
        Business(
            one,
            tuple(reader.done(said[one.iri])),
            whys.get((one.iri, expand("dcterms:title"), one.name), NOTHING),
        )
        for one in items
    ]


Said = Mapping[str, Mapping[str, Sequence[Term]]]


def _under(graph: OpenGraph, items: Sequence[str]) -> dict[str, dict[str, dict[str, list[Term]]]]:
    """What is said of all that stands under each item."""
    found: dict[str, dict[str, dict[str, list[Term]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for row in graph.store.select_each(UNDER, map(term_of, items)):
        value = row["value"]
        if isinstance(value, IRI | Literal):
            found[text(row["item"])][text(row["one"])][shorten(text(row["p"]))].append(value)
    return found


def _links(told: Mapping[str, Sequence[Term]]) -> list[str]:
    return [
        text(one) for name in ("cg:directedTo", "cg:movedBy", "cg:secondedBy") for one in told.get(name, ())
    ]


def _order(one: Named) -> tuple[list[tuple[int, str]], str]:
    """Numbers as minutes count: 9 before 10, 4.1 after 4."""
    return _natural(one.number), one.iri


def _natural(words: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.findall(r"\d+|\D+", words)]


class _Reader:
    def __init__(
        self, naming: Naming, whys: Mapping[tuple[str, str, str], Why], asks: Mapping[str, Track]
    ) -> None:
        self._naming, self._whys, self._asks = naming, whys, asks

    def done(self, said: Said) -> list[Done]:
        """What was done under an item, in the order of its clauses."""
        shown = [iri for iri in said if self._naming.of(iri).kind in SHOWN]
        order = sorted(shown, key=lambda iri: (_natural(self._naming.of(iri).number), _natural(iri)))
        return [self._one(iri, said[iri]) for iri in order]

    def _one(self, iri: str, told: Mapping[str, Sequence[Term]]) -> Done:
        words = min(map(text, told.get("cg:text", ())), default="")
        whom = tuple(self._naming.of(text(one)) for one in told.get("cg:directedTo", ()))
        why = self._whys.get((iri, expand("cg:text"), words), NOTHING)
        thing = self._naming.of(iri)
        below = bool(told.get("cg:parentClause"))
        return Done(
            thing, words or thing.name, whom, tuple(self._notes(told)), self._asks.get(iri), why, below
        )

    def _notes(self, told: Mapping[str, Sequence[Term]]) -> list[str]:
        """How a motion went: who moved and seconded it, the votes, the outcome."""
        people = [
            f"{spoken(name)} {' and '.join(self._naming.of(text(one)).name for one in told[name])}"
            for name in ("cg:movedBy", "cg:secondedBy")
            if told.get(name)
        ]
        votes = [f"{text(told[name][0])} {words}" for name, words in VOTES.items() if told.get(name)]
        return [*people, *votes, *(spoken(text(one)) for one in told.get("cg:outcome", ()))]


VOTES = {"cg:votesFor": "for", "cg:votesAgainst": "against", "cg:abstentions": "abstained"}
