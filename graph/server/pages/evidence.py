"""Why facts are believed: the words that state each, or those from which it was concluded."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from councilgraph.graph.rdf.store import IRI, Term, term_of, text
from councilgraph.graph.server.pages import addresses
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.naming import Naming
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.ontology.terms import shorten

Fact: TypeAlias = tuple[str, str, Term]
"""Subject, property (both whole IRIs), and object."""

WHY = "SELECT ?s ?p ?o ?why { VALUES (?s ?p ?o) { %s } GRAPH ?why { ?s ?p ?o } }"
ABOUT = """SELECT ?why ?p ?value { VALUES ?why { %s } ?why ?p ?value FILTER(?p IN (cg:document, cg:paper,
    cg:start, cg:end, cg:page, cg:quote, cg:because, cg:confidence, cg:judgedBy, prov:used)) }"""
ENOUGH = 8
"""Reasons of a fact that are read; the rest are counted: a name of a council stands in all its papers."""

PASSAGE = re.compile(r"/document/([0-9a-f]{16})\#char=(\d+),(\d+)$")


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """Words of a document: where they stand, for addresses and for readers."""

    short: str
    start: int
    end: int
    quote: str
    place: str

    @property
    def address(self) -> Address:
        """Where they are shown in their document."""
        return addresses.words(self.short, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Why:
    """Why a fact is believed; `because` and `sure` where it was concluded or judged.

    `more` counts the reasons that were not read.
    """

    words: tuple[Words, ...]
    because: str = ""
    sure: str = ""
    more: int = 0

    @property
    def order(self) -> tuple[bool, float, Sequence[Words], str]:
        """What reasons are ordered by: words before conclusions, the surest of these first."""
        return bool(self.because), -float(self.sure or 0), self.words, self.because


NOTHING = Why(())


class Evidence:
    """Reads the reasons of facts, many at a time."""

    def __init__(self, graph: OpenGraph, naming: Naming) -> None:
        self._graph, self._naming = graph, naming

    def of(self, facts: Iterable[Fact]) -> dict[tuple[str, str, str], Why]:
        """The best reason of each fact, with the words of the others after its own."""
        every = self._whys(facts)
        whys = {fact: sorted(each, key=_order)[:ENOUGH] for fact, each in every.items()}
        about = self._about({why for each in whys.values() for why in each})
        used = self._about({passage for said in about.values() for passage in said.get("prov:used", ())})
        self._naming.load(
            document for said in [*about.values(), *used.values()] for document in said.get("cg:document", ())
        )
        told = {fact: [self._why(why, about[why], used) for why in each] for fact, each in whys.items()}
        return {fact: self._best(each, len(every[fact]) - len(each)) for fact, each in told.items()}

    def _whys(self, facts: Iterable[Fact]) -> dict[tuple[str, str, str], set[str]]:
        terms = (f"({IRI(s)} {IRI(p)} {o})" for s, p, o in facts)
        found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for row in self._graph.store.select_each(WHY, terms):
            found[text(row["s"]), text(row["p"]), text(row["o"])].add(text(row["why"]))
        return found

    def _about(self, iris: Iterable[str]) -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in self._graph.store.select_each(ABOUT, map(term_of, sorted(iris))):
            found[text(row["why"])][shorten(text(row["p"]))].append(text(row["value"]))
        return found

    def _why(self, iri: str, said: dict[str, list[str]], used: dict[str, dict[str, list[str]]]) -> Why:
        passages = {one: used[one] for one in said.get("prov:used", ())} or {iri: said}
        words = sorted(found for passage, of in passages.items() if (found := self._words(passage, of)))
        because, judge = (" ".join(said.get(name, ())) for name in ("cg:because", "cg:judgedBy"))
        told = f"{because or 'decided'} ({judge})" if judge else because
        return Why(tuple(words), told, min(said.get("cg:confidence", ()), default=""))

    def _words(self, passage: str, said: dict[str, list[str]]) -> Words | None:
        place = PASSAGE.search(passage)
        if not place or not said.get("cg:quote"):
            return None
        paper = said.get("cg:paper") or said["cg:document"]
        page = f", page {said['cg:page'][0]}" if said.get("cg:page") else ""
        name = f"{self._naming.of(paper[0]).name}{page}"
        return Words(place[1], int(place[2]), int(place[3]), said["cg:quote"][0], name)

    @staticmethod
    def _best(whys: Sequence[Why], more: int) -> Why:
        first, *others = sorted(whys, key=lambda one: one.order)
        rest = [words for other in others for words in other.words if not other.because or first.because]
        return Why(tuple(dict.fromkeys([*first.words, *rest])), first.because, first.sure, more)


def _order(why: str) -> tuple[bool, str]:
    """Passages before conclusions, in the order of their addresses."""
    return not PASSAGE.search(why), why
