"""A paper of a meeting as a typed tree: what its words were understood to be, before any fact is stated.

Every leaf is a `Text`, whose offsets lead to the words. Nothing here is required: minutes without
a day, a body, a list of those present or headings are minutes with what is there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from councilgraph.ontology.model import Text


class PaperKind(StrEnum):
    """What a paper of a meeting is, by the name of the class in the vocabulary."""

    MINUTES = "cg:Minutes"
    AGENDA = "cg:Agenda"


class Capacity(StrEnum):
    """As what somebody is recorded, by the name of the class in the vocabulary."""

    MEMBER = "cg:PresentAsMember"
    SUBSTITUTE = "cg:PresentAsSubstitute"
    OTHER_MEMBER = "cg:PresentAsOtherMember"
    OFFICER = "cg:PresentAsOfficer"
    GUEST = "cg:PresentAsGuest"
    APOLOGIES = "cg:Apologies"


class DecisionKind(StrEnum):
    """What was decided, by the name of the class in the vocabulary."""

    RESOLUTION = "cg:Resolution"
    RECOMMENDATION = "cg:Recommendation"
    REQUEST = "cg:Request"
    LEAD_IN = "cg:LeadIn"


class Outcome(StrEnum):
    """What became of a motion, by its name in the vocabulary."""

    CARRIED = "cg:Carried"
    CARRIED_AS_AMENDED = "cg:CarriedAsAmended"
    LOST = "cg:Lost"
    WITHDRAWN = "cg:Withdrawn"
    DEFERRED = "cg:Deferred"


class Choice(StrEnum):
    """How somebody voted, by its name in the vocabulary."""

    FOR = "cg:For"
    AGAINST = "cg:Against"
    ABSTAINED = "cg:Abstained"


@dataclass(slots=True)
class Entry:
    """Somebody whom the paper records: the name without title, and what stands with it.

    `title` is what stands before the name ("Cllr", "Dr"), `where` the words of the whole entry; `remarks`
    are what stands behind the name, part by part: "Chair", "from 7.15 pm"; `headed` is what its row of the
    list is headed with: "Heron Ward", "Law and Democracy"; `stands_in` the sentence that tells for whom
    somebody stands in, where the entry does not.
    """

    name: Text
    capacity: Capacity
    where: Text
    title: str = ""
    role: Text | None = None
    organisation: Text | None = None
    stands_for: Text | None = None
    stands_in: Text | None = None
    chairs: bool = False
    remarks: list[Text] = field(default_factory=list)
    headed: Text | None = None


@dataclass(slots=True)
class Decision:
    """A clause of what was resolved, recommended or asked for.

    `clause` is its own mark ("a"), `parent` the words that lead it in.
    """

    kind: DecisionKind
    text: Text
    clause: str = ""
    directed_to: list[Text] = field(default_factory=list)
    parent: Decision | None = None


@dataclass(slots=True)
class Vote:
    """How one person voted."""

    voter: Text
    choice: Choice


@dataclass(slots=True)
class Motion:
    """What was moved, by whom, and what became of it; `counts` are votes for, against and abstained.

    `amends` is the place among the motions of its item, from 1, of the one that it amends, 0 where none.
    """

    where: Text
    text: Text | None = None
    mover: Text | None = None
    seconder: Text | None = None
    outcome: Outcome | None = None
    told: Text | None = None
    counts: dict[Choice, int] = field(default_factory=dict)
    votes: list[Vote] = field(default_factory=list)
    unanimous: bool = False
    amends: int = 0


@dataclass(slots=True)
class Interest:
    """An interest that somebody declared, in the items whose numbers are named.

    `further` are the sentences behind it, each with the numbers of items that it names.
    """

    declarer: Text
    where: Text
    items: list[str] = field(default_factory=list)
    further: list[tuple[Text, list[str]]] = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """An item of business: number and heading as printed, its paragraphs, and what was moved and decided.

    `section` is the heading above several items under which it stands; `enclosed` are the paragraphs of
    reports and letters that are printed with it.
    `days_cited` are the days of other meetings, `minutes_cited` the numbers of other minutes that it names.
    """

    start: int
    end: int
    number: str = ""
    title: Text | None = None
    paragraphs: list[Text] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    motions: list[Motion] = field(default_factory=list)
    section: Text | None = None
    days_cited: list[Text] = field(default_factory=list)
    minutes_cited: list[Text] = field(default_factory=list)
    enclosed: list[Text] = field(default_factory=list)


@dataclass(slots=True)
class Header:
    """What the head of a paper says: each part where it is first told.

    `other_paper` is the class of a paper that is of no one meeting, such as a forward plan.
    `called_off` are the words that say that the meeting did not take place.
    `date` is the day as `YYYY-MM-DD`, whose year or all of which may be told elsewhere than in `day`.
    """

    council: Text | None = None
    body: Text | None = None
    day: Text | None = None
    start: Text | None = None
    end: Text | None = None
    venue: Text | None = None
    date: str = ""
    other_paper: str = ""
    called_off: Text | None = None


@dataclass(slots=True)
class Minutes:
    """A paper of one meeting: minutes, an agenda, or the page of a meeting.

    `opening` are the paragraphs of what was said and done above the first item.
    """

    start: int
    end: int
    header: Header = field(default_factory=Header)
    presence: list[Entry] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    interests: list[Interest] = field(default_factory=list)
    opening: list[Text] = field(default_factory=list)
    kind: PaperKind = PaperKind.MINUTES
