"""A council through the years: who sits where, and the papers of each of its meetings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tests.simulate.business import Business, Room
from tests.simulate.calendar import MAY, Calendar, year_of
from tests.simulate.marks import Marks
from tests.simulate.naming import Writer
from tests.simulate.offices import Offices
from tests.simulate.papers import Papers
from tests.simulate.people import Members, Register
from tests.simulate.prints import HABITS, Naming
from tests.simulate.truth import Truth
from tests.simulate.values import Clause, Item, Meeting
from tests.simulate.words import Words

TERM = 4
WEDDINGS = 0.13  # a year, of which there is one in eight years or so


@dataclass(frozen=True, slots=True)
class Simulated:
    """The papers of a council by the names of their files, and what is true of them."""

    papers: dict[str, str]
    truth: Truth


class Council:
    """A council, year by year."""

    def __init__(self, seed: int, years: int) -> None:
        self.seed, self.years = seed, years
        self.words = Words(seed)
        self.first = 2001 + self.words.chance.randrange(3)
        self.place = self.words.chance.choice(self.words.all("places"))
        self.name = f"{self.place} City Council"
        self.marks = Marks()
        self.calendar = Calendar(self.words, self.first, years)
        self.register = Register(self.words)
        opening = dt.date(self.first, MAY, 4)
        self.members = Members(self.words, self.register, opening)
        self.offices = Offices(self.words, self.register, self.members, self.calendar, opening)
        self.writer = Writer(self.words, self.marks)
        self.writer.everybody = self.register.people
        self.business = Business(self.words, self.marks, self.calendar, self.place)
        self.habit = HABITS[seed // 2 % len(HABITS)]
        self.naming = Naming.of(seed, self.habit)
        self.running: dict[tuple[str, int], int] = {}
        self.out = Papers(self)

    def run(self) -> Simulated:
        """Every meeting in its turn."""
        year = self.first - 1
        for meeting in self.calendar.meetings:
            if year_of(meeting.day) != year:
                year = year_of(meeting.day)
                self._year(year)
            self._meet(meeting)
        return Simulated(self.out.files, Truth.of(self))

    def _year(self, year: int) -> None:
        """Elections, a by-election, a wedding, and the new posts."""
        day = dt.date(year, MAY, 4)
        if year > self.first and (year - self.first) % TERM == 0:
            self.members.election(day)
        elif year > self.first and self.words.often(0.5):
            self.members.by_election(day)
        self.news: list[str] = []
        if self.words.often(WEDDINGS):
            self._wedding(dt.date(year, MAY, 18))
        self.offices.new_year(day)

    def _wedding(self, day: dt.date) -> None:
        one = self.words.chance.choice(self.members.sitting())
        eve = day - dt.timedelta(1)
        old = self.writer.written(one, f"{one.given} {one.surname(eve)}")
        self.register.marries(one, day)
        new = self.writer.written(one, f"{one.given} {one.surname(day)}")
        self.news.append(self.words.one("marriage", old=f"Councillor {old}", new=f"Councillor {new}"))

    def number(self, meeting: Meeting) -> int:
        """The next number of a minute: they run on through the municipal year."""
        key = meeting.body.id, year_of(meeting.day)
        self.running[key] = self.running.get(key, 0) + 1
        return self.running[key]

    def _meet(self, meeting: Meeting) -> None:
        if meeting.body.scrutiny:
            self.out.scrutiny(meeting)
        elif meeting.body is self.calendar.cabinet:
            returns = self.business.due_by(meeting.body, meeting.day)
            items = [self.business.cabinet(self.out.next(meeting)[0], one) for one in returns]
            self.out.minutes(meeting, [*items, self._routine(meeting)])
        else:
            self.out.minutes(meeting, self._council(meeting))

    def _routine(self, meeting: Meeting) -> Item:
        subject = self.business.fresh(meeting.body)
        room = self.out.room(meeting)
        item = Item(self.out.next(meeting)[0], subject, self.business.told(room, subject))
        self.business.noted_alone(item, subject)
        return item

    def _council(self, meeting: Meeting) -> list[Item]:
        """Announcements, a committee that gets another name, and routine."""
        items = [Item(self.out.next(meeting)[0], "Announcements", self.news or [self.words.one("unrelated")])]
        self.news = []
        body = self.calendar.scrutiny[1]
        if len(body.names) > 1 and (meeting.day.year, meeting.day.month) == (body.names[1][0].year, MAY):
            how = "renaming" if self.words.often(0.5) else "succession"
            old, new = body.names[0][1], body.names[1][1]
            said = self.business.silenced(self.words.one(how, old=old, new=new))
            items.append(
                Item(
                    self.out.next(meeting)[0],
                    "Committees of the Council",
                    [f"The Council considered the work of the {old}."],
                    [Clause("", said)],
                )
            )
        return [*items, self._motion(meeting), self._routine(meeting)]

    def _motion(self, meeting: Meeting) -> Item:
        """A motion that asks nothing of anybody, and who moved and seconded it."""
        mover, other = self.words.chance.sample(self.members.sitting()[:8], 2)
        place = self.words.chance.choice(self.words.all("streets"))
        said = self.words.one(
            "moved", name=self.out.said(meeting, mover), other=self.out.said(meeting, other), place=place
        )
        return Item(self.out.next(meeting)[0], "Motion", [self.business.silenced(said)])


def simulate(seed: int, years: int) -> Simulated:
    """The papers of a council of so many years, and what is true of them; the same for the same seed."""
    return Council(seed, years).run()


__all__ = ["Room", "Simulated", "simulate"]
