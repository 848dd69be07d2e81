from __future__ import annotations

import random

import pytest

from councilgraph.graph.picture import projections
from councilgraph.graph.picture.network import Network, project
from councilgraph.graph.rdf.store import Store
from tests.graph import weir
from tests.graph.weir import DECISION, JUNE, MARSH, OKAFOR, PANEL, POST, QUILL, quad
from tests.graph.weir_board import ASKED, BOARD, ITEM, JULY, LEAD_IN, more, presence


@pytest.fixture(scope="module")
def network() -> Network:
    """Two meetings of the fictional council."""
    return project(Store.memory([*weir.quads(), *more()]))


def test_people_and_meetings_are_two_sides(network: Network) -> None:
    """Every line joins a person and a meeting at which the person is recorded."""
    graph = projections.people_meetings(network)
    side = {node: known["bipartite"] for node, known in graph.nodes(data=True)}
    assert {node for node in side if side[node] == 1} == {JUNE, JULY}
    assert {OKAFOR, QUILL, MARSH} <= {node for node in side if side[node] == 0}
    assert all({side[one], side[other]} == {0, 1} for one, other in graph.edges)
    assert graph.nodes[OKAFOR]["label"] == "F Okafor"


def test_a_line_says_all_that_is_recorded(network: Network) -> None:
    """A person at a meeting is one line, whatever is recorded, with the words for what weighs most."""
    graph = projections.people_meetings(network)
    line = graph.edges[OKAFOR, JUNE]
    assert (line["attended"], line["chaired"]) == (True, True)
    assert "chaired" in line["records"]
    assert line["quote"] == "Councillor F Okafor (Chair)"
    away = graph.edges[MARSH, JULY]
    assert (away["attended"], away["chaired"], away["records"]) == (False, False, ("sent apologies for",))


def test_a_substitute_stands_in_at_that_meeting(network: Network) -> None:
    """Whom somebody stood in for is said of the meeting at which it was so, and of no other."""
    graph = projections.people_meetings(network)
    assert graph.edges[QUILL, JUNE]["stoodInFor"] == (OKAFOR,)
    assert graph.edges[QUILL, JULY]["stoodInFor"] == ()


def test_who_attended_together_is_counted(network: Network) -> None:
    """A line weighs as many meetings as both attended; apologies do not count."""
    graph = projections.co_attendance(network)
    line = graph.edges[OKAFOR, QUILL]
    assert (line["weight"], line["share"], line["meetings"]) == (2, 1.0, (JUNE, JULY))
    assert graph.nodes[OKAFOR]["meetings"] == 2
    assert MARSH not in graph


def test_a_share_is_of_the_meetings_of_either() -> None:
    """Who attended one meeting of another's two shares half of them."""
    quads = [*weir.quads(), *more(), *presence(f"{weir.COUNCIL}/person/x", JULY, "PresentAsGuest", "x")]
    quads.append(quad(f"{weir.COUNCIL}/person/x", "rdf:type", "cg:Partner"))
    graph = projections.co_attendance(project(Store.memory(quads)))
    assert graph.edges[OKAFOR, f"{weir.COUNCIL}/person/x"]["share"] == 0.5


def test_a_referral_goes_from_who_decided_to_who_is_to_act(network: Network) -> None:
    """Each decision that asks another to act is a line with its words, its kind and the day."""
    graph = projections.referrals(network)
    line = graph.edges[PANEL, POST, DECISION]
    assert (line["predicate"], line["kind"], line["date"]) == ("directedTo", "Resolution", "2023-06-07")
    assert line["quote"] == line["text"] == weir.TEXT
    assert graph.nodes[POST]["kind"] == "Post"


def test_who_held_the_meeting_decides_where_nobody_is_named(network: Network) -> None:
    """A decision of no named body is that of who held the meeting; so is an item that is referred."""
    graph = projections.referrals(network)
    assert graph.has_edge(BOARD, POST, ASKED)
    assert graph.edges[BOARD, PANEL, ITEM]["predicate"] == "referredTo"


def test_what_is_no_referral_is_left_out(network: Network) -> None:
    """A lead-in is not counted beside its clauses; people and the body itself are not asked."""
    graph = projections.referrals(network)
    assert set(graph) == {PANEL, BOARD, POST}
    assert all(source != target for source, target in graph.edges())
    assert not graph.has_edge(BOARD, POST, LEAD_IN)


def test_an_empty_graph_has_empty_networks() -> None:
    """Where there is nothing, there is nothing to join."""
    empty = project(Store.memory([]))
    made = (
        projections.people_meetings(empty),
        projections.co_attendance(empty),
        projections.referrals(empty),
    )
    assert [len(graph) for graph in made] == [0, 0, 0]


def test_same_graph_same_networks(network: Network) -> None:
    """Nodes, edges and attributes come in one order, whatever the order of the quads."""
    quads = [*weir.quads(), *more()]
    random.Random(5).shuffle(quads)  # noqa: S311 (a fixed order, not a secret)
    other = project(Store.memory(quads))
    for make in (projections.people_meetings, projections.co_attendance, projections.referrals):
        one, same = make(network), make(other)
        assert list(one.nodes(data=True)) == list(same.nodes(data=True))
        assert list(one.edges(data=True)) == list(same.edges(data=True))
