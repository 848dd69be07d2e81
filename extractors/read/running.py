"""Running heads and page numbers: lines at the edges of pages that recur from page to page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from councilgraph.extractors.read.print import Piece
from councilgraph.extractors.read.sheet import Sheet

EDGE = 3  # lines from the top and from the bottom of a page in which such a line may stand
AWAY = 8.0  # points that its place may differ by from page to page
REACH = 2  # pages to the next one that has it: left and right pages may differ
NUMBER = re.compile(r"\d+")
PAGE = frozenset(("page", "pageof", "pages", "tudalen", "tudaleno"))  # with a number; wherever at the edge
LABEL = 30  # characters of the number of a page, fewer
ENDS = re.compile(r"[.:;!?][\"”’')\]]*$")
LETTERS = re.compile(r"[^\W\d_]+")


class _Edge(NamedTuple):
    """A line at the edge of a page; `mask` is its words without numbers and signs."""

    words: str
    mask: str
    at: float
    pieces: tuple[Piece, ...]


def without(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages without what runs through them.

    The first of a line that recurs as it is stays, as it may be the only one that names the
    council; so does the first page's, where only the number of the page is another. A foot
    stays on the first page whose text does not go on below it.
    """
    if len(sheets) == 1:
        return list(sheets)
    edges = [tuple(_edges(sheet)) for sheet in sheets]
    known: set[str] = set()
    moved: set[str] = set()
    return [_without(sheet, at, edges, known, moved) for at, sheet in enumerate(sheets)]


def _without(
    sheet: Sheet, at: int, edges: Sequence[Sequence[_Edge]], known: set[str], moved: set[str]
) -> Sheet:
    """One page without what runs through it; `known` are the masks of such lines before it.

    `moved` are those that stay on a later page than their first.
    """
    gone: set[Piece] = set()
    steps = [step for step in (-REACH, -1, 1, REACH) if 0 <= at + step < len(edges)]
    masks = {other.mask for step in steps for other in edges[at + step]}
    for line in edges[at]:
        near = [(other, step) for step in steps for other in edges[at + step]] if line.mask in masks else ()
        alike = {_alike(line, other, step) for other, step in near if other.mask == line.mask} - {""}
        if not alike:
            continue
        counts = "counts" in alike
        if line.mask not in known and steps[-1] > 0 and _parts(sheet, line):
            gone.update(line.pieces)
            if at == 0 or line.mask in moved:
                moved.add(line.mask)
            continue
        first = bool(line.mask) and line.mask not in known
        if not first or (counts and ((at > 0 and line.mask not in moved) or not _is_named(line))):
            gone.update(line.pieces)
        known.add(line.mask)
    return (
        replace(sheet, pieces=tuple(piece for piece in sheet.pieces if piece not in gone)) if gone else sheet
    )


def _parts(sheet: Sheet, foot: _Edge) -> bool:
    """Whether a line stands at the foot of a page, with room above it, below text that does not end there."""
    at = foot.pieces[0]
    above = [line for line in sheet.lines if line[0].bottom > at.top]
    below = [line for line in sheet.lines if line[0].top < at.bottom]
    if len(above) <= len(below):
        return False
    first, last = above[-1][0], above[-1][-1]
    goes_on = not first.bold and not ENDS.search(last.words)
    return goes_on and first.bottom - at.top > at.height


def _alike(line: _Edge, other: _Edge, step: int) -> str:
    """How the line of the same mask stands on another page: the "same", or it "counts"; "" for another."""
    if abs(line.at - other.at) > AWAY and line.mask not in PAGE:
        return ""
    if line.words == other.words:
        return "same" if line.mask else ""
    numbers = zip(NUMBER.findall(line.words), NUMBER.findall(other.words), strict=False)
    differ = [int(theirs) - int(ours) for ours, theirs in numbers if ours != theirs]
    return "counts" if differ and all(step_ == step for step_ in differ) else ""


def _is_named(line: _Edge) -> bool:
    """Whether a line says more than the number of its page."""
    return line.mask not in PAGE


def _edges(sheet: Sheet) -> Iterator[_Edge]:
    """The outermost lines of a page; the number of the page is one by itself, also beside other words."""
    found = sheet.lines
    outer = found if len(found) <= 2 * EDGE else [*found[:EDGE], *found[-EDGE:]]
    for line in outer:
        numbers = [piece for piece in line if len(piece.words) < LABEL and _mask(piece.words) in PAGE]
        others = [piece for piece in line if piece not in numbers]
        for pieces in (others, *([piece] for piece in numbers)):
            words = " ".join(piece.words for piece in pieces)
            if pieces:
                yield _Edge(" ".join(words.split()), _mask(words), pieces[0].bottom, tuple(pieces))


def _mask(words: str) -> str:
    """What is left of words without numbers and signs."""
    return "".join(LETTERS.findall(words)).casefold()
