from __future__ import annotations

import math
import random
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest

from councilgraph.graph.picture import network
from councilgraph.graph.picture.network import Network
from councilgraph.graph.picture.placing import packed, spread
from councilgraph.graph.rdf.store import Literal, Store
from tests.graph import weir


@pytest.fixture(scope="module")
def graph() -> Network:
    """The graph of the Weir Panel as a network."""
    return network.project(weir.store())


def labels(graph: Network, source: str, target: str) -> dict[str, str]:
    """The labels of the edges from one node to another, by key."""
    edges = graph.edges(keys=True, data=True)
    return {key: known["label"] for *ends, key, known in edges if ends == [source, target]}


def test_nodes_are_the_things_people_ask_about(graph: Network) -> None:
    """People, bodies, meetings, business and papers are nodes; passages, reasons, n-ary nodes are not."""
    assert set(graph) == set(weir.KINDS)


def test_nodes_say_what_they_are(graph: Network) -> None:
    """A node has its most specific kind, one label, other names, its IRI, a date it has or inherits."""
    assert graph.nodes[weir.OKAFOR] == {
        "kind": "Councillor",
        "label": "F Okafor",
        "names": ("Funmi Okafor",),
        "iri": weir.OKAFOR,
    }
    assert graph.nodes[weir.PANEL]["names"] == ("Panel y Gored",)
    assert graph.nodes[weir.DECISION] == {
        "kind": "Resolution",
        "label": "Receive a further report on the Riverside Plan in six months, with figures for …",
        "iri": weir.DECISION,
        "date": "2023-06-07",
        "text": weir.TEXT,
    }
    assert graph.nodes[weir.MARCH]["coverage"] == "KnownOnly"
    assert graph.nodes[weir.LETTER]["label"] == "letter.txt"


def test_edges_carry_the_words_that_state_them(graph: Network) -> None:
    """An edge has one deciding passage: of several the first by document and place."""
    assert graph.edges[weir.PANEL, weir.DECISION, "resolved"] == {
        "predicate": "resolved",
        "label": "resolved",
        "quote": weir.TEXT,
        "document": "Minutes of the Weir Panel, 7 June 2023",
        "start": 300,
        "end": 300 + len(weir.TEXT),
        "page": 3,
        "passage": weir.RESOLVED[0],
    }
    assert graph.edges[weir.PANEL, weir.COUNCIL, "unitOf"] == {
        "predicate": "unitOf",
        "label": "is a unit of",
    }


def test_a_conclusion_says_what_it_rests_on(graph: Network) -> None:
    """An edge that was concluded has its reason in words and the passages used, which the graph describes."""
    edge = graph.edges[weir.DECISION, weir.MARCH, "refersTo"]
    assert edge["because"] == "the only meeting of the Panel in March"
    assert (edge["rule"], edge["confidence"]) == ("reference", "0.9")
    assert edge["used"] == (weir.RESOLVED[0], weir.IN_LETTER[0])
    assert edge["quote"] == weir.TEXT
    assert graph.graph["passages"][weir.IN_LETTER[0]] == {
        "quote": "your Panel’s resolution of 7 June",
        "document": "letter.txt",
        "file": "letter.txt",
        "start": 10,
        "end": 43,
    }


def test_words_come_before_conclusions() -> None:
    """A fact that a passage states and a rule concludes has the passage for its reason."""
    also = weir.quad(weir.DECISION, "cg:refersTo", weir.MARCH, weir.IN_LETTER[0])
    edges = network.project(Store.memory([*weir.quads(), also])).edges
    edge = edges[weir.DECISION, weir.MARCH, "refersTo"]
    assert "because" not in edge
    assert edge["passage"] == weir.IN_LETTER[0]


def test_participations_are_lines_to_the_meeting(graph: Network) -> None:
    """A participation is one edge with its capacity; the plain edge that means the same stands aside."""
    assert labels(graph, weir.OKAFOR, weir.JUNE) == {"attended": "present as member", "chaired": "chaired"}
    edge = graph.edges[weir.OKAFOR, weir.JUNE, "attended"]
    assert (edge["capacity"], edge["nameAsWritten"]) == ("PresentAsMember", "Councillor F Okafor")
    assert edge["quote"] == "Councillor F Okafor (Chair)"
    assert labels(graph, weir.MARSH, weir.JUNE) == {"sentApologiesFor": "sent apologies for"}


def test_substitutes_are_lines_between_people(graph: Network) -> None:
    """Who stood in for whom is an edge between them, with the meeting."""
    edge = graph.edges[weir.QUILL, weir.OKAFOR, "substitutedFor"]
    assert (edge["meeting"], edge["meetingLabel"]) == (weir.JUNE, "Weir Panel, 7 June 2023")
    assert "substitute for" in edge["quote"]


def test_memberships_are_lines_with_the_role(graph: Network) -> None:
    """A role that two papers state is one edge with the first one's words; a former post is called so."""
    assert labels(graph, weir.OKAFOR, weir.PANEL) == {"memberOf": "Chair"}
    assert graph.edges[weir.OKAFOR, weir.PANEL, "memberOf"]["passage"] == weir.CHAIR[0]
    assert labels(graph, weir.QUILL, weir.POST) == {"holds": "formerly held the post of"}


def test_a_fact_that_says_the_same_backwards_is_left_out(graph: Network) -> None:
    """A decision is not joined to its body twice."""
    assert labels(graph, weir.DECISION, weir.PANEL) == {}


def test_votes_and_interests_are_lines() -> None:
    """A named vote joins voter and motion, a declared interest its declarer and the item."""
    motion, vote, interest = (f"{weir.JUNE}/{name}/1" for name in ("motion", "vote", "interest"))
    more = [
        *weir.node(motion, "cg:Motion"),
        *weir.node(vote, "cg:Vote", cg__motion=motion, cg__voter=weir.QUILL, cg__choice="cg:Against"),
        *weir.node(
            interest,
            "cg:DeclarationOfInterest",
            cg__declaredBy=weir.QUILL,
            cg__meeting=weir.JUNE,
            cg__concernsItem=weir.ITEM,
        ),
        weir.quad(interest, "cg:interestType", Literal("pecuniary")),
    ]
    graph = network.project(Store.memory([*weir.quads(), *more]))
    assert labels(graph, weir.QUILL, motion) == {"voted": "voted against"}
    edge = graph.edges[weir.QUILL, weir.ITEM, "declaredInterest"]
    assert (edge["label"], edge["interestType"]) == ("declared an interest in", "pecuniary")


def test_a_second_line_of_a_name_has_a_key_of_its_own() -> None:
    """Two roles of one person in one body are two edges."""
    second = f"{weir.COUNCIL}/membership/second"
    more = [
        *weir.node(second, "org:Membership", org__member=weir.OKAFOR, org__organization=weir.PANEL),
        weir.quad(second, "cg:roleTitle", Literal("Rapporteur")),
    ]
    graph = network.project(Store.memory([*weir.quads(), *more]))
    assert labels(graph, weir.OKAFOR, weir.PANEL) == {"memberOf": "Chair", "memberOf-2": "Rapporteur"}


def test_the_order_of_reading_does_not_matter(graph: Network) -> None:
    """The same quads in another order give the same graph in the same order."""
    shuffled = list(weir.quads())
    random.Random(7).shuffle(shuffled)  # noqa: S311 (an order, not a secret)
    again = network.project(Store.memory(shuffled))
    assert list(again.nodes(data=True)) == list(graph.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))


def test_a_neighbourhood_is_what_is_near(graph: Network) -> None:
    """It holds what is within so many facts, whichever way they point, as a graph that can be changed."""
    near = network.neighbourhood(graph, weir.PLAN, 2)
    assert set(near) == {weir.PLAN, weir.ITEM, weir.JUNE, weir.DECISION}
    assert near.has_edge(weir.DECISION, weir.ITEM)
    near.remove_node(weir.PLAN)
    assert weir.PLAN in graph
    with pytest.raises(KeyError):
        network.neighbourhood(graph, "http://localhost:8000/id/nobody", 1)


def graphs() -> Iterator[Network]:
    """Paths, stars, cliques and loose nodes of all small sizes, and a hub."""
    for size in range(7):
        for shape in (nx.path_graph, nx.complete_graph, nx.empty_graph, nx.cycle_graph):
            yield nx.relabel_nodes(nx.MultiDiGraph(shape(size)), str)
    yield hub()


def hub() -> Network:
    """A star too large for forces alone, and a path beside it."""
    made: Network = nx.MultiDiGraph()
    made.add_edges_from(("hub", f"spoke {number}") for number in range(400))
    made.add_edges_from((f"step {number}", f"step {number + 1}") for number in range(5))
    return made


def test_a_layout_places_every_node_apart() -> None:
    """However large or broken a graph is, each node has a finite place of its own, the same on each run."""
    for graph in graphs():
        parts = network.layout(graph)
        places = {node: (part, *place) for part, each in enumerate(parts) for node, place in each.items()}
        assert set(places) == set(graph)
        assert all(math.isfinite(value) for place in places.values() for value in place)
        assert len(set(places.values())) == len(graph)
    assert network.layout(hub()) == network.layout(hub())


def test_boxes_are_pushed_apart() -> None:
    """After spreading, no two boxes overlap; parts are packed beside each other."""
    part = {str(number): (number % 3 * 0.1, number // 3 * 0.1) for number in range(9)}
    room = dict.fromkeys(part, (2.0, 1.0))
    places = spread(part, room, 200)
    for one, other in combinations(places.values(), 2):
        assert abs(one[0] - other[0]) > 1.99 or abs(one[1] - other[1]) > 0.99
    beside = packed([{"a": (5.0, 5.0), "b": (6.0, 5.0)}, {"c": (5.0, 5.0)}], gap=1.0, shape=1.0)
    assert len(set(beside.values())) == 3


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_files_are_the_same_each_time_and_can_be_read(graph: Network, tmp_path: Path, form: str) -> None:
    """GraphML and GEXF hold all nodes, edges and words; written twice they are the same bytes, undated."""
    write = {"graphml": network.write_graphml, "gexf": network.write_gexf}[form]
    one, two = tmp_path / f"one.{form}", tmp_path / f"two.{form}"
    write(graph, one)
    write(network.project(weir.store()), two)
    assert one.read_bytes() == two.read_bytes()
    read = nx.read_graphml(one) if form == "graphml" else nx.read_gexf(one)
    assert [known["iri"] for _, known in read.nodes(data=True)] == list(graph)
    assert read.number_of_edges() == graph.number_of_edges()
    edges = {known["predicate"]: known for *_, known in read.edges(data=True)}
    assert edges["resolved"]["quote"] == weir.TEXT
    assert edges["resolved"]["startOffset"] == 300
    assert edges["refersTo"]["used"] == f"{weir.RESOLVED[0]} | {weir.IN_LETTER[0]}"
    assert "lastmodified" not in one.read_text(encoding="utf-8")


def test_characters_that_xml_cannot_hold_are_replaced(tmp_path: Path) -> None:
    """A control character in a name does not make a file that cannot be read."""
    renamed = [*weir.quads(), weir.quad(weir.PLAN, "skos:altLabel", Literal("page\x0cbreak"))]
    graph = network.project(Store.memory(renamed))
    network.write_graphml(graph, tmp_path / "graph.graphml")
    nodes = nx.read_graphml(tmp_path / "graph.graphml").nodes(data=True)
    assert {"RSP | page\ufffdbreak"} == {known["names"] for _, known in nodes if known["iri"] == weir.PLAN}
