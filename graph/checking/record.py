"""A matter that papers record, as sentences are held against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from councilgraph.graph.checking import wording
from councilgraph.graph.checking.names import pieces
from councilgraph.graph.checking.said import Said
from councilgraph.graph.reading.facts import Source

ROLL, DECISION, MOTION, INTEREST, SENTENCE, ENTRY = (
    *("roll", "decision", "motion", "interest", "sentence", "entry"),
)
"""Kinds of records."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """One matter: what its words say, where it belongs, and the facts stated of it.

    `sources` are the passages on it, `heading` those that tell the day of its meeting and who met.

    `day` is that of its meeting, `bodies` are those that met or decided, with the stems of their names in
    `labels`; `clocks` are when it began and ended, `timed` the words that say so. `roles` has people by
    act; `stood_in` who for whom; `holds` who has which post.
    """

    kind: str
    saids: tuple[Said, ...]
    sources: tuple[Source, ...]
    heading: tuple[Source, ...]
    title: Said
    day: str = ""
    bodies: frozenset[str] = frozenset()
    labels: tuple[frozenset[str], ...] = ()
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    stood_in: frozenset[Pair] = frozenset()
    holds: frozenset[Pair] = frozenset()
    things: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    must: frozenset[str] = frozenset()
    votes: Mapping[str, str] = field(default_factory=dict)
    clocks: tuple[str, str] = ("", "")
    timed: Mapping[str, Source] = field(default_factory=dict)
    amends: bool = False

    def has(self, kind: str, key: str) -> bool:
        """Whether its words or its title have a part."""
        return any(part.key == key for said in (*self.saids, self.title) for part in said.of(kind))

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all words by which it may be told."""
        return frozenset().union(
            _stems(self.title.text), *self.labels, *(_stems(one.text) for one in self.saids)
        )


@lru_cache(maxsize=20_000)
def _stems(words: str) -> frozenset[str]:
    return frozenset(wording.stem(one.key) for one in pieces(words) if one.kind == "word")


@dataclass(frozen=True, slots=True)
class Roll:
    """Who was at a meeting: a record of its heading, and the passages of each person."""

    record: Record
    people: Mapping[str, Mapping[Source, Said]]

    def of(self, iris: Iterable[str]) -> Record:
        """The record of some people alone, with the passages that record them."""
        told = {source: said for iri in sorted(iris) for source, said in self.people.get(iri, {}).items()}
        own = self.record
        return replace(own, saids=(*own.saids, *told.values()), sources=tuple(told))
