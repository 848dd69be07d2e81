"""The rows of a council's own list of requests, in the shapes in which such lists are kept.

Tables with tabs or bars (as Word, web pages and most texts give them), values with commas or semicolons,
columns set by spaces, cells that stand one below the other, and labels with their values ("Action: …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.facts.tracker_columns import (
    LEAST,
    NUMBER,
    PAGE_NUMBER,
    REF,
    REQUEST,
    STATUS,
    TOPIC,
    Row,
    begins,
    columns_of,
    kind_of,
    tells_of_requests,
)
from councilgraph.extractors.facts.tracker_print import rows_of_print
from councilgraph.extractors.read.setting import PROSE
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.cells import row as cells_between
from councilgraph.extractors.text.lines import Line, join
from councilgraph.ontology.model import Document, Text

GAP = re.compile(r"\s{2,}")
SIGNS = (",", ";")
LABEL = re.compile(
    r"(?:^|(?<=[|/;•.])\s+)"
    r"[*_]*(?P<name>[A-Z][A-Za-z/’' -]{1,30}?(?:\ \d{1,3})?)[*_]*\s?:[*_]*\s+"
)
LONG_REF = 24  # characters of a reference
SECTION = 90  # characters of a line between rows that names the meeting of those below
LABEL_ALONE = 34  # characters of a label that has a line of its own
MOST_COLUMNS = 10  # whose names stand one below the other
SLACK = 2  # signs by which a cell may begin before its column
LEAST_ROWS = 2  # of labels with values, which are read without a heading
SHORT = 60  # characters of a cell behind which the next line may be another cell
ENDED = (".", ";", "?", "!", ":")


def rows_of(lines: Sequence[Line], document: Document) -> list[Row]:
    """The rows of a list, told by the first shape in which there are some; in print by places."""
    printed = list(rows_of_print(lines, document)) if document.boxes else []
    if found := _told(printed):
        return found
    for shape in (_of_tables, _of_values, _of_stacks, _of_labels):
        found = _told(list(shape(lines)))
        if found and (shape is not _of_labels or len(found) >= LEAST_ROWS):
            return found
    return []


def _told(rows: list[Row]) -> list[Row]:
    """The rows, where their columns hold what they are named for; else none, as where print tore a table.

    Where "Resolution" is a number and "Subject" what was resolved, that is what was asked for.
    """
    rows = [row for row in rows if REQUEST in row.cells]
    numbers = sum(NUMBER.fullmatch(row.cells[REQUEST].plain) is not None for row in rows)
    if rows and 2 * numbers > len(rows):
        rows = [row for row in rows if TOPIC in row.cells]
        for row in rows:
            row.cells[REF], row.cells[REQUEST] = row.cells[REQUEST], row.cells.pop(TOPIC)
    refs = [row.cells[REF].plain for row in rows if REF in row.cells]
    wordy = sum(
        len(ref) > LONG_REF or not any(sign.isdigit() or sign in "–-" for sign in ref) for ref in refs
    )
    return [] if 2 * wordy > max(len(refs), 1) else rows


def _of_tables(lines: Sequence[Line]) -> Iterator[Row]:
    """Rows between tabs or bars, below one that names the columns, or in columns set by spaces."""
    table = Table()
    for line in lines:
        table.turned |= line.top
        spaced = _spaced(line)
        between = _cells(line)
        cells = between or ([words for _, words in spaced] if len(spaced) > 1 or table.starts else [])
        if columns := columns_of([cell.plain for cell in cells]):
            table.name(columns, len(cells), [] if between else [at for at, _ in spaced])
        elif table.columns and not PAGE_NUMBER.fullmatch(line.plain):
            placed = _placed(spaced, table.starts) if table.starts else dict(enumerate(cells))
            if row := table.take(line, placed):
                yield row


class Table:
    """Rows as lines come: `columns` by what they hold, and where each starts where spaces set them.

    A row is whole when the next one comes: lines that go on with it are put into it.
    """

    def __init__(self) -> None:
        self.columns: dict[int, str] = {}
        self.starts: list[int] = []
        self.width = 0
        self.row: Row | None = None
        self.above: Row | None = None  # the row before a line of its own, which the page may have torn
        self.last = 0  # the column that the row has come to
        self.paragraphs = 1  # of the cell in that column
        self.again = False  # the columns are named once more
        self.turned = False  # a page has begun
        self.under: Text | None = None

    def name(self, columns: dict[int, str], width: int, starts: list[int]) -> None:
        """Takes the line that names the columns; where it stands on each page a row goes on below it."""
        self.again = self.columns == columns
        self.row = (self.row or self.above) if self.again else None
        self.columns, self.width, self.starts = columns, width, starts

    def take(self, line: Line, placed: dict[int, Text]) -> Row | None:
        """The row that a line begins, None where it goes on with one or is none."""
        if self.row and self._is_torn(line, placed):
            self._mend(line, placed)
            return None
        cells = [words for words in placed.values() if words]
        if len(cells) < 2 and not _goes_on(line, self.starts, self.row) and not self._goes_on_below(placed):  # noqa: PLR2004 - a line of its own
            self.under, self.above, self.row = _under(line, self.under), self.row or self.above, None
            return None
        begun = None
        if self.row is None or not self._continues(line, placed):
            begun = self.row = Row(under=self.under)
            self.above = None
        self._put(placed)
        return begun

    def _put(self, placed: dict[int, Text]) -> None:
        """Puts cells into the row."""
        assert self.row
        for at, words in placed.items():
            if at in self.columns:
                self.row.add(self.columns[at], words)
        self.last, self.paragraphs = max(placed, default=0), 1
        self.again = self.turned = False

    def _is_torn(self, line: Line, placed: dict[int, Text]) -> bool:
        """Whether a line is a further paragraph of the last cell of the row, with the cells behind it.

        So a row with a text in a cell is set. What begins as the first column does is another row.
        """
        if line.apart or self.starts or self.width == 0:
            return False
        if len(placed) < 2:  # noqa: PLR2004 - the paragraph alone
            return not line.tabs and line.plain.endswith(ENDED) and _under(line, None) is None
        first, kind = placed[0], self.columns.get(0, "")
        held = self.row.cells.get(self.columns.get(self.last, "")) if self.row else None
        if not held or self.last + len(placed) > self.width or (first and begins(first.plain, kind)):
            return False
        return len(held.plain) + len(first.plain) > PROSE if first else self.paragraphs > 1

    def _mend(self, line: Line, placed: dict[int, Text]) -> None:
        """Puts a further paragraph into the last cell of the row, and the cells behind it into theirs."""
        moved = {self.last + at: words for at, words in placed.items()} or {self.last: line.words}
        paragraphs = self.paragraphs + 1 if len(moved) == 1 else 1
        self._put(moved)
        self.paragraphs = paragraphs

    def _goes_on_below(self, placed: dict[int, Text]) -> bool:
        """Whether a single cell stands in its column below the row: cells before it are empty."""
        return self.row is not None and len(placed) > 1 and not placed.get(0)

    def _continues(self, line: Line, placed: dict[int, Text]) -> bool:
        """Whether a line goes on with the row above it: its first cell is empty, and others may be."""
        if self.starts:
            return 0 not in placed and not line.apart
        if placed.get(0):
            return False
        asked = next((placed.get(at) for at, kind in self.columns.items() if kind == REQUEST), None)
        rest = not asked or asked.plain[:1].islower()
        if self.turned or self.again:
            return rest or (self.columns.get(0) == REF and (self.turned or self.above is None))
        return rest or sum(bool(words) for words in placed.values()) < len(placed) - 1


def _cells(line: Line) -> list[Text]:
    """The cells of a line between tabs or bars; none for another line."""
    section = cells_between(line)
    return [cell.title or line.words.part(0, 0) for cell in section.sections] if section else []


def _spaced(line: Line) -> list[tuple[int, Text]]:
    """What stands between wide gaps of a line, each with the column of print in which it begins."""
    plain, words = line.plain, line.words
    first = words.at[0] - line.start if words else 0
    gaps = [(match.start(), match.end()) for match in GAP.finditer(plain)]
    begins = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(plain)]
    return [(first + begin, words.part(begin, end)) for begin, end in zip(begins, ends, strict=True)]


def _placed(spaced: Sequence[tuple[int, Text]], starts: Sequence[int]) -> dict[int, Text]:
    """Words under the columns that begin where `starts` tells."""
    found: dict[int, Text] = {}
    for at, words in spaced:
        column = max((place for place, start in enumerate(starts) if start <= at + SLACK), default=0)
        found[column] = join([found[column], words]) if column in found else words
    return found


def _goes_on(line: Line, starts: Sequence[int], row: Row | None) -> bool:
    """Whether a line of one cell goes on with a row that is set by spaces."""
    return bool(starts) and row is not None and not line.apart and line.words.at[0] - line.start > SLACK


def _under(line: Line, before: Text | None) -> Text | None:
    """The line between rows that names the day of those below it, else what stood there before."""
    if len(line.plain) > SECTION:
        return before
    return line.words if dates.first(line.plain) else before


def _of_values(lines: Sequence[Line]) -> Iterator[Row]:
    """Rows with commas or semicolons between values, as spreadsheets are saved."""
    columns: dict[int, str] = {}
    sign = ""
    for line in lines:
        if not columns:
            for sign in SIGNS:
                several = line.plain.count(sign) >= LEAST - 1
                columns = columns_of([cell.plain for cell in _values(line.words, sign)]) if several else {}
                if columns:
                    break
            continue
        row = Row()
        for at, words in enumerate(_values(line.words, sign)):
            if at in columns:
                row.add(columns[at], words)
        yield row


def _values(words: Text, sign: str) -> list[Text]:
    """The values of a line, those in quotes without them."""
    found, at = [], 0
    while at <= len(words.plain):
        match = re.compile(rf'"(?P<quoted>(?:[^"]|"")*+)"|(?P<plain>[^{sign}]*+)').match(words.plain, at)
        assert match  # it matches nothing as well
        group = "quoted" if match["quoted"] is not None else "plain"
        found.append(words.part(*match.span(group)))
        at = match.end() + 1
    return found


def _of_stacks(lines: Sequence[Line]) -> Iterator[Row]:
    """Rows whose cells stand one below the other, below the names of the columns that do so too."""
    names = [line.plain for line in lines]
    named = [bool(kind_of(name)) for name in names]
    for at in range(len(lines)):
        count = [*named[at : at + MOST_COLUMNS], False].index(False)
        if columns := columns_of(names[at : at + count]):
            yield from _stacked(lines[at + count :], [columns.get(place, "") for place in range(count)])
            return


def _stacked(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[Row]:
    """The rows of lines that are cells, each begun by what its first column holds."""
    under: Text | None = None
    held: list[Text] = []
    for line in lines:
        begun = begins(line.plain, kinds[0])
        if held and (begun or (line.apart and _under(line, None))):
            yield Row(_shared_out(held, kinds), under)
            held = []
        if begun or held:
            held.append(line.words)
        else:
            under = _under(line, under)
    if held:
        yield Row(_shared_out(held, kinds), under)


def _shared_out(held: Sequence[Text], kinds: Sequence[str]) -> dict[str, Text]:
    """Lines as cells: one that ends no sentence goes on in the next, as long as there are too many."""
    cells = list(held)
    while len(cells) > len(kinds):
        open_ = [
            at
            for at in range(1, len(cells) - 1)
            if not cells[at].plain.endswith(ENDED)
            and (cells[at + 1].plain[:1].islower() or len(cells[at].plain) > SHORT)
        ]
        at = open_[0] if open_ else len(cells) - 3
        cells[at : at + 2] = [join(cells[at : at + 2])]
    found = dict(zip(kinds, cells, strict=False))
    if len(cells) < len(kinds) and kinds[-1] == STATUS and len(cells) > SLACK:  # a cell was empty
        found = dict(zip(kinds[: len(cells) - 1], cells, strict=False)) | {STATUS: cells[-1]}
    return {kind: words for kind, words in found.items() if kind}


def _alone(line: Line) -> str:
    """What a line holds that is a label and nothing else: "By when", above its value."""
    return kind_of(line.plain) if len(line.plain) <= LABEL_ALONE else ""


def _of_labels(lines: Sequence[Line]) -> Iterator[Row]:
    """Rows of labels with values: "Action: … Owner: … Due: … Update: …", on one line or on several."""
    row = Row()
    for kind, words, under in _labelled(lines):
        if kind in row.cells and kind in (REQUEST, next(iter(row.cells))):
            if tells_of_requests(set(row.cells)):
                yield row
            row = Row()
        row.under = row.under or under
        row.add(kind, words)
    if tells_of_requests(set(row.cells)):
        yield row


def _labelled(lines: Sequence[Line]) -> Iterator[tuple[str, Text, Text | None]]:
    """Each label's kind and value, and the day that stands above; a value may go on over lines."""
    under: Text | None = None
    kind, held = "", list[Text]()
    for line in lines:
        found = list(_in_line(line)) if held or not kind else []
        alone = "" if found or (kind and not held) else _alone(line)
        if found or alone or (line.apart and held):
            yield from ((kind, join(held), under) for _ in held[:1])
            kind, held = alone, []
        if found:
            *before, (kind, last) = found
            yield from ((one, words, under) for one, words in before)
            held = [last]
        elif kind and not alone:
            held.append(line.words)
        elif not kind:
            under = _under(line, under)
    yield from ((kind, join(held), under) for _ in held[:1])


def _in_line(line: Line) -> Iterator[tuple[str, Text]]:
    """The labels of a line with their values."""
    labels = [(match, kind) for match in LABEL.finditer(line.plain) if (kind := kind_of(match["name"]))]
    ends = [*(match.start() for match, _ in labels[1:]), len(line.plain)]
    for (match, kind), end in zip(labels, ends, strict=False):  # one end too many where there is no label
        if words := line.words.part(match.end(), len(line.plain[:end].rstrip(" |/;"))):
            yield kind, words
