"""A document's text, sheet by sheet and line by line, its facts marked on the words that state them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from councilgraph.extractors.line_blocks import Block
from councilgraph.graph.build.checks import blocks_of
from councilgraph.graph.build.coverage import EXPECTED, SHORT, UNREAD, Mark, Piece, Reading, readings
from councilgraph.graph.server.pages.document_facts import Note
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.ontology.model import Document

LONG = 12_000
"""Characters of a part of a text that has no pages."""


SMALL = 3
"""Letters of words that lead somewhere; fewer are too small to be pointed at."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a document, or a part of one that has none: its number, and where it stands in the text.

    `name` is that of a sheet of a spreadsheet.
    """

    number: int
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in one sentence and state the same: what, or what a reader would have expected.

    `anchors` are the places that begin here, as addresses have them; `on` where an address asks for this.
    """

    words: str
    note: Note | None
    expected: str
    anchors: tuple[str, ...]
    on: bool

    @property
    def short(self) -> bool:
        """Whether the words are a mark or two between others, too small to be pointed at."""
        return sum(map(str.isalnum, self.words)) < SMALL


@dataclass(frozen=True, slots=True)
class Written:
    """A line as it is set: `style` is "entry", "head" or ""."""

    style: str
    runs: tuple[Run, ...]
    apart: bool


def sheets(document: Document) -> list[Sheet]:
    """The pages of a document; of a text without any, parts that end with a line."""
    if document.pages:
        return [Sheet(page.number, page.start, page.end, page.name) for page in document.pages]
    cuts, length = [0], len(document.text)
    while length - cuts[-1] > LONG * 3 // 2:
        after = document.text.find("\n", cuts[-1] + LONG) + 1
        if not after:
            break
        cuts.append(after)
    return [Sheet(at, start, end) for at, (start, end) in enumerate(pairwise([*cuts, length]), 1)]


def what_it_has(document: Document) -> str:
    """What the sheets of a document are called: pages, sheets, or parts of a text that has neither."""
    if not document.pages:
        return "part"
    return "sheet" if document.pages[0].rows else "page"


def sheet_at(found: Sequence[Sheet], offset: int) -> Sheet:
    """The sheet on which an offset stands."""
    return next((one for one in reversed(found) if one.start <= offset), found[0])


def read(graph: OpenGraph, document: Document, sheet: Sheet, facts: Iterable[Mark]) -> list[Reading]:
    """The lines of a sheet with what became of them, as the build read them."""
    kept = graph.report.get("coverage", {}).get(document.sha256)
    blocks = _filled(list(blocks_of(kept)) if kept else [], len(document.text))
    here = [block for block in blocks if block.start < sheet.end and block.end > sheet.start]
    found = readings(document, here, facts)
    return [one for one in found if sheet.start <= one.line.start < sheet.end]


def _filled(blocks: Sequence[Block], length: int) -> Iterator[Block]:
    """Blocks, and plain text where none is: no word of a document is left out of its page."""
    at = 0
    for block in sorted(blocks, key=lambda one: (one.start, one.end)):
        if block.start > at:
            yield Block("text", at, block.start)
        yield block
        at = max(at, block.end)
    if at < length:
        yield Block("text", at, length)


class Setting:
    """Sets lines with the notes on their words: of several at a word, those of the shortest passage."""

    def __init__(self, notes: Sequence[Note], on: tuple[int, int] | None) -> None:
        self._notes, self._on = notes, on or (0, 0)
        self._asked = f"char={on[0]},{on[1]}" if on and on[0] < on[1] else ""
        self._starts = sorted({note.start for note in notes})
        self._cuts = sorted({*self._starts, *(note.end for note in notes), *self._on})
        first, last = (min(self._starts, default=0), max((note.end for note in notes), default=0))
        self._first, self._at = first, [-1] * (last - first)
        for place, note in sorted(enumerate(notes), key=lambda each: each[1].start - each[1].end):
            self._at[note.start - first : note.end - first] = [place] * (note.end - note.start)

    def line(self, reading: Reading) -> Written:
        """A line in runs."""
        line = reading.line
        bold = line.heading or (line.bold and len(line.plain) < SHORT)
        style = "entry" if line.bullet else "head" if bold else ""
        return Written(style, tuple(self._runs(reading)), line.apart)

    def _runs(self, reading: Reading) -> Iterator[Run]:
        line, done = reading.line, reading.line.start
        for (piece, place, begun, on), where in groupby(self._parts(reading), key=itemgetter(0)):
            words = "".join(line.plain[first:last] for _, first, last in where)
            note = self._notes[place] if place >= 0 and words.strip() else None
            anchors = self._anchors(done, begun)
            if on and self._asked:  # words that state nothing have a place where they are asked for
                anchors = tuple(dict.fromkeys((*anchors, self._asked)))
                self._asked = ""
            yield Run(words, note, piece, anchors, on)
            done = self._starts[begun - 1] + 1 if begun else done

    def _parts(self, reading: Reading) -> Iterator[tuple[tuple[str, int, int, bool], int, int]]:
        """The words of a line between places where anything may change, with what is so from there on."""
        at = reading.line.words.at
        first, last = bisect_left(self._cuts, at[0]), bisect_left(self._cuts, at[-1] + 1)
        cuts = {*self._cuts[first:last], *(end for one in reading.pieces for end in (one.start, one.end))}
        places = sorted({0, len(at), *(bisect_left(at, cut) for cut in cuts)})
        for begin, end in pairwise(places):
            yield self._state(reading.pieces, at[begin]), begin, end

    def _state(self, pieces: Sequence[Piece], at: int) -> tuple[str, int, int, bool]:
        """What is so of the words at an offset: all that makes a run another than the one before."""
        on = self._on[0] <= at < self._on[1]
        return self._piece(pieces, at), self._note(at), self._begun(at), on

    def _note(self, at: int) -> int:
        return self._at[at - self._first] if 0 <= at - self._first < len(self._at) else -1

    def _begun(self, at: int) -> int:
        """How many passages begin before an offset or there: runs end where another begins."""
        return bisect_left(self._starts, at + 1)

    def _anchors(self, done: int, begun: int) -> tuple[str, ...]:
        """The places of the passages that begin in a run, and were not said before."""
        first = bisect_left(self._starts, done)
        wanted = set(self._starts[first:begun])
        return tuple(note.place for note in self._notes if note.start in wanted) if wanted else ()

    def _piece(self, pieces: Sequence[Piece], at: int) -> str:
        """What a reader would expect of words that were not understood; "" for all others."""
        piece = next((each for each in pieces if each.start <= at < each.end), None)
        return EXPECTED[piece.kind] if piece and piece.state == UNREAD else ""
