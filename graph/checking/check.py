"""What passages of a graph support in a text, sentence by sentence.

A sentence is supported only where everything in it (names and their parts, days, figures, what was done,
other words of weight) is borne by passages on one matter. It is no judge of truth: what no passage bears may
be true.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from councilgraph.extractors.text.language import sentences
from councilgraph.graph.checking.deeds import Held
from councilgraph.graph.checking.document_records import Records
from councilgraph.graph.checking.holding import missing
from councilgraph.graph.checking.names import Names
from councilgraph.graph.checking.record import Record
from councilgraph.graph.checking.said import ACT, CLOCK, DAY, FIGURE, NAME, Said, read
from councilgraph.graph.rdf.store import Store, term_of, text
from councilgraph.graph.reading.facts import Source
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.ontology.model import Text

SUPPORTED, NOT_SUPPORTED, NOTHING = "supported", "not supported", "nothing to check"
DOCUMENTS = 24
"""Documents that a sentence is held against: those that state the most of its names and days."""

MOST = 99
"""Things that a record may lack, for the first that is looked at."""

HELD = 48
"""Documents whose records are kept in memory."""

LONGEST = 5_000
"""Characters of a paragraph that are read at once: what is longer is no prose, and is cut."""

NOWHERE = "nothing in this graph is called so, and no passage has such a day"
STATING = """SELECT DISTINCT ?key ?sha { VALUES ?key { %s }
    { GRAPH ?why { ?key ?p ?o } } UNION { GRAPH ?why { ?s ?p ?key } } ?why cg:document/cg:sha256 ?sha }"""
PARAGRAPHS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•#>]|\d+[.)])\s)")
MARKUP = re.compile(r"^\s*(?:[-*•>]\s+|\d+[.)]\s+)|[*_`]{1,3}|\[([^\]]*)\]\([^)]*\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence of a text: whether passages support it, which they are, and what none of them bears.

    Where it is not supported, `sources` are of the matter that comes nearest, () where there is none.
    """

    sentence: str
    start: int
    verdict: str
    missing: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


class Checker:
    """Holds sentences against a graph."""

    def __init__(self, store: Store) -> None:
        self._store, self._names = store, Names(store)
        self._records = lru_cache(maxsize=HELD)(self._read)

    def check(self, whole: str) -> Iterator[Verdict]:
        """The verdict on each sentence of a text, in order; headings and what has no words are left out."""
        for start, sentence in split(whole.encode(errors="replace").decode()):  # half a character is none
            yield self._judge(sentence, start)

    def _judge(self, sentence: str, start: int) -> Verdict:
        said = read(sentence, self._names)
        if not said.of(NAME, DAY, CLOCK, FIGURE, ACT) and not _unknown_names(said):
            return Verdict(sentence, start, NOTHING)
        held, best = Held.of(said, self._names.people), None
        for record in self._candidates(said):
            lacking = missing(held, record, self._names, len(best[0]) if best else MOST)
            if not lacking:
                return Verdict(sentence, start, SUPPORTED, (), _behind(record))
            if best is None or len(lacking) < len(best[0]):
                best = lacking, record
        lacking, sources = (best[0], _behind(best[1])) if best else ([NOWHERE], ())
        return Verdict(sentence, start, NOT_SUPPORTED, tuple(lacking), sources)

    def _candidates(self, said: Said) -> Iterator[Record]:
        """The records of the documents that state names and days of a sentence, the likeliest first."""
        people = frozenset(iri for part in said.of(NAME) for iri in part.iris & self._names.people)
        for sha256 in self._documents(said):
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


def _behind(record: Record) -> tuple[Source, ...]:
    """The passages of a record, and those that tell its day, its meeting and its title."""
    return tuple(dict.fromkeys((*record.sources, *record.heading)))


def _day(key: str) -> Iterable[str]:
    whole = 10  # characters of a day in its ISO form
    return [f'"{key}"^^<http://www.w3.org/2001/XMLSchema#date>'] if len(key) == whole else []


def _unknown_names(said: Said) -> bool:
    """Whether words with capitals stand within a sentence: names that the graph does not have."""
    words = [part for part in said.parts if part.kind == "word" and part.start > 0]
    return any(part.written[:1].isupper() for part in words)


def split(whole: str) -> Iterator[tuple[int, str]]:
    r"""The sentences of a text with where they begin; marks of Markdown are taken off, headings left out.

    >>> list(split("# News\n\nCllr. A Roe spoke. It *rained*."))
    [(8, 'Cllr. A Roe spoke.'), (27, 'It rained.')]
    """
    for start, paragraph in _paragraphs(whole):
        if paragraph.lstrip().startswith("#"):
            continue
        for one in sentences(Text(paragraph, range(start, start + len(paragraph)))):
            plain = " ".join(MARKUP.sub(lambda match: match[1] or "", one.plain).split())
            if any(sign.isalpha() for sign in plain):
                yield one.span()[0], plain


def _paragraphs(whole: str) -> Iterator[tuple[int, str]]:
    start = 0
    ends = [(match.start(), match.end()) for match in PARAGRAPHS.finditer(whole)]
    for end, following in [*ends, (len(whole), len(whole))]:
        for part in range(start, end, LONGEST):
            yield part, whole[part : min(part + LONGEST, end)]
        start = following
