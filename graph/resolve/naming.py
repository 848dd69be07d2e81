"""What people are called: every form as written, the best of them, and a slug for each person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from councilgraph.extractors.text.case import titled
from councilgraph.graph.resolve.people import PEOPLE, Form, People, form
from councilgraph.graph.resolve.slugs import short_hash, slug
from councilgraph.graph.resolve.typography import TYPED, in_one_print, letters_of
from councilgraph.ontology.model import Mention

SHOUTED = 4  # capitals of a word that are no initials


class Names:
    """The names of the people that mentions stand for."""

    def __init__(self, mentions: Iterable[tuple[Mention, int]], people: People) -> None:
        self._people = people
        self.written: dict[Form, Counter[str]] = defaultdict(Counter)  # one print of each name
        for mention, times in mentions:
            if mention.kind in PEOPLE:
                self.written[form(mention)][mention.name] += times
        self.written = {one: in_one_print(names) for one, names in self.written.items()}
        self._best = {head: self._choose(members) for head, members in people.members.items()}
        self._slugs = self._all_slugs()

    def best(self, head: Form) -> str:
        """What a person is called: the usual full name, else one with initials, else a bare one.

        Capitals and signs of a typewriter are used where there is nothing else. Of names that are written
        as often the longest is taken, then the first by letter.
        """
        return self._best[head]

    def _choose(self, members: Iterable[Form]) -> str:
        told: dict[str, tuple[int, int]] = {}
        for one in members:
            given, initials = self._people.given[one]
            fullness = 0 if not given else 1 if initials else 2
            for name, times in self.written[one].items():
                before = told.get(name, (0, 0))
                told[name] = max(before[0], fullness), before[1] + times
        chosen = min(told, key=lambda name: _rank(name, *told[name]))
        return titled("".join(letters_of(sign) if sign.isalpha() else sign for sign in chosen))

    def slug(self, one: Form) -> str:
        """The part of a person's IRI that is their name; one that is taken by another adds a hash."""
        return self._slugs[self._people.find(one)]

    def _all_slugs(self) -> dict[Form, str]:
        heads = sorted(
            {self._people.find(one) for one in self._people.parent},
            key=lambda one: (self._people.council_of(one), not one.given, not one.sort, one.sort, one),
        )
        taken: dict[tuple[str, str], Form] = {}
        slugs: dict[Form, str] = {}
        for head in heads:
            name = slug(self.best(head))
            if taken.setdefault((self._people.council_of(head), name), head) != head:
                name = f"{name}-{short_hash(head.sort, head.organisation, head.given, head.paper)}"
            slugs[head] = name
        return slugs


def _rank(name: str, fullness: int, times: int) -> tuple[bool, int, int, int, int, str]:
    """The order in which names are taken, the best first."""
    return _is_shouted(name), -fullness, len(TYPED.findall(name)), -times, -len(name), name


def _is_shouted(name: str) -> bool:
    """Whether a name is in capitals, or its surname: "Di DE LA RUE", "OAKES Ada"."""
    words = name.split()
    behind = bool(words) and len(words[-1]) > 1 and words[-1].isupper()
    return behind or any(word.isupper() and len(word) >= SHOUTED for word in words)
