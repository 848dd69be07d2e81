"""What may take a request up, so that not everything is weighed against everything.

It cites the minute or the meeting of the request, or it is of the same council and comes within a few years:
a letter, a verdict by label, or what has one of the words that tell most of what the request is about.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from councilgraph.graph.resolve.loop.asked import Ask, Later
from councilgraph.graph.resolve.loop.labels import labels_in
from councilgraph.graph.resolve.loop.subjects import Rarity, Subject, rarity_in
from councilgraph.graph.resolve.slugs import fold

NOTHING: Subject = frozenset()
SAID = ("decision", "response")  # what has no title of its own is known by its words too
TERSE = ""
"""In place of a word: letters, and verdicts on recommendations by label, seldom repeat what was asked."""
TELLING = 2  # words of a subject that are looked up: what lacks the rarest ones is not about the same
HORIZON = dt.timedelta(days=3 * 366)  # after the request or its due date: later things take up later requests


class Candidates:
    """All that came later, found by council, word and day, and by what it cites."""

    def __init__(self, laters: Sequence[Later]) -> None:
        self.rarity: Rarity = rarity_in(later.about for later in laters)
        self._laters = laters
        self._cited: dict[str, list[int]] = defaultdict(list)
        self._papers: dict[tuple[str, Subject], list[Later]] = defaultdict(list)
        self._undated: dict[tuple[str, str], list[int]] = defaultdict(list)
        dated: dict[tuple[str, str], list[tuple[dt.date, int]]] = defaultdict(list)
        for at, later in enumerate(laters):
            if later.kind == "document":
                self._papers[later.meeting, later.about].append(later)
            for cited in later.cited:
                self._cited[cited].append(at)
            told = later.told if later.kind in SAID else NOTHING
            labelled = later.kind in SAID and labels_in(later.words)
            terse = {TERSE} if labelled or later.node.kind == "cg:Letter" else NOTHING
            for word in later.about | told | terse:
                if later.day is None:
                    self._undated[later.council, word].append(at)
                else:
                    dated[later.council, word].append((later.day, at))
        self._dated = {key: sorted(days) for key, days in dated.items()}

    def near(self, ask: Ask) -> Iterator[Later]:
        """What may take a request up, in the order in which it was given."""
        found = {*self._cited.get(ask.item, ()), *self._cited.get(ask.meeting, ())}
        for word in self._telling(ask.own) | self._telling(ask.heading) | {TERSE}:
            found.update(self._undated.get((ask.council, word), ()))
            dated = self._dated.get((ask.council, word), [])
            first = bisect_left(dated, (ask.day, -1))
            last = bisect_right(dated, ((ask.due or ask.day) + HORIZON, len(self._laters)))
            found.update(at for _, at in dated[first:last])
        return (self._laters[at] for at in sorted(found))

    def said_of(self, item: str) -> Subject:
        """What the sentences are about that cite an item."""
        return NOTHING.union(*(self._laters[at].cited[item] for at in self._cited.get(item, ())))

    def papers_on(self, item: Later) -> Sequence[Later]:
        """The papers at the meeting of an item that bear its title: word by word, where any does."""
        about_it = self._papers.get((item.meeting, item.about), ()) if item.about else ()
        return [paper for paper in about_it if fold(paper.words) == fold(item.words)] or about_it

    def _telling(self, subject: Subject) -> set[str]:
        """The words of a subject that tell most, of all and of those that titles have."""
        ordered = sorted(subject, key=lambda word: (-self.rarity.weight((word,)), word))
        return {*ordered[:TELLING], *[word for word in ordered if word in self.rarity.weights][:TELLING]}
