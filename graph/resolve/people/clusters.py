"""People as clusters of forms of names, with the reason for each time two were put together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from councilgraph.graph.resolve.people.forms import Form
from councilgraph.graph.resolve.people.likeness import compare_given
from councilgraph.graph.resolve.people.whole_names import Name

CERTAIN = 1.0  # what somebody judged


@dataclass(frozen=True, slots=True)
class Question:
    """Two people who may be one, and why it cannot be told."""

    left: Form
    right: Form
    because: str


class Reason(NamedTuple):
    """Two forms that were put together: why, in words, how sure that is, and whether a spelling is a slip."""

    one: Form
    other: Form
    because: str
    confidence: float
    slip: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """What somebody decided of pairs of forms: that they are one person, with the reason, or two people."""

    same: tuple[tuple[Form, Form, str], ...] = ()
    apart: tuple[tuple[Form, Form], ...] = ()


NOT_JUDGED = Judged()


@dataclass(slots=True)
class Traits:
    """What the forms of a cluster have together, as far as another cluster can contradict it.

    `sorts` are those of which the person may be.
    """

    sorts: set[str]
    organisations: set[str]
    titles: set[str]
    givens: set[tuple[str, bool]]
    lists: set[int]

    def take(self, other: Traits) -> None:
        """Add what another cluster has."""
        self.sorts = (self.sorts & other.sorts) or (self.sorts | other.sorts)
        for name in ("organisations", "titles", "givens"):
            getattr(self, name).update(getattr(other, name))
        small, large = sorted((self.lists, other.lists), key=len)
        self.lists = large
        self.lists |= small


@dataclass
class People:
    """The clusters of forms: who is whose, why forms were put together, and what is left open.

    `apart` holds the pairs of forms that somebody judged to be of two people: no rule unites them. `given`
    is what is read as the given name of each form, and whether that is initials.
    """

    parent: dict[Form, Form] = field(default_factory=dict)
    members: dict[Form, set[Form]] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    apart: dict[Form, set[Form]] = field(default_factory=lambda: defaultdict(set))
    council: dict[Form, str] = field(default_factory=dict)
    given: dict[Form, tuple[str, bool]] = field(default_factory=dict)
    _traits: dict[Form, Traits] = field(default_factory=dict)

    def find(self, form: Form) -> Form:
        """The form that stands for the cluster of a form."""
        while (above := self.parent.get(form, form)) != form:
            self.parent[form] = self.parent[above]
            form = above
        return form

    def council_of(self, form: Form) -> str:
        """The council whose person a form stands for, "" where no paper tells it."""
        return self.council[self.find(form)]

    def add(self, one: Form, name: Name | None = None, council: str = "") -> None:
        """Take a form in, at first as a person of its own, of a council; `name` is how it is read."""
        if one in self.parent:
            return
        self.council[one] = council or one.council
        self.parent[one] = one
        self.members[one] = {one}
        given, initials = (name.given, name.initials) if name else (one.given, one.initials)
        self.given[one] = (given, initials)
        titles = name.seen.titles if name else set[str]()
        self._traits[one] = Traits(
            name.seen.sorts if name else {one.sort} - {""},
            {one.organisation} - {""},
            set(titles) if len(titles) == 1 else set(),
            {(given, initials)} if given else set(),
            set(name.seen.lists) if name else set(),
        )

    def judge(self, judged: Judged) -> None:
        """Takes what somebody decided of forms, of those that are there."""
        for one, other in sorted(judged.apart):
            self.keep_apart(one, other)
        for one, other, because in sorted(judged.same):
            if one in self.parent and other in self.parent:
                self.judge_same(one, other, because)

    def keep_apart(self, one: Form, other: Form) -> None:
        """Somebody judged that two forms are of two people: what is united later stays so divided."""
        self.apart[one].add(other)
        self.apart[other].add(one)

    def judge_same(self, one: Form, other: Form, because: str) -> None:
        """Somebody judged that two forms are of one person, whatever speaks against it."""
        if self.find(one) != self.find(other):
            self._join(self.find(one), self.find(other))
            self.reasons.append(Reason(one, other, because, CERTAIN))

    def unite(
        self,
        one: Form,
        other: Form,
        because: str,
        confidence: float = 0.9,
        *,
        across_sorts: bool = False,
        slip: bool = False,
    ) -> bool:
        """Put two clusters together unless something speaks against it, which makes it a question.

        `across_sorts` allows for a councillor who is listed as an officer too. Whether the two are now one.
        """
        a, b = self.find(one), self.find(other)
        if a == b:
            return True
        against = self.against(a, b, across_sorts=across_sorts)
        if against:
            self.questions.append(Question(one, other, f"{because}; but {against}"))
            return False
        self._join(a, b)
        self.reasons.append(Reason(one, other, because, confidence, slip))
        return True

    def against(self, a: Form, b: Form, *, across_sorts: bool = False) -> str:
        """Why two clusters cannot be of one person, "" where nothing speaks against it."""
        if any(
            {self.find(one), self.find(other)} == {a, b} for one in self.apart for other in self.apart[one]
        ):
            return "somebody judged that they are two"
        return contradicts(self._traits[a], self._traits[b], across_sorts=across_sorts)

    def _join(self, a: Form, b: Form) -> None:
        """The form with the fuller name stands for both."""
        keep, lose = sorted((a, b), key=lambda one: (not one.given, one.initials, -len(one.given), one))
        self.parent[lose] = keep
        small, large = sorted((self.members[keep], self.members.pop(lose)), key=len)
        large |= small
        self.members[keep] = large
        self._traits[keep].take(self._traits.pop(lose))
        lost = self.council.pop(lose)
        self.council[keep] = self.council[keep] or lost


def contradicts(one: Traits, other: Traits, *, across_sorts: bool = False) -> str:
    """Why two clusters cannot be of one person, "" where nothing speaks against it."""
    if not across_sorts and (differing := _differ(one.sorts, other.sorts)):
        return f"one is listed as {differing[0]}, the other as {differing[1]}"
    if differing := _differ(one.organisations, other.organisations):
        return f"one is of {differing[0]}, the other of {differing[1]}"
    if _differ(one.titles, other.titles):
        return "one is written with Mr, the other with Mrs, Ms or Miss"
    if not one.lists.isdisjoint(other.lists):
        return "both are entries of one list"
    for given, initials in one.givens:
        for second, second_initials in other.givens:
            if not compare_given(given, initials, second, second_initials):
                return "their first names differ"
    return ""


def _differ(one: set[str], other: set[str]) -> tuple[str, str] | None:
    """The first value of each, by letter, where both have values and none in common."""
    return (min(one), min(other)) if one and other and one.isdisjoint(other) else None
