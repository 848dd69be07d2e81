"""Tables as a text keeps them: rows over one line or several, whose cells hold paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from councilgraph.extractors.structure.lines import Line, join
from councilgraph.extractors.structure.tables import RULE, row
from councilgraph.ontology.model import Text

NUMBER = re.compile(r"(?:[A-Za-z]++[ .#-]{0,2}){0,2}#?\d[\d./-]*[a-z]?[.)]?")


@dataclass(slots=True)
class Row:
    """A row: the paragraphs of each of its cells, and where it stands."""

    start: int
    end: int
    cells: list[list[Text]] = field(default_factory=list)

    def paragraphs(self, column: int) -> tuple[Text, ...]:
        """The paragraphs of a cell, of which a row that ends before it has none."""
        return tuple(self.cells[column]) if column < len(self.cells) else ()

    def cell(self, column: int) -> Text | None:
        """The words of a cell; None where it is empty."""
        paragraphs = self.paragraphs(column)
        return join(paragraphs) if paragraphs else None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines with nothing empty between them: the rows of a table, or, without rows, prose and headings."""

    lines: tuple[Line, ...]
    rows: tuple[Row, ...] = ()

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.lines[-1].end


def blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of some lines, in order."""
    held: list[Line] = []
    for line in lines:
        if line.apart and held:
            yield _block(held)
            held = []
        held.append(line)
    if held:
        yield _block(held)


def _block(lines: Sequence[Line]) -> Block:
    if not any(line.tabbed or "\t" in line.plain or "|" in line.plain for line in lines):
        return Block(tuple(lines))
    kept = [line for line in lines if not RULE.fullmatch(line.plain)]
    cells = [_cells(line) for line in kept]
    width = max(map(len, cells), default=0)
    return Block(tuple(lines), tuple(_rows(kept, cells, width)) if width > 1 else ())


def _cells(line: Line) -> list[Text]:
    """The cells of a line, empty ones too; a line that is no row is one."""
    found = row(line)
    return [cell.title or Text("", ()) for cell in found.sections] if found else [line.words]


def _rows(lines: Sequence[Line], cells: Sequence[list[Text]], width: int) -> Iterator[Row]:
    """Rows of a width: a line goes on with the row above it as long as that has cells to come."""
    current: Row | None = None
    for at, (line, (first, *others)) in enumerate(zip(lines, cells, strict=True)):
        if current and _is_full(current, first, others, width) and not _goes_on(current, others, cells[at:]):
            yield current
            current = None
        if current is None or line.plain.startswith("|"):
            if current:
                yield current
            current = Row(line.start, line.end, [[]])
        current.end = line.end
        if first:
            current.cells[-1].append(first)
        current.cells += [[words] if words else [] for words in others]
    if current:
        yield current


def _is_full(row: Row, first: Text, others: Sequence[Text], width: int) -> bool:
    """Whether a row has no place for the cells of a line, or would lack some and begins with a number too."""
    after = len(row.cells) + len(others or [first])
    again = bool(others) and _numbered(row) and NUMBER.fullmatch(first.plain) is not None
    return after > width or (again and after < width)


def _numbered(row: Row) -> bool:
    number = row.cell(0)
    return number is not None and NUMBER.fullmatch(number.plain) is not None


def _goes_on(row: Row, others: Sequence[Text], below: Sequence[list[Text]]) -> bool:
    """Whether the first of some lines, which has no other cells, goes on with the last cell of a full row.

    It does in a table whose rows begin with numbers as long as one comes, and at its end in a row of lists.
    """
    if others:
        return False
    (here, *_), *after = below
    following = next((first.plain for first, *others in after if others), None)
    if following is None:
        return any(len(cell) > 1 for cell in row.cells)
    return bool(_numbered(row) and NUMBER.fullmatch(following) and not NUMBER.fullmatch(here.plain))
