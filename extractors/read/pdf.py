"""PDF files: the one module that knows pypdfium2, which gives characters and where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from ctypes import CFUNCTYPE, byref, c_double, c_float, c_int, c_void_p, cast, create_string_buffer
from dataclasses import replace
from functools import lru_cache, partial
from math import pi, sqrt

import pypdfium2
from pypdfium2 import raw

from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.pages import compose
from councilgraph.extractors.read.print import CLEAN, Piece
from councilgraph.extractors.read.recognition import DOTS, INCH, Picture, Recogniser
from councilgraph.extractors.read.ruled import Rules, ruled
from councilgraph.extractors.read.setting import BULLET, MARK, NUMBER
from councilgraph.extractors.read.sheet import Sheet
from councilgraph.ontology.errors import UnreadableDocument

Sides = tuple[float, float, float, float]
"""Left, bottom, right and top."""

PAGES = 5_000
CHARACTERS = 20_000_000
GAP = 0.9  # of the height of a line, from which the space between words divides cells
PICTURES = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)
MOST = 0.5  # of a page that a scan takes at least
FEW = 100  # characters that may be stamped on a scan
DRAWN = 25_000_000  # dots of a page, at most
OBJECTS = 20_000  # of a page that are looked at
SURROGATES = 0xD800
FONT, FONTS = 128, 256  # bytes of a font's name that are looked at, and names that are remembered
VISUAL = re.compile(r"[^\s\ufffe][^\r\n\ufffe]*\ufffe?")  # \ufffe: where PDFium joins lines, at a hyphen
SAMPLE = 12  # lines that are looked at to tell how a page stands
BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
REFUSED = {
    raw.FPDF_ERR_PASSWORD: "encrypted; save it without a password",
    raw.FPDF_ERR_SECURITY: "protected by a scheme that is not read; print it to a new PDF",
    raw.FPDF_ERR_FORMAT: "damaged, or no PDF; get it again from where it is published",
}


def _often(function: Callable[..., int]) -> Callable[..., int]:
    """The same function of PDFium for thousands of calls: ctypes takes its arguments as they are.

    Checking each against the prototype takes several times as long as what PDFium does.
    """
    return CFUNCTYPE(c_int)(cast(function, c_void_p).value)  # type: ignore[arg-type]


count_rects, get_rect = _often(raw.FPDFText_CountRects), _often(raw.FPDFText_GetRect)
get_font, get_box = _often(raw.FPDFText_GetFontInfo), _often(raw.FPDFText_GetLooseCharBox)


def read(data: bytes, name: str, recogniser: Recogniser | None = None) -> Contents:
    """The text of a PDF in reading order, with its pages and the boxes of its lines.

    Pages that are pictures are given to the recogniser.

    Raises:
        UnreadableDocument: where it is damaged, encrypted, too long, or all pictures.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        reason = REFUSED.get(code, f"damaged ({error})") if isinstance(code, int) else f"damaged ({error})"
        raise UnreadableDocument(f"{name}: {reason}") from error
    with document:
        if not 0 < len(document) <= PAGES:
            what = f"it says that it has {len(document):,} pages; from 1 to {PAGES:,} are read"
            raise UnreadableDocument(f"{name}: refused: {what}")
        return compose(list(_sheets(document, name, recogniser or Recogniser())), name)


def _sheets(document: pypdfium2.PdfDocument, name: str, recogniser: Recogniser) -> Iterator[Sheet]:
    length = 0
    for at in range(len(document)):
        try:
            page = document[at]
        except pypdfium2.PdfiumError:
            yield Sheet(at + 1, (), unread="damaged")
            continue
        sheet = Reading(page).sheet(at + 1)
        if sheet.picture:
            sheet = recogniser.read(sheet, partial(_rendered, page))
        page.close()
        length += sum(len(piece.words) for piece in sheet.pieces)
        if length > CHARACTERS:
            raise UnreadableDocument(f"{name}: refused: more than {CHARACTERS:,} characters of text")
        yield sheet


def _rendered(page: pypdfium2.PdfPage) -> Picture | None:
    """A page as it is shown; None where it cannot be drawn."""
    width, height = page.get_size()
    scale = min(DOTS / INCH, sqrt(DRAWN / max(width * height, 1)))
    try:
        bitmap = page.render(scale=scale, grayscale=True)
    except (pypdfium2.PdfiumError, ValueError):
        return None
    rows = bytes(bitmap.buffer)
    ends = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    dots = b"".join(rows[start : start + bitmap.width] for start in ends)
    bitmap.close()
    return Picture(bitmap.width, bitmap.height, dots, scale)


class Reading:
    """Reads one page; `_place` turns the file's coordinates so that the words are upright.

    So a page that is shown on its side is read as one that is printed on its side.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.page = page
        self.origin = page.get_bbox()
        self.turn, self.plain = 0, False
        self.text = page.get_textpage()
        self.raw = self.text.raw
        self.font = create_string_buffer(FONT)
        self.flags = byref(c_int())
        self.loose = raw.FS_RECTF()
        self.to_loose = byref(self.loose)
        self.sides = tuple(c_double() for _ in range(4))
        self.to_sides = tuple(map(byref, self.sides))

    def sheet(self, number: int) -> Sheet:
        """The page's pieces, those outside it left out."""
        words = self._words()
        lines = [(match.start(), match.start() + len(match[0].rstrip())) for match in VISUAL.finditer(words)]
        self.turn = self._upright([start for start, _ in lines])
        self.plain = self.turn == 0 and self.origin[:2] == (0, 0)
        pieces = tuple(piece for start, end in lines for piece in self._line(words, start, end))
        sheet = Sheet(number, self._inside(pieces))
        few = sum(len(piece.words) for piece in sheet.pieces) < FEW
        # Pictures tell of a scan, rules of a table: what is drawn on other pages need not be known.
        if few or len(sheet.lines) < len(sheet.pieces):
            shares, rules = self._drawn()
            is_scan = few and bool(shares) and (not sheet.pieces or max(shares) > MOST)
            sheet = replace(sheet, picture=is_scan, rules=rules if sheet.pieces else Rules())
        self.text.close()
        return sheet

    def _drawn(self) -> tuple[list[float], Rules]:
        """The pictures on the page, each as its share of it, and the lines that are drawn there."""
        page, shares, boxes = self.page.raw, [], list[Sides]()
        x, y, x2, y2 = self.origin
        left, bottom, right, top = sides = tuple(c_float() for _ in range(4))
        to_sides = tuple(map(byref, sides))
        for at in range(min(raw.FPDFPage_CountObjects(page), OBJECTS)):
            drawn = raw.FPDFPage_GetObject(page, at)
            kind = raw.FPDFPageObj_GetType(drawn)
            if kind not in (raw.FPDF_PAGEOBJ_PATH, *PICTURES):
                continue
            raw.FPDFPageObj_GetBounds(drawn, *to_sides)
            if kind in PICTURES:
                wide, high = (
                    min(right.value, x2) - max(left.value, x),
                    min(top.value, y2) - max(bottom.value, y),
                )
                shares.append(max(wide, 0) * max(high, 0) / max((x2 - x) * (y2 - y), 1))
            else:
                boxes.append(self._place(left.value, bottom.value, right.value, top.value))
        return shares, ruled(boxes)

    def _upright(self, begun: Sequence[int]) -> int:
        """The degrees by which to turn the page (clockwise) for most of its lines to be upright."""
        sample = begun[:: max(len(begun) // SAMPLE, 1)]
        angles = Counter(round(raw.FPDFText_GetCharAngle(self.raw, at) / (pi / 2)) for at in sample)
        return 90 * (-angles.most_common(1)[0][0] % 4) if angles else 0

    def _words(self) -> str:
        """The characters of the page, each at the place that PDFium counts it at."""
        count = raw.FPDFText_CountChars(self.raw)
        words = self.text.get_text_range() if count > 0 else ""
        if len(words) != count:
            codes = [raw.FPDFText_GetUnicode(self.raw, at) for at in range(count)]
            words = "".join(chr(code) if 0 < code < SURROGATES else "\ufffd" for code in codes)
        return words

    def _line(self, words: str, start: int, end: int) -> Iterator[Piece]:
        """The pieces of a line: one, or several where wide gaps divide it."""
        spans = self._spans(start, end - start)
        low, high = self._reach(words, start, end)
        left, right = spans[0] if spans else (0.0, 0.0)
        for begin, stop in spans[1:]:
            if begin - right > GAP * (high - low):
                cut = self._cut(words, start, end, begin)
                if cut and not MARK.fullmatch(words[start:cut].rstrip()):
                    yield self._piece(words, start, cut, (left, low, right, high))
                    left, start = begin, cut
                    low, high = self._reach(words, start, end)
            right = stop
        yield self._piece(words, start, end, (left, low, right, high))

    def _spans(self, start: int, count: int) -> list[tuple[float, float]]:
        """From where to where on its line each run of characters goes that are set alike."""
        text, (left, top, right, bottom), found = self.raw, self.sides, []
        for at in range(count_rects(text, start, count)):
            get_rect(text, at, *self.to_sides)
            if self.plain:
                found.append((left.value, right.value))
            else:
                begin, _, stop, _ = self._place(left.value, bottom.value, right.value, top.value)
                found.append((begin, stop))
        return found

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
        """From where to where letters of the size of a character can reach."""
        get_box(self.raw, at, self.to_loose)
        box = self.loose
        if self.plain:
            return box.left, box.bottom, box.right, box.top
        return self._place(box.left, box.bottom, box.right, box.top)

    def _cut(self, words: str, start: int, end: int, left: float) -> int:
        """The place in a line of the first character that stands at or right of a point; 0 for none."""
        for at in range(start + 1, end):
            begins = words[at - 1].isspace() and not words[at].isspace()
            if begins and self._letter(at)[0] > left - 2:
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
        get_font(self.raw, at, self.font, FONT, self.flags)
        return _names_bold(self.font.value)

    def _inside(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """Those that stand on the page, where it is shown."""
        x, y, x2, y2 = self.origin
        width, height = (x2 - x, y2 - y) if self.turn in (0, 180) else (y2 - y, x2 - x)
        return tuple(
            piece
            for piece in pieces
            if -1 < (piece.left + piece.right) / 2 < width + 1 and -1 < piece.bottom < height + 1
        )


@lru_cache(maxsize=FONTS)
def _names_bold(font: bytes) -> bool:
    return BOLD.search(font) is not None
