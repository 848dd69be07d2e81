"""`members.csv`: a list of councillors that people keep, as spreadsheets write it.

Columns by name, in any order: name, ward, party, body, from, to. Two more are read where they are there:
`council`, where papers of several councils are loaded, and `person`, a mark that tells namesakes apart.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from councilgraph.graph.folder.edited import LONGEST, Fault, read_text
from councilgraph.graph.show.csv_cells import FORMULA

NAME = "members.csv"
COLUMNS = ("name", "ward", "party", "body", "from", "to")
MORE = ("council", "person")
MOST_ROWS = 50_000
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%d %B %Y", "%d %b %Y")
MONTHS = ("%Y-%m", "%m/%Y", "%B %Y", "%b %Y")
END = "\x00end"  # a last line that no text has: a quotation mark left open takes it into its cell
YEAR = re.compile(r"(?:1[89]|2[01])\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list; `start` and `end` say where it stands in the text, days are ISO, "" where untold."""

    line: int
    start: int
    end: int
    name: str
    ward: str = ""
    party: str = ""
    body: str = ""
    first: str = ""
    last: str = ""
    council: str = ""
    person: str = ""

    def covers(self, day: str) -> bool:
        """Whether a day is within the time that the row tells; an untold end, or day, is no limit."""
        return not day or ((not self.first or self.first <= day) and (not self.last or day <= self.last))


@dataclass(frozen=True, slots=True)
class Members:
    """The list as it stands in the folder: its text, its rows, and what stands for its bytes."""

    text: str = ""
    rows: tuple[Row, ...] = ()

    @property
    def sha256(self) -> str:
        """The hash of the text."""
        return sha256(self.text.encode()).hexdigest()


def read(folder: Path) -> tuple[Members, list[Fault]]:
    """The list in the folder of a graph, and the rows that cannot be used."""
    text = read_text(folder / NAME)
    return (Members(), [text]) if isinstance(text, Fault) else parse(text)


def parse(text: str) -> tuple[Members, list[Fault]]:
    """The list in a text, and the rows that cannot be used."""
    text = text.removeprefix("\ufeff")
    if not text.strip():
        return Members(text), []
    faults: list[Fault] = []
    rows: list[Row] = []
    for one in _rows(text):
        if isinstance(one, Fault):
            faults.append(one)
        elif len(rows) < MOST_ROWS:
            rows.append(one)
        else:
            faults.append(
                Fault(NAME, one.line, f"there are more than {MOST_ROWS:,} rows; this one is left out")
            )
            break
    return Members(text, tuple(rows)), faults


def _rows(text: str) -> Iterator[Row | Fault]:
    lines = [f"{one}\n" for one in text.split("\n")]
    places = [0, *accumulate(map(len, lines))]
    heads: list[str] = []
    for first, behind, cells in _records(lines):
        if isinstance(cells, str):
            yield Fault(NAME, first + 1, cells)
        elif not heads:
            heads = [cell.casefold() for cell in cells]
            if "name" not in heads:
                yield Fault(NAME, first + 1, f"it names no column “name”: write {', '.join(COLUMNS)}")
                return
        else:
            start = places[first]
            end = start + len(text[start : places[behind]].rstrip("\n"))
            yield from _row(first + 1, start, end, dict(zip(heads, cells, strict=False)))


def _records(lines: list[str]) -> Iterator[tuple[int, int, list[str] | str]]:
    """Of each row with words the place of its first line, that behind its last, its cells or what is wrong.

    A quotation mark that is never closed costs its own row and none below it.
    """
    sign, passed = _delimiter(lines), 0
    reader = csv.reader([*lines, END], delimiter=sign)
    while True:
        first = passed + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield first, first, f"it cannot be read: {error}"
            continue
        if cells == [END]:
            return
        if cells and cells[-1].endswith(END):
            yield first, first, "a quotation mark is never closed; the row is left out"
            passed = first + 1
            reader = csv.reader([*lines[passed:], END], delimiter=sign)
        elif any(cells := [_plain(cell) for cell in cells]):
            yield first, passed + reader.line_num, cells


def _delimiter(lines: list[str]) -> str:
    """What parts the cells: of comma, semicolon and tab the one that the first line with words has most."""
    first = next((line for line in lines if line.strip()), "")
    return max(",;\t", key=first.count)


def _plain(cell: str) -> str:
    """A cell in one line, without the apostrophe that keeps a spreadsheet from running it."""
    words = " ".join(cell.split())
    return words[1:] if words.startswith("'") and FORMULA.match(words[1:]) else words


def _row(line: int, start: int, end: int, cells: dict[str, str]) -> Iterator[Row | Fault]:
    if end - start > LONGEST:
        yield Fault(NAME, line, f"the row has more than {LONGEST:,} characters: is a quotation mark missing?")
        return
    name = _turned(cells.get("name", ""))
    if sum(any(sign.isalpha() for sign in word) for word in name.split()) < 2:  # noqa: PLR2004 - a given name and a surname
        yield Fault(NAME, line, f"“{name[:60]}” is no name with a surname and a given name or initials")
        return
    first, last = cells.get("from", ""), cells.get("to", "")
    days = iso_day(first), iso_day(last, last=True)
    for words, day in zip((first, last), days, strict=True):
        if words and not day:
            yield Fault(NAME, line, f"“{words[:60]}” is not a day, as in 2024-01-31; the row counts without")
    if all(days) and days[1] < days[0]:
        yield Fault(NAME, line, f"it ends on {days[1]} before it begins; the row counts without the two")
        days = ("", "")
    ward, party, body, council, person = (cells.get(one, "") for one in ("ward", "party", "body", *MORE))
    yield Row(line, start, end, name, ward, party, body, days[0], days[1], council, person)


def _turned(name: str) -> str:
    """A name with the surname last: "AMADI, Joy" is Joy AMADI."""
    surname, mark, given = name.partition(",")
    return f"{given.strip()} {surname.strip()}" if mark and given.strip() and surname.strip() else name


def iso_day(words: str, *, last: bool = False) -> str:
    """A day as people write it, in its ISO form; of a month or a year the first or the last; else "".

    >>> iso_day("2/5/2019"), iso_day("May 2019", last=True), iso_day("2019"), iso_day("soon")
    ('2019-05-02', '2019-05-31', '2019-01-01', '')
    """
    if YEAR.fullmatch(words):
        return f"{words}-12-31" if last else f"{words}-01-01"
    for form in (*DAYS, *MONTHS):
        try:
            day = dt.datetime.strptime(words, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
        if form in MONTHS and last:
            after = dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
            day = after - dt.timedelta(days=1)
        return day.isoformat()
    return ""


def people_of(rows: tuple[Row, ...], fold: dict[str, str]) -> dict[int, str]:
    """Which rows are of one person, by line: those of one name, `fold`ed, that nothing tells apart.

    Two wards, or two marks in the column `person`, tell two people of one name apart; a row that has
    neither is of the one person of that name, where there is but one.
    """
    marks = {row.line: row.person.casefold() or row.ward.casefold() for row in rows}
    marked: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        if marks[row.line]:
            marked.setdefault((row.council, fold[row.name]), set()).add(marks[row.line])
    found = {}
    for row in rows:
        every = marked.get((row.council, fold[row.name]), set())
        mark = marks[row.line] or (min(every) if len(every) == 1 else "")
        found[row.line] = f"{fold[row.name]}/{mark if len(every) > 1 else ''}"
    return found
