"""What a simulated council is made of, and what is true of its papers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand: the name of a paper's file, and characters of its text."""

    file: str
    start: int
    end: int


@dataclass(slots=True)
class Place:
    """Something printed once or more; the spans are known when the papers are finished."""

    spans: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Person:
    """Somebody, with each surname from the day on which it is borne."""

    id: str
    given: str
    middle: str
    surnames: list[tuple[dt.date, str]]
    kind: str
    ward: str = ""
    party: str = ""
    job: str = ""

    def surname(self, day: dt.date) -> str:
        """The surname on a day."""
        return [name for since, name in self.surnames if since <= day][-1]

    def full(self, day: dt.date) -> str:
        """The given name and the surname on a day."""
        return f"{self.given} {self.surname(day)}"


@dataclass(slots=True)
class Mention(Place):
    """A person named in a paper, and the words by which they are."""

    person: Person | None = None
    written: str = ""


@dataclass(slots=True)
class Body:
    """What meets: its names, each from a day on, and whether a name came by succession."""

    id: str
    names: list[tuple[dt.date, str]]
    scrutiny: bool = False
    short: str = "Committee"

    def name(self, day: dt.date) -> str:
        """What it is called on a day."""
        return [name for since, name in self.names if since <= day][-1]


@dataclass(slots=True)
class Step(Place):
    """Something later in which an ask comes back.

    `required` says that the papers leave no doubt; one that is not is neither required nor wrong.
    """

    kind: str = ""
    required: bool = True


@dataclass(slots=True)
class Ask(Place):
    """Something that a body asked for, of whom, and what became of it."""

    id: str = ""
    kind: str = ""
    text: str = ""
    to: str = ""
    body: Body | None = None
    made: dt.date = dt.date.min
    minute: str = ""
    title: str = ""
    subject: str = ""
    matter: str = ""
    due_text: str = ""
    due: dt.date | None = None
    fate: str = "never"
    verdict: str = ""
    listed: bool = False
    steps: list[Step] = field(default_factory=list)

    def step(self, kind: str, *, required: bool = True) -> Step:
        """The step of a kind, made where it is not yet there."""
        found = next((one for one in self.steps if one.kind == kind), None)
        if found is None:
            found = Step(kind=kind, required=required)
            self.steps.append(found)
        return found

    @property
    def state(self) -> str:
        """How far it came back, by the names of the vocabulary."""
        kinds = {one.kind for one in self.steps if one.spans}
        if "answer" in kinds:
            return "cg:Answered"
        if kinds & {"item", "note"}:
            return "cg:ReportedBack"
        return "cg:Planned" if kinds & {"planned"} else "cg:NoAnswerSeen"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a body on a day."""

    day: dt.date
    body: Body


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a resolution as it is printed: its mark, "" where it has none, and its words."""

    mark: str
    text: str


@dataclass(slots=True)
class Item:
    """An item of business on its way into print."""

    number: str
    title: str
    paragraphs: list[str] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)


@dataclass(slots=True)
class Note:
    """A briefing note that goes with an item: its title, its first paragraph, who signs it from where."""

    title: str
    purpose: str
    signed: str
    job: str
    area: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A planned item of a work programme."""

    day: dt.date
    title: str
    detail: str
    lead: str
    ask: Ask | None = None
