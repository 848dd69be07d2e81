"""The rows of a council's own list of requests, in the shapes in which such lists are kept.

Tables with tabs or bars (as Word, web pages and most texts give them), values with commas or semicolons,
columns set by spaces, cells that stand one below the other, and labels with their values ("Action: …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from councilgraph.extractors.facts.tracker_columns import (
    ASKED,
    LEAST,
    REF,
    REQUEST,
    STATUS,
    TOPIC,
    columns_of,
    kind_of,
    tells_of_requests,
)
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.cells import row as cells_between
from councilgraph.extractors.text.lines import Line, join
from councilgraph.ontology.model import Text

GAP = re.compile(r"\s{2,}")
SIGNS = (",", ";")
NUMBER = re.compile(r"(?:[A-Z]{1,4}[ ./-]?)?\d[\w./()-]{0,12}\.?")
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


@dataclass(slots=True)
class Row:
    """What a list says of one request, by what its columns hold; `under` is the day that stands above it."""

    cells: dict[str, Text] = field(default_factory=dict)
    under: Text | None = None

    def add(self, kind: str, words: Text) -> None:
        """Puts words into a cell, behind what is there."""
        if words:
            self.cells[kind] = join([self.cells[kind], words]) if kind in self.cells else words


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """The rows of a list, told by the first shape in which there are some."""
    for shape in (_of_tables, _of_values, _of_stacks, _of_labels):
        every = list(shape(lines))
        found = _told([row for row in every if REQUEST in row.cells])
        if found and (shape is not _of_labels or len(found) >= LEAST_ROWS):
            return found
    return []


def _told(rows: list[Row]) -> list[Row]:
    """The rows, where their columns hold what they are named for; else none, as where print tore a table.

    Where "Resolution" is a number and "Subject" what was resolved, that is what was asked for.
    """
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
    """Rows between tabs or bars, below one that names the columns, or in columns set by spaces.

    A row is whole when the next one comes: lines that go on with it are put into it.
    """
    columns: dict[int, str] = {}
    starts: list[int] = []
    row: Row | None = None
    under: Text | None = None
    for line in lines:
        spaced = _spaced(line)
        cells = _cells(line) or ([words for _, words in spaced] if len(spaced) > 1 or starts else [])
        if header := columns_of([cell.plain for cell in cells]):
            columns, starts = header, [] if _cells(line) else [at for at, _ in spaced]
            continue
        if not columns:
            continue
        if len([cell for cell in cells if cell]) < 2 and not _goes_on(line, starts, row):  # noqa: PLR2004 - a line of its own
            under, row = _under(line, under), None
            continue
        placed = _placed(spaced, starts) if starts else dict(enumerate(cells))
        if row is None or not _continues(line, placed, starts):
            row = Row(under=under)
            yield row
        for at, words in placed.items():
            if at in columns:
                row.add(columns[at], words)


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


def _continues(line: Line, placed: dict[int, Text], starts: Sequence[int]) -> bool:
    """Whether a line goes on with the row above it: its first cell is empty."""
    if starts:
        return 0 not in placed and not line.apart
    return not placed.get(0) and sum(bool(words) for words in placed.values()) < len(placed) - 1


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
        begins = _begins(line.plain, kinds[0])
        if held and (begins or (line.apart and _under(line, None))):
            yield Row(_shared_out(held, kinds), under)
            held = []
        if begins or held:
            held.append(line.words)
        else:
            under = _under(line, under)
    if held:
        yield Row(_shared_out(held, kinds), under)


def _begins(plain: str, kind: str) -> bool:
    """Whether a line is the first cell of a row: a number, or a day and nothing else."""
    if kind == ASKED:
        dated = dates.first(plain)
        return dated is not None and dated.end - dated.start >= len(plain.strip()) - SLACK
    return kind == REF and NUMBER.fullmatch(plain.strip()) is not None


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
