"""Numbers of items that stand on a line of their own, above the heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph.extractors.structure.lines import Line, join

# A number that a sign, a second number or a word shows to be an item's, and not a page's.
NUMBER = re.compile(
    r"(?:\d{1,4}[.)]|(?:[A-Z]{1,4} ?)?\d{1,4}/\d{2,4}\.?|(?:item|minute)"
    r"(?: no\.?| number)? ?\d{1,4}(?:[./]\d{1,4})?)",
    re.IGNORECASE,
)
PARTED = re.compile(r"\d{1,4}/\d{2,4}\b")
LONGEST = 24  # characters that such a line may have
ENOUGH = 3  # lines with nothing but a number, or that begin with one of two parts, that are a habit


def headed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a paper, each that is the number of an item made one with the heading below it."""
    alone = {
        at
        for at, line in enumerate(lines[:-1])
        if len(line.plain) <= LONGEST
        and NUMBER.fullmatch(line.plain)
        and lines[at + 1].plain[0].isupper()
        and not NUMBER.fullmatch(lines[at + 1].plain)
    }
    parted = sum(PARTED.match(line.plain) is not None for line in lines)
    if len(alone) < ENOUGH and not (parted >= ENOUGH and all("/" in lines[at].plain for at in alone)):
        return lines
    return [
        _joined(line, lines[at + 1]) if at in alone else line
        for at, line in enumerate(lines)
        if at - 1 not in alone
    ]


def _joined(number: Line, heading: Line) -> Line:
    return replace(
        heading,
        words=join([number.words, heading.words]),
        start=number.start,
        bullet=False,
        apart=number.apart,
        top=number.top,
    )
