"""The vocabulary as its Turtle declares it: which terms there are, and what is a kind of what."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from rdflib import OWL, RDF, RDFS, Graph, URIRef

from councilgraph.ontology.terms import PREFIXES, shorten

FILES = (
    "councilgraph.ttl",
    "actors.ttl",
    "meetings.ttl",
    "decisions.ttl",
    "votes.ttl",
    "trackers.ttl",
    "documents.ttl",
    "planning.ttl",
    "subjects.ttl",
)


@cache
def vocabulary() -> Graph:
    """The whole ontology as one graph, read once and shared: not to be changed by who asks for it."""
    graph = Graph(bind_namespaces="none")
    folder = files("councilgraph.ontology")
    for name in FILES:
        graph.parse(data=(folder / name).read_text(encoding="utf-8"), format="turtle")
    return graph


@cache
def superclasses() -> dict[str, tuple[str, ...]]:
    """For each class its superclasses, aligned ones of other vocabularies too, in sorted order.

    An instance must state them all, since stores do not infer.

    >>> superclasses()["cg:Committee"]
    ('cg:Body', 'cg:Organisation', 'org:Organization')
    """
    graph = vocabulary()
    classes = sorted(node for node in graph.subjects(RDF.type, OWL.Class) if isinstance(node, URIRef))
    return {shorten(node): tuple(sorted(_above(graph, node))) for node in classes}


def _above(graph: Graph, node: URIRef) -> set[str]:
    """The short names of all that a class is a kind of, however far up."""
    return {shorten(str(above)) for above in graph.transitive_objects(node, RDFS.subClassOf) if above != node}


@cache
def terms() -> frozenset[str]:
    """The short names of all that is declared: classes, properties and values.

    >>> "cg:Meeting" in terms(), "cg:heldBy" in terms(), "cg:Held" in terms()
    (True, True, True)
    """
    subjects = {str(node) for node in vocabulary().subjects() if isinstance(node, URIRef)}
    return frozenset(shorten(iri) for iri in subjects - {PREFIXES["cg"]})
