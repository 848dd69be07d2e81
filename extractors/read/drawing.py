"""Draws a page of a PDF of unknown origin, in a process of its own that may be lost: see `sandbox`.

A request says which file, by its path and the hash of its bytes, which page, and what the text has of
that page: its runs of words with their places, and what of them is withheld. The answer is a picture,
and where on it each letter of the text stands; or why there is none.
"""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Any

from councilgraph.extractors.read.pdf import Reading
from councilgraph.extractors.read.pdfium import Pages, opened
from councilgraph.extractors.read.png import png
from councilgraph.extractors.read.print import Sides
from councilgraph.extractors.read.recognition import Picture, words_seen
from councilgraph.extractors.read.worker import documents
from councilgraph.extractors.sandbox import limits
from councilgraph.extractors.sandbox.serving import Tell, serve
from councilgraph.ontology.errors import UnreadableDocument

SECONDS = 10  # of processor time for a page
NEAR = 1.0  # points by which a letter may stand outside the box of its words
BAND = 24.0  # points of height for which the runs are looked up together
SURE = 70  # of 100, below which a word that was recognised may be none, but a signature
UNRECOGNISED = "it is a scan, and what recognises its words, of which some are withheld, is not installed"
MASK, BLANK = b"\x55\x55\x55", b"\xff\xff\xff"
"""The colours over what is withheld, and over what the text has not."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the text as they stand on the page: from which offset on, and where."""

    start: int
    words: str
    sides: Sides

    @property
    def offsets(self) -> range:
        """Where its letters stand in the text."""
        return range(self.start, self.start + len(self.words))


Letter = tuple[str, Sides]
Seen = tuple[str, float, Sides]
Placed = tuple[int, Sides]
"""A letter of the text by its offset, and where it stands."""


def main() -> None:
    """Draws what it is told to until there is no more."""
    serve(lambda _: answer)


def answer(request: dict[str, Any], tell: Tell) -> None:
    """Says what there is to say of a page."""
    limits.grant(SECONDS)
    try:
        tell(_drawn(request))
    except UnreadableDocument as error:
        tell({"refused": " ".join(str(error).split())})


def _drawn(request: dict[str, Any]) -> dict[str, Any]:
    for name, data in documents(Path(request["path"])):
        if isinstance(data, bytes) and sha256(data).hexdigest() == request["sha256"]:
            return _page(data, name, request)
    return {"refused": "its file is another one now than the one that was read"}


def _page(data: bytes, name: str, request: dict[str, Any]) -> dict[str, Any]:
    runs = [Run(start, words, tuple(sides)) for start, words, *sides in request["runs"]]
    withheld = None if request["withheld"] is None else _offsets(request["withheld"])
    with opened(data, name) as pages, pages.turned_to(request["page"] - 1) as can_be_read:
        if request["scan"]:
            return _scan(pages, runs, withheld)
        reading = Reading(pages) if can_be_read else None
        picture = pages.printed(reading.turn, bare=withheld is not None) if reading else None
        if reading is None or picture is None:
            return {"refused": "the page is damaged"}
        found = Matching(runs, reading.letters())
        high = reading.size[1]
    dots = bytearray(picture.dots)
    for colour, sides in found.covered(withheld) if withheld is not None else ():
        _fill(dots, picture, _dots_of(sides, picture, high), colour)
    return _told(picture, dots, found.placed, high)


def _told(picture: Picture, dots: bytearray, placed: Sequence[Placed], high: float) -> dict[str, Any]:
    """The answer: a picture with other dots, and where on it the letters of the text stand."""
    letters = [(at, *_dots_of(sides, picture, high)) for at, sides in placed]
    image = b64encode(png(picture.width, picture.height, bytes(dots))).decode()
    return {"png": image, "width": picture.width, "height": picture.height, "letters": letters}


def _scan(pages: Pages, runs: Sequence[Run], withheld: set[int] | None) -> dict[str, Any]:
    """A page that is a picture: its words are recognised once more, for where each of them stands.

    Where anything is withheld nothing is shown but those of them that stand in the text and are not.
    """
    picture, seen = pages.printed(None, bare=False), pages.picture()
    if picture is None or seen is None:
        return {"refused": "the page is damaged"}
    words = words_seen(seen)
    if not words and withheld is not None:
        return {"refused": UNRECOGNISED}
    found = Matching(runs, ((sign, sides) for said, _, sides in words for sign in said))
    high = seen.height / seen.scale
    dots = bytearray(picture.dots) if withheld is None else _covered(picture, found, words, withheld, high)
    return _told(picture, dots, found.placed, high)


def _covered(
    picture: Picture, found: Matching, words: Sequence[Seen], withheld: set[int], high: float
) -> bytearray:
    """A picture of words alone: those of which each letter is in the text, and none is withheld.

    A word that is not surely one may be a signature, and one that the text has otherwise a name.
    """
    masked = {sides for at, sides in found.placed if at in withheld}
    told = {sides for _, sides in found.placed} - {sides for _, sides in found.strange}
    shown = {sides for _, sure, sides in words if sure >= SURE} & told - {*found.unread}
    dots = bytearray(BLANK * (picture.width * picture.height))
    for sides in shown - masked:
        _copy(dots, picture, _dots_of(sides, picture, high))
    for sides in {sides for _, _, sides in words} - shown - masked:
        _fill(dots, picture, _dots_of(sides, picture, high), BLANK)
    for sides in masked:
        _fill(dots, picture, _dots_of(sides, picture, high), MASK)
    return dots


def _offsets(spans: Sequence[Sequence[int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


class Matching:
    """Which letter of a page is which of its text: by the box in which it stands, then by the words.

    Runs may share a box, where a word was divided at the end of the line above. `placed` are the letters that
    are in the text; `strange` those of a box whose words have them not, by the place of that box; and
    `unread` those that stand in none.
    """

    def __init__(self, runs: Sequence[Run], letters: Iterator[Letter]) -> None:
        shared: dict[Sides, list[Run]] = defaultdict(list)
        for run in runs:
            shared[run.sides].append(run)
        self.boxes = list(shared.items())
        self.placed: list[Placed] = []
        self.strange: list[tuple[int, Sides]] = []
        self.unread: list[Sides] = []
        self._bands: dict[int, list[int]] = defaultdict(list)
        for place, ((_, bottom, _, top), _) in enumerate(self.boxes):
            for band in range(int((bottom - NEAR) // BAND), int((top + NEAR) // BAND) + 1):
                self._bands[band].append(place)
        inside: dict[int, list[Letter]] = defaultdict(list)
        for sign, sides in letters:
            place = self._box_at(sides)
            if place < 0:
                self.unread.append(sides)
            else:
                inside[place].append((sign, sides))
        for place, found in sorted(inside.items()):
            self._match(place, found)

    def covered(self, withheld: set[int]) -> Iterator[tuple[bytes, Sides]]:
        """What is to be covered, and in which colour, for nothing to be shown but what the text shows.

        A letter that the words have not may be one of a word that is withheld in its box, or the one before.
        """
        masked = [any(at in withheld for run in held for at in run.offsets) for _, held in self.boxes]
        yield from ((BLANK, sides) for sides in self.unread)
        yield from ((MASK, sides) for at, sides in self.placed if at in withheld)
        yield from (
            (MASK, sides) for place, sides in self.strange if masked[place] or (place and masked[place - 1])
        )

    def _box_at(self, sides: Sides) -> int:
        """The box in which a letter has its middle, -1 for none; of several the one that is as high."""
        left, bottom, right, top = sides
        x, y = (left + right) / 2, (bottom + top) / 2
        near = (
            (abs(low + high - 2 * y), place)
            for place in self._bands.get(int(y // BAND), ())
            for begin, low, end, high in [self.boxes[place][0]]
            if begin - NEAR <= x <= end + NEAR and low - NEAR <= y <= high + NEAR
        )
        return min(near, default=(0, -1))[1]

    def _match(self, place: int, found: Sequence[Letter]) -> None:
        """Matches the letters in a box with the words that stand there."""
        signs = [
            (at, sign)
            for run in self.boxes[place][1]
            for at, sign in zip(run.offsets, run.words, strict=True)
        ]
        signs = [(at, sign) for at, sign in signs if not sign.isspace()]
        words, seen = "".join(sign for _, sign in signs), "".join(sign for sign, _ in found)
        left = set(range(len(found)))
        for first, other, size in SequenceMatcher(None, words, seen, autojunk=False).get_matching_blocks():
            self.placed += ((signs[first + at][0], found[other + at][1]) for at in range(size))
            left -= {*range(other, other + size)}
        self.strange += ((place, found[at][1]) for at in sorted(left))


def _dots_of(sides: Sides, picture: Picture, high: float) -> tuple[int, int, int, int]:
    """Left, top, right and bottom in dots from the upper left corner, outwards, on the picture."""
    left, bottom, right, top = sides
    scale, width, height = picture.scale, picture.width, picture.height
    across = max(int(left * scale), 0), min(ceil(right * scale), width)
    down = max(int((high - top) * scale), 0), min(ceil((high - bottom) * scale), height)
    return across[0], down[0], across[1], down[1]


def _copy(dots: bytearray, picture: Picture, place: tuple[int, int, int, int]) -> None:
    """Shows a part of a picture."""
    left, top, right, bottom = place
    for row in range(top, bottom):
        at, end = 3 * (row * picture.width + left), 3 * (row * picture.width + right)
        dots[at:end] = picture.dots[at:end]


def _fill(dots: bytearray, picture: Picture, place: tuple[int, int, int, int], colour: bytes) -> None:
    left, top, right, bottom = place
    if right > left:
        for row in range(top, bottom):
            at = 3 * (row * picture.width + left)
            dots[at : at + 3 * (right - left)] = colour * (right - left)


if __name__ == "__main__":
    main()
