"""Who votes with whom: people joined by the motions on which the votes of both are recorded by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

from councilgraph.graph.picture.network import Known, Network, Simple, joined

OPPOSED = {"For", "Against"}
Choices = Mapping[str, Mapping[str, str]]
"""By motion, what each person chose."""


def votes_together(graph: Network) -> Simple:
    """People whose votes on the same motions are recorded by name: a weighted graph.

    Nodes also have `votes`: on how many motions the person's vote is recorded. An edge has

    - `agree`: on how many motions both chose the same, abstaining included; `weight` is the same number;
    - `disagree`: on how many one voted for and the other against: who abstains disagrees with nobody;
    - `share`: `agree` of all motions on which both are recorded: from 0 to 1;
    - `motions`: a tuple of the IRIs of these, oldest first; `network.project` has the words for each vote.

    Of whom papers record two choices on one motion, none is counted there.
    """
    choices = _choices(graph)
    votes = Counter(person for chosen in choices.values() for person in chosen)
    both: dict[tuple[str, str], list[str]] = defaultdict(list)
    for motion, chosen in choices.items():
        for pair in combinations(sorted(chosen), 2):
            both[pair].append(motion)
    edges = [(*pair, _together(choices, pair, motions)) for pair, motions in sorted(both.items())]
    nodes = ((person, {**graph.nodes[person], "votes": votes[person]}) for person in sorted(votes))
    return joined(nodes, edges)


def _choices(graph: Network) -> Choices:
    """What each person chose, motion by motion, the oldest first."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person, motion, known in graph.edges(data=True):
        if known["predicate"] == "voted":
            found[motion][person].add(str(known["choice"]))
    order = sorted(found, key=lambda motion: (graph.nodes[motion].get("date", ""), motion))
    return {
        motion: {person: min(said) for person, said in found[motion].items() if len(said) == 1}
        for motion in order
    }


def _together(choices: Choices, pair: tuple[str, str], motions: list[str]) -> Known:
    chosen = [{choices[motion][person] for person in pair} for motion in motions]
    agree = sum(len(each) == 1 for each in chosen)
    return {
        "weight": agree,
        "agree": agree,
        "disagree": chosen.count(OPPOSED),
        "share": round(agree / len(motions), 4),
        "motions": tuple(motions),
    }
