"""Search: names, acronyms and old forms, grouped by kind; business and decisions by the words in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.reading import kept
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.reading.whereabouts import whereabouts
from councilgraph.graph.reading.word_index import Found, WordIndex
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import Page
from councilgraph.graph.server.pages.paging import Part, part
from councilgraph.graph.server.pages.papers import find_papers
from councilgraph.graph.server.pages.render import group

ORDER = (
    "person",
    "post",
    "body",
    "programme",
    "organisation",
    "topic",
    "meeting",
    "item",
    "decision",
    "response",
    "paper",
)
SAID = ("item", "decision")
"""Groups of what is told apart by its meeting."""

AT_ONCE = 8
ALONE = 50
"""Matches of one kind that are shown beside others, and where it is asked for alone."""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that was found: `written` is the name that matched, if another; `where` tells it apart."""

    thing: Thing
    written: str
    where: str


@dataclass(frozen=True, slots=True)
class Group:
    """The matches of one group of kinds; `all_` is where all of them are, None where they are all here."""

    name: str
    label: str
    matches: Part[Match]
    all_: Address | None


def index(graph: OpenGraph) -> WordIndex:
    """The names of a graph by their words."""
    return graph.once(_index)


def _index(graph: OpenGraph) -> WordIndex:
    return WordIndex(graph.pages / kept.WORDS, graph.store)


def view(graph: OpenGraph, address: Address) -> Page:
    """What the words of the address mean, and the papers that hold them; failing both, the nearest names."""
    words = address.get("q")
    groups, total = things(graph, address)
    papers = find_papers(graph, words) if words and not address.get("kind") else []
    near = index(graph).nearest(words) if words and not groups and not papers else ()
    data = {"words": words, "groups": groups, "papers": papers, "near": near, "total": total}
    return Page(f"“{words}”" if words else "Search", "search.html", data)


def things(graph: OpenGraph, address: Address) -> tuple[list[Group], int]:
    """What is called as the words of the address say, in groups, and how many there are in all."""
    words = address.get("q")
    found = index(graph).find(words) if words else []
    return _groups(graph, found, address), len(found)


def _groups(graph: OpenGraph, found: list[Found], address: Address) -> list[Group]:
    by_group: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        if one.kind:
            by_group[group(one.kind)].append(one)
    asked, same = address.get("kind"), folded(address.get("q"))
    order = sorted(by_group, key=lambda name: (by_group[name][0].folded != same, ORDER.index(name)))
    shown = {
        name: part(by_group[name], address, ALONE if asked else AT_ONCE)
        for name in order
        if asked in ("", name)
    }
    where = _where(graph, shown)
    return [_group(graph, name, of, address, where) for name, of in shown.items()]


def _where(graph: OpenGraph, shown: Mapping[str, Part[Found]]) -> Mapping[str, str]:
    """What tells apart those that are shown; their names, items and meetings are read together."""
    known, iris = graph.naming, [one.iri for of in shown.values() for one in of.items]
    known.load(iris)
    known.load(known.of(iri).item for iri in iris)
    known.load(known.meeting_of(known.of(iri)) for iri in iris)
    told = [one.iri for name, of in shown.items() if name not in SAID for one in of.items]
    return whereabouts(graph.store, told)


def _group(
    graph: OpenGraph, name: str, shown: Part[Found], address: Address, where: Mapping[str, str]
) -> Group:
    matches = [_match(one, graph.naming, where.get(one.iri, "")) for one in shown.items]
    of = Part(matches, shown.number, shown.parts, shown.total, shown.first, shown.before, shown.after)
    alone = address.get("kind") or shown.parts == 1
    return Group(name, GROUPS[name][0], of, None if alone else address.where(kind=name))


def _match(one: Found, known: Naming, where: str) -> Match:
    thing = known.of(one.iri)
    meeting = known.meeting_of(thing)
    place = known.of(meeting).name if meeting else where
    written = one.name if one.name != thing.name and not thing.name.startswith(one.name[:40]) else ""
    return Match(thing, written, place)
