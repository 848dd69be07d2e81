"""What is to come back at which meeting, and how."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from tests.simulate.asks import Asker
from tests.simulate.calendar import Calendar, written
from tests.simulate.values import Ask, Body, Entry
from tests.simulate.words import Words

TRACKED = 0.75  # of what is asked is on the list of outstanding issues; the rest is forgotten
PLANNED = 0.5  # of what comes back under its own title is in the work programme without a word of the ask


@dataclass(slots=True)
class Return:
    """An item of business in which something comes back."""

    asks: list[Ask]
    manner: str
    title: str
    subject: str


@dataclass(slots=True)
class Diary:
    """What is scheduled: items and reports by body and day, and entries of work programmes by body."""

    words: Words
    calendar: Calendar
    asker: Asker
    returns: dict[tuple[str, dt.date], list[Return]] = field(default_factory=lambda: defaultdict(list))
    arising: dict[tuple[str, dt.date], list[list[Ask]]] = field(default_factory=lambda: defaultdict(list))
    entries: dict[str, list[tuple[dt.date, Entry]]] = field(default_factory=lambda: defaultdict(list))

    def schedule(self, ask: Ask, target: Body | None = None) -> None:
        """Decides when an ask is due and puts down in what it comes back."""
        body = target or ask.body
        assert body is not None
        when = self.asker.timed(ask, self.calendar.after(body, ask.made))
        ask.listed = self.words.often(TRACKED)
        if when is None or ask.fate == "never":
            return
        if ask.fate in ("arising", "cabinet"):
            self._answered([ask], when)
        elif ask.fate == "item":
            self._put(
                body, when, Return([ask], "referred", _capital(ask.matter), ask.matter.removeprefix("the "))
            )
        elif ask.fate == "note":
            self._put(
                body, when, Return([ask], "cited", _capital(ask.matter), ask.matter.removeprefix("the "))
            )
        else:
            self._reported(ask, body, when)

    def recommended(self, asks: list[Ask]) -> None:
        """Recommendations that were made in one sentence: what becomes of the first becomes of all."""
        fate = asks[0].fate
        for ask in asks:
            ask.fate, ask.listed = fate, self.words.often(TRACKED)
        body = self.calendar.cabinet if fate == "cabinet" else asks[0].body
        assert body is not None
        days = self.calendar.after(body, asks[0].made)[:2]
        if not days or fate == "never":
            for ask in asks:
                ask.fate = "never"
            return
        verdict = self.words.chance.choice(("accepted", "accepted", "rejected"))
        for ask in asks:
            ask.verdict = verdict
        self._answered(asks, self.words.chance.choice(days))

    def _answered(self, asks: list[Ask], when: dt.date) -> None:
        body = asks[0].body
        assert body is not None
        if asks[0].fate == "cabinet":
            self._put(self.calendar.cabinet, when, Return(asks, "cabinet", "", asks[0].subject))
        else:
            self.arising[body.id, when].append(asks)

    def _reported(self, ask: Ask, body: Body, when: dt.date) -> None:
        """A report that is to come back, under one title or another."""
        title, subject = ask.subject, ask.subject
        if ask.fate == "cited":
            title = self.words.one("other_titles", place=self.words.chance.choice(self.words.all("streets")))
        elif ask.fate == "words" or (ask.fate == "programme" and self.words.often(0.4)):
            title = subject = _reworded(ask.subject)
        elif self.words.often(0.4):
            title = f"{subject} – {self.words.chance.choice(self.words.all('suffixes'))}"
        if ask.fate in ("programme", "planned"):
            said = self.words.one("programme_cited", day=written(ask.made))
            self.entries[body.id].append((ask.made, Entry(when, title, said, "", ask)))
        elif ask.fate == "same" and self.words.often(PLANNED):
            said = self.words.one("programme_plain")
            self.entries[body.id].append((ask.made, Entry(when, title, said, "", ask)))
        if ask.fate != "planned":
            self._put(body, when, Return([ask], ask.fate, title, subject))

    def _put(self, body: Body, when: dt.date, one: Return) -> None:
        self.returns[body.id, when].append(one)


def _capital(words: str) -> str:
    words = words.removeprefix("the ")
    return words[:1].upper() + words[1:]


def _reworded(subject: str) -> str:
    """Another title for a subject: "Towpath Lighting Plan" is "Lighting of the Towpath"."""
    thing, doing, *_ = subject.split()
    return f"{doing} of the {thing}"
