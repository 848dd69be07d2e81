"""A meeting as its minutes have it: who was there, in which capacity; its items, what was decided."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from councilgraph.graph.rdf.store import Literal, Term, text
from councilgraph.graph.reading.facts import Fact, Reason, Thing
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.said import Key
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.reading.vocabulary import FOLDINGS, spoken
from councilgraph.graph.server.pages.facts import Section, ordered
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.track_index import TrackIndex, track_index

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

PEOPLE = ("cg:directedTo", "cg:movedBy", "cg:secondedBy")
TOLD = (
    *PEOPLE,
    "cg:text",
    "cg:outcome",
    "cg:parentClause",
    "cg:votesFor",
    "cg:votesAgainst",
    "cg:abstentions",
)
SHOWN = {"Resolution", "Recommendation", "Request", "LeadIn", "Decision", "Motion", "Response"}


@dataclass(frozen=True, slots=True)
class Done:
    """What was decided, moved or answered under an item: its words, who is to act, and how it went on."""

    thing: Thing
    text: str
    whom: tuple[Thing, ...]
    notes: tuple[str, ...]
    track: Track | None
    why: Reason
    below: bool


@dataclass(frozen=True, slots=True)
class Business:
    """An item with what was done under it."""

    item: Thing
    done: tuple[Done, ...]
    why: Reason


def presence(graph: OpenGraph, found: Sequence[Section]) -> list[Section]:
    """The sections of a meeting, that of its business parted into who was there, by capacity, and items."""
    business = next((one for one in found if one.inward and one.predicate == "cg:meeting"), None)
    if business is None:
        return list(found)
    iris = [text(one) for one in business.others]
    graph.naming.load(iris)
    model = graph.model()
    model.read(iris, "cg:capacity")
    capacity = {iri: spoken(known) for iri in iris if (known := model.of(iri, "cg:capacity"))}
    parts: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for one in business.others:
        parts[_heading(graph.naming.of(text(one)), capacity)].append(one)
    there = [
        replace(business, heading=name, node=node, others=ordered(parts[name, node])) for name, node in parts
    ]
    order = sorted(
        there, key=lambda one: PRESENT.index(one.heading) if one.heading in PRESENT else len(PRESENT)
    )
    aside = ("cg:attended", "cg:sentApologiesFor", "cg:meeting")
    return [*order, *(one for one in found if not (one.inward and one.predicate in aside))]


def _heading(one: Thing, capacity: Mapping[str, str]) -> tuple[str, str]:
    """The heading of what is joined to a meeting, and its class where it stands for a fact."""
    if one.iri in capacity:
        return capacity[one.iri], "cg:Participation"
    node = f"cg:{one.kind}"
    return (
        (FOLDINGS[node].headings.get("cg:meeting", "business"), node)
        if node in FOLDINGS
        else ("business", "")
    )


def agenda(graph: OpenGraph, found: Sequence[str]) -> list[Business]:
    """The items among some things, in their order, with what was done under each."""
    naming, model = graph.naming, graph.model()
    naming.load(found)
    items = sorted((naming.of(iri) for iri in found if naming.of(iri).kind == "AgendaItem"), key=_order)
    under: dict[str, list[str]] = defaultdict(list)
    for one, _, item in model.leading_to([item.iri for item in items], "cg:item"):
        under[item].append(one)
    every = [one for ones in under.values() for one in ones]
    model.read(every, *TOLD)
    naming.load([*every, *(each for one in every for name in PEOPLE for each in model.links(one, name))])
    texts = [Fact(one, "cg:text", value) for one in every for value in model.values(one, "cg:text")]
    titles = [Fact(one.iri, "dcterms:title", Literal(one.name)) for one in items]
    whys = model.reasons_together([*texts, *titles])
    reader = _Reader(naming, model, whys, track_index(graph))
    return [
        Business(
            one,
            tuple(reader.done(under[one.iri])),
            whys.get((one.iri, "dcterms:title", one.name), Reason()),
        )
        for one in items
    ]


def _order(one: Thing) -> tuple[list[tuple[int, str]], str]:
    """Numbers as minutes count: 9 before 10, 4.1 after 4."""
    return _natural(one.number), one.iri


def _natural(words: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.findall(r"\d+|\D+", words)]


class _Reader:
    def __init__(
        self, naming: Naming, model: ReadModel, whys: Mapping[Key, Reason], asks: TrackIndex
    ) -> None:
        self._naming, self._model, self._whys, self._asks = naming, model, whys, asks

    def done(self, found: Iterable[str]) -> list[Done]:
        """What was done under an item, in the order of its clauses."""
        shown = [iri for iri in found if self._naming.of(iri).kind in SHOWN]
        order = sorted(shown, key=lambda iri: (_natural(self._naming.of(iri).number), _natural(iri)))
        return [self._one(iri) for iri in order]

    def _one(self, iri: str) -> Done:
        words, thing = self._model.of(iri, "cg:text"), self._naming.of(iri)
        whom = tuple(map(self._naming.of, self._model.links(iri, "cg:directedTo")))
        why = self._whys.get((iri, "cg:text", words), Reason())
        below = bool(self._model.of(iri, "cg:parentClause"))
        return Done(thing, words or thing.name, whom, tuple(self._notes(iri)), self._asks.of(iri), why, below)

    def _notes(self, iri: str) -> list[str]:
        """How a motion went: who moved and seconded it, the votes, the outcome."""
        people = [
            f"{spoken(name)} {' and '.join(self._naming.of(one).name for one in found)}"
            for name in ("cg:movedBy", "cg:secondedBy")
            if (found := self._model.links(iri, name))
        ]
        told = ((self._model.of(iri, name), words) for name, words in VOTES.items())
        votes = [f"{count} {words}" for count, words in told if count]
        return [*people, *votes, *map(spoken, self._model.all(iri, "cg:outcome"))]


VOTES = {"cg:votesFor": "for", "cg:votesAgainst": "against", "cg:abstentions": "abstained"}
