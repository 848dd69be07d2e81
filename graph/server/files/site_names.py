"""The names of a site as its search reads them: in parts by how their words begin, each a script."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.whereabouts import whereabouts
from councilgraph.graph.server.files.site_parts import part
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.render import group, visible
from councilgraph.graph.server.pages.search import index

FOLDER = "names"
OTHER = "other"
"""The part of words that begin otherwise than with two letters or digits."""

BEGINNING = re.compile(r"[a-z0-9]{2}")
SAID = {"item", "decision"}
SHORT, SHORTEST = 4, 2
"""Letters of a word that is searched for: of what was said, lest a part have nearly all of it, of names."""

Row = Sequence[str]
"""A name: the kind of the thing, its name, the name that was written if another, where, and its file."""


def name_parts(graph: OpenGraph, files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The parts by their files, the list of them last; `files` has the files of things by their IRIs."""
    parts: dict[str, list[Row]] = defaultdict(list)
    for row in rows(graph, files):
        for name in sorted(_parts(row)):
            parts[name].append(row)
    for name in sorted(parts):
        yield part(f"{FOLDER}/{name}", parts[name])
    yield part(f"{FOLDER}/parts", sorted(parts))


def rows(graph: OpenGraph, files: Mapping[str, str]) -> Sequence[Row]:
    """Each name of a thing that has a file; decisions by the first of their words."""
    known, found = graph.naming, index(graph)
    called = {*found.names, *((iri, "") for iri in files)}
    known.load(iri for iri, _ in called)
    where = places(graph, files)
    made = set[tuple[str, ...]]()
    for iri, name in called:
        thing = known.of(iri)
        if iri in files and thing.kind and not thing.about:
            written = "" if name == thing.name or thing.name.startswith(name[:40]) else name
            told = visible(thing.numbered), visible(written), visible(where.get(iri, ""))
            made.add((group(thing.kind), *told, files[iri]))
    return sorted(made)


def places(graph: OpenGraph, files: Mapping[str, str]) -> Mapping[str, str]:
    """What tells a thing from another of its name: its meeting, or its council and years."""
    known = graph.naming
    things = [known.of(iri) for iri in files]
    known.load(one.item for one in things if one.item)
    meetings = {one.iri: of for one in things if (of := known.meeting_of(one))}
    known.load(meetings.values())
    others = [one.iri for one in things if one.iri not in meetings]
    return whereabouts(graph.store, others) | {iri: known.of(of).name for iri, of in meetings.items()}


def _parts(row: Row) -> set[str]:
    least = SHORT if row[0] in SAID else SHORTEST
    words = {word for word in folded(row[2] or row[1]).split() if len(word) >= least}
    return {word[:2] if BEGINNING.match(word) else OTHER for word in words}
