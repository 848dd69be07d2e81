"""The papers themselves: what they are called, where they stand, what day they bear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Section, Statement, Value

NAMES = {"cg:Minutes": "Minutes", "cg:Agenda": "Agenda"}


def find(paper: Paper) -> Iterator[Statement]:
    """Title, date and place of a paper."""
    start = paper.section.start
    where = next(paper.section.of("header"), None) or _opening(paper)
    yield paper.state(paper.mention, "dcterms:title", _title(paper), where)
    if paper.mention.scope:
        yield paper.state(paper.mention, "dcterms:isPartOf", paper.mention.scope, where)
    if paper.meeting:
        yield paper.state(paper.mention, "dcterms:date", Value(str(paper.meeting.key[0]), "xsd:date"), where)
    for predicate, offset in (("cg:pageFrom", start), ("cg:pageTo", paper.section.end - 1)):
        page = paper.document.page_at(offset)
        if page is not None:
            yield paper.state(paper.mention, predicate, Value(str(page), "xsd:integer"), where)


def _opening(paper: Paper) -> Section | tuple[int, int]:
    return (
        paper.section.body[0].span()
        if paper.section.body
        else (paper.section.start, min(paper.section.end, paper.section.start + 200))
    )


def _title(paper: Paper) -> str:
    """A title for a paper: of which meeting it is, else its first words."""
    if paper.meeting and paper.meeting.scope:
        day = dt.date.fromisoformat(str(paper.meeting.key[0]))
        return f"{NAMES[paper.section.kind]}, {paper.meeting.scope.name}, {day.day} {day:%B %Y}"
    first = next((text for text in paper.section.body), None)
    return spaced(first.plain)[:120] if first else paper.document.name
