"""Rows as CSV: the one form in which every command writes it, safe to open in a spreadsheet.

Lines end in a line feed, the last one too, as csvkit, pandas and R write them, and as `sort`, `diff` and
git take them. RFC 4180, and with it SPARQL 1.1, has CR LF; what reads that form reads this one as well.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

BYTE_ORDER_MARK = "\ufeff"
FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet runs or lets run on: the wide forms of the four signs too."""

NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)*|\.\d+)(?:[eE][+-]?\d+)?%?")
"""What is a number and nothing else, as in -1,250.50: it does no harm, and is of use as it is."""


@dataclass(frozen=True, slots=True)
class Style:
    """How CSV is written: `raw` leaves cells that begin as formulas do; `excel` has a byte-order mark.

    Excel takes a file without the mark for one in the letters of the machine's own language.
    """

    raw: bool = False
    excel: bool = False


def as_csv(rows: Iterable[Sequence[str]], style: Style) -> str:
    """The rows, of which the first is the heads, as CSV."""
    out = StringIO(newline="")
    plain, quoting = (
        csv.writer(out, lineterminator="\n", quoting=q) for q in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL)
    )
    for row in rows:
        cells = row if style.raw else [neutralised(cell) for cell in row]
        # Python quotes no lone return where lines do not end in one; other readers would end the line there.
        (quoting if any("\r" in cell for cell in cells) else plain).writerow(cells)
    return (BYTE_ORDER_MARK if style.excel else "") + out.getvalue()


def neutralised(cell: str) -> str:
    """A cell as text even where it begins as a formula does: with an apostrophe before it.

    >>> neutralised("=1+1"), neutralised("-12.5"), neutralised("- to note")
    ("'=1+1", '-12.5', "'- to note")
    """
    return f"'{cell}" if is_formula(cell) else cell


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet may run what is in a cell, or let it run on.

    >>> is_formula("=1+1"), is_formula("-12.5")
    (True, False)
    """
    return FORMULA.match(cell) is not None and not NUMBER.fullmatch(cell)
