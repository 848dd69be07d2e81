"""Search: names, acronyms and old forms, grouped by kind; business and decisions by the words in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from councilgraph.graph.picture.composition import GROUPS
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
    return WordIndex(graph.store)


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
    known = graph.naming
    known.load(one.iri for one in found[:2000])
    by_group: dict[str, list[Found]] = defaultdict(list)
    for one in found[:2000]:
        if (thing := known.of(one.iri)).kind and not thing.about:
            by_group[group(thing.kind)].append(one)
    wanted = address.get("kind")
    order = sorted(by_group, key=lambda name: (by_group[name][0].likeness[0] > 0, ORDER.index(name)))
    return [_group(graph, name, by_group[name], address, known) for name in order if wanted in ("", name)]


def _group(graph: OpenGraph, name: str, found: list[Found], address: Address, known: Naming) -> Group:
    alone = bool(address.get("kind"))
    shown = part(found, address, ALONE if alone else AT_ONCE)
    where = (
        whereabouts(graph.store, [one.iri for one in shown.items]) if name not in ("item", "decision") else {}
    )
    matches = [_match(one, known, where.get(one.iri, "")) for one in shown.items]
    of = Part(matches, shown.number, shown.parts, shown.total, shown.first, shown.before, shown.after)
    return Group(name, GROUPS[name][0], of, None if alone or shown.parts == 1 else address.where(kind=name))


def _match(one: Found, known: Naming, where: str) -> Match:
    thing = known.of(one.iri)
    meeting = thing.meeting or (known.of(thing.item).meeting if thing.item else "")
    place = known.of(meeting).name if meeting else where
    written = one.name if one.name != thing.name and not thing.name.startswith(one.name[:40]) else ""
    return Match(thing, written, place)
