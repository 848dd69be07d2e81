"""A document's text as HTML: the facts on their words, and what was not understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from councilgraph.graph.build.coverage import (
    EXPECTED,
    FURNITURE,
    NO_FACT,
    OUTSIDE,
    SHORT,
    UNREAD,
    Piece,
    Reading,
)
from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.reading.records import Records
from councilgraph.graph.reading.stated import by_passage, group, told
from councilgraph.graph.show.markup import text
from councilgraph.graph.show.report import Read

KINDS = {kind: name for name, (_, kinds) in GROUPS.items() for kind in kinds}


def sheets(one: Read, things: Records) -> Iterator[str]:
    """The text of a document page by page; where it has no pages, as one."""
    marked = Marked(one, things)
    for folio, lines in groupby(one.readings, key=lambda each: one.document.page_at(each.line.start)):
        yield '<article class="sheet">' + (f'<p class="folio">page {folio}</p>' if folio else "")
        yield from map(marked.line, lines)
        yield "</article>\n"


class Marked:
    """The facts of a document, each on its words: of several passages at a word the smallest counts."""

    def __init__(self, one: Read, things: Records) -> None:
        self._at: list[int] = [-1] * len(one.document.text)
        self._notes: list[tuple[str, Sequence[str]]] = []
        passages = sorted(by_passage(one.facts).items(), key=lambda each: each[0][0] - each[0][1])
        for (start, end), facts in passages:
            self._at[start:end] = [len(self._notes)] * (end - start)
            self._notes.append((group(facts, things, KINDS), list(told(facts, things))))

    def line(self, reading: Reading) -> str:
        """A line as a paragraph, its sentences and facts marked."""
        line = reading.line
        bold = line.heading or (line.bold and len(line.plain) < SHORT)
        kind = "entry" if line.bullet else "head" if bold else ""
        keys = [(_piece(reading.pieces, at), self._at[at]) for at in line.words.at]
        parts = []
        for (piece, note), places in groupby(range(len(keys)), key=keys.__getitem__):
            parts.append(self._run(piece, note, "".join(line.plain[place] for place in places)))
        return f'<p class="{kind}">{"".join(parts)}</p>\n'

    def _run(self, piece: Piece | None, note: int, words: str) -> str:
        """Words that stand in one sentence and state the same facts."""
        shown = _visible(words)
        kind, facts = self._notes[note] if note >= 0 and words.strip() else ("", ())
        if piece and piece.state == UNREAD:
            expected = f"not understood; a reader would expect: {EXPECTED[piece.kind]}"
            marked = f'<mark class="{kind}">{shown}</mark>' if facts else shown
            return _noted("span", "unread", marked, (expected, *facts))
        if facts:
            return _noted("mark", kind, shown, facts)
        if piece and piece.state in (OUTSIDE, FURNITURE):
            said = NO_FACT.get(piece.kind, "header or footer")
            return f'<span class="{piece.state}" title="{text(said)}">{shown}</span>'
        return shown


def _noted(tag: str, kind: str, shown: str, notes: Sequence[str]) -> str:
    """Words with notes that are shown when they are pointed at or reached by the keyboard."""
    lines = "".join(f"<span>{text(each)}</span>" for each in notes)
    return (
        f'<{tag} class="has {kind}" tabindex="0">{shown}<span class="note" role="note">{lines}</span></{tag}>'
    )


def _visible(words: str) -> str:
    """Words as HTML, with the space at their ends kept."""
    before = " " if words[:1].isspace() else ""
    after = " " if len(words) > 1 and words[-1:].isspace() else ""
    return f"{before}{text(words)}{after}"


def _piece(pieces: Sequence[Piece], at: int) -> Piece | None:
    return next((piece for piece in pieces if piece.start <= at < piece.end), None)
