"""The days of business and papers, by which a page tells them in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from councilgraph.graph.rdf.store import Store, Term, term_of, text

DAYS = "SELECT ?thing ?day { VALUES ?thing { %%s } ?thing %s ?day }"
OWN = "dcterms:date|cg:date|cg:plannedFor"
OF_MEETING = (
    "cg:meeting/cg:date",
    "(cg:item|cg:consideredAt|cg:about)/cg:meeting/cg:date",
    "(cg:recordOf|cg:agendaOf)/cg:date",
)
"""Ways to a day. Each is asked by itself: of a UNION of them the engine makes all days of the graph first."""

UNDATED = "9"
"""What stands behind any year."""


def dates_of(store: Store, things: Iterable[Term]) -> Mapping[str, str]:
    """The day of each thing, by address: its own, be it but a year ("2023/24"), else of its meeting."""
    terms = [term_of(text(one)) for one in things]
    meetings = [day for path in OF_MEETING for day in _days(store, path, terms)]
    return _first(meetings) | _first(_days(store, OWN, terms))


def _days(store: Store, path: str, terms: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Things and the days to which a path leads from them."""
    return ((text(row["thing"]), text(row["day"])) for row in store.select_each(DAYS % path, terms))


def _first(days: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first day of each thing."""
    return dict(sorted(days, reverse=True))


def in_time_order(things: Iterable[Term], days: Mapping[str, str]) -> list[Term]:
    """Things by their days, what has none last."""
    return sorted(things, key=lambda one: (days.get(text(one)) or UNDATED, text(one)))
