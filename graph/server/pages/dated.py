"""The days of business and papers, by which a page tells them in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from councilgraph.graph.rdf.store import Store, Term, term_of, text

DAYS = """SELECT ?thing ?order ?day { VALUES ?thing { %s }
    { ?thing dcterms:date|cg:date|cg:plannedFor ?day BIND(0 AS ?order) }
    UNION { ?thing (cg:item|cg:consideredAt|cg:about)?/cg:meeting/cg:date ?day BIND(1 AS ?order) }
    UNION { ?thing (cg:recordOf|cg:agendaOf)/cg:date ?day BIND(1 AS ?order) } }"""
UNDATED = "9"
"""What stands behind any year."""


def dates_of(store: Store, things: Iterable[Term]) -> Mapping[str, str]:
    """The day of each thing, by address: its own, be it but a year ("2023/24"), else of its meeting."""
    found: dict[str, tuple[str, str]] = {}
    for row in store.select_each(DAYS, [term_of(text(one)) for one in things]):
        told = text(row["order"]), text(row["day"])
        thing = text(row["thing"])
        found[thing] = min(told, found.get(thing, told))
    return {thing: day for thing, (_, day) in found.items()}


def in_time_order(things: Iterable[Term], days: Mapping[str, str]) -> list[Term]:
    """Things by their days, what has none last."""
    return sorted(things, key=lambda one: (days.get(text(one)) or UNDATED, text(one)))
