"""Which lists there are, and who reads their rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from councilgraph.graph.build.checks import coverage_of
from councilgraph.graph.reading import kept
from councilgraph.graph.reading.listed import BODIES, MEETINGS, PEOPLE, SOURCES, SUBJECTS, Listed, Row
from councilgraph.graph.server.pages.listing import Listing
from councilgraph.graph.server.pages.opened import HASH, OpenGraph


def _kept(of: Listed) -> Callable[[OpenGraph], list[Row]]:
    """What gives the rows of a list as the build wrote them down."""
    return lambda graph: graph.kept(kept.LISTS[of.name])


def _sources(graph: OpenGraph) -> list[Row]:
    """The documents with how much of each was understood, and the names of their files."""
    return graph.once(_filed)


def _filed(graph: OpenGraph) -> list[Row]:
    covered, found = graph.report.get("coverage", {}), []
    for row in graph.kept(kept.LISTS[SOURCES.name]):
        short = row.document[:HASH]
        share = coverage_of(covered[row.document]) if covered.get(row.document) else None
        understood = f"{share.share:.0%}" if share and share.is_measured else ""
        names = graph.entries[short].names if short in graph.entries else ()
        values = (*row.values, understood, names[0] if names else "")
        found.append(replace(row, values=values, document=short))
    return found


LISTS = {
    "people": Listing(
        "People",
        "Councillors, officers and partners who are named in the papers loaded, those seen most often first.",
        ("person", "people"),
        ("name", "kind", "meetings", "first", "last"),
        {"kind": "Kind", "council": "Council"},
        _kept(PEOPLE),
        PEOPLE.sparql,
    ),
    "bodies": Listing(
        "Bodies",
        "Committees, boards, panels and whatever else meets, those with the most papers loaded first.",
        ("body", "bodies"),
        ("name", "kind", "meetings", "first", "last"),
        {"kind": "Kind", "council": "Council"},
        _kept(BODIES),
        BODIES.sparql,
    ),
    "meetings": Listing(
        "Meetings",
        "Meetings whose papers are loaded, and those that are only cited in them; the latest first.",
        ("meeting", "meetings"),
        ("name", "date", "items", "papers"),
        {"body": "Body", "year": "Year", "papers": "Papers", "council": "Council"},
        _kept(MEETINGS),
        MEETINGS.sparql,
    ),
    "subjects": Listing(
        "Subjects",
        "Programmes, plans, laws and topics that business is about, those met most often first.",
        ("subject", "subjects"),
        ("name", "kind", "times", "first", "last"),
        {"kind": "Kind", "council": "Council"},
        _kept(SUBJECTS),
        SUBJECTS.sparql,
    ),
    "sources": Listing(
        "Sources",
        "The documents that were read: every fact on the words that state it, and what was not understood.",
        ("document", "documents"),
        ("title", "kind", "date", "understood", "file"),
        {"kind": "Kind", "year": "Year"},
        _sources,
        SOURCES.sparql,
    ),
}
