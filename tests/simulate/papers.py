"""The papers of each meeting: its pack beforehand, and its minutes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.simulate import packs, prints
from tests.simulate.business import Room
from tests.simulate.calendar import written, year_of
from tests.simulate.fates import Return
from tests.simulate.marks import bare
from tests.simulate.prints import Head, Present, cited_number, printed_number
from tests.simulate.values import Ask, Entry, Item, Meeting, Note, Person

if TYPE_CHECKING:
    from tests.simulate.council import Council

BEFORE = dt.timedelta(8)  # that a pack is sent out before its meeting
DECLARED = 0.6  # of meetings at which somebody has an interest
SHORT = 0.1  # of packs that write "&" in the name of the body


class Papers:
    """Writes papers and keeps them by the names of their files."""

    def __init__(self, council: Council) -> None:
        self.council = council
        self.files: dict[str, str] = {}

    def next(self, meeting: Meeting) -> tuple[str, str]:
        """The next number of a minute, as printed and as cited."""
        number = self.council.number(meeting)
        habit = self.council.habit
        return printed_number(habit, meeting.day, number), cited_number(habit, meeting.day, number)

    def room(self, meeting: Meeting) -> Room:
        """Who reports and signs at a meeting."""
        council, day = self.council, meeting.day
        offices, chance = council.offices, council.words.chance
        area = offices.area(meeting.body)
        officer = chance.choice(offices.staff[area])
        full = council.writer.written(officer, officer.full(day))
        signed = council.writer.written(officer, officer.full(day))
        return Room(meeting, f"Director of {area}", full, signed, officer.job, [])

    def said(self, meeting: Meeting, one: Person) -> str:
        """A member as prose names one, often by the surname alone."""
        style = self.council.words.chance.choice(("bare", self.council.naming.style))
        members = self.council.offices.of(meeting.body)
        return f"Councillor {self.council.writer.name(one, meeting.day, members, style)}"

    def scrutiny(self, meeting: Meeting) -> None:
        """A meeting of a scrutiny committee, with the pack before it."""
        room = self.room(meeting)
        declared = Item(self._plain(meeting), "Declarations of Interest", ["There were none."])
        returns = self.council.business.due_by(meeting.body, meeting.day)
        items = [declared, self._arising(room)]
        items += [self._back(self._again(room), one) for one in returns]
        items += self._new(room)
        if self.council.words.often(DECLARED):
            present = self.council.offices.of(meeting.body)[
                :2
            ]  # the Chair and the Deputy Chair are always there
            name = self.said(meeting, self.council.words.chance.choice(present))
            declared.paragraphs = [self.council.words.one("declared", name=name, subject=items[-1].title)]
        told = f"The {meeting.body.name(meeting.day)} considered its Work Programme."
        items.append(Item(self._plain(meeting), "Work Programme", [told]))
        self._pack(meeting, items, room.notes, returns)
        self.minutes(meeting, items)

    def _arising(self, room: Room) -> Item:
        """The item that agrees the last minutes, and what is reported further to minutes."""
        item = Item(self._plain(room.meeting), "Minutes", [self._agreed(room.meeting)])
        for said, answer in self.council.business.arising(room):
            item.paragraphs.append(said)
            item.title = self.council.marks.mark(answer, item.title)
        return item

    def _new(self, room: Room) -> list[Item]:
        """Two items of new business, one of them the yearly report where it is time for it."""
        yearly = self.council.business.standing(room.meeting)
        subjects = [yearly, ""] if yearly else ["", ""]
        return [
            self.council.business.new(self._again(room), *self.next(room.meeting), subject=subject)
            for subject in subjects
        ]

    def _again(self, room: Room) -> Room:
        """The same meeting, of which somebody else reports."""
        found = self.room(room.meeting)
        found.notes = room.notes
        return found

    def _plain(self, meeting: Meeting) -> str:
        return self.next(meeting)[0]

    def _agreed(self, meeting: Meeting) -> str:
        days = [
            one.day
            for one in self.council.calendar.meetings
            if one.body is meeting.body and one.day < meeting.day
        ]
        if not days:
            return "There were no minutes to agree."
        return (
            f"The minutes of the meeting held on {written(days[-1])} were agreed and signed as a true record."
        )

    def _back(self, room: Room, one: Return) -> Item:
        item = self.council.business.back(room, self._plain(room.meeting), one)
        for ask in one.asks:
            item.title = self.council.marks.mark(ask.step("item"), item.title)
        return item

    def _pack(self, meeting: Meeting, items: list[Item], notes: list[Note], returns: list[Return]) -> None:
        council, day = self.council, meeting.day
        body = meeting.body.name(day)
        shown = body.replace(" and ", " & ") if council.words.often(SHORT) else body
        members = council.offices.of(meeting.body)
        names = [
            bare(council.writer.name(one, day, members)) for one in members
        ]  # read as one line: of the Chair alone
        below = f"Briefing Note of the Director of {council.offices.area(meeting.body)}"
        listed = [(item.title, below if 2 <= at < len(items) - 1 else "") for at, item in enumerate(items)]
        parts = [
            packs.agenda(council.name, shown, day, listed, f"{names[0]} (Chair), {', '.join(names[1:])}")
        ]
        for at, one in enumerate(notes):
            steps = [ask.step("note") for ask in returns[at].asks] if at < len(returns) else []
            for step in steps:
                one.title = council.marks.mark(step, one.title)
            told = [council.business.background()]
            parts.append(packs.note(council.name, body, day, one, told))
        parts.append(packs.programme(body, day - BEFORE, self._entries(meeting)))
        rows = self._outstanding(meeting)
        if rows:
            parts.append(packs.outstanding(body, day - BEFORE, rows))
        self._write(meeting, "pack", packs.pack(parts))

    def _entries(self, meeting: Meeting) -> list[list[str]]:
        """The rows of a work programme: what is planned in this municipal year, and the next."""
        council = self.council
        entries = [
            one
            for made, one in council.business.diary.entries[meeting.body.id]
            if made < meeting.day - BEFORE
        ]
        known = [one for one in entries if year_of(one.day) >= year_of(meeting.day)]
        rows = [self._row(meeting, one) for one in sorted(known, key=lambda one: (one.day, one.title))]
        days = council.calendar.after(meeting.body, meeting.day)
        for day in days[:2]:
            subject = council.words.chance.choice(council.words.all("standing")[2:])
            rows.append([written(day), subject, council.words.one("programme_plain"), self._lead(meeting)])
        return rows

    def _row(self, meeting: Meeting, one: Entry) -> list[str]:
        title = one.title
        if one.ask:
            cited = one.ask.fate in ("programme", "planned")
            title = self.council.marks.mark(one.ask.step("planned", required=cited), title)
        return [written(one.day), title, one.detail, self._lead(meeting)]

    def _lead(self, meeting: Meeting) -> str:
        council, day = self.council, meeting.day
        area = council.offices.area(meeting.body)
        member = council.offices.portfolios[area]
        officer = council.words.chance.choice(council.offices.staff[area])
        name = council.writer.name(member, day, council.members.sitting())
        return f"Cllr {name}/ {council.writer.written(officer, officer.full(day))}"

    def _outstanding(self, meeting: Meeting) -> list[list[str]]:
        """The list of what is outstanding, of which some was forgotten."""
        council = self.council
        asks = [one for one in council.business.asker.asks if one.body is meeting.body and one.listed]
        recent = [one for one in asks if 0 < (meeting.day - BEFORE - one.made).days < 300]
        return [self._issue(one, meeting.day - BEFORE) for one in recent]

    def _issue(self, ask: Ask, day: dt.date) -> list[str]:
        step = ask.step("tracker", required=False)
        done = any(
            span.file < f"{day}" for one in ask.steps for span in one.spans if one.kind in ("item", "answer")
        )
        words = self.council.marks.mark(step, ask.text.rstrip("."))
        return [written(ask.made), words, ask.to, "Completed" if done else "Open"]

    def minutes(self, meeting: Meeting, items: list[Item]) -> None:
        """The minutes of a meeting."""
        council = self.council
        body = meeting.body.name(meeting.day)
        named = council.name if meeting.body is council.calendar.council else body
        text = prints.minutes(
            council.habit, Head(council.name, named, meeting.day), self._present(meeting), items
        )
        self._write(meeting, "minutes", text)

    def _present(self, meeting: Meeting) -> Present:
        council, day = self.council, meeting.day
        words, offices = council.words, council.offices
        members = offices.of(meeting.body)
        sitting = council.members.sitting()
        away = words.chance.sample(members[2 if meeting.body.scrutiny else -4 :], words.chance.randint(0, 2))
        here = [one for one in members if one not in away]
        shown = [f"Councillor {self._name(one, day, sitting)}" for one in here]
        shown[0] += " (Chair)"
        others = []
        area = offices.area(meeting.body)
        if meeting.body.scrutiny:
            if council.habit != "sentences":
                shown[1] += " (Deputy Chair)"
            lead = offices.portfolios[area]
            if words.often(0.5):
                others.append(f"Councillor {self._name(lead, day, sitting)} (Cabinet Member for {area})")
        officers = {}
        for one in [area, *([council.calendar.areas[3]] if words.often(0.5) else [])]:
            staff = offices.staff[one]
            names = [self._name(each, day, staff) for each in staff[: words.chance.randint(1, 3)]]
            names[0] += f" (Director of {one})"
            officers[one] = names
        apologies = [f"Councillor {self._name(one, day, sitting)}" for one in away]
        return Present(shown, others, officers, [], apologies)

    def _name(self, one: Person, day: dt.date, among: list[Person]) -> str:
        naming = self.council.naming
        style = "bare" if naming.bare and one.kind == "councillor" else naming.style
        return self.council.writer.name(one, day, among, style)

    def _write(self, meeting: Meeting, kind: str, text: str) -> None:
        name = f"{meeting.day}-{meeting.body.id}-{kind}.txt"
        self.files[name] = self.council.marks.finished(name, text)
