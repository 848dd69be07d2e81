"""What a plot shows, as values: rows of signs at columns, of bars, or of points in time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from councilgraph.extractors.text.dates import in_words
from councilgraph.graph.show.tables import Row, said

Column = TypeVar("Column")

LONGEST = 44
"""Characters of a row's name or a column's."""

FILES = 3
"""As many papers as are named."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How something is drawn: `shape` (of matplotlib's markers) and `hatch` tell what colours tell too."""

    name: str
    shape: str
    fill: str
    ink: str = "white"
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands about a plot: what it is, of whom and when, what is left out, and what it was made from."""

    title: str
    scope: str
    notes: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows and columns; `cells` has the place of a mark by row and column, `tails` what is behind a row.

    Between columns a line is drawn before those whose places are in `breaks`.
    """

    heading: Heading
    marks: tuple[Mark, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[int, int], int]
    tails: tuple[str, ...]
    breaks: tuple[int, ...] = ()

    @property
    def counts(self) -> tuple[int, ...]:
        """How many cells have each mark."""
        counted = Counter(self.cells.values())
        return tuple(counted[at] for at in range(len(self.marks)))


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows of stacked bars; `lengths` has for each row how many there are of each mark.

    `counts` has how many there are of each mark in all, of which one may stand in several rows.
    """

    heading: Heading
    marks: tuple[Mark, ...]
    rows: tuple[str, ...]
    lengths: tuple[tuple[int, ...], ...]
    axis: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """So many things of one mark, on a day, in a row."""

    row: int
    mark: int
    day: dt.date
    number: int


@dataclass(frozen=True, slots=True)
class Points:
    """Rows of points in time."""

    heading: Heading
    marks: tuple[Mark, ...]
    rows: tuple[str, ...]
    points: tuple[Point, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """How many things there are of each mark."""
        return tuple(sum(p.number for p in self.points if p.mark == at) for at in range(len(self.marks)))


Named: TypeAlias = tuple[str, str]
"""A name, and the council in which it is somebody's."""

Chart: TypeAlias = Grid | Bars | Points


def heading(title: str, shown: Sequence[Row], notes: Iterable[str]) -> Heading:
    """The heading of a plot that was made of the rows `shown`, whose files are named."""
    whom = filter(None, (_one(shown, "body", "bodies"), _one(shown, "council", "councils")))
    days = sorted(day for row in shown if isinstance(day := row.get("date"), dt.date))
    span = [in_words(days[0]) + (f" to {in_words(days[-1])}" if days[0] != days[-1] else "")] if days else []
    scope = ", ".join(dict.fromkeys((*whom, *span)))
    return Heading(title, scope, tuple(filter(None, notes)), _source(shown))


def _one(rows: Sequence[Row], column: str, several: str) -> str:
    """What all rows have in a column; how many there are where they differ."""
    found = sorted({said(row.get(column)) for row in rows} - {""})
    return found[0] if len(found) == 1 else f"{len(found)} {several}" if found else ""


def _source(shown: Sequence[Row]) -> str:
    """How many rows a plot is made of, and which files state them."""
    files = sorted({said(row["document"]) for row in shown} - {""})
    named = files[:FILES] if len(files) > FILES + 1 else files
    more = [f"{len(files) - len(named)} more"] if len(named) < len(files) else []
    within = f"{len(files):,} file{'' if len(files) == 1 else 's'}"
    what = f"{len(shown):,} record{'' if len(shown) == 1 else 's'} in {within}"
    return f"{what}: {listed([*named, *more])}"


def left_out(shown: int, of: int, what: str, which: str) -> str:
    """What is said where not all are shown: "60 of 143 people are shown, those recorded most often"."""
    return f"{shown:,} of {of:,} {what} are shown, {which}" if shown < of else ""


def told_apart(given: Iterable[Named], among: Iterable[Named], how: str = "") -> tuple[str, ...]:
    """Names on a line each, with the council behind those that are in several councils `among` all."""
    councils = Counter(name for name, _ in among)
    return tuple(
        short(f"{name} ({how}{council or 'no council known'})" if councils[name] > 1 else name)
        for name, council in given
    )


def used(marks: Sequence[Mark], found: Iterable[str]) -> dict[str, tuple[int, Mark]]:
    """Of the marks those that are found, by name, each with its place among them."""
    names = set(found)
    kept = [mark for mark in marks if mark.name in names]
    return {mark.name: (at, mark) for at, mark in enumerate(kept)}


def fill(
    signs: Sequence[Mark], rows: Sequence[Mapping[Column, str]], columns: Sequence[Column]
) -> tuple[tuple[Mark, ...], dict[tuple[int, int], int]]:
    """The marks and the cells of a grid, of rows that say for each column the name of the mark there."""
    marks = used(signs, (name for row in rows for name in row.values()))
    places = {column: at for at, column in enumerate(columns)}
    cells = {
        (y, places[column]): marks[name][0] for y, row in enumerate(rows) for column, name in row.items()
    }
    return tuple(mark for _, mark in marks.values()), cells


def short(words: str, longest: int = LONGEST) -> str:
    """Words on one line, cut where they are too long, of signs that can be written."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them.

    >>> listed(["a.pdf", "b.pdf", "3 more"])
    'a.pdf, b.pdf and 3 more'
    """
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def lines(chart: Chart) -> Iterator[str]:
    """What a plot shows, in words: for a terminal, and for those who do not see it."""
    yield chart.heading.title
    if chart.heading.scope:
        yield chart.heading.scope
    counted = zip(chart.marks, chart.counts, strict=True)
    yield "; ".join(f"{mark.name} {count:,}" for mark, count in counted)
    yield from chart.heading.notes
    yield f"source: {chart.heading.source}"
