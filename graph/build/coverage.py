"""How much of a document was understood: line by line, what was read, what is no fact, and the rest.

A line is understood when the block that it is of gave a fact there, or is of a kind that states none.
What a line is was decided when the document was read (`extractors.blocks`); nothing is guessed anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.line_blocks import Block
from councilgraph.extractors.text.lines import Line, lines
from councilgraph.extractors.text.sentence import END
from councilgraph.ontology.model import Document, Statement, Text

NOT_MEASURED = "nothing to measure"
"""What is shown in place of a share where no line states a fact."""

READ, OUTSIDE, UNREAD, FURNITURE = "read", "outside", "unread", "furniture"
"""What becomes of words: read; of a kind that states no fact; not understood; header or footer."""

NO_FACT = {
    "text": "discussion and explanation",
    "section": "headings over several items",
    "ask": "what an agenda asks for",
    "row": "tables of measures and the like",
    "paper": "words of reports and other papers",
    "close": "signatures, and when the next meeting is",
    "nothing": "says that there was nothing",
}
"""The kinds of lines that state no fact of the vocabulary, in words."""

EXPECTED = {
    "head": "the council, the body or the day",
    "member": "a member who was there",
    "other": "somebody else who was there",
    "officer": "an officer who was there",
    "guest": "a guest who was there",
    "absent": "somebody who was not there",
    "item": "an item of business",
    "decision": "a decision",
    "motion": "a motion",
    "vote": "a vote",
    "interest": "an interest that is declared",
    "action": "a request",
    "planned": "planned business",
}
"""What a reader would expect to be read in a line of each kind, in words."""

DECISIONS = {"cg:text", "cg:approvesMinutesOf", "cg:refersTo", "cg:outcome"}
STATES = {
    "decision": DECISIONS,
    "action": DECISIONS,
    "motion": {*DECISIONS, "cg:movedBy", "cg:secondedBy", "cg:votesFor", "cg:unanimous"},
    "vote": {"cg:votesFor", "cg:votesAgainst", "cg:unanimous", "cg:outcome", "cg:voter", "cg:text"},
}
"""The predicates of which one must be stated in a line of some kinds; in those of others any will do."""

FRAMES = frozenset(("head", "item", "decision", "motion", "vote", "interest"))
"""Kinds of blocks whose further lines are read with the fact that the block gave; lists, by a label alone."""

MOST = 0.5  # of the words of a sentence that must stand in passages for it to be read
SHORT = 80  # characters of a heading, and of a line in which any fact is enough


@dataclass(frozen=True, slots=True)
class Mark:
    """That a fact is stated between two offsets of a document: what coverage needs to know of it."""

    start: int
    end: int
    predicate: str


def marks(statements: Iterable[Statement]) -> Iterator[Mark]:
    """The marks of statements of one document."""
    for statement in statements:
        yield Mark(statement.passage.start, statement.passage.end, statement.predicate)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a line: where it stands and what became of it.

    `state` is `READ`, `OUTSIDE`, `UNREAD` or `FURNITURE`; `kind` says more: of what is outside the kind
    under `NO_FACT`, of what is not understood the one under `EXPECTED`.
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
        """How much was understood or is of a kind that states no fact: from 0 to 1."""
        return 1 - sum(self.unread.values()) / self.lines if self.lines else 1.0

    @property
    def is_measured(self) -> bool:
        """Whether a line states a fact, read or not: of any other paper `share` tells nothing."""
        return bool(self.read or self.unread)

    @property
    def said(self) -> str:
        """How much was understood, as it is shown."""
        return f"{self.share:.1%}" if self.is_measured else NOT_MEASURED

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


def readings(document: Document, blocks: Sequence[Block], found: Iterable[Mark]) -> Iterator[Reading]:
    """Each line of the blocks of a document with what became of it, given where facts are stated in it."""
    stated = _Stated(found, len(document.text))
    for block in blocks:
        gave = stated.any(block.start, block.end, block.label)
        for place, line in enumerate(lines(document, block.start, block.end)):
            framed = gave and (block.label in FRAMES or (block.label in LISTS and place == 0))
            yield Reading(line, tuple(_pieces(line, block.label, stated, framed=framed)))


class _Stated:
    """Where facts are stated in a text of some length: any, and those that lines of a kind must state."""

    def __init__(self, found: Iterable[Mark], length: int) -> None:
        self._all = bytearray(length)
        self._own = {label: bytearray(length) for label in STATES}
        for mark in found:
            run = b"\x01" * (mark.end - mark.start)
            self._all[mark.start : mark.end] = run
            for label, painted in self._own.items():
                if mark.predicate in STATES[label]:
                    painted[mark.start : mark.end] = run

    def any(self, start: int, end: int, label: str) -> bool:
        """Whether a fact that a line of this kind must state is stated between two offsets."""
        return self._own.get(label, self._all).find(1, start, end) >= 0

    def share(self, words: Text) -> float:
        """How much of words is in passages, spaces left out: from 0 to 1."""
        places = [at for at, sign in zip(words.at, words.plain, strict=True) if not sign.isspace()]
        return sum(self._all[at] for at in places) / len(places) if places else 0.0


def _pieces(line: Line, label: str, stated: _Stated, *, framed: bool) -> Iterator[Piece]:
    """The sentences of a line, judged: in a line that must state facts together, else each by itself."""
    if label == "furniture":
        yield Piece(*line.words.span(), FURNITURE, label)
    elif label in EXPECTED:
        yield Piece(*line.words.span(), *_expected(line, label, stated, framed=framed))
    else:
        for part in sentences(line.words):
            short = len(line.plain) < SHORT and stated.any(*part.span(), label)
            read = short or stated.share(part) >= MOST
            yield Piece(*part.span(), *((READ, "fact") if read else (OUTSIDE, label)))


def _expected(line: Line, label: str, stated: _Stated, *, framed: bool) -> tuple[str, str]:
    """What becomes of a line of a block that is there to state facts."""
    if stated.any(*line.words.span(), label):
        return READ, "fact"
    return (READ, "frame") if framed else (UNREAD, label)


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
