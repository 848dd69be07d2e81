"""Bare surnames: "Councillor Roe" is the one of that name in the paper, on the body or in the council.

Each rule is a function from a bare surname to those whom it may name; the first line of its docstring
is what the user is shown where the rule decided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from councilgraph.graph.resolve.people.clusters import People, Question
from councilgraph.graph.resolve.people.features import explain, years_between
from councilgraph.graph.resolve.people.forms import Form
from councilgraph.graph.resolve.people.likeness import print_of
from councilgraph.graph.resolve.people.sightings import Sighting, Sightings
from councilgraph.graph.resolve.people.whole_names import Name

COUNCILLOR = "councillor"
TERM = 4.5  # years before and after which somebody may have sat without being named in full
GAP = 8.0  # years between two papers that have a bare surname, from which it may be somebody else's
IN_MEETINGS = 0.95


@dataclass(slots=True)
class Bearer:
    """Somebody who bears a surname, with where and when papers show them."""

    head: Form
    sorts: set[str] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    first: str = ""
    last: str = ""

    def take(self, seen: Sighting) -> None:
        """Adds what papers show under one more form of the name."""
        self.sorts |= {seen.form.sort} - {""}
        self.papers |= seen.papers
        self.bodies |= seen.bodies
        self.reach(*seen.days)

    def reach(self, first: str, last: str) -> None:
        """Widens the time in which the person was seen."""
        self.first = min(filter(None, (self.first, first)), default="")
        self.last = max(self.last, last)

    def about(self, day: str) -> bool:
        """Whether the person was seen within a term of a day; one without days may have been."""
        if not day or not self.first or self.first <= day <= self.last:
            return True
        return min(years_between(self.first, day), years_between(self.last, day)) <= TERM


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare surname of one paper, the paper's day and the bodies that it is of."""

    seen: Sighting
    day: str
    bodies: set[str]

    @property
    def sits(self) -> bool:
        """Whether the paper calls that person a councillor, or lists them among the members of its body."""
        return self.seen.form.sort == COUNCILLOR or (not self.seen.form.sort and bool(self.seen.bodies))


def bearers_in_the_paper(bare: Bare, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other person of that surname stands in the same paper."""
    sort = bare.seen.form.sort
    return [one for one in bearers if one.papers & bare.seen.papers and (not sort or sort in one.sorts)]


def bearers_on_the_body(bare: Bare, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other councillor of that surname sits on the body of that paper about that time."""
    return [one for one in bearers_in_the_council(bare, bearers) if one.bodies & bare.bodies]


def bearers_in_the_council(bare: Bare, bearers: Sequence[Bearer]) -> list[Bearer]:
    """No other councillor of that surname is seen in the council about that time."""
    if not bare.sits:
        return []
    return [one for one in bearers if COUNCILLOR in one.sorts and one.about(bare.day)]


RULES: dict[str, tuple[Callable[[Bare, Sequence[Bearer]], list[Bearer]], float]] = {
    "in the paper": (bearers_in_the_paper, 0.97),
    "on the body": (bearers_on_the_body, 0.95),
    "in the council": (bearers_in_the_council, 0.9),
}
"""The rules by name, with how sure they are, the surest first."""


def come_again(bare: Bare, before: Bare) -> bool:
    """The same surname stands in paper after paper of the council, and nobody's first name is told."""
    return years_between(before.day, bare.day) <= GAP


def complete(people: People, names: Sequence[Name], seen: Sightings) -> None:
    """Unites each bare surname of one council with the person whom it names, where that can be told."""
    bearers: dict[str, dict[Form, Bearer]] = defaultdict(dict)
    bare: dict[str, list[Bare]] = defaultdict(list)
    for name in names:
        surname, one = print_of(name.surname), name.seen
        if name.given:
            head = people.find(one.form)
            bearers[surname].setdefault(head, Bearer(head)).take(one)
        else:
            bodies = set[str]().union(*(seen.bodies.get(paper, ()) for paper in one.papers))
            bare[surname].append(Bare(one, one.days[0], bodies))
    for surname in sorted(bare):
        found = sorted(bare[surname], key=lambda one: (one.day, one.seen.form))
        _complete(people, found, [bearers[surname][head] for head in sorted(bearers[surname])])


def _complete(people: People, found: list[Bare], bearers: Sequence[Bearer]) -> None:
    """The bare forms of one surname: onwards and then back in time, as who bears it is seen for longer."""
    for _ in range(2):
        found = [one for one in found if not _unite(people, one, bearers)]
        found.reverse()
    nobodys = [one for one in found if not _ask(people, one, bearers)]
    _link(people, [one for one in nobodys if one.sits])


def _unite(people: People, bare: Bare, bearers: Sequence[Bearer]) -> bool:
    """Unites a bare surname with the one whom the first rule that finds somebody finds alone."""
    for rule, confidence in RULES.values():
        fitting = [one for one in rule(bare, bearers) if not _against(people, bare, one)]
        if len(fitting) == 1:
            fitting[0].reach(*bare.seen.days)
            return people.unite(bare.seen.form, fitting[0].head, explain(rule), confidence)
        if fitting:
            return False
    return False


def _against(people: People, bare: Bare, bearer: Bearer) -> str:
    return people.against(people.find(bare.seen.form), people.find(bearer.head))


def _ask(people: People, bare: Bare, bearers: Sequence[Bearer]) -> bool:
    """Asks which of several a bare surname names; whether there are several."""
    for rule, _ in RULES.values():
        fitting = [one for one in rule(bare, bearers) if not _against(people, bare, one)]
        if fitting:
            people.questions.extend(
                Question(bare.seen.form, one.head, "several people have that surname") for one in fitting
            )
            return True
    return False


def _link(people: People, found: Iterable[Bare]) -> None:
    """Unites the bare forms of a surname whom no rule gives to anybody, each with the one before."""
    before: Bare | None = None
    for bare in sorted(found, key=lambda one: (one.day, one.seen.form)):
        if before and come_again(bare, before):
            people.unite(bare.seen.form, before.seen.form, explain(come_again), IN_MEETINGS)
        before = bare
