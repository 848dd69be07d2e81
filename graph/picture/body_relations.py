"""How bodies stand to each other: which is part of which, and which asks which to act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from councilgraph.graph.picture.network import Known, Network, directed
from councilgraph.graph.picture.projections import kind_of, referrals, span, words_of

BODIES = {"Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body", "ServiceArea"}
PARTS = ("subOrganizationOf", "unitOf", "partOf")
ASKS = "asks"


def bodies(graph: Network) -> Network:
    """Bodies, from each to what it is part of and to whom it asks to act: a directed graph.

    Nodes are the bodies, the council and its service areas that are joined to another. An edge has

    - `predicate`, also its key: "subOrganizationOf", "unitOf", "partOf" or "asks"; `label`: that in words;
    - `weight`: by how many decisions it asks; 1 for a part;
    - of asking: `decisions`, a tuple of their IRIs, oldest first; `first` and `last`, the days of these;
    - of a part: `quote`, `document`, `file`, `page`, `start`, `end`, `passage`, `because`, which state it.

    `projections.referrals` has the words of each decision, and those who are asked and are no bodies.
    """
    edges = sorted((*_parts(graph), *_asking(graph)), key=lambda edge: edge[:3])
    ends = sorted({end for edge in edges for end in edge[:2]})
    return directed(((end, graph.nodes[end]) for end in ends), edges)


def _parts(graph: Network) -> Iterator[tuple[str, str, str, Known]]:
    for one, other, known in graph.edges(data=True):
        named = str(known["predicate"])
        if named in PARTS and one != other and _are_bodies(graph, one, other):
            yield (
                one,
                other,
                named,
                {"predicate": named, "label": known["label"], "weight": 1, **words_of(known)},
            )


def _asking(graph: Network) -> Iterator[tuple[str, str, str, Known]]:
    asked: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for one, other, known in referrals(graph).edges(data=True):
        if _are_bodies(graph, one, other):
            asked[one, other].append((str(known.get("date", "")), str(known["decision"])))
    for (one, other), found in asked.items():
        known = {"weight": len(found), "decisions": tuple(decision for _, decision in sorted(found))}
        yield one, other, ASKS, {"predicate": ASKS, "label": ASKS, **known, **span(day for day, _ in found)}


def _are_bodies(graph: Network, *nodes: str) -> bool:
    return all(kind_of(graph, node) in BODIES for node in nodes)
