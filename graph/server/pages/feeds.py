"""What is new, as Atom: what was asked for, what is overdue, the business of a body or topic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from councilgraph.graph.rdf.store import text
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.server.pages.addresses import Address, href, page, thing
from councilgraph.graph.server.pages.facts import day
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.server.pages.track_index import track_index
from councilgraph.graph.show.stations import IN_PAPERS, NOTHING_SEEN, date, named

MOST = 60
"""Entries of a feed, the newest."""

NEVER = "1970-01-01"
"""The day of a feed without entries: a feed has one, and the clock is not asked."""

BUSINESS = """SELECT DISTINCT ?one {{
  {{ ?one cg:mentions|dcterms:subject|cg:about|cg:inThread|cg:heldBy|cg:decidedBy {iri} }}
  UNION {{ ?one cg:meeting/cg:heldBy {iri} }} UNION {{ ?one cg:item/cg:mentions {iri} }} }}"""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: what it is of, its title and words, its day, and where it leads."""

    iri: str
    title: str
    words: str
    day: str
    address: Address


def view(graph: OpenGraph, address: Address) -> Page:
    """The feed of a name; raises NoSuchPage where there is none of that name."""
    if address.path not in FEEDS:
        raise NoSuchPage(f"there is no feed “{address.path}”: {', '.join(FEEDS)}")
    title, read, seen = FEEDS[address.path]
    entries = sorted(read(graph, address), key=lambda one: (one.day, one.iri), reverse=True)[:MOST]
    last = max((one.day for one in entries), default="") or NEVER
    about = _about(graph, address)
    name = f"{title}: {about}" if about else title
    data = {"entries": entries, "last": last, "feed": address, "name": href(address, graph.base)}
    return Page(name, "feed.xml", data | {"seen": seen(address)})


def _about(graph: OpenGraph, address: Address) -> str:
    """What a feed is narrowed to, by name."""
    names = [graph.base + address.get(name) for name in ("body", "owner", "of") if address.get(name)]
    return ", ".join(graph.naming.of(iri).name for iri in names)


def _silence(graph: OpenGraph, address: Address) -> list[Entry]:
    """What was due and of which no answer is seen, on the day after which it is silent."""
    found = track_index(graph).chosen(address.where(state="overdue"))
    return [_silent(track) for track in found.tracks]


def _silent(track: Track) -> Entry:
    due = f"due {date(track.due)}"
    said = f"{NOTHING_SEEN} {IN_PAPERS}; {due}. Asked by {named(track.asked_by)} on {date(track.date)}"
    whom = f", of {named(track.of_whom)}" if track.of_whom else ""
    day_ = track.due.isoformat() if track.due else NEVER
    return Entry(track.iri, f"{due}: {track.words}", f"{said}{whom}.", day_, thing(track.iri))


def _asked(graph: OpenGraph, address: Address) -> list[Entry]:
    """What was asked for, on the day on which it was."""
    found = track_index(graph).chosen(address)
    return [
        Entry(
            one.iri,
            one.words,
            f"{one.state}. Asked by {named(one.asked_by)}"
            + (f", of {named(one.of_whom)}" if one.of_whom else ""),
            one.date.isoformat() if one.date else NEVER,
            thing(one.iri),
        )
        for one in found.tracks
    ]


def _business(graph: OpenGraph, address: Address) -> list[Entry]:
    """Meetings, items, decisions and papers of a body, or about a programme or topic."""
    known, of = graph.naming, thing(graph.base + address.get("of"))
    rows = graph.store.select(BUSINESS.format(iri=f"<{of.path}>")) if _plain(of.path) else ()
    iris = sorted(text(row["one"]) for row in rows)
    known.load(iris)
    dated = sorted(((_day(known.of(iri)), iri) for iri in iris), reverse=True)[:MOST]
    return [
        _entry(known.of(iri), known.of(known.of(iri).meeting) if known.of(iri).meeting else None, on)
        for on, iri in dated
    ]


def _plain(iri: str) -> bool:
    """Whether an address has no sign that would end it in a query."""
    return not any(sign in iri for sign in '<>"{}|^`\\ \n\r\t')


def _day(one: Thing) -> str:
    return one.date or day(one.iri) or NEVER


def _entry(one: Thing, meeting: Thing | None, on: str) -> Entry:
    return Entry(one.iri, one.numbered, meeting.name if meeting else one.kind, on, thing(one.iri))


def _tracks_seen(address: Address) -> Address:
    return page("follow-up", **dict(address.query))


def _overdue_seen(address: Address) -> Address:
    return page("follow-up", **{**dict(address.query), "state": "overdue"})


def _business_seen(_: Address) -> Address:
    return page("meetings")


Feed = tuple[str, Callable[[OpenGraph, Address], list[Entry]], Callable[[Address], Address]]

FEEDS: Mapping[str, Feed] = {
    "silence": ("Due, and no answer seen", _silence, _overdue_seen),
    "asked": ("What was asked for", _asked, _tracks_seen),
    "business": ("Business", _business, _business_seen),
}
"""Each feed: its title, its entries, and the page that shows the same."""
