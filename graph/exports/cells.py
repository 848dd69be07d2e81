"""A cell of an exported table: the words in it, and the value that a column of some type holds of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from councilgraph.graph.exports.sheets import Type

BETWEEN = " | "
"""What stands between several values in a cell."""

WIDEST = 2**63
"""The first whole number that is too large for a column."""

Cell: TypeAlias = tuple[str, ...]
Value: TypeAlias = str | int | float | bool | dt.date | None


def joined(cell: Cell) -> str:
    """All words of a cell as one.

    >>> joined(("Health Board", "Scrutiny Panel"))
    'Health Board | Scrutiny Panel'
    """
    return BETWEEN.join(cell)


def cell_of(value: object) -> Cell:
    """A value as the words of a cell, those of truth in small letters as RDF has them; none of None.

    >>> cell_of(dt.date(2023, 7, 12)), cell_of(True), cell_of(None)
    (('2023-07-12',), ('true',), ())
    """
    if value is None:
        return ()
    return (str(value).lower() if isinstance(value, bool) else str(value),)


def type_of(values: Iterable[object]) -> Type:
    """The type of a column that holds such values, where all that are known are of one; else text.

    >>> [str(type_of(values)) for values in ([1, None], [0.5], [dt.date(2023, 7, 12), "2023/24"])]
    ['whole number', 'number', 'text']
    """
    sorts = {type(value) for value in values if value is not None}
    return OF_PYTHON.get(sorts.pop(), Type.TEXT) if len(sorts) == 1 else Type.TEXT


OF_PYTHON = {dt.date: Type.DAY, bool: Type.TRUTH, int: Type.WHOLE, float: Type.NUMBER}


def typed(cell: Cell, kind: Type) -> Value:
    """What a column of that type holds: of days and numbers the first that is one, of words all.

    >>> typed(("2023-07-12",), Type.DAY), typed(("some day",), Type.DAY), typed(("2", "10"), Type.WHOLE)
    (datetime.date(2023, 7, 12), None, 2)
    """
    read = READ.get(kind)
    if read is None:
        return joined(cell) or None
    return next((value for words in cell if (value := read(words)) is not None), None)


def _day(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


def _whole(words: str) -> int | None:
    is_one = re.fullmatch(r"[+-]?[0-9]{1,19}", words)
    return int(words) if is_one and abs(int(words)) < WIDEST else None


def _number(words: str) -> float | None:
    return float(words) if re.fullmatch(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)", words) else None


READ: dict[Type, Callable[[str], Value]] = {
    Type.DAY: _day,
    Type.YEAR: _whole,
    Type.WHOLE: _whole,
    Type.NUMBER: _number,
    Type.TRUTH: {"true": True, "1": True, "false": False, "0": False}.get,
}
