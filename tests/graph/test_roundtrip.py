"""Every export read back by another reader, of documents that hold whatever text can hold."""

from __future__ import annotations

import re
import socket
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import pytest
import rdflib
from rdflib import Dataset, Graph, URIRef

from councilgraph.graph.build.build import build
from councilgraph.graph.demo import samples
from councilgraph.graph.exports.export import export
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.evaluator import Evaluator
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.graph.show import ask
from councilgraph.ontology.errors import BadUsage

# rdflib warns of how it reads a dataset itself.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

NASTY = """Tarnfold “Riverside” & <Moor> Council

Minutes of the Ways \\ Means | Committee held on 4 March 2024

Present: Councillor Zoë O'Brien-Ñúñez (Chair), Councillor A {Bracket} Smith, Councillor 李 Wei, Councillor P^ter `Tick`
Apologies: Councillor R%41 Percent

1. Declarations of Interest
There were none.

2. Bridge / Weir #7? "Phase <2>": 100% of [it]\x0c
Minute 12/23 refers. See https://tarnfold.example/a b|c"d<e>{f}?x=%zz#é for the report.
RESOLVED that the report on the “Weir\u202e” be noted and \ufffe welcomed\U0001f600.

3/a. Café\u0301 \u00a0\u2028 Licences
RESOLVED: That the Cabinet Member for Ways & Means\ttake it on.
"""
IRIS = re.compile(r"[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
FORBIDDEN = "a\x0cb\ufffe\uffff\x01 c\rd\te\nf <&>\"' \u2028\U0001f600"
XML = "a\ufffdb\ufffd\ufffd\ufffd c\rd\te\nf <&>\"' \u2028\U0001f600"


@pytest.fixture(scope="module", params=["the samples", "a nasty document"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> GraphFolder:
    """A graph that was built of documents."""
    place = tmp_path_factory.mktemp("roundtrip")
    (place / "a nasty #1 ‘n’ 100%.txt").write_bytes(NASTY.encode())
    sources = samples() if request.param == "the samples" else sorted(place.glob("*.txt"))
    build(sources, place / "a.graph")
    return GraphFolder.open(place / "a.graph")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is connected to, and literals are compared as they are written."""

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


def exported(graph: GraphFolder, to: str) -> bytes:
    """What is written in a format."""
    out = BytesIO()
    export(graph.store(), to, out)
    return out.getvalue()


def quads(data: bytes, form: str) -> set[tuple[object, ...]]:
    """The quads that rdflib reads; the name of the default graph is None."""
    dataset = Dataset()
    dataset.parse(data=data, format=form)
    default = dataset.default_graph.identifier
    return {(s, p, o, None if g in (None, default) else g) for s, p, o, g in dataset.quads()}


def triples(data: bytes, form: str) -> set[tuple[object, ...]]:
    """The triples that rdflib reads."""
    return set(Graph().parse(data=data, format=form))


def test_formats_of_datasets_say_the_same(graph: GraphFolder) -> None:
    """N-Quads, TriG and JSON-LD are the same quad for quad, and all that the store holds."""
    found = quads(exported(graph, "nq"), "nquads")
    assert len(found) == len(graph.store()) > 100
    assert quads(exported(graph, "trig"), "trig") == found
    assert quads(exported(graph, "jsonld"), "json-ld") == found


def test_formats_of_graphs_say_the_same(graph: GraphFolder) -> None:
    """Turtle and N-Triples are the same triple for triple: those of the default graph."""
    found = triples(exported(graph, "ntriples"), "nt")
    assert triples(exported(graph, "turtle"), "turtle") == found
    assert found == {quad[:3] for quad in quads(exported(graph, "nq"), "nquads") if quad[3] is None}


def test_every_iri_is_one(graph: GraphFolder) -> None:
    """Every IRI is valid, whatever names and addresses the documents hold."""
    iris = {
        str(term)
        for quad in quads(exported(graph, "nq"), "nquads")
        for term in quad
        if isinstance(term, URIRef)
    }
    assert [iri for iri in sorted(iris) if not IRIS.fullmatch(iri)] == []


@pytest.mark.parametrize("to", ["graphml", "gexf"])
def test_networks_are_well_formed(graph: GraphFolder, to: str) -> None:
    """The formats of networks are XML that can be read."""
    assert ET.fromstring(exported(graph, to)).tag  # noqa: S314 (we have just written it)


@pytest.mark.parametrize("query", ["SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_answers_are_well_formed(graph: GraphFolder, query: str) -> None:
    """Answers in XML can be read, whatever the text of the documents holds."""
    out = StringIO()
    with Evaluator(graph.store_path()) as evaluator:
        ask.ask(evaluator, query, "rdfxml" if query.startswith("CONSTRUCT") else "xml", out)
    assert len(ET.fromstring(out.getvalue())) > 1  # noqa: S314 (we have just written it)


@pytest.mark.parametrize(
    ("query", "form"), [("SELECT * { ?s ?p ?o }", "xml"), ("CONSTRUCT WHERE { ?s ?p ?o }", "rdfxml")]
)
def test_what_xml_forbids_is_replaced(query: str, form: str, caplog: pytest.LogCaptureFixture) -> None:
    """What XML can hold comes back as it was, what it forbids as U+FFFD, and a warning says how much."""
    thing = IRI("https://tarnfold.example/id/thing")
    store = Store.memory([Quad(thing, thing, Literal(FORBIDDEN, language="en"))])
    data = store.serialise(store.query(query), form)
    texts = [element.text for element in ET.fromstring(data).iter()]  # noqa: S314 (we have just written it)
    assert XML in texts
    assert caplog.messages == ["4 characters that XML cannot hold are written as U+FFFD"]


def test_what_rdfxml_cannot_write_is_said() -> None:
    """A property that has no name in XML is refused, since the file could not be read."""
    thing = IRI("https://tarnfold.example/id/7")
    store = Store.memory([Quad(thing, thing, thing)])
    with pytest.raises(
        BadUsage, match=r"cannot write the property <https://tarnfold\.example/id/7>.* turtle"
    ):
        store.serialise(store.query("CONSTRUCT WHERE { ?s ?p ?o }"), "rdfxml")
