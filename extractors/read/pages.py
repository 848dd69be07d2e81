"""The text of printed pages: their lines in order, each page and each run of words with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.read import hyphens, margins, running
from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.layout import Row, rows
from councilgraph.extractors.read.setting import NUMBER
from councilgraph.extractors.read.sheet import Sheet
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Box, Page

LARGE = 1.2  # of the usual height of letters, from which words are set apart by their size
SHARE = 0.15  # of the lines of a document that stand as close as lines of one paragraph do
APART = 1.2  # of the distance of such lines, from which a line stands apart from the one above
WIDE = 0.8  # of the width of a page's text, from which a line may have been broken for want of room
HALF = 0.5  # of the height of letters: lines that are closer stand beside one another
SHOWN = 8  # numbers of pages in a remark
ENDS = re.compile(r"[.:;!?][\"”’')\]]*$")


def compose(sheets: Sequence[Sheet], name: str) -> Contents:
    """The text of a document from its pages; raises UnreadableDocument where they hold no words."""
    remarks = tuple(f"{name}: {remark}" for remark in _remarks(sheets))
    if not any(sheet.pieces for sheet in sheets):
        raise UnreadableDocument("; ".join(remarks) or f"{name}: it holds no words; nothing to read")
    usual = _usual_height(sheets)
    lines = [
        [_set_apart(row, usual) for row in rows(sheet.pieces, sheet.rules, by_place=sheet.by_place)]
        for sheet in running.without(sheets)
    ]
    lines = hyphens.whole(list(margins.set_apart(lines)))
    distances = [[_distance(above, row) for above, row in pairwise(page)] for page in lines]
    text = Composition(_leading(distances))
    for sheet, page, below in zip(sheets, lines, distances, strict=True):
        text.page(sheet, page, below)
    return Contents("".join(text.parts), tuple(text.pages), tuple(text.boxes), remarks)


class Composition:
    """The text while it grows, page by page."""

    def __init__(self, leading: float) -> None:
        self.leading = leading
        self.parts: list[str] = []
        self.length = 0
        self.pages: list[Page] = []
        self.boxes: list[Box] = []
        self.last: Row = ()
        self.wide = 0.0

    def page(self, sheet: Sheet, page: Sequence[Row], distances: Sequence[float | None]) -> None:
        """Adds a page, with the distances between its lines; its last may go on in the next page's first."""
        if page and self.last and not self._goes_on(page[0]):
            self._add("\n")
        start = self.length
        apart = APART * self.leading
        for row, distance in zip(page, (0.0, *distances), strict=False):
            # Farther down than lines of one paragraph; or beside the last, and no word within a sentence.
            is_apart = distance > apart if distance is not None else not row[0].words[0].islower()
            if is_apart:
                self._add("\n")
            self._row(row)
        self.last = page[-1] if page else self.last
        edges = [piece.right for row in page for piece in row] or [0.0]
        begins = min((row[0].left for row in page), default=0.0)
        self.wide = begins + WIDE * (max(edges) - begins)
        self.pages.append(Page(start, self.length, sheet.number, sheet.recognised))

    def _goes_on(self, row: Row) -> bool:
        """Whether a page may go on in the first line of the next: its last is full, or that begins small."""
        last, words = self.last[-1], row[0].words
        small = words[0].islower() and not NUMBER.match(words)
        return not ENDS.search(last.words) and (small or last.right >= self.wide)

    def _row(self, row: Row) -> None:
        for at, piece in enumerate(row):
            joint, words = piece.joint if at else "", piece.marked() if piece.bold else piece.words
            start = self.length + len(joint)
            self.length = start + len(words)
            self.parts += (joint, words)
            left, bottom = round(10 * piece.left) / 10, round(10 * piece.bottom) / 10
            right, top = round(10 * piece.right) / 10, round(10 * piece.top) / 10
            self.boxes.append(Box(start, self.length, left, bottom, right, top))
        self._add("\n")

    def _add(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)


def _distance(above: Row, row: Row) -> float | None:
    """From line to line, in heights of their letters; None where the second is not below the first."""
    first, other = above[0], row[0]
    down = (first.bottom + first.top - other.bottom - other.top) / 2
    height = max(first.top - first.bottom, other.top - other.bottom)
    return down / height if height > 0 and down > 0 else None


def _leading(pages: Sequence[Sequence[float | None]]) -> float:
    """The distance of the lines of a paragraph: the smallest that a good part of all lines have."""
    found = Counter(round(10 * one) / 10 for page in pages for one in page if one and one > HALF)
    total = sum(found.values())
    return min((distance for distance, count in found.items() if count >= SHARE * total), default=1.0)


def _usual_height(sheets: Sequence[Sheet]) -> float:
    heights: Counter[int] = Counter()
    for sheet in sheets:
        for piece in sheet.pieces:
            heights[round(10 * (piece.top - piece.bottom))] += len(piece.words)
    return heights.most_common(1)[0][0] / 10


def _set_apart(row: Row, usual: float) -> Row:
    """A row, bold where all of it is larger than text usually is."""
    first = row[0]
    if first.top - first.bottom > LARGE * usual and all(piece.height > LARGE * usual for piece in row):
        return tuple(piece._replace(lead=0, bold=len(piece.words)) for piece in row)
    return row


def _remarks(sheets: Sequence[Sheet]) -> Iterator[str]:
    """What was not read, a line for each reason."""
    for reason in dict.fromkeys(sheet.unread for sheet in sheets if sheet.unread):
        numbers = [str(sheet.number) for sheet in sheets if sheet.unread == reason]
        more = f" and {len(numbers) - SHOWN} more" if len(numbers) > SHOWN else ""
        pages = "page" if len(numbers) == 1 else "pages"
        yield f"{pages} {', '.join(numbers[:SHOWN])}{more} not read: {reason}"
