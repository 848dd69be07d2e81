"""What is sent out before a meeting: agenda, briefing notes, work programme, and what is outstanding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tests.simulate.calendar import period, written
from tests.simulate.marks import wrapped
from tests.simulate.values import Note

BLANK = "This page is intentionally left blank"


def pack(parts: Sequence[str]) -> str:
    """Papers one behind the other, a blank page between two."""
    return f"\n\n{BLANK}\n\n".join(parts) + "\n"


def agenda(council: str, body: str, day: dt.date, items: Sequence[tuple[str, str]], membership: str) -> str:
    """The agenda: items with the line below their headings, and who is on the body."""
    head = [council, body, "Time and Date", f"2.00 pm on {day:%A}, {day.day} {day:%B %Y}"]
    head += ["Place", "Committee Room 3 - City Hall", "Public Business"]
    for number, (title, below) in enumerate(items, 1):
        head += [f"{number}. {title}", *([below] if below else [])]
    return "\n\n".join([*head, f"Membership: Councillors {membership}"])


def note(council: str, body: str, day: dt.date, one: Note, told: Sequence[str]) -> str:
    """A briefing note."""
    parts = [council, "Briefing note", f"To: {body}", f"Date: {written(day)}", f"Subject: {one.title}"]
    parts += ["1 Purpose of the Note", wrapped(one.purpose, 0, "1.1 "), "2 Background"]
    parts += [wrapped(text, 0, f"2.{at} ") for at, text in enumerate(told, 1)]
    return "\n\n".join([*parts, f"{one.signed}\n{one.job}\n{one.area}\n01632 960127"])


def programme(body: str, day: dt.date, rows: Sequence[Sequence[str]]) -> str:
    """A work programme as a table."""
    head = [f"{body} Work Programme {period(day).replace('/', '-')}", f"Last updated {day:%d/%m/%Y}"]
    return "\n\n".join([*head, table(("Date", "Title", "Detail", "Lead Member/ Officer"), rows)])


def outstanding(body: str, day: dt.date, rows: Sequence[Sequence[str]]) -> str:
    """A list of what was asked for, as the committee's officers keep it."""
    head = ["Briefing note", f"To: {body}", f"Date: {written(day)}", "Subject: Outstanding Issues"]
    head += ["1 Purpose of the Note", "1.1 To show what is outstanding."]
    return "\n\n".join([*head, table(("Date", "Issue", "Owner", "Status"), rows)])


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with strokes between its cells."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in lines)
