"""Short names: whom "Councillor Roe" or "J Roe" names in a paper whose lists do not have the name so.

Each rule is a function from a short name to those whom it may name; the first line of its docstring is
what the user is shown where the rule decided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeAlias

from councilgraph.graph.resolve.people.clusters import People, Question
from councilgraph.graph.resolve.people.features import are_of_one_post, explain, years_between
from councilgraph.graph.resolve.people.forms import Form
from councilgraph.graph.resolve.people.likeness import compare_surnames, print_of
from councilgraph.graph.resolve.people.sightings import Sighting, Sightings
from councilgraph.graph.resolve.people.whole_names import Name
from councilgraph.graph.resolve.spelling import near

COUNCILLOR = "councillor"
MAX_BEARERS = 200  # people of one council with one surname, beyond whom nobody is looked for
TERM = 4.5  # years before and after which somebody may have sat without being named in full
NEAR_TO = 0.5  # years before and after which somebody is still there, or there already
GAP = 8.0  # years between two papers that have a short name, from which it may be somebody else's
IN_MEETINGS = 0.95
COME_AGAIN = "the same name stands in paper after paper of the council, and nobody's first name is told"
SIT_AGAIN = "the same name is listed at meeting after meeting of one body, on which no two sit who have it"


@dataclass(slots=True)
class Bearer:
    """Somebody who bears a surname, with where and when papers show them.

    `listed` are the days of the meetings whose lists have the given name or initials.
    """

    head: Form
    sorts: set[str] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)
    there: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    first: str = ""
    last: str = ""

    def take(self, seen: Sighting, days: Mapping[str, str]) -> None:
        """Adds what papers, which are of `days`, show under one more form of the name."""
        self.sorts |= {seen.form.sort} - {""}
        self.papers |= seen.papers
        self.there |= seen.there
        self.bodies |= seen.bodies
        self.roles |= seen.roles
        self.listed |= {days[paper] for paper in seen.there | seen.away if paper in days}
        self.reach(*seen.days)

    def reach(self, first: str, last: str) -> None:
        """Widens the time in which the person was seen."""
        self.first = min(filter(None, (self.first, first)), default="")
        self.last = max(self.last, last)

    def about(self, day: str, years: float = TERM) -> bool:
        """Whether the person was seen within some years of a day; one without days may have been."""
        if not day or not self.first or self.first <= day <= self.last:
            return True
        return min(years_between(self.first, day), years_between(self.last, day)) <= years


@dataclass(frozen=True, slots=True)
class Short:
    """A short name of one paper, the paper's day and the bodies that it is of."""

    seen: Sighting
    given: str
    day: str
    bodies: set[str]

    @property
    def sits(self) -> bool:
        """Whether the paper calls that person a councillor, or lists them among the members of its body."""
        return self.seen.form.sort == COUNCILLOR or (not self.seen.form.sort and bool(self.seen.bodies))


def is_short(name: Name) -> bool:
    """Whether a name is a bare surname, or initials that stand for somebody within one paper only."""
    return not name.given or (name.initials and bool(name.seen.form.paper))


def bearers_at_the_meeting(short: Short, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other person whom the name fits is present at that meeting."""
    if short.seen.away:
        return []
    return [one for one in bearers_in_the_paper(short, bearers) if one.there & short.seen.papers]


def bearers_of_a_near_name(short: Short, bearers: Sequence[Bearer]) -> list[Bearer]:
    """Nobody has that very surname, and one alone who is present has one that differs by a slip."""
    return bearers_at_the_meeting(short, bearers)


def bearers_in_the_paper(short: Short, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other person whom the name fits stands in the same paper."""
    sort = short.seen.form.sort
    return [one for one in bearers if one.papers & short.seen.papers and (not sort or sort in one.sorts)]


def bearers_of_the_post(short: Short, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other person whom the name fits holds the same post."""
    sort = short.seen.form.sort
    return [
        one
        for one in bearers
        if are_of_one_post(one.roles, short.seen.roles)
        and one.about(short.day)
        and (not sort or not one.sorts or sort in one.sorts)
    ]


def bearers_on_the_body(short: Short, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other councillor whom the name fits sits on the body of that paper about that time."""
    return _seen_then(short, [one for one in _find_about(short, bearers) if one.bodies & short.bodies])


def bearers_in_the_council(short: Short, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other councillor whom the name fits is seen in the council about that time."""
    return _seen_then(short, _find_about(short, bearers))


def _find_about(short: Short, bearers: Sequence[Bearer]) -> list[Bearer]:
    """The councillors who may have sat when a paper names one."""
    if not short.sits:
        return []
    return [one for one in bearers if COUNCILLOR in one.sorts and one.about(short.day)]


def _seen_then(short: Short, found: list[Bearer]) -> list[Bearer]:
    """Of several the one who alone is seen at the time, where that one's bare surname is to be expected.

    That is where lists tell the one's given name or initials only while another is seen from whom they
    tell the one apart. One who is so listed without need may be somebody else than the bare surname.
    """
    for years in (0.0, NEAR_TO) if short.day and len(found) > 1 else ():
        seen = [one for one in found if one.about(short.day, years)]
        others = [one for one in found if one not in seen]
        if len(seen) == 1 and all(
            any(other.about(day, NEAR_TO) for other in others) for day in seen[0].listed
        ):
            return seen
    return found


Rule: TypeAlias = Callable[[Short, Sequence[Bearer]], list[Bearer]]
Rules: TypeAlias = Mapping[str, tuple[Rule, float]]
NEAR: Rules = {"near name": (bearers_of_a_near_name, 0.92)}
"""The rule for a surname that nobody else has."""
RULES: Rules = {
    "at the meeting": (bearers_at_the_meeting, 0.97),
    "in the paper": (bearers_in_the_paper, 0.97),
    "of the post": (bearers_of_the_post, 0.95),
    "on the body": (bearers_on_the_body, 0.95),
    "in the council": (bearers_in_the_council, 0.9),
}
"""The rules by name, with how sure they are, the surest first."""


def complete(people: People, names: Sequence[Name], seen: Sightings) -> None:
    """Unites each short name of one council with the person whom it names, where that can be told."""
    bearers: dict[str, dict[Form, Bearer]] = defaultdict(dict)
    found: dict[str, list[Short]] = defaultdict(list)
    for name in names:
        surname, one = print_of(name.surname), name.seen
        if not is_short(name):
            head = people.find(one.form)
            bearers[surname].setdefault(head, Bearer(head)).take(one, seen.days)
        else:
            bodies = set[str]().union(*(seen.bodies.get(paper, ()) for paper in one.papers))
            found[surname].append(Short(one, name.given, one.days[0], bodies))
    misspelt = _find_near(found.keys() - bearers.keys(), bearers.keys())
    for surname in sorted(found):
        rules = RULES if surname not in misspelt else NEAR
        here = [
            bearers[one][head] for one in misspelt.get(surname, [surname]) for head in sorted(bearers[one])
        ]
        for group in _by_given(found[surname]):
            here.extend(_complete(people, group, here, rules, seen.days))


def _find_near(unknown: AbstractSet[str], known: AbstractSet[str]) -> dict[str, list[str]]:
    """Surnames that nobody in full bears, each with those that it may be a misspelling of."""
    found: dict[str, list[str]] = defaultdict(list)
    for pair in near(unknown | known):
        for one, other in (pair, pair[::-1]):
            if one in unknown and other in known and compare_surnames(one, other):
                found[one].append(other)
    return found


def _by_given(found: Iterable[Short]) -> Iterator[list[Short]]:
    """Short names by their initials, the longest first and bare surnames last, each in order of time."""
    groups: dict[str, list[Short]] = defaultdict(list)
    for one in found:
        groups[one.given].append(one)
    for given in sorted(groups, key=lambda given: (-len(given), given)):
        yield sorted(groups[given], key=lambda one: (one.day, one.seen.form))


def _complete(
    people: People, found: list[Short], bearers: Sequence[Bearer], rules: Rules, days: Mapping[str, str]
) -> list[Bearer]:
    """Settles the short names of one surname and given name; those who bear no other are bearers too.

    It goes onwards and then back in time, as who bears the name is seen for longer.
    """
    if len(bearers) > MAX_BEARERS:
        return []
    for _ in range(2):
        found = [one for one in found if not _unite(people, one, bearers, rules)]
        found.reverse()
    nobodys: list[Short] = []
    alone: dict[str, list[Short]] = defaultdict(list)
    for one in found:
        if not _ask(people, one, bearers, rules):
            nobodys.append(one)
        elif len(bearers_on_the_body(one, bearers)) <= 1:
            for body in one.seen.bodies:
                alone[body].append(one)
    _link(people, [one for one in nobodys if one.sits], COME_AGAIN, GAP)
    for body in sorted(alone):
        _link(people, alone[body], SIT_AGAIN, TERM)
    new: dict[Form, Bearer] = {}
    for one in nobodys if found and found[0].given else ():
        head = people.find(one.seen.form)
        new.setdefault(head, Bearer(head)).take(one.seen, days)
    return [new[head] for head in sorted(new)]


def _unite(people: People, short: Short, bearers: Sequence[Bearer], rules: Rules) -> bool:
    """Unites a short name with the one whom the first rule that finds somebody finds alone."""
    rule, confidence, fitting = _find_fitting(people, short, bearers, rules)
    if len(fitting) != 1:
        return False
    fitting[0].reach(*short.seen.days)
    slip = rule is bearers_of_a_near_name
    return people.unite(short.seen.form, fitting[0].head, explain(rule), confidence, slip=slip)


def _ask(people: People, short: Short, bearers: Sequence[Bearer], rules: Rules) -> bool:
    """Asks which of several a short name names; whether there are several."""
    _, _, fitting = _find_fitting(people, short, bearers, rules)
    people.questions.extend(
        Question(short.seen.form, one.head, "the name fits several people") for one in fitting
    )
    return bool(fitting)


def _find_fitting(
    people: People, short: Short, bearers: Sequence[Bearer], rules: Rules
) -> tuple[Rule, float, list[Bearer]]:
    """The first rule that finds somebody, how sure it is, and whom it finds; the last one where none does."""
    one = people.find(short.seen.form)
    possible = [bearer for bearer in bearers if not people.against(one, people.find(bearer.head))]
    rule, confidence = RULES["in the council"]
    for rule, confidence in rules.values():
        if fitting := rule(short, possible):
            return rule, confidence, fitting
    return rule, confidence, []


def _link(people: People, found: Iterable[Short], because: str, years: float) -> None:
    """Unites short names, each with the one before it where not more than some years lie between."""
    before: Short | None = None
    for short in sorted(found, key=lambda one: (one.day, one.seen.form)):
        if before and years_between(before.day, short.day) <= years:
            people.unite(short.seen.form, before.seen.form, because, IN_MEETINGS)
        before = short
