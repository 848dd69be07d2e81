from __future__ import annotations

import pytest
from rdflib import RDF, BNode, Literal, URIRef

from councilgraph.graph.rdf.rdflib_dataset import dataset
from councilgraph.graph.rdf.store import IRI, BlankNode, Quad, Store
from councilgraph.graph.rdf.store import Literal as Stored
from councilgraph.ontology.terms import expand
from tests.graph import panel
from tests.graph.panel import BASE

PANEL = URIRef(f"{BASE}panel")


def test_every_quad_is_there() -> None:
    """The Dataset holds each quad of the store once: the facts in its default graph, reasons in named ones."""
    store = Store.memory(panel.quads())
    made = dataset(store)
    assert sum(1 for _ in made.quads()) == len(store)
    assert (PANEL, RDF.type, URIRef(expand("cg:Committee"))) in made.default_graph
    reason = made.graph(URIRef(panel.passage_of(panel.PRESENT).value))
    assert (URIRef(BASE + panel.MEETING), URIRef(expand("cg:heldBy")), PANEL) in reason


def test_facts_alone() -> None:
    """Without reasons the named graphs are left out, and every fact is there."""
    store = Store.memory(panel.quads())
    facts = dataset(store, reasons=False)
    assert sum(1 for _ in facts.quads()) == len(facts.default_graph) == len(set(store.quads(reasons=False)))


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        pytest.param(Stored("34"), Literal("34"), id="plain text has no datatype"),
        pytest.param(Stored("Panel", language="cy"), Literal("Panel", lang="cy"), id="a language"),
        pytest.param(
            Stored("2023-07-12T14:00:00Z", datatype=IRI(expand("xsd:dateTime"))),
            Literal("2023-07-12T14:00:00Z", datatype=URIRef(expand("xsd:dateTime")), normalize=False),
            id="a moment keeps its form",
        ),
        pytest.param(BlankNode("b1"), BNode("b1"), id="a blank node"),
    ],
)
def test_terms_keep_their_form(stored: Stored | BlankNode, expected: Literal | BNode) -> None:
    """A value is in rdflib what it is in the store, to the letter."""
    store = Store.memory([Quad(IRI(f"{BASE}panel"), IRI(expand("cg:text")), stored)])
    (found,) = dataset(store).default_graph.objects(PANEL)
    assert found == expected
    assert str(found) == str(expected)


# rdflib's own Dataset.query uses what rdflib deprecates
@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")
def test_prefixes_need_no_declaration() -> None:
    """The vocabulary's prefixes are bound, so that the same query runs here as on the graph."""
    query = "SELECT ?name { ?body a cg:Committee ; skos:prefLabel ?name }"
    assert list(dataset(Store.memory(panel.quads())).query(query)) == [(Literal("Scrutiny Panel"),)]
