"""The items of a meeting: what is told, what is asked for, and what comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.simulate.asks import Asker
from tests.simulate.calendar import Calendar, period, written
from tests.simulate.fates import Diary, Return
from tests.simulate.marks import Marks
from tests.simulate.values import Ask, Body, Clause, Item, Meeting, Note, Place
from tests.simulate.words import Words

ROUTINE = 0.3  # of new business of which nothing is asked
MANNERS = {"cited": "back_cited", "words": "back_words", "referred": "referred_told"}
"""The sentences with which something comes back; otherwise nothing is said of the ask."""
LIKE = 0.15  # of new business that is like something of which something was asked lately
AGAIN = 0.2  # of new business that was dealt with before, and of which nothing was asked then
KINDS = (
    ("report",), ("report", "data"), ("report", "partner"), ("recommend",), ("data", "recommend"), ("partner",), ("referral",),
)  # fmt: skip
YEARLY = (("data",), ("partner",), ("referral",))
"""What is asked together, of any business and of yearly reports, which come back by themselves."""


@dataclass(slots=True)
class Room:
    """A meeting while its business is written: who reports and signs, and what stands in its papers."""

    meeting: Meeting
    post: str
    officer: str
    signed: str
    job: str
    notes: list[Note]


class Business:
    """Writes items of business."""

    def __init__(self, words: Words, marks: Marks, calendar: Calendar, place: str) -> None:
        self.words, self.marks, self.calendar = words, marks, calendar
        self.asker = Asker(words)
        self.diary = Diary(words, calendar, self.asker)
        self.silent: list[Place] = []
        self.organisations = [f"{place} {one}" for one in words.all("organisations")]
        self.left: list[str] = []
        self.seen: dict[str, list[str]] = {}
        self.matters: list[str] = []

    def new(self, room: Room, number: str, cited: str, *, subject: str = "") -> Item:
        """New business, of which something may be asked."""
        body = room.meeting.body
        seen = self.seen.setdefault(body.id, [])
        again = bool(seen) and self.words.often(AGAIN)
        subject = subject or (seen.pop(0) if again else self.fresh(body))
        suffix = self.words.chance.choice(self.words.all("suffixes"))
        title = subject if self.words.often(0.6) else f"{subject} – {suffix}"
        item = Item(number, title, self.told(room, subject))
        yearly = " – Annual" in subject
        if self.words.often(ROUTINE) and not yearly:
            seen.append(subject)
            self.noted_alone(item, subject)
        else:
            self._asked(room, item, subject, cited, YEARLY if yearly else KINDS)
        self._noted(room, title, self.words.one("plain_note", subject=subject))
        return item

    def fresh(self, body: Body) -> str:
        """A subject that was not dealt with before; at times one like another of which something was asked."""
        if not self.left:
            pairs = [(a, b) for a in self.words.all("things") for b in self.words.all("doings")]
            self.words.chance.shuffle(pairs)
            sorts = self.words.all("sorts")
            self.left = [f"{a} {b} {self.words.chance.choice(sorts)}" for a, b in pairs]
        things = [one.subject.split()[0] for one in self.asker.asks[-12:] if one.body is body]
        like = [one for one in self.left if one.split()[0] in things]
        chosen = self.words.chance.choice(like) if like and self.words.often(LIKE) else self.left[-1]
        self.left.remove(chosen)
        return chosen

    def told(self, room: Room, subject: str) -> list[str]:
        """The paragraphs of new business, before anything is resolved."""
        gaps = self._gaps(room, subject)
        first = f"{self.words.one('opening', **gaps)} {self.words.one('presented', **gaps)}"
        told = " ".join(one.format(**gaps) for one in self.words.chance.sample(self.words.all("told"), 2))
        return [first, told, self.words.one("asked", **gaps)]

    def _gaps(self, room: Room, subject: str) -> dict[str, str]:
        body = room.meeting.body
        return {
            "subject": subject,
            "body": body.name(room.meeting.day),
            "short": body.short,
            "post": room.post,
            "place": self.words.chance.choice(self.words.all("streets")),
            "org": self.words.chance.choice(self.organisations),
            "officer": room.officer,
            "job": room.job,
        }

    def background(self) -> str:
        """A sentence that tells nothing of the subject."""
        plain = [one for one in self.words.all("told") if "{subject}" not in one]
        place = self.words.chance.choice(self.words.all("streets"))
        return self.words.chance.choice(plain).format(place=place, org=self.organisations[0])

    @staticmethod
    def _noted(room: Room, title: str, purpose: str) -> None:
        """Puts a briefing note into the papers of a meeting."""
        area = room.post.removeprefix("Director of ")
        room.notes.append(Note(title, purpose, room.signed, room.job, area))

    def _on_subject(self, subject: str) -> str:
        """A sentence that names the subject, by which it is known under whatever title it stands."""
        about = [one for one in self.words.all("told") if "{subject}" in one]
        return self.words.chance.choice(about).format(subject=subject)

    def noted_alone(self, item: Item, subject: str) -> None:
        """Gives an item a resolution that notes it, and no more."""
        words = self.words.one("noted_alone", subject=subject)
        item.clauses.append(Clause("", self.silenced(words)))

    def silenced(self, words: str) -> str:
        """Words of a decision that asks nothing."""
        place = Place()
        self.silent.append(place)
        return self.marks.mark(place, words)

    def _asked(
        self, room: Room, item: Item, subject: str, cited: str, among: Sequence[Sequence[str]]
    ) -> None:
        """A resolution that asks for something, and at times bullets that ask outside it."""
        kinds = self.words.chance.choice(among)
        gaps = self._gaps(room, subject)
        item.clauses.append(Clause("1", self.silenced(self.words.one("noted", **gaps))))
        bullets: list[str] = []
        for kind in kinds:
            if kind == "recommend":
                self._recommend(room, item, gaps, cited)
                continue
            ask = self.asker.new(kind, room.meeting, minute=cited, title=item.title, subject=subject)
            outside = kind in ("report", "data") and self.words.often(0.35)
            text = self._ask(ask, gaps, "bullet" if outside else "clause")
            if outside:
                bullets.append(f"• {text}")
            else:
                item.clauses.append(Clause(str(1 + sum(one.mark.isdigit() for one in item.clauses)), text))
        if bullets:
            item.paragraphs += [self.words.one("bullets"), *bullets]

    def _ask(self, ask: Ask, gaps: dict[str, str], form: str) -> str:
        """The words of an ask, marked; its fate is scheduled."""
        other = self._other(ask)
        ask.matter = self._matter() if ask.kind in ("data", "partner", "referral") else ""
        ask.to = {"partner": gaps["org"], "referral": other.name(ask.made) if other else ""}.get(
            ask.kind, gaps["post"]
        )
        self.diary.schedule(ask, other)
        said = self.words.chance.choice(self.words.all(f"{ask.kind}_{form}"))
        if not ask.due_text or "{due}" not in said:
            said, ask.due_text, ask.due = said.replace(" {due}", ""), "", None
        filled = {**gaps, "matter": ask.matter, "due": ask.due_text}
        if other:
            filled["body"] = other.name(ask.made)
        ask.text = said.format(**filled)
        return self.marks.mark(ask, ask.text)

    def _other(self, ask: Ask) -> Body | None:
        """The committee to which a matter is referred."""
        if ask.kind != "referral":
            return None
        return next(one for one in self.calendar.scrutiny if one is not ask.body)

    def _matter(self) -> str:
        """Something to ask about, that was not asked about lately."""
        every = [
            one.format(place=where)
            for one in self.words.all("matters")
            for where in self.words.all("streets")
        ]
        self.matters.append(self.words.chance.choice([one for one in every if one not in self.matters[-30:]]))
        return self.matters[-1]

    def _recommend(self, room: Room, item: Item, gaps: dict[str, str], cited: str) -> None:
        """A lead-in to whom it is put, and what is recommended."""
        post = f"Cabinet Member for {room.post.removeprefix('Director of ')}"
        number = str(1 + sum(one.mark.isdigit() for one in item.clauses))
        item.clauses.append(Clause(number, self.words.one("recommend_lead", post=post)))
        acts = self.words.chance.sample(self.words.all("recommend_clause"), self.words.chance.randint(1, 2))
        asks = []
        for mark, act in zip("ab", acts, strict=False):
            ask = self.asker.new(
                "recommend", room.meeting, minute=cited, title=item.title, subject=gaps["subject"]
            )
            ask.text, ask.to = act.format(**gaps), post
            asks.append(ask)
            item.clauses.append(Clause(mark, self.marks.mark(ask, ask.text)))
        self.diary.recommended(asks)

    def back(self, room: Room, number: str, one: Return) -> Item:
        """Business in which something that was asked for comes back."""
        ask = one.asks[0]
        assert ask.body is not None
        gaps = {**self._gaps(room, one.subject), "day": written(ask.made), "minute": ask.minute}
        gaps |= {"matter": ask.matter, "from_body": ask.body.name(ask.made)}
        kind = MANNERS.get(one.manner, "back_silent")
        kind = "back_cited" if one.manner == "same" and self.words.often(0.5) else kind
        told = self.words.one(kind, **gaps)
        for each in one.asks if kind != "back_silent" else ():
            told = self.marks.mark(each.step("item"), told)  # it says itself that it is what was asked for
        item = Item(number, one.title, [told, self.background()])
        if one.manner == "cited" and ask.kind == "report":
            item.paragraphs.append(self._on_subject(ask.subject))
        self.noted_alone(item, one.subject)
        purpose = "back_note" if kind in ("back_cited", "back_words") else "plain_note"
        self._noted(room, one.title, self.words.one(purpose, **gaps))
        return item

    def cabinet(self, number: str, one: Return) -> Item:
        """What the Cabinet makes of recommendations, marked as the answer to each."""
        ask = one.asks[0]
        assert ask.body is not None
        gaps = {
            "subject": ask.subject, "from_body": ask.body.name(ask.made), "day": written(ask.made),
            "minute": ask.minute, "verdict": ask.verdict,
        }  # fmt: skip
        answer = self._answer(one.asks)
        title = self.marks.mark(answer, self.words.one("cabinet_title", **gaps))
        told = self.marks.mark(answer, self.words.one("cabinet_told", **gaps))
        resolved = self.marks.mark(answer, self.silenced(self.words.one("cabinet_resolved", **gaps)))
        return Item(number, title, [told], [Clause("", resolved)])

    def _answer(self, asks: list[Ask]) -> Place:
        """The step by which all of them are answered: one place that they share."""
        step = asks[0].step("answer")
        for ask in asks[1:]:
            ask.steps.append(step)
        return step

    def arising(self, room: Room) -> Iterator[tuple[str, Place]]:
        """What is reported further to earlier minutes, with the step that it is."""
        for asks in self.diary.arising[room.meeting.body.id, room.meeting.day]:
            ask = asks[0]
            said = self.words.one(
                f"arising_{ask.kind}", minute=ask.minute, day=written(ask.made), title=ask.title,
                matter=ask.matter, post=ask.to, verdict=ask.verdict, subject=ask.subject, org=ask.to,
            )  # fmt: skip
            answer = self._answer(asks)
            yield self.marks.mark(answer, said), answer

    def standing(self, meeting: Meeting) -> str:
        """The subject of the yearly report of a body, "" at meetings that have none."""
        if meeting.day.month != 3:
            return ""
        at = self.calendar.scrutiny.index(meeting.body)
        return f"{self.words.all('standing')[at]} – Annual Report {period(meeting.day)}"

    def due_by(self, body: Body, day: dt.date) -> list[Return]:
        """What comes back at a meeting."""
        return self.diary.returns[body.id, day]
