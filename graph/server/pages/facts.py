"""What is known of one thing, as sections of lines: a heading, and under it each fact with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from councilgraph.graph.rdf.store import IRI, Term, text
from councilgraph.graph.reading.facts import Fact, Reason, Source, Thing
from councilgraph.graph.reading.reasons import each_once
from councilgraph.graph.reading.said import OTHER_LANGUAGE, Key
from councilgraph.graph.reading.vocabulary import FOLDINGS, PLAIN, Folding, inward, is_thing, outward, spoken
from councilgraph.graph.server.pages.addresses import href, passage
from councilgraph.graph.server.pages.opened import OpenGraph

UNTOLD = {
    *(
        "rdf:type",
        "skos:prefLabel",
        OTHER_LANGUAGE,
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

DAY = re.compile(r"/(\d{4}-\d\d-\d\d)(?=[-/]|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A fact as it is shown: when, what it leads to, what else is said of it, and why it is believed.

    `thing` is None where the fact is a plain value, which is then the first of the details.
    """

    date: str
    thing: Thing | None
    details: tuple[tuple[str, Thing | str], ...]
    why: Reason


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under one heading: how they are joined to the thing, and what they join it to.

    `node` is the class of nodes that stand for the facts, "" where the others are things themselves; `by` is
    the property of those of the others that are joined by another one than the rest. `days` are those of the
    others, where they stand in the order of time.
    """

    heading: str
    predicate: str
    inward: bool
    others: Sequence[Term]
    node: str = ""
    by: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, str] | None = None

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
    model = graph.model()
    model.read([iri])
    found: dict[tuple[str, bool], list[Term]] = {
        (name, False): [*model.values(iri, name)] for name in model.properties(iri) if name not in UNTOLD
    }
    for subject, name, _ in model.leading_to([iri]):
        if name != "rdf:type":
            found.setdefault((name, True), []).append(IRI(subject))
    aside = PLAIN if ("cg:person", True) in found else set()
    return [
        _section(name, ordered(others), inward_=to)
        for (name, to), others in sorted(found.items())
        if name not in aside
    ]


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

    def __init__(self, graph: OpenGraph, iri: str) -> None:
        self._model, self._naming, self._iri = graph.model(), graph.naming, iri

    def of(self, shown: Sequence[tuple[Section, Sequence[Term]]]) -> list[list[Line]]:
        """The lines of some facts of each section, all read at once."""
        nodes = [text(one) for section, others in shown if section.folding for one in others]
        model = self._model
        model.read(nodes)
        linked = [
            each for node in nodes for name in model.properties(node) for each in model.links(node, name)
        ]
        plain = [text(one) for _, others in shown for one in others if isinstance(one, IRI)]
        self._naming.load([*plain, *linked])
        belong = [self._naming.of(iri) for iri in plain]
        self._naming.load(each for one in belong for each in (one.meeting, one.item) if each)
        facts = [self._fact(section, one) for section, others in shown for one in others]
        whys = model.reasons_together(facts)
        return [_once(self._line(section, one, whys) for one in others) for section, others in shown]

    def _fact(self, section: Section, other: Term) -> Fact:
        name = section.by.get(text(other), section.predicate)
        return Fact(text(other), name, IRI(self._iri)) if section.inward else Fact(self._iri, name, other)

    def _line(self, section: Section, one: Term, whys: Mapping[Key, Reason]) -> Line:
        why = whys.get(self._fact(section, one).key, Reason())
        if section.folding:
            line = self._node(section.folding, text(one), why)
            return replace(line, details=tuple(each for each in line.details if each[1] != section.heading))
        if not isinstance(one, IRI):
            return Line("", None, (("", text(one)),), why)
        thing = self._naming.of(one.value)
        if not (is_thing(one.value) or thing.kind):
            return Line("", None, (("", spoken(one.value)),), why)
        item = self._naming.of(thing.item) if thing.item else None
        meeting = thing.meeting or (item.meeting if item else "")
        place = (("", self._naming.of(meeting)),) if meeting and meeting != self._iri else ()
        dated = (section.days or {}).get(one.value) or thing.date or day(one.value)
        return Line(dated, thing, place, why)

    def _node(self, folding: Folding, node: str, why: Reason) -> Line:
        """A node that stands for a fact, told by what it joins besides the thing itself."""
        values = self._model.values
        heads = [text(v) for name in folding.heads for v in values(node, name) if text(v) != self._iri]
        links = [self._naming.of(iri) for iri in heads if "://" in iri]
        words: list[tuple[str, Thing | str]] = [("", one) for one in heads if "://" not in one]
        told = folding.told(lambda name: values(node, name))
        details = [(before.strip(), self._value(value)) for before, value in told]
        first = links[0] if links else None
        seen = self._model.of(node, "cg:observedFrom")
        date = next((one.date for one in links if one.date), "") or seen or day(node)
        return Line(date, first, (*words, *(("", one) for one in links[1:]), *details), why)

    def _value(self, value: Term) -> Thing | str:
        if isinstance(value, IRI):
            return self._naming.of(value.value) if is_thing(value.value) else spoken(value.value)
        return text(value)


def words_as_json(graph: OpenGraph, sources: Iterable[Source]) -> list[dict[str, str]]:
    """Words for programs, where they stand, and the page on which they are shown, "" for none."""
    return [
        {"quote": one.quote, "place": one.cited, "source": _shown_at(graph, one.passage)} for one in sources
    ]


def _shown_at(graph: OpenGraph, iri: str) -> str:
    place = passage(iri)
    return href(place, graph.base) if place and place.path in graph.entries else ""


def _once(lines: Iterable[Line]) -> list[Line]:
    """Lines that read the same become one, with the words of all."""
    kept: dict[tuple[object, ...], Line] = {}
    for line in lines:
        key = line.date, line.thing, line.details
        if known := kept.get(key):
            sources = each_once(known.why.sources, line.why.sources)
            line = replace(known, why=replace(known.why, sources=sources))  # noqa: PLW2901 (the two as one)
        kept[key] = line
    return list(kept.values())
