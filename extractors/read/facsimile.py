"""Pages of PDF files as they are printed, with the place of each letter: the parent's side of `drawing`."""

from __future__ import annotations

from base64 import b64decode
from bisect import bisect_left
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from councilgraph.extractors.read.png import SIGNATURE
from councilgraph.extractors.sandbox.process import Lost, Process
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document

PROGRAM = "councilgraph.extractors.read.drawing"
SECONDS, RECOGNISING = 20.0, 60.0  # by the clock for a page, and for one whose words are recognised
LARGEST = 5_000  # dots of a side
WIDE = 2.0  # heights of a letter, from which a gap parts two boxes on a line

Spans = Sequence[tuple[int, int]]


class Letter(NamedTuple):
    """A letter of a text by its offset, and where it stands in dots from the upper left corner."""

    at: int
    left: int
    top: int
    right: int
    bottom: int


class Rectangle(NamedTuple):
    """A part of a picture, in dots from its upper left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Facsimile:
    """A page as it is printed: a PNG of so many dots, and where the letters of its text stand on it."""

    png: bytes
    width: int
    height: int
    letters: tuple[Letter, ...]

    def boxes(self, start: int, end: int) -> list[Rectangle]:
        """Where the words between two offsets stand: a box for each line of them, in their order."""
        here = self.letters[bisect_left(self.letters, (start,)) : bisect_left(self.letters, (end,))]
        cuts = [at for at, (one, other) in enumerate(pairwise(here), 1) if not _goes_on(one, other)]
        parts = [here[first:last] for first, last in pairwise([0, *cuts, len(here)])]
        return [_around(part) for part in parts if part]


def draw(path: Path, document: Document, number: int, withheld: Spans | None) -> Facsimile:
    """A page of a document whose file is at `path`, by its number.

    Where `withheld` is not None, the picture shows no words but those that the text shows: what is withheld
    is covered, what was not read is left out, and so are pictures, of which a signature may be one. Of a
    scan the words that were surely recognised are shown.

    Raises:
        UnreadableDocument: with the reason, where the page cannot be drawn, or not within its limits.
    """
    runs = [
        (box.start, document.text[box.start : box.end], *box[2:])
        for page in document.pages
        if page.number == number
        for box in document.boxes_at(page.start, page.end)
    ]
    is_scan = number in document.recognised()
    about = {"path": str(path), "sha256": document.sha256, "page": number, "runs": runs, "scan": is_scan}
    with closing(Process(PROGRAM, {}, RECOGNISING if is_scan else SECONDS)) as process:
        try:
            (answer,) = process.ask({**about, "withheld": withheld})
            return _decoded(answer)
        except Lost as lost:
            how = "it takes too long" if lost.late else f"what draws it crashed ({lost.how})"
            raise UnreadableDocument(f"the page cannot be drawn: {how}") from lost
        except (LookupError, TypeError, ValueError) as error:
            raise UnreadableDocument("the page cannot be drawn: what draws it is not understood") from error


def _decoded(answer: dict[str, Any]) -> Facsimile:
    """The page that an answer tells; raises as `draw`, and LookupError, TypeError or ValueError for none."""
    if "refused" in answer:
        raise UnreadableDocument(str(answer["refused"]))
    return decoded(b64decode(answer["png"], validate=True), answer)


def decoded(png: bytes, about: dict[str, Any]) -> Facsimile:
    """A page from its picture and what was kept of it; raises LookupError, TypeError or ValueError."""
    width, height = int(about["width"]), int(about["height"])
    if not png.startswith(SIGNATURE) or not (0 < width <= LARGEST and 0 < height <= LARGEST):
        raise ValueError("no picture")
    letters = sorted(Letter(*map(int, each)) for each in about["letters"])
    return Facsimile(png, width, height, tuple(letters))


def _goes_on(one: Letter, other: Letter) -> bool:
    """Whether a letter stands on the line of the one before it, and not far from it."""
    height = one.bottom - one.top
    beside = min(one.bottom, other.bottom) - max(one.top, other.top) > height / 2
    return beside and one.left <= other.left <= one.right + WIDE * height


def _around(letters: Sequence[Letter]) -> Rectangle:
    left, top = min(one.left for one in letters), min(one.top for one in letters)
    right, bottom = max(one.right for one in letters), max(one.bottom for one in letters)
    return Rectangle(left, top, right - left, bottom - top)
