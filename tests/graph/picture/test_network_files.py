"""Each network for an analyst: every format of networkx takes it, and the usual measures can be taken of it."""

from __future__ import annotations

import json
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
from tests.graph.picture.by_schema import faults

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


def written(made: nx.Graph[str], folder: Path, form: str) -> Path:
    """The file of a network in a form."""
    path = folder / f"it.{form}"
    write = network.write_graphml if form == "graphml" else network.write_gexf
    write(made, path)
    return path


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_file_is_as_its_schema_has_it(made: nx.Graph[str], form: str, tmp_path: Path) -> None:
    """Elements, attributes, types, unique ids and ends are as the schema wants them; networkx reads all of it."""
    path = written(made, tmp_path, form)
    assert faults(path) == []
    again = READERS[f"write_{form}"](path)
    assert [known["iri"] for _, known in again.nodes(data=True)] == list(made)
    assert again.number_of_edges() == made.number_of_edges()


DAMAGE = [
    ("graphml", ('edgedefault="directed"', ""), "'edgedefault' is required"),
    ("graphml", ('<node id="n1">', '<node id="n0">'), "Duplicate key-sequence"),
    ("graphml", ('<node id="n1">', '<node id="http://a/b">'), "not a valid value of the atomic type"),
    ("graphml", ('attr.type="long"', 'attr.type="whole"'), "not an element of the set"),
    ("graphml", ('source="n', 'source="m'), "No match found for key-sequence"),
    ("gexf", ('<edge source="', '<edge source="x'), "No match found for key-sequence"),
    ("gexf", ('for="0"', 'for="77"'), "No match found for key-sequence"),
    ("gexf", ('title="kind" type="string"', 'title="kind" type="text"'), "not an element of the set"),
    ("gexf", ('mode="static">', 'mode="still">'), "not an element of the set"),
    ("gexf", (' version="1.2"', ' version="1.2" name="it"'), "'name' is not allowed"),
]


@pytest.mark.parametrize(("form", "changed", "said"), DAMAGE)
def test_what_no_schema_has_is_found(
    graph: Graph, form: str, changed: tuple[str, str], said: str, tmp_path: Path
) -> None:
    """The schemas find what Gephi would refuse: a missing attribute, an id twice, an end that is no node."""
    path = written(graph.bodies(), tmp_path, form)
    text = path.read_text("utf-8")
    assert changed[0] in text
    path.write_text(text.replace(*changed, 1), "utf-8")
    assert any(said in one for one in faults(path))


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_values_are_of_their_types(made: nx.Graph[str], form: str, tmp_path: Path) -> None:
    """Each value can be read as what its key or attribute is declared for, and stands where that is for."""
    root: Any = etree.parse(written(made, tmp_path, form)).getroot()
    declared = {}
    for key in root.iterfind(".//{*}key"):
        declared[key.get("for"), key.get("id")] = TYPES[key.get("attr.type")]
    for one in root.iterfind(".//{*}attribute"):
        declared[one.getparent().get("class"), one.get("id")] = TYPES[one.get("type")]
    for value in root.iter("{*}data"):
        declared[etree.QName(value.getparent()).localname, value.get("key")](value.text or "")
    for value in root.iter("{*}attvalue"):
        owner = etree.QName(value.getparent().getparent()).localname
        declared[owner, value.get("for")](value.get("value"))


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
