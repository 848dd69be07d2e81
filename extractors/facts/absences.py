"""Which items somebody missed, concluded from where the minutes tell of coming and going."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.facts.movements import Movement
from councilgraph.extractors.paper import Paper
from councilgraph.ontology.model import Section, Text

LATER = "arrived in the course of a later item"
EARLIER = "had left in the course of an earlier item"
AWAY = "had left in an earlier item and came back in a later one"
UNDECIDED = "left before it was decided"
DECIDED = "it had been decided before the arrival"
WITHOUT = "left in the course of it"
NAMED = "the sentence names the item"


@dataclass(frozen=True, slots=True)
class Absence:
    """That somebody missed an item: its place in the business, the words, and why unless they say so."""

    item: int
    where: Text
    because: str = ""


def absences(moves: Sequence[Movement], items: Sequence[Section], paper: Paper) -> Iterator[Absence]:
    """The items that one person missed, by all that is told of their coming and going."""
    gone: Movement | None = None
    placed = [move for move in moves if move.item is not None or move.spell.missed]
    for move in placed:
        if move.spell.missed:
            yield from (Absence(at, move.where, NAMED) for at in move.spell.missed)
        elif move.way == "out":
            yield Absence(move.item or 0, move.where)
        elif move.way == "left":
            yield from _away(gone, None, items, paper)
            gone = move
        elif gone:
            yield from _away(gone, move, items, paper)
            gone = None
        elif move is placed[0] and move.way == "arrived":
            yield from _late(move, items, paper)
    yield from _away(gone, None, items, paper)


def _late(came: Movement, items: Sequence[Section], paper: Paper) -> Iterator[Absence]:
    """The items before an arrival."""
    place = came.item or 0
    yield from (Absence(at, came.where, LATER) for at in range(place))
    decided = decisions(items[place], paper)
    if decided and max(decided) < came.at:
        yield Absence(place, came.where, DECIDED)


def _away(
    gone: Movement | None, back: Movement | None, items: Sequence[Section], paper: Paper
) -> Iterator[Absence]:
    """The items between a departure and a return, or to the end where somebody left for good."""
    if gone is None or gone.item is None:
        return
    yield from _left(gone, back, decisions(items[gone.item], paper))
    if back is None:
        yield from (Absence(at, gone.where, EARLIER) for at in range(gone.item + 1, len(items)) if gone.good)
        return
    ends = back.item if back.item is not None else gone.item
    yield from (Absence(at, back.where, AWAY) for at in range(gone.item + 1, ends))
    late = decisions(items[ends], paper) if ends > gone.item else ()
    if late and max(late) < back.at:
        yield Absence(ends, back.where, DECIDED)


def _left(gone: Movement, back: Movement | None, decided: Sequence[int]) -> Iterator[Absence]:
    """The item in which somebody left: missed where the words say so, or all its decisions came after."""
    if gone.item is None:
        return
    same = back is not None and back.item == gone.item
    missed = [at for at in decided if at > gone.at and (back is None or not same or at < back.at)]
    if gone.one_item:
        yield Absence(gone.item, gone.where)
    elif decided and len(missed) == len(decided):
        yield Absence(gone.item, gone.where, UNDECIDED)
    elif not decided and not gone.good and not same:
        yield Absence(gone.item, gone.where, WITHOUT)


def decisions(item: Section, paper: Paper) -> Sequence[int]:
    """Where an item decides something: its resolutions, else the words that do."""
    blocks = [block.start for block in item.of("resolution")]
    decisive = paper.profile.pattern("attendance.decisive")
    return blocks or [text.at[match.start()] for text in item.body for match in decisive.finditer(text.plain)]
