"""Which lists there are, and how each is read from the store: once for a generation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from councilgraph.graph.build.checks import coverage_of
from councilgraph.graph.rdf.store import Term, text
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.reading.whereabouts import council, councils
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.listing import Listing, Row
from councilgraph.graph.server.pages.opened import HASH, OpenGraph

PEOPLE = """SELECT ?iri (COUNT(DISTINCT ?meeting) AS ?number) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  ?iri a cg:Person .
  OPTIONAL { ?there cg:person ?iri ; cg:meeting ?meeting . ?meeting cg:date ?date }
} GROUP BY ?iri ORDER BY DESC(?number) ?iri"""

BODIES = """SELECT ?iri (COUNT(DISTINCT ?meeting) AS ?number) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  { ?iri a cg:Body } UNION { ?held cg:heldBy ?iri . ?iri a cg:Council }
  OPTIONAL { ?meeting cg:heldBy ?iri ; cg:date ?date
    FILTER NOT EXISTS { ?meeting cg:coverage cg:KnownOnly } }
} GROUP BY ?iri ORDER BY DESC(?number) ?iri"""

MEETINGS = """SELECT ?iri ?first (MIN(?by) AS ?body) (COUNT(DISTINCT ?item) AS ?number) ?known {
  ?iri a cg:Meeting .
  OPTIONAL { ?iri cg:date ?first } OPTIONAL { ?iri cg:heldBy ?by }
  OPTIONAL { ?iri cg:coverage ?known } OPTIONAL { ?item cg:meeting ?iri ; a cg:AgendaItem }
} GROUP BY ?iri ?first ?known ORDER BY DESC(?first) ?iri"""

SUBJECTS = """SELECT ?iri (COUNT(DISTINCT ?where) AS ?number) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  VALUES ?class { cg:Programme cg:Plan cg:Legislation cg:Topic cg:Thread }
  ?iri a ?class .
  OPTIONAL { ?where cg:mentions|dcterms:subject|cg:inThread ?iri
    OPTIONAL { ?where cg:meeting/cg:date ?date } }
} GROUP BY ?iri ORDER BY DESC(?number) ?iri"""

SOURCES = """SELECT ?hash ?iri ?first ?record {
  ?iri cg:sha256 ?hash .
  OPTIONAL { ?iri dcterms:date ?first } OPTIONAL { ?iri cg:recordOf|cg:agendaOf ?record }
} ORDER BY DESC(?first) ?iri"""


def _rows(graph: OpenGraph, query: str) -> list[Mapping[str, Term | None]]:
    rows: list[Mapping[str, Term | None]] = list(graph.store.select(query))
    graph.naming.load(text(row["iri"]) for row in rows)
    return rows


def _counted(graph: OpenGraph, query: str) -> list[Row]:
    """Things with how often, and from when to when."""
    of, known, found = councils(graph.store), graph.naming, []
    for row in _rows(graph, query):
        thing, first, last = known.of(text(row["iri"])), text(row["first"]), text(row["last"])
        facets = {"kind": spoken(thing.kind), "council": council(thing.iri, of)}
        found.append(Row(thing, (facets["kind"], int(text(row["number"])), first, last), facets))
    return found


def _meetings(graph: OpenGraph, query: str) -> list[Row]:
    of, known = councils(graph.store), graph.naming
    rows = _rows(graph, query)
    known.load(text(row["body"]) for row in rows)
    found = []
    for row in rows:
        thing, date = known.of(text(row["iri"])), text(row["first"])
        loaded = "cited only" if row["known"] else "loaded"
        body = known.of(text(row["body"])).name if row["body"] else ""
        facets = {"body": body, "year": date[:4], "papers": loaded, "council": council(thing.iri, of)}
        found.append(Row(thing, (date, int(text(row["number"])), loaded), facets))
    return found


def _sources(graph: OpenGraph, query: str) -> list[Row]:
    known, covered = graph.naming, graph.report.get("coverage", {})
    rows = _rows(graph, query)
    by_hash: dict[str, list[Mapping[str, Term | None]]] = defaultdict(list)
    for row in rows:
        by_hash[text(row["hash"])].append(row)
    found = []
    for sha256, [row, *_] in by_hash.items():
        thing, date = known.of(text(row["iri"])), text(row["first"])
        names = graph.entries[sha256[:HASH]].names if sha256[:HASH] in graph.entries else ()
        facets = {"kind": spoken(thing.kind), "year": date[:4]}
        share = coverage_of(covered[sha256]) if covered.get(sha256) else None
        understood = f"{share.share:.0%}" if share and share.is_measured else ""
        values = (facets["kind"], date, understood, names[0] if names else "")
        found.append(Row(thing, values, facets, page("source", sha256[:HASH])))
    return found


LISTS = {
    "people": Listing(
        "People",
        "Councillors, officers and partners who are named in the papers loaded, those seen most often first.",
        ("person", "people"),
        ("name", "kind", "meetings", "first", "last"),
        {"kind": "Kind", "council": "Council"},
        _counted,
        PEOPLE,
    ),
    "bodies": Listing(
        "Bodies",
        "Committees, boards, panels and whatever else meets, those with the most papers loaded first.",
        ("body", "bodies"),
        ("name", "kind", "meetings", "first", "last"),
        {"kind": "Kind", "council": "Council"},
        _counted,
        BODIES,
    ),
    "meetings": Listing(
        "Meetings",
        "Meetings whose papers are loaded, and those that are only cited in them; the latest first.",
        ("meeting", "meetings"),
        ("name", "date", "items", "papers"),
        {"body": "Body", "year": "Year", "papers": "Papers", "council": "Council"},
        _meetings,
        MEETINGS,
    ),
    "subjects": Listing(
        "Subjects",
        "Programmes, plans, laws and topics that business is about, those met most often first.",
        ("subject", "subjects"),
        ("name", "kind", "times", "first", "last"),
        {"kind": "Kind", "council": "Council"},
        _counted,
        SUBJECTS,
    ),
    "sources": Listing(
        "Sources",
        "The documents that were read: every fact on the words that state it, and what was not understood.",
        ("document", "documents"),
        ("title", "kind", "date", "understood", "file"),
        {"kind": "Kind", "year": "Year"},
        _sources,
        SOURCES,
    ),
}
