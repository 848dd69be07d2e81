"""Who holds which post, who sits on which committee, and who works for the council."""

from __future__ import annotations

import datetime as dt

from tests.simulate.calendar import Calendar
from tests.simulate.people import Members, Register
from tests.simulate.values import Body, Person
from tests.simulate.words import Words

SEATS = 9  # of a committee
CHANGES, LEAVES = 0.25, 0.18  # of posts and of employees, a year


class Offices:
    """The posts of a council and the seats of its bodies, as they are in a year."""

    def __init__(
        self, words: Words, register: Register, members: Members, calendar: Calendar, day: dt.date
    ) -> None:
        self.words, self.register, self.members, self.calendar = words, register, members, calendar
        self.portfolios: dict[str, Person] = {}
        self.seats: dict[str, list[Person]] = {}
        self.staff: dict[str, list[Person]] = {}
        for area in calendar.areas:
            self.staff[area] = [self._hired(day) for _ in range(3)]
        self.partners = [register.newcomer("partner", day, []) for _ in words.all("organisations")]

    def _hired(self, day: dt.date) -> Person:
        job = self.words.chance.choice(self.words.all("jobs"))
        return self.register.newcomer("officer", day, [], job=job)

    def new_year(self, day: dt.date) -> None:
        """Portfolios pass on, committees are filled, some who work for the council leave."""
        sitting = self.members.sitting()
        for area in self.calendar.areas:
            held = self.portfolios.get(area)
            if held is None or held not in sitting or self.words.often(CHANGES):
                free = [one for one in sitting if one not in self.portfolios.values()]
                self.portfolios[area] = self.words.chance.choice(free)
            self.staff[area] = [
                self._hired(day) if self.words.often(LEAVES) else one for one in self.staff[area]
            ]
        for body in self.calendar.scrutiny:
            self.seats[body.id] = self._filled(body, sitting)

    def _filled(self, body: Body, sitting: list[Person]) -> list[Person]:
        """The members of a committee: most of those of the year before, the Chair first."""
        cabinet = set(map(id, self.portfolios.values()))
        before = [one for one in self.seats.get(body.id, []) if one in sitting and id(one) not in cabinet]
        kept = [one for one in before if not self.words.often(0.2)]
        free = [one for one in sitting if one not in kept and id(one) not in cabinet]
        return kept + self.words.chance.sample(free, min(len(free), SEATS - len(kept)))

    def of(self, body: Body) -> list[Person]:
        """Who sits on a body."""
        if body is self.calendar.council:
            return self.members.sitting()
        return list(self.portfolios.values()) if body is self.calendar.cabinet else self.seats[body.id]

    def area(self, body: Body) -> str:
        """The directorate that reports to a body."""
        at = self.calendar.scrutiny.index(body) if body.scrutiny else 2
        return self.calendar.areas[at]
