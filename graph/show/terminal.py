"""What a user sees in a terminal: tables, lines and progress; the one wrapper of rich.

Colour and wrapping are for terminals alone: what is piped is plain, whole and the same anywhere.
"""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from shutil import get_terminal_size, which
from textwrap import wrap
from typing import TYPE_CHECKING, TextIO, TypeAlias

from councilgraph.graph.show.columns import joined, lay_out, natural, say_once

if TYPE_CHECKING:
    from rich.console import Console

Step: TypeAlias = Callable[[str, int, int], None]

STYLES = {"title": "bold", "heading": "bold", "fact": "", "words": "italic", "source": "dim"}
LEAST = 6
"""Characters that a line keeps however narrow the terminal is."""

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

    To a terminal they are laid out in its width, as `columns` says; elsewhere a row is a line.
    Words that a row rests on and another of its cells holds are not written twice.
    """
    cells = [[visible(cell) for cell in row] for row in rows]
    if out.isatty():
        console = _console(out)
        for text, style in lay_out(columns, cells, console.width):
            console.print(text, style=STYLES[style], soft_wrap=True)
    else:
        heads = [column.replace("_", " ") for column in columns]
        lines = [heads, *(say_once(columns, row) for row in cells)]
        widths = natural(lines)
        out.writelines(joined(line, widths) + "\n" for line in lines)
    return len(cells)


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
    for part in wrap(visible(line.text), max(console.width - line.indent, LEAST), break_on_hyphens=False) or [
        ""
    ]:
        console.print(f"{before}{part}".rstrip(), style=STYLES[line.style], soft_wrap=True)


@contextmanager
def paged(out: TextIO) -> Iterator[TextIO]:
    """Gives what to write an answer to: a pager shows it where `out` is a terminal that it does not fit.

    The pager is $PAGER, else `less`; there is none where NO_PAGER is set, or PAGER is empty or "cat".
    """
    pager = _pager(out)
    if not pager:
        yield out
        return
    held = _Held()
    yield held
    answer = held.getvalue()
    if answer.count("\n") < get_terminal_size().lines:
        out.write(answer)
    else:
        out.flush()
        _page(answer, pager)


class _Held(StringIO):
    """What is written for a terminal, kept until all of it is there."""

    def isatty(self) -> bool:
        """It is styled as for one."""
        return True


def _pager(out: TextIO) -> list[str]:
    """The command of the pager, [] where none is wanted or there."""
    command = shlex.split(os.environ.get("PAGER", "less"))
    wanted = command and command != ["cat"] and not os.environ.get("NO_PAGER")
    if not wanted or not out.isatty() or os.environ.get("TERM") == "dumb" or not which(command[0]):
        return []
    return command


def _page(answer: str, pager: list[str]) -> None:
    """Shows an answer until the pager is left, which may be before all of it is read.

    `less` is told to pass on styles, and to leave on the screen what it has shown. Ctrl-C is for the pager.
    """
    told = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        subprocess.run(pager, input=answer.encode(), env=told, check=False)  # noqa: S603 - the user's own program
    finally:
        signal.signal(signal.SIGINT, before)


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
