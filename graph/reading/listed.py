"""The rows of lists: people, bodies, meetings, subjects and documents, as a store gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from councilgraph.graph.rdf.store import Store, Term, text
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.reading.whereabouts import council, councils


@dataclass(frozen=True, slots=True)
class Row:
    """A thing of a list: its values under the columns, and by which facets it is found.

    `document` is the hash of the document that it is, "" for anything else.
    """

    thing: Thing
    values: tuple[str | int, ...]
    facets: Mapping[str, str]
    document: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: its name, the query for its things, and what makes rows of them."""

    name: str
    sparql: str
    rows: Callable[[Store, Naming, list[Mapping[str, Term | None]]], Iterator[Row]]

    def read(self, store: Store) -> list[Row]:
        """All rows of the list, in their order."""
        found: list[Mapping[str, Term | None]] = list(store.select(self.sparql))
        known = Naming(store)
        known.load(text(row["iri"]) for row in found)
        return [*self.rows(store, known, found)]


def _counted(store: Store, known: Naming, rows: list[Mapping[str, Term | None]]) -> Iterator[Row]:
    """Things with how often, and from when to when."""
    of = councils(store)
    for row in rows:
        thing, first, last = known.of(text(row["iri"])), text(row["first"]), text(row["last"])
        facets = {"kind": spoken(thing.kind), "council": council(thing.iri, of)}
        yield Row(thing, (facets["kind"], int(text(row["number"])), first, last), facets)


def _meetings(store: Store, known: Naming, rows: list[Mapping[str, Term | None]]) -> Iterator[Row]:
    of = councils(store)
    known.load(text(row["body"]) for row in rows)
    for row in rows:
        thing, date = known.of(text(row["iri"])), text(row["first"])
        loaded = "cited only" if row["known"] else "loaded"
        body = known.of(text(row["body"])).name if row["body"] else ""
        facets = {"body": body, "year": date[:4], "papers": loaded, "council": council(thing.iri, of)}
        yield Row(thing, (date, int(text(row["number"])), loaded), facets)


def _documents(_: Store, known: Naming, rows: list[Mapping[str, Term | None]]) -> Iterator[Row]:
    """Each document once, by its hash."""
    first: dict[str, Mapping[str, Term | None]] = {}
    for row in rows:
        first.setdefault(text(row["hash"]), row)
    for sha256, row in first.items():
        thing, date = known.of(text(row["iri"])), text(row["first"])
        facets = {"kind": spoken(thing.kind), "year": date[:4]}
        yield Row(thing, (facets["kind"], date), facets, sha256)


PEOPLE = Listed(
    "people",
    """SELECT ?iri (COUNT(DISTINCT ?meeting) AS ?number) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  ?iri a cg:Person .
  OPTIONAL { ?there cg:person ?iri ; cg:meeting ?meeting . ?meeting cg:date ?date }
} GROUP BY ?iri ORDER BY DESC(?number) ?iri""",
    _counted,
)

BODIES = Listed(
    "bodies",
    """SELECT ?iri (COUNT(DISTINCT ?meeting) AS ?number) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  { ?iri a cg:Body } UNION { ?held cg:heldBy ?iri . ?iri a cg:Council }
  OPTIONAL { ?meeting cg:heldBy ?iri ; cg:date ?date
    FILTER NOT EXISTS { ?meeting cg:coverage cg:KnownOnly } }
} GROUP BY ?iri ORDER BY DESC(?number) ?iri""",
    _counted,
)

MEETINGS = Listed(
    "meetings",
    """SELECT ?iri ?first (MIN(?by) AS ?body) (COUNT(DISTINCT ?item) AS ?number) ?known {
  ?iri a cg:Meeting .
  OPTIONAL { ?iri cg:date ?first } OPTIONAL { ?iri cg:heldBy ?by }
  OPTIONAL { ?iri cg:coverage ?known } OPTIONAL { ?item cg:meeting ?iri ; a cg:AgendaItem }
} GROUP BY ?iri ?first ?known ORDER BY DESC(?first) ?iri""",
    _meetings,
)

SUBJECTS = Listed(
    "subjects",
    """SELECT ?iri (COUNT(DISTINCT ?where) AS ?number) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  VALUES ?class { cg:Programme cg:Plan cg:Legislation cg:Topic cg:Thread }
  ?iri a ?class .
  OPTIONAL { ?where cg:mentions|dcterms:subject|cg:inThread ?iri
    OPTIONAL { ?where cg:meeting/cg:date ?date } }
} GROUP BY ?iri ORDER BY DESC(?number) ?iri""",
    _counted,
)

SOURCES = Listed(
    "sources",
    """SELECT ?hash ?iri ?first ?record {
  ?iri cg:sha256 ?hash .
  OPTIONAL { ?iri dcterms:date ?first } OPTIONAL { ?iri cg:recordOf|cg:agendaOf ?record }
} ORDER BY DESC(?first) ?iri""",
    _documents,
)
