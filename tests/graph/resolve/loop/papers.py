"""Statements of a fictional council's papers, made by hand: what a meeting asked, and what came later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Inferred, Mention, Passage, Statement, Term, Value

COUNCIL = Mention("cg:Council", "Aldermere City Council")
PANEL = Mention("cg:Committee", "Scrutiny Panel", COUNCIL)
CABINET = Mention("cg:Cabinet", "Cabinet", COUNCIL)
ROADS = Mention("cg:Committee", "Roads and Bridges Committee", COUNCIL)
OWNER = Mention("cg:Post", "Cabinet Member for Parks", COUNCIL)


def meeting(day: str, body: Mention = PANEL) -> Mention:
    """A meeting of a body on a day."""
    return Mention("cg:Meeting", "", body, (day,))


def said(subject: Mention, predicate: str, thing: Mention | Value | Term | str, words: str = "") -> Statement:
    """A statement, in a document of its meeting's day."""
    value = Value(thing) if isinstance(thing, str) else thing
    shown = words or (value.lexical if isinstance(value, Value) else predicate)
    start = sum(map(ord, f"{subject}{predicate}{shown}")) % 200
    document = _paper_of(subject)
    return Statement(subject, predicate, value, Passage(document, start, start + len(shown), shown), "made")


def _paper_of(one: Mention) -> str:
    """The document that tells of a thing: minutes are called by the day of their meeting."""
    while one.scope and one.kind != "cg:Meeting":
        one = one.scope
    return str(one.key[0]) if one.key else "paper"


def item(of: Mention, number: str, title: str) -> Mention:
    """An item of a meeting, as it is mentioned."""
    return Mention("cg:AgendaItem", title, of, ("item", number))


def told(one: Mention) -> Iterator[Statement]:
    """What minutes say of an item."""
    yield said(one, "cg:number", str(one.key[1]))
    yield said(one, "dcterms:title", one.name)


def asked(
    of: Mention,
    text: str,
    *,
    kind: str = "cg:Resolution",
    to: Mention | None = None,
    due: str = "",
    place: str = "1",
) -> Iterator[Statement]:
    """A decision in an item, whom it addresses, and by when."""
    node = Mention(kind, "", of, (place,))
    yield said(node, "cg:item", of)
    yield said(node, "cg:text", text)
    if to:
        yield said(node, "cg:directedTo", to)
    if due:
        yield said(node, "cg:dueText", due)


def entry(
    printed: str, title: str, planned: str = "", detail: str = "", place: str = "1"
) -> Iterator[Statement]:
    """An entry of a work programme that was printed on a day."""
    paper = Mention("cg:WorkProgramme", "", None, (f"programme of {printed}",))
    node = Mention("cg:WorkProgrammeEntry", title, paper, ("entry", place))
    yield said(paper, "dcterms:date", Value(printed, "xsd:date"))
    yield said(node, "dcterms:isPartOf", paper)
    yield said(node, "dcterms:title", title)
    yield said(node, "cg:forBody", PANEL)
    if planned:
        yield said(node, "cg:plannedFor", Value(planned, "xsd:date"))
    if detail:
        yield said(node, "cg:detail", detail)


def inferred(*statements: Iterable[Statement]) -> list[Inferred]:
    """All that the loop infers from statements."""
    found = bring_together([one for several in statements for one in several], "x:/").inferred
    return [one for one in found if one.rule in ("due", "follow-up")]


def links(found: Iterable[Inferred]) -> list[tuple[str, str]]:
    """The links that were drawn: the kind of what takes a request up, and its name."""
    later = (one.object for one in found if one.predicate == "cg:followedUpBy")
    return sorted((thing.kind, thing.name) for thing in later if isinstance(thing, Mention))


def states(found: Iterable[Inferred]) -> list[str]:
    """How far each request has come."""
    return [
        one.object.name
        for one in found
        if one.predicate == "cg:followUpState" and isinstance(one.object, Term)
    ]


MADE = item(meeting("2023-11-22"), "33", "River Flooding")
"""An item at which a meeting asks for something."""


def others() -> Iterator[Statement]:
    """Business of other kinds, by which it is told which words are rare."""
    titles = ("Library Hours", "Parking Permits", "Tree Planting", "School Meals", "Rents", "Arrears")
    for day, title in enumerate(titles, 1):
        yield from told(item(meeting(f"2023-02-0{day}"), "9", title))


def of(found: Iterable[Inferred], place: str) -> list[Inferred]:
    """What was inferred of the request at a place of its minute."""
    return [one for one in found if one.subject.key == (place,)]
