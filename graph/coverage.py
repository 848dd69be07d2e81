"""How much of a document was understood: line by line, what was read, what is no fact, and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.sentence import END
from councilgraph.extractors.structure import structure
from councilgraph.extractors.structure.lines import Line, lines
from councilgraph.extractors.structure.presence import label
from councilgraph.extractors.structure.tables import RULE
from councilgraph.graph.resolve.slugs import fold
from councilgraph.graph.scaffold import Place, Scaffold
from councilgraph.graph.signs import Mark, Marks, unanswered
from councilgraph.ontology.model import Document, Section, Text

READ, OUTSIDE, UNREAD, FURNITURE = "read", "outside", "unread", "furniture"
"""What becomes of words: read; of a named class that is no fact; not understood; header or footer."""

MOST = 0.5  # of the words of a sentence that must stand in passages for it to be read
OFTEN = 3  # times that a line must stand in a document to be a running header
SHORT = 80  # characters of a heading
ENTRY = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+(?=[A-Z])")
PROSE = re.compile(r"[.;:!,–-]$|[–:-]\s*\d+$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a line: where it stands and what became of it.

    `state` is `READ`, `OUTSIDE`, `UNREAD` or `FURNITURE`. `kind` says more: of what is read "fact" or the
    part of the paper, of what is outside its class, of what is not understood the sign of a fact.
    """

    start: int
    end: int
    state: str
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A line and what became of it, by its sentences: one that was not understood decides for the line."""

    line: Line
    pieces: tuple[Piece, ...]

    @property
    def deciding(self) -> Piece:
        """The sentence that decides what the line counts as."""
        order = (UNREAD, READ, OUTSIDE, FURNITURE)
        return min(self.pieces, key=lambda piece: (order.index(piece.state), piece.start - piece.end))


@dataclass(frozen=True, slots=True)
class Coverage:
    """The lines of a document by what became of them; headers and footers are apart from `lines`."""

    lines: int
    read: int
    outside: dict[str, int]
    unread: dict[str, int]
    furniture: int

    @property
    def share(self) -> float:
        """How much was understood or is of a named class that is no fact: from 0 to 1."""
        return 1 - sum(self.unread.values()) / self.lines if self.lines else 1.0

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """All lines, those read, those that state no fact, those not understood, headers and footers."""
        outside, unread = sum(self.outside.values()), sum(self.unread.values())
        return self.lines, self.read, outside, unread, self.furniture


def coverage(readings: Iterable[Reading]) -> Coverage:
    """The count of readings."""
    found = Counter((one.deciding.state, one.deciding.kind) for one in readings)
    by_state = {
        state: {kind: count for (of, kind), count in sorted(found.items()) if of == state}
        for state in (READ, OUTSIDE, UNREAD, FURNITURE)
    }
    total = {state: sum(kinds.values()) for state, kinds in by_state.items()}
    return Coverage(
        total[READ] + total[OUTSIDE] + total[UNREAD],
        total[READ],
        by_state[OUTSIDE],
        by_state[UNREAD],
        total[FURNITURE],
    )


def readings(document: Document, found: Iterable[Mark], profile: Profile) -> Iterator[Reading]:
    """Each line of a document with what became of it, given where facts are stated in it."""
    marks, profile = Marks(found, len(document.text)), profile.shown_by(document.text)
    papers = structure(document, profile)
    reader = _Reader(marks, Scaffold(papers), profile, frozenset(_planned(papers, marks)))
    every = lines(document)
    often = Counter(line.plain for line in every)
    missed = False  # whether a list is open whose lead was not understood
    for line in every:
        listed = missed and bool(line.bullet or ENTRY.match(line.plain))
        running = often[line.plain] >= OFTEN and len(line.plain) < SHORT and not line.bullet
        pieces = tuple(reader.pieces(line, running=running, missed=listed))
        reading = Reading(line, pieces)
        opens = reading.deciding.state == UNREAD and line.plain.endswith((":", ":-", ":–"))
        missed = listed or opens
        yield reading


def _planned(papers: Iterable[Section], marks: Marks) -> Iterator[str]:
    """The words of the cells of work programmes that were read, which stand in a summary once more."""
    for paper in papers:
        for row in paper.of("row") if paper.kind == "cg:WorkProgramme" else ():
            cells = (cell.title for cell in row.sections if cell.title)
            yield from (fold(cell.plain) for cell in cells if marks.any(*cell.span()))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is known of a document while its lines are judged."""

    marks: Marks
    scaffold: Scaffold
    profile: Profile
    planned: frozenset[str]

    def pieces(self, line: Line, *, running: bool, missed: bool) -> Iterator[Piece]:
        """The sentences of a line, judged."""
        place = self.scaffold.at(line.words.at[0])
        words = self._named(line.words, place)
        kind = self._kind(line.words)
        whole = self._frame(words, place) or self._furniture(words, place, running=running and not kind)
        if whole:
            yield Piece(*line.words.span(), *whole)
            return
        for part in sentences(words):
            yield Piece(*part.span(), *self._judged(part, kind, line, place, missed=missed))

    def _named(self, words: Text, place: Place) -> Text:
        """The words of a line of those present without the label before them, unless it stands alone."""
        begun = label(words.plain, self.profile) if place.part == "presence" else None
        return words.part(begun.end) or words if begun else words

    def _furniture(self, words: Text, place: Place, *, running: bool) -> tuple[str, str] | None:
        """Headers and footers: by their words, or by their standing on page after page."""
        if RULE.fullmatch(words.plain) or self.profile.pattern("coverage.furniture").fullmatch(words.plain):
            return FURNITURE, "furniture"
        apart = running and place.part in ("", "prose", "loose") and not NUMBERED.match(words.plain)
        return (FURNITURE, "furniture") if apart and not self.marks.any(*words.span()) else None

    def _frame(self, words: Text, place: Place) -> tuple[str, str] | None:
        """Words that give a part of a paper its place: read if the part gave anything."""
        plain = words.plain.strip(" :–-")
        if place.part == "presence" or (place.paper == "cg:Minutes" and place.part == "loose"):
            alone = label(words.plain, self.profile)
            if (alone and not words.part(alone.end)) or self._is("presence.by", words.plain.strip(" :")):
                return READ, "label"
        if self._is("structure.business", plain) or self._is_paper(plain):
            return READ, "heading"
        own = place.part == "clause" and self._is("decisions.own_body", words.plain)
        if own and self.marks.any(*place.owner):
            return READ, "lead"
        if place.part == "row" and self._columns(plain):
            return (READ, "columns") if place.paper == "cg:WorkProgramme" else (OUTSIDE, "table")
        framed = place.part in ("header", "heading", "lead", "close") and self.marks.any(*place.owner)
        labels = place.part == "field" and self._is("papers.label", plain) and self.marks.any(*place.owner)
        if place.part == "section" and not self.marks.any(*words.span()):
            return OUTSIDE, "heading"
        return (READ, place.part) if framed or labels else None

    def _is(self, path: str, plain: str) -> bool:
        return bool(self.profile.pattern(path).fullmatch(plain))

    def _is_paper(self, plain: str) -> bool:
        return any(kind.fullmatch(plain) for _, kind in self.profile.patterns("structure.papers"))

    def _columns(self, plain: str) -> bool:
        cells = [cell.strip() for cell in re.split(r"\t|\|", plain) if cell.strip()]
        return len(cells) > 1 and all(self._is("coverage.columns", cell) for cell in cells)

    def _kind(self, words: Text) -> str:
        """The class of a line that says no fact of the vocabulary, "" where it is of none."""
        for kind, pattern in self.profile.patterns("coverage.classes"):
            if pattern.search(words.plain):
                return kind
        return ""

    def _judged(self, words: Text, kind: str, line: Line, place: Place, *, missed: bool) -> tuple[str, str]:
        """What becomes of a sentence: a sign that nothing answers outweighs all but a sure class."""
        sign = "" if kind else unanswered(words, self.marks, self.profile)
        if sign:
            return UNREAD, sign
        brief = len(line.plain) < SHORT and self.marks.any(*words.span())
        if brief or self.marks.share(words) >= MOST:
            return READ, "fact"
        if kind or missed:
            return (OUTSIDE, kind) if kind else (UNREAD, "list")
        return self._prose(words, line, place)

    def _prose(self, words: Text, line: Line, place: Place) -> tuple[str, str]:
        """What is said in an item or a paper and states no fact; anywhere else it was not understood."""
        if place.paper == "cg:WorkProgramme":
            return (OUTSIDE, "repeated") if fold(words.plain) in self.planned else (UNREAD, "planned")
        if place.part == "row":
            return OUTSIDE, "table"
        if place.part != "prose":
            return UNREAD, place.part or "loose"
        short = len(line.plain) < SHORT and not line.bullet and not PROSE.search(line.plain)
        apart = line.heading or line.bold or line.apart or NUMBERED.match(line.plain)
        return OUTSIDE, "heading" if short and apart else "narrative"


def sentences(words: Text) -> Iterator[Text]:
    """The sentences of a line.

    >>> [one.plain for one in sentences(Text("It rained. The Board met.", range(25)))]
    ['It rained.', 'The Board met.']
    """
    start = 0
    for match in END.finditer(words.plain):
        yield words.part(start, match.end())
        start = match.end()
    if rest := words.part(start):
        yield rest
