"""PDFium: the one module that knows pypdfium2, which gives characters and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from ctypes import CFUNCTYPE, byref, c_double, c_float, c_int, c_ushort, c_void_p, cast, create_string_buffer
from math import sqrt

import pypdfium2
from pypdfium2 import raw

from councilgraph.extractors.read.print import Sides
from councilgraph.extractors.read.recognition import DOTS, INCH, Picture
from councilgraph.ontology.errors import UnreadableDocument

PAGES = 5_000
PICTURES = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)
WRITTEN = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
"""Fields of a form whose content is words."""
DRAWN = 25_000_000  # dots of a page, at most
SHARP, SHOWN = 2.0, 4_000_000  # dots to the point of a page that is shown to readers, and in all
DEEP = 8  # forms that are drawn inside others
OBJECTS = 20_000  # of a page that are looked at
SURROGATES = 0xD800
FONT = 128  # bytes of a font's name that are looked at
REFUSED = {
    raw.FPDF_ERR_PASSWORD: "encrypted; save it without a password",
    raw.FPDF_ERR_SECURITY: "protected by a scheme that is not read; print it to a new PDF",
    raw.FPDF_ERR_FORMAT: "damaged, or no PDF; get it again from where it is published",
}


def _often(
    function: Callable[..., int], gives: type[c_int | c_float | c_void_p] = c_int
) -> Callable[..., int]:
    """The same function of PDFium for thousands of calls: ctypes takes its arguments as they are.

    Checking each against the prototype takes several times as long as what PDFium does.
    """
    return CFUNCTYPE(gives)(cast(function, c_void_p).value)  # type: ignore[arg-type] # a function is a pointer


count_rects, get_rect = _often(raw.FPDFText_CountRects), _often(raw.FPDFText_GetRect)
get_angle = _often(raw.FPDFText_GetCharAngle, c_float)
get_object, get_kind = _often(raw.FPDFPage_GetObject, c_void_p), _often(raw.FPDFPageObj_GetType)
get_bounds = _often(raw.FPDFPageObj_GetBounds)
get_font, get_box = _often(raw.FPDFText_GetFontInfo), _often(raw.FPDFText_GetLooseCharBox)


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Pages]:
    """The pages of a PDF.

    Raises:
        UnreadableDocument: where it is damaged, encrypted or too long.
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
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
        yield Pages(document)


class Pages:
    """The pages of a PDF, of which one is open at a time: all that is asked is asked of that one.

    `filled` says whether that one has fields of a form, whose words come behind all others.
    """

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self.document = document
        self.filled = False
        self._font, self._flags = create_string_buffer(FONT), byref(c_int())
        self._loose = raw.FS_RECTF()
        self._to_loose = byref(self._loose)
        self._rect = tuple(c_double() for _ in range(4))
        self._to_rect = tuple(map(byref, self._rect))

    def __len__(self) -> int:
        return len(self.document)

    @contextmanager
    def turned_to(self, at: int) -> Iterator[bool]:
        """Whether the page of a place, counted from 0, could be opened."""
        self.at, self._page = at, raw.FPDF_LoadPage(self.document, at)
        self.filled = bool(self._page and self.document.formenv and self._print_fields())
        if self.filled:
            raw.FPDF_ClosePage(self._page)
            self._page = raw.FPDF_LoadPage(self.document, at)
        self._text = raw.FPDFText_LoadPage(self._page) if self._page else None
        try:
            yield bool(self._text)
        finally:
            if self._text:
                raw.FPDFText_ClosePage(self._text)
            if self._page:
                raw.FPDF_ClosePage(self._page)

    def _print_fields(self) -> bool:
        """Makes what is filled into fields of a form part of the page; whether there is anything.

        Ticks of boxes and notes on the page are left out: they are no words of the paper.
        """
        form = self.document.formenv
        raw.FORM_OnAfterLoadPage(self._page, form)  # draws what the file leaves to be drawn
        raw.FORM_OnBeforeClosePage(self._page, form)
        for at in reversed(range(raw.FPDFPage_GetAnnotCount(self._page))):
            note = raw.FPDFPage_GetAnnot(self._page, at)
            is_field = raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_WIDGET
            kind = raw.FPDFAnnot_GetFormFieldType(form, note) if is_field else None
            raw.FPDFPage_CloseAnnot(note)
            if kind not in WRITTEN:
                raw.FPDFPage_RemoveAnnot(self._page, at)
        return bool(raw.FPDFPage_Flatten(self._page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)

    @property
    def origin(self) -> Sides:
        """The page as it is shown."""
        raw.FPDF_GetPageBoundingBox(self._page, self._to_loose)
        box = self._loose
        return box.left, box.bottom, box.right, box.top

    def words(self) -> str:
        """The characters of the page, each at the place that PDFium counts it at."""
        count = max(raw.FPDFText_CountChars(self._text), 0)
        signs = (c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._text, 0, count, signs) - 1
        words = bytes(signs)[: 2 * max(written, 0)].decode("utf-16-le", errors="ignore")
        if len(words) != count:
            codes = [raw.FPDFText_GetUnicode(self._text, at) for at in range(count)]
            words = "".join(chr(code) if 0 < code < SURROGATES else "\ufffd" for code in codes)
        return words

    def angle(self, at: int) -> float:
        """By how much a character is turned, in radians."""
        return get_angle(self._text, at)

    def runs(self, start: int, count: int) -> list[Sides]:
        """Where each run stands of the characters of a line that are set alike."""
        text, (left, top, right, bottom), found = self._text, self._rect, []
        for at in range(count_rects(text, start, count)):
            get_rect(text, at, *self._to_rect)
            found.append((left.value, bottom.value, right.value, top.value))
        return found

    def letter(self, at: int) -> Sides:
        """From where to where letters of the size of a character can reach."""
        get_box(self._text, at, self._to_loose)
        box = self._loose
        return box.left, box.bottom, box.right, box.top

    def font(self, at: int) -> bytes:
        """The name of the font in which a character is set."""
        get_font(self._text, at, self._font, FONT, self._flags)
        return self._font.value

    def drawn(self) -> Iterator[tuple[bool, Sides]]:
        """What is drawn on the page: whether it is a picture, else a line, and where."""
        left, bottom, right, top = sides = tuple(c_float() for _ in range(4))
        to_sides = tuple(map(byref, sides))
        for at in range(min(raw.FPDFPage_CountObjects(self._page), OBJECTS)):
            drawn = c_void_p(get_object(self._page, at))
            kind = get_kind(drawn)
            if kind == raw.FPDF_PAGEOBJ_PATH or kind in PICTURES:
                get_bounds(drawn, *to_sides)
                yield kind in PICTURES, (left.value, bottom.value, right.value, top.value)

    def picture(self) -> Picture | None:
        """The page as it is shown; None where it cannot be drawn."""
        try:
            with closing(self.document[self.at]) as page:
                width, height = page.get_size()
                scale = min(DOTS / INCH, sqrt(DRAWN / max(width * height, 1)))
                bitmap = page.render(scale=scale, grayscale=True)
        except (pypdfium2.PdfiumError, ValueError):
            return None
        dots = _dots(bitmap, 1)
        return Picture(bitmap.width, bitmap.height, dots, scale)

    def printed(self, turn: int | None, *, bare: bool) -> Picture | None:
        """The page in colour, its words upright when it is turned so many degrees; None where it cannot be.

        Without `turn` it is as it is shown. A `bare` one is without its pictures, without what is drawn by
        hand and without notes.
        """
        try:
            with closing(self.document[self.at]) as page:
                if bare:
                    _hide(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
                width, height = page.get_size()
                scale = min(SHARP, sqrt(SHOWN / max(width * height, 1)))
                turned = 0 if turn is None else (turn - page.get_rotation()) % 360
                bitmap = page.render(scale=scale, rotation=turned, draw_annots=not bare, rev_byteorder=True)
        except (pypdfium2.PdfiumError, ValueError):
            return None
        return Picture(bitmap.width, bitmap.height, _dots(bitmap, 3), scale)


def _dots(bitmap: pypdfium2.PdfBitmap, each: int) -> bytes:
    """The dots of a picture of so many bytes each, row by row without what fills rows up; it is closed."""
    rows, wide = bytes(bitmap.buffer), bitmap.width * each
    ends = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    dots = b"".join(rows[start : start + wide] for start in ends)
    bitmap.close()
    return dots


def _hide(holder: object, count: Callable[..., int], get: Callable[..., object], depth: int = 0) -> None:
    """Leaves out what of a page or a form in it is a picture, or a line with a bend, as writing has."""
    for at in range(min(count(holder), OBJECTS)):
        drawn = get(holder, at)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEP:
            _hide(drawn, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, depth + 1)
        elif kind in PICTURES or (kind == raw.FPDF_PAGEOBJ_PATH and _bends(drawn)):
            raw.FPDFPageObj_SetIsActive(drawn, 0)


def _bends(path: object) -> bool:
    """Whether a line that is drawn has a bend."""
    parts = (
        raw.FPDFPath_GetPathSegment(path, at) for at in range(min(raw.FPDFPath_CountSegments(path), OBJECTS))
    )
    return any(raw.FPDFPathSegment_GetType(part) == raw.FPDF_SEGMENT_BEZIERTO for part in parts)
