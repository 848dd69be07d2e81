"""What committees ask for, by when, and what is to become of it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from tests.simulate.calendar import written
from tests.simulate.values import Ask, Meeting
from tests.simulate.words import Words

NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 9: "nine", 12: "twelve"}
FATES = {
    "report": {"same": 20, "cited": 15, "words": 15, "programme": 20, "planned": 8, "never": 22},
    "data": {"arising": 30, "note": 20, "never": 50},
    "recommend": {"cabinet": 30, "arising": 25, "never": 45},
    "partner": {"arising": 45, "never": 55},
    "referral": {"item": 50, "never": 50},
}
AHEAD = 5  # meetings within which something comes back


class Asker:
    """Words of asks, with due dates that fit the meeting at which they are to come back."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.asks: list[Ask] = []

    def new(self, kind: str, meeting: Meeting, *, minute: str, title: str, subject: str) -> Ask:
        """An ask of a kind with the fate that chance has for it."""
        fates = FATES[kind]
        fate = self.words.chance.choices(list(fates), list(fates.values()))[0]
        ask = Ask(id=f"a{len(self.asks) + 1}", kind=kind, body=meeting.body, made=meeting.day, fate=fate)
        ask.minute, ask.title, ask.subject = minute, title, subject
        self.asks.append(ask)
        return ask

    def timed(self, ask: Ask, days: Sequence[dt.date]) -> dt.date | None:
        """The day on which it is to come back, among those on which somebody meets; sets when it is due.

        None where no meeting is left: it never comes back in these papers.
        """
        ahead = self.words.chance.randint(1, AHEAD)
        known = len(days) >= ahead
        if not known:
            ask.fate = "never"
            days, ahead = [*days, ask.made + dt.timedelta(200)], len(days) + 1
        target = days[ahead - 1]
        if self.words.often(0.75):
            ask.due_text, ask.due = self._due(ask.made, target, following=known and ahead == 1)
        return target if ask.fate != "never" else None

    def _due(self, made: dt.date, target: dt.date, *, following: bool) -> tuple[str, dt.date | None]:
        months = round((target - made).days / 30.4)
        ways = ["due_day", "due_meeting", *(["due_months"] * 3 if months in NUMBERS else [])]
        way = self.words.chance.choice([*ways, *(["due_next"] * 3 if following else [])])
        if way == "due_months":
            return self.words.one(way, n=NUMBERS[months]), later(made, months)
        if way == "due_next":
            return self.words.one(way), target
        if way == "due_meeting":
            return self.words.one(way, day=written(target)), target
        day = target + dt.timedelta(self.words.chance.randrange(1, 12))
        said = self.words.chance.choice(self.words.all(way))
        if "{month}" in said:
            last = calendar.monthrange(target.year, target.month)[1]
            end = target.replace(day=last)
            month = f"{target:%B %Y}" if "end of" in said else f"the end of {target:%B %Y}"
            return said.format(month=month), end
        return said.format(day=written(day)), day


def later(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last day of that month.

    >>> later(dt.date(2023, 8, 31), 6)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
