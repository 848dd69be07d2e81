"""Many things of a graph at once: what is said of them, their names, and why facts are believed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.rdf.store import IRI, Literal, Store, Term, text
from councilgraph.graph.reading.card import Source
from councilgraph.graph.reading.find import kind
from councilgraph.ontology.terms import expand, shorten

AT_ONCE = 500
NAMED = ("foaf:name", "skos:prefLabel", "dcterms:title", "cg:sourceFile")
DATED = ("cg:date", "dcterms:date", "cg:plannedFor")
SAID = "SELECT ?thing ?p ?value { VALUES ?thing { %s } ?thing ?p ?value }"
WHY = "SELECT ?s ?p ?o ?why { VALUES ?s { %s } VALUES ?p { %s } GRAPH ?why { ?s ?p ?o } }"
INWARD = "SELECT ?s ?p ?o { VALUES ?o { %s } VALUES ?p { %s } ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as it is shown: its name, its address, and its kind as the vocabulary names it ("Post")."""

    name: str
    iri: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a fact is believed: the words that state it, or those from which it was concluded, and how surely.

    `because` is "" and `confidence` None where the words themselves state the fact.
    """

    sources: tuple[Source, ...]
    because: str = ""
    confidence: float | None = None

    @property
    def order(self) -> tuple[bool, float, Sequence[Source], str]:
        """What the reasons of a fact are ordered by: words first, then the surest conclusion."""
        return bool(self.because), -(self.confidence or 0), self.sources, self.because


class Things:
    """Things of a graph, read in batches as they are asked for, each once.

    Properties are short names ("cg:heldBy"). Of a thing that was not read nothing is known.
    """

    __slots__ = ("_said", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._said: dict[str, dict[str, list[Term]]] = {}

    def read(self, iris: Iterable[str]) -> None:
        """Reads all that is said of the things; labels in other languages are left out."""
        wanted = [iri for iri in dict.fromkeys(iris) if iri not in self._said]
        for given in _batches(wanted):
            for row in self._store.select(SAID % given):
                name, value = shorten(text(row["p"])), row["value"]
                if value is None or (
                    isinstance(value, Literal) and name == "skos:prefLabel" and value.language
                ):
                    continue
                self._said.setdefault(text(row["thing"]), {}).setdefault(name, []).append(value)
        for iri in wanted:
            self._said.setdefault(iri, {})

    def follow(self, iris: Iterable[str], *names: str) -> list[str]:
        """Reads what the properties of things lead to, and returns it."""
        found = list(dict.fromkeys(each for iri in iris for name in names for each in self.links(iri, name)))
        self.read(found)
        return found

    def pointing(self, iris: Iterable[str], *names: str) -> list[tuple[str, str, str]]:
        """Reads what points to the things by the properties: (subject, property, thing), sorted."""
        terms = " ".join(str(IRI(expand(name))) for name in names)
        rows = [row for given in _batches(iris) for row in self._store.select(INWARD % (given, terms))]
        found = sorted({(text(row["s"]), shorten(text(row["p"])), text(row["o"])) for row in rows})
        self.read(subject for subject, _, _ in found)
        return found

    def links(self, iri: str, name: str) -> list[str]:
        """The things that a property leads to, sorted."""
        values = self._said.get(iri, {}).get(name, ())
        return sorted({value.value for value in values if isinstance(value, IRI)})

    def of(self, iri: str, *names: str) -> str:
        """The first value, by its letters, of the first of the properties that the thing has, "" for none."""
        known = self._said.get(iri, {})
        return next((min(map(text, known[name])) for name in names if known.get(name)), "")

    def all(self, iri: str, *names: str) -> list[str]:
        """Every value of the properties, sorted."""
        known = self._said.get(iri, {})
        return sorted({text(value) for name in names for value in known.get(name, ())})

    def name(self, iri: str) -> str:
        """What a thing is called, else the end of its address."""
        return self.of(iri, *NAMED) or iri.rstrip("/").rpartition("/")[2]

    def thing(self, iri: str) -> Thing:
        """A thing with its name and kind."""
        return Thing(self.name(iri), iri, self.kind(iri))

    def kind(self, iri: str) -> str:
        """Its most specific class, as "Committee"."""
        return kind(self.all(iri, "rdf:type"))

    def day(self, iri: str, *names: str) -> dt.date | None:
        """The day that the first of the properties gives, None where it gives none or a longer time."""
        return from_iso(self.of(iri, *(names or DATED)))

    def why(self, iris: Iterable[str], *names: str) -> dict[tuple[str, str, str], Why]:
        """The best reason for each fact of the things by these properties: by subject, property and value."""
        terms = " ".join(str(IRI(expand(name))) for name in names)
        rows = [row for given in _batches(iris) for row in self._store.select(WHY % (given, terms))]
        graphs = {text(row["why"]) for row in rows}
        self._read_reasons(graphs)
        reasons = {graph: self._reason(graph) for graph in graphs}
        best: dict[tuple[str, str, str], list[Why]] = defaultdict(list)
        for row in rows:
            fact = text(row["s"]), shorten(text(row["p"])), text(row["o"])
            best[fact].append(reasons[text(row["why"])])
        return {fact: min(whys, key=lambda why: why.order) for fact, whys in best.items()}

    def _read_reasons(self, graphs: Iterable[str]) -> None:
        self.read(graphs)
        passages = [*graphs, *self.follow(graphs, "prov:used")]
        self.follow(passages, "cg:document", "cg:paper")

    def _reason(self, graph: str) -> Why:
        used = self.links(graph, "prov:used")
        because = self.of(graph, "cg:because")
        if judge := self.of(graph, "cg:judgedBy"):
            because = f"{because or 'decided'} ({judge})"
        sure = self.of(graph, "cg:confidence")
        sources = (self._source(passage, because) for passage in used or [graph])
        told = tuple(sorted(source for source in sources if source.quote))
        return Why(told, because, float(sure) if sure else None)

    def _source(self, passage: str, because: str) -> Source:
        document = self.of(self.of(passage, "cg:document"), "cg:sourceFile")
        paper = self.of(self.of(passage, "cg:paper"), "skos:prefLabel")
        start, end, page = (int(self.of(passage, f"cg:{name}") or 0) for name in ("start", "end", "page"))
        return Source(document, start, end, page or None, self.of(passage, "cg:quote"), because, paper)


def _batches(iris: Iterable[str]) -> Iterator[str]:
    """Addresses as a query lists them, so many at a time; what is no address is left out."""
    wanted = [term for iri in dict.fromkeys(iris) if (term := _address(iri))]
    for start in range(0, len(wanted), AT_ONCE):
        yield " ".join(wanted[start : start + AT_ONCE])


def _address(iri: str) -> str:
    try:
        return str(IRI(iri))
    except ValueError:
        return ""
