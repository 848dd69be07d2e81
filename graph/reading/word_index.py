"""All names of a graph by their words, so that a search looks at those that have them and at no others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.comparing import LIKENESS, folded
from councilgraph.graph.reading.find import NAMES, TEXTS, called_so

FOUND_BY = (*NAMES, *TEXTS)
"""What things are found by, the best first."""

LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that has the words in a name: how well it fits, 0 for just so, and the name."""

    likeness: tuple[int, int]
    iri: str
    name: str


class WordIndex:
    """Finds names that have all of some words, or words that begin so."""

    def __init__(self, store: Store) -> None:
        self._names = list(called_so(store, names=FOUND_BY))
        self._folded = [folded(name) for _, _, name in self._names]
        words = ((word, place) for place, name in enumerate(self._folded) for word in {*name.split()})
        self._words = sorted(words)

    @property
    def names(self) -> list[tuple[str, str]]:
        """Every name that is no sentence, with what is called so."""
        return [(iri, name) for iri, by, name in self._names if by not in TEXTS]

    def find(self, words: str) -> list[Found]:
        """The things that words mean, those called just so first."""
        wanted = folded(words)
        best: dict[str, Found] = {}
        for place in self._with_all(wanted.split()):
            iri, by, name = self._names[place]
            whole = self._folded[place]
            likeness = 0 if whole == wanted else 1 if whole.startswith(wanted) else 2
            found = Found((likeness, FOUND_BY.index(by)), iri, name)
            if iri not in best or found.likeness < best[iri].likeness:
                best[iri] = found
        return sorted(best.values(), key=lambda one: (one.likeness, len(one.name), one.name, one.iri))

    def nearest(self, words: str, most: int = 5) -> Sequence[str]:
        """The names that are most like words with which nothing begins."""
        short = {name: place for place, name in enumerate(self._folded) if len(name) < 80}  # noqa: PLR2004 (no sentences)
        near = process.extract(
            folded(words), short.keys(), scorer=fuzz.WRatio, score_cutoff=LIKENESS, limit=most
        )
        return [self._names[short[form]][2] for form, _, _ in near]

    def _with_all(self, tokens: Sequence[str]) -> Iterable[int]:
        found: set[int] | None = None
        for token in sorted(tokens, key=len, reverse=True):
            places = set(self._beginning(token))
            found = places if found is None else found & places
            if not found:
                return ()
        return found or ()

    def _beginning(self, token: str) -> Iterator[int]:
        first = bisect_left(self._words, (token, -1))
        last = bisect_left(self._words, (token + LAST, -1))
        return (place for _, place in self._words[first:last])
