"""How alike two names are: given names and surnames compared, each for itself."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA

from councilgraph.graph.resolve.spelling import plural, slip

LONG = 6  # letters of a given name from which one that differs may be a misspelling
MIN_SURNAME = 4  # letters of a surname from which one letter may be a misspelling


class Given(Enum):
    """How what stands before two surnames agrees."""

    SAME = "same name"
    SAME_INITIALS = "same initials"
    FITTING = "initials of the name"
    MORE = "more names"
    MORE_INITIALS = "more initials"
    SHORT = "short form"
    SLIP = "slip"
    LETTER = "one letter"


class Surname(Enum):
    """How two surnames agree."""

    SAME = "same"
    PRINT = "print"
    SLIP = "slip"
    ENDING = "ending"
    LETTER = "letter"


@lru_cache(maxsize=200_000)
def compare_given(one: str, one_initials: bool, other: str, other_initials: bool) -> Given | None:
    """How given names agree, None where they are of two people or where one is not told.

    >>> compare_given("as", True, "a", True), compare_given("j", True, "joy", False)
    (<Given.MORE_INITIALS: 'more initials'>, <Given.FITTING: 'initials of the name'>)
    >>> compare_given("ab", True, "ac", True), compare_given("jo", False, "jan", False)
    (None, None)
    """
    if not one or not other:
        return None
    if one == other:
        return Given.SAME_INITIALS if one_initials or other_initials else Given.SAME
    if one_initials and other_initials:
        return Given.MORE_INITIALS if one.startswith(other) or other.startswith(one) else None
    if one_initials or other_initials:
        short, long = (one, other) if one_initials else (other, one)
        return Given.FITTING if _fit_initials(short, long.split()) else None
    return _compare_names(one.split(), other.split())


def _fit_initials(short: str, long: list[str]) -> bool:
    """Whether initials fit names: of the names that both tell, and the first is always told."""
    parts = [part for word in long for part in word.split("-")]
    whole = [word[0] for word in long]
    each = [part[0] for part in parts]
    return any(
        all(a == b for a, b in zip(short, letters, strict=False)) for letters in (whole, each) if letters
    )


def _compare_names(one: list[str], other: list[str]) -> Given | None:
    """How names of several words agree; an initial among them fits the name that it begins."""
    rest = zip(one[1:], other[1:], strict=False)
    if not all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or slip(a, b) for a, b in rest):
        return None
    if one[0] == other[0]:
        return Given.MORE
    if min(len(one[0]), len(other[0])) == 1:
        return Given.FITTING if one[0][0] == other[0][0] else None
    if slip(one[0], other[0]):
        return Given.SLIP
    if other[0] in _short_forms()[one[0]]:
        return Given.SHORT
    return Given.LETTER if _differ_by_letter(one[0], other[0]) else None


def _differ_by_letter(one: str, other: str) -> bool:
    """Whether two long names that begin and end alike differ by one letter within.

    >>> _differ_by_letter("gwenfil", "gwenfyl"), _differ_by_letter("joan", "john")
    (True, False)
    """
    long = min(len(one), len(other)) >= LONG
    return long and one[0] == other[0] and one[-1] == other[-1] and OSA.distance(one, other) == 1


@cache
def _short_forms() -> dict[str, set[str]]:
    """Each first name with those that may be used for it."""
    lines = tomllib.loads(Path(__file__).with_name("short_forms.toml").read_text(encoding="utf-8"))["names"]
    found: dict[str, set[str]] = defaultdict(set)
    for name, *shorts in map(str.split, lines):
        for short in shorts:
            found[name].add(short)
            found[short].add(name)
    return found


def first_letters(given: str, *, initials: bool) -> set[str]:
    """The letters with which the first name of a form may begin in another form of it: b, r for "Bob"."""
    first = given.split(maxsplit=1)[0]
    alike = {first} if initials else {first, *_short_forms().get(first, ())}
    return {name[0] for name in alike}


@lru_cache(maxsize=100_000)
def print_of(surname: str) -> str:
    """What prints of one surname share: Mac and Mc, Saint and St, and hyphens do not count.

    >>> print_of("macdonald") == print_of("mc donald"), print_of("st-john") == print_of("saint-john")
    (True, True)
    """
    words = surname.replace("-", " ").split()
    plain = [{"saint": "st", "mac": "mc"}.get(word, word) for word in words]
    return "".join("mc" + word[3:] if word.startswith("mac") and len(word) > LONG else word for word in plain)


def compare_surnames(one: str, other: str) -> Surname | None:
    """How surnames agree, None where they are two.

    >>> [compare_surnames("nagle", one) for one in ("nagle", "nagel", "naylor")]
    [<Surname.SAME: 'same'>, <Surname.SLIP: 'slip'>, None]
    """
    if one == other:
        return Surname.SAME
    if print_of(one) == print_of(other):
        return Surname.PRINT
    if slip(one, other):
        return Surname.SLIP
    if plural(one, other) or _cut(one, other):
        return Surname.ENDING
    return Surname.LETTER if _differ_by_letter(one, other) else None


def _cut(one: str, other: str) -> bool:
    """Whether one surname is the other without its last letter: "Lintern", "Linter"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= MIN_SURNAME - 1 and len(long) == len(short) + 1 and long.startswith(short)
