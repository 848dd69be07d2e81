"""What came back: each request as a track, filtered by what its address says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from councilgraph.graph.reading.track_model import FollowUps, Track
from councilgraph.graph.server.pages.addresses import Address, page
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.paging import Part, part
from councilgraph.graph.server.pages.track_index import FILTERS, SLUGS, TrackIndex, track_index
from councilgraph.graph.show import follow_up
from councilgraph.graph.show.stations import stations

AT_ONCE = 20

SPARQL = """SELECT ?ask ?text ?state ?due ?whom {
  ?ask cg:followUpState ?state ; cg:text ?text .
  OPTIONAL { ?ask cg:dueDate ?due }
  OPTIONAL { ?ask cg:directedTo ?whom }
} ORDER BY ?due ?ask"""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value by which tracks can be filtered: as addresses have it, as it reads, and how many there are."""

    value: str
    label: str
    count: int


def view(graph: OpenGraph, address: Address) -> Page:
    """The tracks that the filters in the address let pass, a part at a time."""
    index = track_index(graph)
    found, states = index.chosen(address), index.counts(address, "state")
    shown = part(found.tracks, address, AT_ONCE)
    data = {
        "found": found,
        "tracks": [(track, list(stations(track))) for track in shown.items],
        "part": shown,
        "filters": _filters(index, address),
        "filtered": any(address.get(name) for name in (*FILTERS, "about", "to")),
        "slugs": SLUGS,
        "counts": [(state, slug, states.get(slug, 0)) for state, slug in SLUGS.items()],
        "feed": partial(_feed, address),
        "late": states.get("overdue", 0),
    }
    tables = {"follow-up": follow_up.cells(found)} if address.get("csv") else {"follow-up": ()}
    return Page(_title(found, shown), "follow_up.html", data, tables, SPARQL)


def _feed(address: Address, name: str) -> Address:
    """The feed of what a view shows."""
    return page("feeds", name, **dict(address.where(page="", csv="").query))


LABELS = {
    "council": ("Council", "any council"),
    "body": ("Asked by", "any body"),
    "owner": ("Put to", "anybody"),
    "year": ("Asked in", "any year"),
    "state": ("How far", "any state"),
}


def _filters(index: TrackIndex, address: Address) -> list[tuple[str, str, str, list[Choice]]]:
    """Each filter: its parameter, its label, what it says when it is not used, and what can be chosen."""
    shown = [name for name in FILTERS if name != "council" or len(index.every.councils) > 1]
    return [(name, *LABELS[name], _choices(index, address, name)) for name in shown]


def _choices(index: TrackIndex, address: Address, name: str) -> list[Choice]:
    """What a filter can be set to, given the others; what is set stays, even where it finds nothing."""
    counts, labels = dict(index.counts(address, name)), index.labels[name]
    if wanted := address.get(name):
        counts.setdefault(wanted, 0)
    found = [
        Choice(value, labels.get(value, f"no such value: {value}"), count) for value, count in counts.items()
    ]
    return sorted(found, key=lambda one: (name != "year", one.label.casefold(), one.value))


def _title(found: FollowUps, shown: Part[Track]) -> str:
    page = f", page {shown.number}" if shown.number > 1 else ""
    return (
        f"What came back?{page} · {' and '.join(found.councils[:2])}" if found.councils else "What came back?"
    )
