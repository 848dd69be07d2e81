"""The one read model of a built graph: facts with their sources, and what things are called.

All that shows a graph stands on it: cards, briefs, tracks, pictures, reports, pages.

>>> model = ReadModel(Store.memory([]))
>>> model.facts_about("https://example.org/id/person/n-arslan")
()
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from textwrap import shorten as cut_short
from typing import TypeAlias

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.rdf.store import IRI, Literal, Row, Store, Term, term_of, text
from councilgraph.graph.reading.facts import Fact, Reason, Source, Thing
from councilgraph.graph.reading.vocabulary import (
    DATES,
    FOLDINGS,
    KINDS,
    LABELS,
    Folding,
    is_thing,
    kind,
    spoken,
)
from councilgraph.graph.reading.whereabouts import council, councils, whereabouts
from councilgraph.ontology.terms import PREFIXES, expand, shorten

CONTEXT = ("cg:item", "cg:meeting")  # what tells business from its like: the item of a decision, its meeting
OTHER_LANGUAGE = "skos:prefLabel@"  # a thing has one label without a language; those with one are other names
EXTRACTOR = "prov:wasAttributedTo"  # what found a passage: of no use to readers, and a tenth of a graph
STEPS = 3  # from a participation to its meeting; from a decision to its item, and to its meeting
TEXT_SHOWN = 80  # characters of the words of a decision, where it is named

SAID = "SELECT ?s ?p ?o { VALUES ?s { %s } %s ?s ?p ?o }"
LEADING_TO = """SELECT ?s ?p ?o { VALUES ?o { %s } %s ?s ?p ?o
    FILTER(?p NOT IN (cg:document, cg:paper, prov:used)) }"""
WHY = "SELECT ?s ?p ?o ?why { VALUES ?s { %s } %s GRAPH ?why { ?s ?p ?o } }"
WHY_FACTS = "SELECT ?s ?p ?o ?why { VALUES (?s ?p ?o) { %s } GRAPH ?why { ?s ?p ?o } }"
WHY_LINKS = "SELECT ?s ?p ?o ?why { GRAPH ?why { ?s ?p ?o FILTER(ISIRI(?o)) } }"
PASSAGES = """SELECT ?passage { ?document cg:sha256 %s . ?passage cg:document ?document ;
    cg:start ?start ; cg:end ?end %s } ORDER BY ?start DESC(?end) ?passage"""
STATED = "SELECT ?s ?p ?o ?passage { VALUES ?passage { %s } GRAPH ?passage { ?s ?p ?o } }"
CONCLUDED = """SELECT ?s ?p ?o ?passage ?why { VALUES ?passage { %s } ?why prov:used ?passage .
    GRAPH ?why { ?s ?p ?o } }"""
COUNT = "SELECT (COUNT(*) AS ?number) { ?thing a <%s> }"
COUNT_ABOUT = "SELECT ?p (COUNT(*) AS ?number) { %s ?p ?o } GROUP BY ?p ORDER BY ?p"
COUNT_LEADING_TO = """SELECT ?p (COUNT(*) AS ?number) { ?s ?p %s
    FILTER(?p NOT IN (cg:document, cg:paper, prov:used)) } GROUP BY ?p ORDER BY ?p"""

Key: TypeAlias = tuple[str, str, str]


class ReadModel:
    """A built graph as it is read: what is said of things, in batches as they are asked for, each once.

    Properties are short names ("cg:heldBy"). Of a thing that was not read nothing is known: `read` it, or
    reach it with `follow` or `pointing`. What is asked with `facts_…` and `things` reads what it needs. All
    that was read is held: make a new one for each answer.
    """

    __slots__ = ("_councils", "_reasons", "_said", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._said: dict[str, dict[str, list[Term]]] = {}
        self._reasons: dict[str, Reason] = {}
        self._councils: dict[str, str] | None = None

    # --- reading what is said of things

    def read(self, iris: Iterable[str]) -> None:
        """Reads all that is said of the things that were not read yet."""
        wanted = [iri for iri in dict.fromkeys(iris) if iri not in self._said]
        self._take(self._facts(SAID, wanted))
        for iri in wanted:
            self._said.setdefault(iri, {})

    def read_all(self) -> None:
        """Reads the whole graph, for what shows all of it: 15 seconds for a million quads."""
        quads = ((quad, _name(text(quad.predicate))) for quad in self._store.quads(reasons=False))
        facts = (Fact(text(quad.subject), name, quad.object) for quad, name in quads if name != EXTRACTOR)
        self._said.clear()
        self._take(facts)

    def _take(self, facts: Iterable[Fact]) -> None:
        """Keeps what facts say, the values of a property in the order of their letters."""
        said: dict[str, dict[str, list[Term]]] = {}
        for fact in facts:
            name, value = fact.predicate, fact.object
            if name == "skos:prefLabel" and isinstance(value, Literal) and value.language:
                name = OTHER_LANGUAGE
            said.setdefault(fact.subject, {}).setdefault(name, []).append(value)
        for known in said.values():
            for values in known.values():
                if len(values) > 1:
                    values.sort(key=text)
        self._said |= said

    def follow(self, iris: Iterable[str], *names: str) -> list[str]:
        """Reads what the properties of things lead to, and returns it."""
        found = list(dict.fromkeys(each for iri in iris for name in names for each in self.links(iri, name)))
        self.read(found)
        return found

    def pointing(self, iris: Iterable[str], *names: str) -> list[Key]:
        """Reads what points to the things by the properties: (subject, property, thing), sorted."""
        found = sorted(fact.key for fact in self._facts(LEADING_TO, iris, names))
        self.read(subject for subject, _, _ in found)
        return found

    def read_around(self, iris: Sequence[str]) -> None:
        """Reads things and what is needed to tell of them in a line: `full_name`, `date`."""
        self.read(iris)
        for _ in range(STEPS):
            iris = list(dict.fromkeys(other for iri in iris for other in self._telling(iri)))
            self.read(iris)

    def _telling(self, iri: str) -> Iterator[str]:
        """What is named where a thing is told of; of a node that stands for a fact, all that it joins."""
        names = self.properties(iri) if self.folded_as(iri) else CONTEXT
        return (other for name in names for other in self.links(iri, name) if is_thing(other))

    # --- what things are and what they are called

    def subjects(self) -> Iterator[str]:
        """All that was read, sorted."""
        return iter(sorted(self._said))

    def values(self, iri: str, name: str) -> Sequence[Term]:
        """Every value of a property, by its letters."""
        return self._said.get(iri, {}).get(name, ())

    def properties(self, iri: str) -> Sequence[str]:
        """The properties of a thing, sorted."""
        return sorted(self._said.get(iri, {}))

    def links(self, iri: str, name: str) -> list[str]:
        """The things that a property leads to, sorted."""
        return [value.value for value in self.values(iri, name) if isinstance(value, IRI)]

    def of(self, iri: str, *names: str) -> str:
        """The first value, by its letters, of the first of the properties that the thing has, "" for none."""
        known = self._said.get(iri, {})
        return next((text(known[name][0]) for name in names if name in known), "")

    def all(self, iri: str, *names: str) -> list[str]:
        """Every value of the properties as text, sorted."""
        return sorted({text(value) for name in names for value in self.values(iri, name)})

    def kind(self, iri: str) -> str:
        """Its most specific class, as "Committee"."""
        return kind(self.all(iri, "rdf:type"))

    def folded_as(self, iri: str) -> Folding | None:
        """How a node that stands for a fact is told in a line, None for a thing."""
        known = sorted(map(shorten, self.links(iri, "rdf:type")))
        return next((FOLDINGS[name] for name in known if name in FOLDINGS), None)

    def name(self, iri: str) -> str:
        """What a thing is called: its label, else how its text begins, else the end of its address."""
        if label := self.of(iri, *LABELS):
            return label
        if words := self.of(iri, "cg:text"):
            return cut_short(words, width=TEXT_SHOWN, placeholder=" …")
        return _end(iri)

    def names(self, iri: str) -> tuple[str, ...]:
        """The other names under which a thing is written, and its labels in other languages."""
        label = self.name(iri)
        return tuple(name for name in self.all(iri, "skos:altLabel", OTHER_LANGUAGE) if name != label)

    def full_name(self, iri: str, beside: str = "") -> str:
        """What a thing is called; business with its number and the item or meeting that it belongs to.

        What belongs to the thing `beside` which it is shown is named without that.
        """
        number, words = self.of(iri, "cg:number"), self.of(iri, "cg:text")
        called = self.of(iri, *LABELS, "cg:text") or _end(iri)
        context = ", ".join(self.full_name(each, beside) for each in self._context(iri, beside))
        if words and called == words:
            return f"“{words}”" + (f" ({context})" if context else "")
        own = " ".join(part for part in (number, called if called != number else "") if part)
        return f"{own}, {context}" if context else own

    def date(self, iri: str, beside: str = "") -> str:
        """A thing's own date, else that of the item or meeting it belongs to; "" when there is none."""
        belongs_to = self._context(iri, beside)
        return self.of(iri, *DATES) or next((self.date(each, beside) for each in belongs_to), "")

    def _context(self, iri: str, beside: str) -> Iterator[str]:
        found = (self.of(iri, name) for name in CONTEXT)
        return (each for each in found if each and each != beside)

    def day(self, iri: str, *names: str) -> dt.date | None:
        """The day that the first of the properties gives, None where it gives none or a longer time."""
        return from_iso(self.of(iri, *(names or DATES)))

    def said(self, value: Term, beside: str = "") -> str:
        """A value in words: a thing's full name, a term of the vocabulary, a literal as it is."""
        if not isinstance(value, IRI):
            return text(value)
        return self.full_name(value.value, beside) if is_thing(value.value) else spoken(value.value)

    def thing(self, iri: str) -> Thing:
        """A thing that was read, with its name and kind."""
        return Thing(self.name(iri), iri, self.kind(iri))

    def things(self, iris: Iterable[str]) -> list[Thing]:
        """Things with all that a `Thing` tells, in the order given."""
        wanted = list(dict.fromkeys(iris))
        self.read(wanted)
        self.follow([*wanted, *self.follow(wanted, "cg:item")], "cg:meeting")
        return self.told_apart(
            replace(
                self.thing(iri),
                context=self._belongs_to(iri),
                names=self.names(iri),
                of_council=self.council(iri),
            )
            for iri in wanted
        )

    def _belongs_to(self, iri: str) -> str:
        """The item and the meeting that business belongs to."""
        item = self.of(iri, "cg:item")
        meeting = self.of(iri, "cg:meeting") or self.of(item, "cg:meeting")
        under = " ".join(filter(None, (self.of(item, "cg:number"), self.of(item, "dcterms:title"))))
        return ", ".join(filter(None, (under, self.of(meeting, "skos:prefLabel"))))

    def told_apart(self, things: Iterable[Thing]) -> list[Thing]:
        """Things, those of one name and kind with the council and the years that tell them apart."""
        given = list(things)
        count = Counter((one.kind, one.name) for one in given)
        alike = [one.iri for one in given if not one.context and count[one.kind, one.name] > 1]
        known = whereabouts(self._store, alike)
        return [replace(one, context=known.get(one.iri, one.context)) for one in given]

    def council(self, iri: str) -> str:
        """The name of the council that a thing belongs to, "" where none is known."""
        if self._councils is None:
            self._councils = councils(self._store)
        return council(iri, self._councils)

    # --- facts and why they are believed

    def facts_about(
        self, iri: str, *names: str, limit: int | None = None, offset: int = 0
    ) -> tuple[Fact, ...]:
        """The facts of which a thing is the subject, or those by some properties, with their reasons.

        They are ordered by property and value; of these, `limit` from `offset` on.
        """
        found = sorted(self._facts(SAID, [iri], names), key=lambda fact: fact.key)
        return self._with_reasons(found[offset:][:limit])

    def facts_leading_to(
        self, iri: str, *names: str, limit: int | None = None, offset: int = 0
    ) -> tuple[Fact, ...]:
        """The facts of which a thing is the object, as `facts_about`, ordered by property and subject."""
        found = self._facts(LEADING_TO, [iri], names)
        ordered = sorted(found, key=lambda fact: (fact.predicate, fact.subject))
        return self._with_reasons(ordered[offset:][:limit])

    def facts_in(
        self, sha256: str, page: int | None = None, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Fact, ...]:
        """The facts for which words of a document, or of a page of it, stand as a reason, in their order.

        Each has these words as its one source, and is there again for other words. `limit` and `offset`
        count passages, so that facts of one passage stay together.
        """
        at = "" if page is None else f"; cg:page {page}"
        rows = self._store.select(PASSAGES % (Literal(sha256), at))
        passages = [text(row["passage"]) for row in rows][offset:][:limit]
        addresses = [*map(term_of, passages)]
        stated = [*self._store.select_each(STATED, addresses), *self._store.select_each(CONCLUDED, addresses)]
        self._read_reasons({*passages, *(why for row in stated if (why := text(row.get("why"))))})
        return tuple(sorted({self._stated(row) for row in stated}, key=lambda fact: fact.reading_order))

    def count_kinds(self) -> dict[str, int]:
        """How many things there are of each kind; a councillor counts as "Councillor" and as "Person"."""
        counts = {iri: self._count(COUNT % iri) for iri in KINDS}
        return {kind([iri]): count for iri, count in counts.items() if count}

    def _count(self, query: str) -> int:
        return next(int(text(row["number"])) for row in self._store.select(query))

    def count_facts(self, iri: str) -> tuple[dict[str, int], dict[str, int]]:
        """How many facts there are about a thing, and how many lead to it, by property."""
        each = (self._store.select_each(query, [term_of(iri)]) for query in (COUNT_ABOUT, COUNT_LEADING_TO))
        about, leading_to = (
            {_name(text(row["p"])): int(text(row["number"])) for row in rows} for rows in each
        )
        return about, leading_to

    def reasons(self, iris: Iterable[str], *names: str) -> dict[Key, Reason]:
        """The best reason for each fact of things by these properties: by subject, property and value."""
        found = self._by_fact(list(self._store.select_each(WHY, map(term_of, iris), _among(names))))
        return {key: min(reasons, key=lambda one: one.order) for key, reasons in found.items()}

    def link_reasons(self) -> dict[Key, list[Reason]]:
        """All reasons for each fact between things of a graph that was read as a whole."""
        return self._by_fact(list(self._store.select(WHY_LINKS)))

    def _facts(self, query: str, iris: Iterable[str], names: Sequence[str] = ()) -> Iterator[Fact]:
        for row in self._store.select_each(query, map(term_of, iris), _among(names)):
            if (value := row["o"]) is not None:
                yield Fact(text(row["s"]), _name(text(row["p"])), value)

    def _with_reasons(self, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        triples = (f"({IRI(one.subject)} {IRI(_iri(one.predicate))} {one.object})" for one in facts)
        found = self._by_fact(list(self._store.select_each(WHY_FACTS, triples)))
        ordered = ((fact, sorted(found.get(fact.key, ()), key=lambda one: one.order)) for fact in facts)
        return tuple(replace(fact, reasons=tuple(reasons)) for fact, reasons in ordered)

    def _by_fact(self, rows: Sequence[Row]) -> dict[Key, list[Reason]]:
        self._read_reasons({text(row["why"]) for row in rows})
        found: dict[Key, list[Reason]] = defaultdict(list)
        for row in rows:
            fact = text(row["s"]), _name(text(row["p"])), text(row["o"])
            found[fact].append(self._reason(text(row["why"])))
        return found

    def _read_reasons(self, graphs: Iterable[str]) -> None:
        """Reads what names of graphs say, passages and conclusions, and all that these rest on."""
        wanted = [graph for graph in graphs if graph not in self._reasons]
        self.read(wanted)
        self.follow([*wanted, *self.follow(wanted, "prov:used")], "cg:document", "cg:paper")

    def _reason(self, graph: str) -> Reason:
        if graph not in self._reasons:
            because = self.of(graph, "cg:because")
            if judge := self.of(graph, "cg:judgedBy"):
                because = f"{because or 'decided'} ({judge})"
            sure = self.of(graph, "cg:confidence")
            told = (self._source(passage, because) for passage in self.links(graph, "prov:used") or [graph])
            sources = tuple(sorted(source for source in told if source.quote))
            confidence = float(sure) if sure else None
            self._reasons[graph] = Reason(sources, because, confidence, self.of(graph, "cg:rule"))
        return self._reasons[graph]

    def _stated(self, row: Row) -> Fact:
        """A fact with the one source for which it was found."""
        passage, why = text(row["passage"]), text(row.get("why"))
        reason = self._reason(why) if why else Reason()
        stated = replace(reason, sources=(self._source(passage, reason.because),))
        return Fact(text(row["s"]), _name(text(row["p"])), row["o"] or Literal(""), (stated,))

    def _source(self, passage: str, because: str) -> Source:
        document = self.of(self.of(passage, "cg:document"), "cg:sourceFile")
        paper = self.of(self.of(passage, "cg:paper"), "skos:prefLabel")
        start, end, page = (int(self.of(passage, f"cg:{name}") or 0) for name in ("start", "end", "page"))
        quote = self.of(passage, "cg:quote")
        return Source(document, start, end, page or None, quote, because, paper, passage)


@cache
def _name(iri: str) -> str:
    """The short name of a property, of which a graph has a few dozen."""
    return shorten(iri)


def _iri(name: str) -> str:
    return expand(name) if name.partition(":")[0] in PREFIXES else name


def _end(iri: str) -> str:
    return re.split(r"[#/]", iri.rstrip("/"))[-1]


def _among(names: Iterable[str]) -> str:
    """The condition that a property is one of some, "" for none.

    A filter, not VALUES beside those of the things: the engine would look up each pair.
    """
    terms = ", ".join(str(IRI(expand(name))) for name in names)
    return f"FILTER(?p IN ({terms}))" if terms else ""
