"""What a request or a title is about: its words without those that stand in any, the rarer the weightier."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from councilgraph.graph.resolve.loop.vocabulary import words_for
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention

ACRONYM = re.compile(r"\((?P<letters>[A-Z][A-Za-z&]{1,8})\)")
CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
AND = re.compile(r"[,;/&]|\b(?:and|plus)\b", re.IGNORECASE)
NUMERAL = re.compile(r"(?:19|20)?\d\d|\d{1,2}(?:st|nd|rd|th)|000")
"""Years, days and thousands, which tell no subject."""
LITTLE = 0.35  # of its rarity, what a word weighs that many titles share
SHORTEST = 2  # letters of a word that tells of a subject
PLURAL = re.compile(r"(?<=\w\w[^su])s$")
NO_SUBJECT = frozenset().union(*map(words_for, ("common", "asking", "giving", "returned")))
"""Words that stand in requests and titles whatever these are about."""
LITTLE_TOLD = words_for("generic") | words_for("titles")
"""Words that many titles share, or those of any council do."""
Subject = frozenset[str]


class Names:
    """Names of bodies and posts, which are no part of what a text is about: "the Parks Scrutiny Panel".

    `acronyms` are those of programmes and plans, each with what its name is about.
    """

    def __init__(self, names: Iterable[str], acronyms: Mapping[str, Subject] | None = None) -> None:
        self.acronyms = acronyms or {}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(
            {tuple(fold(name).split()) for name in names}, key=lambda words: (-len(words), words)
        ):
            if len(words) > 1:
                self._by_first.setdefault(words[0], []).append(words)

    def left_out(self, words: Sequence[str]) -> Iterator[str]:
        """Folded words without those of names, the longest name first."""
        at = 0
        while at < len(words):
            near = self._by_first.get(words[at], ())
            name = next((one for one in near if tuple(words[at : at + len(one)]) == one), None)
            if name is None:
                yield words[at]
            at += len(name) if name else 1


NO_NAMES = Names(())


def subject_of(text: str, names: Names = NO_NAMES) -> Subject:
    """The words that tell what a text is about, folded, in the singular, names of bodies and posts left out.

    An acronym in brackets counts as the words before it, one that is known as the words of its name.

    >>> sorted(subject_of("A report on the River Walls Survey (RWS) to be brought back in 6 months"))
    ['river', 'survey', 'wall']
    """
    plain = ACRONYM.sub(" ", text)
    spelt = [names.acronyms[word] for word in CAPITALS.findall(plain) if word in names.acronyms]
    left = {word.lower() for word in CAPITALS.findall(plain) if word in names.acronyms}
    parts = names.left_out(fold(plain).split())
    nothing = NO_SUBJECT | left if left else NO_SUBJECT
    return frozenset().union(
        (
            PLURAL.sub("", part)
            for part in parts
            if len(part) > SHORTEST and part not in nothing and not NUMERAL.fullmatch(part)
        ),
        *spelt,
    )


def parts_of(title: str, names: Names = NO_NAMES) -> tuple[Subject, ...]:
    """What each of the parts of a title is about that names several things; () where it names one.

    >>> [sorted(part) for part in parts_of("River Walls, Ferry Steps and Mill Lane")]
    [['river', 'wall'], ['ferry', 'step'], ['lane', 'mill']]
    """
    found = tuple(part for words in AND.split(title) if (part := subject_of(words, names)))
    return found if len(found) > 1 else ()


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each word tells: more, the fewer of the graph's titles have it.

    `weights` are of the words that titles have, `unheard` is of those that none has.
    """

    weights: Mapping[str, float]
    unheard: float

    def weight(self, subject: Iterable[str]) -> float:
        """The weight of words together."""
        known, unheard = self.weights, self.unheard
        return sum([known.get(word, unheard) for word in subject])

    def share(self, one: Subject, other: Subject) -> float:
        """How much of what one is about the other is about as well, from 0 to 1; 0 of nothing."""
        both = one & other
        if not both:
            return 0.0
        return round(self.weight(sorted(both)) / self.weight(sorted(one)), 6)


def rarity_in(subjects: Iterable[Subject]) -> Rarity:
    """How rare words are among the subjects of titles, each counted once."""
    every = set(subjects)
    having = Counter(word for subject in every for word in subject)
    weights = {
        word: log(1 + len(every) / (1 + count)) * (LITTLE if word in LITTLE_TOLD else 1.0)
        for word, count in having.items()
    }
    weights |= {word: LITTLE * log(1 + len(every)) for word in LITTLE_TOLD - having.keys()}
    return Rarity(weights, log(1 + len(every)))


def spelt_out(spelt: Iterable[tuple[str, str, Mention]], council: str) -> Mapping[str, Subject]:
    """What the acronyms of a council are about, of those that stand for one name alone."""
    found: dict[str, set[Subject]] = defaultdict(set)
    for owner, letters, thing in spelt:
        if owner in ("", council):
            found[letters].add(subject_of(thing.name))
    return {letters: next(iter(about)) for letters, about in found.items() if len(about) == 1}
