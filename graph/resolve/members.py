"""The list of members in a graph's folder: its rows as facts, and who is meant in the papers by it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from councilgraph.extractors.facts.former_names import read_former_name
from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.profile import Profile
from councilgraph.graph.folder.edited import Fault
from councilgraph.graph.folder.members import NAME, Members, Row, people_of
from councilgraph.graph.resolve.given import Given
from councilgraph.graph.resolve.people import Form, form
from councilgraph.graph.resolve.rewriting import Rewriting, mentions_in
from councilgraph.graph.resolve.slugs import fold, key, place_of
from councilgraph.ontology.model import Mention, Passage, Statement, Text, Value

EXTRACTOR = "members"
MEMBER = "Member"
COUNCILLOR = "Councillor"
BECAUSE = "the one councillor on the list of members whom the name fits at that time"
OFFICE = re.compile(
    r"(?:Deputy |Vice[- ])?(?:Chair|Cabinet Member|Director|Leader|Clerk|Head)\b", re.IGNORECASE
)
RECORDS = ("cg:recordOf", "cg:agendaOf")


@dataclass(frozen=True, slots=True)
class Listed:
    """A person on the list: how they are mentioned, and their rows."""

    mention: Mention
    rows: tuple[Row, ...]

    @property
    def form(self) -> Form:
        """The form of the name on the list."""
        return form(self.mention)

    def sat_on(self, body: str) -> bool:
        """Whether a row puts this person on a body, given by the key of its name."""
        return any(row.body and key(row.body) == body for row in self.rows)


@dataclass(frozen=True, slots=True)
class Roster:
    """The list as the rest of the build takes it: people, what the rows state, the rows without a council."""

    people: tuple[Listed, ...] = ()
    statements: tuple[Statement, ...] = ()
    faults: tuple[Fault, ...] = ()


class Place(NamedTuple):
    """Where a name stands: the day and the body of the meeting that is told of, "" where none is."""

    day: str
    body: str


def roster(members: Members, statements: Sequence[Statement], profile: Profile) -> Roster:
    """The people on a list and what it states of them; `statements` tell which councils there are."""
    councils = _councils(statements)
    bodies = _bodies(statements)
    placed: dict[int, Mention | None] = {}
    faults: list[Fault] = []
    for row in members.rows:
        try:
            placed[row.line] = _council(row, councils, bodies)
        except LookupError as error:
            faults.append(Fault(NAME, row.line, str(error.args[0])))
    rows = tuple(row for row in members.rows if row.line in placed)
    people = _people(rows, placed, profile)
    by_line = {row.line: one.mention for one in people for row in one.rows}
    stated = tuple(
        one
        for row in rows
        for one in _stated(row, by_line[row.line], placed[row.line], _passage(members, row), profile)
    )
    return Roster(people, stated, tuple(faults))


def _councils(statements: Iterable[Statement]) -> list[Mention]:
    """The councils whose papers these are, each once, as it is mentioned most."""
    found: dict[str, Counter[Mention]] = defaultdict(Counter)
    for statement in statements:
        if statement.predicate in RECORDS and isinstance(statement.object, Mention):
            owner: Mention | None = statement.object
            while owner is not None and owner.kind != "cg:Council":
                owner = owner.scope
            if owner is not None:
                found[fold(owner.name)][owner] += 1
    return [min(every, key=lambda one: (-every[one], one.name)) for _, every in sorted(found.items())]


def _bodies(statements: Iterable[Statement]) -> Mapping[str, set[str]]:
    """The councils, folded, that have a body of a name, by the key of that name."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        body = statement.object
        if statement.predicate == "cg:heldBy" and isinstance(body, Mention) and body.scope:
            found[key(body.name)].add(fold(body.scope.name))
    return found


def _council(row: Row, councils: Sequence[Mention], bodies: Mapping[str, set[str]]) -> Mention | None:
    """The council of a row; raises LookupError with what to write where that is not clear."""
    if row.council:
        wanted = fold(row.council)
        named = [one for one in councils if wanted in (fold(one.name), place_of(one.name))]
        return named[0] if named else Mention("cg:Council", row.council)
    if len(councils) <= 1:
        return councils[0] if councils else None
    having = [one for one in councils if row.body and fold(one.name) in bodies.get(key(row.body), ())]
    if len(having) == 1:
        return having[0]
    raise LookupError(f"it is not clear of which council {row.name} is: add a column “council”")


def _people(
    rows: Sequence[Row], placed: Mapping[int, Mention | None], profile: Profile
) -> tuple[Listed, ...]:
    """The people of the rows; the key of each tells it from its namesakes, on the list and in the papers."""
    called = {row.line: _called(row.name, profile) for row in rows}
    clean = tuple(replace(row, name=called[row.line], council=_name(placed[row.line])) for row in rows)
    marks = people_of(clean, {row.name: fold(row.name) for row in clean})
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in clean:
        groups[fold(row.council), marks[row.line]].append(row)
    return tuple(
        Listed(_mention(group[0].name, placed[group[0].line], mark), tuple(group))
        for (_, mark), group in groups.items()
    )


def _name(council: Mention | None) -> str:
    return council.name if council else ""


def _mention(name: str, council: Mention | None, mark: str) -> Mention:
    return Mention("cg:Councillor", name, council, (mark,))


def _called(name: str, profile: Profile) -> str:
    """A name without the titles before it: "Cllr Mrs Joy Amadi" is Joy Amadi."""
    found = names.person(Text(name, range(len(name))), profile)
    plain = " ".join(found.name.plain.split()) if found else name
    return plain if " " in plain else name


def _passage(members: Members, row: Row) -> Passage:
    return Passage(members.sha256, row.start, row.end, members.text[row.start : row.end])


def _stated(
    row: Row, person: Mention, council: Mention | None, where: Passage, profile: Profile
) -> Iterator[Statement]:
    """What a row states: a former name, ward and party, and the body, the post or the seat with its time."""
    whole = names.person(Text(row.name, range(len(row.name))), profile)
    if whole and (renamed := read_former_name(whole.name, whole.rest, profile)):
        for one in (person, replace(person, name=renamed[1], key=())):
            yield Statement(one, "cg:formerName", Value(renamed[1]), where, EXTRACTOR)
    if row.ward:
        ward = Mention("cg:Ward", row.ward, council)
        yield Statement(person, "cg:represents", ward, where, EXTRACTOR)
    if row.party:
        group = Mention("cg:PoliticalGroup", row.party, council)
        yield from _holds(person, MEMBER, group, row if not row.body else None, where)
    if row.body and names.has_role(row.body, profile) and not _is_body(row.body, profile):
        node = _node(person, row.body, council, row)
        yield from _holds(person, row.body, council, row, where)
        yield Statement(node, "cg:post", Mention("cg:Post", row.body, council), where, EXTRACTOR)
    elif row.body:
        yield from _holds(person, MEMBER, body_named(row.body, council, profile), row, where)
    elif not row.party:
        yield from _holds(person, COUNCILLOR, council, row, where)


def _is_body(name: str, profile: Profile) -> bool:
    """Whether a name is a body's by its last word: "Parks Committee", not "Chair of Parks Committee"."""
    last = profile.pattern("bodies.last", r".*\b{}", 0).fullmatch(name)
    return last is not None and not OFFICE.match(name)


def _holds(
    person: Mention, role: str, organisation: Mention | None, row: Row | None, where: Passage
) -> Iterator[Statement]:
    """A membership, with the time of the row where that is the row's own."""
    node = _node(person, role, organisation, row)
    yield Statement(node, "org:member", person, where, EXTRACTOR)
    yield Statement(node, "cg:roleTitle", Value(role), where, EXTRACTOR)
    if organisation:
        yield Statement(node, "org:organization", organisation, where, EXTRACTOR)
    if row and (period := _period(row)):
        yield Statement(node, "cg:statedPeriod", Value(period), where, EXTRACTOR)


def _node(person: Mention, role: str, organisation: Mention | None, row: Row | None) -> Mention:
    """The membership; one that begins or ends on another day is another."""
    told = " ".join(filter(None, (role, row.first, row.last))) if row else role
    where = (organisation,) if organisation else ()
    return Mention("org:Membership", "", None, (person, told, *where))


def _period(row: Row) -> str:
    if row.first and row.last:
        return f"{row.first} to {row.last}"
    return f"from {row.first}" if row.first else f"until {row.last}" if row.last else ""


def settle(statements: Sequence[Statement], people: Sequence[Listed]) -> tuple[list[Statement], Given[Form]]:
    """Statements in which it is told which namesake is meant, and the forms that are known to be one or two.

    A name is settled where it fits one person on the list, of those whose time covers the day of the
    meeting, and of several such the one who sits on the body that meets.
    """
    if not people:
        return list(statements), Given()
    found = _Settling(statements, people)
    told = [found.told(statement) for statement in statements]
    same = tuple(sorted(set(found.same())))
    return told, Given(same, frozenset(_apart(people)), frozenset(found.doubtful()))


def fits(one: Form, listed: Form) -> bool:
    """Whether a name as written can be of a person on the list, by surname and given names or initials."""
    if one.council != listed.council or one.surname != listed.surname:
        return False
    if not one.given:
        return True
    if one.initials and listed.initials:
        return one.given.startswith(listed.given) or listed.given.startswith(one.given)
    if one.initials or listed.initials:
        short, long = (one, listed) if one.initials else (listed, one)
        firsts = "".join(word[0] for word in long.given.split())
        return firsts.startswith(short.given) or short.given.startswith(firsts)
    return one.given.split()[0] == listed.given.split()[0]


def _apart(people: Sequence[Listed]) -> Iterator[tuple[Form, Form]]:
    """People on the list of one surname whose names do not fit each other, and namesakes."""
    named: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for one in people:
        named[one.form.council, one.form.surname].append(one.form)
    for group in named.values():
        for a in group:
            for b in group:
                namesakes = a.given == b.given and a.paper != b.paper
                if a != b and (namesakes or not fits(a, b)):
                    yield a, b


class _Settling:
    """Who on the list is meant by each name in the papers, at each day and body."""

    def __init__(self, statements: Sequence[Statement], people: Sequence[Listed]) -> None:
        self._by_name: dict[tuple[str, str], list[Listed]] = defaultdict(list)
        for one in people:
            self._by_name[one.form.council, one.form.surname].append(one)
        self._others = self._people_besides(statements)
        self._meetings = _meetings(statements)
        self.meant = lru_cache(maxsize=None)(self._meant)
        self._outcomes: dict[Form, set[Listed | None]] = defaultdict(set)
        self._unsure: set[Form] = set()  # of whom it cannot be told which of several they are
        for statement in statements:
            place = self._place(statement)
            for mention in mentions_in(statement):
                if self._is_candidate(mention):
                    meant = self.meant(mention, place)
                    self._outcomes[form(mention)].add(meant)
                    if meant is None and self._timely(form(mention), place):
                        self._unsure.add(form(mention))

    def _people_besides(self, statements: Iterable[Statement]) -> set[tuple[str, str]]:
        """The surnames of officers and partners, by council."""
        every = (mention for statement in statements for mention in mentions_in(statement))
        forms = {form(one) for one in every if one.kind in ("cg:Officer", "cg:Partner")}
        return {(one.council, one.surname) for one in forms}

    def _is_candidate(self, mention: Mention) -> bool:
        """Whether a mention may be a councillor's; without a title where nobody else bears the surname."""
        if mention.kind not in ("cg:Councillor", "cg:Person") or _is_listed(mention):
            return False
        name = form(mention).council, form(mention).surname
        return name in self._by_name and (mention.kind == "cg:Councillor" or name not in self._others)

    def _meant(self, mention: Mention, place: Place) -> Listed | None:
        timely = self._timely(form(mention), place)
        if len(timely) > 1 and place.body:
            timely = [each for each in timely if each.sat_on(place.body)]
        return timely[0] if len(timely) == 1 else None

    def _fitting(self, one: Form) -> list[Listed]:
        """The people on the list whom a name fits, those alone who are called just so where there are any."""
        fitting = [each for each in self._by_name[one.council, one.surname] if fits(one, each.form)]
        exact = [each for each in fitting if each.form.given == one.given] if one.given else []
        return exact or fitting

    def _timely(self, one: Form, place: Place) -> list[Listed]:
        """Of the people whom a name fits those who were members on the day."""
        return [each for each in self._fitting(one) if any(row.covers(place.day) for row in each.rows)]

    def doubtful(self) -> Iterator[tuple[Form, Form]]:
        """The forms that may be of nobody on the list whom they fit, since these were no members then."""
        for one, outcomes in self._outcomes.items():
            if None in outcomes and one not in self._unsure and (one.given or len(outcomes) == 1):
                for each in self._fitting(one):
                    yield from ((one, each.form), (each.form, one))

    def _place(self, statement: Statement) -> Place:
        """The meeting that a statement is about, else the one whose paper it stands in."""
        for mention in mentions_in(statement):
            if mention.kind == "cg:Meeting" and mention.key:
                return _of_meeting(mention)
        return self._meetings.get(statement.passage.document, Place("", ""))

    def told(self, statement: Statement) -> Statement:
        """A statement in which a name that is of several people is told by its key whose it is."""
        place = self._place(statement)

        def change(mention: Mention) -> Mention:
            if not self._is_candidate(mention) or not form(mention).given:
                return mention
            meant = self.meant(mention, place)
            if meant is None or len(self._outcomes[form(mention)]) == 1:
                return mention
            return replace(mention, key=(_mark(meant),))

        return Rewriting(change).statement(statement)

    def same(self) -> Iterator[tuple[Form, Form, str]]:
        """The forms that are of a person on the list."""
        for one, outcomes in self._outcomes.items():
            people = [each for each in outcomes if each is not None]
            if len(outcomes) == 1 or not one.given:
                pairs = [(one, people[0])] if len(people) == 1 else []
            else:
                pairs = [(replace(one, paper=_mark(each)), each) for each in people]
            yield from ((name, each.form, BECAUSE) for name, each in pairs if name != each.form)


def _mark(listed: Listed) -> str:
    """What stands for a person of the list in the key of a mention, where others have their document."""
    return str(listed.mention.key[0])


def _is_listed(mention: Mention) -> bool:
    """Whether a mention is of a person of the list already: only a mark has a stroke in it."""
    return bool(mention.key) and "/" in str(mention.key[0])


def _of_meeting(meeting: Mention) -> Place:
    return Place(str(meeting.key[0]), key(meeting.scope.name) if meeting.scope else "")


def _meetings(statements: Iterable[Statement]) -> dict[str, Place]:
    """The meeting of each document that is of one."""
    found: dict[str, set[Place]] = defaultdict(set)
    for statement in statements:
        meeting = statement.object
        if statement.predicate in RECORDS and isinstance(meeting, Mention) and meeting.key:
            found[statement.passage.document].add(_of_meeting(meeting))
    return {document: next(iter(places)) for document, places in found.items() if len(places) == 1}
