"""Councils that never were: their bodies, their people, and what they deal with."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from tests.fiction.minutes import Presence

WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
BODIES = ("Town Council", "Planning Committee", "Amenities Committee")
SUBJECTS = 9  # that a council deals with


@dataclass(frozen=True, slots=True)
class Cast:
    """A council and its people, as its minutes list them; posts are those that decisions may address."""

    name: str
    bodies: tuple[str, ...]
    councillors: tuple[str, ...]
    others: tuple[Presence, ...]
    posts: tuple[str, ...]
    subjects: tuple[str, ...]

    @property
    def town(self) -> bool:
        """Whether it is a town's council, which writes first names in full."""
        return self.name.endswith("Town Council")


def words(kind: str, table: str = "names") -> list[str]:
    """One of the lists of words, such as the prefixes of places."""
    found: str = WORDS[table][kind]
    return found.split()


def chance_of(seed: int, about: str) -> Random:
    """Chances that come out the same for the same seed, for one matter."""
    return Random(f"{seed}/{about}")  # noqa: S311 - to come out the same again is the point


def cast(place: str, seed: int, *, town: bool) -> Cast:
    """The council of a place."""
    chance = chance_of(seed, place)
    given = words("first") if town else [first[0] for first in words("first")]
    names = [" ".join(pair) for pair in chance.sample(list(product(given, words("last"))), 48)]
    areas = chance.sample(WORDS["areas"]["all"], 5)
    subjects = list(product(*(words(kind, "subjects") for kind in ("what", "how", "kinds"))))
    posts = ["Town Clerk", "Deputy Town Clerk"] if town else [f"Cabinet Member for {area}" for area in areas]
    return Cast(
        f"{place} {'Town' if town else 'City'} Council",
        BODIES if town else tuple(f"{area} Scrutiny Committee" for area in areas[: len(BODIES)]),
        tuple(names[:24]),
        tuple(_clerks(names[24:], posts) if town else _others(names[24:], posts, areas, place, chance)),
        tuple(posts),
        tuple(" ".join(subject) for subject in chance.sample(subjects, SUBJECTS)),
    )


def _clerks(names: Sequence[str], posts: Sequence[str]) -> Iterator[Presence]:
    for name, title, post in zip(names, ("Mrs", "Mr"), posts, strict=False):
        yield Presence(name, "cg:PresentAsOfficer", title, post)


def _others(
    names: Sequence[str], posts: Sequence[str], areas: Sequence[str], place: str, chance: Random
) -> Iterator[Presence]:
    """Cabinet Members, three employees of each directorate, and guests."""
    for name, post in zip(names, posts, strict=False):
        yield Presence(name, "cg:PresentAsOtherMember", "Councillor", post)
    for at, name in enumerate(names[5:20]):
        post = f"Director of {areas[at // 3]}" if at % 3 == 0 else ""
        yield Presence(name, "cg:PresentAsOfficer", "", post, areas[at // 3])
    for name in names[20:]:
        known = WORDS["areas"]
        organisation = f"{place} {chance.choice(known['organisations'])}"
        yield Presence(name, "cg:PresentAsGuest", chance.choice(known["ranks"]), organisation)
