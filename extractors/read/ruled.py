"""Tables whose cells are divided by lines drawn on the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from councilgraph.extractors.read.print import Piece
from councilgraph.extractors.read.setting import LISTED, PROSE

NEAR = 2.0  # points that an edge may be away from where a cell ends
THIN = 2.5  # points that the stroke of a line is wide, at most
MOST = 4_000  # rules on a page; a page with more is a drawing

ROUND = 4.0  # points that the corner of a cell may be open, or that two ends may differ by

Line = tuple[float, ...]
"""Where a line stands, and from where to where it goes."""

Cell = tuple[int, ...]
"""Bottom, top, left and right, rounded so that the cells of a row have the same."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines of a page: across as (y, from x, to x), and down as (x, from y, to y)."""

    across: tuple[Line, ...] = ()
    down: tuple[Line, ...] = ()

    def cell(self, piece: Piece) -> Cell | None:
        """The cell in which words stand; None where four lines do not close them in."""
        x, y = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
        below, above = _nearest(self.across, y, piece.left + NEAR, piece.right - NEAR)
        if not (below and above):
            return None
        before, after = _nearest(self.down, x, y + NEAR, y - NEAR)
        if not (before and after):
            return None
        closed = all(
            start < low + ROUND and end > high - ROUND
            for (_, start, end), low, high in (
                (below, before[0], after[0]),
                (above, before[0], after[0]),
                (before, below[0], above[0]),
                (after, below[0], above[0]),
            )
        )
        return tuple(round(each[0] / ROUND) for each in (below, above, before, after)) if closed else None


def _nearest(lines: Sequence[Line], at: float, start: float, end: float) -> tuple[Line | None, Line | None]:
    """The lines next before and after a place, of those that begin before `start` and end after `end`."""
    first, last = bisect_left(lines, (at,)), bisect_right(lines, (at, inf))
    before = (line for line in reversed(lines[:first]) if line[1] < start and line[2] > end)
    after = (line for line in lines[last:] if line[1] < start and line[2] > end)
    return next(before, None), next(after, None)


def ruled(boxes: Iterable[tuple[float, float, float, float]]) -> Rules:
    """The rules among what is drawn, as (left, bottom, right, top): thin boxes, and the sides of others."""
    across: set[Line] = set()
    down: set[Line] = set()
    for left, bottom, right, top in boxes:
        wide, high = right - left > THIN, top - bottom > THIN
        if wide:
            across |= {(bottom, left, right), (top, left, right)} if high else {(bottom, left, right)}
        if high:
            down |= {(left, bottom, top), (right, bottom, top)} if wide else {(left, bottom, top)}
    return Rules(tuple(sorted(across)), tuple(sorted(down)))


def rows(pieces: Sequence[Piece], rules: Rules) -> Mapping[Piece, tuple[Piece, ...]]:
    """For each piece in a row of a ruled table all the pieces of that row, cell by cell.

    A cell whose words are a text or a list of their own is left as the lines that it is, and its row so.
    """
    if not (rules.across and rules.down) or len(rules.across) + len(rules.down) > MOST:
        return {}
    found: dict[Cell, dict[Cell, list[Piece]]] = defaultdict(lambda: defaultdict(list))
    for piece in pieces:
        cell = rules.cell(piece)
        if cell:
            found[cell[:2]][cell].append(piece)
    known: dict[Piece, tuple[Piece, ...]] = {}
    for cells in found.values():
        line = _line(cells) if len(cells) > 1 else ()
        known |= {piece: line for cell in cells.values() for piece in cell if line}
    return known


def _line(cells: Mapping[Cell, Iterable[Piece]]) -> tuple[Piece, ...]:
    """A row: its cells from left to right, each from the top down; nothing for one of texts or lists."""
    line: list[Piece] = []
    for cell in sorted(cells, key=lambda cell: cell[2]):
        lines = sorted(cells[cell], key=lambda piece: (-round(piece.bottom + piece.top), piece.left))
        listed = any(LISTED.match(piece.words) for piece in lines[1:])
        if listed or sum(len(piece.words) for piece in lines) > 2 * PROSE:
            return ()
        line += [lines[0], *(piece._replace(joint=" ") for piece in lines[1:])]
    return tuple(line)
