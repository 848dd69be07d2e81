"""Words that print divides at the end of a line, made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from councilgraph.extractors.read.layout import Row
from councilgraph.extractors.read.print import Piece

DIVIDED = "\ufffe"  # what PDFium sets for a hyphen at which it joined two lines
SOFT = "\u00ad"
HYPHENS = ("-", "\u2010", DIVIDED, SOFT)
TAIL = re.compile(r"(?<!\w)(\w+)[-\u2010\ufffe\u00ad]$")
HEAD = re.compile(r"\w[^\s]*")
WORD = re.compile(r"\w+(?:[-\u2010\u2011]\w+)*")


class Vocabulary:
    """The words of a document in small letters, those with hyphens as they are; gathered when asked for."""

    def __init__(self, pages: Sequence[Sequence[Row]]) -> None:
        self.pages = pages

    def __contains__(self, word: str) -> bool:
        return word in self.text and word in self.words

    @cached_property
    def text(self) -> str:
        """All of it."""
        return "\n".join(piece.words for rows in self.pages for row in rows for piece in row).casefold()

    @cached_property
    def words(self) -> frozenset[str]:
        """Each once."""
        return frozenset(WORD.findall(self.text))


def whole(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Pages in which a word that was divided stands on the line where it begins.

    The hyphen is kept, as it is printed, unless the document has the word without one elsewhere
    and not with it, or the file marks it as one that only divides.
    """
    known = Vocabulary(pages)
    found = [_whole(rows, known) for rows in pages]
    for above, below in pairwise(found):
        if above and below and above[-1][-1].words[-1:] in HYPHENS:
            rest, tail = _taken(above[-1], below[0])
            if tail is not None:
                above[-1] = _joined(above[-1], _placed(tail, above[-1][-1]), known)
                below[:1] = [rest] if rest else []
    return [_plainly(rows) for rows in found]


def _whole(rows: Sequence[Row], known: Vocabulary) -> list[Row]:
    found: list[Row] = []
    for row in rows:
        if found and row and found[-1][-1].words[-1:] in HYPHENS:
            row, tail = _taken(found[-1], row)  # noqa: PLW2901 - the row without what the one above took
            if tail is not None:
                found[-1] = _joined(found[-1], tail, known)
        if row:
            found.append(row)
    return found


def _plainly(found: list[Row]) -> list[Row]:
    """Rows without signs that only say where a word may be divided."""
    unusual = (piece.words for row in found for piece in row if not piece.words.isascii())
    marked = any(DIVIDED in words or SOFT in words for words in unusual)
    return [_plain(row) for row in found] if marked else found


def _placed(tail: Row, last: Piece) -> Row:
    """The rest of a word of the next page, as if it stood behind what it belongs to."""
    return tuple(
        piece._replace(left=last.right, right=last.right + 1, bottom=last.bottom, top=last.top)
        for piece in tail
    )


def _taken(above: Row, row: Row) -> tuple[Row, Row | None]:
    """A row without the rest of the word that the one above began, and that rest."""
    end, begin = above[-1].words, row[0]
    match = HEAD.match(begin.words)
    if not match or not TAIL.search(end):
        return row, None
    if end[-1] not in (DIVIDED, SOFT) and not begin.words[0].islower():
        return row, None
    tail = begin._replace(words=match.group(), lead=0, bold=0, joint="")
    words = begin.words[match.end() :].lstrip()
    gone = len(begin.words) - len(words)
    rest = begin._replace(words=words, lead=0, bold=max(begin.bold - gone, 0) if not begin.lead else 0)
    return ((rest, *row[1:]) if words else row[1:]), (tail,)


def _joined(above: Row, tail: Row, known: Vocabulary) -> Row:
    last = above[-1]
    begun = TAIL.search(last.words)
    ended = WORD.match(tail[0].words)
    if begun is None or ended is None:
        return above
    parts = begun[1].casefold(), ended.group().casefold()
    divides = last.words[-1] == SOFT or ("".join(parts) in known and "-".join(parts) not in known)
    words = last.words[:-1] + ("" if divides else "-")
    return (*above[:-1], last._replace(words=words, bold=min(last.bold, len(words))), *tail)


def _plain(row: Row) -> Row:
    """A row without signs that only say where a word may be divided."""
    return tuple(piece.of(piece.words.replace(DIVIDED, "-").replace(SOFT, "")) for piece in row)
