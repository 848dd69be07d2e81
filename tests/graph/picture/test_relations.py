"""Who votes with whom, how bodies stand to each other, what comes up together."""

from __future__ import annotations

import random
from collections.abc import Callable

import networkx as nx
import pytest

from councilgraph.graph.picture.body_relations import bodies
from councilgraph.graph.picture.network import Network, project
from councilgraph.graph.picture.shared_subjects import topics, topics_bodies
from councilgraph.graph.picture.voting import votes_together
from councilgraph.graph.rdf.store import Store
from tests.graph import weir, weir_board
from tests.graph.weir import COUNCIL, ITEM, MARSH, OKAFOR, PANEL, PLAN, QUILL
from tests.graph.weir_board import BOARD, FLOODS, MOTIONS, PARKS

MAKERS = (votes_together, bodies, topics, topics_bodies)


@pytest.fixture(scope="module")
def network() -> Network:
    """A panel, a board, and what they have to do with each other."""
    return project(Store.memory(weir_board.quads()))


@pytest.mark.parametrize(
    ("pair", "counted", "why"),
    [
        ((OKAFOR, QUILL), (2, 1, 4), "one abstention beside a vote for is neither"),
        ((OKAFOR, MARSH), (1, 1, 3), "a motion on which one has no vote does not count"),
        ((QUILL, MARSH), (2, 1, 3), "to abstain together is to choose the same"),
    ],
)
def test_who_votes_with_whom_is_counted(
    network: Network, pair: tuple[str, str], counted: tuple[int, int, int], why: str
) -> None:
    """Each two people whose votes are recorded are joined by how often they chose the same."""
    agree, disagree, of = counted
    known = votes_together(network).edges[pair]
    assert (known["agree"], known["weight"], known["disagree"]) == (agree, agree, disagree), why
    assert known["share"] == round(agree / of, 4)
    assert known["motions"] == MOTIONS[:of], why


def test_who_is_recorded_twice_on_a_motion_counts_on_none() -> None:
    """Where two papers record two choices of one person, that motion is left out for them."""
    second = {"cg__motion": MOTIONS[0], "cg__voter": QUILL, "cg__choice": "cg:Against"}
    quads = [*weir_board.quads(), *weir.node(f"{MOTIONS[0]}/vote/other", "cg:Vote", **second)]
    made = votes_together(project(Store.memory(quads)))
    assert made.edges[OKAFOR, QUILL]["motions"] == MOTIONS[1:]
    assert (made.nodes[QUILL]["votes"], made.nodes[OKAFOR]["votes"]) == (3, 4)


def test_bodies_are_joined_by_part_and_by_asking(network: Network) -> None:
    """A body leads to what it is part of, with the words, and to whom it asks, with how often and when."""
    made = bodies(network)
    assert set(made.edges) == {
        (BOARD, PANEL, "asks"),
        (BOARD, PANEL, "subOrganizationOf"),
        (PANEL, COUNCIL, "unitOf"),
    }
    asks = made.edges[BOARD, PANEL, "asks"]
    assert (asks["weight"], asks["decisions"]) == (1, (weir_board.ITEM,))
    assert asks["first"] == asks["last"] == "2023-07-05"
    assert made.edges[BOARD, PANEL, "subOrganizationOf"]["quote"].startswith("the Board, which")


def test_topics_are_joined_by_items(network: Network) -> None:
    """Subjects of one item are joined; an item and its minute are one, and letters are no items."""
    made = topics(network)
    assert {frozenset(edge) for edge in made.edges} == {frozenset((FLOODS, PARKS)), frozenset((FLOODS, PLAN))}
    assert {node: known["items"] for node, known in made.nodes(data=True)} == {FLOODS: 2, PARKS: 1, PLAN: 1}
    assert made.edges[FLOODS, PLAN]["items"] == (ITEM,)
    assert (made.edges[FLOODS, PLAN]["weight"], made.edges[FLOODS, PLAN]["share"]) == (1, 0.5)


def test_topics_and_bodies_are_two_sides(network: Network) -> None:
    """A subject is joined to each body that dealt with it, with how often and when."""
    made = topics_bodies(network)
    assert {node for node, known in made.nodes(data=True) if known["bipartite"]} == {BOARD, PANEL}
    assert nx.is_bipartite(made)
    known = made.edges[FLOODS, BOARD]
    assert (known["weight"], known["first"], known["last"]) == (1, "2023-07-05", "2023-07-05")


@pytest.mark.parametrize("make", MAKERS)
def test_same_graph_same_relations(network: Network, make: Callable[[Network], Network]) -> None:
    """Nodes, edges and attributes come in one order, whatever the order of the quads; of nothing, nothing."""
    quads = weir_board.quads()
    random.Random(5).shuffle(quads)  # noqa: S311 (a fixed order, not a secret)
    one, same = make(network), make(project(Store.memory(quads)))
    assert list(one.nodes(data=True)) == list(same.nodes(data=True))
    assert list(one.edges(data=True)) == list(same.edges(data=True))
    assert len(make(project(Store.memory([])))) == 0
