"""What a user sees in a terminal: tables, lines and progress; the one wrapper of rich.

Colour and wrapping are for terminals alone: what is piped is plain, whole and the same anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING, TextIO, TypeAlias

if TYPE_CHECKING:
    from rich.console import Console

Step: TypeAlias = Callable[[str, int, int], None]

STYLES = {"title": "bold", "heading": "bold", "fact": "", "words": "italic", "source": "dim"}
SOURCE = ("words", "document", "place")
"""Columns that say where a row comes from: a terminal shows them beneath it."""

LEAST = 6
"""Characters that a column keeps however narrow the terminal is."""

GAP = "  "
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SHOWN = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\u2421",
    **{code: f"[U+{code:04X}]" for code in range(0x80, 0xA0)},
    **{ord(mark): f"[U+{ord(mark):04X}]" for mark in BIDI},
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text to show; `style` is a name in `STYLES`, `indent` a number of characters."""

    text: str
    style: str = "fact"
    indent: int = 0


def visible(text: str) -> str:
    r"""The text in one line, with what would command a terminal or turn its writing made visible.

    >>> visible("red\x1b[31m and\n   back")
    'red␛[31m and back'
    """
    return " ".join(text.split()).translate(SHOWN)


def numbered(pages: Sequence[int]) -> str:
    """Pages by their numbers, those in a row as a range.

    >>> numbered([3]), numbered([1, 2, 3, 7])
    ('page 3', 'pages 1–3, 7')
    """
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    listed = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"page {listed}" if len(pages) == 1 else f"pages {listed}"


def table(rows: Iterable[Sequence[str]], columns: Sequence[str], out: TextIO) -> int:
    """Writes rows under their columns, and returns how many there were.

    To a terminal the cells are wrapped to its width, and beneath each row stand the words it
    rests on; elsewhere a row is a line.
    """
    cells = [[visible(cell) for cell in row] for row in rows]
    heads = [column.replace("_", " ") for column in columns]
    if out.isatty():
        _draw(cells, columns, heads, _console(out))
    else:
        out.writelines(_row(row, _widths([heads, *cells])) + "\n" for row in [heads, *cells])
    return len(cells)


def _draw(
    cells: Sequence[Sequence[str]], columns: Sequence[str], heads: Sequence[str], console: Console
) -> None:
    beneath = set(SOURCE) if set(SOURCE) <= set(columns) and len(columns) > len(SOURCE) else set()
    shown = [place for place, column in enumerate(columns) if column not in beneath]
    rows = [[row[place] for place in shown] for row in [heads, *cells]]
    widths = _widths(rows, console.width)
    for number, row in enumerate(rows):
        wrapped = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        style = STYLES["fact" if number else "heading"]
        for line in zip_longest(*wrapped, fillvalue=""):
            console.print(_row(line, widths), style=style, soft_wrap=True)
        if number and beneath:
            words, document, place = (cells[number - 1][columns.index(name)] for name in SOURCE)
            _say(Line(f"“{words}”", "words", 4), console)
            _say(Line(f"{document}, {place}", "source", 4), console)


def _row(cells: Iterable[str], widths: Sequence[int]) -> str:
    return GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _widths(cells: Sequence[Sequence[str]], room: int | None = None) -> list[int]:
    """The widths of columns: as wide as their cells, or where that is too wide, the widest narrowed."""
    widths = [max(map(len, column), default=0) for column in zip(*cells, strict=True)]
    while room and sum(widths) + len(GAP) * (len(widths) - 1) > room and max(widths) > LEAST:
        widths[widths.index(max(widths))] -= 1
    return [max(width, 1) for width in widths]


def write(lines: Iterable[Line], out: TextIO) -> None:
    """Writes lines, on a terminal styled and wrapped under their indent."""
    if not out.isatty():
        out.writelines(f"{' ' * line.indent}{visible(line.text)}".rstrip() + "\n" for line in lines)
        return
    console = _console(out)
    for line in lines:
        _say(line, console)


def _say(line: Line, console: Console) -> None:
    before = " " * line.indent
    for part in wrap(visible(line.text), max(console.width - line.indent, LEAST)) or [""]:
        console.print(f"{before}{part}".rstrip(), style=STYLES[line.style], soft_wrap=True)


@contextmanager
def progress(err: TextIO, *, wanted: bool = True) -> Iterator[Step]:
    """Gives what a build calls with its stage, how much is done, and of how much: a bar for each stage.

    Nothing is shown where `err` is no terminal; the bars go when the block ends.
    """
    if not wanted or not err.isatty():
        yield _silent
        return
    from rich.progress import Progress  # noqa: PLC0415 (loaded for terminals alone)

    with Progress(console=_console(err), transient=True) as bars:
        stages = {}

        def step(stage: str, done: int, total: int) -> None:
            if stage not in stages:
                stages[stage] = bars.add_task(stage)
            bars.update(stages[stage], completed=done, total=total)

        yield step


def _silent(stage: str, done: int, total: int) -> None:
    """Shows nothing."""


def _console(out: TextIO) -> Console:
    from rich.console import Console  # noqa: PLC0415 (loaded for terminals alone)

    return Console(file=out, highlight=False, markup=False, emoji=False)
