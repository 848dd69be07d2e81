"""Numbers that count on through a paper: which of them number its items, and which are of some list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

RUNNING = re.compile(r"\d+")
LAST = re.compile(r"\d+$")
SUFFIX = re.compile(r"(?<=\d)[a-z](?=/\d|$)", re.IGNORECASE)
GAP = 3  # numbers that may be missing between two items
APART_GAP = 8  # numbers that may be missing between two that are bold or headings
STEP = 10  # lines that a number more is worth, when one run of numbers is weighed against another
SET_APART = 3  # plain numbers that one set in bold or as a heading is worth
SERIES = 3  # numbers that make a series of their own
REPEATED = 100  # numbers from which one that is printed twice is a slip, and no list that begins again


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number at the start of a line: at which line, as printed, and whether it is bold or a heading."""

    at: int
    mark: str
    set_apart: bool
    column: int | None = None  # which of its numbers runs on, where its like show it

    @property
    def form(self) -> str:
        """The form of the number, its digits aside: "#/#" for "56/23"."""
        return RUNNING.sub("#", SUFFIX.sub("", self.mark)).upper()

    @property
    def count(self) -> int:
        """The part of the number that runs on."""
        return running(self.mark) if self.column is None else self.numbers[self.column]

    @property
    def numbers(self) -> list[int]:
        """Its numbers: 24 and 41 of "24/41"."""
        return [int(number) for number in RUNNING.findall(self.mark)]

    @property
    def part_of(self) -> str:
        """What stands before the part that runs on: "5." of "5.12"."""
        last = LAST.search(SUFFIX.sub("", self.mark))
        return self.mark[: last.start()] if last and int(last.group()) == self.count else ""


@dataclass(frozen=True, slots=True)
class _Run:
    """Numbers of one form that count on: the last and its count, those before it, and what they are worth."""

    last: Numbered
    count: int
    before: _Run | None
    first: int
    weight: int

    @property
    def worth(self) -> int:
        return self.last.at - self.first + STEP * self.weight


def running(mark: str) -> int:
    """The part of a number that runs on from item to item: 31 of "24/031", 56 of "56/23".

    >>> [running(mark) for mark in ("7", "24/031", "56/23", "18.01.4", "PLA146/14")]
    [7, 31, 56, 4, 146]
    """
    numbers = [int(number) for number in RUNNING.findall(mark)]
    year_last = (
        "/" in mark
        and len(numbers) > 1
        and re.search(r"/\d\d$", mark)
        and not re.match(r"(?:20)?\d\d/\d{3}", mark)
    )
    return numbers[0] if year_last else numbers[-1]


def counting_on(numbers: Sequence[Numbered]) -> list[Numbered]:
    """The numbers of a paper's items: those that count on longest, and such series before and after.

    A list within an item begins again at 1 and is short; the items' own numbers span the paper,
    or are so high that they run on from earlier papers.
    """
    numbers = _with_columns(numbers)
    chosen = _longest(numbers)
    before = [number for number in numbers if chosen and number.at < chosen[0].at]
    after = [number for number in numbers if chosen and number.at > chosen[-1].at]
    return [*_high(before), *chosen, *_high(after)]


def _with_columns(numbers: Sequence[Numbered]) -> Sequence[Numbered]:
    """Numbers such as "1/87", "1/88" and "1.24", "2.24" with the part that runs on where the other stays."""
    forms: dict[str, list[Numbered]] = {}
    for number in numbers:
        forms.setdefault(number.form, []).append(number)
    columns = {form: _column(alike) for form, alike in forms.items() if form.count("#") > 1}
    return [
        replace(one, column=columns[one.form]) if columns.get(one.form) is not None else one
        for one in numbers
    ]


def _column(alike: Sequence[Numbered]) -> int | None:
    """Which part of numbers of one form runs on, where that which is expected to is the same in all."""
    rows = [one.numbers for one in alike]
    if len(rows) < SERIES or len({one.count for one in alike}) > 1:
        return None
    counting = [
        at
        for at, column in enumerate(zip(*rows, strict=True))
        if list(column) == sorted(column) and len(set(column)) >= SERIES
    ]
    return counting[-1] if counting else None


def _high(numbers: Sequence[Numbered]) -> list[Numbered]:
    """The longest run of numbers that are too high for a list's, where there is one."""
    found = _longest([number for number in numbers if number.count >= REPEATED])
    return found if len(found) >= SERIES else []


def _longest(numbers: Sequence[Numbered]) -> list[Numbered]:
    """The longest run of numbers of one form that count on through the lines, in order."""
    best: _Run | None = None
    ending: dict[tuple[str, int], _Run] = {}
    latest: dict[tuple[str, bool], Numbered] = {}
    for number in numbers:
        run = _continued(number, ending, latest.get((number.form, number.set_apart)))
        latest[number.form, number.set_apart] = number
        held = ending.get((number.form, run.count))
        if held is None or run.worth > held.worth:
            ending[number.form, run.count] = run
        if best is None or run.worth > best.worth:
            best = run
    return list(_members(best))[::-1]


def _continued(number: Numbered, ending: dict[tuple[str, int], _Run], above: Numbered | None) -> _Run:
    """The best run that ends with a number: with the number right above it where it follows that."""
    weight = SET_APART if number.set_apart else 1
    alone = _Run(number, number.count, None, number.at, weight)
    steps = range(APART_GAP + 1 if number.set_apart else GAP + 1)
    runs = [run for step in steps if (run := ending.get((number.form, number.count - step)))]
    fitting = [run for run in runs if _follows(number, run)]
    if above and above.count == number.count - 1:
        fitting = [run for run in fitting if run.last == above]
    if not fitting and _begins_again(number, above):
        fitting = [run for run in ending.values() if run.last == above]
    longer = [_joined(number, run, weight) for run in fitting]
    return max([alone, *longer], key=lambda run: run.worth)


def _joined(number: Numbered, run: _Run, weight: int) -> _Run:
    """A run with a number more; a number of another part ("5.1" after "4.7") is worth nothing."""
    count = run.count + 1 if _begins_again(number, run.last) else number.count
    worth = run.weight + weight if number.part_of == run.last.part_of else run.weight
    return _Run(number, count, run, run.first, worth)


def _begins_again(number: Numbered, above: Numbered | None) -> bool:
    """Whether a bold "1." follows another: text that was converted numbers each heading anew."""
    return above is not None and number.mark == above.mark == "1" and number.set_apart


def _follows(number: Numbered, run: _Run) -> bool:
    """Whether a number is the next of a run, rather than of some list within its item."""
    step = number.count - run.count
    if step == 0:
        return bool(SUFFIX.search(number.mark)) or number.count >= REPEATED
    if number.set_apart and run.last.set_apart:
        return True
    return step == 1 or (step <= GAP and (number.set_apart or not run.last.set_apart))


def _members(run: _Run | None) -> Iterable[Numbered]:
    while run:
        yield run.last
        run = run.before
