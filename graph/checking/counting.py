"""The days, times, figures and votes of a sentence, held against a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from councilgraph.graph.checking import wording
from councilgraph.graph.checking.beside import alike, neighbour
from councilgraph.graph.checking.deeds import Held, votes
from councilgraph.graph.checking.names import Names
from councilgraph.graph.checking.record import SENTENCE, Record
from councilgraph.graph.checking.said import CLOCK, DAY, FIGURE, NAME, REPORT, WITHIN, WORD, Part

MINUTES = wording.stem("minutes")
AT_MEETINGS = (REPORT, "present")
"""What is done at the meeting whose minutes tell it."""

CURRENCIES = "£€$"
BEGIN, END = wording.alike(wording.stem("begin")), wording.alike(wording.stem("end"))
"""The stems by which a time is that at which a meeting began, or ended."""


def days(held: Held, record: Record, _: Names) -> Iterator[str]:
    """Every day, month and year: that of the meeting, or one that a passage has at the same place."""
    within, told, once = False, False, False
    parts = held.said.parts
    for at, part in enumerate(parts):
        told = told or part.key == REPORT
        within = within or (part.kind == NAME and part.slot == WITHIN) or (told and part.key == "that")
        if part.kind == CLOCK and not _is_clock(parts, part.key, record):
            yield f"the time {part.written}"
        elif part.kind == DAY and not _is_in_words(parts, at, record):
            if once or within or not _is_of_meeting(parts, at, record):
                yield f"the date {part.written}"
            once = True  # a sentence says once when a meeting was


def _is_of_meeting(parts: Sequence[Part], at: int, record: Record) -> bool:
    """Whether a day is that of the meeting, at a place of the sentence where that is told."""
    part = parts[at]
    if part.before in wording.known("limits") or _of_what(parts, at)[0] == "to meeting":
        return False
    minutes = any(one.key == MINUTES for one in parts) and record.has(WORD, MINUTES)
    told = record.kind != SENTENCE or minutes or any(one.key in AT_MEETINGS for one in parts)
    return told and bool(record.day) and record.day.startswith(part.key)


def _is_in_words(parts: Sequence[Part], at: int, record: Record) -> bool:
    """Whether the words of a record have a day, as a limit or not, and as a day of the same."""
    part, limits = parts[at], wording.known("limits")
    limit, beside = part.before in limits, _of_what(parts, at)
    for said in record.saids:
        for place, one in enumerate(said.parts):
            if one.kind == DAY and one.key.startswith(part.key) and limit == (one.before in limits):
                same = _is_same_place(beside, _of_what(said.parts, place))
                if record.kind == SENTENCE or limit or same:
                    return True
    return False


def _is_same_place(one: tuple[str, Part | None], other: tuple[str, Part | None]) -> bool:
    """Whether days are days of the same: "the minutes of 3 May" are those "of the meeting on 3 May"."""
    same = alike(one[1], other[1])
    return same and (one[0] == other[0] or ("" in (one[0], other[0]) and one[1] is not None))


def _of_what(parts: Sequence[Part], at: int) -> tuple[str, Part | None]:
    """What a day is a day of: the part before it, or a meeting, "to" which or "at" which, and whose."""
    place = next((one for one in range(at - 1, max(at - 3, -1), -1) if parts[one].key == "meeting"), -1)
    if place < 0:
        return "", neighbour(parts, at, -1)
    before = parts[place].before
    return f"{before} meeting", None if before == "to" else neighbour(parts, place, -1)


def _is_clock(parts: Sequence[Part], key: str, record: Record) -> bool:
    """Whether a meeting began at a time, or ended where the sentence says so."""
    ended = any(part.key in END for part in parts)
    return key == record.clocks[ended] if any(record.clocks) else record.has(CLOCK, key)


def figures(held: Held, record: Record, _: Names) -> Iterator[str]:
    """Every figure, beside what it counts."""
    parts = held.said.parts
    counted = Counter(
        part.key for at, part in enumerate(parts) if part.kind == FIGURE and at not in held.counted
    )
    often = Counter(part.key for said in (*record.saids, record.title) for part in said.of(FIGURE))
    for at, part in enumerate(parts):
        if part.kind != FIGURE or at in held.counted:
            continue
        if counted[part.key] > often[part.key] or not _is_counted(parts, at, record):
            yield f"the figure {part.written}"
    sums = _with_sums(parts)
    for said in record.saids:
        told = _with_sums(said.parts)
        for one, own in sums:
            theirs = {each for other, each in told if one.kind == other.kind and alike(one, other)}
            if own and theirs and own not in theirs and "" not in theirs:
                yield f"that {one.written} goes with {own}"


def _with_sums(parts: Sequence[Part]) -> list[tuple[Part, str]]:
    """Each name and word with the sum that it goes with: the last before it, else the first behind."""
    sums = [
        at + 1
        for at, part in enumerate(parts[:-1])
        if part.key in CURRENCIES and parts[at + 1].kind == FIGURE
    ]
    found = []
    for at, part in enumerate(parts):
        nearest = next((one for one in reversed(sums) if one < at), sums[0] if len(sums) == 1 else -1)
        if part.kind in (NAME, WORD):
            found.append((part, parts[nearest].key if nearest >= 0 else ""))
    return found


def _is_counted(parts: Sequence[Part], at: int, record: Record) -> bool:
    key = parts[at].key
    if any(part.key == key for part in record.title.of(FIGURE)):
        return True
    sides = [neighbour(parts, at, step) for step in (1, -1)]
    for said in record.saids:
        if [part.key for part in said.of(FIGURE)] == [key]:
            return True
        for place, one in enumerate(said.parts):
            if one.kind == FIGURE and one.key == key:
                segments = _segment(said.parts, place, 1), _segment(said.parts, place, -1)
                if any(
                    side and any(alike(side, each) for each in segment)
                    for side, segment in zip(sides, segments, strict=True)
                ):
                    return True
    return False


def _segment(parts: Sequence[Part], at: int, step: int) -> list[Part]:
    """The parts from a figure to the next on one side."""
    found: list[Part] = []
    at += step
    while 0 <= at < len(parts) and parts[at].kind != FIGURE:
        found.append(parts[at])
        at += step
    return found


def counts(held: Held, record: Record, _: Names) -> Iterator[str]:
    """How many voted for and against."""
    if not held.votes:
        return
    told = [record.votes] if record.votes else [votes(said.parts)[0] for said in record.saids]
    if not any(one and all(one.get(side) == count for side, count in held.votes.items()) for one in told):
        yield "the vote: " + ", ".join(f"{count} {side}" for side, count in sorted(held.votes.items()))
