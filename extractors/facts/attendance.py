"""Attendance: when those in the roll came and went, and for which items they were out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.facts.absences import absences
from councilgraph.extractors.facts.movements import Movement, movements
from councilgraph.extractors.facts.participation import recorded
from councilgraph.extractors.facts.roll import capacity_of, chairs_in_part
from councilgraph.extractors.facts.spells import spell
from councilgraph.extractors.names.listed import present
from councilgraph.extractors.names.listing import Entry
from councilgraph.extractors.paper import Paper
from councilgraph.ontology.model import Mention, Section, Statement, Text, Value

MEMBER = "cg:PresentAsMember"
Business = Sequence[tuple[Section, Mention]]


def find(paper: Paper) -> Iterator[Statement]:
    """Arrivals, departures and absences, as the roll notes them beside names and as items tell them."""
    if paper.meeting is None or not paper.minutes:
        return
    there, business = present(paper), list(paper.business())
    told = list(movements(paper, there))
    for entry in there:
        node = recorded(paper, paper.meeting, entry)
        for note in entry.notes:
            if not chairs_in_part(paper, note):
                yield from _noted(paper, node, entry, note, business)
        moves = [move for move in told if move.entry == entry]
        yield from _timed(paper, node, moves)
        if capacity_of(entry) == MEMBER:
            for absence in absences(moves, [item for item, _ in business], paper):
                item = business[absence.item][1]
                yield paper.state(node, "cg:absentForItem", item, absence.where, absence.because)


def _timed(paper: Paper, node: Mention, moves: Sequence[Movement]) -> Iterator[Statement]:
    """When somebody first came and last went; who only was out for a while did neither."""
    for predicate, move in (("cg:arrivedAt", moves[0]), ("cg:leftAt", moves[-1])) if moves else ():
        came = predicate == "cg:arrivedAt" and move.way == "arrived"
        if move.spell.left and (came or (predicate == "cg:leftAt" and move.good)):
            yield paper.state(node, predicate, Value(move.spell.left, "xsd:time"), move.where)


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
