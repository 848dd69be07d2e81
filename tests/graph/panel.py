"""A small graph made by hand: two meetings of a panel, and the two documents that tell of them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import IRI, Literal, Quad
from councilgraph.ontology.model import Document
from councilgraph.ontology.terms import expand

BASE = "http://localhost:8000/id/"
MINUTES = """\
Present: Councillor N Arslan (Chair); Councillor P Arslan (substitute for Councillor J Amadi)
Further to Minute 45/22, the Panel was told that the survey was complete.
3. Winter Gritting
RESOLVED that the plan be noted.
Recommends that the Cabinet Member for City Services grit the riverside path.
Officers were asked for the cost of each route.
"""
PACK = "Councillor P Arslan (for J Amadi)\nNadia Arslan, Chair of the Scrutiny Panel\n"

MEETING = "panel/2023-07-12"
JOINT = "panel/2023-09-01"
EARLIER = "panel/2022-11-14"
CITED = "panel/2022-11-14/45-22"

TYPES = {
    "panel": "cg:Organisation cg:Body cg:Committee",
    "board": "cg:Organisation cg:Body cg:Board",
    "post": "cg:Post",
    "n-arslan": "cg:Person cg:Councillor",
    "p-arslan": "cg:Person cg:Councillor",
    "j-amadi": "cg:Person cg:Councillor",
    MEETING: "cg:Meeting",
    JOINT: "cg:Meeting",
    EARLIER: "cg:Meeting",
    CITED: "cg:AgendaItem",
    "item": "cg:AgendaItem",
    "as-chair": "cg:Participation",
    "as-substitute": "cg:Participation",
    "as-joint": "cg:Participation",
    "membership": "org:Membership",
    "noted": "cg:Decision cg:Resolution",
    "grit": "cg:Decision cg:Recommendation",
    "cost": "cg:Decision cg:Request",
    "question": "cg:IdentityQuestion",
}
NAMES = {
    "panel": "Scrutiny Panel",
    "board": "Health Board",
    "post": "Cabinet Member for City Services",
    MEETING: "Scrutiny Panel, 12 July 2023",
    JOINT: "Scrutiny Panel, 1 September 2023",
    EARLIER: "Scrutiny Panel, 14 November 2022",
    "item": "Winter Gritting",
}
PEOPLE = {"n-arslan": "N Arslan", "p-arslan": "P Arslan", "j-amadi": "J Amadi"}

PRESENT = "minutes.txt: Councillor N Arslan (Chair)"
INSTEAD = "minutes.txt: Councillor P Arslan (substitute for Councillor J Amadi)"
FURTHER = "minutes.txt: Further to Minute 45/22, the Panel was told that the survey was complete."
NOTED = "minutes.txt: RESOLVED that the plan be noted."
GRIT = "minutes.txt: Recommends that the Cabinet Member for City Services grit the riverside path."
COST = "minutes.txt: Officers were asked for the cost of each route."
IN_PACK = "pack.txt: Councillor P Arslan (for J Amadi)"
CHAIR = "pack.txt: Nadia Arslan, Chair of the Scrutiny Panel"
CONCLUDED = f"concluded: {PRESENT}"

FACTS: list[tuple[str, ...]] = [
    ("n-arslan", "skos:altLabel", "=Nadia Arslan", CHAIR),
    (MEETING, "cg:heldBy", "panel", PRESENT),
    (MEETING, "cg:date", "=2023-07-12", PRESENT),
    (JOINT, "cg:heldBy", "panel", CHAIR),
    (JOINT, "cg:heldBy", "board", CHAIR),
    (JOINT, "cg:date", "=2023-09-01", CHAIR),
    (EARLIER, "cg:heldBy", "panel", FURTHER),
    (EARLIER, "cg:date", "=2022-11-14", FURTHER),
    (EARLIER, "cg:coverage", "cg:KnownOnly"),
    (CITED, "cg:coverage", "cg:KnownOnly"),
    (CITED, "cg:meeting", EARLIER, FURTHER),
    (CITED, "cg:number", "=45/22", FURTHER),
    ("n-arslan", "cg:attended", MEETING, PRESENT),
    ("n-arslan", "cg:chaired", MEETING, CONCLUDED),
    ("as-chair", "cg:meeting", MEETING, PRESENT),
    ("as-chair", "cg:person", "n-arslan", PRESENT),
    ("as-chair", "cg:capacity", "cg:PresentAsMember", PRESENT),
    ("as-substitute", "cg:meeting", MEETING, INSTEAD, IN_PACK),
    ("as-substitute", "cg:person", "p-arslan", INSTEAD, IN_PACK),
    ("as-substitute", "cg:capacity", "cg:PresentAsSubstitute", INSTEAD, IN_PACK),
    ("as-substitute", "cg:substituteFor", "j-amadi", INSTEAD, IN_PACK),
    ("as-joint", "cg:meeting", JOINT, CHAIR),
    ("as-joint", "cg:person", "n-arslan", CHAIR),
    ("as-joint", "cg:capacity", "cg:Apologies", CHAIR),
    ("membership", "org:member", "n-arslan", CHAIR),
    ("membership", "cg:roleTitle", "=Chair", CHAIR),
    ("membership", "org:organization", "panel", CHAIR),
    ("item", "cg:meeting", MEETING, FURTHER),
    ("item", "cg:number", "=3", "minutes.txt: 3. Winter Gritting"),
    ("item", "dcterms:title", "=Winter Gritting", "minutes.txt: 3. Winter Gritting"),
    ("item", "cg:refersTo", CITED, FURTHER),
    ("noted", "cg:item", "item", NOTED),
    ("noted", "cg:text", "=that the plan be noted.", NOTED),
    ("noted", "cg:clause", "=1", NOTED),
    ("grit", "cg:item", "item", GRIT),
    ("grit", "cg:text", "=grit the riverside path.", GRIT),
    ("grit", "cg:directedTo", "post", GRIT),
    ("cost", "cg:item", "item", COST),
    ("cost", "cg:text", "=the cost of each route.", COST),
    ("question", "cg:candidate", "n-arslan"),
    ("question", "cg:candidate", "p-arslan"),
    ("question", "cg:because", "=both are called Arslan"),
]
"""Subject, property, value, sources; "=" stands before a literal."""


def document(name: str, text: str) -> Document:
    """A document of that name and text."""
    return Document(sha256(text.encode()).hexdigest(), name, "text/plain", text)


DOCUMENTS = {"minutes.txt": document("minutes.txt", MINUTES), "pack.txt": document("pack.txt", PACK)}


def iri(name: str) -> IRI:
    """The address of a thing of this graph, or of a term of the vocabulary."""
    return (
        IRI(expand(name))
        if name.startswith(("cg:", "rdf:", "prov:", "skos:", "foaf:", "org:"))
        else IRI(BASE + name)
    )


def quads() -> Iterator[Quad]:
    """The whole graph: each fact once, and once for each of its sources, which are described."""
    for name, types in TYPES.items():
        yield from (Quad(iri(name), IRI(expand("rdf:type")), IRI(expand(each))) for each in types.split())
    for label, named in (("skos:prefLabel", NAMES), ("foaf:name", PEOPLE)):
        yield from (Quad(iri(name), IRI(expand(label)), Literal(words)) for name, words in named.items())
    for subject, predicate, value, *sources in FACTS:
        term = _literal(value[1:]) if value.startswith("=") else iri(value)
        for reason in (None, *map(reason_of, sources)):
            yield Quad(iri(subject), IRI(expand(predicate)), term, reason)
        for source in sources:
            yield from _described(source)
    for name, one in DOCUMENTS.items():
        yield _said(BASE + f"document/{one.sha256[:16]}", "cg:sourceFile", Literal(name))
    yield _said(
        BASE + f"document/{DOCUMENTS['pack.txt'].sha256[:16]}", "cg:sourceFile", Literal("agenda.txt")
    )


def passage_of(source: str) -> IRI:
    """The address of the words of a source, "FILE: WORDS"."""
    name, _, words = source.removeprefix("concluded: ").partition(": ")
    start = DOCUMENTS[name].text.index(words)
    return IRI(f"{BASE}document/{DOCUMENTS[name].sha256[:16]}#char={start},{start + len(words)}")


def reason_of(source: str) -> IRI:
    """The name of the graph in which a fact stands for a source."""
    return IRI(f"{BASE}inference/1") if source.startswith("concluded: ") else passage_of(source)


def _described(source: str) -> Iterator[Quad]:
    name, _, words = source.removeprefix("concluded: ").partition(": ")
    node = passage_of(source).value
    start = DOCUMENTS[name].text.index(words)
    yield _said(node, "rdf:type", iri("cg:Passage"))
    yield _said(node, "cg:document", IRI(f"{BASE}document/{DOCUMENTS[name].sha256[:16]}"))
    yield _said(node, "cg:start", Literal(start))
    yield _said(node, "cg:end", Literal(start + len(words)))
    yield _said(node, "cg:quote", Literal(words))
    if name == "pack.txt":
        yield _said(node, "cg:page", Literal(1))
    if source.startswith("concluded: "):
        reason = reason_of(source).value
        yield _said(reason, "rdf:type", iri("cg:Inference"))
        yield _said(reason, "cg:because", Literal("“(Chair)” stands behind the name"))
        yield _said(reason, "prov:used", passage_of(source))


def _said(subject: str, predicate: str, value: IRI | Literal) -> Quad:
    return Quad(IRI(subject), IRI(expand(predicate)), value)


def _literal(words: str) -> Literal:
    dated = len(words) == len("2023-07-12") and words.count("-") == 2
    return Literal(words, datatype=IRI(expand("xsd:date"))) if dated else Literal(words)


def write(path: Path) -> Path:
    """Makes a graph folder of it, and returns where it is."""
    with GraphFolder.prepare(path).building("1") as generation:
        for one in DOCUMENTS.values():
            generation.add(one)
        generation.write(quads())
        generation.report({})
    return path
