"""The shortest ways from one thing of a graph to another, over facts, found from both ends at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias

from councilgraph.graph.rdf.store import Store, term_of, text

Edge: TypeAlias = tuple[str, str, str]
"""A fact between things: subject, property, object, as whole IRIs."""

PASSED_OVER = """rdf:type, rdf:subject, rdf:predicate, rdf:object, prov:used, prov:wasAttributedTo,
    skos:inScheme, skos:broader, dcterms:subject, org:subOrganizationOf, cg:document, cg:paper, cg:recordOf,
    cg:agendaOf, cg:coverage, cg:status, cg:capacity, cg:followUpState, cg:choice, cg:outcome,
    cg:disposition"""
"""Properties that join what has nothing to do with each other: all that is of one council, topic or kind."""

OUT = f"SELECT ?s ?p ?o {{ VALUES ?s {{ %s }} ?s ?p ?o FILTER(ISIRI(?o) && ?p NOT IN ({PASSED_OVER})) }}"
IN = f"SELECT ?s ?p ?o {{ VALUES ?o {{ %s }} ?s ?p ?o FILTER(?p NOT IN ({PASSED_OVER})) }}"

FARTHEST = 8
"""Facts of a way, beyond which it tells nothing."""

WIDEST = 3_000
"""Things from which a search goes on at once; where there are more, two things are near by way of a crowd."""

Ways: TypeAlias = Mapping[str, Sequence[Edge]]


@dataclass(slots=True)
class _Side:
    """What was reached from one end: by which facts, and where the next step begins."""

    reached: dict[str, list[Edge]]
    front: list[str]
    steps: int = 0
    seen: dict[str, int] = field(default_factory=dict)


def facts_from(store: Store, iris: Iterable[str]) -> Iterator[Edge]:
    """The facts that lead from things to others."""
    return _edges(store, OUT, iris)


def _edges(store: Store, query: str, iris: Iterable[str]) -> Iterator[Edge]:
    for row in store.select_each(query, map(term_of, iris)):
        yield text(row["s"]), text(row["p"]), text(row["o"])


def shortest(
    store: Store, start: str, end: str, avoid: Iterable[str] = (), most: int = 50
) -> list[list[Edge]]:
    """The shortest ways from start to end, each as its facts in order, at most so many.

    Things to `avoid` stand in no way: a council joins all that is its own. Gives up beyond `FARTHEST` facts.
    """
    if start == end:
        return []
    here, there = (_Side({one: []}, [one], seen={one: 0}) for one in (start, end))
    never = {*avoid} - {start, end}
    while here.front and there.front and here.steps + there.steps < FARTHEST:
        side, other = (here, there) if len(here.front) <= len(there.front) else (there, here)
        _step(store, side, never)
        if met := sorted(set(side.front) & other.seen.keys()):
            return list(islice(_ways(met, here, there), most))
        if len(side.front) > WIDEST:
            break
    return []


def _step(store: Store, side: _Side, never: set[str]) -> None:
    """Goes on from the front of a side by one fact."""
    found: dict[str, list[Edge]] = defaultdict(list)
    for query, far in ((OUT, 2), (IN, 0)):
        for edge in _edges(store, query, side.front):
            if edge[far] not in side.seen and edge[far] not in never:
                found[edge[far]].append(edge)
    side.steps += 1
    side.seen |= dict.fromkeys(found, side.steps)
    side.reached |= found
    side.front = sorted(found)


def _ways(met: Sequence[str], here: _Side, there: _Side) -> Iterator[list[Edge]]:
    """The ways through the things at which both sides met."""
    for one in met:
        for back in _back(one, here.reached):
            for on in _back(one, there.reached):
                yield [*reversed(back), *on]


def _back(one: str, reached: Ways) -> Iterator[list[Edge]]:
    """The ways from a thing back to the end from which it was reached."""
    if not reached[one]:
        yield []
    for edge in sorted(reached[one]):
        before = edge[0] if edge[2] == one else edge[2]
        if before != one:
            yield from ([edge, *rest] for rest in _back(before, reached))
