"""The one read model of a built graph: facts with their sources, and what things are called.

All that shows a graph stands on it: cards, briefs, tracks, pictures, reports, pages.

>>> model = ReadModel(Store.memory([]))
>>> model.facts_about("https://example.org/id/person/n-arslan")
()
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.rdf.store import IRI, Literal, Store, Term, text
from councilgraph.graph.reading.facts import Fact, Passage, Reason, Thing
from councilgraph.graph.reading.naming import NAMED_BY, end_of, name_of, thing_of
from councilgraph.graph.reading.reasons import Reasons, together
from councilgraph.graph.reading.said import LEADING_TO, OTHER_LANGUAGE, SAID, Key, Said, short
from councilgraph.graph.reading.vocabulary import (
    DATES,
    FOLDINGS,
    KINDS,
    Folding,
    is_thing,
    kind,
    spoken,
)
from councilgraph.graph.reading.whereabouts import council, councils, whereabouts
from councilgraph.ontology.terms import expand, shorten

CONTEXT = ("cg:item", "cg:meeting")  # what tells business from its like: the item of a decision, its meeting
STEPS = 3  # from a participation to its meeting; from a decision to its item, and to its meeting

ENOUGH = 8  # reasons of a fact that are read for a page: a name of a council stands in all its papers

USED = expand("prov:used")
PASSAGES = """SELECT ?passage ?start ?end { ?document cg:sha256 %s . ?passage cg:document ?document ;
    cg:start ?start ; cg:end ?end %s } ORDER BY ?start DESC(?end) ?passage"""
COUNT = "SELECT (COUNT(*) AS ?number) { ?thing a <%s> }"
COUNT_ABOUT = "SELECT ?p (COUNT(*) AS ?number) { %s ?p ?o %s } GROUP BY ?p ORDER BY ?p"
COUNT_LEADING_TO = """SELECT ?p (COUNT(*) AS ?number) { ?s ?p %s %s
    FILTER(?p NOT IN (cg:document, cg:paper, prov:used)) } GROUP BY ?p ORDER BY ?p"""


class ReadModel(Said):
    """A built graph as it is read: what is said of things, what these are called, and why it is believed.

    What is asked with `facts_…` and `things` reads what it needs. Models that are made one after the other
    may share what the papers of a graph are called: `papers`.
    """

    __slots__ = ("_councils", "_reasons")

    def __init__(self, store: Store, papers: Said | None = None) -> None:
        super().__init__(store)
        self._reasons = Reasons(Said(store), papers or Said(store))  # of which less is read than of things
        self._councils: dict[str, str] | None = None

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

    def kind(self, iri: str) -> str:
        """Its most specific class, as "Committee"."""
        return kind(self.all(iri, "rdf:type"))

    def kinds(self) -> dict[str, str]:
        """All that was read and is of the kinds that people ask about, with its kind."""
        subjects = ((iri, self.links(iri, "rdf:type")) for iri in self.subjects())
        return {iri: kind(types) for iri, types in subjects if not KINDS.keys().isdisjoint(types)}

    def folded_as(self, iri: str) -> Folding | None:
        """How a node that stands for a fact is told in a line, None for a thing."""
        known = sorted(map(shorten, self.links(iri, "rdf:type")))
        return next((FOLDINGS[name] for name in known if name in FOLDINGS), None)

    def name(self, iri: str) -> str:
        """What a thing is called: its label, else how its text begins, else the end of its address."""
        return name_of(self, iri)

    def names(self, iri: str) -> tuple[str, ...]:
        """The other names under which a thing is written, and its labels in other languages."""
        label = self.name(iri)
        return tuple(name for name in self.all(iri, "skos:altLabel", OTHER_LANGUAGE) if name != label)

    def full_name(self, iri: str, beside: str = "") -> str:
        """What a thing is called; business with its number and the item or meeting that it belongs to.

        What belongs to the thing `beside` which it is shown is named without that.
        """
        number, words = self.of(iri, "cg:number"), self.of(iri, "cg:text")
        called = self.of(iri, *NAMED_BY) or end_of(iri)
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
        return thing_of(self, iri)

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
        known = whereabouts(self.store, alike)
        return [replace(one, context=known.get(one.iri, one.context)) for one in given]

    def council(self, iri: str) -> str:
        """The name of the council that a thing belongs to, "" where none is known."""
        if self._councils is None:
            self._councils = councils(self.store)
        return council(iri, self._councils)

    # --- facts and why they are believed

    def facts_about(
        self, iri: str, *names: str, limit: int | None = None, offset: int = 0
    ) -> tuple[Fact, ...]:
        """The facts of which a thing is the subject, or those by some properties, with their reasons.

        They are ordered by property and value; of these, `limit` from `offset` on.
        """
        found = sorted(self._facts(SAID, iri, names), key=lambda fact: fact.key)
        return self._with_reasons(found[offset:][:limit])

    def facts_leading_to(
        self, iri: str, *names: str, limit: int | None = None, offset: int = 0
    ) -> tuple[Fact, ...]:
        """The facts of which a thing is the object, as `facts_about`, ordered by property and subject."""
        found = self._facts(LEADING_TO, iri, names)
        ordered = sorted(found, key=lambda fact: (fact.predicate, fact.subject))
        return self._with_reasons(ordered[offset:][:limit])

    def facts_in(
        self, sha256: str, page: int | None = None, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Fact, ...]:
        """The facts for which words of a document, or of a page of it, stand as a reason, as `facts_at`.

        `limit` and `offset` count passages, so that facts of one passage stay together.
        """
        return self.facts_at(self.passages(sha256, page)[offset:][:limit])

    def passages(self, sha256: str, page: int | None = None) -> list[Passage]:
        """The words of a document, or of a page of it, that are a reason for something, in their order."""
        at = "" if page is None else f"; cg:page {page}"
        rows = self.store.select(PASSAGES % (Literal(sha256), at))
        return [Passage(int(text(row["start"])), int(text(row["end"])), text(row["passage"])) for row in rows]

    def facts_at(self, passages: Iterable[Passage], *, quoted: bool = True) -> tuple[Fact, ...]:
        """The facts for which some words stand as a reason, in the order of their document.

        Each has these words as its one source, and is there again for other words. Without `quoted` that
        tells where they stand and nothing else, for what has them already.
        """
        given = list(passages)
        whys = {one.iri: list(self.store.leading_by(USED, one.iri)) for one in given}
        concluded = {why for of in whys.values() for why in of}
        self._reasons.read_at([one.iri for one in given] if quoted else (), concluded)
        stated = {why: list(self.store.stated(why)) for why in (*whys, *concluded)}
        found: list[Fact] = []
        for one in given:
            for why in ("", *whys[one.iri]):
                reasons = (self._reasons.at(one, why, quoted=quoted),)
                found += [
                    Fact(text(each.subject), short(each.predicate.value), each.object, reasons)
                    for each in stated[why or one.iri]
                ]
        found.sort(key=lambda fact: fact.reading_order)
        # what several conclusions state alike stands there once; hashing facts to find that takes longer
        return tuple(one for one, before in zip(found, [None, *found], strict=False) if one != before)

    def count_kinds(self) -> dict[str, int]:
        """How many things there are of each kind; a councillor counts as "Councillor" and as "Person"."""
        counts = {iri: self._count(COUNT % iri) for iri in KINDS}
        return {kind([iri]): count for iri, count in counts.items() if count}

    def _count(self, query: str) -> int:
        return next(int(text(row["number"])) for row in self.store.select(query))

    def count_facts(self, iri: str) -> tuple[dict[str, int], dict[str, int]]:
        """How many facts there are about a thing, and how many lead to it, by property."""
        about, leading_to = (
            {short(text(row["p"])): int(text(row["number"])) for row in self.rows(query, [iri])}
            for query in (COUNT_ABOUT, COUNT_LEADING_TO)
        )
        return about, leading_to

    def reasons(self, iris: Iterable[str], *names: str) -> dict[Key, Reason]:
        """The best reason for each fact of things by these properties: by subject, property and value."""
        return {key: reasons[0] for key, reasons in self._reasons.of_things(iris, names).items()}

    def reasons_together(self, facts: Iterable[Fact], most: int = ENOUGH) -> dict[Key, Reason]:
        """For each fact its best reason, with the words of others like it; beyond `most` they are counted."""
        return {key: together(each) for key, each in self._reasons.of_facts(facts, most).items()}

    def link_reasons(self) -> dict[Key, list[Reason]]:
        """All reasons for each fact between things of a graph that was read as a whole, the best first."""
        return Reasons(self, self).of_links()

    def reasons_by(self, names: Iterable[str]) -> dict[Key, list[Reason]]:
        """All reasons for each fact by the properties, the best first, of a graph read as a whole."""
        return Reasons(self, self).of_properties(names)

    def _facts(self, query: str, iri: str, names: Sequence[str]) -> Iterator[Fact]:
        return (Fact(s, name, value) for s, name, value in self.triples(query, [iri], names))

    def _with_reasons(self, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        found = self._reasons.of_facts(facts)
        return tuple(replace(fact, reasons=tuple(found.get(fact.key, ()))) for fact in facts)
