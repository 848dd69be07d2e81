"""Minutes as values: what they record, and how two kinds of council set it out as plain text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import fill

WIDTH = 80
COLUMN = 28  # characters before the names in a list in columns
MAY = 5  # in which the year of a council begins
LABELS = {
    "cg:PresentAsMember": "Members:",
    "cg:PresentAsSubstitute": "Members:",
    "cg:PresentAsOtherMember": "Other Members Present:",
    "cg:PresentAsOfficer": "Employees (by Directorate):",
    "cg:PresentAsGuest": "Others Present:",
    "cg:Apologies": "Apologies:",
}


@dataclass(frozen=True, slots=True)
class Presence:
    """How minutes record somebody: the name and the capacity, with what stands beside the name.

    `beside` is an office, a post or an organisation, `area` a directorate, `instead_of` whom
    somebody stood in for; each is "" where there is none.
    """

    name: str
    capacity: str
    title: str = ""
    beside: str = ""
    area: str = ""
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: its class, the mark of its clause ("2a"), its words, the post that it is directed to."""

    kind: str
    clause: str
    text: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of business; `refers_to` holds days of earlier meetings, each with a minute's number or ""."""

    number: str
    title: str
    decisions: tuple[Decision, ...] = ()
    refers_to: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """One document: the name of its file, its text, and what it records; `day` is a date after ISO 8601."""

    name: str
    text: str
    council: str
    body: str
    day: str
    presence: tuple[Presence, ...]
    items: tuple[Item, ...]


def written(day: dt.date, *, weekday: bool = False) -> str:
    """A day as minutes write it: "Monday 4 March 2024"."""
    return f"{day:%A} {day.day} {day:%B %Y}" if weekday else f"{day.day} {day:%B %Y}"


def year_of(day: dt.date) -> int:
    """The last two figures of the year of a council, which begins in May."""
    return (day.year - (day.month < MAY)) % 100


def wrapped(text: str, indent: int = 0, mark: str = "") -> str:
    """A paragraph broken into lines, the mark of a clause or a bullet standing before it."""
    first = " " * indent + mark
    return fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )


class City:
    """Names in columns, plain numbers, clauses 1), 2) a)."""

    @staticmethod
    def number(_: dt.date, running: int) -> str:
        """The number of a minute as printed."""
        return str(running)

    @staticmethod
    def cited(day: dt.date, number: str) -> str:
        """An earlier minute as a sentence cites it."""
        minute = f"Minute {number}/{year_of(day):02}"
        return f"which had been discussed at the meeting on {written(day)} ({minute} refers)"

    @staticmethod
    def head(council: str, body: str, day: dt.date, presence: Sequence[Presence]) -> str:
        """What stands above the business."""
        above = (
            council,
            f"Minutes of the Meeting of {body}",
            f"held at 2.00 pm on {written(day, weekday=True)}",
        )
        parts = ["\n".join(line.center(WIDTH).rstrip() for line in above), "Present:"]
        for label, group in groupby(presence, key=lambda one: LABELS[one.capacity]):
            people = list(group)
            parts.append(_areas(label, people) if people[0].area else _column(label, people))
        return "\n\n".join([*parts, "Public Business"])

    @staticmethod
    def item(item: Item, paragraphs: Iterable[str], body: str) -> str:
        """An item of business with what it decided."""
        parts = [f"{item.number + '.':<6}{item.title}"]
        parts += [wrapped(text.removeprefix("•  "), 6, "•  " * text.startswith("•")) for text in paragraphs]
        decided = [decision for decision in item.decisions if decision.kind != "cg:Request"]
        if decided and not decided[0].clause:
            return "\n\n".join([*parts, wrapped(f"RESOLVED that {decided[0].text}", 6)])
        if decided:
            parts.append(wrapped(f"RESOLVED that the {body}:", 6))
        parts += [wrapped(one.text, 6 + 4 * (len(one.clause) > 1), f"{one.clause[-1]})  ") for one in decided]
        return "\n\n".join(parts)

    close = "(Meeting closed at 4.10 pm)"


def _column(label: str, people: Iterable[Presence]) -> str:
    names = "\n".join(wrapped(_entry(one), COLUMN) for one in people)
    return f"{label:<{COLUMN}}{names.lstrip()}"


def _areas(label: str, people: Iterable[Presence]) -> str:
    lines = [
        f"{area:<{COLUMN}}{wrapped(', '.join(map(_entry, group)), COLUMN).lstrip()}"
        for area, group in groupby(people, key=lambda one: one.area)
    ]
    return "\n\n".join([label, *lines])


def _entry(one: Presence) -> str:
    name = f"{one.title} {one.name}".lstrip()
    if one.instead_of:
        return f"{name} (Substitute for Councillor {one.instead_of})"
    if one.capacity == "cg:PresentAsGuest":
        return f"{name}, {one.beside}"
    return f"{name} ({one.beside})" if one.beside else name


class Town:
    """Names in sentences, numbers with the year before them, clauses (i), (ii)."""

    @staticmethod
    def number(day: dt.date, running: int) -> str:
        """The number of a minute as printed."""
        return f"{year_of(day):02}/{running:03}"

    @staticmethod
    def cited(day: dt.date, number: str) -> str:
        """An earlier minute as a sentence cites it."""
        return f"discussed under Minute {number} of the meeting held on {written(day)}"

    @staticmethod
    def head(council: str, body: str, day: dt.date, presence: Sequence[Presence]) -> str:
        """What stands above the business."""
        where = f"held in the Council Chamber, Guildhall on {written(day, weekday=True)} at 7.00 p.m."
        chair = presence[0]
        present = [one.name for one in presence[1:] if one.capacity == "cg:PresentAsMember"]
        attending = [_entry(one) for one in presence if one.capacity == "cg:PresentAsOfficer"]
        return "\n\n".join(
            [
                council.upper().center(WIDTH).rstrip(),
                wrapped(f"MINUTES OF A MEETING OF THE {body.upper()} {where}"),
                wrapped(f"PRESENT IN THE CHAIR: {_entry(chair)}"),
                wrapped(f"PRESENT: Councillors {listed(present)}"),
                wrapped(f"IN ATTENDANCE: {listed(attending)}"),
            ]
        )

    @staticmethod
    def item(item: Item, paragraphs: Iterable[str], _: str) -> str:
        """An item of business with what it decided."""
        parts = [f"{item.number}  {item.title.upper()}"]
        parts += [wrapped(text.removeprefix("•  "), 0, "•  " * text.startswith("•")) for text in paragraphs]
        decided = [decision for decision in item.decisions if decision.kind != "cg:Request"]
        if decided and not decided[0].clause:
            return "\n\n".join([*parts, wrapped(f"RESOLVED – {decided[0].text}.")])
        if decided:
            parts.append("RESOLVED –")
        ends = [";"] * (len(decided) - 2) + ["; and", "."]
        parts += [wrapped(f"({one.clause}) {one.text}{end}") for one, end in zip(decided, ends, strict=False)]
        return "\n\n".join(parts)

    close = "The Town Mayor closed the meeting at 8.25 p.m."


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "A, B and C"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
