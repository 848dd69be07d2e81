"""All names of a graph by their words, so that a search looks at those that have them and at no others.

A build writes them down as a file of SQLite, of which a search reads what it needs.
"""

from __future__ import annotations

import errno
import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from rapidfuzz import fuzz, process

from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.comparing import LIKENESS, folded
from councilgraph.graph.reading.find import NAMES, TEXTS, called_so
from councilgraph.graph.reading.naming import TOLD_BY
from councilgraph.graph.reading.vocabulary import kind
from councilgraph.graph.version import version

FOUND_BY = (*NAMES, *TEXTS)
"""What things are found by, the best first."""

LAST = "\U0010ffff"
SENTENCE = 80
"""Letters from which on a name is a sentence, to which no words are held to be near."""

KINDS = "SELECT ?thing ?class { ?thing a ?class }"
TOLD = f"SELECT DISTINCT ?thing {{ VALUES ?by {{ {' '.join(TOLD_BY)} }} ?thing ?by ?somebody }}"

SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE form (version TEXT);
CREATE TABLE called (place INTEGER PRIMARY KEY, iri TEXT, name TEXT, folded TEXT, kind TEXT, is_name INTEGER);
CREATE TABLE word (word TEXT, place INTEGER, PRIMARY KEY (word, place)) WITHOUT ROWID;
"""
# Each gives one row, of JSON: between two rows Python would be given to others, and had back late.
BEGINNING = "SELECT json_group_array(place) FROM word WHERE word >= ? AND word < ?"
AT = """SELECT json_group_array(json_array(iri, name, folded, kind)) FROM
    (SELECT * FROM called WHERE place IN (SELECT value FROM json_each(?)) ORDER BY place)"""
CALLED = """SELECT json_group_array(json_array(iri, name)) FROM
    (SELECT * FROM called WHERE is_name ORDER BY place)"""
SHORT = """SELECT json_group_array(json_array(folded, name)) FROM
    (SELECT * FROM called WHERE length(folded) < ? ORDER BY place)"""


@dataclass(frozen=True, slots=True)
class Found:
    """A name that has the words, also as it is compared, and whose it is.

    `kind` is "" where the graph does not say of what kind that is, or it stands for a fact.
    """

    iri: str
    name: str
    folded: str
    kind: str


def write_words(path: Path, store: Store) -> None:
    """Writes the names of a store down; equal graphs give equal bytes. Raises OSError where it cannot."""
    try:
        with closing(sqlite3.connect(path)) as index:
            _fill(index, store)
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error), str(path)) from error


def _fill(index: sqlite3.Connection, store: Store) -> None:
    called = sorted(
        (FOUND_BY.index(by), len(name), name, iri) for iri, by, name in called_so(store, names=FOUND_BY)
    )
    kinds = _kinds(store, {iri for *_, iri in called})
    rows = [
        (place, iri, name, folded(name), kinds.get(iri, ""), FOUND_BY[by] not in TEXTS)
        for place, (by, _, name, iri) in enumerate(called)
    ]
    words = sorted((word, place) for place, _, _, plain, _, _ in rows for word in {*plain.split()})
    index.executescript(SCHEMA)
    with index:
        index.execute("INSERT INTO form VALUES (?)", [version()])
        index.executemany("INSERT INTO called VALUES (?, ?, ?, ?, ?, ?)", rows)
        index.executemany("INSERT INTO word VALUES (?, ?)", words)


class WordIndex:
    """Finds names that have all of some words, or words that begin so."""

    def __init__(self, path: Path, store: Store) -> None:
        """Opens what a build wrote down; where another version of the code did, the names of the store."""
        self._lock = Lock()
        self._index = _opened(path) or _in_memory(store)

    @property
    def names(self) -> list[tuple[str, str]]:
        """Every name that is no sentence, with what is called so."""
        return [(iri, name) for iri, name in self._asked(CALLED)]

    def find(self, words: str) -> list[Found]:
        """The things that words mean, each once: those called just so first, then those that begin so.

        Of those alike the better and the shorter names stand first, which is the order in which all are held.
        """
        wanted = folded(words)
        alike: tuple[list[Found], ...] = ([], [], [])
        for one in self._with_all(wanted.split()):
            alike[(one.folded != wanted) + (not one.folded.startswith(wanted))].append(one)
        best: dict[str, Found] = {}
        for each in alike:
            for one in each:
                best.setdefault(one.iri, one)
        return [*best.values()]

    def nearest(self, words: str, most: int = 5) -> Sequence[str]:
        """The names that are most like words with which nothing begins."""
        short: dict[str, str] = dict(self._asked(SHORT, SENTENCE))
        near = process.extract(
            folded(words), short.keys(), scorer=fuzz.WRatio, score_cutoff=LIKENESS, limit=most
        )
        return [short[form] for form, _, _ in near]

    def _with_all(self, tokens: Sequence[str]) -> Sequence[Found]:
        found: set[int] | None = None
        for token in sorted(tokens, key=len, reverse=True):
            places = set(self._asked(BEGINNING, token, token + LAST))
            found = places if found is None else found & places
            if not found:
                return ()
        return [Found(*one) for one in self._asked(AT, json.dumps([*(found or ())]))]

    def _asked(self, query: str, *given: str | int) -> list[Any]:
        with self._lock:
            [[found]] = self._index.execute(query, given)
        return list(json.loads(found))


def _opened(path: Path) -> sqlite3.Connection | None:
    """A file that this version of the code wrote; None for any other, and for none."""
    try:
        where = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        index = sqlite3.connect(where, uri=True, check_same_thread=False)
        if index.execute("SELECT version FROM form").fetchall() == [(version(),)]:
            return index
    except sqlite3.Error:
        return None
    return None


def _in_memory(store: Store) -> sqlite3.Connection:
    index = sqlite3.connect(":memory:", check_same_thread=False)
    _fill(index, store)
    return index


def _kinds(store: Store, iris: set[str]) -> Mapping[str, str]:
    """The kinds of things; none of what stands for a fact, which is told of by whom it is about."""
    classes = defaultdict[str, list[str]](list)
    for row in store.select(KINDS):
        if (iri := text(row["thing"])) in iris:
            classes[iri].append(text(row["class"]))
    for row in store.select(TOLD):
        classes.pop(text(row["thing"]), None)
    return {iri: kind(of) for iri, of in classes.items()}
