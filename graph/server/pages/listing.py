"""Lists of what is in a graph: people, bodies, meetings, subjects, documents; filtered by an address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from councilgraph.graph.reading.comparing import folded, holds
from councilgraph.graph.reading.listed import Row
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.paging import part

AT_ONCE = 60


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: what it says of itself, its columns, what it can be filtered by, who gives its rows, its query.

    A row that is a document has in `document` what stands for it in addresses.
    """

    title: str
    lead: str
    what: tuple[str, str]
    columns: tuple[str, ...]
    facets: Mapping[str, str]
    rows: Callable[[OpenGraph], list[Row]]
    sparql: str


def view(listing: Listing, graph: OpenGraph, address: Address) -> Page:
    """The rows that the filters in the address let pass, by the column that it names, a part at a time."""
    every = listing.rows(graph)
    chosen = [row for row in every if _passes(row, listing, address)]
    sorted_ = ordered(chosen, listing, address)
    shown = part(sorted_, address, AT_ONCE)
    data = {
        "listing": listing,
        "part": shown,
        "rows": shown.items,
        "total": len(every),
        "facets": [
            (name, label, _values(every, listing, address, name)) for name, label in listing.facets.items()
        ],
        "filtered": len(chosen) < len(every),
        "by": address.get("by"),
    }
    return Page(listing.title, "list.html", data, {address.view: cells(sorted_, listing)}, listing.sparql)


def _passes(row: Row, listing: Listing, address: Address, *but: str) -> bool:
    words = folded(address.get("about")).split()
    name = folded(row.thing.name)
    return all(holds(word, name) for word in words) and all(
        address.get(facet) in ("", row.facets.get(facet, "")) for facet in listing.facets if facet not in but
    )


def _values(every: Sequence[Row], listing: Listing, address: Address, name: str) -> list[tuple[str, int]]:
    """What a facet can be set to, with how many rows each finds."""
    rows = (row for row in every if _passes(row, listing, address, name))
    counts = Counter(row.facets[name] for row in rows if row.facets.get(name))
    if wanted := address.get(name):
        counts.setdefault(wanted, 0)
    return sorted(counts.items())


def ordered(rows: Sequence[Row], listing: Listing, address: Address) -> Sequence[Row]:
    """Rows by a column: words from A on, numbers and days from the highest down; else as they were read."""
    by = address.get("by")
    if by == listing.columns[0]:
        return sorted(rows, key=lambda row: row.thing.name.casefold())
    if by not in listing.columns:
        return rows
    at = listing.columns.index(by) - 1
    numbers = all(
        isinstance(row.values[at], int) or str(row.values[at])[:4].isdecimal()
        for row in rows
        if row.values[at]
    )
    return sorted(rows, key=lambda row: (row.values[at] or 0) if numbers and isinstance(row.values[at], int)
                  else str(row.values[at]).casefold(), reverse=numbers)  # fmt: skip


def cells(rows: Sequence[Row], listing: Listing) -> list[list[str]]:
    """Rows as a table has them, its heads first."""
    told = ([row.thing.name, *map(str, row.values), row.thing.iri] for row in rows)
    return [[*listing.columns, "iri"], *told]
