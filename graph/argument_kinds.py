"""Kinds of arguments: what is typed becomes a value, or is refused in words that argparse passes on."""

from __future__ import annotations

import datetime as dt
import os
from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

from councilgraph.graph.span import A_DAY, first_day, last_day

A_WHOLE_DAY = 86_400  # seconds
PERIODS = "2024-01-31, nor a month or a year, as in 2024-01 and 2024"
GIGA = 1 << 30
LAST_PORT = 65_535


def words(typed: str) -> str:
    """Words, of which there must be some; bytes of another encoding than the terminal's are letters too."""
    data = os.fsencode(file(typed))
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def file(typed: str) -> str:
    """The name of a file or of something else, as it is typed: a file's may be of any bytes."""
    if not typed.strip():
        raise ArgumentTypeError("nothing is given")
    return typed


def somebody(typed: str) -> str:
    """Words that name somebody, which a day does not."""
    if A_DAY.fullmatch(typed):
        raise ArgumentTypeError(f"“{typed}” is a day, and this says whom: --until {typed}")
    return words(typed)


def nobody(typed: str) -> str:
    """What was meant by an option that is called otherwise now; refused in any case."""
    raise ArgumentTypeError(f"the last day is --until {typed}")


def path(typed: str) -> Path:
    """A file or a folder; an empty path would be the folder that one is in."""
    if not typed:
        raise ArgumentTypeError("an empty path names nothing")
    return Path(typed)


def folder(typed: str) -> Path:
    """A folder to write into, which "-" cannot be."""
    if typed == "-":
        raise ArgumentTypeError("a folder cannot go to standard output: name it")
    return path(typed)


def positive(typed: str) -> int:
    """A whole number from 1."""
    if not typed.isdecimal() or int(typed) < 1:
        raise ArgumentTypeError(f"“{typed}” is not a number from 1")
    return int(typed)


def port(typed: str) -> int:
    """A port of this machine; 0 for any that is free."""
    if not typed.isdecimal() or int(typed) > LAST_PORT:
        raise ArgumentTypeError(f"“{typed}” is not a port, which is a number up to {LAST_PORT}")
    return int(typed)


def day(typed: str) -> dt.date:
    """A date in its ISO form."""
    return _meant(typed, dt.date.fromisoformat, "2024-01-31")


def since(typed: str) -> dt.date:
    """A date in its ISO form, or the first of a year or a month."""
    return _meant(typed, first_day, PERIODS)


def until(typed: str) -> dt.date:
    """A date in its ISO form, or the last of a year or a month."""
    return _meant(typed, last_day, PERIODS)


def _meant(typed: str, read: Callable[[str], dt.date], example: str) -> dt.date:
    try:
        return read(typed)
    except ValueError as error:
        raise ArgumentTypeError(f"“{typed}” is not a day, as in {example}") from error


def seconds(typed: str) -> float:
    """Seconds, a day of them at most."""
    number = _number(typed)
    if not 0 <= number <= A_WHOLE_DAY:
        raise ArgumentTypeError(f"“{typed}” is not a number of seconds")
    return number


def gigabytes(typed: str) -> int:
    """Bytes, given in gigabytes."""
    number = _number(typed)
    if not 0 < number < GIGA:
        raise ArgumentTypeError(f"“{typed}” is not a number of gigabytes")
    return int(number * GIGA)


def plain(typed: str) -> str:
    """Words that may stand in the head of a request."""
    if not typed.isascii() or not typed.isprintable():
        raise ArgumentTypeError(f"“{typed}” holds more than plain letters and signs")
    return typed


def _number(typed: str) -> float:
    try:
        return float(typed)
    except ValueError:
        return -1
