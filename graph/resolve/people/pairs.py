"""The pairs of names that may be one person's, found without comparing each with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from councilgraph.graph.resolve.people.features import MISSPELT_GIVEN, MISSPELT_SURNAMES, Pair
from councilgraph.graph.resolve.people.likeness import (
    Given,
    Surname,
    compare_given,
    compare_surnames,
    first_letters,
    print_of,
)
from councilgraph.graph.resolve.people.whole_names import Name
from councilgraph.graph.resolve.spelling import near

MAX_ALIKE = 60  # forms with a surname and an initial, beyond which only equal names are compared
FEWEST = 2  # names in a list that make its sort doubtful
EQUAL = (Given.SAME, Given.SAME_INITIALS)
Alike = dict[int, dict[int, tuple[Given, Surname]]]  # names by their places in a list


def find_pairs(names: Sequence[Name]) -> Iterator[Pair]:
    """The pairs of names of one council that are alike, each with how; bare surnames are left out."""
    alike = _find_alike(names)
    doubtful = _find_doubtful(names, alike)
    for one in sorted(alike):
        for other, (given, surname) in sorted(alike[one].items()):
            if one < other:
                yield Pair(
                    names[one].seen,
                    names[other].seen,
                    given,
                    surname,
                    not _fits_a_third(names, alike, one, other),
                    (one, other) in doubtful,
                )


def _find_alike(names: Sequence[Name]) -> Alike:
    """Each name with those that are like it."""
    alike: Alike = defaultdict(dict)
    for one, other in _candidates(names):
        left, right = names[one], names[other]
        surname = compare_surnames(left.surname, right.surname)
        given = compare_given(left.given, left.initials, right.given, right.initials)
        if surname and given:
            alike[one][other] = alike[other][one] = (given, surname)
    return alike


def _find_doubtful(names: Sequence[Name], alike: Alike) -> set[tuple[int, int]]:
    """The pairs of people of two sorts of whom one stands in a list where most have a namesake of the other.

    That a list should have namesakes of so many is less likely than that its sort was misread. Who has a
    role beside the name, such as "Clerk", is what the list says.
    """
    sizes: Counter[tuple[int, str]] = Counter()
    lists: dict[tuple[int, str], set[tuple[int, int]]] = defaultdict(set)
    for one, name in enumerate(names):
        own = name.seen.form.sort
        sizes.update((number, own) for number in name.seen.lists)
        for other, (given, surname) in alike[one].items() if own and not name.seen.roles else ():
            equal = given in EQUAL and surname is Surname.SAME
            if equal and names[other].seen.form.sort not in ("", own):
                for number in name.seen.lists:
                    lists[number, own].add((one, other))
    found = set[tuple[int, int]]()
    for key, pairs in lists.items():
        if len({one for one, _ in pairs}) >= max(FEWEST, sizes[key] / 2):
            found |= {(min(pair), max(pair)) for pair in pairs}
    return found


def _candidates(names: Sequence[Name]) -> set[tuple[int, int]]:
    """Pairs of places of names with one initial, and the same surname or one that is near it."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        if name.given:
            for letter in first_letters(name.given, initials=name.initials):
                blocks[print_of(name.surname), letter].append(at)
    found = {pair for block in blocks.values() for pair in _within(names, block)}
    for left, right in near({surname for surname, _ in blocks}):
        for letter in {letter for surname, letter in blocks if surname == left}:
            found.update(_across(blocks.get((left, letter), ()), blocks.get((right, letter), ())))
    return found


def _within(names: Sequence[Name], block: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The pairs of one block; of one that is too large only those of the same given name."""
    if len(block) <= MAX_ALIKE:
        return combinations(block, 2)
    same: dict[str, list[int]] = defaultdict(list)
    for at in block:
        same[names[at].given].append(at)
    return (pair for group in same.values() if len(group) <= MAX_ALIKE for pair in combinations(group, 2))


def _across(left: Sequence[int], right: Sequence[int]) -> Iterable[tuple[int, int]]:
    if max(len(left), len(right)) > MAX_ALIKE:
        return ()
    return ((min(pair), max(pair)) for pair in product(left, right))


def _fits_a_third(names: Sequence[Name], alike: Alike, one: int, other: int) -> bool:
    """Whether a third name may be that of one of two, and cannot be that of the other.

    Initials that are the same on both sides fit a third where they fit two names that differ.
    """
    if names[one].initials and names[other].initials:
        whole = [third for third in alike[one].keys() & alike[other].keys() if not names[third].initials]
        if any(third not in alike[fourth] for third, fourth in combinations(sorted(whole), 2)):
            return True
    sorts = {names[one].seen.form.sort, names[other].seen.form.sort}
    return any(
        _may_be(names, alike, third, one, sorts) and _clash(names, alike, third, other, sorts)
        for one, other in ((one, other), (other, one))
        for third in alike[one]
        if third != other
    )


def _may_be(names: Sequence[Name], alike: Alike, third: int, each: int, sorts: set[str]) -> bool:
    """Whether a third name is that of one of two, and no misspelling of it."""
    given, surname = alike[each][third]
    spelt = surname not in MISSPELT_SURNAMES and given not in MISSPELT_GIVEN
    return spelt and not _clash(names, alike, third, each, sorts)


def _clash(names: Sequence[Name], alike: Alike, third: int, each: int, sorts: set[str]) -> bool:
    """Whether a third name cannot be that of one of two: by the name, or by what the person is.

    Where the two are of two `sorts` themselves, these tell nothing.
    """
    a, b = names[third].seen.form, names[each].seen.form
    own, its = names[third].seen.sorts, names[each].seen.sorts
    if each not in alike[third]:
        return True
    if own and its and own.isdisjoint(its) and len(sorts - {""}) < 2:  # noqa: PLR2004 - two of two
        return True
    return bool(a.organisation and b.organisation) and a.organisation != b.organisation
