"""Who is on the council when: elections, by-elections, namesakes, marriages, officers who follow one another."""

from __future__ import annotations

import datetime as dt

from tests.simulate.values import Person
from tests.simulate.words import Words

PARTIES = ("Labour", "Conservative", "Liberal Democrat", "Green", "Independent")
SEATS, TERM = 2, 4
LOST, NAMESAKE, MIDDLE = 0.35, 0.12, 0.15  # shares


class Register:
    """All people of a council, none of whom is written like another unless both are at hand to tell apart."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.people: list[Person] = []
        self.left = words.all("surnames")
        words.chance.shuffle(self.left)

    def newcomer(self, kind: str, day: dt.date, sitting: list[Person], **more: str) -> Person:
        """A new person; now and then one with the surname of somebody before."""
        surname = self._surname(kind, day)
        taken = {(one.given[0], name) for one in self.people for _, name in one.surnames}
        beside = {(one.given[0], one.surname(day)) for one in sitting}
        given = [one for one in self.words.all("given") if (one[0], surname) not in taken]
        near = [one for one in self.words.all("given") if (one[0], surname) in beside]
        used = {one.given for one in self.people if surname in [name for _, name in one.surnames]}
        near = [one for one in near if one not in used]
        chosen = self.words.chance.choice(near if near and self.words.often(0.3) else given)
        middle = self.words.chance.choice("AEJMRS") if self.words.often(MIDDLE) else ""
        person = Person(f"p{len(self.people) + 1}", chosen, middle, [(dt.date.min, surname)], kind, **more)
        self.people.append(person)
        return person

    def _surname(self, kind: str, day: dt.date) -> str:
        before = [one for one in self.people if one.kind == kind]
        if before and self.words.often(NAMESAKE):
            return self.words.chance.choice(before).surname(day)
        if not self.left:
            pool = [name for name in self.words.all("surnames") if "-" not in name and "'" not in name]
            self.left = ["-".join(self.words.chance.sample(pool, 2)) for _ in range(40)]
        return self.left.pop()

    def marries(self, one: Person, day: dt.date) -> str:
        """Gives somebody another surname from a day on: a new one, or one joined to the old."""
        fresh = self._surname("nobody", day)
        old = one.surname(day)
        joined = "-" not in old and "-" not in fresh and self.words.often(0.4)
        one.surnames.append((day, f"{old}-{fresh}" if joined else fresh))
        return one.surname(day)


class Members:
    """The seats of the council and who holds them."""

    def __init__(self, words: Words, register: Register, first: dt.date) -> None:
        self.words, self.register = words, register
        self.wards = words.all("wards")
        self.seats: dict[tuple[str, int], Person] = {}
        for ward in self.wards:
            for seat in range(SEATS):
                self.seats[ward, seat] = self._elected(ward, first)

    def sitting(self) -> list[Person]:
        """Everybody who holds a seat."""
        return list(self.seats.values())

    def _elected(self, ward: str, day: dt.date) -> Person:
        party = self.words.chance.choice(PARTIES)
        return self.register.newcomer("councillor", day, self.sitting(), ward=ward, party=party)

    def election(self, day: dt.date) -> None:
        """Some seats go to others."""
        self._pass_on(day, [one for one in self.seats if self.words.often(LOST)])

    def by_election(self, day: dt.date) -> None:
        """One seat goes to another."""
        self._pass_on(day, [self.words.chance.choice(list(self.seats))])

    def _pass_on(self, day: dt.date, lost: list[tuple[str, int]]) -> None:
        """Gives seats to others, who have an initial and a surname in common with nobody who leaves.

        Who but has the papers would take "Dora Roe", first named when "D Roe" is named no more, for D Roe.
        """
        order = list(self.seats)
        for one in lost:
            del self.seats[one]
        for ward, seat in lost:
            self.seats[ward, seat] = self._elected(ward, day)
        self.seats = {one: self.seats[one] for one in order}
