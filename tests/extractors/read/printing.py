"""PDF files made by hand: pages of words at places, in two fonts that every reader has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
LEFT, TOP, LEADING = 72, 770, 13.0
SIZE = 11.0
KNOWN = 3  # objects that stand in every file: catalogue, pages, two fonts


@dataclass(frozen=True, slots=True)
class Words:
    """Words, and the point at which they begin, from the lower left corner; `turned` run up the page."""

    text: str
    x: float
    y: float
    bold: bool = False
    size: float = SIZE
    turned: bool = False


def lines(texts: Sequence[str], *, x: float = LEFT, y: float = TOP, leading: float = LEADING) -> list[Words]:
    """Lines below one another; one that begins with `**` is bold, an empty one leaves room."""
    placed = []
    for at, text in enumerate(texts):
        if text:
            placed.append(Words(text.removeprefix("**"), x, y - at * leading, bold=text.startswith("**")))
    return placed


def pdf(pages: Sequence[Sequence[Words]], *, rotate: int = 0, drawing: str = "", trailer: str = "") -> bytes:
    """The bytes of a PDF; `drawing` is drawn on each page, `trailer` goes into the file's."""
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * at} 0 R' for at in range(len(pages)))}] >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    }
    for at, words in enumerate(pages):
        drawn = f"{drawing}\n{stream(words)}" if drawing else stream(words)
        objects[5 + 2 * at] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate}"
            f" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {6 + 2 * at} 0 R >>"
        )
        objects[6 + 2 * at] = f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
    return assembled(objects, trailer)


def stream(words: Sequence[Words]) -> str:
    """What draws the words of a page."""
    return "\n".join(
        f"BT /{'F2' if each.bold else 'F1'} {each.size} Tf {'0 1 -1 0' if each.turned else '1 0 0 1'} {each.x} {each.y} Tm ({escaped(each.text)}) Tj ET"
        for each in words
    )


def escaped(text: str) -> str:
    """Words as a string of PDF, which escapes its own brackets."""
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def assembled(objects: dict[int, str], trailer: str = "") -> bytes:
    """A file of objects by their numbers, with the table of where each begins."""
    data, places = bytearray(b"%PDF-1.4\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(data)
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(data)
    size = max(objects) + 1
    data += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        data += f"{places.get(number, 0):010} 00000 {'n' if number in places else 'f'} \n".encode()
    data += f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)


def scanned() -> bytes:
    """A page that is a picture and nothing else."""
    picture = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        " /Length 1 >>\nstream\nx\nendstream"
    )
    drawn = "q 595 0 0 842 0 0 cm /Im Do Q"
    return assembled(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im 4 0 R >> >>"
            " /Contents 5 0 R >>",
            4: picture,
            5: f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        }
    )
