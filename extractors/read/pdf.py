"""PDF files: what stands on their pages, upright and line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import pi

from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.pages import compose
from councilgraph.extractors.read.pdfium import Pages, opened
from councilgraph.extractors.read.print import CLEAN, Piece, Sides
from councilgraph.extractors.read.recognition import Recogniser
from councilgraph.extractors.read.ruled import Rules, ruled
from councilgraph.extractors.read.setting import BULLET, MARK, NUMBER
from councilgraph.extractors.read.sheet import Sheet
from councilgraph.ontology.errors import UnreadableDocument

CHARACTERS = 20_000_000
GAP = 0.9  # of the height of a line, from which the space between words divides cells
MOST = 0.5  # of a page that a scan takes at least
FEW = 100  # characters that may be stamped on a scan
FONTS = 256  # names of fonts that are remembered
VISUAL = re.compile(r"[^\s\x00-\x1f\ufffe][^\r\n\ufffe]*\ufffe?")
"""A line; \\ufffe is where PDFium joins two at a hyphen, and no control character begins one."""
SAMPLE = 12  # lines that are looked at to tell how a page stands
BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)


def read(data: bytes, name: str, recogniser: Recogniser | None = None) -> Contents:
    """The text of a PDF in reading order, with its pages and the boxes of its lines.

    Pages that are pictures are given to the recogniser.

    Raises:
        UnreadableDocument: where it is damaged, encrypted, too long, or all pictures.
    """
    with opened(data, name) as pages:
        return compose(list(_sheets(pages, name, recogniser or Recogniser())), name)


def _sheets(pages: Pages, name: str, recogniser: Recogniser) -> Iterator[Sheet]:
    length = 0
    for at in range(len(pages)):
        with pages.turned_to(at) as can_be_read:
            sheet = Reading(pages).sheet(at + 1) if can_be_read else Sheet(at + 1, (), unread="damaged")
            if sheet.picture:
                sheet = recogniser.read(sheet, pages.picture)
        length += sum(len(piece.words) for piece in sheet.pieces)
        if length > CHARACTERS:
            raise UnreadableDocument(f"{name}: refused: more than {CHARACTERS:,} characters of text")
        yield sheet


class Reading:
    """Reads the page that is open; `_place` turns the file's coordinates so that the words are upright.

    So a page that is shown on its side is read as one that is printed on its side.
    """

    def __init__(self, pages: Pages) -> None:
        self.page = pages
        self.origin = pages.origin
        self.words = pages.words()
        found = VISUAL.finditer(self.words)
        self.lines = [(match.start(), match.start() + len(match[0].rstrip())) for match in found]
        self.turn = self._upright([start for start, _ in self.lines])
        self.plain = self.turn == 0 and self.origin[:2] == (0, 0)

    @property
    def size(self) -> tuple[float, float]:
        """The width and the height of the page with its words upright."""
        x, y, x2, y2 = self.origin
        return (x2 - x, y2 - y) if self.turn in (0, 180) else (y2 - y, x2 - x)

    def letters(self) -> Iterator[tuple[str, Sides]]:
        """Each sign of the page that is no space, and where it stands; ligatures as their letters."""
        for at, sign in enumerate(self.words):
            if not sign.isspace():
                place = self._letter(at)
                for letter in sign.translate(CLEAN).strip() or sign:
                    yield letter, place

    def sheet(self, number: int) -> Sheet:
        """The page's pieces, those outside it left out."""
        pieces = tuple(piece for start, end in self.lines for piece in self._line(self.words, start, end))
        sheet = Sheet(number, self._inside(pieces), by_place=self.page.filled)
        few = sum(len(piece.words) for piece in sheet.pieces) < FEW
        # Pictures tell of a scan, rules of a table: what is drawn on other pages need not be known.
        if few or len(sheet.lines) < len(sheet.pieces):
            shares, rules = self._drawn()
            is_scan = few and bool(shares) and (not sheet.pieces or max(shares) > MOST)
            sheet = replace(sheet, picture=is_scan, rules=rules if sheet.pieces else Rules())
        return sheet

    def _drawn(self) -> tuple[list[float], Rules]:
        """The pictures on the page, each as its share of it, and the lines that are drawn there."""
        shares, boxes = [], []
        x, y, x2, y2 = self.origin
        for is_picture, (left, bottom, right, top) in self.page.drawn():
            if is_picture:
                wide, high = min(right, x2) - max(left, x), min(top, y2) - max(bottom, y)
                shares.append(max(wide, 0) * max(high, 0) / max((x2 - x) * (y2 - y), 1))
            else:
                boxes.append(self._place(left, bottom, right, top))
        return shares, ruled(boxes)

    def _upright(self, begun: Sequence[int]) -> int:
        """The degrees by which to turn the page (clockwise) for most of its lines to be upright."""
        sample = begun[:: max(len(begun) // SAMPLE, 1)]
        angles = [round(self.page.angle(at) / (pi / 2)) for at in sample]
        return 90 * (-Counter(angles).most_common(1)[0][0] % 4) if any(angles) else 0

    def _line(self, words: str, start: int, end: int) -> Iterator[Piece]:
        """The pieces of a line: one, or several where wide gaps divide it."""
        runs = self.page.runs(start, end - start)
        if not self.plain:
            runs = [self._place(*run) for run in runs]
        low, high = self._reach(words, start, end)
        left, _, right, _ = runs[0] if runs else (0.0, 0.0, 0.0, 0.0)
        for begin, bottom, stop, top in runs[1:]:
            elsewhere = bottom > high or top < low
            if elsewhere or begin - right > GAP * (high - low):
                cut = self._cut(words, start, end, begin, (bottom + top) / 2 if elsewhere else None)
                if cut and (elsewhere or not MARK.fullmatch(words[start:cut].rstrip())):
                    yield self._piece(words, start, cut, (left, low, right, high))
                    left, start = begin, cut
                    low, high = self._reach(words, start, end)
            right = stop
        yield self._piece(words, start, end, (left, low, right, high))

    def _place(self, left: float, bottom: float, right: float, top: float) -> Sides:
        if self.plain:
            return left, bottom, right, top
        x, y, x2, y2 = self.origin
        match self.turn:
            case 90:
                return bottom - y, x2 - right, top - y, x2 - left
            case 180:
                return x2 - right, y2 - top, x2 - left, y2 - bottom
            case 270:
                return y2 - top, left - x, y2 - bottom, right - x
        return left - x, bottom - y, right - x, top - y

    def _reach(self, words: str, start: int, end: int) -> tuple[float, float]:
        """From where to where letters set as the first of a line can reach; signs before it may be larger."""
        while start + 1 < end and not words[start].isalnum():
            start += 1
        _, low, _, high = self._letter(start)
        return low, high

    def _letter(self, at: int) -> Sides:
        sides = self.page.letter(at)
        return sides if self.plain else self._place(*sides)

    def _cut(self, words: str, start: int, end: int, left: float, height: float | None = None) -> int:
        """The place in a line of the first character that stands at or right of a point; 0 for none.

        Where a height is given, its letter must reach over it too.
        """
        for at in range(start + 1, end):
            if words[at - 1].isspace() and not words[at].isspace():
                begins, low, _, high = self._letter(at)
                if begins > left - 2 and (height is None or low <= height <= high):
                    return at
        return 0

    def _piece(self, words: str, start: int, end: int, sides: Sides) -> Piece:
        clean = words[start:end].rstrip()
        end = start + len(clean)
        lead, bold = self._bold(words, start, end)
        if not (clean.isascii() and clean.isprintable()):
            clean = clean.translate(CLEAN)
        if len(clean) != end - start:
            lead, bold = (len(words[start : start + at].translate(CLEAN)) for at in (lead, bold))
        return Piece(clean, *sides, lead, bold)

    def _bold(self, words: str, start: int, end: int) -> tuple[int, int]:
        """From where to where a line is bold at its beginning, a number before it aside."""
        begin = start
        bullet = BULLET.match(words, start, end) if not words[start].isalnum() else None
        start = bullet.end() if bullet and bullet.end() < end else start
        lead = start - begin
        if not self._is_bold(start):
            number = NUMBER.match(words, start, end)
            if not number or number.end() >= end or not self._is_bold(number.end()):
                return 0, 0
            lead = number.end() - begin
        if not self._is_bold(end - 1):
            for at in range(begin + lead + 1, end):
                if words[at - 1].isspace() and not words[at].isspace() and not self._is_bold(at):
                    return lead, at - begin
        return lead, end - begin

    def _is_bold(self, at: int) -> bool:
        return _names_bold(self.page.font(at))

    def _inside(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """Those that stand on the page, where it is shown."""
        width, height = self.size
        return tuple(
            piece
            for piece in pieces
            if -1 < (piece.left + piece.right) / 2 < width + 1 and -1 < piece.bottom < height + 1
        )


@lru_cache(maxsize=FONTS)
def _names_bold(font: bytes) -> bool:
    return BOLD.search(font) is not None
