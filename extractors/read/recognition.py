"""Words in pictures of pages: the one module that knows Tesseract, a program that may be installed.

It is run by the process that reads the file, and so within that one's limits (see `sandbox`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from shutil import which
from statistics import mean, median
from subprocess import DEVNULL, PIPE, SubprocessError, TimeoutExpired, run
from time import monotonic

from councilgraph.extractors.read.markup import Element, html
from councilgraph.extractors.read.print import CLEAN, Piece, Sides, lines
from councilgraph.extractors.read.setting import MARK
from councilgraph.extractors.read.sheet import Sheet
from councilgraph.ontology.errors import UnreadableDocument

Placed = dict[str, list[float]]

PROGRAM = "tesseract"
LANGUAGES = ("eng", "cym", "gle")  # of those that are installed
INCH = 72  # points
DOTS = 300  # to the inch, for which it is made
PAGE = 40  # seconds that a page may take
DOCUMENT = 1_200  # seconds that the pages of a document may take
SURE = 30  # of 100, on average over the words of a line; below that, what it saw was no writing
ALIKE = 0.2  # of the usual height of letters, within which another is the same, not quite seen
BELOW = 0.22  # of the height of letters, which is below the line that they stand on
LEAST = 8  # letters and figures on a page of writing; photographs look as if they had a few
GAP = 1.1  # of the height of a line, from which the space between words divides cells
BLOCK, DIVIDED = "6", "3"  # how the program divides a page
WIDE, COLUMNS = 25, 4  # characters of a line in a column, and lines of two such that tell of columns
BULLET = re.compile(r"^[¢©«»°®*] ?(?=\w)|^[eo] (?=[A-Z])")  # what it takes the sign of a list for
ABSENT = "a picture, and Tesseract is not installed, which reads them (Debian: apt install tesseract-ocr)"
WORDLESS = "a picture in which no words were found"
LATE = f"a picture whose words were not found within {PAGE} seconds"
OVER = f"a picture, and recognising those before it took {DOCUMENT // 60} minutes; divide the file"
FAILED = "a picture that could not be looked at"
NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
KEY = re.compile(r"(bbox|baseline|x_size|x_wconf) ([-\d. ]+)")


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as grey dots, row by row from the top; `scale` of them to the point."""

    width: int
    height: int
    dots: bytes
    scale: float


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it was recognised: how sure that is, of 100, and from where to where it stands."""

    said: str
    sure: float
    left: float
    right: float

    @classmethod
    def of(cls, element: Element) -> _Word:
        said = "".join(str(part) for part in element.itertext()).translate(CLEAN).strip()
        placed = _placed(element)
        return cls(said, placed["x_wconf"][0], placed["bbox"][0], placed["bbox"][2])


class Recogniser:
    """Reads the pictures of one document, for as long as is given to it.

    `begin` is told the number of each page before it is read, and 0 after. From the page `until`
    on none is.
    """

    def __init__(self, begin: Callable[[int], None] = lambda _: None, until: int | None = None) -> None:
        self.begin = begin
        self.until = until
        self.left = float(DOCUMENT)

    def read(self, sheet: Sheet, draw: Callable[[], Picture | None]) -> Sheet:
        """A page with the words in its picture, or with the reason why there are none."""
        if not languages():
            return replace(sheet, unread=ABSENT)
        if self.left <= 0:
            return replace(sheet, unread=OVER)
        if self.until is not None and sheet.number >= self.until:
            return replace(sheet, unread=FAILED)
        self.begin(sheet.number)
        start = monotonic()
        picture = draw()
        words = _words(picture) if picture else FAILED
        self.left -= monotonic() - start
        self.begin(0)
        if isinstance(words, str):
            return replace(sheet, unread=words)
        found = _free(words, sheet.pieces)
        if sum(letter.isalnum() for piece in found for letter in piece.words) < LEAST:
            return sheet if sheet.pieces else replace(sheet, unread=WORDLESS)
        return replace(sheet, pieces=(*found, *sheet.pieces), recognised=True)


@cache
def languages() -> str:
    """The languages that can be recognised, as the program wants them; "" where it is not installed."""
    program = which(PROGRAM)
    if program is None:
        return ""
    try:
        listed = run([program, "--list-langs"], stdin=DEVNULL, capture_output=True, timeout=PAGE, check=True)  # noqa: S603 - by its own name
    except (OSError, SubprocessError):
        return ""
    installed = listed.stdout.decode("utf-8", errors="replace").split()
    return "+".join(language for language in LANGUAGES if language in installed)


def _words(picture: Picture) -> Sequence[Piece] | str:
    """The words in a picture in reading order; or why there are none.

    It is looked at as one block first, which keeps the numbers in the margin; then, where that
    shows columns of running text, as the program divides it.
    """
    page, pieces = _page_seen(picture)
    return page if isinstance(page, str) else pieces


def words_seen(picture: Picture) -> list[tuple[str, float, Sides]]:
    """The words in a picture as `Recogniser` finds them: each with how sure it is, of 100, and its place.

    That is in points from the lower left corner. None where the program is not there, or fails.
    """
    if not languages():
        return []
    page, _ = _page_seen(picture)
    return [] if isinstance(page, str) else [*_words_on(page, picture)]


def _words_on(page: Element, picture: Picture) -> Iterator[tuple[str, float, Sides]]:
    for element in page.iter("span"):
        placed = _placed(element)
        if "x_wconf" in placed and (said := _Word.of(element).said):
            left, top, right, bottom = (side / picture.scale for side in placed["bbox"])
            high = picture.height / picture.scale
            yield said, placed["x_wconf"][0], (left, high - bottom, right, high - top)


def _page_seen(picture: Picture) -> tuple[Element | str, Sequence[Piece]]:
    """What the program sees in a picture, or why nothing, and its pieces in reading order."""
    page = _seen(picture, BLOCK)
    found = [] if isinstance(page, str) else list(_pieces(page, picture))
    columns = [line for line in lines(found) if sum(len(piece.words) >= WIDE for piece in line) > 1]
    if len(columns) < COLUMNS:
        return page, _ordered(found)
    page = _seen(picture, DIVIDED)
    return page, [] if isinstance(page, str) else list(_pieces(page, picture))


def _seen(picture: Picture, how: str) -> Element | str:
    """What the program sees in a picture, as hOCR; or why nothing."""
    data = b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.dots
    dots = str(round(INCH * picture.scale))
    command = [which(PROGRAM) or PROGRAM, "stdin", "stdout", "-l", languages(), "--dpi", dots]
    command += ["--psm", how, "hocr"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # the same each time, and no more than one processor
    try:
        done = run(command, input=data, stdout=PIPE, stderr=DEVNULL, timeout=PAGE, check=True, env=alone)  # noqa: S603 - by its own name
        return html(done.stdout.decode("utf-8", errors="replace"), PROGRAM)
    except TimeoutExpired:
        return LATE
    except (OSError, SubprocessError, UnreadableDocument):
        return FAILED


def _pieces(page: Element, picture: Picture) -> Iterator[Piece]:
    """The words of each line, apart where a wide gap divides them."""
    found = [(element, line) for element in page.iter("span") if "x_size" in (line := _placed(element))]
    usual = median(line["x_size"][0] for _, line in found) if found else 0.0
    for element, line in found:
        words = [word for inner in element.findall("span") if (word := _Word.of(inner)).said]
        told = [word.sure for word in words if len(word.said) > 1] or [word.sure for word in words]
        if not told or mean(told) < SURE:
            continue
        size = line["x_size"][0]
        size = usual if abs(size - usual) < ALIKE * usual else size
        begin = 0
        for at in range(1, len(words) + 1):
            if at == len(words) or words[at].left - words[at - 1].right > GAP * size:
                yield _piece(words[begin:at], line, size, picture)
                begin = at


def _piece(words: Sequence[_Word], line: Placed, size: float, picture: Picture) -> Piece:
    """Words beside one another, as high as letters of their line can reach."""
    left, _, _, lowest = line["bbox"]
    slope, above = line["baseline"]
    bottom = lowest + above + slope * (words[0].left - left) + BELOW * size
    top = bottom - size
    said = " ".join(word.said for word in words)
    return Piece(
        BULLET.sub("• ", said),
        words[0].left / picture.scale,
        (picture.height - bottom) / picture.scale,
        words[-1].right / picture.scale,
        (picture.height - top) / picture.scale,
    )


def _placed(element: Element) -> Placed:
    """Where hOCR says that something stands, and how: numbers by their key."""
    found = KEY.findall(str(element.get("title", "")))
    return {"baseline": [0.0, 0.0]} | {
        key: [float(number) for number in NUMBERS.findall(numbers)] for key, numbers in found
    }


def _free(found: Sequence[Piece], own: Sequence[Piece]) -> list[Piece]:
    """What was recognised where the page has no words of its own."""
    return [
        piece
        for piece in found
        if not any(piece.beside(one) and piece.left < one.right and one.left < piece.right for one in own)
    ]


def _ordered(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces from the top of the page down; the number of an item is one with what stands beside it."""
    ordered: list[Piece] = []
    for line in lines(pieces):
        begin = len(ordered)
        for piece in sorted(line, key=lambda piece: piece.left):
            last = ordered[-1] if len(ordered) > begin else None
            if last and MARK.fullmatch(last.words):
                ordered[-1] = piece._replace(
                    words=f"{last.words} {piece.words}", left=last.left, lead=0, bold=0
                )
            else:
                ordered.append(piece)
    return tuple(ordered)
