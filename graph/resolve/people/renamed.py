"""People whose surname changes, as by marriage: where papers say so, and where they only look so.

Where a document tells the former name the two are one person, and so where the new surname has the old
one in it ("Lowe", "Lowe-Hart"). That one name is no longer seen when another begins, with the same first
name in the same ward, says no more than that somebody should look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import permutations, product

from councilgraph.graph.resolve.people.clusters import People, Question
from councilgraph.graph.resolve.people.features import years_between
from councilgraph.graph.resolve.people.forms import Form
from councilgraph.graph.resolve.people.likeness import Given, compare_given
from councilgraph.graph.resolve.people.short_names import is_short
from councilgraph.graph.resolve.people.whole_names import Name

SAID = 0.98
JOINED = 0.93
PAUSE = 2.0  # years between the last paper that has the old name and the first that has the new one
MAX_ALIKE = 60  # people of one first letter, beyond whom none are compared
NAMED = (Given.SAME, Given.MORE)
IN_WORDS = "a paper says that the one is the former name of the other"
IN_PARTS = "the one surname has the other in it, which is seen no more, and no other name fits"
SUCCEEDS = "the same first name in the same place with another surname, and the old one is seen no more"


@dataclass(slots=True)
class Life:
    """A councillor as the forms of one cluster show one: names, places, and the days between which seen."""

    head: Form
    names: set[tuple[str, str, bool]] = field(default_factory=set)
    wards: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    first: str = ""
    last: str = ""

    def take(self, name: Name) -> None:
        """Adds what papers show under one more form of the name."""
        seen = name.seen
        self.names.add((name.surname, name.given, name.initials))
        self.wards |= seen.wards
        self.bodies |= seen.bodies
        self.first = min(filter(None, (self.first, seen.days[0])), default="")
        self.last = max(self.last, seen.days[1])

    def surnames(self) -> set[str]:
        """The surnames under which the person is seen."""
        return {surname for surname, _, _ in self.names}

    def agrees(self, other: Life) -> set[Given]:
        """How first names of two agree, nothing where they do not."""
        pairs = product(self.names, other.names)
        found = (compare_given(one[1], one[2], two[1], two[2]) for one, two in pairs)
        return {given for given in found if given}

    def ends_before(self, other: Life) -> bool:
        """Whether the one name is seen no more when the other begins, not long afterwards."""
        told = bool(self.last and other.first) and self.last < other.first
        return told and years_between(self.last, other.first) <= PAUSE


def unite_renamed(people: People, former: Iterable[tuple[Form, Form]]) -> None:
    """Unites those of whom papers tell the former name; `former` has pairs of the new and the old one."""
    for new, old in sorted(former):
        if new in people.parent and old in people.parent:
            people.unite(new, old, IN_WORDS, SAID)


def follow_names(people: People, names: Sequence[Name]) -> None:
    """Unites councillors whose surname was joined to another, and asks of others who may be one.

    `names` are of one council.
    """
    lives: dict[Form, Life] = {}
    for name in names:
        if name.seen.form.sort == "councillor" and not is_short(name):
            head = people.find(name.seen.form)
            lives.setdefault(head, Life(head)).take(name)
    groups: dict[str, list[Life]] = defaultdict(list)
    for head in sorted(lives):
        groups[min(given for _, given, _ in lives[head].names)[:1]].append(lives[head])
    for group in groups.values():
        for old, new in permutations(group, 2) if len(group) <= MAX_ALIKE else ():
            if old.ends_before(new):
                _follow(people, old, new, group)


def _follow(people: People, old: Life, new: Life, group: Sequence[Life]) -> None:
    """Unites two where the later surname has the earlier in it, else asks where they are alike enough."""
    agree = old.agrees(new)
    surnames = old.surnames() | new.surnames()
    joined = any(one in two.split("-") for one, two in product(old.surnames(), new.surnames()) if one != two)
    if joined and agree and _in_one_place(old, new):
        rivals = (one for one in group if one not in (old, new) and one.surnames() & surnames)
        if not any(one.agrees(old) or one.agrees(new) for one in rivals):
            people.unite(new.head, old.head, IN_PARTS, JOINED)
            return
    asked = joined or not agree.isdisjoint(NAMED) or bool(old.wards & new.wards)
    if agree and asked and _in_one_place(old, new) and not people.against(old.head, new.head):
        people.questions.append(Question(old.head, new.head, SUCCEEDS))


def _in_one_place(old: Life, new: Life) -> bool:
    """Whether two sit for one ward, or, where that is not told of both, on one body."""
    if old.wards and new.wards:
        return bool(old.wards & new.wards)
    return bool(old.bodies & new.bodies)
