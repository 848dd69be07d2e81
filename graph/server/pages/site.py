"""What stands on every page of a graph."""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.graph.rdf.store import text
from councilgraph.graph.reading.whereabouts import councils
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.render import Site

TITLES = "SELECT ?name ?title { ?document cg:sha256 ?hash ; cg:sourceFile ?name ; dcterms:title ?title }"

MET = """SELECT DISTINCT ?name { ?meeting cg:heldBy/org:subOrganizationOf* ?council .
    ?council a cg:Council ; skos:prefLabel ?name }"""


def site(graph: OpenGraph) -> Site:
    """Whose record it is, and of how many documents."""
    return graph.once(_read)


def _read(graph: OpenGraph) -> Site:
    met = {text(row["name"]) for row in graph.store.select(MET)}
    names = sorted(met or {*councils(graph.store).values()})  # others are but named
    published = {short: entry.address for short, entry in graph.entries.items() if entry.address}
    return Site(
        _name(names),
        len(graph.entries),
        len(names) > 1,
        graph.entries.keys(),
        _titles(graph),
        published,
        graph.answering,
    )


def _titles(graph: OpenGraph) -> dict[str, str]:
    """The title of each document that has one, by the name of its file."""
    rows = ((text(row["name"]), text(row["title"])) for row in graph.store.select(TITLES))
    return {name: title for name, title in rows if title and title != name}


def _name(names: Sequence[str]) -> str:
    """The council's name, where there is one; else how many there are."""
    if len(names) == 1:
        return f"{names[0]} in the record"
    return f"{len(names)} councils in the record" if names else "In the record"
