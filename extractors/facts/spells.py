"""For how much of a meeting somebody was there: by the clock, or by the items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text import dates

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
