from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

import pytest
from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from councilgraph.ontology.terms import expand
from councilgraph.ontology.topics import SCHEME, Topic, broader, topics

LEVELS = 3
BY_ID = {topic.id: topic for topic in topics()}
IDS = sorted(BY_ID)


@cache
def _graph() -> Graph:
    """The scheme by rdflib's own reader."""
    graph = Graph(bind_namespaces="none")
    text = files("councilgraph.ontology").joinpath("topics.ttl").read_text(encoding="utf-8")
    return graph.parse(data=text, format="turtle")


def _iri(topic: str) -> URIRef:
    return URIRef(BY_ID[topic].iri)


def _words(topic: str, predicate: URIRef) -> list[str]:
    return sorted(str(label) for label in _graph().objects(_iri(topic), predicate))


def test_scheme_is_of_a_size_that_can_be_known_by_heart() -> None:
    """There are some sixty topics: fewer say too little, more are told apart by nobody."""
    assert 55 <= len(topics()) <= 70


def test_nothing_is_read_otherwise_than_by_rdflib() -> None:
    """Every concept of the Turtle is a topic, and there are no others."""
    concepts = {str(node) for node in _graph().subjects(RDF.type, SKOS.Concept)}
    assert {topic.iri for topic in topics()} == concepts


@pytest.mark.parametrize("topic", IDS)
def test_a_topic_is_read_as_rdflib_reads_it(topic: str) -> None:
    """Label, alternatives, headings and what is above a topic are those of its Turtle."""
    read = BY_ID[topic]
    assert _words(topic, SKOS.prefLabel) == [read.label]
    assert _words(topic, SKOS.altLabel) == sorted(read.alternatives)
    assert _words(topic, SKOS.hiddenLabel) == sorted(read.headings)
    assert _words(topic, SKOS.broader) == ([BY_ID[read.broader].iri] if read.broader else [])


@pytest.mark.parametrize("topic", IDS)
def test_a_topic_is_a_whole_concept(topic: str) -> None:
    """Each is typed, in the scheme, numbered, and defined in one sentence; its labels bear no language."""
    graph, node = _graph(), _iri(topic)
    assert set(graph.objects(node, RDF.type)) == {URIRef(expand("cg:Topic")), SKOS.Concept}
    assert list(graph.objects(node, SKOS.inScheme)) == [URIRef(SCHEME)]
    assert re.fullmatch(r"\d+(?:\.\d+)*", "".join(_words(topic, SKOS.notation)))
    assert re.fullmatch(r"[A-Z][^.]+\.", "".join(_words(topic, SKOS.definition)))
    labels = (*graph.objects(node, SKOS.prefLabel), *graph.objects(node, SKOS.altLabel))
    assert {label.language for label in labels if isinstance(label, Literal)} == {None}


@pytest.mark.parametrize("topic", IDS)
def test_levels(topic: str) -> None:
    """There are three levels at most, no topic is above itself, and its number says where it stands."""
    above = broader()[topic]
    notation = "".join(_words(topic, SKOS.notation))
    assert topic not in above
    assert len(above) < LEVELS
    assert notation.count(".") == len(above)
    assert not above or notation.rpartition(".")[0] == "".join(_words(above[0], SKOS.notation))


def test_broader_and_narrower_are_each_others_inverse() -> None:
    """What is below a topic says so, and is said by it."""
    graph = _graph()
    below = {(one, other) for other, one in graph.subject_objects(SKOS.broader)}
    assert set(graph.subject_objects(SKOS.narrower)) == below


def test_top_concepts_are_those_with_nothing_above_them() -> None:
    """The scheme and its first level name each other."""
    graph, scheme = _graph(), URIRef(SCHEME)
    top: set[Node] = {_iri(topic.id) for topic in topics() if not topic.broader}
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == top
    assert set(graph.subjects(SKOS.topConceptOf, scheme)) == top
    assert graph.value(scheme, DCTERMS.license)


def _labels(topic: Topic) -> list[str]:
    return [topic.label, *topic.alternatives, *topic.headings]


def test_labels_and_numbers_are_unique() -> None:
    """No label stands for two topics, or twice for one, whatever its case; nor does a number."""
    labels = Counter(label.casefold() for topic in topics() for label in _labels(topic))
    numbers = Counter("".join(_words(topic, SKOS.notation)) for topic in IDS)
    assert [label for label, count in (labels + numbers).items() if count > 1] == []


def test_matches_are_concepts_of_eurovoc() -> None:
    """A topic is aligned by number with EuroVoc alone, and no concept there is the match of two."""
    kinds = (SKOS.exactMatch, SKOS.closeMatch, SKOS.narrowMatch)
    found = [str(match) for kind in kinds for match in _graph().objects(None, kind)]
    assert found
    assert all(re.fullmatch(r"http://eurovoc\.europa\.eu/\d+", match) for match in found)
    assert max(Counter(found).values()) == 1
