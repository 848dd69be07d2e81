"""The page of a thing: what it is called, what is known of it, each fact with its words one step away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.graph.rdf.store import IRI, Term, text
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.naming import NAMED_BY, Naming
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.reading.whereabouts import council, councils
from councilgraph.graph.server.pages import meeting
from councilgraph.graph.server.pages.addresses import Address, page
from councilgraph.graph.server.pages.dated import dates_of, in_time_order
from councilgraph.graph.server.pages.facts import Line, Lines, Section, sections
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.server.pages.paging import Part, numbered, place
from councilgraph.graph.server.pages.render import group
from councilgraph.graph.server.pages.track_index import track_index
from councilgraph.graph.show.stations import stations

FEW, MANY = 12, 60
"""Facts under a heading that are shown beside others, and where they are asked for alone."""

FIRST = {
    "person": (
        "roles and posts",
        "at meetings",
        "chaired",
        "moved",
        "seconded",
        "votes",
        "interests declared",
    ),
    "body": ("members and roles", "meetings", "resolved by", "decided", "asked to act", "referred to it"),
    "post": ("held by", "sits on", "asked to act", "answered", "mentioned in"),
    "item": ("decided and done here", "cites", "mentions"),
    "decision": ("asked to act", "directed to", "report back to", "due date"),
}
"""The headings that come first on the page of a kind; the others follow by the facts under them."""

TIMELINE = {"programme", "topic"}
"""Kinds whose business is told in the order of time, whatever joins it to them."""

BUSINESS = ("cg:mentions", "dcterms:subject", "cg:inThread", "cg:about", "cg:refersTo", "cg:arisesFrom")

SPARQL = """SELECT ?p ?o ?why {{
  GRAPH ?why {{ {thing} ?p ?o }}
}} ORDER BY ?p ?o"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it is shown: its heading, its lines, and where all are, None where these are all."""

    section: Section
    lines: Part[Line]
    all_: Address | None


def view(graph: OpenGraph, address: Address) -> Page:
    """The page of the thing at an address; raises NoSuchPage where the graph says nothing of it."""
    try:
        iri = IRI(address.path).value
    except ValueError as error:
        raise NoSuchPage("this is no address of a thing") from error
    known, thing = graph.naming, graph.naming.of(iri)
    every = graph.recent(("sections", iri), lambda: _sections(graph, thing))
    if not every and not thing.kind:
        raise NoSuchPage("nothing in this graph has this address: the search finds things by their names")
    chosen = graph.recent(("timeline", iri), lambda: _timeline(graph, every, group(thing.kind)))
    wanted = [one for one in chosen if one.slug == address.get("of")] or chosen
    shown = list(_shown(graph, iri, _sorted(wanted, group(thing.kind)), address))
    data = {
        "thing": thing,
        "whole": _whole(every) if group(thing.kind) in ("decision", "response") else "",
        "written": _names(graph, iri),
        "council": council(iri, councils(graph.store)),
        "sections": [one for one in shown if not _told_short(one)],
        "short": [one for one in shown if _told_short(one)],
        "alone": len(wanted) == 1 and bool(address.get("of")),
        "tracks": [(track, list(stations(track)))] if (track := track_index(graph).of(iri)) else [],
        "asks": _asks(graph, iri),
        "short_iri": iri.removeprefix(graph.base),
        "context": _context(known, thing),
        "agenda": meeting.agenda(graph, _items(every)) if thing.kind == "Meeting" else (),
        "under": _under(graph, thing, shown),
    }
    title = f"{thing.name}{f', {spoken(thing.kind)}' if thing.kind else ''}"
    tables = {"facts": _cells(shown)}
    return Page(title, "thing.html", data, tables, SPARQL.format(thing=IRI(iri)))


def _sections(graph: OpenGraph, thing: Thing) -> list[Section]:
    """What is known of a thing; of a meeting who was there, in which capacity."""
    found = sections(graph, thing.iri)
    return meeting.presence(graph, found) if thing.kind == "Meeting" else found


def _timeline(graph: OpenGraph, every: Sequence[Section], kind: str) -> list[Section]:
    """Sections, of a programme or topic those of its business as one."""
    if kind not in TIMELINE:
        return list(every)
    business = [one for one in every if one.inward and one.predicate in BUSINESS]
    if not business:
        return list(every)
    by = {text(other): one.predicate for one in business for other in one.others}
    others = list(dict.fromkeys(other for one in business for other in one.others))
    days = dates_of(graph.store, others)
    by_day = in_time_order(others, days)
    merged = Section("in time order", business[0].predicate, inward=True, others=by_day, by=by, days=days)
    return [merged, *(one for one in every if one not in business)]


def _sorted(found: Sequence[Section], kind: str) -> list[Section]:
    first = FIRST.get(kind, ())
    return sorted(
        found,
        key=lambda one: (one.heading not in first, first.index(one.heading) if one.heading in first else 0),
    )


def _shown(graph: OpenGraph, iri: str, found: Sequence[Section], address: Address) -> Iterator[Shown]:
    """The sections with as many lines as there is room for."""
    alone = bool(address.get("of"))
    at_once = MANY if alone else FEW
    parts: list[tuple[Section, Sequence[Term]]] = []
    for section in found:
        number, _ = place(len(section.others), address, at_once) if alone else (1, 1)
        parts.append((section, section.others[(number - 1) * at_once : number * at_once]))
    for (section, _), lines in zip(parts, Lines(graph, iri).of(parts), strict=True):
        part = numbered(lines, len(section.others), address, at_once)
        more = part.parts > 1 and not alone
        yield Shown(section, part, address.where(of=section.slug, page="") if more else None)


def _told_short(one: Shown) -> bool:
    """Whether a section is a value or two, which a list at the head of the page tells."""
    return not one.section.inward and one.lines.total <= 3 and one.section.predicate != "cg:mentions"  # noqa: PLR2004 (a line)


def _whole(every: Sequence[Section]) -> str:
    """The words of a decision, all of them."""
    return next((text(one.others[0]) for one in every if one.predicate == "cg:text" and not one.inward), "")


def _names(graph: OpenGraph, iri: str) -> Sequence[str]:
    """The other forms under which a thing is written."""
    model = graph.model()
    model.read([iri], *NAMED_BY, "skos:altLabel")
    return model.names(iri)


def _context(known: Naming, thing: Thing) -> list[Thing]:
    """The item and the meeting to which business belongs."""
    item = known.of(thing.item) if thing.item else None
    at = thing.meeting or (item.meeting if item else "")
    return [one for one in (known.of(at) if at else None, item) if one]


def _items(found: Sequence[Section]) -> list[str]:
    """What stands under the heading of business."""
    return [text(one) for part in found if part.heading == "business" for one in part.others]


def _under(graph: OpenGraph, thing: Thing, shown: Sequence[Shown]) -> dict[str, meeting.Business]:
    """What was done under the items at which a programme or topic came up, by item."""
    lines = [line for one in shown for line in one.lines.items] if group(thing.kind) in TIMELINE else []
    items = [line.thing.iri for line in lines if line.thing and line.thing.kind == "AgendaItem"]
    return {one.item.iri: one for one in meeting.agenda(graph, items)}


ASKED = (("asked for by it", "body"), ("put to it", "owner"))
"""What a thing has to do with what was asked for, in words, and the filter that finds that."""


def _asks(graph: OpenGraph, iri: str) -> list[tuple[str, int, int, Address]]:
    """What was asked for by a thing, and of it: in words, how much, how much without an answer, and where."""
    index, short = track_index(graph), iri.removeprefix(graph.base)
    told = ((words, index.having(name, short), name) for words, name in ASKED)
    return [
        (words, len(asks), sum(one.open for one in asks), page("follow-up", **{name: short}))
        for words, asks, name in told
        if asks
    ]


def _cells(shown: Sequence[Shown]) -> list[list[str]]:
    """The facts as rows: under what, when, what, what else, the words and where they stand."""
    heads = ["about", "date", "fact", "more", "words", "where", "because", "iri"]
    return [heads, *(_row(one.section, line) for one in shown for line in one.lines.items)]


def _row(section: Section, line: Line) -> list[str]:
    told = [
        f"{before} {value if isinstance(value, str) else value.name}".strip()
        for before, value in line.details
    ]
    name = line.thing.numbered if line.thing else told.pop(0)
    words = line.why.sources[0] if line.why.sources else None
    where = (words.quote, words.cited) if words else ("", "")
    return [
        section.heading,
        line.date,
        name,
        "; ".join(told),
        *where,
        line.why.because,
        line.thing.iri if line.thing else "",
    ]
