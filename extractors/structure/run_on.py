"""Minutes whose lines have run together: where the items, and the headings in them, begin and end.

Sites that are pasted into keep the words of minutes and lose their line breaks, so that
"1. Apologies None. 2. Minutes The minutes were agreed." is one paragraph. Numbers that
count on from one to the next through the paper show where its items are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line

NUMBER = re.compile(r"(?:^|(?<=[a-z.?!:;)\]\d”’\"] ))(?P<number>\d{1,4})(?P<style>/\d{2,4}|\.)(?= *[A-Z])")
STOP = re.compile(r"[^\W\d_]{2}\)?\. ")  # the end of a sentence, and not of a number or an initial
WITHIN = ("structure.resolved_within", "structure.closed_within")
AHEAD = 12  # lines within which a presence list begins
LONG = 150  # characters from which a line holds more than a heading
ENOUGH = 3  # numbers in long lines from which minutes count as run together


@dataclass(frozen=True, slots=True)
class Place:
    """A number that may begin an item: in which line, from where to where."""

    line: int
    start: int
    end: int
    number: int
    style: str


def apart(lines: Sequence[Line], profile: Profile) -> Sequence[Line]:
    """The lines of minutes, those that hold several items cut before each, and after its heading."""
    places = _longest(_places(lines))
    if sum(len(lines[place.line].plain) > LONG for place in places) < ENOUGH:
        return lines
    within = [profile.pattern(path, r"(?<=[.?! ] ){}", 0) for path in WITHIN]
    cuts = [[start for pattern in within for start in _starts(pattern, line)] for line in lines]
    for place in places:
        words = lines[place.line].plain
        heading = profile.pattern("structure.heading_ends", "{}", 0).search(words, place.end + 2)
        cuts[place.line] += [place.start] + ([heading.end()] if heading else [])
    return [piece for line, at in zip(lines, cuts, strict=True) for piece in _cut(line, at)]


def labelled(lines: Sequence[Line], profile: Profile) -> list[Line]:
    """The lines of a file, those at its head that hold labels of a presence list cut before each."""
    label = profile.pattern("presence.label_within", r"(?<=[\w.),:] ){}", 0)
    head = [piece for line in lines[:AHEAD] for piece in _cut(line, _labels(label, line))]
    return [*head, *lines[AHEAD:]]


def _labels(pattern: re.Pattern[str], line: Line) -> list[int]:
    """Where labels stand in a line that is long, or behind a full stop."""
    stops = [match.end() for match in STOP.finditer(line.plain)]
    return _starts(pattern, line) or [at for at in _found(pattern, line) if at in stops]


def _starts(pattern: re.Pattern[str], line: Line) -> list[int]:
    """Where a pattern is found in a line that is long enough to hold more than a heading."""
    return _found(pattern, line) if len(line.plain) > LONG else []


def _found(pattern: re.Pattern[str], line: Line) -> list[int]:
    return [match.start() for match in pattern.finditer(line.plain)]


def _places(lines: Sequence[Line]) -> Iterator[Place]:
    for at, line in enumerate(lines):
        for match in NUMBER.finditer(line.plain):
            yield Place(at, *match.span(), int(match["number"]), match["style"])


def _longest(places: Iterator[Place]) -> list[Place]:
    """The longest run of numbers of one style that count on by one."""
    runs: dict[tuple[str, int], list[Place]] = {}
    for place in places:
        run = [*runs.get((place.style, place.number - 1), []), place]
        if len(run) > len(runs.get((place.style, place.number), [])):
            runs[place.style, place.number] = run
    return max(runs.values(), key=len, default=[])


def _cut(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """The pieces of a line; the first stands as the line does, the others by themselves."""
    bounds = sorted({0, *cuts, len(line.plain)})
    for start, end in pairwise(bounds):
        words = line.words.part(start, end)
        if words:
            first, last = words.span()
            yield replace(
                line,
                words=words,
                start=first if start else line.start,
                end=last if end < len(line.plain) else line.end,
                apart=bool(start) or line.apart,
            )
