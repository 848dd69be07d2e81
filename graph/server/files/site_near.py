"""What stands about each thing of a site, and with which others it is joined: the graph view reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.reading.whereabouts import councils
from councilgraph.graph.server.files.site_names import places
from councilgraph.graph.server.files.site_parts import Held, bucket, part
from councilgraph.graph.server.pages.addresses import Address, passage
from councilgraph.graph.server.pages.graph_view import Gathered, Told, gather
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.render import group

FOLDER = "near"
AT_ONCE = 32
"""Things whose surroundings stand in one part, in the middle."""

File: TypeAlias = Callable[[Address], str]
"""Where a page is, from the folder of the site."""


class Near:
    """The surroundings of things: `files` has their files by IRI, `file` gives that of a passage."""

    def __init__(self, graph: OpenGraph, files: Mapping[str, str], file: File) -> None:
        self._graph, self._files, self._file = graph, files, file
        self._numbers = {iri: at for at, iri in enumerate(files)}
        self._joined: list[set[int]] = [set() for _ in files]
        self._where = places(graph, files)

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """The parts: `near/N.js` by the hash of a thing's file, how many these are, and all ways."""
        count = max(len(self._files) // AT_ONCE, 1)
        held: dict[int, list[str]] = defaultdict(list)
        for iri, file in self._files.items():
            held[bucket(file, count)].append(iri)
        for at in range(count):
            yield part(f"{FOLDER}/{at}", self._part(held[at]))
        yield part(f"{FOLDER}/parts", [count])
        yield part(f"{FOLDER}/ways", self._ways())

    def _part(self, iris: Iterable[str]) -> Mapping[str, Held]:
        about, places_ = dict[str, Held](), dict[str, int]()
        for iri in iris:
            gathered = gather(self._graph, iri)
            self._join(iri, gathered)
            for one in gathered.shown:
                places_.setdefault(one, len(places_))
            about[self._files[iri]] = self._about(iri, gathered, places_)
        return {"things": [self._thing(iri) for iri in places_], **about}

    def _about(self, iri: str, gathered: Gathered, places_: Mapping[str, int]) -> Held:
        """How many more there are, the things that are shown, and what joins two of them."""
        pairs: list[Held] = [
            [places_[one], places_[other], [self._fact(fact) for fact in told]]
            for (one, other), told in gathered.facts.items()
        ]
        return [gathered.more[iri], [places_[one] for one in gathered.shown], pairs]

    def _thing(self, iri: str) -> Held:
        """A thing as it is drawn: its kind twice, its name, what tells it apart, its day, its file."""
        known = self._graph.naming
        one = known.of(iri)
        apart = self._where.get(iri, "")
        where = apart if known.meeting_of(one) else one.date or apart
        return [
            group(one.kind),
            spoken(one.kind),
            one.numbered,
            where,
            known.day_of(one),
            self._files.get(iri, ""),
        ]

    def _fact(self, fact: Told) -> Held:
        """A fact in words, why it is concluded, and the first words that state it with their place."""
        for source in fact.why.sources[:1]:
            place = passage(source.passage)
            at = self._file(place) if place and place.path in self._graph.entries else ""
            return [fact.label, fact.why.because, source.quote, source.cited, at]
        return [fact.label, fact.why.because]

    def _join(self, iri: str, gathered: Gathered) -> None:
        for pair in gathered.facts:
            if iri in pair and pair[0] != pair[1]:
                low, high = sorted(self._numbers.get(one, -1) for one in pair)
                if low >= 0:
                    self._joined[low].add(high)

    def _ways(self) -> Mapping[str, Held]:
        """The files of things, the later ones with which each is joined, and which are councils."""
        of = councils(self._graph.store)
        return {
            "files": [*self._files.values()],
            "councils": [at for iri, at in self._numbers.items() if iri in of],
            "joined": [sorted(later) for later in self._joined],
        }
