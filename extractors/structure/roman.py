"""Headings that Roman numbers begin: "IV. NEW BUSINESS"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line
from councilgraph.extractors.structure.series import Numbered, counting_on
from councilgraph.extractors.structure.unnumbered import standing

NUMBER = re.compile(
    r"(?P<mark>X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX]))(?:[.):](?:\s*[-–—])?|\s*[-–—])\s*(?=[A-Z])"
)
VALUES = {"I": 1, "V": 5, "X": 10}
ENOUGH = 3  # such headings that are no initials of names


def value(numeral: str) -> int:
    """What a Roman number counts.

    >>> [value(numeral) for numeral in ("II", "IV", "IX", "XIV")]
    [2, 4, 9, 14]
    """
    counts = [VALUES[sign] for sign in numeral]
    return sum(-one if one < after else one for one, after in pairwise([*counts, 0]))


def roman_numbers(
    lines: Sequence[Line], start: int, profile: Profile
) -> dict[int, tuple[re.Match[str], Numbered]]:
    """The lines from `start` on that Roman numbers which count on begin, where these are a habit."""
    found = {
        at: (match, Numbered(at, str(value(match["mark"])), set_apart=True))
        for at, line in enumerate(lines)
        if at >= start and (match := NUMBER.match(line.plain)) and _heads(line, match.end(), profile)
    }
    chosen = {number.at for number in counting_on([number for _, number in found.values()])}
    return {at: one for at, one in found.items() if at in chosen} if len(chosen) >= ENOUGH else {}


def _heads(line: Line, begins: int, profile: Profile) -> bool:
    """Whether the words behind a number are a heading: standing business, or set as one."""
    words = line.words.part(begins).plain
    set_apart = line.bold or line.heading or words.isupper()
    return bool(set_apart or standing(words, profile))
