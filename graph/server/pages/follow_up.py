"""What came back: each request as a track, filtered by what its address says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from councilgraph.graph.reading.comparing import is_about
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.track_model import ANSWERED, NO_ANSWER, PLANNED, REPORTED, FollowUps, Track
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.server.pages.addresses import Address, page
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.paging import Part, part
from councilgraph.graph.show import follow_up
from councilgraph.graph.show.stations import stations

SLUGS = {ANSWERED: "answered", REPORTED: "reported", PLANNED: "planned", NO_ANSWER: "open"}
"""The states in the order of the tally, as addresses and styles name them."""

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


Test = Callable[[Track], bool]
Values = Callable[[OpenGraph, Track], list[tuple[str, str]]]


def tracks(graph: OpenGraph) -> FollowUps:
    """All tracks of a graph, worked out once for its generation."""
    return graph.once(_tracks)


def _tracks(graph: OpenGraph) -> FollowUps:
    return follow_ups(graph.store)


def view(graph: OpenGraph, address: Address) -> Page:
    """The tracks that the filters in the address let pass, a part at a time."""
    every = tracks(graph)
    found = chosen(every, graph, address)
    shown = part(found.tracks, address, AT_ONCE)
    data = {
        "found": found,
        "tracks": [(track, list(stations(track))) for track in shown.items],
        "part": shown,
        "filters": _filters(every, graph, address),
        "filtered": any(address.get(name) for name in (*FILTERS, "about", "to")),
        "slugs": SLUGS,
        "counts": [(state, slug, _count(every, graph, address, slug)) for state, slug in SLUGS.items()],
        "feed": partial(_feed, address),
        "late": _count(every, graph, address, "overdue"),
    }
    tables = {"follow-up": follow_up.cells(found)} if address.get("csv") else {"follow-up": ()}
    return Page(_title(found, shown), "follow_up.html", data, tables, SPARQL)


def _feed(address: Address, name: str) -> Address:
    """The feed of what a view shows."""
    return page("feeds", name, **dict(address.where(page="", csv="").query))


def chosen(every: FollowUps, graph: OpenGraph, address: Address, *but: str) -> FollowUps:
    """The tracks that the filters let pass, those named in `but` left aside."""
    tests = [*_tests(graph, address, but)]
    return replace(every, tracks=tuple(one for one in every.tracks if all(test(one) for test in tests)))


def _tests(graph: OpenGraph, address: Address, but: Sequence[str]) -> Iterable[Test]:
    for name, of in FILTERS.items():
        if (wanted := address.get(name)) and name not in but:
            yield partial(_has, graph, of, wanted)
    if words := address.get("about"):
        yield lambda track: track.is_about(words)
    if whom := address.get("to"):
        yield partial(_speaks_of, whom)


def _speaks_of(whom: str, track: Track) -> bool:
    """Whether a request is put to whom words name, or names nobody and speaks of them."""
    return any(is_about(whom, words) for words in spoken_of(track))


def spoken_of(track: Track) -> list[str]:
    """The names of whom a request is put to; where it names nobody, all its words."""
    return [one.name for one in track.of_whom + track.report_to] or [track.words]


def _has(graph: OpenGraph, of: Values, wanted: str, track: Track) -> bool:
    """Whether a track has a value by which it can be filtered."""
    return any(wanted == value for value, _ in of(graph, track))


def _short(graph: OpenGraph, one: Thing) -> tuple[str, str]:
    return one.iri.removeprefix(graph.base), one.name


def _bodies(graph: OpenGraph, track: Track) -> list[tuple[str, str]]:
    return [_short(graph, one) for one in track.asked_by]


def _owners(graph: OpenGraph, track: Track) -> list[tuple[str, str]]:
    named = track.of_whom + track.report_to
    return [_short(graph, one) for one in named] or [("nobody", "nobody named")]


def _years(_: OpenGraph, track: Track) -> list[tuple[str, str]]:
    return [(str(track.date.year),) * 2] if track.date else []


def _states(_: OpenGraph, track: Track) -> list[tuple[str, str]]:
    found = [(SLUGS[track.state], track.state)]
    return [*found, ("overdue", "overdue")] if track.overdue else found


def _councils(_: OpenGraph, track: Track) -> list[tuple[str, str]]:
    return [(track.council, track.council)] if track.council else []


FILTERS: dict[str, Values] = {
    "council": _councils,
    "body": _bodies,
    "owner": _owners,
    "year": _years,
    "state": _states,
}
"""What tracks can be filtered by: the values of a track, each as addresses have it and as it reads."""

LABELS = {
    "council": ("Council", "any council"),
    "body": ("Asked by", "any body"),
    "owner": ("Put to", "anybody"),
    "year": ("Asked in", "any year"),
    "state": ("How far", "any state"),
}


def _filters(
    every: FollowUps, graph: OpenGraph, address: Address
) -> list[tuple[str, str, str, list[Choice]]]:
    """Each filter: its parameter, its label, what it says when it is not used, and what can be chosen."""
    shown = [name for name in FILTERS if name != "council" or len(every.councils) > 1]
    return [(name, *LABELS[name], _choices(every, graph, address, name)) for name in shown]


def _choices(every: FollowUps, graph: OpenGraph, address: Address, name: str) -> list[Choice]:
    """What a filter can be set to, given the others; what is set stays, even where it finds nothing."""
    others = chosen(every, graph, address, name)
    values = [value for track in others.tracks for value in dict.fromkeys(FILTERS[name](graph, track))]
    counts = Counter(values)
    if (wanted := address.get(name)) and wanted not in {value for value, _ in counts}:
        known = {value: label for one in every.tracks for value, label in FILTERS[name](graph, one)}
        counts[wanted, known.get(wanted, wanted)] = 0
    order = sorted(counts, key=lambda each: (name != "year", each[1].casefold(), each[0]))
    return [Choice(value, label, counts[value, label]) for value, label in order]


def _count(every: FollowUps, graph: OpenGraph, address: Address, slug: str) -> int:
    return len(chosen(every, graph, address.where(state=slug)).tracks)


def _title(found: FollowUps, shown: Part[Track]) -> str:
    page = f", page {shown.number}" if shown.number > 1 else ""
    return (
        f"What came back?{page} · {' and '.join(found.councils[:2])}" if found.councils else "What came back?"
    )
