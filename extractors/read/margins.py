"""What is printed beside the text: who is to act at its right, and numbers of its lines at its left.

A column of actions is known by its head ("Action", "Action by"). What stands in it follows the paragraph
beside which it is printed, as lines of their own. Numbers of lines are no words of the text, and left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from councilgraph.extractors.read.print import Piece
from councilgraph.extractors.read.setting import LISTED, NUMBER

Row = tuple[Piece, ...]

HEAD = re.compile(r"(?:for )?actions?(?: (?:by|for|on|points?|required|owner))?:?", re.IGNORECASE)
WIDER = (30.0, 3.0)  # points that what stands in the column may begin to the left of its head
RIGHT = 0.6  # of the width of the text, from which a column is one at the right
NUMBERED = 8  # lines of a page that has numbers for each of them, or more
RUNNING = 0.15  # of its lines begin within a sentence, which rows of a table do not
EACH = 5  # of so many lines one may be numbered
OF_LINE = re.compile(r"(\d{1,4})(?: |$)")
CROSSED = 0.1  # of the lines of a page may run into the column
APART = 1.4  # heights of a line, from one to the next, that are more than within a paragraph


def set_apart(pages: Sequence[list[Row]]) -> Iterator[list[Row]]:
    """The pages with their right-hand columns of actions apart, from the head of the column on."""
    head: float | None = None
    for page in map(_unnumbered, pages):
        begin = 0
        for at, row in enumerate(page):
            found = _head(row)
            if found is not None:
                head, begin = found, at + 1
                break
        below = page[begin:]
        edge = _edge(below, head) if head is not None and below else None
        yield [*page[:begin], *(_divided(below, edge) if edge is not None else below)]


def _unnumbered(page: list[Row]) -> list[Row]:
    """A page without the numbers of its lines: each of them has one, the first too, or each fifth one."""
    if len(page) < NUMBERED:
        return page
    found = {at: match for at, row in enumerate(page) if (match := OF_LINE.match(row[0].words))}
    begins = {int(match[1]) - at for at, match in found.items()}
    each = all(int(match[1]) % EACH == 0 for match in found.values())
    rows = [_without_number(row) if at in found else row for at, row in enumerate(page)]
    running = sum(bool(row) and row[0].words[:1].islower() for row in rows)
    numbered = len(begins) == 1 and len(found) * (EACH if each else 1) >= len(page)
    return [row for row in rows if row] if numbered and running >= RUNNING * len(page) else page


def _without_number(row: Row) -> Row:
    """A row without the number before its words."""
    first = row[0]
    words = first.words[first.words.index(" ") :].lstrip() if " " in first.words else ""
    gone = len(first.words) - len(words)
    if not words:
        return (row[1]._replace(joint=""), *row[2:]) if len(row) > 1 else ()
    bold = max(first.bold - gone, 0)
    return (first._replace(words=words, lead=max(first.lead - gone, 0), bold=bold), *row[1:])


def _head(row: Row) -> float | None:
    """Where the head of a column of actions begins, None for a row that does not end in one."""
    return row[-1].left if HEAD.fullmatch(row[-1].words.strip(" *")) else None


def _edge(page: Sequence[Row], head: float) -> float | None:
    """Where a column begins whose head begins there; None where it is not at the right, or lines cross it."""
    pieces = [piece for row in page for piece in row]
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    for wider in WIDER if head > left + RIGHT * (right - left) else ():
        edge = head - wider
        crossing = sum(piece.left < edge < piece.right for piece in pieces)
        if crossing <= CROSSED * len(page):
            return edge
    return None


def _divided(page: Sequence[Row], edge: float) -> list[Row]:
    """The rows of the text, with what stands right of the edge behind the paragraph beside it."""
    text = [tuple(piece for piece in row if piece.left < edge or _head(row)) for row in page]
    body = [row for row in text if row]
    aside: dict[int, list[Piece]] = defaultdict(list)
    for row, kept in zip(page, text, strict=True):
        for piece in row[len(kept) :]:
            aside[_beside(body, piece)].append(piece)
    found: list[Row] = []
    held: list[Piece] = []
    for at, row in enumerate(body):
        if at and held and _begins(body[at - 1], row):
            found += [(piece,) for piece in held]
            held = []
        found.append(row)
        held += aside[at]
    return [*found, *((piece,) for piece in held), *((piece,) for piece in aside[NOWHERE])]


NOWHERE = -1


def _beside(body: Sequence[Row], piece: Piece) -> int:
    """The row that a piece stands beside, else the last one above it."""
    for at, row in enumerate(body):
        if row[0].beside(piece):
            return at
    above = [at for at, row in enumerate(body) if row[0].bottom > piece.bottom]
    return above[-1] if above else NOWHERE


def _begins(before: Row, row: Row) -> bool:
    """Whether a row begins a paragraph: by its number or bullet, in bold, or with room above it."""
    first, last = row[0], before[0]
    down = (last.bottom + last.top - first.bottom - first.top) / 2
    marked = LISTED.match(first.words) or NUMBER.match(first.words)
    return bool(marked) or first.bold > last.bold == 0 or not 0 < down <= APART * first.height
