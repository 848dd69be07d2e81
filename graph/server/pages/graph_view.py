"""The graph page: what stands about a thing, as nodes with places and lines with words, and as a table."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.picture.network import directed, layout
from councilgraph.graph.picture.placing import Places, filling, packed, spread
from councilgraph.graph.rdf.store import IRI, Term
from councilgraph.graph.reading.facts import Fact, Reason, Thing
from councilgraph.graph.reading.kept import OUTLINE
from councilgraph.graph.reading.paths import PASSED_OVER, facts_from
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.reading.whereabouts import whereabouts
from councilgraph.graph.server.pages.addresses import Address, href, thing
from councilgraph.graph.server.pages.facts import Lines, Section, sections, words_as_json
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.server.pages.render import group
from councilgraph.graph.server.pages.search import index
from councilgraph.ontology.terms import shorten

MAX_NEIGHBOURS = 70
"""Things that are shown about the thing in the middle, and half as many about each that was opened."""

MAX_OPENED = 8
DAY = re.compile(r", (\d{1,2} [A-Z][a-z]+ \d{4})$")
SHAPE, AREA, ROOM, ROUNDS = 1.45, 9_000.0, (120.0, 52.0), 40
"""Of the picture: how many times as wide as high, pixels² for a node, the box of its sign and name."""

HIDDEN = {*PASSED_OVER.replace(",", " ").split(), "cg:minutedAs"}
SPARQL = """SELECT ?predicate ?thing {{
  {{ {thing} ?predicate ?thing FILTER(ISIRI(?thing)) }} UNION {{ ?thing ?predicate {thing} }}
}}"""


Pair: TypeAlias = tuple[str, str]
"""Two things that facts join, as these read from the first to the second."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that joins two things: in words, as read from the one to the other, and why it is believed."""

    label: str
    why: Reason


@dataclass(frozen=True, slots=True)
class Node:
    """A thing as it is drawn. `apart` tells it from another of that name; `more` are not shown about it."""

    thing: Thing
    apart: str
    x: int
    y: int
    degree: int
    opened: bool
    more: int

    @property
    def tail(self) -> str:
        """What is drawn of its name in any case: the day of a meeting, or what tells it apart."""
        day = DAY.search(self.apart or self.thing.name)
        return day[1] if day else self.apart.partition(",")[0]


@dataclass(frozen=True, slots=True)
class Edge:
    """All facts by which two things are joined, as read from the first to the second."""

    source: Node
    target: Node
    facts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Things in the order in which they were met, what joins two, and how many more stand about one."""

    shown: Sequence[str]
    facts: Mapping[Pair, tuple[Told, ...]]
    more: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What stands about a thing; the nodes in the order in which they were met, the middle first."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]

    @property
    def legend(self) -> list[tuple[str, str, int]]:
        """The kinds, each with its words and how many are drawn of it."""
        counts = Counter(group(node.thing.kind) for node in self.nodes)
        return [(name, words, counts[name]) for name, (words, _) in GROUPS.items()]


def view(graph: OpenGraph, address: Address) -> Page:
    """The neighbourhood of the thing that `around` means, with those in `open` opened too."""
    found = read(graph, address)
    middle = found.nodes[0]
    data = {
        "found": found,
        "middle": middle,
        "opened": [node.thing.iri for node in found.nodes if node.opened and node is not middle],
        "data": address_of_data(address, middle.thing.iri),
    }
    head = ("from", "relation", "to", "words", "place")
    rows = [head, *(row for edge in found.edges for row in _rows(edge))]
    sparql = SPARQL.format(thing=IRI(middle.thing.iri))
    return Page(f"Around {middle.thing.name}", "graph.html", data, {"edges": rows}, sparql)


def address_of_data(address: Address, around: str) -> Address:
    """Where the same is as JSON."""
    return Address("api", "graph", address.where(around=around, csv="").query)


def read(graph: OpenGraph, address: Address) -> Neighbourhood:
    """The neighbourhood that an address asks for, kept for the next visitor; raises NoSuchPage for none."""
    middle = find_middle(graph, address.get("around"))
    opened = tuple(dict.fromkeys(address.get("open").split()))[:MAX_OPENED]
    return graph.recent(("graph", middle, opened), lambda: _read(graph, middle, opened))


def find_middle(graph: OpenGraph, words: str) -> str:
    """The thing that an address or words mean; without any the body that met most often."""
    if not words:
        met = graph.kept(OUTLINE).holders
        if not met:
            raise NoSuchPage("there is nothing to draw in this graph yet")
        return max(met, key=lambda one: (one.meetings, one.iri)).iri
    if "://" in words:
        if graph.naming.of(words).kind:
            return words
        raise NoSuchPage(f"nothing in this graph has the address {words}")
    for one in index(graph).find(words)[:50]:
        if (known := graph.naming.of(one.iri)).kind and not known.about:
            return one.iri
    raise NoSuchPage(f"nothing in this graph is called “{words}”: try the search")


def as_json(graph: OpenGraph, address: Address) -> dict[str, Any]:
    """The neighbourhood for scripts: nodes with places, edges with facts, the ends of edges as numbers."""
    found, known = read(graph, address), graph.naming
    known.load(iri for node in found.nodes for iri in (node.thing.meeting, node.thing.item) if iri)
    numbers = {node.thing.iri: at for at, node in enumerate(found.nodes)}
    return {
        "nodes": [_node_as_json(graph, node, known.day_of(node.thing)) for node in found.nodes],
        "edges": [
            {
                "source": numbers[edge.source.thing.iri],
                "target": numbers[edge.target.thing.iri],
                "facts": [_fact_as_json(graph, fact) for fact in edge.facts],
            }
            for edge in found.edges
        ],
    }


def _node_as_json(graph: OpenGraph, node: Node, day: str) -> dict[str, Any]:
    one = node.thing
    return {
        "iri": one.iri,
        "name": one.numbered,
        "tail": node.tail,
        "kind": spoken(one.kind),
        "group": group(one.kind),
        "date": day,
        "page": href(thing(one.iri), graph.base),
        "x": node.x,
        "y": node.y,
        "opened": node.opened,
        "more": node.more,
    }


def _fact_as_json(graph: OpenGraph, fact: Told) -> dict[str, Any]:
    words = words_as_json(graph, fact.why.sources)
    return {"label": fact.label, "because": fact.why.because, "words": words}


def _rows(edge: Edge) -> Iterator[tuple[str, ...]]:
    ends = edge.source.thing.numbered, edge.target.thing.numbered
    for fact in edge.facts:
        first = fact.why.sources[0] if fact.why.sources else None
        yield (ends[0], fact.label, ends[1], first.quote if first else "", first.cited if first else "")


def _read(graph: OpenGraph, middle: str, opened: Sequence[str]) -> Neighbourhood:
    return _drawn(graph, gather(graph, middle, opened))


def gather(graph: OpenGraph, middle: str, opened: Sequence[str] = ()) -> Gathered:
    """What stands about a thing and about those that are opened, before it has places."""
    known = graph.naming
    facts: dict[Pair, list[Told]] = defaultdict(list)
    more: dict[str, int] = {}
    for iri in (middle, *(one for one in opened if one != middle and known.of(one).kind)):
        found, more[iri] = _about(graph, iri, MAX_NEIGHBOURS // (1 if iri == middle else 2))
        for other, told in found:
            pair = (other, iri) if (other, iri) in facts else (iri, other)
            if pair[0] == iri:
                facts[pair].append(told)
    shown = list(dict.fromkeys([middle, *(one for pair in facts for one in pair)]))
    for pair, told in _between(graph, shown, facts):
        facts[pair].append(told)
    return Gathered(shown, {pair: _once(told) for pair, told in facts.items()}, more)


def _about(graph: OpenGraph, iri: str, most: int) -> tuple[list[tuple[str, Told]], int]:
    """The things that facts join to one, with these, and how many more there are."""
    all_ = [
        one for one in sections(graph, iri) if one.predicate not in HIDDEN and isinstance(one.others[0], IRI)
    ]
    shown = share(all_, most)
    left = sum(len(section.others) for section in all_) - sum(len(others) for _, others in shown)
    found = []
    for (section, _), lines in zip(shown, Lines(graph, iri).of(shown), strict=True):
        for line in lines:
            beside = [value for before, value in line.details if section.folding and not before]
            ends = [one for one in (line.thing, *beside) if isinstance(one, Thing) and one.kind]
            found += [(one.iri, Told(section.heading, line.why)) for one in ends if one.iri != iri]
    return found, left


def share(all_: Sequence[Section], most: int) -> list[tuple[Section, Sequence[Term]]]:
    """Of each section its newest, so many in all that no large one crowds out the small.

    Of sections of 2, 3 and 100 things, of which 20 may be shown, 2, 3 and 15 are.
    """
    rest, shares = most, dict[int, int]()
    by_size = sorted(range(len(all_)), key=lambda at: (len(all_[at].others), at))
    for waiting, at in zip(range(len(all_), 0, -1), by_size, strict=True):
        shares[at] = min(len(all_[at].others), rest // waiting)
        rest -= shares[at]
    return [(one, one.others[-shares[at] :]) for at, one in enumerate(all_) if shares[at]]


def _between(
    graph: OpenGraph, shown: Sequence[str], joined: Mapping[Pair, object]
) -> Iterator[tuple[Pair, Told]]:
    """The facts between things that are shown, where nothing joins these yet."""
    wanted = set(shown)
    found = [
        Fact(s, shorten(p), IRI(o))
        for s, p, o in sorted(facts_from(graph.store, shown))
        if o in wanted and s != o and not {(s, o), (o, s)} & joined.keys()
    ]
    whys = graph.model().reasons_together(found)
    for fact in found:
        yield (fact.subject, fact.leads_to), Told(fact.outward, whys.get(fact.key, Reason()))


def _drawn(graph: OpenGraph, gathered: Gathered) -> Neighbourhood:
    shown, facts, more = gathered.shown, gathered.facts, gathered.more
    places, degree = place(shown, facts), Counter(one for pair in facts for one in pair)
    apart = tell_apart(graph, shown)
    nodes = {
        iri: Node(graph.naming.of(iri), apart.get(iri, ""), *_whole(places[iri]), degree[iri], iri in more, 0)
        for iri in shown
    }
    nodes |= {iri: replace(nodes[iri], more=left) for iri, left in more.items()}
    edges = [Edge(nodes[one], nodes[other], told) for (one, other), told in facts.items()]
    return Neighbourhood(list(nodes.values()), edges)


def _once(facts: Iterable[Told]) -> tuple[Told, ...]:
    """Facts that read the same become one, with the words of the first that has any."""
    kept: dict[str, Told] = {}
    for fact in facts:
        if fact.label not in kept or not kept[fact.label].why.sources:
            kept[fact.label] = fact
    return tuple(kept.values())


def place(shown: Sequence[str], pairs: Iterable[tuple[str, str]]) -> Places:
    """Where things stand, the same on each run: what is joined is near, and no name covers another."""
    network = directed(((iri, {}) for iri in shown), ((*pair, "", {}) for pair in pairs))
    parts = [filling(part, AREA * len(part), SHAPE) for part in layout(network)]
    placed = packed(parts, ROOM[0], SHAPE) if len(parts) > 1 else parts[0]
    return spread(placed, dict.fromkeys(placed, ROOM), ROUNDS)


def _whole(at: tuple[float, float]) -> tuple[int, int]:
    return round(at[0]), round(at[1])


def tell_apart(graph: OpenGraph, shown: Sequence[str]) -> dict[str, str]:
    """Of things with a name that another has too, what tells each: a meeting, a day, a body, the kind."""
    known = graph.naming
    by_name: dict[str, list[Thing]] = defaultdict(list)
    for iri in shown:
        by_name[known.of(iri).numbered].append(known.of(iri))
    alike = [one for named in by_name.values() if len(named) > 1 for one in named]
    known.load(one.item for one in alike if one.item)
    meetings = {one.iri: known.meeting_of(one) for one in alike}
    known.load(iri for iri in meetings.values() if iri)
    places = whereabouts(graph.store, [one.iri for one in alike])
    where = {
        one.iri: known.of(meetings[one.iri]).name
        if meetings[one.iri]
        else one.date or places.get(one.iri, "")
        for one in alike
    }
    found: dict[str, str] = {}
    for named in by_name.values():
        told = distinct([(spoken(one.kind), where.get(one.iri, "")) for one in named])
        found |= {one.iri: apart for one, apart in zip(named, told, strict=True)}
    return found


def distinct(alike: Sequence[tuple[str, str]]) -> list[str]:
    """What tells things of one name apart, each by its kind and where it is met: the first part does.

    >>> distinct([("plan", "Weir Council, 2022"), ("thread", "Weir Council, 2022"), ("plan", "Quay Council")])
    ['plan, Weir Council, 2022', 'thread, Weir Council, 2022', 'Quay Council']
    >>> distinct([("thread", "Weir Council, 2021"), ("thread", "Weir Council, 2023")])
    ['2021, Weir Council', '2023, Weir Council']
    """
    return [_told_of(*one, [other for other in alike if _first(other[1]) == _first(one[1])]) for one in alike]


def _told_of(kind: str, where: str, near: Sequence[tuple[str, str]]) -> str:
    """Where something is met, behind what tells it from those that are met in the same place."""
    if any(other != kind for other, _ in near):
        return ", ".join(filter(None, (kind, where)))
    if DAY.search(where) or all(other == where for _, other in near):
        return where
    first, _, rest = where.partition(", ")
    return ", ".join(filter(None, (rest, first)))


def _first(where: str) -> str:
    return where.partition(",")[0] if not DAY.search(where) else where
