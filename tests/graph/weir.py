"""A small graph made by hand, with words for its facts: the Weir Panel of a fictional council."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.ontology.terms import PREFIXES, expand

BASE = "http://localhost:8000/id/"
COUNCIL = f"{BASE}aldermere-city-council"
PANEL = f"{COUNCIL}/body/weir-panel"
OKAFOR, QUILL, MARSH = (f"{COUNCIL}/person/{name}" for name in ("f-okafor", "t-quill", "s-marsh"))
JUNE = f"{COUNCIL}/meeting/weir-panel/2023-06-07"
MARCH = f"{COUNCIL}/meeting/weir-panel/2023-03-08"
ITEM = f"{JUNE}/item/3"
DECISION = f"{JUNE}/decision/3/1"
POST = f"{COUNCIL}/post/cabinet-member-for-rivers"
PLAN = f"{BASE}plan/riverside-plan"
MINUTES, LETTER = f"{BASE}document/aaaaaaaaaaaaaaaa", f"{BASE}document/bbbbbbbbbbbbbbbb"
CONCLUSION = f"{BASE}inference/cccccccccccccccc"

TEXT = "Receive a further report on the Riverside Plan in six months, with figures for each of the wards."
KINDS = {
    COUNCIL: "Organisation Council", PANEL: "Organisation Body Committee", POST: "Post", PLAN: "Plan",
    OKAFOR: "Person Councillor", QUILL: "Person Councillor", MARSH: "Person Officer",
    JUNE: "Meeting", MARCH: "Meeting", ITEM: "AgendaItem", DECISION: "Decision Resolution",
    MINUTES: "Document Minutes", LETTER: "Document",
}  # fmt: skip
LABELS = {
    COUNCIL: "Aldermere City Council", PANEL: "Weir Panel", POST: "Cabinet Member for Rivers",
    PLAN: "Riverside Plan", JUNE: "Weir Panel, 7 June 2023", MARCH: "Weir Panel, 8 March 2023",
    ITEM: "Riverside Plan: progress", MINUTES: "Minutes of the Weir Panel, 7 June 2023",
}  # fmt: skip
NAMES = {OKAFOR: "F Okafor", QUILL: "T Quill", MARSH: "Sanaa Marsh"}


def quad(subject: str, name: str, value: str | Literal, why: str | None = None) -> Quad:
    """A quad, its property and a value from the vocabulary written short; `why` is its named graph."""
    if isinstance(value, str):
        term: IRI | Literal = IRI(expand(value) if value.partition(":")[0] in PREFIXES else value)
    else:
        term = value
    return Quad(IRI(subject), IRI(expand(name)), term, *([IRI(why)] if why else []))


def typed(lexical: str, datatype: str) -> Literal:
    """A literal of a datatype of XML Schema."""
    return Literal(lexical, datatype=IRI(expand(f"xsd:{datatype}")))


def passage(document: str, start: int, quote: str, page: int | None = None) -> tuple[str, list[Quad]]:
    """The IRI of a passage, and the quads that describe it."""
    iri = f"{document}#char={start},{start + len(quote)}"
    quads = [
        quad(iri, "rdf:type", "cg:Passage"),
        quad(iri, "cg:document", document),
        quad(iri, "cg:start", typed(str(start), "integer")),
        quad(iri, "cg:end", typed(str(start + len(quote)), "integer")),
        quad(iri, "cg:quote", Literal(quote)),
    ]
    return iri, quads + ([quad(iri, "cg:page", typed(str(page), "integer"))] if page else [])


def fact(subject: str, name: str, value: str | Literal, *whys: tuple[str, list[Quad]]) -> list[Quad]:
    """A fact, once in the default graph and once in the graph of each passage that states it."""
    stated = [quad(subject, name, value, why) for why, _ in whys]
    return [quad(subject, name, value), *stated, *(each for _, quads in whys for each in quads)]


def node(iri: str, kind: str, **values: str) -> list[Quad]:
    """A node that stands for a fact, with what it joins; `__` stands for the colon of a property."""
    joined = [quad(iri, name.replace("__", ":"), value) for name, value in values.items()]
    return [quad(iri, "rdf:type", kind), *joined]


CHAIR = passage(MINUTES, 40, "Councillor F Okafor (Chair)", 1)
STANDS_IN = passage(MINUTES, 70, "Councillor T Quill (substitute for Councillor F Okafor)", 1)
RESOLVED = passage(MINUTES, 300, TEXT, 3)
IN_LETTER = passage(LETTER, 10, "your Panel’s resolution of 7 June")
HEADING = passage(MINUTES, 0, "Minutes of the Weir Panel held on 7 June 2023", 1)


def quads() -> Iterator[Quad]:
    """All quads of the graph."""
    for iri, kinds in KINDS.items():
        yield from (quad(iri, "rdf:type", f"cg:{kind}") for kind in kinds.split())
    yield from (quad(iri, "skos:prefLabel", Literal(label)) for iri, label in LABELS.items())
    yield from (quad(iri, "foaf:name", Literal(name)) for iri, name in NAMES.items())
    yield quad(OKAFOR, "skos:altLabel", Literal("Funmi Okafor"))
    yield quad(OKAFOR, "skos:altLabel", Literal("F Okafor"))
    yield quad(PLAN, "skos:altLabel", Literal("RSP"))
    yield quad(PANEL, "skos:prefLabel", Literal("Panel y Gored", language="cy"))
    yield quad(LETTER, "cg:sourceFile", Literal("letter.txt"))
    yield quad(JUNE, "cg:date", typed("2023-06-07", "date"))
    yield quad(MARCH, "cg:date", typed("2023-03-08", "date"))
    yield quad(MARCH, "cg:coverage", "cg:KnownOnly")
    yield quad(DECISION, "cg:text", Literal(TEXT))
    yield from _facts()
    yield from _participations()
    yield from _memberships()
    yield from _conclusion()


def _facts() -> Iterator[Quad]:
    yield from fact(PANEL, "org:unitOf", COUNCIL)
    yield from fact(JUNE, "cg:heldBy", PANEL, HEADING)
    yield from fact(MARCH, "cg:heldBy", PANEL)
    yield from fact(ITEM, "cg:meeting", JUNE)
    yield from fact(ITEM, "cg:mentions", PLAN, passage(MINUTES, 250, "Riverside Plan: progress", 2))
    yield from fact(DECISION, "cg:item", ITEM)
    yield from fact(PANEL, "cg:resolved", DECISION, IN_LETTER, RESOLVED)
    yield from fact(DECISION, "cg:decidedBy", PANEL, RESOLVED)
    yield from fact(DECISION, "cg:directedTo", POST, RESOLVED)
    yield from fact(OKAFOR, "cg:chaired", JUNE, CHAIR)
    yield from fact(OKAFOR, "cg:attended", JUNE, CHAIR)
    yield from fact(MINUTES, "cg:recordOf", JUNE, HEADING)


def _participations() -> Iterator[Quad]:
    chair, stands_in, absent = (f"{JUNE}/participation/{number}" for number in (1, 2, 3))
    yield from node(chair, "cg:Participation", cg__person=OKAFOR, cg__meeting=JUNE)
    yield from fact(chair, "cg:capacity", "cg:PresentAsMember", CHAIR)
    yield quad(chair, "cg:nameAsWritten", Literal("Councillor F Okafor"))
    yield from node(stands_in, "cg:Participation", cg__person=QUILL, cg__meeting=JUNE)
    yield from fact(stands_in, "cg:capacity", "cg:PresentAsSubstitute", STANDS_IN)
    yield from fact(stands_in, "cg:substituteFor", OKAFOR, STANDS_IN)
    yield from node(absent, "cg:Participation", cg__person=MARSH, cg__meeting=JUNE)
    yield from fact(absent, "cg:capacity", "cg:Apologies", passage(MINUTES, 130, "Apologies: Sanaa Marsh", 1))


def _memberships() -> Iterator[Quad]:
    for number, why in enumerate((IN_LETTER, CHAIR)):
        chair = f"{COUNCIL}/membership/{number}"
        yield from node(chair, "org:Membership", org__organization=PANEL)
        yield from fact(chair, "org:member", OKAFOR, why)
        yield quad(chair, "cg:roleTitle", Literal("Chair"))
    former = f"{COUNCIL}/membership/former"
    yield from node(former, "org:Membership", org__member=QUILL, cg__post=POST)
    yield quad(former, "cg:former", typed("true", "boolean"))


def _conclusion() -> Iterator[Quad]:
    yield quad(DECISION, "cg:refersTo", MARCH)
    yield quad(DECISION, "cg:refersTo", MARCH, CONCLUSION)
    yield from node(CONCLUSION, "cg:Inference")
    yield quad(CONCLUSION, "cg:rule", Literal("reference"))
    yield quad(CONCLUSION, "cg:because", Literal("the only meeting of the Panel in March"))
    yield quad(CONCLUSION, "cg:confidence", typed("0.9", "decimal"))
    yield from (quad(CONCLUSION, "prov:used", why) for why, _ in (RESOLVED, IN_LETTER))


def store() -> Store:
    """The graph in memory."""
    return Store.memory(quads())
