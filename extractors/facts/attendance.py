"""Attendance: when those in the roll came and went, and for which items they were out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from councilgraph.extractors.facts.participation import recorded
from councilgraph.extractors.facts.people_in_sentences import Named, named, present, subject
from councilgraph.extractors.facts.roll import Entry, capacity_of, chairs_in_part
from councilgraph.extractors.packs import is_presence
from councilgraph.extractors.paper import Paper, texts_of
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.language import sentences
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Text, Value

MEMBER = "cg:PresentAsMember"
Business = Sequence[tuple[Item, Mention]]


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
    told = spell(note.plain, [item.number for item, _ in business], paper.profile)
    where = paper.between(entry.where, note)
    for predicate, time in (("cg:arrivedAt", told.arrived), ("cg:leftAt", told.left)):
        if time:
            yield paper.state(node, predicate, Value(time, "xsd:time"), where)
    because = f"beside the name stands “{note.plain.strip(' -–—.,;:()')}”"
    for at in told.missed:
        yield paper.state(node, "cg:absentForItem", business[at][1], where, because)


# Said with a time of day, this only tells when somebody left.
DURING = re.compile(r"\bduring\b[^.;,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Movement:
    """That somebody came or went.

    `way` is "arrived", "left", "returned" or "out"; `at` is where the document says so, and `item`
    the place among the items of the one that says it, None where its words are of the whole
    meeting. Who is said to have missed `one_item`, that of the words, is expected back; who left for
    `good` is not. `spell` holds the time, and the items that are named.
    """

    entry: Entry
    way: str
    where: Text
    at: int
    item: int | None
    spell: Spell
    one_item: bool = False
    good: bool = False


def movements(paper: Paper, everyone: Sequence[Entry]) -> Iterator[Movement]:
    """All comings and goings that minutes tell, in the order of the text."""
    marks = [item.number for item, _ in paper.business()]
    sign, verbs = paper.profile.pattern("attendance.sign", r"\b{}"), _verbs(paper.profile).values()
    told: list[tuple[Text, int | None]] = [(text, None) for text in paper.section.body]
    for place, (item, _) in enumerate(paper.business()):
        whole = item.title is not None and paper.profile.pattern("attendance.whole").search(item.title.plain)
        listed = item.title is not None and is_presence(item.title.plain, paper.profile)
        told += [] if listed else [(text, None if whole else place) for text in texts_of(item)]
    found = [
        movement
        for text, place in told
        if sign.search(text.plain) and any(verb.search(text.plain) for verb in verbs)
        for sentence in sentences(text, paper.model)
        for movement in _of_sentence(sentence, place, everyone, marks, paper)
    ]
    yield from sorted(found, key=lambda one: one.at)


def _of_sentence(
    words: Text, item: int | None, everyone: Sequence[Entry], marks: Sequence[str], paper: Paper
) -> Iterator[Movement]:
    verbs = sorted(
        ((match.start(), match.end(), way) for way, verb in _verbs(paper.profile).items()
         for match in verb.finditer(words.plain)),
    )  # fmt: skip
    if not verbs or of_another_time(words, paper):
        return
    people = named(words, everyone, paper)
    for at, (start, end, way) in enumerate(verbs):
        stop = verbs[at + 1][0] if at + 1 < len(verbs) else len(words.plain)
        clause = words.plain[start:stop]
        told = spell(clause, marks, paper.profile)
        group = subject(words, start, people, paper.profile)
        time = _time(words.plain, stop, start, group)
        if not group or (way == "arrived" and not time and _matches("remotely", clause, paper)):
            continue
        stepped_out = _matches("stepped_out", clause[: end - start], paper)
        reasons = words.plain if stepped_out or not time else DURING.sub("", words.plain)
        one_item = way == "left" and _matches("one_item", reasons, paper)
        for_a_while = one_item or _matches("interest", words.plain, paper)
        for_good = not for_a_while and (time or not stepped_out)
        good = way == "left" and bool(for_good or _matches("good", clause, paper))
        for one in group:
            yield Movement(
                one.entry, way, words, words.at[start], item, Spell(time, time, told.missed), one_item, good
            )


def _time(plain: str, stop: int, verb: int, group: Sequence[Named]) -> str:
    """The time of day after the verb, else the one before the name: "7.20 pm: Cllr Roe arrived"."""
    found = list(dates.times(plain))
    after = [time for time, start, _ in found if verb <= start < stop]
    before = [time for time, start, _ in found if group and start < group[0].start]
    between = [time for time, start, _ in found if group and group[-1].end <= start < verb]
    return next(iter([*after, *between[-1:], *before[-1:]]), "")


def of_another_time(words: Text, paper: Paper) -> bool:
    """Whether a sentence is of another meeting, or of what might be."""
    return paper.names_another_day(words) or _matches("elsewhen", words.plain, paper)


def _matches(name: str, words: str, paper: Paper) -> bool:
    return paper.profile.pattern(f"attendance.{name}").search(words) is not None


@cache
def _verbs(profile: Profile) -> dict[str, re.Pattern[str]]:
    (place,) = profile.words("attendance.place")
    return {
        way: re.compile(verb.replace("PLACE", place), re.IGNORECASE)
        for way, verb in profile.pairs("attendance.moves")
    }


PART = re.compile(r"\d+|[a-z]+")
RANGE = re.compile(r"\s*(?:-|–|—|to|through)\s*")
SINGLE = re.compile(r"\s*(?:,\s*and\b|,|\band\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Spell:
    """When somebody came and went, as times of day, and the items missed, by their places in the business."""

    arrived: str = ""
    left: str = ""
    missed: tuple[int, ...] = ()


def spell(words: str, marks: Sequence[str], profile: Profile) -> Spell:
    """What a note beside a name tells; `marks` are the numbers of the items of business.

    >>> from councilgraph.extractors.profile import load
    >>> spell("from 7.15 pm until 8 pm", [], load())
    Spell(arrived='19:15:00', left='20:00:00', missed=())
    >>> spell("for items 2 and 3", ["1", "2", "3", "4"], load()).missed
    (0, 3)
    """
    told = {"came": "", "went": ""}
    for time, start, _ in dates.times(words):
        way = _way(words[:start], profile)
        told[way] = told.get(way) or time
    return Spell(told["came"], told["went"], tuple(_missed(words, marks, profile)))


def places(words: str, marks: Sequence[str]) -> list[int]:
    """The places of the items that "6.3–6.7" or "1, 2 and 5 to 8" names, among these.

    >>> places("6.3–6.7, 8", ["6.2", "6.3", "6.4", "7", "8"])
    [1, 2, 4]
    """
    ends = [RANGE.split(one) for one in SINGLE.split(words) if one]
    bounds = [(_parts(one[0]), _parts(one[-1])) for one in ends]
    return [at for at, mark in enumerate(marks) if any(_within(_parts(mark), *one) for one in bounds)]


def _missed(words: str, marks: Sequence[str], profile: Profile) -> Iterator[int]:
    """The items that somebody missed, by the words around those that are named."""
    found = list(profile.pattern("attendance.items").finditer(words))
    named = [places(match["marks"], marks) for match in found]
    if not named or not all(named):
        return
    before, after = words[: found[0].start()], words[found[0].end() :]
    past = profile.pattern("attendance.past").search(before) is not None
    if profile.pattern("attendance.back").search(words):
        yield from range(named[0][0] + past, named[-1][0]) if len(named) > 1 else ()
        return
    first, last = named[0][0], named[0][-1]
    out = profile.pattern("attendance.excluded").search(words)
    way = "out" if out else _way(before, profile) or _onwards(before, after, profile)
    through = profile.pattern("attendance.through").search(before) is not None
    missing = {
        "out": named[0],
        "came": range(first + past),
        "went": range(last + (past or through), len(marks)),
        "": [at for at in range(len(marks)) if at not in named[0]],
    }
    yield from missing[way]


def _onwards(before: str, after: str, profile: Profile) -> str:
    """Whether somebody was there from an item on: "items 4 onwards", "after item 3"."""
    on = profile.pattern("attendance.onwards").search(after) or profile.pattern("attendance.past").search(
        before
    )
    return "came" if on else ""


def _way(before: str, profile: Profile) -> str:
    """Whether words before a time or an item tell of coming or of going, by the last that does."""
    last = {
        way: max((match.end() for match in profile.pattern(f"attendance.{way}").finditer(before)), default=-1)
        for way in ("came", "went")
    }
    if max(last.values()) < 0:
        return ""
    return "came" if last["came"] > last["went"] else "went"


def _parts(mark: str) -> list[int | str]:
    """The parts of a number, as they are compared: "6.3a" → 6, 3, a."""
    return [int(part) if part.isdigit() else part for part in PART.findall(mark.casefold())]


def _within(mark: list[int | str], low: list[int | str], high: list[int | str]) -> bool:
    """Whether a number lies between two; one inside a number that is named lies there too."""
    if not mark or len(mark) < max(len(low), len(high)):
        return False
    return _key(low) <= _key(mark[: len(low)]) and _key(mark[: len(high)]) <= _key(high)


def _key(mark: list[int | str]) -> list[tuple[int, str]]:
    return [(part, "") if isinstance(part, int) else (0, part) for part in mark]


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


def absences(moves: Sequence[Movement], items: Sequence[Item], paper: Paper) -> Iterator[Absence]:
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


def _late(came: Movement, items: Sequence[Item], paper: Paper) -> Iterator[Absence]:
    """The items before an arrival."""
    place = came.item or 0
    yield from (Absence(at, came.where, LATER) for at in range(place))
    decided = decisions(items[place], paper)
    if decided and max(decided) < came.at:
        yield Absence(place, came.where, DECIDED)


def _away(
    gone: Movement | None, back: Movement | None, items: Sequence[Item], paper: Paper
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


def decisions(item: Item, paper: Paper) -> Sequence[int]:
    """Where the words of an item decide something."""
    decisive = paper.profile.pattern("attendance.decisive")
    return [text.at[match.start()] for text in item.paragraphs for match in decisive.finditer(text.plain)]
