"""Rows of a list of requests as print has them: the place of words on the page tells their column.

Print keeps no empty cells, and sets a row on as many lines as its longest cell needs, also over a page's end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from councilgraph.extractors.facts.tracker_columns import ASKED, NUMBER, PAGE_NUMBER, REF, Row, columns_of
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import Line, join
from councilgraph.ontology.model import Document, Text

NEAR = 3.0  # points that words may begin before their column does
ANY_YEAR = 2000  # for a day whose year stands on the next line
MOST_OF_ROW = 0.5  # of the columns, as many as a row has cells at least


@dataclass(frozen=True, slots=True)
class Placed:
    """Words, and from where to where across the page they stand, in points."""

    words: Text
    left: float
    right: float


def rows_of_print(lines: Sequence[Line], document: Document) -> Iterator[Row]:
    """The rows below a line that names the columns, on pages that are printed."""
    table = PrintedTable()
    for line in lines:
        found = _placed(line, document)
        if columns := columns_of([one.words.plain for one in found]):
            table.name(columns, found)
        elif table.columns and (row := table.take(line, found)):
            yield row


def _placed(line: Line, document: Document) -> list[Placed]:
    """The runs of words of a line with their places."""
    words = line.words
    found = []
    for box in document.boxes_at(line.start, line.end):
        inside = [at for at, place in enumerate(words.at) if box.start <= place < box.end]
        if inside:
            found.append(Placed(words.part(inside[0], inside[-1] + 1), box.left, box.right))
    return found


class PrintedTable:
    """Rows as lines of print come; a line whose first cell is empty goes on with the row above it."""

    def __init__(self) -> None:
        self.columns: dict[int, str] = {}
        self.heads: list[Placed] = []
        self.row: Row | None = None
        self.under: Text | None = None

    def name(self, columns: dict[int, str], heads: list[Placed]) -> None:
        """Takes the line that names the columns; where it is printed again a row goes on below it."""
        self.row = self.row if self.columns == columns else None
        self.columns, self.heads = columns, heads

    def take(self, line: Line, found: Sequence[Placed]) -> Row | None:
        """The row that a line begins, None where it goes on with one or is none."""
        if PAGE_NUMBER.fullmatch(line.plain) and self._column(found[0]) > 0:
            return None
        if self._is_across(found):
            self.under = line.words if dates.first(line.plain) else self.under
            self.row = self.row if line.top else None
            return None
        cells = self._cells(found)
        begun = None
        if self._begins(line, cells):
            begun = self.row = Row(under=self.under)
        for at, words in cells.items() if self.row else ():
            if self.row and at in self.columns:
                self.row.add(self.columns[at], words)
        return begun

    def _is_across(self, found: Sequence[Placed]) -> bool:
        """Whether a line is no row: words across columns, or alone in the first of which they are not."""
        if len(found) != 1:
            return not found
        (one,) = found
        at = self._column(one)
        if at == 0 and not self._opens(one.words):
            return True
        beyond = at + 1 + bool(self._number_before(one))
        return beyond < len(self.heads) and one.right > self.heads[beyond].left + NEAR

    def _begins(self, line: Line, cells: Mapping[int, Text]) -> bool:
        """Whether cells begin a row: the first is there, and is what its column holds or stands apart."""
        if 0 not in cells:
            return False
        return (
            self._opens(cells[0])
            or (line.apart and len(cells) >= MOST_OF_ROW * len(self.heads))
            or self.row is None
        )

    def _opens(self, first: Text) -> bool:
        """Whether words may be the first cell of a row by what that column holds; a day may lack its year."""
        kind = self.columns.get(0)
        if kind == ASKED:
            return dates.first(first.plain, ANY_YEAR) is not None
        return kind == REF and NUMBER.match(first.plain) is not None

    def _cells(self, found: Sequence[Placed]) -> dict[int, Text]:
        """The words of a line by their columns, a number cut off that stands close before the next cell."""
        cells: dict[int, list[Text]] = defaultdict(list)
        for one in found:
            at, end = self._column(one), self._number_before(one)
            cells[at].append(one.words.part(0, end or None))
            if end:
                cells[at + 1].append(one.words.part(end))
        return {at: join(words) for at, words in sorted(cells.items())}

    def _number_before(self, one: Placed) -> int:
        """Where a number ends that is one with the words of the next cell, since they stand close by."""
        beyond = self._column(one) + 1
        wide = beyond < len(self.heads) and one.right > self.heads[beyond].left + NEAR
        number = NUMBER.match(one.words.plain) if wide else None
        return number.end() if number else 0

    def _column(self, one: Placed) -> int:
        """The column in which words stand: that which begins there, else that whose head is over them."""
        lefts = [head.left for head in self.heads]
        same = next((at for at, left in enumerate(lefts) if abs(left - one.left) <= NEAR), None)
        if same is not None:
            return same
        over = [min(one.right, head.right) - max(one.left, head.left) for head in self.heads]
        if max(over) > 0:
            return over.index(max(over))
        return max((at for at, left in enumerate(lefts) if left <= one.left), default=0)
