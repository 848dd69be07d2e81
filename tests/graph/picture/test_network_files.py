"""Each network for an analyst: every format of networkx takes it, and the usual measures can be taken of it."""

from __future__ import annotations

import json
import re
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from lxml import etree
from networkx.readwrite import json_graph

from councilgraph.graph import Graph
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture import network
from tests.graph import weir_board

NETWORKS: dict[str, Callable[[Graph], nx.Graph[str]]] = {
    "all": Graph.network,
    "people and meetings": Graph.people_meetings,
    "who attends together": Graph.co_attendance,
    "who asks whom": Graph.referrals,
    "who votes with whom": Graph.votes_together,
    "bodies": Graph.bodies,
    "topics": Graph.topics,
    "topics and bodies": lambda graph: graph.topics(bodies=True),
    "about a thing": lambda graph: graph.find("Weir Panel").network(),
}
WRITERS = sorted(name for name in dir(nx) if name.startswith("write_"))
DATA = sorted(name for name in dir(json_graph) if name.endswith("_data") and name != "tree_data")  # no trees
READERS: dict[str, Callable[[Path], nx.Graph[str]]] = {
    "write_graphml": nx.read_graphml,
    "write_gexf": nx.read_gexf,
    "write_gml": nx.read_gml,
}
GRAPHML, GEXF = "{http://graphml.graphdrawing.org/xmlns}", "{http://www.gexf.net/1.2draft}"
TYPES: dict[str, Callable[[str], object]] = {
    "string": str,
    "long": int,
    "int": int,
    "integer": int,
    "float": float,
    "double": float,
    "boolean": {"true": True, "false": False, "True": True, "False": False}.__getitem__,
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A panel and a board, opened as a graph."""
    path = tmp_path_factory.mktemp("networks") / "weir.graph"
    with GraphFolder.prepare(path).building("1") as generation:
        generation.write(weir_board.quads())
        generation.report({})
    return Graph.open(path)


@pytest.fixture(params=NETWORKS)
def made(graph: Graph, request: pytest.FixtureRequest) -> nx.Graph[str]:
    """One of the networks, none of them empty."""
    found = NETWORKS[request.param](graph)
    assert found.number_of_edges() > 0
    return found


@pytest.mark.parametrize("writer", WRITERS)
def test_every_writer_takes_every_network(made: nx.Graph[str], writer: str, tmp_path: Path) -> None:
    """A network is written as it is; formats that have no double or no directed lines take it as a plain one."""
    path = tmp_path / "it"
    with warnings.catch_warnings():  # Pajek has only words for values, and says which it leaves out
        warnings.filterwarnings("ignore", r".* is not processed\. Non-string attribute", UserWarning)
        try:
            getattr(nx, writer)(made, path)
        except nx.NetworkXNotImplemented:
            assert made.is_multigraph()
            getattr(nx, writer)(nx.Graph(made), path)
    assert path.stat().st_size > 0
    if reader := READERS.get(writer):
        again = reader(path)
        assert (set(again), again.number_of_edges()) == (set(made), made.number_of_edges())


@pytest.mark.parametrize("form", DATA)
def test_every_form_of_json_takes_every_network(made: nx.Graph[str], form: str) -> None:
    """As data of JSON a network says the same after it was written and read."""
    data = getattr(json_graph, form)(made)
    again = json.loads(json.dumps(data, allow_nan=False))
    back = getattr(json_graph, form.replace("_data", "_graph"))(again)
    assert (len(back), back.number_of_edges()) == (len(made), made.number_of_edges())


def test_an_attribute_has_one_plain_type(made: nx.Graph[str]) -> None:
    """All nodes have the same type under the same name, and so have all edges; nothing stands empty."""
    for held in (made.nodes(data=True), made.edges(data=True)):
        types: dict[str, set[type]] = defaultdict(set)
        for *_, known in held:
            assert "" not in known.values()
            for name, value in known.items():
                types[name].add(type(value))
        assert {name: found for name, found in types.items() if len(found) > 1} == {}
        assert {kind for found in types.values() for kind in found} <= {str, int, float, bool}


def test_graphml_is_as_its_schema_has_it(made: nx.Graph[str], tmp_path: Path) -> None:
    """Ids are NMTOKENs and unique, keys are declared for what has them, values are of their types."""
    network.write_graphml(made, tmp_path / "it.graphml")
    root: Any = etree.parse(tmp_path / "it.graphml").getroot()
    assert [each.tag for each in root.iterchildren(f"{GRAPHML}*")] == [
        *[f"{GRAPHML}key"] * len(root.findall(f"{GRAPHML}key")),
        f"{GRAPHML}graph",
    ]
    keys = {key.attrib["id"]: key for key in root.iterfind(f"{GRAPHML}key")}
    drawn = root.find(f"{GRAPHML}graph")
    assert drawn is not None
    assert drawn.attrib == {"edgedefault": "directed" if made.is_directed() else "undirected"}
    ids = _ids(drawn, GRAPHML)
    assert all(re.fullmatch(r"[\w.:-]+", one) for one in ids["node"] + ids["edge"])
    for value in drawn.iter(f"{GRAPHML}data"):
        owner, key = value.getparent(), keys[value.attrib["key"]]
        assert owner is not None
        assert owner.tag == GRAPHML + key.attrib["for"]
        TYPES[key.attrib["attr.type"]](value.text or "")
    again = nx.read_graphml(tmp_path / "it.graphml")
    assert [known["iri"] for _, known in again.nodes(data=True)] == list(made)
    assert again.number_of_edges() == made.number_of_edges()


def test_gexf_is_as_its_schema_has_it(made: nx.Graph[str], tmp_path: Path) -> None:
    """Ids are unique, attributes are declared for their class, values of their types; nothing undeclared."""
    network.write_gexf(made, tmp_path / "it.gexf")
    root: Any = etree.parse(tmp_path / "it.gexf").getroot()
    assert [each.tag for each in root] == [f"{GEXF}meta", f"{GEXF}graph"]
    drawn = root[1]
    assert set(drawn.attrib) == {"defaultedgetype", "mode"}
    declared = {}
    for attributes in drawn.iterfind(f"{GEXF}attributes"):
        assert attributes.attrib["class"] in ("node", "edge")
        for each in attributes:
            declared[attributes.attrib["class"], each.attrib["id"]] = TYPES[each.attrib["type"]]
    _ids(drawn, GEXF)
    for value in drawn.iter(f"{GEXF}attvalue"):
        owner = etree.QName(value.getparent().getparent()).localname
        declared[owner, value.attrib["for"]](value.attrib["value"])
    allowed = {"node": {"id", "label"}, "edge": {"id", "source", "target", "label", "weight"}}
    for name, known in allowed.items():
        assert {attribute for each in drawn.iter(GEXF + name) for attribute in each.attrib} <= known
    again = nx.read_gexf(tmp_path / "it.gexf")
    assert (list(again), again.number_of_edges()) == (list(made), made.number_of_edges())


def _ids(drawn: Any, space: str) -> dict[str, list[str]]:
    """The ids of nodes and edges, each once, and the ends of edges among those of nodes."""
    ids = {kind: [each.attrib["id"] for each in drawn.iter(space + kind)] for kind in ("node", "edge")}
    assert all(len(set(each)) == len(each) for each in ids.values())
    ends = {each.attrib[end] for each in drawn.iter(f"{space}edge") for end in ("source", "target")}
    assert ends <= set(ids["node"])
    return ids


def _measures(graph: nx.Graph[str]) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What is often asked of a network, by name."""
    plain = nx.Graph(graph)
    first, *_ = graph
    yield "degree", lambda: nx.degree_centrality(graph)
    yield "betweenness", lambda: nx.betweenness_centrality(graph)
    yield "closeness", lambda: nx.closeness_centrality(graph)
    yield "pagerank", lambda: nx.pagerank(graph)
    yield (
        "communities",
        lambda: {node for part in nx.community.louvain_communities(graph, seed=1) for node in part},
    )
    yield "components", lambda: {node for part in nx.connected_components(plain) for node in part}
    yield "paths", lambda: {first: nx.single_source_shortest_path(graph, first)}
    yield "clustering", lambda: nx.clustering(plain)
    yield "core", lambda: nx.core_number(nx.Graph(edge for edge in plain.edges if edge[0] != edge[1]))
    yield "assortativity", lambda: nx.attribute_mixing_dict(graph, "kind")


def test_the_usual_measures_can_be_taken(made: nx.Graph[str]) -> None:
    """Centrality, communities, components, paths, clustering, mixing run on each network as it is."""
    found = {name: measure() for name, measure in _measures(made)}
    everything = ("degree", "betweenness", "closeness", "pagerank", "communities", "components", "clustering")
    assert {name: set(found[name]) for name in everything} == {name: set(made) for name in everything}
    assert sum(found["pagerank"].values()) == pytest.approx(1)
    assert all(found.values())


@pytest.mark.parametrize("which", ["people and meetings", "topics and bodies"])
def test_two_sides_can_be_folded(graph: Graph, which: str) -> None:
    """A network of two sides is folded to either by networkx, by what stands in `bipartite`."""
    made = NETWORKS[which](graph)
    for side in (0, 1):
        nodes = {node for node, known in made.nodes(data=True) if known["bipartite"] == side}
        folded = nx.bipartite.weighted_projected_graph(made, nodes)
        assert set(folded) == nodes
        assert folded.number_of_edges() > 0
