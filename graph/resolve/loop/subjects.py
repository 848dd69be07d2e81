"""What a request or a title is about: its words without those that stand in any, the rarer the weightier."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from councilgraph.graph.resolve.loop.vocabulary import words_for
from councilgraph.graph.resolve.slugs import fold

ACRONYM = re.compile(r"\((?P<letters>[A-Z][A-Za-z&]{1,8})\)")
YEAR = re.compile(r"(?:19|20)?\d\d")
SHORTEST = 2  # letters of a word that tells of a subject
PLURAL = re.compile(r"(?<=\w\w[^su])s$")
Subject = frozenset[str]


@lru_cache(maxsize=50_000)
def subject_of(words: str) -> Subject:
    """The words that tell what a text is about, folded, in the singular.

    An acronym in brackets counts as the words before it.

    >>> sorted(subject_of("A report on the Serious Violence Duty (SVD) to be brought back in 6 months"))
    ['duty', 'serious', 'violence']
    """
    parts = fold(ACRONYM.sub(" ", words)).split()
    return frozenset(
        PLURAL.sub("", part)
        for part in parts
        if len(part) > SHORTEST and part not in words_for("common") and not YEAR.fullmatch(part)
    )


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each word tells: more, the fewer of the graph's titles have it."""

    titles: int
    having: Mapping[str, int]

    def weight(self, subject: Iterable[str]) -> float:
        """The weight of words together."""
        return sum(log(1 + self.titles / (1 + self.having.get(word, 0))) for word in subject)

    def share(self, one: Subject, other: Subject) -> float:
        """How much of what one is about the other is about as well, from 0 to 1; 0 of nothing."""
        whole = self.weight(sorted(one))
        return self.weight(sorted(one & other)) / whole if whole else 0.0


def rarity_in(titles: Iterable[str]) -> Rarity:
    """How rare words are among titles, each counted once."""
    every = set(titles)
    having = Counter(word for title in every for word in subject_of(title))
    return Rarity(len(every), having)
