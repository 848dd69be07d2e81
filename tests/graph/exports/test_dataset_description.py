"""The description of a dataset, read by rdflib as a catalogue would."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from rdflib import DCAT, DCTERMS, RDF, VOID, Graph, Literal, URIRef

from councilgraph.graph.exports.dataset_description import describe_dataset
from councilgraph.graph.exports.export import export
from councilgraph.graph.folder.settings import Settings
from councilgraph.graph.rdf.store import IRI, Quad, Store
from councilgraph.graph.rdf.store import Literal as Words
from councilgraph.ontology.terms import expand
from tests.graph import panel

QUADS = list(panel.quads())
DATASET = URIRef(f"{panel.BASE}dataset")
LICENCE = "https://licence.example/open"


def described(quads: list[Quad] = QUADS, licence: str = LICENCE) -> bytes:
    """The description as it is exported."""
    out = BytesIO()
    export(Store.memory(quads), "void", out, settings=Settings(licence=licence))
    return out.getvalue()


@pytest.fixture(scope="module")
def graph() -> Graph:
    """The description of the panel's graph."""
    return Graph().parse(data=described(), format="turtle")


def test_it_is_a_dataset_with_a_licence(graph: Graph) -> None:
    """DCAT and VoID know it, and the licence is the one that is set."""
    assert {DCAT.Dataset, VOID.Dataset} <= set(graph.objects(DATASET, RDF.type))
    assert set(graph.objects(DATASET, DCTERMS.license)) == {URIRef(LICENCE)}
    assert graph.value(DATASET, DCTERMS.title)
    assert graph.value(DATASET, DCTERMS.description)
    assert str(graph.value(DATASET, VOID.uriSpace)) == panel.BASE


def test_no_licence_is_made_up() -> None:
    """Where none is set none is told."""
    assert not Graph().parse(data=described(licence=""), format="turtle").value(DATASET, DCTERMS.license)


def test_counts_are_those_of_the_facts(graph: Graph) -> None:
    """Triples, subjects and partitions count the default graph, in which each fact stands once."""
    default = {quad.triple for quad in QUADS if not isinstance(quad.graph_name, IRI)}
    assert int(str(graph.value(DATASET, VOID.triples))) == len(default)
    assert int(str(graph.value(DATASET, VOID.distinctSubjects))) == len({one.subject for one in default})
    meeting = URIRef(expand("cg:Meeting"))
    (part,) = graph.subjects(VOID["class"], meeting)
    assert (DATASET, VOID.classPartition, part) in graph
    assert graph.value(part, VOID.entities) == Literal(3)
    triples = [graph.value(part, VOID.triples) for part in graph.objects(DATASET, VOID.propertyPartition)]
    assert sum(int(str(number)) for number in triples) == len(default)


def test_examples_and_vocabularies_are_in_use(graph: Graph) -> None:
    """An example is a thing of the graph with words behind it; a vocabulary is one that it uses."""
    examples = set(graph.objects(DATASET, VOID.exampleResource))
    assert URIRef(f"{panel.BASE}{panel.MEETING}") in examples
    assert examples <= {URIRef(quad.subject.value) for quad in QUADS if isinstance(quad.subject, IRI)}
    assert URIRef(expand("cg:")) in set(graph.objects(DATASET, VOID.vocabulary))
    assert URIRef(expand("org:")) in set(graph.objects(DATASET, VOID.vocabulary))


def test_days_and_councils() -> None:
    """From the first to the last meeting that was held; the title names the councils, or counts many."""
    held = [
        Quad(panel.iri(one), IRI(expand("cg:status")), IRI(expand("cg:Held")))
        for one in (panel.MEETING, panel.JOINT)
    ]
    councils = [
        quad
        for name in "ABCD"
        for quad in (
            Quad(panel.iri(name), IRI(expand("rdf:type")), IRI(expand("cg:Council"))),
            Quad(panel.iri(name), IRI(expand("skos:prefLabel")), Words(f"{name} Council")),
        )
    ]
    told = Graph().parse(data=described([*QUADS, *held, *councils[:4]]), format="turtle")
    period = told.value(DATASET, DCTERMS.temporal)
    assert str(told.value(period, DCAT.startDate)) == "2023-07-12"
    assert str(told.value(period, DCAT.endDate)) == "2023-09-01"
    assert str(told.value(DATASET, DCTERMS.title)) == "Meetings and decisions of A Council and B Council"
    many = Graph().parse(data=described([*QUADS, *councils]), format="turtle")
    assert str(many.value(DATASET, DCTERMS.title)) == "Meetings and decisions of 4 councils"


def test_the_endpoint_is_named_where_there_is_one() -> None:
    """Whoever serves the graph says where it is asked."""
    at = IRI("http://localhost:8000/sparql")
    told = list(describe_dataset(Store.memory(QUADS), panel.BASE, endpoint=at.value))
    assert at in [triple.object for triple in told]
    assert at not in [triple.object for triple in describe_dataset(Store.memory(QUADS), panel.BASE)]


def test_same_graph_same_bytes() -> None:
    """The bytes depend on the graph and what is set alone."""
    shuffled = QUADS * 2
    random.Random(9).shuffle(shuffled)  # noqa: S311 (a fixed order, not a secret)
    assert described(shuffled) == described()
    assert b"dcterms:title" in described([])
