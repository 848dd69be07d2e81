"""PDF files of scans: the pages of another as pictures, which is what a scanner makes of paper."""

from __future__ import annotations

import zlib
from io import BytesIO
from math import cos, radians, sin

import pypdfium2

from tests.extractors.read.printing import HEIGHT, WIDTH, Words, assembled, stream

DOTS = 200  # to the inch, as office scanners have it
PRINT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def scan(data: bytes, stamp: str = "", askew: float = 0) -> bytes:
    """The pages of a PDF as pictures, so many degrees askew, with words that are stamped on each as text."""
    objects = {1: "<< /Type /Catalog /Pages 2 0 R >>", 3: PRINT}
    with pypdfium2.PdfDocument(data) as document:
        firsts = range(4, 4 + 3 * len(document), 3)
        for first, page in zip(firsts, document, strict=True):
            objects |= _page(first, page, stamp, askew)
    kids = " ".join(f"{first} 0 R" for first in firsts)
    objects[2] = f"<< /Type /Pages /Count {len(firsts)} /Kids [{kids}] >>"
    return assembled(objects)


def _page(first: int, page: pypdfium2.PdfPage, stamp: str, askew: float) -> dict[int, str]:
    """The objects of a page that is a picture: the page, the picture, and what draws it."""
    bitmap = page.render(scale=DOTS / 72, grayscale=True)
    rows, step = bytes(bitmap.buffer), bitmap.stride
    dots = b"".join(rows[at * step : at * step + bitmap.width] for at in range(bitmap.height))
    packed = zlib.compress(dots).hex()
    words = [Words(stamp, WIDTH - 90, 12, size=9)] if stamp else []
    across, up = cos(radians(askew)), sin(radians(askew))
    turned = f"{WIDTH * across:.3f} {WIDTH * up:.3f} {-HEIGHT * up:.3f} {HEIGHT * across:.3f}"
    drawn = f"q {turned} 0 0 cm /Im Do Q\n{stream(words)}"
    return {
        first: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << /F1 3 0 R >>"
        f" /XObject << /Im {first + 1} 0 R >> >> /Contents {first + 2} 0 R >>",
        first + 1: f"<< /Type /XObject /Subtype /Image /Width {bitmap.width} /Height {bitmap.height}"
        " /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/ASCIIHexDecode /FlateDecode]"
        f" /Length {len(packed) + 1} >>\nstream\n{packed}>\nendstream",
        first + 2: f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    }


def bound(*files: bytes) -> bytes:
    """The pages of several files as one file."""
    made = BytesIO()
    with pypdfium2.PdfDocument.new() as whole:
        for data in files:
            with pypdfium2.PdfDocument(data) as part:
                whole.import_pages(part)
        whole.save(made)
    return made.getvalue()
