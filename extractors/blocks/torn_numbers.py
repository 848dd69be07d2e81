"""Numbers of items behind their headings, below them, or after another number.

Each is one choice for the whole paper: where most of the numbers in such a place count on by one,
they are those of the items.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import Numbered, leading_number

LEAST = 3  # numbers that count on and so are those of the items
MOSTLY = 0.6  # of the steps from number to number that must be by one
BEHIND = re.compile(r"(?:\s{3,}|\t+|\s(?=[A-Z]{2,5}\d))(?P<number>\S+(?: \d\S*)?)$")
CLOCK = re.compile(r"\d{1,2}[.:]\d\d")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands: in which line, and from where to where in it."""

    line: int
    start: int
    end: int


def second_numbers(text: TaggedText) -> dict[int, tuple[Numbered, Place]]:
    """The numbers of lines that begin with two, where the second is that of the item.

    So it is where only the second ones count on, as behind a time of day, or where both do and the second
    are greater: those of a minute book behind those of a list.
    """
    pairs: dict[tuple[str, str], list[tuple[int, Numbered, Numbered, int]]] = defaultdict(list)
    for at, line in enumerate(text.lines):
        first = text.numbers[at]
        if first is None:
            continue
        start = len(line.plain) - len(line.plain[first.end :].lstrip())
        second = leading_number(line.plain[start:])
        if second and start > first.end and start + second.end < len(line.plain):
            pairs[first.style, second.style].append((at, first, second, start))
    found: dict[int, tuple[Numbered, Place]] = {}
    for several in pairs.values():
        firsts, seconds = (
            [number.value for number in counted(column)] for column in list(zip(*several, strict=True))[1:3]
        )
        greater = sum(seconds) > sum(firsts) or CLOCK.match(text.lines[several[0][0]].plain)
        if counts_on(seconds) and (greater or not counts_on(firsts)):
            for at, _, second, start in several:
                end = start + second.end
                found[at] = replace(second, end=end), Place(at, start, end)
    return found


def counts_on(values: Sequence[int]) -> bool:
    """Whether values are several, and most of them one more than the last."""
    steps = [after - before == 1 for before, after in pairwise(values)]
    return len(values) >= LEAST and sum(steps) >= MOSTLY * len(steps)


def counted(numbers: Sequence[Numbered]) -> Sequence[Numbered]:
    """Numbers of one form, with the values of their last or first parts where only these count on."""
    if not counts_on([number.value for number in numbers]):
        for part in ("last", "first"):
            values = [getattr(number, part) for number in numbers]
            if counts_on(values):
                return [replace(number, value=value) for number, value in zip(numbers, values, strict=True)]
    return numbers


def numbers_beside(text: TaggedText, lines: Sequence[int]) -> Mapping[int, Place]:
    """The numbers of headings without one: those behind them in their lines, or those that begin the next.

    `lines` are those of the headings.
    """
    for find in (_behind, _below):
        found = [(line, *told) for line in lines for told in find(text, line)]
        if counts_on([number.value for number in counted([number for _, number, _ in found])]) and 2 * len(
            found
        ) > len(lines):
            return {line: place for line, _, place in found}
    return {}


def _behind(text: TaggedText, line: int) -> Iterator[tuple[Numbered, Place]]:
    """The number at the end of a line, far behind its words or with letters: "Quay  12", "Quay PL12/24"."""
    match = BEHIND.search(text.lines[line].plain)
    number = leading_number(match["number"]) if match else None
    if match and number and number.end == len(match["number"]):
        yield number, Place(line, match.start("number"), match.end("number"))


def _below(text: TaggedText, line: int) -> Iterator[tuple[Numbered, Place]]:
    """The number with which the next line begins."""
    if line + 1 < len(text.lines):
        number = text.numbers[line + 1]
        if number:
            yield number, Place(line + 1, 0, number.end)
