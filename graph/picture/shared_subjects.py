"""What comes up together: topics, programmes, plans and laws joined by the items that name both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from councilgraph.graph.picture.network import Known, Network, Simple, joined
from councilgraph.graph.picture.projections import holders, kind_of, overlap, span

SUBJECTS = {"Topic", "Programme", "Plan", "Legislation"}
NAMED_BY = ("subject", "mentions")


def topics(graph: Network) -> Simple:
    """Topics, programmes, plans and laws that the same items are about: a weighted graph.

    Nodes also have `items`: how many items name it. An edge has

    - `weight`: how many items name both;
    - `share`: that, of the items that name either: from 0 to 1;
    - `items`: a tuple of their IRIs, oldest first; `network.project` has the words for each.

    An item of an agenda and the minute of it are one item. What papers name alone is not counted.
    """
    named = _subjects(graph)
    of = _items_of(named)
    both: dict[tuple[str, str], list[str]] = defaultdict(list)
    for item, subjects in named.items():
        for pair in combinations(sorted(subjects), 2):
            both[pair].append(item)
    edges = [
        (*pair, {**overlap(of, pair, items), "items": tuple(items)}) for pair, items in sorted(both.items())
    ]
    return joined(_nodes(graph, of), edges)


def topics_bodies(graph: Network) -> Simple:
    """Topics, programmes, plans and laws, and the bodies whose items are about them: a bipartite graph.

    Nodes also have `bipartite`: 0 for subjects, 1 for bodies. An edge has

    - `weight`: how many items of the body name it;
    - `items`: a tuple of their IRIs, oldest first; `first` and `last`: the days of these.
    """
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for item, subjects in _subjects(graph).items():
        for body in sorted(holders(graph, item)):
            for subject in sorted(subjects):
                found[subject, body].append(item)
    edges = [(*pair, _dealt_with(graph, items)) for pair, items in sorted(found.items())]
    sides = {subject: 0 for subject, _ in found} | {body: 1 for _, body in found}
    return joined(((n, {**graph.nodes[n], "bipartite": side}) for n, side in sorted(sides.items())), edges)


def _subjects(graph: Network) -> dict[str, set[str]]:
    """What each item is about, the oldest item first; an item of an agenda counts as the minute of it."""
    edges = list(graph.edges(data=True))
    minuted = {item: minute for item, minute, known in edges if known["predicate"] == "minutedAs"}
    found: dict[str, set[str]] = defaultdict(set)
    for item, subject, known in edges:
        is_item = known["predicate"] in NAMED_BY and kind_of(graph, item) == "AgendaItem"
        if is_item and kind_of(graph, subject) in SUBJECTS:
            found[minuted.get(item, item)].add(subject)
    order = sorted(found, key=lambda item: (graph.nodes[item].get("date", ""), item))
    return {item: found[item] for item in order}


def _items_of(named: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for item, subjects in named.items():
        for subject in subjects:
            found[subject].append(item)
    return found


def _nodes(graph: Network, of: Mapping[str, list[str]]) -> Iterable[tuple[str, Known]]:
    return ((subject, {**graph.nodes[subject], "items": len(items)}) for subject, items in sorted(of.items()))


def _dealt_with(graph: Network, items: list[str]) -> Known:
    days = (graph.nodes[item].get("date") for item in items)
    return {"weight": len(items), "items": tuple(items), **span(days)}
