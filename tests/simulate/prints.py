"""Three habits in which minutes are printed, all of which the reader is known to read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.simulate.calendar import year_of
from tests.simulate.marks import WIDTH, bare, wrapped
from tests.simulate.values import Item

COLUMN = 28
HABITS = ("columns", "sentences", "lists")
BARE = 1 / 3  # of councils that list members in sentences, those that do so by the surname alone


@dataclass(frozen=True, slots=True)
class Head:
    """Whose minutes these are: of which body of which council on which day."""

    council: str
    body: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Naming:
    """How lists of presence name people: in full or with initials, and members perhaps by the surname alone."""

    style: str
    bare: bool

    @classmethod
    def of(cls, seed: int, habit: str) -> Naming:
        """The habit of a council; only sentences have full names and bare ones.

        Bare names are drawn apart from all else, so that they stand beside every other habit in both
        halves of the words, and another drawing changes nothing else.
        """
        drawn = Random(f"bare names {seed}")  # noqa: S311 - to come out the same again is the point
        sentences = habit == "sentences"
        return cls("full" if sentences and seed % 4 < 2 else "initials", sentences and drawn.random() < BARE)


@dataclass(slots=True)
class Present:
    """Who was at a meeting, each as printed with what stands beside the name."""

    members: list[str]
    others: list[str]
    officers: dict[str, list[str]]
    guests: list[str]
    apologies: list[str]


def printed_number(habit: str, day: dt.date, number: int) -> str:
    """The number of a minute as it stands before its heading."""
    return f"{year_of(day) % 100:02}/{number:03}" if habit == "sentences" else f"{number}"


def cited_number(habit: str, day: dt.date, number: int) -> str:
    """The number of a minute as other papers cite it."""
    return (
        f"{year_of(day) % 100:02}/{number:03}"
        if habit == "sentences"
        else f"{number}/{year_of(day) % 100:02}"
    )


def minutes(habit: str, head: Head, present: Present, items: Sequence[Item]) -> str:
    """The minutes of a meeting, with their marks."""
    printed = {"columns": _columns, "sentences": _sentences, "lists": _lists}[habit]
    parts = [printed(head, present)]
    indent = 6 if habit == "columns" else 0
    for item in items:
        parts += _item(habit, item, head.body, indent)
    end = "The meeting closed at 8.25 p.m." if habit == "sentences" else "(Meeting closed at 4.10 pm)"
    return "\n\n".join([*parts, end]) + "\n"


def _item(habit: str, item: Item, body: str, indent: int) -> list[str]:
    width = 10_000 if habit == "lists" else WIDTH
    title = item.title.upper() if habit == "sentences" else item.title
    mark = {
        "columns": f"{item.number + '.':<6}",
        "sentences": f"{item.number}  ",
        "lists": f"{item.number}. ",
    }
    parts = [f"{mark[habit]}{title}"]
    bullet = "•  " if habit == "columns" else "- "
    for text in item.paragraphs:
        listed = bare(text).startswith("•")
        words = text.replace("•", "", 1).strip() if listed else text
        parts.append(wrapped(words, indent, bullet * listed, width))
    if item.clauses and not item.clauses[0].mark:
        return [*parts, wrapped(f"RESOLVED {item.clauses[0].text}", indent, "", width)]
    if item.clauses:
        parts.append(wrapped(f"RESOLVED that the {body}:", indent, "", width))
    for clause in item.clauses:
        sub = 4 if clause.mark.isalpha() else 0
        parts.append(wrapped(clause.text, indent + sub, f"{clause.mark})  ", width))
    return parts


def _columns(head: Head, present: Present) -> str:
    council, body, day = head.council, head.body, head.day
    above = [
        council,
        f"Minutes of the Meeting of {body}",
        f"held at 2.00 pm on {day:%A}, {day.day} {day:%B %Y}",
    ]
    parts = ["\n".join(line.center(WIDTH).rstrip() for line in above), "Present:"]
    parts.append(_column("Members:", present.members))
    if present.others:
        parts.append(_column("Other Members Present:", present.others))
    if present.officers:
        parts.append("Employees (by Directorate):")
        parts += [_column(area, [", ".join(names)]) for area, names in present.officers.items()]
    if present.guests:
        parts.append(_column("Others Present:", present.guests))
    if present.apologies:
        parts.append(_column("Apologies:", present.apologies))
    return "\n\n".join([*parts, "Public Business"])


def _column(label: str, entries: Sequence[str]) -> str:
    lines = "\n".join(wrapped(one, COLUMN) for one in entries)
    return f"{label:<{COLUMN}}{lines.lstrip(' ')}"


def _sentences(head: Head, present: Present) -> str:
    council, body, day = head.council, head.body, head.day
    place = f"held in the Council Chamber on {day:%A} {day.day} {day:%B %Y} at 7.00 p.m."
    chair, *rest = present.members
    titled = [one.removeprefix("Councillor ") for one in rest]
    parts = [council.upper().center(WIDTH).rstrip()]
    parts.append(wrapped(f"MINUTES OF A MEETING OF THE {body.upper()} {place}"))
    parts.append(wrapped(f"PRESENT IN THE CHAIR: {chair}"))
    parts.append(wrapped(f"PRESENT: Councillors {listed(titled)}"))
    attending = [*present.others, *(one for names in present.officers.values() for one in names)]
    if attending or present.guests:
        parts.append(wrapped(f"IN ATTENDANCE: {listed([*attending, *present.guests])}"))
    if present.apologies:
        away = [one.removeprefix("Councillor ") for one in present.apologies]
        parts.append(wrapped(f"APOLOGIES: {'Councillors' if len(away) > 1 else 'Councillor'} {listed(away)}"))
    return "\n\n".join(parts)


def _lists(head: Head, present: Present) -> str:
    council, body, day = head.council, head.body, head.day
    above = (
        f"{council}\nMinutes of the Meeting of {body} held at 10.00 am on\n{day:%A}, {day.day} {day:%B %Y}"
    )
    parts = [above, "Present:", "Members: " + "\n".join(present.members)]
    if present.others:
        parts.append("Other Members: " + "\n".join(present.others))
    if present.officers:
        lines = [f"{area}: {', '.join(names)}" for area, names in present.officers.items()]
        parts += ["Employees (by Directorate):", "\n".join(lines)]
    if present.guests:
        parts.append("Others Present: " + "\n".join(present.guests))
    if present.apologies:
        parts.append("Apologies: " + "\n".join(present.apologies))
    return "\n\n".join([*parts, "Public Business"])


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
