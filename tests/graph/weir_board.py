"""A second meeting beside those of the Weir Panel: of a board, which asks, is part of the panel, and votes."""

from __future__ import annotations

from councilgraph.graph.rdf.store import Literal, Quad
from tests.graph import weir
from tests.graph.weir import JUNE, MARSH, OKAFOR, PANEL, PLAN, POST, QUILL, quad, typed

BOARD = f"{weir.COUNCIL}/body/board"
JULY = f"{weir.COUNCIL}/meeting/board/2023-07-05"
ASKED = f"{JULY}/decision/1/1"
LEAD_IN = f"{JULY}/decision/1"
ITEM = f"{JULY}/item/1"


def presence(person: str, meeting: str, capacity: str, name: str) -> list[Quad]:
    """A participation."""
    joined = {"cg__person": person, "cg__meeting": meeting, "cg__capacity": f"cg:{capacity}"}
    return weir.node(f"{meeting}/participation/{name}", "cg:Participation", **joined)


def more() -> list[Quad]:
    """A second meeting, of a board that refers an item, and asks others, a person and itself to act."""
    types = {
        BOARD: "cg:Board",
        JULY: "cg:Meeting",
        ASKED: "cg:Request",
        LEAD_IN: "cg:LeadIn",
        ITEM: "cg:AgendaItem",
    }
    return [
        *(quad(iri, "rdf:type", kind) for iri, kind in types.items()),
        quad(BOARD, "skos:prefLabel", Literal("Board")),
        quad(JULY, "cg:date", typed("2023-07-05", "date")),
        quad(JULY, "cg:heldBy", BOARD),
        *presence(OKAFOR, JULY, "PresentAsMember", "okafor"),
        *presence(QUILL, JULY, "PresentAsMember", "quill"),
        *presence(MARSH, JULY, "Apologies", "marsh"),
        quad(ITEM, "cg:meeting", JULY),
        quad(ITEM, "cg:referredTo", PANEL),
        *(quad(each, "cg:item", ITEM) for each in (ASKED, LEAD_IN)),
        *(quad(each, "cg:directedTo", POST) for each in (ASKED, LEAD_IN)),
        quad(ASKED, "cg:directedTo", MARSH),
        quad(ASKED, "cg:directedTo", BOARD),
    ]


FLOODS, PARKS = f"{weir.BASE}topic/floods", f"{weir.BASE}topic/parks"
AGENDA_ITEM = f"{JUNE}/agenda/3"
PART_OF = weir.passage(weir.LETTER, 60, "the Board, which reports to the Weir Panel")
MOTIONS = tuple(f"{JULY}/motion/{number}" for number in range(1, 5))
VOTES = (
    ("For", "For", "For", "Against"),
    ("For", "Abstained", "For", "For"),
    ("Against", "Abstained", "For", ""),
)
"""How Okafor, Quill and Marsh voted, motion by motion."""


def relations() -> list[Quad]:
    """What bodies, subjects and voters have to do with each other."""
    subjects = {PLAN: "", FLOODS: "Floods", PARKS: "Parks"}
    return [
        *weir.fact(BOARD, "org:subOrganizationOf", PANEL, PART_OF),
        *(quad(each, "rdf:type", "cg:Topic") for each in (FLOODS, PARKS)),
        *(quad(each, "skos:prefLabel", Literal(label)) for each, label in subjects.items() if label),
        quad(AGENDA_ITEM, "rdf:type", "cg:AgendaItem"),
        quad(AGENDA_ITEM, "cg:meeting", JUNE),
        quad(AGENDA_ITEM, "cg:minutedAs", weir.ITEM),
        *(quad(each, "dcterms:subject", FLOODS) for each in (AGENDA_ITEM, weir.ITEM, ITEM)),
        quad(ITEM, "dcterms:subject", PARKS),
        quad(weir.LETTER, "cg:mentions", PLAN),
        quad(weir.LETTER, "dcterms:subject", PARKS),
        *_voting(),
    ]


def _voting() -> list[Quad]:
    found = []
    for motion in MOTIONS:
        found += [quad(motion, "rdf:type", "cg:Motion"), quad(motion, "cg:item", ITEM)]
    for person, choices in zip((OKAFOR, QUILL, MARSH), VOTES, strict=True):
        for motion, choice in zip(MOTIONS, choices, strict=True):
            if choice:
                vote = {"cg__motion": motion, "cg__voter": person, "cg__choice": f"cg:{choice}"}
                found += weir.node(f"{motion}/vote/{person[-1]}", "cg:Vote", **vote)
    return found


def quads() -> list[Quad]:
    """All of it, with the Weir Panel's own."""
    return [*weir.quads(), *more(), *relations()]
