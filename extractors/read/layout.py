"""The order in which a page is read: its lines, the cells beside one another, its columns.

The file's own order is kept, which programs that write print follow as well; where it goes
up the page without going to the right, the place of the words decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import mean
from types import MappingProxyType

from councilgraph.extractors.read import ruled
from councilgraph.extractors.read.print import Piece, lines
from councilgraph.extractors.read.ruled import Rules

Row = tuple[Piece, ...]
"""Pieces that stand on one line, from left to right."""

Rows = list[Row]

NONE: Mapping[Piece, Row] = MappingProxyType({})
NEAR = 3.0  # points within which two edges are one
CLOSE = 0.9  # of the height of a line: as much room is no gap between cells
STAMPS = 3  # lines that may be stamped on a page that is done: its number, and what it belongs to
COLUMN = 5  # lines that a column has at least
FULL = 0.75  # of the width of a column, from which a line fills it
MOST = 0.6  # of the lines of a column of running text fill it
WORDS = 25  # characters that a line of running text has on average, or more


def rows(pieces: Sequence[Piece], rules: Rules, *, by_place: bool = False) -> list[Row]:
    """The lines of a page in reading order; a row of a ruled table is one line.

    With `by_place` the order of the pieces tells nothing, and those close together are no cells apart.
    """
    ruled_rows = ruled.rows(pieces, rules)
    found = _joined(pieces, ruled_rows)
    if by_place or _jumbled(found):
        found = _joined(_by_place(pieces), ruled_rows)
    if by_place:
        found = list(map(_closed_up, found))
    return _by_columns(_stamped(found))


def _joined(pieces: Sequence[Piece], ruled_rows: Mapping[Piece, Row] = NONE) -> list[Row]:
    """Pieces that follow one another on one line, as rows; those of a ruled row where its first stands."""
    found: list[list[Piece]] = []
    done: set[Row] = set()
    last: Piece | None = None  # of the row that a piece may go on with, which a ruled one is not
    for piece in pieces:
        row = ruled_rows.get(piece) if ruled_rows else None
        if row:
            if row not in done:
                found.append(list(row))
                last = None
            done.add(row)
            continue
        if last and piece.left > last.right - NEAR and last.beside(piece):
            found[-1].append(piece)
        else:
            found.append([piece])
        last = piece
    return [tuple(row) for row in found]


def _closed_up(row: Row) -> Row:
    """A row in which pieces follow those close before them with a space, as a field does its label."""
    near = (
        after._replace(joint=" ") if after.left - before.right < CLOSE * after.height else after
        for before, after in pairwise(row)
    )
    return (row[0], *near)


def _stamped(found: Sequence[Row]) -> list[Row]:
    """The rows of a page, those first that were stamped above all others when the page was done."""
    if not any(row[0].bottom > found[0][0].top for row in found[-STAMPS:]):
        return list(found)
    body, heads, feet = list(found), Rows(), Rows()
    while len(body) > 1 and len(heads) + len(feet) < STAMPS:
        last, others = body[-1], [piece for row in body[:-1] for piece in row]
        if min(piece.bottom for piece in last) > max(piece.top for piece in others):
            heads.insert(0, body.pop())
        elif max(piece.top for piece in last) < min(piece.bottom for piece in others):
            feet.insert(0, body.pop())
        else:
            break
    return [*heads, *body, *feet] if heads else list(found)


def _jumbled(found: Sequence[Row]) -> bool:
    """Whether the file's order goes up the page to words that are not to the right of the last ones."""
    right, above = 0.0, 0.0
    for at, row in enumerate(found):
        up = at > 0 and row[0].bottom > found[at - 1][0].top - NEAR
        if up and row[0].left < right - NEAR:
            return True
        if up or row[0].top < above:
            right = 0.0
        right = max(right, row[-1].right)
        above = row[0].bottom
    return False


def _by_place(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces from the top down, those on one line from left to right."""
    return [piece for line in lines(pieces) for piece in sorted(line, key=lambda piece: piece.left)]


def _by_columns(found: list[Row]) -> list[Row]:
    """Rows with columns of running text read one after the other."""
    starts = Counter(round(row[1].left / NEAR) for row in found if len(row) > 1)
    if not starts or starts.most_common(1)[0][1] < COLUMN:
        return found
    edge = (starts.most_common(1)[0][0] - 1) * NEAR
    ordered: list[Row] = []
    band: list[Row] = []
    for row in [*found, None]:
        if row is not None and all(piece.right < edge or piece.left >= edge for piece in row):
            band.append(row)
            continue
        ordered += _divided(band, edge)
        band = []
        ordered += [row] if row is not None else []
    return ordered


def _divided(band: list[Row], edge: float) -> list[Row]:
    """The rows of a band in two columns, if both hold running text."""
    left = [piece for row in band for piece in row if piece.right < edge]
    right = [piece for row in band for piece in row if piece.left >= edge]
    if not (_is_column(left) and _is_column(right)):
        return band
    return [*_joined(left), *_joined(right)]


def _is_column(pieces: Sequence[Piece]) -> bool:
    if len(pieces) < COLUMN or mean(len(piece.words) for piece in pieces) < WORDS:
        return False
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    return sum(piece.right - piece.left > FULL * width for piece in pieces) > MOST * len(pieces)
