from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.plugins.parsers.jsonld import to_rdf
from rdflib.term import Node

from councilgraph.ontology.schema import terms, vocabulary
from councilgraph.ontology.terms import PREFIXES, expand

CONTEXT: dict[str, Any] = json.loads(
    files("councilgraph.ontology").joinpath("context.jsonld").read_text(encoding="utf-8")
)["@context"]
THING = URIRef("http://localhost:8000/id/thing")
OTHER = URIRef("http://localhost:8000/id/other")
SAMPLES: dict[Node | None, object] = {
    RDFS.Literal: "words",
    XSD.boolean: True,
    XSD.date: "2023-07-12",
    XSD.decimal: "0.9",
    XSD.integer: 3,
    XSD.string: "words",
    XSD.time: "10:00:00",
}
ELSEWHERE = {
    "Membership": "org:Membership", "altLabel": "skos:altLabel", "broader": "skos:broader",
    "creator": "dcterms:creator", "dcterms:date": "dcterms:date", "inScheme": "skos:inScheme",
    "identifier": "dcterms:identifier", "isPartOf": "dcterms:isPartOf", "isReplacedBy": "dcterms:isReplacedBy", "member": "org:member",
    "name": "foaf:name", "organization": "org:organization", "prefLabel": "skos:prefLabel",
    "subOrganizationOf": "org:subOrganizationOf", "subject": "dcterms:subject", "title": "dcterms:title",
    "unitOf": "org:unitOf", "used": "prov:used", "wasAttributedTo": "prov:wasAttributedTo",
}  # fmt: skip


def _read(**members: object) -> set[tuple[Node, Node, Node]]:
    """What a JSON-LD document about one thing says, by rdflib's own reader."""
    graph = Graph()  # Graph.parse would go by way of a class that rdflib itself calls deprecated
    to_rdf({"@context": CONTEXT, "id": str(THING), **members}, graph)
    return set(graph)


def _of_kind(kind: URIRef) -> list[str]:
    graph = vocabulary()
    return sorted(term for term in terms() if (URIRef(expand(term)), RDF.type, kind) in graph)


def _local(term: str) -> str:
    return term.removeprefix("cg:")


def test_context_names_what_is_declared_and_what_is_used_with_it() -> None:
    """Each term of the vocabulary can be written without its prefix, and nothing else has crept in."""
    own = {_local(term) for term in terms()}
    assert set(CONTEXT) == own | set(ELSEWHERE) | set(PREFIXES) | {"@version", "id", "type"}


@pytest.mark.parametrize("prefix", sorted(PREFIXES))
def test_prefixes_are_those_of_the_line(prefix: str) -> None:
    """A prefix means the same in JSON-LD as in the code."""
    assert CONTEXT[prefix] == PREFIXES[prefix]


@pytest.mark.parametrize("term", _of_kind(OWL.Class))
def test_classes_expand(term: str) -> None:
    """The bare name of a class, given as a type, is its IRI."""
    assert _read(type=_local(term)) == {(THING, RDF.type, URIRef(expand(term)))}


@pytest.mark.parametrize("term", _of_kind(OWL.ObjectProperty))
def test_properties_between_nodes_expand(term: str) -> None:
    """The value of a property between things is a node, given by its IRI."""
    assert _read(**{_local(term): str(OTHER)}) == {(THING, URIRef(expand(term)), OTHER)}


@pytest.mark.parametrize("term", _of_kind(OWL.DatatypeProperty))
def test_properties_with_literals_expand(term: str) -> None:
    """The value of any other property is a literal of the datatype that the vocabulary says."""
    datatype = vocabulary().value(URIRef(expand(term)), RDFS.range)
    plain = datatype in (XSD.string, RDFS.Literal)
    expected = Literal(SAMPLES[datatype], datatype=None if plain else str(datatype))
    assert _read(**{_local(term): SAMPLES[datatype]}) == {(THING, URIRef(expand(term)), expected)}


def _values() -> list[tuple[str, str]]:
    """Each property that takes declared values, with each value it takes."""
    graph = vocabulary()
    return sorted(
        (str(taker).removeprefix(PREFIXES["cg"]), str(value).removeprefix(PREFIXES["cg"]))
        for taker, kind in graph.subject_objects(RDFS.range)
        for value in graph.subjects(RDF.type, kind)
        if str(kind).startswith(PREFIXES["cg"])
    )


@pytest.mark.parametrize(("taker", "value"), _values())
def test_values_expand(taker: str, value: str) -> None:
    """A declared value may be given by its bare name: "capacity": "PresentAsMember"."""
    expected = (THING, URIRef(expand(f"cg:{taker}")), URIRef(expand(f"cg:{value}")))
    assert _read(**{taker: value}) == {expected}


@pytest.mark.parametrize(("name", "term"), sorted(ELSEWHERE.items()))
def test_terms_of_others_expand(name: str, term: str) -> None:
    """The terms of other vocabularies that exports use are theirs."""
    written = _read(type=name) if name[0].isupper() else _read(**{name: str(OTHER)})
    assert URIRef(expand(term)) in {node for triple in written for node in triple}
