"""What passages of a graph support in a text, sentence by sentence.

A sentence is supported where it stands word for word in a paper, and else only where everything in it
(names and their parts, days, figures, what was done, other words of weight) is borne by passages on one
matter. It is no judge of truth: what no passage bears may be true.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from councilgraph.graph.checking.deeds import Held
from councilgraph.graph.checking.document_records import Records
from councilgraph.graph.checking.holding import missing
from councilgraph.graph.checking.names import Names
from councilgraph.graph.checking.nearness import shared, weighty
from councilgraph.graph.checking.record import MOTION, Record
from councilgraph.graph.checking.said import ACT, CLOCK, DAY, FIGURE, NAME, WORD, Said, read
from councilgraph.graph.checking.verbatim import HELD, Verbatim, split
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store, term_of, text
from councilgraph.graph.reading.facts import Source
from councilgraph.graph.reading.read_model import ReadModel

SUPPORTED, NOT_SUPPORTED, NOTHING = "supported", "not supported", "nothing to check"
DOCUMENTS = 24
"""Documents that a sentence is held against: those that state the most of its names and days."""

MOST = 99
"""Things that the nearest record may lack."""

NOWHERE = "no passage in this graph tells anything near it"
STATING = """SELECT DISTINCT ?key ?sha { VALUES ?key { %s }
    { GRAPH ?why { ?key ?p ?o } } UNION { GRAPH ?why { ?s ?p ?key } } ?why cg:document/cg:sha256 ?sha }"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence of a text: whether passages support it, which they are, and what none of them bears.

    Where it is not supported, `sources` are of the matter that comes nearest, () where none bears half of it.
    """

    sentence: str
    start: int
    verdict: str
    missing: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


class Checker:
    """Holds sentences against a graph."""

    def __init__(self, folder: GraphFolder, store: Store) -> None:
        self._store, self._names = store, Names(store)
        self._papers = Verbatim(folder, store)
        self._records = lru_cache(maxsize=HELD)(self._read)

    def check(self, whole: str) -> Iterator[Verdict]:
        """The verdict on each sentence of a text, in order; headings and what has no words are left out.

        Raises BadQuery where the graph has no index of words.
        """
        for start, _, sentence in split(whole.encode(errors="replace").decode()):  # half a character is none
            yield self._judge(sentence, start)

    def _judge(self, sentence: str, start: int) -> Verdict:
        said = read(sentence, self._names)
        if sources := self._word_for_word(sentence, said):
            return Verdict(sentence, start, SUPPORTED, (), sources)
        if not said.of(NAME, DAY, CLOCK, FIGURE, ACT) and not _unknown_names(said):
            return Verdict(sentence, start, NOTHING)
        held, records = Held.of(said, self._names.people), list[Record]()
        for record in self._candidates(said):
            if not missing(held, record, self._names, 1):
                return Verdict(sentence, start, SUPPORTED, (), _behind(record, said))
            records.append(record)
        lacking, sources = self._nearest(held, records)
        return Verdict(sentence, start, NOT_SUPPORTED, tuple(lacking), sources)

    def _word_for_word(self, sentence: str, said: Said) -> tuple[Source, ...]:
        """Where a sentence stands in papers, but for what was moved there and not carried."""
        found = self._papers.find(sentence)
        return tuple(source for sha256, source in found if not self._is_only_moved(sha256, source, said))

    def _is_only_moved(self, sha256: str, source: Source, said: Said) -> bool:
        """Whether words are those of a motion that was not carried, and not that it was moved or lost."""
        if {"move", "lose", "withdraw", "refuse"} & {*said.acts}:
            return False
        motions = (one for one in self._records(sha256).records if one.kind == MOTION)
        lost = (one for one in motions if "carry" not in one.acts)
        return any(
            each.start < source.end and source.start < each.end for one in lost for each in one.sources
        )

    def _nearest(self, held: Held, records: Iterable[Record]) -> tuple[list[str], tuple[Source, ...]]:
        """What the record that has the most of a sentence lacks of it; its passages where it has half."""
        common = [(shared(held.said, record), record) for record in records]
        most = max((count for count, _ in common), default=0)
        best = [(missing(held, one, self._names, MOST), one) for count, one in common if count == most > 0]
        if not best:
            return [NOWHERE], ()
        lacking, record = min(best, key=lambda one: len(one[0]))
        is_near = 2 * most >= len(weighty(held.said))
        return lacking, _behind(record, held.said) if is_near else ()

    def _candidates(self, said: Said) -> Iterator[Record]:
        """The records of the documents that a sentence is likeliest told in, the likeliest first."""
        people = frozenset(iri for part in said.of(NAME) for iri in part.iris & self._names.people)
        words = (part.written for part in said.of(WORD))
        for sha256 in self._documents(said) or self._papers.papers_about(words):
            found = self._records(sha256)
            yield from found.records
            yield from (roll.of(people & roll.people.keys()) for roll in found.rolls)

    def _documents(self, said: Said) -> list[str]:
        """The documents that state the most of the names and days of a sentence."""
        keys: dict[str, set[int]] = defaultdict(set)
        for place, part in enumerate(said.of(NAME, DAY)):
            for key in map(str, map(term_of, part.iris)) if part.kind == NAME else _day(part.key):
                keys[key].add(place)
        stated: dict[str, set[int]] = defaultdict(set)
        for row in self._store.select(STATING % " ".join(sorted(keys))) if keys else ():
            if row["key"] is not None:
                stated[text(row["sha"])] |= keys[str(row["key"])]
        least = max(map(len, stated.values()), default=0) - 1
        likely = (sha for sha, places in stated.items() if len(places) >= least)
        return sorted(likely, key=lambda sha: (-len(stated[sha]), sha))[:DOCUMENTS]

    def _read(self, sha256: str) -> Records:
        return Records(ReadModel(self._store), sha256, self._names)


def _behind(record: Record, said: Said) -> tuple[Source, ...]:
    """The passages of a record: of a time in the sentence, its own, those of its day, meeting and title."""
    timed = (record.timed[part.key] for part in said.of(CLOCK) if part.key in record.timed)
    return tuple(dict.fromkeys((*timed, *record.sources, *record.heading)))


def _day(key: str) -> Iterable[str]:
    whole = 10  # characters of a day in its ISO form
    return [f'"{key}"^^<http://www.w3.org/2001/XMLSchema#date>'] if len(key) == whole else []


def _unknown_names(said: Said) -> bool:
    """Whether words with capitals stand within a sentence: names that the graph does not have."""
    words = [part for part in said.parts if part.kind == "word" and part.start > 0]
    return any(part.written[:1].isupper() for part in words)
