"""What things are called, read many at a time and kept for a generation of the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten as shortened

from councilgraph.graph.rdf.store import Literal, Store, term_of, text
from councilgraph.graph.reading.vocabulary import kind, spoken
from councilgraph.ontology.terms import shorten

MOST = 20_000
"""Things whose names are kept; beyond that all are read again."""

LABEL = 110
"""Characters of a decision's words by which it is named."""

NAMED = ("foaf:name", "skos:prefLabel", "dcterms:title", "cg:text", "cg:sourceFile")
TOLD_BY = ("cg:person", "org:member", "cg:declaredBy", "cg:voter")
"""Nodes that stand for a fact are named after whom they are about."""

SAID = (*NAMED, *TOLD_BY, "rdf:type", "cg:number", "cg:clause", "cg:meeting", "cg:item", "cg:date")
VALUES = "SELECT ?thing ?p ?value { VALUES ?thing { %s } ?thing ?p ?value FILTER(?p IN (%s)) }"
"""A filter, not VALUES of both: the engine would look up each pair, which takes fifty times as long."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as pages show it: its address, its most specific class, and what it is called.

    `number` is of an item or clause, `meeting` the address of the meeting to which it belongs; `about` is
    the person whom a node that stands for a fact is about.
    """

    iri: str
    kind: str
    name: str
    number: str = ""
    meeting: str = ""
    item: str = ""
    date: str = ""
    about: str = ""

    @property
    def numbered(self) -> str:
        """Its name after its number."""
        return f"{self.number}. {self.name}" if self.number else self.name


class Naming:
    """The names of things, each read once. A term of the vocabulary is named in words."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Named] = {}

    def load(self, iris: Iterable[str]) -> None:
        """Reads the names of things, so that each is at hand."""
        if len(self._known) > MOST:
            self._known = {}  # another page may still read the last one
        wanted = [iri for iri in dict.fromkeys(iris) if iri and iri not in self._known]
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in self._store.select_each(VALUES, map(term_of, wanted), ", ".join(SAID)):
            value, name = row["value"], shorten(text(row["p"]))
            if not (isinstance(value, Literal) and value.language and name == "skos:prefLabel"):
                found[text(row["thing"])][name].append(text(value))
        beside = [of[0] for said in found.values() for by in TOLD_BY if (of := sorted(said.get(by, ())))]
        if beside:
            self.load(beside)
        for iri in wanted:
            self._known[iri] = self._named(iri, found.get(iri, {}))

    def of(self, iri: str) -> Named:
        """A thing with its name."""
        while (found := self._known.get(iri)) is None:
            self.load([iri])
        return found

    def day_of(self, one: Named) -> str:
        """The day of a thing, or of the meeting to which it belongs; "" where neither has one."""
        meeting = self.meeting_of(one)
        return one.date or (self.of(meeting).date if meeting else "")

    def meeting_of(self, one: Named) -> str:
        """The address of the meeting to which a thing belongs, by itself or by its item; "" for none."""
        return one.meeting or (self.of(one.item).meeting if one.item else "")

    def all(self, iris: Iterable[str]) -> list[Named]:
        """Things with their names, by name."""
        wanted = list(dict.fromkeys(iris))
        self.load(wanted)
        return sorted(map(self.of, wanted), key=lambda one: (one.name.casefold(), one.iri))

    def _named(self, iri: str, said: dict[str, list[str]]) -> Named:
        def first(*names: str) -> str:
            return next((min(said[name]) for name in names if said.get(name)), "")

        if shorten(iri) != iri and not said:
            return Named(iri, "", spoken(iri))
        about = first(*TOLD_BY)
        of = kind(said.get("rdf:type", ())) or (spoken_class(said["rdf:type"]) if about else "")
        name = self.of(about).name if about and about != iri else first(*NAMED)
        shown = shortened(name, LABEL, placeholder=" …") if name and name == first("cg:text") else name
        number = first("cg:number", "cg:clause") if of != "PlanningApplication" else ""
        ends = iri.rstrip("/").rpartition("/")[2]
        place = first("cg:meeting"), first("cg:item"), first("cg:date")
        return Named(iri, of, shown or ends, number, *place, about)


def spoken_class(types: Iterable[str]) -> str:
    """The class of a node that stands for a fact, as the vocabulary names it."""
    return min((shorten(each).partition(":")[2] for each in types), default="")
