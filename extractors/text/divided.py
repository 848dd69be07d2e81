"""Lines of plain text mended: words that they divide, "Septem-" and "ber 2024", and space between all.

Print is made whole where it is read (`extractors.read.hyphens`); text was divided by whoever typed it,
or by what took it out of print.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from councilgraph.extractors.text.lines import Line
from councilgraph.ontology.model import Text

BEGUN = re.compile(r"(?<![\w-])([^\W\d_]+)-$")
ENDED = re.compile(r"([^\W\d_]++)\S*")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NAMED = frozenset(name.casefold() for name in (*day_name, *month_name) if name)
HABIT = 2  # words that a paper is seen to divide, by which it divides others too
LEAST = 12  # lines of a text of which is told how it is spaced
MOSTLY, TORN = 0.9, 0.15  # the shares of lines that stand apart, and that go on with a sentence so
WRAPPED = 40  # characters of a line that went on as far as there was room


class _Break(NamedTuple):
    """A word that goes on below the line it begins on: that line, its two parts, the end of the second."""

    line: int
    parts: tuple[str, str]
    end: int

    @property
    def joined(self) -> str:
        """The word without a hyphen."""
        return "".join(self.parts)


def make_whole(lines: Sequence[Line]) -> list[Line]:
    """Lines in which a divided word stands whole where it begins, without a hyphen that only divides it.

    A hyphen only divides where the paper has the word without it elsewhere, or where it divides others so
    and the second part is no word of its own. Before a capital it stays: "Fife-" and "Robertson".
    """
    breaks = [one for at in range(len(lines) - 1) if (one := _break(lines, at))]
    if not breaks:
        return list(lines)
    known = NAMED | _words(lines, breaks)
    seen = sum(one.joined in known for one in breaks) >= HABIT
    found = list(lines)
    for one in breaks:
        above, below = found[one.line], found[one.line + 1]
        divides = one.joined in known or (seen and one.parts[1] not in known and one.parts[1].islower())
        hyphened = "-".join(one.parts) in known or not below.plain[0].islower()
        cut = len(above.plain) - (divides and not hyphened)
        words = Text(
            above.plain[:cut] + below.plain[: one.end],
            (*above.words.at[:cut], *below.words.at[: one.end]),
        )
        found[one.line] = replace(above, words=words)
        found[one.line + 1] = replace(below, words=below.words.part(one.end))
    return [line for line in found if line.words]


def _break(lines: Sequence[Line], at: int) -> _Break | None:
    """The word that a line leaves open, and that the next one goes on with; None where there is none."""
    above, below = lines[at], lines[at + 1]
    begun = BEGUN.search(above.plain) if above.plain.endswith("-") else None
    ended = ENDED.match(below.plain)
    if not begun or not ended or below.apart or below.bullet or below.heading:
        return None
    if not ended[1][0].islower() and (len(above.plain) < WRAPPED or ended[1].isupper()):
        return None
    return _Break(at, (begun[1].casefold(), ended[1].casefold()), ended.end())


def _words(lines: Sequence[Line], breaks: Sequence[_Break]) -> frozenset[str]:
    """The words of lines in small letters, but for the parts of those that are divided."""
    found: set[str] = set()
    divided = {one.line for one in breaks}
    for at, line in enumerate(lines):
        words = WORD.findall(line.plain.casefold())
        found.update(words[at - 1 in divided : len(words) - (at in divided)])
    return frozenset(found)


def close_up(lines: Sequence[Line], text: str) -> list[Line]:
    """Lines that an empty one parts each from the next, also within sentences, as if only wider space did."""
    pairs = list(pairwise(lines))
    spaced = sum(below.apart for _, below in pairs)
    torn = sum(
        below.apart and below.plain[0].islower() and above.plain[-1] not in ".:;!?" for above, below in pairs
    )
    if len(lines) < LEAST or spaced < MOSTLY * len(pairs) or torn < TORN * len(pairs):
        return list(lines)
    gaps = [text.count("\n", above.end, below.start) for above, below in pairs]
    usual = sorted(gaps)[len(gaps) // 2]
    return [
        lines[0],
        *(replace(below, apart=gap > usual) for (_, below), gap in zip(pairs, gaps, strict=True)),
    ]
