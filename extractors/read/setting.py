"""How what a reader knows of print is set as plain text: bold words and the rows of tables.

The conventions are those that `extractors.structure.lines` reads: `**` around bold words,
`# ` before a heading, `- ` before an entry of a list, a tab between cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

NUMBER = re.compile(r"\s*(?:[(\[]?(?:\d[\d./-]*|[a-zA-Z]|[ivx]{1,5})[.)\]]?)\s+")
LISTED = re.compile(r"[•●▪◦‣·–-]\s|[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)\]]\s")
MARK = re.compile(r"\s*(?:\W|[(\[]?(?:\d[\d./-]*|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]?|[A-Z]{0,3}\d[\d./-]*)")
BULLET = re.compile(r"[•●▪◦‣·\uf0b7\uf0a7]\s+")
HEADING = re.compile(r"^#{1,6} ")
PROSE = 160  # characters from which several paragraphs in a cell are no longer the words of one cell
FEW = 2  # columns of a table that sets a list or a text beside its labels

Run = tuple[str, bool]
"""Words, and whether they are bold."""


def emphasised(runs: Iterable[Run]) -> str:
    """The words of a line, with `**` around the bold ones that it opens with, a number before them aside.

    Bold words further on are left unmarked: they say nothing of what the line is.

    >>> emphasised([("7. ", False), ("Fees", True)]), emphasised([("the ", False), ("fees", True)])
    ('7. **Fees**', 'the fees')
    """
    merged = list(_merged(runs))
    before = ""
    if len(merged) > 1 and not merged[0][1] and NUMBER.fullmatch(merged[0][0]):
        before = merged.pop(0)[0].lstrip()
    words = "".join(text for text, _ in merged)
    if merged and merged[0][1] and merged[0][0].strip():
        opening = merged[0][0]
        inner = opening.strip()
        after = opening[len(opening.rstrip()) :] + words[len(opening) :]
        return f"{before}**{inner}**{after}".strip()
    return f"{before}{words}".strip()


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours that are set alike as one; space is set like what is before it."""
    held, bold = "", False
    for words, is_bold in runs:
        if held.strip() and words.strip() and is_bold != bold:
            yield held, bold
            held = ""
        if not held.strip():
            bold = is_bold
        held += words
    if held:
        yield held, bold


def row(cells: Sequence[Sequence[str]]) -> list[str]:
    r"""The lines of a row, from the paragraphs of each of its cells.

    Where cells are a few words each, the row is one line with tabs between them. Where one holds a
    text or a list, its paragraphs stay apart; of two such cells the second begins with a tab too.

    >>> row([["Present:"], ["Councillor B Lee", "Councillor C Day"]])
    ['Present:\tCouncillor B Lee', 'Councillor C Day']
    >>> row([["A Roe", "B Lund"], ["C Day", "D Fry"]])
    ['A Roe', 'B Lund', '\tC Day', 'D Fry']
    """
    filled = [[paragraph for paragraph in cell if paragraph.strip()] for cell in cells]
    if sum(map(bool, filled)) <= 1:
        return [paragraph for cell in filled for paragraph in cell]
    if len(filled) > FEW:
        filled = [[" ".join(cell)] if cell and not _is_prose(cell) else cell for cell in filled]
    lines = [""]
    for at, cell in enumerate(filled):
        if at and len(cell) > 1 and len(filled[at - 1]) > 1:
            lines.append("\t")
        elif at:
            lines[-1] += "\t"
        first, *below = [_flat(paragraph) for paragraph in cell] or [""]
        lines[-1] += first
        lines += below
    return [line.rstrip() for line in lines]


def _flat(words: str) -> str:
    """A paragraph as it stands in a cell: on one line, no heading, and no tabs, which part cells."""
    return re.sub(r" *[\t\n] *", " ", HEADING.sub("", words))


def _is_prose(cell: Sequence[str]) -> bool:
    return len(cell) > 1 and sum(map(len, cell)) > PROSE
