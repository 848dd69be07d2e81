from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import chain

import pytest
from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, VANN, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from councilgraph.ontology.schema import FILES, superclasses, terms, vocabulary
from councilgraph.ontology.terms import PREFIXES, declared, expand

ONTOLOGY = URIRef(PREFIXES["cg"])
PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty)
PUBLISHED = (DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, VANN, XSD)
ALIGNMENTS = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, RDFS.domain, RDFS.range, RDFS.seeAlso)

# Terms of vocabularies that rdflib does not carry, each checked by hand before it was listed here.
CHECKED = {
    "http://data.europa.eu/eli/eli-draft-legislation-ontology#": {
        "Decision", "ForeseenActivity", "Participation", "Vote",
    },
    "http://data.europa.eu/eli/ontology#": {"LegalResource", "Work"},
    "http://data.vlaanderen.be/ns/besluit#": {
        "Agendapunt", "BehandelingVanAgendapunt", "Besluit", "Bestuursorgaan", "Zitting", "aantalOnthouders",
        "aantalTegenstanders", "aantalVoorstanders", "heeftVoorzitter", "isGehoudenDoor",
    },
    "http://data.vlaanderen.be/ns/mandaat#": {"Fractie"},
    "http://www.w3.org/ns/oa#": {"SpecificResource", "end", "exact", "start"},
    "http://www.w3.org/ns/opengov#": {"Motion", "Vote"},
}  # fmt: skip


def _properties() -> list[URIRef]:
    graph = vocabulary()
    found = chain.from_iterable(graph.subjects(RDF.type, kind) for kind in PROPERTY_KINDS)
    return sorted(node for node in found if isinstance(node, URIRef))


def _classes_meant(node: Node) -> Iterator[Node]:
    """The classes a domain or range stands for, those of a union one by one."""
    union = vocabulary().value(node, OWL.unionOf)
    yield from [node] if union is None else Collection(vocabulary(), union)


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_turtle(name: str) -> None:
    """Each file can be read by itself, as somebody who downloads it will."""
    text = files("councilgraph.ontology").joinpath(name).read_text(encoding="utf-8")
    assert len(Graph().parse(data=text, format="turtle")) > 0


def test_the_ontology_says_what_it_is() -> None:
    """There is one ontology, at its namespace, with a title, a version and its licence."""
    graph = vocabulary()
    assert list(graph.subjects(RDF.type, OWL.Ontology)) == [ONTOLOGY]
    assert graph.value(ONTOLOGY, DCTERMS.title) == Literal("councilgraph", lang="en")
    assert graph.value(ONTOLOGY, OWL.versionInfo) is not None
    assert graph.value(ONTOLOGY, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")


@pytest.mark.parametrize("term", sorted(terms()))
def test_each_term_is_explained_once(term: str) -> None:
    """Each term has one type that says what it is, one label, and one sentence of comment."""
    graph, node = vocabulary(), URIRef(expand(term))
    (label,), (comment,) = graph.objects(node, RDFS.label), graph.objects(node, RDFS.comment)
    assert str(label).strip()
    assert str(comment).endswith(".")
    assert set(graph.objects(node, RDF.type)) <= {OWL.Class, *PROPERTY_KINDS} | _value_classes()


def _value_classes() -> set[Node]:
    return {kind for kind in vocabulary().objects(None, RDF.type) if str(kind).startswith(ONTOLOGY)}


ALIGNED = [
    ("cg:Person", FOAF.Person),
    ("cg:Organisation", ORG.Organization),
    ("cg:Council", ORG.FormalOrganization),
    ("cg:Council", SDO.GovernmentOrganization),
    ("cg:Body", ORG.Organization),
    ("cg:ServiceArea", ORG.OrganizationalUnit),
    ("cg:Post", ORG.Post),
    ("cg:Meeting", SDO.Event),
    ("cg:Document", FOAF.Document),
    ("cg:Plan", PROV.Plan),
    ("cg:Place", DCTERMS.Location),
    ("cg:Topic", SKOS.Concept),
]
"""Classes whose members are those of another vocabulary too."""
NEAR = {
    "cg:Participation": "Participation",
    "cg:Decision": "Decision",
    "cg:Motion": "Vote",
    "cg:WorkProgrammeEntry": "ForeseenActivity",
}
"""Classes that mean nearly what one of ELI-DL does."""


@pytest.mark.parametrize(("ours", "theirs"), ALIGNED)
def test_instances_state_the_classes_of_others(ours: str, theirs: URIRef) -> None:
    """Whoever knows ORG, FOAF, schema.org, PROV or SKOS alone finds these things in a graph."""
    assert theirs in {URIRef(expand(above)) for above in superclasses()[ours]}


@pytest.mark.parametrize(("ours", "theirs"), NEAR.items())
def test_what_is_near_to_eli_dl_is_told(ours: str, theirs: str) -> None:
    """The ontology tells which classes of ELI-DL are close, so that a graph can be mapped to it."""
    namespace = "http://data.europa.eu/eli/eli-draft-legislation-ontology#"
    assert URIRef(namespace + theirs) in set(vocabulary().objects(URIRef(expand(ours)), SKOS.closeMatch))


def test_nothing_of_others_is_declared_again() -> None:
    """All that the files declare is the ontology's own; what others have is used as it is."""
    assert all(term.startswith("cg:") for term in terms())


@pytest.mark.parametrize("node", _properties())
def test_each_property_has_a_range(node: URIRef) -> None:
    """Each property says once what its values are, nodes or literals according to its kind."""
    graph = vocabulary()
    (values,) = graph.objects(node, RDFS.range)
    literal = values == RDFS.Literal or str(values).startswith(PREFIXES["xsd"])
    assert ((node, RDF.type, OWL.DatatypeProperty) in graph) == literal
    assert len(list(graph.objects(node, RDFS.domain))) <= 1, "two domains mean both at once: use a union"


def test_each_term_referred_to_exists() -> None:
    """Superclasses, superproperties, domains, ranges and matches are declared here or published elsewhere."""
    graph, unknown = vocabulary(), set()
    for referred in chain.from_iterable(graph.objects(None, predicate) for predicate in ALIGNMENTS):
        unknown |= {str(node) for node in _classes_meant(referred) if not _exists(str(node))}
    assert not unknown


def _exists(iri: str) -> bool:
    if iri.startswith(PREFIXES["cg"]):
        return (URIRef(iri), RDF.type, None) in vocabulary()
    checked = any(iri.removeprefix(namespace) in names for namespace, names in CHECKED.items())
    return checked or any(URIRef(iri) in namespace for namespace in PUBLISHED)


def test_each_superclass_has_a_short_name() -> None:
    """What an instance must state can be written with the prefixes that the line knows."""
    for above in superclasses().values():
        assert all(expand(name) for name in above)


def test_each_value_is_of_a_declared_class() -> None:
    """A value such as cg:Held is of a class that some property takes."""
    graph = vocabulary()
    for kind in _value_classes():
        assert (kind, RDF.type, OWL.Class) in graph
        assert (None, RDFS.range, kind) in graph


@pytest.mark.parametrize(
    ("term", "above"),
    [
        ("cg:Person", ("foaf:Person",)),
        ("cg:ServiceArea", ("cg:Organisation", "org:Organization", "org:OrganizationalUnit")),
        ("cg:Resolution", ("cg:Decision",)),
        ("cg:Minutes", ("cg:Document", "foaf:Document")),
        ("cg:Ward", ("cg:Place", "dcterms:Location")),
        ("cg:Participation", ()),
    ],
)
def test_superclasses(term: str, above: tuple[str, ...]) -> None:
    """A class states all that it is a kind of, sorted, and not itself."""
    assert superclasses()[term] == above


def test_a_kind_of_document_is_of_one_kind() -> None:
    """Queries list the kinds of documents and decisions, and so none of these is a kind of another."""
    for term, above in superclasses().items():
        if "cg:Document" in above or "cg:Decision" in above:
            assert sum(name.startswith("cg:") for name in above) == 1, term


def test_names_are_read_without_rdflib() -> None:
    """The names that are read from the files as text are those that rdflib finds declared."""
    assert {f"cg:{name}" for name in declared()} == {term for term in terms() if term.startswith("cg:")}
