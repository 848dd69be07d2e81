"""The bodies of a council, what they are called when, and on which days they meet."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right

from tests.simulate.values import Body, Meeting
from tests.simulate.words import Words

MAY, FRIDAY = 5, 4
MONTHS = {"council": (5, 11), "cabinet": (7, 10, 12, 2, 4), "scrutiny": (6, 9, 11, 1, 3)}


class Calendar:
    """Every meeting of every body, in the order of days."""

    def __init__(self, words: Words, first: int, years: int) -> None:
        self.first, self.years = first, years
        areas = words.chance.sample(range(len(words.all("areas"))), 4)
        self.areas = [words.all("areas")[at] for at in areas]
        begun = dt.date.min
        self.council = Body("council", [(begun, "Council")], short="Council")
        self.cabinet = Body("cabinet", [(begun, "Cabinet")], short="Cabinet")
        named = [f"{area} Scrutiny Committee" for area in self.areas[:2]]
        self.scrutiny = [
            Body(f"scrutiny-{at}", [(begun, name)], scrutiny=True) for at, name in enumerate(named, 1)
        ]
        if years > 1:
            other = f"{words.all('renamed')[areas[1]]} Scrutiny Committee"
            self.scrutiny[1].names.append((dt.date(first + max(1, years // 2), MAY, 1), other))
        self.meetings = sorted(self._all(), key=lambda one: (one.day, one.body.id))

    def _all(self) -> list[Meeting]:
        days = {"council": 18, "cabinet": 9, "scrutiny-1": 4, "scrutiny-2": 13}
        found = []
        for body in (self.council, self.cabinet, *self.scrutiny):
            for year in range(self.first, self.first + self.years):
                for month in MONTHS["scrutiny" if body.scrutiny else body.id]:
                    day = dt.date(year + (month < MAY), month, days[body.id])
                    found.append(Meeting(day - dt.timedelta(max(0, day.weekday() - FRIDAY)), body))
        return found

    def after(self, body: Body, day: dt.date) -> list[dt.date]:
        """The days on which a body meets after a day."""
        days = [one.day for one in self.meetings if one.body is body]
        return days[bisect_right(days, day) :]


def year_of(day: dt.date) -> int:
    """The year in which a municipal year began, which is in May."""
    return day.year - (day.month < MAY)


def written(day: dt.date) -> str:
    """A day as papers write it: 4 March 2024."""
    return f"{day.day} {day:%B %Y}"


def period(day: dt.date) -> str:
    """The municipal year of a day: 2023/24."""
    return f"{year_of(day)}/{(year_of(day) + 1) % 100:02}"
