from __future__ import annotations

import json
import random
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import RdfFormat, parse

from councilgraph.graph.exports.export import FORMATS, UNSTABLE, export
from councilgraph.graph.rdf import jsonld
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.terms import expand

BASE = "http://localhost:8000/id/"
PANEL = IRI(f"{BASE}aldermere-city-council/body/scrutiny-panel")
MEETING = IRI(f"{BASE}aldermere-city-council/meeting/scrutiny-panel/2023-07-12")
DOCUMENT = IRI(f"{BASE}document/0123456789abcdef")
PASSAGE = IRI(f"{DOCUMENT.value}#char=0,14")
INFERENCE = IRI(f"{BASE}inference/0123456789abcdef")


def fact(subject: IRI, predicate: str, value: IRI | Literal | str, reason: IRI | None = None) -> Quad:
    """A quad whose predicate, and value where it is a name of the vocabulary, is written short."""
    known = IRI(expand(value)) if isinstance(value, str) else value
    return Quad(subject, IRI(expand(predicate)), known, reason)


def typed(lexical: str, datatype: str) -> Literal:
    """A literal of a datatype written short."""
    return Literal(lexical, datatype=IRI(expand(datatype)))


FACTS = [
    fact(PANEL, "rdf:type", "cg:Committee"),
    fact(PANEL, "rdf:type", "cg:Body"),
    fact(PANEL, "skos:prefLabel", Literal("Scrutiny Panel")),
    fact(PANEL, "skos:altLabel", Literal("Panel Craffu", language="cy")),
    fact(PANEL, "skos:altLabel", Literal('the "Panel"\né')),
    fact(PANEL, "skos:altLabel", Literal("")),
    fact(MEETING, "rdf:type", "cg:Meeting"),
    fact(MEETING, "cg:heldBy", PANEL),
    fact(MEETING, "cg:date", typed("2023-07-12", "xsd:date")),
    fact(MEETING, "cg:quorum", typed("0", "xsd:integer")),
    fact(MEETING, "cg:quorum", typed("3", "xsd:integer")),
    fact(MEETING, "cg:status", "cg:Held"),
    fact(MEETING, "cg:numberPrinted", typed("false", "xsd:boolean")),
    fact(MEETING, "cg:numberPrinted", typed("true", "xsd:boolean")),
    fact(DOCUMENT, "rdf:type", "cg:Document"),
    fact(DOCUMENT, "cg:sourceFile", Literal("minutes.txt")),
]
REASONS = [
    fact(MEETING, "cg:heldBy", PANEL, PASSAGE),
    fact(MEETING, "cg:heldBy", PANEL, INFERENCE),
    fact(MEETING, "cg:status", "cg:Held", INFERENCE),
    fact(PASSAGE, "rdf:type", "cg:Passage"),
    fact(PASSAGE, "cg:document", DOCUMENT),
    fact(PASSAGE, "cg:start", typed("0", "xsd:integer")),
    fact(PASSAGE, "cg:quote", Literal("Scrutiny Panel")),
    fact(INFERENCE, "rdf:type", "cg:Inference"),
    fact(INFERENCE, "cg:confidence", typed("0.9", "xsd:decimal")),
    fact(INFERENCE, "prov:used", PASSAGE),
]
QUADS = FACTS + REASONS
DATASETS = {"nq": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG, "jsonld": RdfFormat.JSON_LD}
GRAPHS = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES}


def exported(store: Store, to: str, reasons: str = "graphs") -> bytes:
    """What the export of a store writes."""
    out = BytesIO()
    export(store, to, out, reasons=reasons)
    return out.getvalue()


def parsed(data: bytes, form: RdfFormat) -> set[Quad]:
    """What a reader of the format finds in the bytes."""
    return set(parse(data, format=form))


@pytest.mark.parametrize("to", DATASETS)
@pytest.mark.parametrize("reasons", ["graphs", "none"])
def test_datasets_are_whole(to: str, reasons: str) -> None:
    """Each format of datasets holds what the graph holds, its reasons where they are asked for."""
    data = exported(Store.memory(QUADS), to, reasons)
    assert parsed(data, DATASETS[to]) == set(QUADS if reasons == "graphs" else FACTS)


@pytest.mark.parametrize("to", GRAPHS)
@pytest.mark.parametrize("reasons", ["graphs", "none"])
def test_graphs_are_the_default_graph(to: str, reasons: str) -> None:
    """Formats without names of graphs hold the default graph, descriptions of reasons where asked for."""
    default = {quad for quad in QUADS if not isinstance(quad.graph_name, IRI)}
    data = exported(Store.memory(QUADS), to, reasons)
    assert parsed(data, GRAPHS[to]) == (default if reasons == "graphs" else set(FACTS))


@pytest.mark.parametrize("to", [form for form in FORMATS if form not in UNSTABLE])
@pytest.mark.parametrize("reasons", ["graphs", "none"])
def test_same_graph_same_bytes(tmp_path: Path, to: str, reasons: str) -> None:
    """The bytes depend on the graph alone: not on the order of its quads, nor on where it is kept."""
    shuffled = QUADS * 2
    random.Random(3).shuffle(shuffled)  # noqa: S311 (a fixed order, not a secret)
    Store.write(tmp_path / "store", shuffled)
    assert exported(Store.open(tmp_path / "store"), to, reasons) == exported(Store.memory(QUADS), to, reasons)


@pytest.mark.parametrize("to", ["nq", "trig", "turtle", "ntriples"])
def test_an_empty_graph(to: str) -> None:
    """A graph of nothing is exported as nothing."""
    assert exported(Store.memory([]), to) == b""


@pytest.mark.parametrize(
    ("to", "name"),
    [
        ("graphml", "{http://graphml.graphdrawing.org/xmlns}graphml"),
        ("gexf", "{http://www.gexf.net/1.2draft}gexf"),
    ],
)
def test_networks_are_xml(to: str, name: str) -> None:
    """The formats of networks are files of their kind, with the things of the graph in them."""
    data = exported(Store.memory(QUADS), to)
    assert ET.fromstring(data).tag == name  # noqa: S314 (we have just written it)
    assert b"Scrutiny Panel" in data


def test_jsonld_speaks_the_vocabulary() -> None:
    """JSON-LD carries the context of the ontology, and a subject in its short terms on each line."""
    data = exported(Store.memory(QUADS), "jsonld")
    content = json.loads(data)
    assert content["@context"] == jsonld.vocabulary()
    (meeting,) = (node for node in content["@graph"] if node.get("id") == MEETING.value and "date" in node)
    assert meeting["type"] == "Meeting"
    assert meeting["heldBy"] == PANEL.value
    assert meeting["date"] == "2023-07-12"
    assert meeting["status"] == "Held"
    assert data.count(b"\n") == len(content["@graph"]) + 3


@pytest.mark.parametrize(
    "context",
    [
        pytest.param({"cg": expand("cg:")}, id="a prefix"),
        pytest.param({"quorum": {"@id": expand("cg:quorum"), "@container": "@set"}}, id="a set"),
        pytest.param({"@vocab": expand("cg:"), "heldBy": {"@type": "@id"}}, id="a vocabulary"),
        pytest.param({"date": {"@id": expand("cg:date"), "@type": expand("xsd:date")}}, id="a datatype"),
    ],
)
def test_jsonld_in_other_contexts(context: dict[str, Any]) -> None:
    """Whatever the context, nothing is lost: zero and empty text beside other values neither."""
    out = BytesIO()
    jsonld.write(Store.memory(QUADS).ordered(), out, context)
    assert parsed(out.getvalue(), RdfFormat.JSON_LD) == set(QUADS)


def test_no_reasons_is_no_passage() -> None:
    """Without reasons no quote of a document leaves the folder with the facts."""
    for to in ("nq", "trig", "turtle", "ntriples", "jsonld"):
        data = exported(Store.memory(QUADS), to, "none")
        assert b"#char=" not in data
        assert b"inference" not in data


def test_unknown_names_offer_the_nearest() -> None:
    """A format or kind of reasons that is not there is refused with the nearest, before a byte is written."""
    out = BytesIO()
    with pytest.raises(UnknownName, match="there is no format called “turtel”: try turtle"):
        export(Store.memory([]), "turtel", out)
    with pytest.raises(UnknownName, match="there is no kind of reasons called “non”: try none"):
        export(Store.memory([]), "nq", out, reasons="non")
    with pytest.raises(UnknownName, match=f"there is no format called “@@”: try {', '.join(FORMATS)}"):
        export(Store.memory([]), "@@", out)
    assert out.getvalue() == b""
