"""All tracks of a graph by the values by which they are filtered: reckoned once, so that pages only count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from councilgraph.graph.reading.comparing import folded, has_all
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.kept import TRACKS
from councilgraph.graph.reading.track_model import ANSWERED, NO_ANSWER, PLANNED, REPORTED, FollowUps, Track
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph

SLUGS = {ANSWERED: "answered", REPORTED: "reported", PLANNED: "planned", NO_ANSWER: "open"}
"""The states in the order of the tally, as addresses and styles name them."""

WORDED = 16
"""Words of filters whose tracks are kept: a page asks for them once for each of its filters."""

Values = Callable[[OpenGraph, Track], list[tuple[str, str]]]


def tracks(graph: OpenGraph) -> FollowUps:
    """All tracks of a graph."""
    return graph.kept(TRACKS)


def _short(graph: OpenGraph, one: Thing) -> tuple[str, str]:
    return one.iri.removeprefix(graph.base), one.name


def _bodies(graph: OpenGraph, track: Track) -> list[tuple[str, str]]:
    return [_short(graph, one) for one in track.asked_by]


def _owners(graph: OpenGraph, track: Track) -> list[tuple[str, str]]:
    return [_short(graph, one) for one in track.put_to] or [("nobody", "nobody named")]


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


class TrackIndex:
    """The places of tracks among all, by filter and value, and the words by which they are found.

    `labels` says how each value of a filter reads; `about` are the folded words that each track is about,
    `whom` the folded names of whom it is put to.
    """

    def __init__(self, graph: OpenGraph) -> None:
        self.every = tracks(graph)
        self.labels: dict[str, dict[str, str]] = {name: {} for name in FILTERS}
        self._places: dict[str, dict[str, set[int]]] = {name: defaultdict(set) for name in FILTERS}
        for place, track in enumerate(self.every.tracks):
            for name, of in FILTERS.items():
                for value, label in of(graph, track):
                    self.labels[name].setdefault(value, label)
                    self._places[name][value].add(place)
        self._own = {track.iri: track for track in self.every.tracks}
        self.about = [" ".join(map(folded, one.about)) for one in self.every.tracks]
        self._worded = lru_cache(WORDED)(self._with_words)
        self.whom = [[*map(folded, _spoken_of(one))] for one in self.every.tracks]

    def of(self, iri: str) -> Track | None:
        """The track of what was asked for at an address; None for another thing."""
        return self._own.get(iri)

    def having(self, name: str, value: str) -> Sequence[Track]:
        """The tracks that have a value of a filter, in their order."""
        return [self.every.tracks[place] for place in sorted(self._places[name].get(value, ()))]

    def chosen(self, address: Address) -> FollowUps:
        """The tracks that the filters in an address let pass."""
        passed = sorted(self._passed(address))
        return replace(self.every, tracks=tuple(self.every.tracks[place] for place in passed))

    def counts(self, address: Address, name: str) -> Mapping[str, int]:
        """How many tracks have each value of a filter, of those that the other filters let pass."""
        others = self._passed(address.where(**{name: ""}))
        counts = {value: len(others & places) for value, places in self._places[name].items()}
        return {value: count for value, count in counts.items() if count}

    def _passed(self, address: Address) -> frozenset[int]:
        found = self._worded(address.get("about"), address.get("to"))
        for name, places in self._places.items():
            if wanted := address.get(name):
                found = found & places.get(wanted, frozenset())
        return found

    def _with_words(self, about: str, whom: str) -> frozenset[int]:
        """The tracks that are about some words, and put to whom others name."""
        subject, names = folded(about).split(), folded(whom).split()
        return frozenset(
            place
            for place, told in enumerate(self.about)
            if has_all(subject, told) and (not names or any(has_all(names, one) for one in self.whom[place]))
        )


def _spoken_of(track: Track) -> list[str]:
    """The names of whom a request is put to; where it names nobody, all its words."""
    return [one.name for one in track.put_to] or [track.words]


def track_index(graph: OpenGraph) -> TrackIndex:
    """The index of the tracks of a graph, made once for its generation."""
    return graph.once(TrackIndex)
