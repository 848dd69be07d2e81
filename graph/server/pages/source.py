"""Documents: which there are, and the text of each with every fact on its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from councilgraph.graph.build.coverage import UNREAD, Reading
from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.rdf.store import text
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.server.pages import document_facts
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.document_facts import Note
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.server.pages.printed_pages import boxed, facsimile_of, is_printed, printed
from councilgraph.graph.server.pages.sheets import (
    Setting,
    Sheet,
    Written,
    read,
    sheet_at,
    sheets,
    what_it_has,
)
from councilgraph.graph.show.report import mark

PLACE = re.compile(r"(\d{1,9}),(\d{1,9})")
SPARQL = """SELECT ?start ?words ?s ?p ?o {{
  ?document cg:sha256 "{sha256}" .
  ?passage cg:document ?document ; cg:start ?start ; cg:quote ?words .
  GRAPH ?passage {{ ?s ?p ?o }}
}} ORDER BY ?start"""
ABOUT = """SELECT ?title ?record ?url {{ ?document cg:sha256 "{sha256}" ; dcterms:title ?title
  OPTIONAL {{ ?document cg:recordOf|cg:agendaOf ?record }} OPTIONAL {{ ?document dcterms:source ?url }} }}"""


def view(graph: OpenGraph, address: Address) -> Page:
    """A page of a document: that in which a passage stands that the address asks for, else by number."""
    short = address.path
    if short not in graph.entries:
        raise NoSuchPage(
            "no document of this graph has this address: it may have been built again without it"
        )
    document = graph.document(short)
    every = sheets(document)
    on = _asked(address)
    sheet = sheet_at(every, on[0]) if on else every[min(address.number("page"), len(every)) - 1]
    title, meeting = _about(graph, short)
    known = graph.recent(("sheet", short, sheet.number), lambda: _sheet(graph, short, sheet))
    setting = partial(_lines, known, on)
    data = _printed(graph, address, sheet, known) | {
        "short": short,
        "document": document,
        "name": graph.entries[short].names[0],
        "sheet": sheet,
        "sheets": every,
        "what": "document" if len(every) == 1 else what_it_has(document),
        "paged": sheet.number if what_it_has(document) == "page" else None,
        "meeting": meeting,
        "notes": known.notes,
        "facts": sum(note.facts for note in known.notes),
        "unread": sum(one.deciding.state == UNREAD for one in known.readings),
        "named": known.named,
        "lines": setting() if on else graph.recent(("lines", short, sheet.number), setting),
        "asked": [note for note in known.notes if on == (note.start, note.end)],
    }
    place = f", {data['what']} {sheet.name or sheet.number}" if len(every) > 1 else ""
    sparql = SPARQL.format(sha256=document.sha256)
    return Page(f"{title}{place}", "source.html", data | {"title": title}, sparql=sparql)


def _printed(graph: OpenGraph, address: Address, sheet: Sheet, known: Known) -> dict[str, Any]:
    """What a template shows of a page as it is printed, where that is asked for, or why it cannot be."""
    short = address.path
    drawn = facsimile_of(graph, short, sheet.number) if address.get("show") == "print" else ""
    data = {"picture": printed(short, sheet.number), "has_print": is_printed(graph, short)}
    data["shown_as"] = partial(_shown, address)
    if isinstance(drawn, str):
        return data | {"drawn": None, "why_not": drawn, "shown": "", "boxed": ()}
    found = boxed(drawn, short, sheet, known.notes, _asked(address))
    return data | {"drawn": drawn, "why_not": "", "shown": "print", "boxed": found}


def _shown(address: Address, how: str) -> Address:
    """The same page, and place on it, as text or as it is printed."""
    place = f"char={address.get('char')}" if _asked(address) else ""
    return replace(address.where(show=how), fragment=place)


def _asked(address: Address) -> tuple[int, int] | None:
    """The passage that an address asks for."""
    found = PLACE.fullmatch(address.get("char"))
    return (int(found[1]), int(found[2])) if found else None


def _about(graph: OpenGraph, short: str) -> tuple[str, Thing | None]:
    """The title of a document, and the meeting that it is the record of."""
    entry = graph.entries[short]
    for row in graph.store.select(ABOUT.format(sha256=entry.sha256)):
        meeting = graph.naming.of(text(row["record"])) if row["record"] else None
        return text(row["title"]), meeting
    return entry.names[0], None


@dataclass(frozen=True, slots=True)
class Known:
    """What is the same whoever asks: the notes of a sheet, what became of its lines, what is named on it."""

    notes: Sequence[Note]
    readings: Sequence[Reading]
    named: Sequence[tuple[str, str, list[tuple[Note, int]]]]


def _sheet(graph: OpenGraph, short: str, sheet: Sheet) -> Known:
    model, sha256 = graph.model(), graph.entries[short].sha256
    every = graph.recent(("passages", short), lambda: model.passages(sha256))
    here = (one for one in every if one.start < sheet.end and one.end > sheet.start)
    facts = model.facts_at(here, quoted=False)
    notes = document_facts.notes(facts, graph.naming)
    return Known(notes, read(graph, graph.document(short), sheet, map(mark, facts)), _named(notes))


def _lines(known: Known, on: tuple[int, int] | None) -> list[Written]:
    setting = Setting(known.notes, on)
    return [setting.line(one) for one in known.readings]


LISTED = (
    *(
        "decision",
        "response",
        "item",
        "meeting",
        "person",
        "post",
        "body",
        "organisation",
        "programme",
        "topic",
    ),
    "paper",
)
"""The groups of kinds in the order in which what is named on a sheet is listed."""


def _named(notes: Sequence[Note]) -> list[tuple[str, str, list[tuple[Note, int]]]]:
    """What is named on a sheet by the words of the legend: each thing once, where first, how often."""
    first: dict[str, Note] = {}
    for note in notes:
        first.setdefault(note.thing.iri, note)
    counts = Counter(note.thing.iri for note in notes)
    by_group = {name: [note for note in first.values() if note.group == name] for name in GROUPS}
    return [
        (name, GROUPS[name][0], [(note, counts[note.thing.iri]) for note in found])
        for name in LISTED
        if (found := by_group[name])
    ]
