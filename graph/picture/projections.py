"""Networks made from the graph for an analyst's questions: who meets whom, who asks whom.

Each is made from the network of `network.project`, in a fixed order; nodes keep its attributes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from councilgraph.graph.picture.network import Known, Network, Simple, directed, joined

PEOPLE = {"Councillor", "Officer", "Partner", "Person"}
DECISIONS = {"Resolution", "Recommendation", "Request", "Decision"}
PRESENT = ("attended", "chaired")
RECORDED = (*PRESENT, "sentApologiesFor", "wasAbsentFrom", "wasInvitedTo")
ASKED = ("referredTo", "directedTo")
DECIDED = ("resolved", "decidedBy")
WORDS = ("quote", "document", "file", "page", "sheet_row", "start", "end", "passage", "because")
"""What an edge of the network says of the words behind it."""


def people_meetings(graph: Network) -> Simple:
    """People and the meetings at which they are recorded: a bipartite graph.

    Nodes also have `bipartite`: 0 for people, 1 for meetings. An edge has

    - `attended`, `chaired`: True or False; apologies, absence and invitation are neither;
    - `records`: a tuple of all that is recorded, in words ("attended as member", "chaired");
    - `stoodInFor`: a tuple of the IRIs of those for whom the person attended;
    - `quote`, `document`, `file`, `page`, `start`, `end`, `passage`, `because`: the words behind it.
    """
    found: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for person, meeting, known in graph.edges(data=True):
        if known["predicate"] in RECORDED and kind_of(graph, person) in PEOPLE:
            found[person, meeting].append(known)
    stood_in = _stood_in(graph)
    edges = [(*pair, _record(all_, stood_in.get(pair, ()))) for pair, all_ in sorted(found.items())]
    sides = {person: 0 for person, _ in found} | {meeting: 1 for _, meeting in found}
    nodes = ((node, {**graph.nodes[node], "bipartite": side}) for node, side in sorted(sides.items()))
    return joined(nodes, edges)


def _record(found: list[Known], stood_in: tuple[str, ...]) -> Known:
    """All that is recorded of a person at a meeting, with the words for what weighs most."""
    found.sort(key=lambda known: (RECORDED.index(str(known["predicate"])), str(known["label"])))
    predicates = {known["predicate"] for known in found}
    return {
        "attended": not predicates.isdisjoint(PRESENT),
        "chaired": "chaired" in predicates,
        "records": tuple(dict.fromkeys(str(known["label"]) for known in found)),
        "stoodInFor": stood_in,
        **words_of(found[0]),
    }


def _stood_in(graph: Network) -> dict[tuple[str, str], tuple[str, ...]]:
    """By person and meeting, those who were stood in for."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person, other, known in graph.edges(data=True):
        if known["predicate"] == "substitutedFor" and "meeting" in known:
            found[person, known["meeting"]].add(other)
    return {pair: tuple(sorted(others)) for pair, others in found.items()}


def co_attendance(graph: Network) -> Simple:
    """People who attended the same meetings: a weighted graph.

    Nodes also have `meetings`: how many the person attended. An edge has

    - `weight`: how many meetings both attended;
    - `share`: that, of the meetings that either attended: from 0 to 1;
    - `meetings`: a tuple of their IRIs, oldest first; `people_meetings` has the words for each.
    """
    attended: dict[str, list[str]] = defaultdict(list)
    both: dict[tuple[str, str], list[str]] = defaultdict(list)
    for meeting, people in _present(graph):
        for person in people:
            attended[person].append(meeting)
        for pair in combinations(people, 2):
            both[pair].append(meeting)
    edges = [
        (*pair, {**overlap(attended, pair, meetings), "meetings": tuple(meetings)})
        for pair, meetings in sorted(both.items())
    ]
    nodes = ((p, {**graph.nodes[p], "meetings": len(known)}) for p, known in sorted(attended.items()))
    return joined(nodes, edges)


def _present(graph: Network) -> Iterator[tuple[str, list[str]]]:
    """Each meeting with those who attended it, oldest first."""
    found: dict[str, set[str]] = defaultdict(set)
    for person, meeting, known in graph.edges(data=True):
        if known["predicate"] in PRESENT and kind_of(graph, person) in PEOPLE:
            found[meeting].add(person)
    order = sorted(found, key=lambda meeting: (graph.nodes[meeting].get("date", ""), meeting))
    return ((meeting, sorted(found[meeting])) for meeting in order)


def overlap(of: Mapping[str, Sequence[str]], pair: tuple[str, str], both: Sequence[str]) -> Known:
    """How many things two have in common, `weight`, and of what either has, `share`: from 0 to 1."""
    either = len(of[pair[0]]) + len(of[pair[1]]) - len(both)
    return {"weight": len(both), "share": round(len(both) / either, 4)}


def span(days: Iterable[object]) -> Known:
    """The `first` and the `last` of some days, those that are not known left out; nothing of none."""
    known = sorted(str(day) for day in days if day)
    return {"first": known[0], "last": known[-1]} if known else {}


def referrals(graph: Network) -> Network:
    """Who asks whom: from the body that decides to the body, post or organisation that is to act.

    An edge is a decision, or an item that is referred; its key is that thing's IRI. It has

    - `predicate`: "referredTo" or "directedTo"; `label`: the same in words;
    - `decision`: the IRI; `kind` ("Recommendation", "Request", "Resolution", "AgendaItem");
    - `text`: the decision's own words; `date`: the meeting's;
    - `quote`, `document`, `file`, `page`, `start`, `end`, `passage`, `because`: the words behind it.

    What is asked of people by name, and what a body asks of itself, is left out.
    """
    asked = {(thing, other): known for thing, other, known in _asked(graph)}
    edges = [
        (body, other, thing, _ask(graph, thing, known))
        for (thing, other), known in sorted(asked.items(), key=lambda each: each[0])
        for body in _deciding(graph, thing)
        if body != other
    ]
    edges.sort(key=lambda edge: edge[:3])
    ends = sorted({end for edge in edges for end in edge[:2]})
    return directed(((end, graph.nodes[end]) for end in ends), edges)


def _asked(graph: Network) -> Iterator[tuple[str, str, Known]]:
    """What is asked of whom, the weightier edge last where two join the same."""
    for predicate in reversed(ASKED):
        for thing, other, known in graph.edges(data=True):
            decided = predicate == "referredTo" or kind_of(graph, thing) in DECISIONS
            if known["predicate"] == predicate and decided and kind_of(graph, other) not in PEOPLE:
                yield thing, other, known


def _ask(graph: Network, thing: str, known: Known) -> Known:
    about = graph.nodes[thing]
    told: Known = {name: about[name] for name in ("kind", "text", "date") if name in about}
    said = {name: known[name] for name in ("predicate", "label")}
    return {**said, "decision": thing, **told, **words_of(known)}


def _deciding(graph: Network, thing: str) -> list[str]:
    """Who decided: the body named, or else whoever held the meeting."""
    named = {body for body, _, known in graph.in_edges(thing, data=True) if known["predicate"] == "resolved"}
    return sorted(named | _led(graph, {thing}, "decidedBy")) or sorted(holders(graph, thing))


def holders(graph: Network, thing: str) -> set[str]:
    """The bodies that held the meeting of an item, or of a decision in one."""
    items = _led(graph, {thing}, "item") or {thing}
    return _led(graph, _led(graph, items, "meeting"), "heldBy")


def _led(graph: Network, things: set[str], predicate: str) -> set[str]:
    """What a property of the things leads to."""
    edges = graph.out_edges(sorted(things), data=True)
    return {other for _, other, known in edges if known["predicate"] == predicate}


def kind_of(graph: Network, node: str) -> str:
    """The kind of a thing of the network."""
    return str(graph.nodes[node]["kind"])


def words_of(known: Known) -> Known:
    """What an edge says of the words behind it."""
    return {name: known[name] for name in WORDS if name in known}
