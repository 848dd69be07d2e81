"""What a track is: a request, recommendation or referral, and the dated steps that are seen of it since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from councilgraph.graph.reading.comparing import is_about
from councilgraph.graph.reading.facts import OURS, Source, Thing

NO_ANSWER, PLANNED, REPORTED, ANSWERED = "no answer seen", "planned", "reported back", "answered"
STATES = (NO_ANSWER, PLANNED, REPORTED, ANSWERED)
"""How far what was asked for has come back, in the words that users see: the labels of cg:FollowUpState."""

OPEN = (NO_ANSWER, PLANNED)
"""States in which nothing has come back."""

MADE, ON_AGENDA, LISTED = "made", "on an agenda", "on the council's own list"
WHATS = (MADE, PLANNED, ON_AGENDA, REPORTED, ANSWERED, LISTED)
"""What a step may be, in the order of steps of one day."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened to what was asked for: `what` is one of `WHATS`.

    `date` is None where no day is known; `when` is then what the paper says ("2024/25"). `where` is the
    meeting or the paper, `lead` who is named as leading. `sources` are the words of it; where it is joined to
    the ask by a conclusion, `because` says why and `confidence` how sure that is, from 0 to 1.
    """

    what: str
    date: dt.date | None
    when: str
    label: str
    where: str
    kind: str
    iri: str
    lead: str = ""
    sources: tuple[Source, ...] = ()
    because: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """A request, recommendation or referral, and what is seen of it since.

    `state` is one of `STATES`. `age` counts days from the meeting to the day reckoned to, None where a day
    is not known; `overdue` is what was due before that day and has neither come back nor been answered.
    `meetings_since` counts the later meetings loaded of those who asked or are to be told, `programmes`
    their work programmes that are not older than the ask. `forgotten` is the day of the first list of theirs
    that should have it and has not, None where there is none. `title_also` holds the other names of what the
    title of its item names.
    """

    iri: str
    kind: str
    words: str
    clause: str
    number: str
    title: str
    meeting: Thing
    date: dt.date | None
    asked_by: tuple[Thing, ...]
    of_whom: tuple[Thing, ...]
    report_to: tuple[Thing, ...]
    due_text: str
    due: dt.date | None
    due_because: str
    state: str
    age: int | None
    overdue: bool
    steps: tuple[Step, ...]
    meetings_since: int = 0
    programmes: int = 0
    state_because: str = ""
    forgotten: dt.date | None = None
    council: str = ""
    title_also: str = field(default="", metadata=OURS)

    @property
    def put_to(self) -> tuple[Thing, ...]:
        """Those whom the ask names: who is to do it, and to whom it is to be reported."""
        return self.of_whom + self.report_to

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about: the words of the ask, the title of its item and another name of that."""
        return self.words, self.title, self.title_also

    def is_about(self, words: str) -> bool:
        """Whether each of some words begins one of those that it is about."""
        return is_about(words, *self.about)

    @property
    def open(self) -> bool:
        """Whether nothing is seen to have come back."""
        return self.state in OPEN

    @property
    def order(self) -> tuple[int, dt.date, Sequence[Source], str]:
        """What tracks are listed by: what has come less far first, then the oldest, then in reading order."""
        words = self.steps[0].sources if self.steps else ()
        return STATES.index(self.state), self.date or dt.date.max, words, self.iri


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tracks are wanted: words of whom is asked, who asked, what about; between which days; how far."""

    to: str = ""
    body: str = ""
    about: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    overdue: bool = False
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class FollowUps:
    """The tracks that are wanted, of so many asks in so many documents, reckoned to a day.

    With `each` those of a council are reckoned to its own last day, of which `on` is the latest.

    `meant` are the names of those whom `wanted` has asks put to; `nameless` counts the tracks among these
    that name nobody to do it and speak of them.
    `worked_out` is false for a graph that asks for things and was built before their states were worked out.
    """

    tracks: tuple[Track, ...]
    on: dt.date | None
    asked: int
    documents: int
    worked_out: bool = True
    wanted: Wanted = field(default_factory=Wanted)
    councils: tuple[str, ...] = ()
    nameless: int = 0
    meant: tuple[str, ...] = ()
    each: bool = False

    def count(self, state: str) -> int:
        """How many of the tracks are in a state."""
        return sum(track.state == state for track in self.tracks)
