"""What papers show of those who bear a form of a name: where they sat, when, as what, beside whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import NamedTuple

from councilgraph.graph.resolve.people.forms import PEOPLE, Form, form
from councilgraph.graph.resolve.predecessors import BODIES
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention, Passage, Statement, Value

COUNCILLOR, OFFICER, PARTNER = "cg:Councillor", "officer", "cg:Partner"
FORMER = "cg:formerName"
RECORDS = ("cg:recordOf", "cg:agendaOf")
SEATED = ("PresentAsMember", "PresentAsSubstitute", "Apologies", "Absent")  # of those who sit on the body
MEN = frozenset(("mr", "sir", "lord", "messrs"))
WOMEN = frozenset(("mrs", "ms", "miss", "lady", "dame", "madam", "mesdames"))
OFFICERS = ("PresentAsOfficer", "PresentAsGuest", "Invited")  # of those who come, and are no members
MIXED = "PresentAsOtherMember"  # of a list of those who come, in which councillors may stand beside officers
LISTED = ("cg:person", "cg:attended", "cg:sentApologiesFor")  # what an entry of a list states
TITLE = re.compile(r"\b(?:Councillor|Cllr|Cynghorydd|Cyng|Alderman)(?P<many>s)?\b", re.IGNORECASE)
SPEAKS = re.compile(r"[a-z]{2}\s+[a-z]{2}")  # beside a name and its role, as in "introduced the report"
MAX_TITLES = 24  # characters before a name among which its titles stand
MAX_ENTRY = 90  # characters of an entry of a list; a longer passage is a sentence
MAX_GAP = 150  # characters between two entries of one list


@dataclass(slots=True)
class Sighting:
    """All that papers show of one form of a name.

    `lists` are the lists of presence in which it is an entry, each by a number; `there` and `away` are
    the papers whose meetings the person came to, and sent apologies for. `bodies` are those
    on which the person sits, `seats` all whose meetings the person comes to; `days` the first and the
    last day on which the form was seen, "" where no paper tells a day. `told` is whether a paper tells
    outright what sort of person it is, `guessed` whether one leaves that open.
    """

    form: Form
    papers: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    wards: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    seats: set[str] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)
    there: set[str] = field(default_factory=set)
    away: set[str] = field(default_factory=set)
    days: tuple[str, str] = ("", "")
    told: bool = False
    guessed: bool = False

    @property
    def sorts(self) -> set[str]:
        """The sorts of which the person may be, none where no paper tells of any.

        Who is guessed to be a councillor or a guest may be an officer as well.
        """
        sort = self.form.sort
        return {sort, OFFICER} - {""} if self.guessed and not self.told else {sort} - {""}


class Entry(NamedTuple):
    """An entry of a list of presence: its place, its name, and whether its title is "", "one" or "many"."""

    start: int
    end: int
    form: Form
    title: str
    mixed: bool


@dataclass(slots=True)
class Sightings:
    """The forms of names in a set of papers, what the papers are of, and which names are former ones.

    `former` has pairs of the name that somebody has now and the one before it.
    """

    forms: dict[Form, Sighting] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    rolls: dict[str, set[Form]] = field(default_factory=lambda: defaultdict(set))
    former: set[tuple[Form, Form]] = field(default_factory=set)
    entries: dict[tuple[str, Mention], list[Entry]] = field(default_factory=lambda: defaultdict(list))

    def see(self, one: Form) -> Sighting:
        """What is known of a form, nothing at first."""
        if one not in self.forms:
            self.forms[one] = Sighting(one)
        return self.forms[one]


def gather(mentions: Iterable[tuple[Mention, str]], statements: Iterable[Statement] = ()) -> Sightings:
    """What mentions, each with its paper, and the statements of these papers show of people."""
    found = Sightings()
    for mention, paper in mentions:
        sighting = found.see(form(mention))
        sighting.papers.add(paper)
        for key, words in mention.hints:
            if key in ("role", "organisation"):
                (sighting.roles if key == "role" else sighting.organisations).add(fold(words))
    for statement in statements:
        _take(found, statement)
    _read_lists(found)
    for sighting in found.forms.values():
        known = sorted(day for paper in sighting.papers if (day := found.days.get(paper)))
        sighting.days = (known[0], known[-1]) if known else ("", "")
    return found


def _take(found: Sightings, statement: Statement) -> None:
    """What one statement shows of a person, or of its paper."""
    subject, thing, paper = statement.subject, statement.object, statement.passage.document
    if statement.predicate == FORMER and isinstance(thing, Value) and subject.name != thing.lexical:
        found.former.add((form(subject), form(replace(subject, name=thing.lexical, key=()))))
    if not isinstance(thing, Mention):
        return
    if statement.predicate in RECORDS:
        _date(found, thing, paper)
    elif statement.predicate == "cg:person" and subject.kind == "cg:Participation" and subject.scope:
        _list(found, statement, subject.scope, thing)
        return
    for person in (one for one in (subject, thing) if one.kind == COUNCILLOR):
        found.see(form(person)).told |= _tells_outright(statement)
    if subject.kind in PEOPLE and thing.kind == "cg:Meeting":
        _date(found, thing, paper)
        found.see(form(subject)).seats.add(_body_of(thing))
    elif statement.predicate == "org:organization" and thing.kind in BODIES and subject.key:
        member = subject.key[0]  # of a list of members
        if isinstance(member, Mention) and member.kind in PEOPLE:
            found.see(form(member)).bodies.add(fold(thing.name))
    elif subject.kind in PEOPLE and statement.predicate == "cg:represents":
        found.see(form(subject)).wards.add(fold(thing.name))


def _tells_outright(statement: Statement) -> bool:
    """Whether a statement on a councillor tells that it is one: what a list without titles says does not."""
    if statement.predicate == "org:member":
        return TITLE.search(statement.passage.quote) is not None
    return statement.predicate not in LISTED


def _list(found: Sightings, statement: Statement, meeting: Mention, person: Mention) -> None:
    """An entry of a list of presence: what it shows of the person, and where it stands."""
    passage, capacity = statement.passage, str(statement.subject.key[0])
    if person.kind not in PEOPLE:
        return
    _date(found, meeting, passage.document)
    sighting = found.see(form(person))
    sighting.seats.add(_body_of(meeting))
    sighting.titles |= _titles(person.name, passage)
    if capacity in SEATED:
        sighting.bodies.add(_body_of(meeting))
    if capacity not in OFFICERS:
        found.rolls[passage.document].add(sighting.form)
    if person.kind == PARTNER:
        speaks = SPEAKS.search(_beside(person, passage.quote)) is not None
        alone = bool(sighting.roles) and not sighting.form.organisation  # "Jo Roe, Team Leader": of whom?
        sighting.guessed |= speaks or alone
        sighting.told |= not sighting.roles and not speaks
    entry = Entry(passage.start, passage.end, sighting.form, _title(passage), capacity == MIXED)
    found.entries[passage.document, meeting].append(entry)
    (sighting.away if capacity in ("Apologies", "Absent") else sighting.there).add(passage.document)


def _read_lists(found: Sightings) -> None:
    """Gives each list a number, and tells who in it is untitled beside councillors.

    Entries of a list stand close together, with no text between. In "Councillor Roe, A Lund" the second may
    be an officer, in "Councillors Roe, A Lund" not.
    """
    number = 0
    for entries in found.entries.values():
        before, many = None, False
        for one in sorted(entries):
            seen = found.forms[one.form]
            apart = before is None or one.start - before > MAX_GAP
            many = one.title == "many" or (many and one.mixed and not one.title and not apart)
            if one.form.sort == "councillor":
                guessed = one.mixed and not (many or one.title)
                seen.told, seen.guessed = seen.told or not guessed, seen.guessed or guessed
            if one.end - one.start <= MAX_ENTRY:
                number += apart
                seen.lists.add(number)
                before = max(one.end, before or 0)


def _date(found: Sightings, meeting: Mention, paper: str) -> None:
    """A paper of a meeting is of its day and of its body; the first day is that of a paper with several."""
    day = str(meeting.key[0]) if meeting.key else ""
    if day:
        found.days[paper] = min(found.days.get(paper, day), day)
    found.bodies[paper].add(_body_of(meeting))


def _body_of(meeting: Mention) -> str:
    """The body that meets; the council itself, which papers call by several names, is "council"."""
    body = meeting.scope
    if body is None or body.kind == "cg:Council":
        return "council" if body else ""
    return fold(body.name)


def _title(passage: Passage) -> str:
    """Whether an entry begins with a councillor's title, and with that of several."""
    title = TITLE.match(passage.quote.lstrip())
    return "" if title is None else "many" if title["many"] else "one"


def _beside(person: Mention, words: str) -> str:
    """What an entry tells beside a name and its role."""
    told = (person.name, *(hint for key, hint in person.hints if key == "role"))
    return reduce(lambda left, one: left.replace(" ".join(one.split()), ""), told, " ".join(words.split()))


def _titles(name: str, passage: Passage) -> set[str]:
    """What the title before a name tells: "m" for Mr, "f" for Mrs, nothing for neither."""
    at = passage.quote.find(name)
    before = passage.quote[max(0, at - MAX_TITLES) : at] if at > 0 else ""
    last = [word.strip(".,;:()") for word in before.casefold().split()[-1:]]
    return {"m" for word in last if word in MEN} | {"f" for word in last if word in WOMEN}
