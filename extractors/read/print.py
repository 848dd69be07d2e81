"""What stands on a printed page, before it is put in order: words, and where and how they are set."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import NamedTuple

# Signs that fonts have for others: bullets of symbol fonts, ligatures, spaces that do not break, controls.
CLEAN = str.maketrans(
    {
        **dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d", "•"),
        **dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "),
        **dict.fromkeys([*map(chr, range(9)), *map(chr, range(11, 32)), "\x7f"], " "),
        **dict.fromkeys("\ufeff\u200b", None),
    }
)


Sides = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner."""


class Piece(NamedTuple):
    """Words that stand on one line without a wide gap between them.

    Lengths are in points, from the lower left corner of the page with its words upright. `bold` says
    how far into the words the bold ones at their beginning reach, from `lead` on: behind the
    number of an item, or 0. `joint` is what stands between
    these words and those before them on their line.
    """

    words: str
    left: float
    bottom: float
    right: float
    top: float
    lead: int = 0
    bold: int = 0
    joint: str = "\t"

    @property
    def height(self) -> float:
        """From the lowest to the highest that letters of this size reach."""
        return self.top - self.bottom

    def beside(self, other: Piece) -> bool:
        """Whether two pieces stand on one line: neither's middle is above or below the other."""
        middle, others = (self.top + self.bottom) / 2, (other.top + other.bottom) / 2
        return self.bottom < others < self.top or other.bottom < middle < other.top

    def marked(self) -> str:
        """The words with `**` around the bold ones that they open with."""
        if self.bold <= self.lead:
            return self.words
        inner = self.words[self.lead : self.bold].rstrip()
        after = self.words[self.lead + len(inner) :]
        return f"{self.words[: self.lead]}**{inner}**{after}"

    def of(self, words: str) -> Piece:
        """The same place with other words."""
        return self._replace(words=words, bold=min(self.bold, len(words)))


def lines(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces that stand beside one another as lines, from the top of the page down."""
    found: list[list[Piece]] = []
    low = above = inf  # of the first piece of the last line: how far down it reaches, and its middle
    for piece in sorted(pieces, key=lambda piece: (-(piece.top + piece.bottom), piece.left)):
        middle = (piece.top + piece.bottom) / 2
        if low < middle or above < piece.top:
            found[-1].append(piece)
        else:
            found.append([piece])
            low, above = piece.bottom, middle
    return found
