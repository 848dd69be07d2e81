"""What is known of one thing, as sections of lines: a heading, and under it each fact with its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from councilgraph.graph.rdf.store import IRI, Literal, Term, term_of, text
from councilgraph.graph.reading.vocabulary import FOLDINGS, Folding, inward, outward, spoken
from councilgraph.graph.server.pages.evidence import NOTHING, Evidence, Fact, Why
from councilgraph.graph.server.pages.naming import Named, Naming
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.ontology.terms import expand, shorten

OUT = "SELECT ?p ?o {{ {thing} ?p ?o }}"
IN = """SELECT ?s ?p {{ ?s ?p {thing} FILTER(?p NOT IN (cg:document, cg:paper, prov:used, rdf:type)) }}"""
SAID = "SELECT ?s ?p ?o { VALUES ?s { %s } ?s ?p ?o }"

UNTOLD = {
    *(
        "rdf:type",
        "skos:prefLabel",
        "foaf:name",
        "skos:altLabel",
        "cg:sha256",
        "cg:sourceFile",
        "dcterms:source",
        "skos:inScheme",
    ),
    *("cg:position", "cg:numberPrinted", "cg:pageFrom", "cg:pageTo", "cg:formal", "prov:wasAttributedTo"),
}
"""What the head of a page says already, or what says nothing to a reader."""

PLAIN = {"cg:attended", "cg:sentApologiesFor"}
"""Edges that stand aside where a participation says the same and more."""

DAY = re.compile(r"/(\d{4}-\d\d-\d\d)(?=[-/]|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A fact as it is shown: when, what it leads to, what else is said of it, and why it is believed.

    `thing` is None where the fact is a plain value, which is then the first of the details.
    """

    date: str
    thing: Named | None
    details: tuple[tuple[str, Named | str], ...]
    why: Why


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under one heading: how they are joined to the thing, and what they join it to.

    `node` is the class of nodes that stand for the facts, "" where the others are things themselves; `by` is
    the property of those of the others that are joined by another one than the rest.
    """

    heading: str
    predicate: str
    inward: bool
    others: Sequence[Term]
    node: str = ""
    by: Mapping[str, str] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """The section in addresses."""
        return re.sub(r"\W+", "-", self.heading).strip("-")

    @property
    def folding(self) -> Folding | None:
        """How the nodes are told that stand for the facts, None where the others are things themselves."""
        return FOLDINGS.get(self.node)


def _folded(predicate: str) -> tuple[str, str]:
    """The class of the nodes that a property leads from, and the heading of what they stand for.

    Business and those present are joined to their meeting by one property, and told apart in `meeting`.
    """
    found = ((name, of.headings[predicate]) for name, of in FOLDINGS.items() if predicate in of.headings)
    return next(found, ("", "")) if predicate != "cg:meeting" else ("", "")


def sections(graph: OpenGraph, iri: str) -> list[Section]:
    """All that is said of a thing and leads to it, by heading; others by the day in their addresses."""
    thing = IRI(iri)
    found: dict[tuple[str, bool], set[Term]] = defaultdict(set)
    for row in graph.store.select(OUT.format(thing=thing)):
        if row["o"] is not None:
            found[shorten(text(row["p"])), False].add(row["o"])
    for row in graph.store.select(IN.format(thing=thing)):
        if row["s"] is not None:
            found[shorten(text(row["p"])), True].add(row["s"])
    told = [(name, to, others) for (name, to), others in sorted(found.items()) if to or name not in UNTOLD]
    aside = PLAIN if ("cg:person", True) in found else set()
    return [_section(name, ordered(others), inward_=to) for name, to, others in told if name not in aside]


def _section(name: str, others: Sequence[Term], *, inward_: bool) -> Section:
    node, heading = _folded(name) if inward_ else ("", outward(name))
    return Section(heading or inward(name), name, inward_, others, node)


def ordered(others: Iterable[Term]) -> list[Term]:
    """Things by the day that their addresses say, those without one last."""
    return sorted(others, key=lambda one: (day(text(one)) or "9999", text(one)))


def day(iri: str) -> str:
    """The day that an address says, "" for none: addresses of meetings, and of what is below them, have it.

    >>> day("http://localhost:8000/id/x/meeting/panel/2023-07-12/item/3")
    '2023-07-12'
    """
    found = DAY.search(iri)
    return found[1] if found else ""


class Lines:
    """Turns the facts of sections into lines, with what they lead to and their words."""

    def __init__(self, graph: OpenGraph, naming: Naming, iri: str) -> None:
        self._graph, self._naming, self._iri = graph, naming, iri
        self._evidence = Evidence(graph, naming)

    def of(self, shown: Sequence[tuple[Section, Sequence[Term]]]) -> list[list[Line]]:
        """The lines of some facts of each section, all read at once."""
        nodes = [text(one) for section, others in shown if section.folding for one in others]
        said = self._said(nodes)
        linked = [
            text(v) for of in said.values() for values in of.values() for v in values if isinstance(v, IRI)
        ]
        plain = [text(one) for _, others in shown for one in others if isinstance(one, IRI)]
        self._naming.load([*plain, *linked])
        belong = [self._naming.of(iri) for iri in plain]
        self._naming.load(each for one in belong for each in (one.meeting, one.item) if each)
        facts = [self._fact(section, one) for section, others in shown for one in others]
        whys = self._evidence.of([*facts, *self._grounds(said)])
        return [_once(self._line(section, one, said, whys) for one in others) for section, others in shown]

    def _said(self, nodes: Sequence[str]) -> dict[str, dict[str, list[Term]]]:
        found: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for row in self._graph.store.select_each(SAID, map(term_of, nodes)):
            if isinstance(row["o"], IRI | Literal):
                found[text(row["s"])][shorten(text(row["p"]))].append(row["o"])
        return found

    def _fact(self, section: Section, other: Term) -> Fact:
        name = expand(section.by.get(text(other), section.predicate))
        return (text(other), name, IRI(self._iri)) if section.inward else (self._iri, name, other)

    @staticmethod
    def _grounds(said: Mapping[str, Mapping[str, Sequence[Term]]]) -> Iterator[Fact]:
        """Of nodes that stand for a fact, what else is said: one passage may state it all."""
        for node, of in said.items():
            for name in ("cg:capacity", "cg:substituteFor", "cg:roleTitle", "cg:choice"):
                yield from ((node, expand(name), value) for value in of.get(name, ()))

    def _line(
        self,
        section: Section,
        one: Term,
        said: Mapping[str, Mapping[str, Sequence[Term]]],
        whys: Mapping[tuple[str, str, str], Why],
    ) -> Line:
        s, p, o = self._fact(section, one)
        why = whys.get((s, p, text(o)), NOTHING)
        if section.folding:
            line = self._node(section.folding, text(one), said.get(text(one), {}), why)
            return replace(line, details=tuple(each for each in line.details if each[1] != section.heading))
        if not isinstance(one, IRI):
            return Line("", None, (("", text(one)),), why)
        thing = self._naming.of(one.value)
        if shorten(one.value) != one.value and not thing.kind:
            return Line("", None, (("", spoken(one.value)),), why)
        item = self._naming.of(thing.item) if thing.item else None
        meeting = thing.meeting or (item.meeting if item else "")
        place = (("", self._naming.of(meeting)),) if meeting and meeting != self._iri else ()
        return Line(thing.date or day(one.value), thing, place, why)

    def _node(self, folding: Folding, node: str, said: Mapping[str, Sequence[Term]], why: Why) -> Line:
        """A node that stands for a fact, told by what it joins besides the thing itself."""
        heads = [text(v) for name in folding.heads for v in said.get(name, ()) if text(v) != self._iri]
        links = [self._naming.of(iri) for iri in heads if "://" in iri]
        words: list[tuple[str, Named | str]] = [("", one) for one in heads if "://" not in one]
        details = [
            (before.strip(), self._value(value))
            for name, before in folding.details
            for value in said.get(name, ())
        ]
        first = links[0] if links else None
        date = (
            next((one.date for one in links if one.date), "") or _first(said, "cg:observedFrom") or day(node)
        )
        return Line(date, first, (*words, *(("", one) for one in links[1:]), *details), why)

    def _value(self, value: Term) -> Named | str:
        if isinstance(value, IRI):
            return (
                self._naming.of(value.value) if shorten(value.value) == value.value else spoken(value.value)
            )
        return text(value)


def _once(lines: Iterable[Line]) -> list[Line]:
    """Lines that read the same become one, with the words of all."""
    kept: dict[tuple[object, ...], Line] = {}
    for line in lines:
        key = line.date, line.thing, line.details
        if known := kept.get(key):
            words = tuple(dict.fromkeys([*known.why.words, *line.why.words]))
            line = replace(known, why=replace(known.why, words=words))  # noqa: PLW2901 (the two as one)
        kept[key] = line
    return list(kept.values())


def _first(said: Mapping[str, Sequence[Term]], name: str) -> str:
    return min(map(text, said.get(name, ())), default="")
