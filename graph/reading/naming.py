"""What things are called, in one place; for what shows many, their names are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import shorten as cut_short

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.said import Said
from councilgraph.graph.reading.vocabulary import LABELS, is_thing, kind, spoken

TEXT_SHOWN, TEXT_ON_PAGES = 80, 110
"""Characters of the words of a decision, where it is named: in lines, and on pages, which have more room."""

MAX_KEPT = 20_000
"""Things whose names are kept; beyond that all are read again."""

TOLD_BY = ("cg:person", "org:member", "cg:declaredBy", "cg:voter")
"""Nodes that stand for a fact are named after whom they are about."""

SAID_BY = ("cg:text", "cg:asWritten")
"""What has no name is called by its own words, or by those of a paper that are wrong."""

NAMED_BY = (*LABELS, *SAID_BY)
TELLING = (*NAMED_BY, *TOLD_BY, "rdf:type", "cg:number", "cg:clause", "cg:meeting", "cg:item", "cg:date")
"""The properties that a `Thing` is made of."""


def name_of(said: Said, iri: str, width: int = TEXT_SHOWN) -> str:
    """What a thing that was read is called: its label, its first words, or the end of its address."""
    if label := said.of(iri, *LABELS):
        return label
    if words := said.of(iri, *SAID_BY):
        return cut_short(words, width=width, placeholder=" …")
    return end_of(iri)


def end_of(iri: str) -> str:
    """The end of an address, for what has no name."""
    return re.split(r"[#/]", iri.rstrip("/"))[-1]


def thing_of(said: Said, iri: str, width: int = TEXT_SHOWN) -> Thing:
    """A thing that was read; a node that stands for a fact is named after whom it is about."""
    types = said.all(iri, "rdf:type")
    if not (is_thing(iri) or said.properties(iri)):
        return Thing(spoken(iri), iri)
    of, about = kind(types), said.of(iri, *TOLD_BY)
    number = said.of(iri, "cg:number", "cg:clause") if of != "PlanningApplication" else ""
    return Thing(
        name_of(said, about or iri, width),
        iri,
        of,
        number=number,
        meeting=said.of(iri, "cg:meeting"),
        item=said.of(iri, "cg:item"),
        date=said.of(iri, "cg:date"),
        about=about,
    )


class Naming:
    """The names of things as pages show them, each read once. A term of the vocabulary is named in words."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Thing] = {}

    def load(self, iris: Iterable[str]) -> None:
        """Reads the names of things, so that each is at hand."""
        if len(self._known) > MAX_KEPT:
            self._known = {}  # another page may still read the last one
        wanted = [iri for iri in dict.fromkeys(iris) if iri and iri not in self._known]
        said = Said(self._store)
        said.read(wanted, *TELLING)
        said.read((about for iri in wanted if (about := said.of(iri, *TOLD_BY))), *TELLING)
        self._known |= {iri: thing_of(said, iri, TEXT_ON_PAGES) for iri in wanted}

    def of(self, iri: str) -> Thing:
        """A thing with its name."""
        while (found := self._known.get(iri)) is None:
            self.load([iri])
        return found

    def day_of(self, one: Thing) -> str:
        """The day of a thing, or of the meeting to which it belongs; "" where neither has one."""
        meeting = self.meeting_of(one)
        return one.date or (self.of(meeting).date if meeting else "")

    def meeting_of(self, one: Thing) -> str:
        """The address of the meeting to which a thing belongs, by itself or by its item; "" for none."""
        return one.meeting or (self.of(one.item).meeting if one.item else "")
