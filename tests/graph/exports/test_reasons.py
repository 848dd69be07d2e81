"""The forms in which an export tells why a fact is believed, each read back by another program."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, Dataset, Literal, Namespace, URIRef

from councilgraph.graph.exports.export import export
from councilgraph.graph.exports.reasons import OA, REIFIES
from councilgraph.graph.rdf.store import IRI, Quad, Store, Triple, text
from councilgraph.ontology.errors import BadUsage, UnknownName
from councilgraph.ontology.terms import expand
from tests.graph import panel

# rdflib's own parsers use what it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph)[ .]:DeprecationWarning")

WA = Namespace(OA)
QUADS = list(panel.quads())
NAMED = [quad for quad in QUADS if isinstance(quad.graph_name, IRI)]
IN_RDFLIB = {"nq": "nquads", "trig": "trig", "turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld"}


def exported(to: str, reasons: str, quads: list[Quad] = QUADS) -> bytes:
    """What the export of the panel's graph writes."""
    out = BytesIO()
    export(Store.memory(quads), to, out, reasons=reasons)
    return out.getvalue()


def loaded(to: str, reasons: str) -> Dataset:
    """The export as rdflib reads it, all as one graph."""
    graph = Dataset(default_union=True)
    graph.parse(data=exported(to, reasons), format=IN_RDFLIB[to])
    return graph


@pytest.mark.parametrize("to", IN_RDFLIB)
@pytest.mark.parametrize("reasons", ["graphs", "oa", "none"])
def test_every_export_loads_into_rdflib(to: str, reasons: str) -> None:
    """RDF 1.1 in each format, whatever the form of reasons, holds every fact."""
    graph = loaded(to, reasons)
    assert (URIRef(panel.iri("panel").value), RDF.type, URIRef(expand("cg:Committee"))) in graph
    told = (
        URIRef(panel.iri(panel.MEETING).value),
        URIRef(expand("cg:heldBy")),
        URIRef(panel.iri("panel").value),
    )
    assert told in graph


@pytest.mark.parametrize("to", ["nq", "turtle", "jsonld"])
def test_annotations_tie_facts_to_their_words(to: str) -> None:
    """Each fact with a passage is a body of an annotation whose target selects the quote where it stands."""
    graph = loaded(to, "oa")
    query = """PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?s ?p ?o ?quote ?start ?end ?document {
            ?annotation a oa:Annotation ; oa:hasBody ?fact ; oa:hasTarget ?target .
            ?fact a rdf:Statement ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o .
            ?target a oa:SpecificResource ; oa:hasSource ?document ; oa:hasSelector ?words, ?place .
            ?words a oa:TextQuoteSelector ; oa:exact ?quote .
            ?place a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end . }"""
    rows = [[str(term) for term in row] for row in graph.query(query) if isinstance(row, tuple)]
    held = [panel.iri(panel.MEETING).value, expand("cg:heldBy"), panel.iri("panel").value]
    ((quote, start, end, _),) = (row[3:] for row in rows if row[:3] == held)
    assert quote in panel.MINUTES
    assert panel.MINUTES[int(start) : int(end)] == quote
    stated = {(text(q.subject), q.predicate.value) for q in NAMED if "#char=" in str(q.graph_name)}
    assert {(row[0], row[1]) for row in rows} >= stated


def test_annotations_take_the_place_of_graphs_and_passages() -> None:
    """There are no named graphs beside them, nor passages in the vocabulary's own terms."""
    quads = set(parse(exported("nq", "oa"), format=RdfFormat.N_QUADS))
    assert not [quad for quad in quads if isinstance(quad.graph_name, IRI)]
    names = {quad.predicate.value for quad in quads}
    assert not names & {expand("cg:quote"), expand("cg:start"), expand("cg:end"), expand("cg:document")}
    assert IRI(expand("cg:Passage")) not in {quad.object for quad in quads}


def test_a_conclusion_points_at_all_the_words_it_rests_on() -> None:
    """An inference is told by what generated the annotation; a judgement is a body, the facts its targets."""
    graph = loaded("nq", "oa")
    by = URIRef(expand("prov:wasGeneratedBy"))
    generated = list(graph.subject_objects(by))
    assert generated
    for annotation, inference in generated:
        assert (inference, RDF.type, URIRef(expand("cg:Inference"))) in graph
        used = set(graph.objects(inference, URIRef(expand("prov:used"))))
        assert set(graph.objects(annotation, WA.hasTarget)) == used
    fact = NAMED[0]
    judged = Quad(fact.subject, fact.predicate, fact.object, IRI("http://a.example/judgement"))
    about = Quad(IRI("http://a.example/judgement"), IRI(expand("rdf:type")), IRI(expand("cg:Judgement")))
    other = Dataset(default_union=True)
    other.parse(
        data=exported("nq", "oa", [Quad(fact.subject, fact.predicate, fact.object), judged, about]),
        format="nquads",
    )
    (annotation,) = other.subjects(RDF.type, WA.Annotation)
    assert set(other.objects(annotation, WA.motivatedBy)) == {WA.assessing}
    assert set(other.objects(annotation, WA.hasBody)) == {URIRef("http://a.example/judgement")}
    (target,) = other.objects(annotation, WA.hasTarget)
    assert (target, RDF.type, RDF.Statement) in other
    assert Literal("") not in set(other.objects())


@pytest.mark.parametrize(
    ("to", "form"),
    [("nq", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG), ("turtle", RdfFormat.TURTLE),
     ("ntriples", RdfFormat.N_TRIPLES)],
)  # fmt: skip
def test_rdf_12_reifies_each_fact(to: str, form: RdfFormat) -> None:
    """Each reason reifies its facts as triple terms, and the default graph is as it was."""
    quads = set(parse(exported(to, "rdf12"), format=form))
    reified = {(q.subject, q.object) for q in quads if q.predicate == REIFIES}
    assert reified == {(quad.graph_name, quad.triple) for quad in NAMED}
    assert all(isinstance(thing, Triple) for _, thing in reified)
    rest = {quad for quad in quads if quad.predicate != REIFIES}
    assert rest == set(QUADS) - set(NAMED)


@pytest.mark.parametrize("to", IN_RDFLIB)
@pytest.mark.parametrize("reasons", ["oa", "rdf12"])
def test_same_graph_same_bytes(to: str, reasons: str) -> None:
    """The bytes depend on the graph alone, not on the order of its quads."""
    if (to, reasons) == ("jsonld", "rdf12"):
        return
    shuffled = QUADS * 2
    random.Random(5).shuffle(shuffled)  # noqa: S311 (a fixed order, not a secret)
    assert exported(to, reasons, shuffled) == exported(to, reasons)


def test_what_has_no_such_reasons_is_refused() -> None:
    """A form of reasons that a format does not have is refused in a line, before a byte is written."""
    for to in ("csv", "graphml", "gexf", "popolo", "void"):
        with pytest.raises(
            BadUsage, match=f"is for nq, trig, turtle, ntriples, jsonld: leave it out for {to}"
        ):
            exported(to, "oa")
    with pytest.raises(BadUsage, match=r"JSON-LD has no form yet .* --reasons oa"):
        exported("jsonld", "rdf12")
    with pytest.raises(UnknownName, match="there is no kind of reasons called “rdf”: try rdf12"):
        exported("nq", "rdf")
