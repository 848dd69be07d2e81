"""What tells things of one name apart: the council they belong to, and the years in which they are met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.graph.store import IRI, Store, text

AT_ONCE = 500
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
    councils = {text(row["council"]): text(row["name"]) for row in store.select(COUNCILS)}
    years = dict(_years(store, iris))
    told = ((iri, _council(iri, councils), years.get(iri, "")) for iri in iris)
    return {iri: ", ".join(filter(None, (council, span))) for iri, council, span in told if council or span}


def _council(iri: str, councils: dict[str, str]) -> str:
    return next((name for council, name in sorted(councils.items()) if iri.startswith(f"{council}/")), "")


def _years(store: Store, iris: Sequence[str]) -> Iterator[tuple[str, str]]:
    for start in range(0, len(iris), AT_ONCE):
        given = " ".join(str(IRI(iri)) for iri in iris[start : start + AT_ONCE])
        for row in store.select(DAYS % given):
            first, last = text(row["first"])[:4], text(row["last"])[:4]
            yield text(row["thing"]), first if first == last else f"{first}–{last}"
