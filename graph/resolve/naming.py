"""What people are called: every form as written, the best of them, and a slug for each person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from councilgraph.graph.resolve.people import PEOPLE, Form, People, form
from councilgraph.graph.resolve.slugs import short_hash, slug
from councilgraph.graph.resolve.typography import in_one_print
from councilgraph.ontology.model import Mention


class Names:
    """The names of the people that mentions stand for."""

    def __init__(self, mentions: Iterable[tuple[Mention, int]], people: People) -> None:
        self._people = people
        self.written: dict[Form, Counter[str]] = defaultdict(Counter)  # one print of each name
        for mention, times in mentions:
            if mention.kind in PEOPLE:
                self.written[form(mention)][mention.name] += times
        self.written = {one: in_one_print(names) for one, names in self.written.items()}
        self._slugs = self._all_slugs()

    def best(self, head: Form) -> str:
        """The fullest form of a person's name, the commonest of these, the first by letter."""
        written = self.written[head]
        return min(written, key=lambda name: (-written[name], name))

    def slug(self, one: Form) -> str:
        """The part of a person's IRI that is their name; one that is taken by another adds a hash."""
        return self._slugs[self._people.find(one)]

    def _all_slugs(self) -> dict[Form, str]:
        heads = sorted(
            {self._people.find(one) for one in self._people.parent},
            key=lambda one: (one.council, not one.given, one.sort, one),
        )
        taken: dict[tuple[str, str], Form] = {}
        slugs: dict[Form, str] = {}
        for head in heads:
            name = slug(self.best(head))
            if taken.setdefault((head.council, name), head) != head:
                name = f"{name}-{short_hash(head.sort, head.organisation, head.given, head.paper)}"
            slugs[head] = name
        return slugs
