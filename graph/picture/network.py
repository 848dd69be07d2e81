"""The graph as a networkx graph: projected from the store, searched, laid out, written.

>>> from councilgraph.graph.rdf.store import Store
>>> project(Store.memory([])).number_of_nodes()
0
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import dist
from pathlib import Path
from typing import TypeAlias, TypeVar

import networkx as nx

from councilgraph.graph.picture.edges import Edge, Whole, edges
from councilgraph.graph.picture.placing import Places, ringed
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.rdf.xml_text import UNWRITABLE
from councilgraph.graph.reading.facts import Source
from councilgraph.graph.reading.vocabulary import DATES
from councilgraph.graph.version import GENERATOR

Network: TypeAlias = "nx.MultiDiGraph[str]"
Simple: TypeAlias = "nx.Graph[str]"
AnyNetwork = TypeVar("AnyNetwork", bound="nx.Graph[str]")
Known: TypeAlias = Mapping[str, object]

OFFSETS = {"start": "startOffset", "end": "endOffset"}
LEAST, CORE = 3, 300
"""From how many nodes on forces are used, and how many they arrange in a second; more stand about these."""


def project(store: Store) -> Network:
    """The things of a graph and the facts between them, in a fixed order.

    A node is the IRI of a thing people ask about. Its attributes, each present only where known:

    - `kind`: its most specific class, a short name ("Councillor", "Committee", "Resolution");
    - `label`: the one name by which it is shown, of decisions their first words;
    - `names`: a tuple of its other names;
    - `iri`: the node itself, for formats that number nodes;
    - `date`: an ISO date: its own, or for business that of its meeting;
    - `text`: the words of a decision or motion; `coverage`: "KnownOnly" when cited and not loaded.

    An edge is a fact. Its key is its predicate's short name ("attended"), with "-2" … where one of
    that name joins the same two already. Its attributes, each present only where known:

    - `predicate`: the short name; `label`: the same in words, as read from source to target;
    - `quote`, `document`, `file`, `page`, `start`, `end`: the deciding passage: the words, the title
      of the document (in a pack: of the paper), the file's name as in all answers, the page's number
      (int; of a spreadsheet `sheet_row`, in words), and character offsets (int); `passage`: its IRI;
    - `because`, `rule`, `confidence`: how it was concluded, where no passage states it;
      `used`: a tuple of the IRIs of the passages that it rests on;
    - by the vocabulary's own names, what else is said: `capacity`, `nameAsWritten`, `statedRole`,
      `representing` (names), `roleTitle`, `statedPeriod`, `former`, `choice`, `interestType`,
      `interestEffect`, `meeting` (an IRI, with `meetingLabel`).

    Folded to edges are participations (`attended`, `sentApologiesFor`, `wasAbsentFrom`,
    `wasInvitedTo`, by `capacity`; `substitutedFor`, with `meeting`; `represented`), memberships
    (`memberOf`, labelled by the role; `holds`, `sitsOn`), votes (`voted`) and declared interests
    (`declaredInterest`). `graph.graph["passages"]` maps the IRI of each passage that an edge names
    to its `quote`, `document`, `file`, `page` or `sheet_row`, `start` and `end`.
    """
    whole = Whole(store)
    graph: Network = nx.MultiDiGraph(passages={})
    for thing in filter(whole.is_thing, whole.kinds):
        graph.add_node(thing, **_of_thing(whole, thing))
    for edge in edges(whole):
        graph.add_edge(edge.source, edge.target, _free(graph, edge), **_of_edge(whole, edge))
        graph.graph["passages"].update((source.passage, _of_source(source)) for source in edge.reason.sources)
    return graph


def _free(graph: Network, edge: Edge) -> str:
    key, number = edge.predicate, 1
    while graph.has_edge(edge.source, edge.target, key):
        number += 1
        key = f"{edge.predicate}-{number}"
    return key


def _of_thing(whole: Whole, thing: str) -> dict[str, object]:
    """The attributes of a node, each present only where known."""
    known = {
        "kind": whole.kinds[thing],
        "label": whole.model.name(thing),
        "names": whole.model.names(thing),
        "iri": thing,
        "date": _date(whole, thing),
        "text": whole.value(thing, "cg:text"),
        "coverage": whole.link(thing, "cg:coverage").rpartition("#")[2],
    }
    return {name: value for name, value in known.items() if value}


def _date(whole: Whole, thing: str) -> str:
    """The thing's own date, else that of the item or meeting it belongs to; "" where none is a date."""
    for step in ("", "cg:item", "cg:meeting"):
        thing = (whole.link(thing, step) if step else "") or thing
        date = whole.model.of(thing, *DATES)
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", date):
            return date
    return ""


def _of_edge(whole: Whole, edge: Edge) -> dict[str, object]:
    """The attributes of an edge, each present only where known."""
    why, details = edge.reason, dict(edge.details)
    known: dict[str, object] = {"predicate": edge.predicate, "label": edge.label, **details}
    if "meeting" in details:
        known["meetingLabel"] = whole.model.name(details["meeting"])
    if why.sources:
        known |= _of_source(why.sources[0]) | {"passage": why.sources[0].passage}
    if why.because:
        sure = "" if why.confidence is None else str(why.confidence)
        known |= {"because": why.because, "rule": why.rule, "confidence": sure}
        known["used"] = tuple(source.passage for source in why.sources)
    return {name: value for name, value in known.items() if value not in ("", ())}


def _of_source(source: Source) -> dict[str, object]:
    """The words of a passage and where they stand."""
    where: dict[str, object] = {"page": source.page} if source.page else {}
    where |= {"sheet_row": source.sheet_row} if source.sheet_row else {}
    named = {"document": source.title, **({"file": source.document} if source.document else {})}
    return {"quote": source.quote, **named, "start": source.start, "end": source.end, **where}


def part(graph: Network, nodes: Iterable[str]) -> Network:
    """The nodes given and what is between them, as a graph of its own and in the graph's own order."""
    wanted = set(nodes)
    kept: Network = nx.MultiDiGraph(**graph.graph)
    kept.add_nodes_from((node, known) for node, known in graph.nodes(data=True) if node in wanted)
    for source, target, key, known in graph.edges(keys=True, data=True):
        if source in wanted and target in wanted:
            kept.add_edge(source, target, key, **known)
    return kept


def joined(nodes: Iterable[tuple[str, Known]], edges: Iterable[tuple[str, str, Known]]) -> Simple:
    """A graph without direction in which each two are joined at most once, in the order given."""
    made: Simple = nx.Graph()
    made.add_nodes_from((node, dict(known)) for node, known in nodes)
    made.add_edges_from((one, other, dict(known)) for one, other, known in edges)
    return made


def directed(nodes: Iterable[tuple[str, Known]], edges: Iterable[tuple[str, str, str, Known]]) -> Network:
    """A graph of the kind that `project` makes, of edges with their keys, in the order given."""
    made: Network = nx.MultiDiGraph()
    made.add_nodes_from((node, dict(known)) for node, known in nodes)
    for source, target, key, known in edges:
        made.add_edge(source, target, key, **known)
    return made


def distances(graph: Network, node: str, hops: int | None = None) -> dict[str, int]:
    """How many facts away each node is, whichever way they point; at most `hops` where given."""
    return dict(nx.single_source_shortest_path_length(_plain(graph), node, cutoff=hops))


def neighbourhood(graph: Network, node: str, hops: int) -> Network:
    """What is within so many `hops`, which are facts, of a node, as a graph of its own.

    An unknown node raises KeyError.
    """
    if node not in graph:
        raise KeyError(node)
    return part(graph, distances(graph, node, hops))


def layout(graph: Network) -> list[Places]:
    """Where the nodes of each connected part stand, the largest part first; the same on every run.

    Neighbours are about 1 apart. Up to `CORE` nodes of a connected part are placed by forces
    (ForceAtlas2 after Fruchterman and Reingold); the rest, the least connected, in discs about those.
    """
    plain = _plain(graph)
    parts = sorted(map(sorted, nx.connected_components(plain)), key=lambda nodes: (-len(nodes), nodes))
    return [_arranged(plain, nodes) for nodes in parts]


def _plain(graph: Network) -> nx.Graph[str]:
    """The same nodes, each two joined at most once, without direction, in order."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(graph))
    plain.add_edges_from(sorted({(min(u, v), max(u, v)) for u, v in graph.edges() if u != v}))
    return plain


def _arranged(plain: nx.Graph[str], nodes: list[str]) -> Places:
    """One connected part, of which neighbours are about 1 apart."""
    if len(nodes) < LEAST:
        return {node: (float(at), 0.0) for at, node in enumerate(nodes)}
    core = sorted(nodes, key=lambda node: (-plain.degree(node), node))[:CORE]
    inner: nx.Graph[str] = nx.Graph()
    inner.add_nodes_from(sorted(core))
    inner.add_edges_from(edge for edge in plain.edges(core) if edge[0] in inner and edge[1] in inner)
    start = nx.spring_layout(inner, seed=1)
    drawn = nx.forceatlas2_layout(inner, start, max_iter=200, strong_gravity=True, gravity=0.05, seed=1)
    spots = {node: (float(x), float(y)) for node, (x, y) in drawn.items()}
    return ringed({node: sorted(plain[node]) for node in nodes}, _unit(spots, inner), 0.5)


def _unit(places: Places, plain: nx.Graph[str]) -> Places:
    """The places scaled so that neighbours are 1 apart at the median, and rounded."""
    lengths = sorted(dist(places[u], places[v]) for u, v in plain.edges)
    scale = lengths[len(lengths) // 2] if lengths else 1.0
    return {node: (round(x / scale, 4), round(y / scale, 4)) for node, (x, y) in places.items()}


def write_graphml(graph: AnyNetwork, out: Path) -> None:
    """Writes any network as GraphML, the same bytes each time; lists are joined by " | ".

    By its schema an IRI cannot be an id: nodes are numbered, `iri` is their address.
    """
    numbers = {node: f"n{number}" for number, node in enumerate(graph)}
    root, *rest = nx.generate_graphml(
        nx.relabel_nodes(_numbered(graph), numbers), edge_id_from_attribute="id"
    )
    text = "\n".join((root, f"<!-- {GENERATOR} -->", *rest))
    out.write_text(text + "\n", encoding="utf-8", newline="\n")


def write_gexf(graph: AnyNetwork, out: Path) -> None:
    """Writes any network as GEXF for Gephi, the same bytes each time; lists are joined by " | "."""
    written = "\n".join(nx.generate_gexf(_numbered(graph)))
    text = written.replace(' name="">', ">", 1)  # its schema knows no name of a graph
    meta = f"<meta><creator>{GENERATOR}</creator></meta>"
    undated = re.sub(r"<meta.*?</meta>", meta, text, count=1, flags=re.DOTALL)
    out.write_text(undated + "\n", encoding="utf-8", newline="\n")


def _numbered(graph: AnyNetwork) -> AnyNetwork:
    """The graph in plain values, each edge with a number of its own in the whole."""
    numbered = make_plain(graph)
    for number, (*_, known) in enumerate(numbered.edges(data=True)):
        known["id"] = f"e{number}"
    return numbered


def make_plain(graph: AnyNetwork) -> AnyNetwork:
    """A copy with values that every format of networks can hold: str, int, float and bool.

    Lists are joined by " | " and left out where empty, characters that XML cannot hold are shown as
    U+FFFD, and what belongs to the graph as a whole is left out. Character offsets are called
    `startOffset` and `endOffset`: GEXF takes `start` and `end` for times.
    """
    copied = graph.__class__()
    copied.add_nodes_from((node, _in_plain_values(known)) for node, known in graph.nodes(data=True))
    edges = (
        graph.edges(keys=True, data=True) if isinstance(graph, nx.MultiDiGraph) else graph.edges(data=True)
    )
    copied.add_edges_from((*ends, _in_plain_values(known)) for *ends, known in edges)
    return copied


def _in_plain_values(known: Known) -> dict[str, str | int | float]:
    known = {OFFSETS.get(name, name): value for name, value in known.items() if value not in ("", ())}
    return {
        name: value if isinstance(value, int | float) else _in_xml(value) for name, value in known.items()
    }


def _in_xml(value: object) -> str:
    return UNWRITABLE.sub("\ufffd", " | ".join(value) if isinstance(value, tuple) else str(value))
