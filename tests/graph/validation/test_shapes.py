from __future__ import annotations

import pytest
from rdflib import OWL, RDF, RDFS, SH, URIRef

from councilgraph.graph.validation.shapes import SAID, check_shapes, shapes
from councilgraph.ontology.schema import vocabulary
from councilgraph.ontology.terms import PREFIXES, declared, expand
from tests.graph.validation.council import store

HERE = ":p4 a cg:Participation ; cg:meeting :may ; cg:nameAsWritten"
# Facts that are added or taken away, and what is told of it.
WRONG = [
    pytest.param(':vane foaf:name "Olga Vane" .', "", "foaf:name is there more often", id="two names"),
    pytest.param("", 'foaf:name "U Coe" ; ', "foaf:name is missing", id="no name"),
    pytest.param(':vane skos:prefLabel "O" .', "", "skos:prefLabel is there more", id="a person has no label"),
    pytest.param(':panel skos:prefLabel "P" .', "", "skos:prefLabel is there more", id="two labels"),
    pytest.param(
        ':x a cg:Plan ; skos:prefLabel "Cynllun"@cy .', "", "skos:prefLabel “Cynllun” is not a literal", id="a tagged label"
    ),
    pytest.param(':x a cg:Plan ; skos:prefLabel "" .', "", "skos:prefLabel “” is empty", id="an empty label"),
    pytest.param("", ", cg:Request", "exactly one of the classes", id="a decision of no kind"),
    pytest.param(":noted a cg:Resolution .", "", "exactly one of the classes", id="a decision of two kinds"),
    pytest.param(
        ':june cg:startTime "2 p.m." .', "", "cg:startTime “2 p.m.” is not a literal", id="a time as text"
    ),
    pytest.param(
        ':x a cg:Meeting ; cg:date "2024-02-30"^^xsd:date .', "", "cg:date “2024-02-30” is not", id="no such day"
    ),
    pytest.param(f'{HERE} "T" ; cg:person :brill .', "", "cg:capacity is missing", id="no capacity"),
    pytest.param(
        f'{HERE} "T" ; cg:person :brill ; cg:capacity cg:Held .', "", "none of the values", id="another capacity"
    ),
    pytest.param(
        f'{HERE} "T" ; cg:person :panel ; cg:capacity cg:Absent .', "", "is not of the class", id="not a person"
    ),
    pytest.param(':june cg:heldBy "the Panel" .', "", "is not an IRI", id="held by a string"),
    pytest.param(":june cg:heldBy :vane .", "", "is of none of the kinds", id="held by a person"),
    pytest.param(
        ':x a cg:LeadIn, cg:Decision, cg:Request ; cg:item :item ; cg:text "t" .', "", "excludes", id="a lead-in decides"
    ),
    pytest.param("", 'cg:quote "O Vane in the" ; ', "cg:quote is missing", id="a passage without words"),
]  # fmt: skip


def test_a_sound_graph_conforms() -> None:
    """Where all is as the vocabulary says, nothing is found."""
    assert [one.line for one in check_shapes(store())] == []


@pytest.mark.parametrize(("more", "less", "told"), WRONG)
def test_what_does_not_conform_is_found(more: str, less: str, told: str) -> None:
    """What is not as the vocabulary says is an error that names the property and what is wrong."""
    lines = [one.line for one in check_shapes(store(more, less))]
    assert any(told in line for line in lines), lines


def test_every_class_has_a_shape() -> None:
    """No class of the vocabulary goes unchecked, but for those of its own values."""
    graph = vocabulary()
    classes = {node for node in graph.subjects(RDF.type, OWL.Class) if isinstance(node, URIRef)}
    values = {kind for kind in classes if any(graph.subjects(RDF.type, kind))}
    meant = set(shapes().objects(None, SH.targetClass))
    assert classes - values - meant == set()
    assert meant - classes == {URIRef(expand("org:Membership"))}


def test_shapes_name_what_is_declared() -> None:
    """A property, class or value of ours that a shape names is one that the vocabulary declares."""
    nodes = {str(node) for triple in shapes() for node in triple}
    ours = {node.removeprefix(PREFIXES["cg"]) for node in nodes if node.startswith(PREFIXES["cg"])}
    assert ours - declared() == set()


def test_values_are_those_that_are_declared() -> None:
    """Where a property takes declared values, its shape lists them all."""
    graph, found = vocabulary(), shapes()
    for shape, path in found.subject_objects(SH.path):
        first = found.value(shape, SH["in"])
        if first is not None:
            declared_ones = set(graph.subjects(RDF.type, graph.value(path, RDFS.range)))
            assert set(found.items(first)) == declared_ones, path


def test_shapes_ask_only_what_a_signature_tells() -> None:
    """The parts of SHACL in use are those by which like nodes fare alike, so that one may stand for all."""
    known = {"path", "property", "targetClass", "class", "datatype", "in", "maxCount", "minCount"}
    known |= {"minLength", "nodeKind", "not", "or", "xone"}
    used = {str(p).removeprefix(str(SH)) for p in shapes().predicates() if str(p).startswith(str(SH))}
    assert used == known
    lengths = {int(str(length)) for length in shapes().objects(None, SH.minLength)}
    assert lengths == {1}
    assert len(SAID) == len(known - {"path", "property", "targetClass"})


def test_all_that_are_like_a_wrong_one_are_found() -> None:
    """One of a group is validated, and where it fails each of the group is told."""
    many = " ".join(f':x{at} a cg:Plan ; skos:prefLabel "" .' for at in range(3))
    assert [one.about[-2:] for one in check_shapes(store(many))] == ["x0", "x1", "x2"]
