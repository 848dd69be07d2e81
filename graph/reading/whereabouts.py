"""What tells things of one name apart: the council they belong to, and the years in which they are met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from councilgraph.graph.rdf.store import Store, term_of, text

COUNCILS = "SELECT ?council ?name { ?council a cg:Council ; skos:prefLabel ?name }"
DAYS = """SELECT ?thing (MIN(?day) AS ?first) (MAX(?day) AS ?last) { VALUES ?thing { %s }
    ?thing (^cg:person/cg:meeting|cg:attended|cg:sentApologiesFor|cg:chaired|^cg:heldBy|cg:meeting
        |^cg:mentions/cg:meeting?|^cg:directedTo/cg:item/cg:meeting)
        /(cg:date|dcterms:date) ?day } GROUP BY ?thing"""


def whereabouts(store: Store, iris: Sequence[str]) -> dict[str, str]:
    """By IRI the council that a thing belongs to and its years: "Aldermere City Council, 2022–2024".

    A council is told by the IRIs of its own, which begin with the council's. What neither is known
    of has no entry.
    """
    if not iris:
        return {}
    known = councils(store)
    years = dict(_years(store, iris))
    told = ((iri, council(iri, known), years.get(iri, "")) for iri in iris)
    return {iri: ", ".join(filter(None, (name, span))) for iri, name, span in told if name or span}


def councils(store: Store) -> dict[str, str]:
    """The names of the councils of a graph, by IRI."""
    return {text(row["council"]): text(row["name"]) for row in store.select(COUNCILS)}


def council(iri: str, known: Mapping[str, str]) -> str:
    """The name of the council that a thing belongs to, "" where none is known."""
    starts = (iri[:at] for at, sign in enumerate(iri) if sign == "/")
    return next((known[start] for start in starts if start in known), "")


def _years(store: Store, iris: Sequence[str]) -> Iterator[tuple[str, str]]:
    for row in store.select_each(DAYS, map(term_of, iris)):
        first, last = text(row["first"])[:4], text(row["last"])[:4]
        yield text(row["thing"]), first if first == last else f"{first}–{last}"
