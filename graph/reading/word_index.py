"""All names of a graph by their words, so that a search looks at those that have them and at no others."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.comparing import LIKENESS, folded
from councilgraph.graph.reading.find import NAMES, TEXTS, called_so
from councilgraph.graph.reading.naming import TOLD_BY
from councilgraph.graph.reading.vocabulary import kind

FOUND_BY = (*NAMES, *TEXTS)
"""What things are found by, the best first."""

LAST = "\U0010ffff"

KINDS = "SELECT ?thing ?class { ?thing a ?class }"
TOLD = f"SELECT DISTINCT ?thing {{ VALUES ?by {{ {' '.join(TOLD_BY)} }} ?thing ?by ?somebody }}"


@dataclass(frozen=True, slots=True)
class Found:
    """A name that has the words, also as it is compared, and whose it is.

    `kind` is "" where the graph does not say of what kind that is, or it stands for a fact.
    """

    iri: str
    name: str
    folded: str
    kind: str


class WordIndex:
    """Finds names that have all of some words, or words that begin so."""

    def __init__(self, store: Store) -> None:
        called = [
            (FOUND_BY.index(by), len(name), name, iri) for iri, by, name in called_so(store, names=FOUND_BY)
        ]
        kinds = _kinds(store, {iri for *_, iri in called})
        self._found = [Found(iri, name, folded(name), kinds.get(iri, "")) for *_, name, iri in sorted(called)]
        self.names = [(iri, name) for by, _, name, iri in called if FOUND_BY[by] not in TEXTS]
        """Every name that is no sentence, with what is called so."""
        words = ((word, place) for place, one in enumerate(self._found) for word in {*one.folded.split()})
        self._words = sorted(words)

    def find(self, words: str) -> list[Found]:
        """The things that words mean, each once: those called just so first, then those that begin so.

        Of those alike the better and the shorter names stand first, which is the order in which all are held.
        """
        wanted = folded(words)
        alike: tuple[list[Found], ...] = ([], [], [])
        for place in sorted(self._with_all(wanted.split())):
            one = self._found[place]
            alike[(one.folded != wanted) + (not one.folded.startswith(wanted))].append(one)
        best: dict[str, Found] = {}
        for each in alike:
            for one in each:
                best.setdefault(one.iri, one)
        return [*best.values()]

    def nearest(self, words: str, most: int = 5) -> Sequence[str]:
        """The names that are most like words with which nothing begins."""
        short = {one.folded: one.name for one in self._found if len(one.folded) < 80}  # noqa: PLR2004 (no sentences)
        near = process.extract(
            folded(words), short.keys(), scorer=fuzz.WRatio, score_cutoff=LIKENESS, limit=most
        )
        return [short[form] for form, _, _ in near]

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


def _kinds(store: Store, iris: set[str]) -> Mapping[str, str]:
    """The kinds of things; none of what stands for a fact, which is told of by whom it is about."""
    classes = defaultdict[str, list[str]](list)
    for row in store.select(KINDS):
        if (iri := text(row["thing"])) in iris:
            classes[iri].append(text(row["class"]))
    for row in store.select(TOLD):
        classes.pop(text(row["thing"]), None)
    return {iri: kind(of) for iri, of in classes.items()}
