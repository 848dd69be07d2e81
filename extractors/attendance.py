"""Attendance: when those in the roll came and went, and for which items they were out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.listed import present
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.participation import recorded
from councilgraph.extractors.presence_list import Entry
from councilgraph.extractors.roll import chairs_in_part, roll
from councilgraph.extractors.spells import spell
from councilgraph.ontology.model import Mention, Section, Statement, Text, Value

Business = Sequence[tuple[Section, Mention]]


def find(paper: Paper) -> Iterator[Statement]:
    """Arrivals, departures and absences, as the roll notes them beside the names."""
    if paper.meeting is None or not paper.minutes:
        return
    everyone, business = roll(paper), list(paper.business())
    for entry in present(paper):
        node = recorded(paper, paper.meeting, entry, everyone)
        for note in entry.notes:
            if not chairs_in_part(paper, note):
                yield from _noted(paper, node, entry, note, business)


def _noted(paper: Paper, node: Mention, entry: Entry, note: Text, business: Business) -> Iterator[Statement]:
    """What a note beside a name tells: "(from 7.15 pm)", "(items 3 and 4 excluded)"."""
    told = spell(note.plain, [item.mark for item, _ in business], paper.profile)
    where = paper.between(entry.where, note)
    for predicate, time in (("cg:arrivedAt", told.arrived), ("cg:leftAt", told.left)):
        if time:
            yield paper.state(node, predicate, Value(time, "xsd:time"), where)
    because = f"beside the name stands “{note.plain.strip(' -–—.,;:()')}”"
    for at in told.missed:
        yield paper.state(node, "cg:absentForItem", business[at][1], where, because)
