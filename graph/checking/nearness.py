"""How near a record comes to a sentence that it does not bear as a whole."""

from __future__ import annotations

from councilgraph.graph.checking import wording
from councilgraph.graph.checking.record import Record
from councilgraph.graph.checking.said import ACT, BODY, CLOCK, DAY, FIGURE, NAME, WORD, Part, Said


def weighty(said: Said) -> list[Part]:
    """The parts of a sentence that say something."""
    return said.of(NAME, DAY, CLOCK, FIGURE, ACT, WORD, BODY)


def shared(said: Said, record: Record) -> int:
    """How many of these a record has, in whatever part."""
    stems, things = record.stems, _things(record)
    return sum(_has(record, part, stems, things) for part in weighty(said))


def _has(record: Record, part: Part, stems: frozenset[str], things: frozenset[str]) -> bool:
    if part.kind == NAME:
        return bool(part.iris & things)
    if part.kind == DAY:
        return bool(record.day and record.day.startswith(part.key)) or record.has(DAY, part.key)
    if part.kind == CLOCK:
        return part.key in record.clocks or record.has(CLOCK, part.key)
    if part.kind == FIGURE:
        return record.has(FIGURE, part.key) or part.key in record.votes.values()
    return part.key in record.acts if part.kind == ACT else wording.covered(part.key, stems)


def _things(record: Record) -> frozenset[str]:
    """All that is named in the words of a record, or that facts lead to."""
    told = (part.iris for said in (*record.saids, record.title) for part in said.of(NAME))
    return frozenset().union(record.bodies, record.things, *record.roles.values(), *told)
