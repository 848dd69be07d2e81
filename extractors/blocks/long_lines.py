"""Where items begin inside of long lines, in papers of which the line ends were lost."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph.extractors.text.lines import Line, line, plain_of
from councilgraph.ontology.model import Document

LONG = 300  # characters of a line that may hold several items
LEAST = 3  # numbers that count on make a series
NUMBER = re.compile(
    r"(?:(?<=\s)|^)(?P<first>\d{1,4})(?:\\?\.(?=\s+[*\w])|(?P<year>/\d\d)(?=\s?[A-Z]))", re.MULTILINE
)


def cut_long_lines(document: Document, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, but that long ones are cut where an item begins inside of them; the same where none does."""
    text = plain_of(document.text)
    cuts = starts_inside(text, [(one.start, one.end) for one in lines])
    if not cuts:
        return lines
    found: list[Line] = []
    for one in lines:
        inside = cuts[bisect_right(cuts, one.start) : bisect_left(cuts, one.end)]
        pieces = [line(text, start, end) for start, end in pairwise([one.start, *inside, one.end])]
        first = replace(pieces[0], apart=one.apart, top=one.top)
        found += [piece for piece in (first, *pieces[1:]) if piece.words] if inside else [one]
    return found


def starts_inside(text: str, extents: Iterable[tuple[int, int]]) -> list[int]:
    """The offsets inside of long lines at which a number stands that counts on from the last one.

    `extents` are those of the lines. Numbers that begin lines are counted too; nothing is found where fewer
    than `LEAST` count on, or where no line is long.
    """
    lines = list(extents)
    if all(end - start <= LONG for start, end in lines):
        return []
    best: list[tuple[int, bool]] = []
    for of_year in (False, True):
        found = list(_series(text, lines, of_year))
        best = max(best, found, key=len)
    return [at for at, inside in best if inside] if len(best) >= LEAST else []


def _series(text: str, lines: list[tuple[int, int]], of_year: bool) -> Iterator[tuple[int, bool]]:
    """Each number of one form that counts on, and whether it stands inside of a line."""
    last: int | None = None if of_year else 0
    for start, end in lines:
        for match in NUMBER.finditer(text, start, end):
            begins = not text[start : match.start()].strip(" #>*\t")
            if bool(match["year"]) != of_year or not (begins or end - start > LONG):
                continue
            value = int(match["first"])
            if value - (value - 1 if last is None else last) == 1:
                last = value
                yield match.start(), not begins
