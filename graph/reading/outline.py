"""What is in a graph, in numbers: what a card, a page or a report says first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from councilgraph.graph.rdf.store import Store, Term, text
from councilgraph.ontology.terms import shorten

COUNTED = {
    "cg:Meeting": ("meeting", "meetings"),
    "cg:Person": ("person", "people"),
    "cg:Body": ("body", "bodies"),
    "cg:AgendaItem": ("item of business", "items of business"),
    "cg:Decision": ("decision", "decisions"),
}
"""What is counted: a class, the word for one of it and for many."""

# The classes stand in the part that they are of: before both, the engine makes the kinds of all things first.
COUNTS = """SELECT ?class (COUNT(DISTINCT ?thing) AS ?number) {
    { VALUES ?class { %s } ?thing a ?class }
    UNION { ?held cg:heldBy ?thing . ?thing a cg:Council BIND(cg:Body AS ?class) }
    FILTER NOT EXISTS { ?thing cg:coverage cg:KnownOnly } } GROUP BY ?class"""
KNOWN_ONLY = "SELECT (COUNT(DISTINCT ?thing) AS ?number) { ?thing cg:coverage cg:KnownOnly }"
YEARS = """SELECT ?year (COUNT(DISTINCT ?meeting) AS ?number) { ?meeting a cg:Meeting ; cg:date ?date
    FILTER NOT EXISTS { ?meeting cg:coverage cg:KnownOnly }
    BIND(SUBSTR(STR(?date), 1, 4) AS ?year) } GROUP BY ?year ORDER BY ?year"""
# The least of values that are not all there is none at all: "~" stands for no day, behind all days.
HOLDERS = """SELECT ?iri (MIN(?label) AS ?name) (MIN(?called) AS ?council)
    (COUNT(DISTINCT ?meeting) AS ?number) (MIN(?later) AS ?first) (MAX(?earlier) AS ?last)
    { ?meeting a cg:Meeting ; cg:heldBy ?iri . ?iri skos:prefLabel ?label FILTER(LANG(?label) = "")
    FILTER NOT EXISTS { ?meeting cg:coverage cg:KnownOnly } OPTIONAL { ?meeting cg:date ?date }
    BIND(COALESCE(STR(?date), "~") AS ?later) BIND(COALESCE(STR(?date), "") AS ?earlier)
    OPTIONAL { ?iri org:subOrganizationOf ?whole . ?whole skos:prefLabel ?called } }
    GROUP BY ?iri ORDER BY DESC(?number) ?name ?iri"""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who met, how often, and from when to when; `name` has the council's where others are called the same.

    A body, council or post; the dates are "" where none is known.
    """

    iri: str
    name: str
    meetings: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What a graph holds, without what is cited and not loaded: `known_only` is how many there are of that.

    `counts` is by class, `years` has the meetings of each, `holders` those who met, most often first.
    """

    counts: Mapping[str, int]
    years: Mapping[str, int]
    holders: tuple[Holder, ...]
    known_only: int

    @property
    def span(self) -> str:
        """From which year to which, "" where no meeting has a date."""
        return "–".join(dict.fromkeys((min(self.years), max(self.years)))) if self.years else ""


def outline(store: Store) -> Outline:
    """Reads what is in a graph: four queries, whatever its size."""
    years = {text(row["year"]): _number(row) for row in store.select(YEARS)}
    (known_only,) = store.select(KNOWN_ONLY)
    return Outline(counts(store), years, tuple(_holders(store)), _number(known_only))


def counts(store: Store) -> dict[str, int]:
    """How many there are of each class that is counted, those of its kinds included.

    A council that meets itself is counted among its bodies.
    """
    found = {shorten(text(row["class"])): _number(row) for row in store.select(COUNTS % " ".join(COUNTED))}
    return {name: found.get(name, 0) for name in COUNTED}


def _holders(store: Store) -> Iterator[Holder]:
    rows = list(store.select(HOLDERS))
    names = Counter(text(row["name"]) for row in rows)
    for row in rows:
        alone, council = names[text(row["name"])] == 1, text(row["council"])
        name = text(row["name"]) if alone or not council else f"{text(row['name'])}, {council}"
        first = text(row["first"]).strip("~")
        yield Holder(text(row["iri"]), name, _number(row), first, text(row["last"]))


def _number(row: Mapping[str, Term | None]) -> int:
    return int(text(row["number"]))
