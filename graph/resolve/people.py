"""Which names are one person: decided within a council, by rules that say why.

Two forms of a name are put together only where a rule says so and nothing speaks against
it; where it cannot be told they stay apart and the pair is listed as a question.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from councilgraph.graph.resolve.given import Given
from councilgraph.graph.resolve.slugs import fold
from councilgraph.graph.resolve.spelling import near, plural, slip
from councilgraph.ontology.model import Mention

HYPHEN = re.compile("[-\u2010\u2011\u2012\u2013]")
PEOPLE = {"cg:Person": "", "cg:Councillor": "councillor", "cg:Officer": "officer", "cg:Partner": "partner"}


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A name as it is used of one sort of person: the finest thing that is never divided.

    `given` is "as" for "A S" and "AS" (then `initials`), "joy" for "Joy", "" for a bare
    surname, which stands for somebody within its own `paper` only. `paper` also tells namesakes apart, by
    which of those on the list of members is meant.
    """

    council: str
    surname: str
    given: str
    initials: bool
    sort: str
    organisation: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Two people who may be one, and why it cannot be told."""

    left: Form
    right: Form
    because: str


@dataclass
class People:
    """The clusters of forms, with the reason for each time two were put together."""

    parent: dict[Form, Form] = field(default_factory=dict)
    members: dict[Form, set[Form]] = field(default_factory=dict)
    reasons: list[tuple[Form, Form, str]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    given: Given[Form] = field(default_factory=Given)

    def find(self, form: Form) -> Form:
        """The form that stands for the cluster of a form."""
        while self.parent.get(form, form) != form:
            form = self.parent[form]
        return form

    def add(self, one: Form) -> None:
        """Take a form in, at first as a person of its own."""
        self.parent.setdefault(one, one)
        self.members.setdefault(one, {one})

    def unite(self, one: Form, other: Form, because: str) -> None:
        """Put two clusters together unless something speaks against it, which makes it a question.

        The form with the fuller name stands for both.
        """
        a, b = self.find(one), self.find(other)
        if a == b or self.given.parts(self.members[a], self.members[b]):
            return
        pairs = ((x, y) for x in sorted(self.members[a]) for y in sorted(self.members[b]))
        against = next((why for x, y in pairs if (why := contradicts(x, y))), "")
        if against:
            self.questions.append(Question(one, other, f"{because}; but {against}"))
            return
        self._join(a, b)
        self.reasons.append((one, other, because))

    def settle(self) -> None:
        """Put together what is known to be one, whatever speaks against it."""
        for one, other, because in self.given.same:
            a, b = self.find(one), self.find(other)
            if a != b and one in self.parent and other in self.parent:
                self._join(a, b)
                if because:
                    self.reasons.append((one, other, because))

    def _join(self, a: Form, b: Form) -> None:
        keep, lose = sorted((a, b), key=lambda form: (not form.given, form.initials, -len(form.given), form))
        self.parent[lose] = keep
        self.members[keep] |= self.members.pop(lose)


def form(mention: Mention) -> Form:
    """The form under which a mention names a person; a bare surname's key is its document."""
    words = [word for word in mention.name.replace(".", " ").split() if fold(word)]
    at = next((place for place, word in enumerate(words) if place and word.islower()), len(words) - 1)
    given, surname = words[:at], words[at:]
    initials = bool(given) and all(len(word) == 1 or (word.isupper() and len(word) <= 2) for word in given)  # noqa: PLR2004 - "AS Roe"
    sort = PEOPLE[mention.kind]
    organisation = fold(dict(mention.hints).get("organisation", "")) if sort == "partner" else ""
    council = fold(mention.scope.name) if mention.scope else ""
    return Form(
        council,
        " ".join(_bound(word) for word in surname),
        ("" if initials else " ").join(_bound(word) for word in given),
        initials,
        sort,
        organisation,
        str(mention.key[0]) if mention.key else "",
    )


def _bound(word: str) -> str:
    """A word of a name folded, a hyphen kept: "Vasquez-Reid" is one surname."""
    return "-".join(fold(part) for part in HYPHEN.split(word) if fold(part))


def contradicts(one: Form, other: Form) -> str:
    """Why two forms cannot be of one person, "" where nothing speaks against it."""
    if one.sort and other.sort and one.sort != other.sort:
        return f"one is {_as(one)}, the other {_as(other)}"
    if one.organisation and other.organisation and one.organisation != other.organisation:
        return f"one is {_as(one)}, the other {_as(other)}"
    if (
        one.initials
        and other.initials
        and not one.given.startswith(other.given)
        and not other.given.startswith(one.given)
    ):
        return "their initials differ"
    if (
        _full(one)
        and _full(other)
        and one.given.split()[0] != other.given.split()[0]
        and not slip(one.given, other.given)
    ):
        return "their given names differ"
    return ""


def resolve(mentions: Iterable[tuple[Mention, str]], given: Given[Form] | None = None) -> People:
    """The people behind mentions, each with the paper in which it stands; `given` is settled already."""
    people = People(given=given or Given())
    roles: dict[Form, set[str]] = defaultdict(set)
    papers: dict[Form, set[str]] = defaultdict(set)
    for mention, paper in mentions:
        one = form(mention)
        people.add(one)
        papers[one].add(paper)
        roles[one] |= {fold(words) for key, words in mention.hints if key == "role"}
    people.settle()
    blocks: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for one in sorted(people.parent):
        blocks[one.council, one.surname].append(one)
    _mend(people, blocks)
    for block in blocks.values():
        _settle(people, block, roles, papers)
    return people


def _mend(people: People, blocks: dict[tuple[str, str], list[Form]]) -> None:
    """Names that differ by a slip of the pen, of people of whom nothing else differs."""
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if _full(one) and _full(other) and slip(one.given, other.given):
                people.unite(one, other, "the same surname, and given names that differ by a slip")
    councils = sorted({council for council, _ in blocks})
    for council in councils:
        for left, right in near({surname for place, surname in blocks if place == council}):
            for one in blocks[council, left]:
                for other in blocks[council, right]:
                    if _same_but_surname(one, other):
                        people.unite(
                            one, other, "the same given name and place, and surnames that differ by a slip"
                        )


def _full(one: Form) -> bool:
    return bool(one.given) and not one.initials


def _same_but_surname(one: Form, other: Form) -> bool:
    """Whether two forms agree in all but a slip in the surname."""
    if one.given != other.given or not one.given or (one.sort and other.sort and one.sort != other.sort):
        return False
    same_place = bool(one.organisation) and one.organisation == other.organisation
    if plural(one.surname, other.surname):
        return same_place
    return slip(one.surname, other.surname) and (_full(one) or same_place)


def _settle(
    people: People, block: Sequence[Form], roles: dict[Form, set[str]], papers: dict[Form, set[str]]
) -> None:
    """The forms that share a surname: rules in order, the surest first."""
    for one, other in combinations(block, 2):
        if (
            one.given
            and one.given == other.given
            and "" in (one.sort, other.sort)
            and _alone(one, other, block)
        ):
            people.unite(one, other, "the same name, and nobody else of the council bears it")
        elif _same_role(one, other, roles):
            people.unite(one, other, "the same surname and first initial, and the same post")
    for short in (one for one in block if one.initials):
        _expand(people, short, block)
    for bare in (one for one in block if not one.given):
        _complete(people, bare, block, papers)
    people.questions.extend(_open(people, block))


def _alone(one: Form, other: Form, block: Sequence[Form]) -> bool:
    """Whether no third form of the same name is of another sort of person."""
    sorts = {form.sort for form in block if form.given == one.given} - {""}
    organisations = {form.organisation for form in block if form.given == one.given} - {""}
    return len(sorts) <= 1 and len(organisations) <= 1 and one != other


def _same_role(one: Form, other: Form, roles: dict[Form, set[str]]) -> bool:
    """Names that agree in surname and first initial and hold one post by its own name."""
    shared = {role for role in roles[one] & roles[other] if len(role.split()) > 2}  # noqa: PLR2004 - "analyst" is many people's
    return bool(shared and one.given and other.given and one.given[0] == other.given[0])


def agrees(short: Form, long: Form) -> bool:
    """Whether initials can stand for given names, of people who may be the same.

    >>> agrees(Form("c", "amadi", "j", True, "officer"), Form("c", "amadi", "joy", False, "officer"))
    True
    """
    return _initials_fit(short, long) and not contradicts(short, long)


def _initials_fit(short: Form, long: Form) -> bool:
    if long.initials or not short.given or not long.given or short.given[0] != long.given[0]:
        return False
    firsts = [word[0] for word in long.given.split()]
    return len(short.given) == 1 or len(firsts) == 1 or list(short.given) == firsts


def _alike(one: Form, other: Form) -> bool:
    """Whether two names can be read as one, whoever bears them."""
    if not one.given or not other.given:
        return False
    if one.initials != other.initials:
        return _initials_fit(one, other) if one.initials else _initials_fit(other, one)
    return one.given == other.given or (not one.initials and one.given.split()[0] == other.given.split()[0])


def _expand(people: People, short: Form, block: Sequence[Form]) -> None:
    """Initials to the one fuller name that they fit."""
    long = [other for other in block if agrees(short, other)]
    clusters = {people.find(other) for other in long}
    rivals = {other.sort for other in block if other.initials and other.given == short.given} - {
        "",
        short.sort,
    }
    if len(clusters) == 1 and not (rivals and "" in {other.sort for other in long}):
        people.unite(short, long[0], "the initials fit that name, and no other of the council")
    elif len(clusters) > 1 or rivals:
        people.questions.extend(
            Question(short, other, "the initials fit, but not this name alone") for other in long
        )


def _complete(people: People, bare: Form, block: Sequence[Form], papers: dict[Form, set[str]]) -> None:
    """A bare surname to the one person of the same paper who bears it."""
    here = [
        other
        for other in block
        if other.given and papers[other] & papers[bare] and (other.sort == bare.sort or not bare.sort)
    ]
    clusters = {people.find(other) for other in here}
    if len(clusters) == 1:
        people.unite(bare, here[0], "the only person of that surname in the same paper")
    else:
        people.questions.extend(
            Question(bare, other, "several in the same paper bear that surname") for other in here
        )


def _open(people: People, block: Sequence[Form]) -> Iterator[Question]:
    """Forms of names that can be read as one and were left apart."""
    for one, other in combinations(block, 2):
        if _alike(one, other) and people.find(one) != people.find(other):
            yield Question(one, other, f"much the same name, once as {_as(one)} and once as {_as(other)}")


def _as(one: Form) -> str:
    return f"{one.sort or 'a person'}{' of ' + one.organisation if one.organisation else ''}"
