"""Results as tables: rows to go through, to look at in a notebook or a terminal, and to hand to pandas."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from io import StringIO
from os import PathLike
from pathlib import Path
from shutil import get_terminal_size
from types import UnionType
from typing import TYPE_CHECKING, NoReturn, TypeAlias, overload

from councilgraph.graph.exports.sheets import SHEETS, Links, Type
from councilgraph.graph.extras import needing
from councilgraph.graph.nearest import unknown
from councilgraph.graph.rdf.store import Literal, Rows, Term, Triples
from councilgraph.graph.rdf.store import text as lexical
from councilgraph.graph.show import markup, output, terminal
from councilgraph.graph.show.columns import GAP, say_once
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.ontology.errors import BadUsage
from councilgraph.ontology.terms import expand, shorten

if TYPE_CHECKING:
    import pandas as pd

Value: TypeAlias = str | int | float | Decimal | bool | dt.date | dt.time | None
Row: TypeAlias = dict[str, Value]
Frame: TypeAlias = "pd.DataFrame"
"""A DataFrame of pandas, which is loaded where one is made."""

SHOWN = 20
"""As many rows as are shown where not all are asked for."""

NARROW, WIDTH = 8, 120
"""Characters: what a column keeps in a narrow terminal, and the width where there is no terminal."""

SENTENCES = ("words", "quote", "text", "concluded")
"""Columns that hold sentences, to be given room."""

LONG = 30
"""Characters from which on a cell is not to be squeezed."""

LARGEST = 2**63
"""The first whole number that is too large for pandas' int64."""

TERMS = expand("cg:")
OF_KINDS = frozenset(
    column.name
    for sheet in SHEETS.values()
    if not isinstance(sheet, Links)
    for column in sheet.columns
    if column.type is Type.KIND
) | {"kind"}
"""What columns are called that say one of few words."""

PYTHON: dict[str, Callable[[str], Value]] = {
    expand("xsd:integer"): int,
    expand("xsd:decimal"): Decimal,
    expand("xsd:double"): float,
    expand("xsd:float"): float,
    expand("xsd:boolean"): {"true": True, "1": True, "false": False, "0": False}.__getitem__,
    expand("xsd:date"): dt.date.fromisoformat,
    expand("xsd:dateTime"): dt.datetime.fromisoformat,
    expand("xsd:time"): dt.time.fromisoformat,
}
"""By datatype, what makes a value of Python of a literal's characters."""


ENDINGS = ("", ".csv", ".txt")
"""How the name of a file of CSV may end."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns, all of them read; made by what asks a graph.

    Going through it gives a dict a row; `table[0]` is the first, `table[:5]` a shorter table.
    Values are Python's own: str (IRIs too), int, float, Decimal, bool, date, time, or None.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    title: str = ""

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Table: ...

    @overload
    def __getitem__(self, at: str) -> NoReturn: ...

    def __getitem__(self, at: int | slice | str) -> Row | Table:
        if isinstance(at, str):
            raise BadUsage(f'rows are counted from 0: .column("{at}") has the values of a column')
        if isinstance(at, slice):
            return Table(self.columns, self.rows[at], self.title)
        return dict(zip(self.columns, self.rows[at], strict=True))

    def column(self, name: str) -> list[Value]:
        """The values of one column; raises UnknownName with the nearest where there is none of that name."""
        if name not in self.columns:
            raise unknown("column", name, self.columns)
        at = self.columns.index(name)
        return [row[at] for row in self.rows]

    def frame(self) -> Frame:
        """The rows as a pandas DataFrame: columns of dates as datetime64[s], of decimals as float.

        Whole numbers with gaps become Int64; terms of the vocabulary, and columns that are called as those of
        kinds in exports (`kind`, `capacity`, `how_far` …), categories. Raises MissingExtra without pandas.
        """
        with needing("notebook"):
            import pandas as pd  # noqa: PLC0415 (an extra, and slow: loaded where it is asked for)
        columns = {name: self.column(name) for name in self.columns}
        series = {name: pd.Series(values, dtype=_dtype(name, values)) for name, values in columns.items()}
        return pd.DataFrame(series, pd.RangeIndex(len(self)))

    def save(self, path: str | PathLike[str], *, raw: bool = False, excel: bool = False) -> None:
        """Writes all rows as CSV in UTF-8, IRIs in full, as `csv_cells` says.

        What begins as a formula is made text unless it is wanted `raw`; `excel` asks for a byte-order mark.
        Raises BadUsage for a name that ends as no text does, CouncilgraphError where it cannot be written.
        """
        if (ending := Path(path).suffix.lower()) not in ENDINGS:
            raise BadUsage(f"{path} ends in {ending}, and a table is written as CSV: name it .csv")
        rows = [["" if value is None else str(value) for value in row] for row in self.rows]
        output.save(Path(path), as_csv([self.columns, *rows], Style(raw, excel)).encode())

    def __repr__(self) -> str:
        out = StringIO()
        filled = self._filled()
        cells = [[terminal.visible(said(row[at])) for at in filled.values()] for row in self._shown()]
        widths = _widths([*filled], cells, get_terminal_size((WIDTH, 0)).columns)
        cut = [[_cut(cell, width) for cell, width in zip(row, widths, strict=True)] for row in cells]
        terminal.table(cut, [*filled], out)
        heading = f"{terminal.visible(self.title)}\n" if self.title else ""
        return f"{heading}{out.getvalue()}{self._count()}"

    def _repr_html_(self) -> str:
        filled = self._filled()
        rows = ([_cell(row[at]) for at in filled.values()] for row in self._shown())
        body = markup.table({name: _class(name, self.column(name)) for name in filled}, rows, self.title)
        return markup.block(body, markup.soft(markup.text(self._count())))

    def _shown(self) -> Iterator[list[Value]]:
        """The first rows, without words that another cell of the row holds."""
        for row in self.rows[:SHOWN]:
            cells = [said(value) for value in row]
            once = zip(row, cells, say_once(self.columns, cells), strict=True)
            yield [value if kept == cell else None for value, cell, kept in once]

    def _filled(self) -> dict[str, int]:
        """The columns that hold something, each with its place; all of them where there are no rows."""
        empty = {at for at in range(len(self.columns)) if all(row[at] is None for row in self.rows)}
        return {name: at for at, name in enumerate(self.columns) if at not in empty or not self.rows}

    def _count(self) -> str:
        total = f"{len(self):,} row{'' if len(self) == 1 else 's'}"
        empty = ", ".join(name.replace("_", " ") for name in self.columns if name not in self._filled())
        shown = f"the first {SHOWN} of {total}" if len(self) > SHOWN else total
        return f"{shown}; nothing in: {empty}" if empty else shown


def typed_frame(columns: Mapping[str, tuple[str, Sequence[Value]]]) -> Frame:
    """Columns by name, each with what pandas is to hold it as, as a DataFrame.

    Raises MissingExtra where pandas is not installed.
    """
    with needing("notebook"):
        import pandas as pd  # noqa: PLC0415 (as above)

    return pd.DataFrame(
        {name: pd.Series([*values], dtype=dtype) for name, (dtype, values) in columns.items()}
    )


def of_rows(rows: Rows, title: str = "") -> Table:
    """What a SELECT found; raises BadQuery where it cannot be run."""
    found = (tuple(value(row[name]) for name in rows.variables) for row in rows)
    return Table(tuple(rows.variables), tuple(found), title)


def of_triples(triples: Triples, title: str = "") -> Table:
    """What a CONSTRUCT or DESCRIBE made, sorted; raises BadQuery where it cannot be run."""
    found = {(each.subject, each.predicate, each.object) for each in triples}
    parts = sorted(found, key=lambda each: [*map(str, each)])
    return Table(("subject", "predicate", "object"), tuple(tuple(map(value, each)) for each in parts), title)


def of_mappings(columns: Sequence[str], rows: Iterable[Mapping[str, Value]], title: str = "") -> Table:
    """Rows given by name; what a row lacks is None."""
    return Table(tuple(columns), tuple(tuple(row.get(name) for name in columns) for row in rows), title)


def value(term: Term | None) -> Value:
    """A term as a value of Python; a literal that is malformed for its datatype is its characters."""
    if isinstance(term, Literal) and (made := PYTHON.get(term.datatype.value)):
        try:
            return made(term.value)
        except (ValueError, KeyError, InvalidOperation):
            return term.value
    return None if term is None else lexical(term)


def day(words: str) -> Value:
    """A date of its ISO form; the words themselves where they are none, None where there are none."""
    try:
        return dt.date.fromisoformat(words) if words else None
    except ValueError:
        return words


def said(value: Value) -> str:
    """A value as a cell shows it: names of the vocabulary short, nothing for None."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else shorten(value) if isinstance(value, str) else str(value)


def _cell(value: Value) -> str:
    """A value as a notebook's cell shows it."""
    words = said(value)
    return markup.address(words) if _is_address(words) else markup.text(words)


def _is_address(words: str) -> bool:
    return re.fullmatch("https?://[^/ ]*/[^ ]*", words) is not None


def _class(name: str, values: Sequence[Value]) -> str:
    if _all(values, int | float | Decimal):
        return "number"
    if _all(values, dt.date | dt.time):
        return "day"
    shown = [each for each in map(said, values[:SHOWN]) if not _is_address(each)]
    long = any(len(each) > LONG for each in shown)
    return "said" if name in SENTENCES else "long" if long else ""


def _all(values: Iterable[Value], kind: type | UnionType) -> bool:
    """Whether the values there are, one at least, are all of a kind; true and false are no numbers."""
    known = [each for each in values if each is not None]
    return bool(known) and all(isinstance(each, kind) and not isinstance(each, bool) for each in known)


def _dtype(name: str, values: Sequence[Value]) -> str | None:
    """What pandas is to hold the values of a column as; None leaves it to pandas."""
    if _all(values, str) and (name in OF_KINDS or all(map(_is_term, values))):
        return "category"
    if _all(values, int):
        small = all(isinstance(each, int) and abs(each) < LARGEST for each in values if each is not None)
        return None if not small else "Int64" if None in values else "int64"
    if _all(values, int | float | Decimal):
        return "float64"
    if _all(values, dt.date) and not any(isinstance(each, dt.datetime) for each in values):
        return "datetime64[s]"
    return None


def _is_term(value: Value) -> bool:
    return value is None or str(value).startswith(TERMS)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Characters for each column so that a line fits: the widest give way first."""
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    spare = room - len(GAP) * (len(columns) - 1)
    while sum(widths) > spare and max(widths) > NARROW:
        widest = max(widths)
        less = max(1, (sum(widths) - spare) // len(columns))
        widths[widths.index(widest)] = max(NARROW, widest - less)
    return widths


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else f"{cell[: width - 1].rstrip()}…"
