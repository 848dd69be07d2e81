"""The prefixes of the vocabulary, and the way from a short name to an IRI."""

from __future__ import annotations

from functools import cache

PREFIXES = {
    "cg": "https://w3id.org/councilgraph/ns#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@cache
def expand(name: str) -> str:
    """The IRI of a short name.

    >>> expand("cg:Meeting")
    'https://w3id.org/councilgraph/ns#Meeting'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """The short name of an IRI of the vocabulary, or the IRI itself.

    >>> shorten("http://xmlns.com/foaf/0.1/name")
    'foaf:name'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
