"""The prefixes of the vocabulary, and the way from a short name to an IRI."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

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


# Our files are of one form and are read without rdflib, which takes a third of a second to load;
# a test compares this reading with rdflib's.
DECLARED = re.compile(r"^cg:([\w-]+) a ", re.MULTILINE)


@cache
def declared() -> frozenset[str]:
    """The names of all terms that the vocabulary declares in its own namespace, without the prefix.

    >>> "Meeting" in declared(), "heldBy" in declared(), "Banana" in declared()
    (True, True, False)
    """
    texts = (
        path.read_text("utf-8")
        for path in files("councilgraph.ontology").iterdir()
        if path.name.endswith(".ttl")
    )
    return frozenset(name for text in texts for name in DECLARED.findall(text))


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
