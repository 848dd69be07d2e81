"""Which council a paper is of, where it names none or names it by another name: who sits tells it.

Minutes on a council's own site often say "the Council" and no more, and a bilingual council has two
names. Where most members of a meeting sit together at the meetings of one council about that time,
the people of that meeting are looked for in that council.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from councilgraph.graph.resolve.people.features import years_between
from councilgraph.graph.resolve.people.forms import Form
from councilgraph.graph.resolve.people.likeness import print_of
from councilgraph.graph.resolve.people.sightings import Sighting, Sightings

Member: TypeAlias = tuple[str, str]  # a surname, and the first initial or ""

FEWEST = 4  # members in common that are no accident, where one of two papers names no council
FEWEST_NAMED = 5  # the same of two councils with names of their own, by surname and first initial
MOST_OF = 0.6  # of the members of a meeting that are in common
YEARS = 3  # between papers of which members are compared
MAX_SHARED = 40  # councils that share a surname, from which it tells nothing
UNNAMED = "\x00"  # begins what stands for the unknown council of one paper


class Houses:
    """The councils of papers: those that papers name, and those that are known by who sits."""

    def __init__(self, seen: Sightings) -> None:
        self._joined: dict[str, str] = {}
        self._seats: dict[str, dict[str, _Seat]] = defaultdict(dict)  # by surname, then by council
        self._papers: Counter[str] = Counter()
        self._sizes: Counter[str] = Counter()  # how many members the last list of each has
        named = {paper: _named(roll) or f"{UNNAMED}{paper}" for paper, roll in seen.rolls.items()}
        for paper in sorted(named, key=lambda one: (seen.days.get(one, "9"), one)):
            members = sorted({(print_of(one.surname), one.given[:1]) for one in seen.rolls[paper]})
            self._take(named[paper], seen.days.get(paper, ""), members)
        self._called = self._choose_names(Counter(named.values()))

    def of(self, one: Sighting) -> str:
        """The council in which a form of a name is looked for; papers of the same one give the same."""
        if one.form.council:
            return self._head(one.form.council)
        papers = {self._head(f"{UNNAMED}{paper}") for paper in one.papers}
        return min(papers) if len(papers) == 1 else UNNAMED

    def name(self, one: Sighting) -> str:
        """The name that most papers use of that council, "" where none names it."""
        house = self.of(one)
        return self._called.get(house, house.partition(UNNAMED)[0])

    def _choose_names(self, papers: Counter[str]) -> dict[str, str]:
        """Each council with the name that most papers use of it; of names used as often the longest."""
        names: dict[str, list[str]] = defaultdict(list)
        for name in papers:
            names[self._head(name)].append(name.partition(UNNAMED)[0])
        return {
            house: min(found, key=lambda name: (not name, -papers[name], -len(name), name))
            for house, found in names.items()
        }

    def _head(self, house: str) -> str:
        while house in self._joined:
            house = self._joined[house]
        return house

    def _take(self, house: str, day: str, members: list[Member]) -> None:
        """Takes the members of one paper in, after joining the councils that have most of them."""
        house = self._head(house)
        for other in self._alike(house, day, members):
            house = self._join(house, other)
        self._papers[house] += 1
        self._sizes[house] = len(members)
        for surname, letter in members:
            seat = self._seats[surname].setdefault(house, _Seat())
            seat.last = max(seat.last, day)
            seat.letters.add(letter)

    def _alike(self, house: str, day: str, members: list[Member]) -> list[str]:
        """The other councils that have most of these members about that day."""
        shared: Counter[str] = Counter()
        for surname, letter in members:
            seats = self._seats[surname] if len(self._seats[surname]) <= MAX_SHARED else {}
            shared.update(
                {
                    self._head(other)
                    for other, seat in seats.items()
                    if years_between(seat.last, day) <= YEARS and seat.fits(letter, _are_named(house, other))
                }
            )
        return sorted(
            other
            for other, count in shared.items()
            if other != house and self._are_most(count, house, other, len(members))
        )

    def _are_most(self, count: int, house: str, other: str, size: int) -> bool:
        """Whether so many shared members of a list of some size make two councils one.

        Of councils with names of their own, whose members are compared with first initials, the smaller
        list decides.
        """
        if _are_named(house, other):
            return count >= FEWEST_NAMED and count >= MOST_OF * min(size, self._sizes[other])
        return count >= FEWEST and count >= MOST_OF * size

    def _join(self, house: str, other: str) -> str:
        """One council for two: a name is better than none, then the one that more papers use."""
        house = self._head(house)
        keep, lose = sorted((house, other), key=lambda one: (one[:1] == UNNAMED, -self._papers[one], one))
        self._joined[lose] = keep
        self._papers[keep] += self._papers.pop(lose, 0)
        return keep


@dataclass(slots=True)
class _Seat:
    """The last day on which a surname was seen among the members of a council, and first initials with it."""

    last: str = ""
    letters: set[str] = field(default_factory=set)

    def fits(self, letter: str, named: bool) -> bool:
        """Whether a member may be the one who sits; between `named` councils a bare surname tells nothing."""
        if named:
            return bool(letter) and letter in self.letters
        return not letter or letter in self.letters or "" in self.letters


def _are_named(house: str, other: str) -> bool:
    return UNNAMED not in (house[:1], other[:1])


def _named(roll: Iterable[Form]) -> str:
    """The council that a paper names, by the forms of names in its list of members."""
    return min({one.council for one in roll} - {""}, default="")
