"""Full text: which things have words in what they are called or say, from an index that a build writes.

The index is a file of SQLite with its FTS5. It holds the words of names, titles, decisions and entries, and
those of each document's text; not the texts themselves, which stand in the graph and in its folder.
"""

from __future__ import annotations

import errno
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from councilgraph.graph.rdf.sorting import sort_lines
from councilgraph.graph.rdf.store import Store, text
from councilgraph.ontology.errors import BadQuery, TooLarge

NAME = "search.sqlite"
"""The index, beside the store of a generation."""

SEARCHED = (
    *("foaf:name", "skos:prefLabel", "skos:altLabel", "dcterms:title"),
    *("cg:text", "cg:detail", "cg:proposal", "cg:site"),
)
"""The properties of things whose words are looked for."""

WHOLE = "text"
"""Where the words of a whole document stand, in place of a property."""

MOST = 10_000
"""Things that words may be found in at most, for a query."""

MAX_WORDS = 12
MAX_ABOUT = 60
"""Words of which papers are to have as many as they can."""

SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE entry (id INTEGER PRIMARY KEY, iri TEXT NOT NULL, by TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (said, content = '', tokenize = "unicode61 remove_diacritics 2");
"""
FOUND = """SELECT entry.iri, entry.by FROM words JOIN entry ON entry.id = words.rowid
    WHERE words MATCH ? ORDER BY words.rank, entry.iri, entry.by LIMIT ?"""
FOUND_IN_TEXT = FOUND.replace("ORDER", f"AND entry.by = '{WHOLE}' ORDER")
JOINED = re.compile(r"(?<!\w)\w++(?:[-\u2010\u2011'’]\w++)++")
MARKS = re.compile(r"[-\u2010\u2011'’]")
ASKED = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing in which words were found, and where: "cg:text" or the like, "text" in a document itself."""

    iri: str
    by: str


def write_index(path: Path, store: Store, texts: Iterable[tuple[str, str]]) -> None:
    """Writes the index of a store and of documents, given as their hashes with their texts, in order.

    Equal graphs give equal bytes. Raises FileExistsError where there is one, and OSError where it cannot be
    written.
    """
    path.touch(exist_ok=False)
    entries = (json.loads(line) for line in sort_lines(_named(store)))
    documents = ((iri, WHOLE, words) for iri, words in _documents(store, texts))
    try:
        with closing(sqlite3.connect(path)) as index, index:
            index.executescript(SCHEMA)
            for number, (iri, by, words) in enumerate(chain(entries, documents), 1):
                index.execute("INSERT INTO entry VALUES (?, ?, ?)", (number, iri, by))
                index.execute("INSERT INTO words (rowid, said) VALUES (?, ?)", (number, _indexed(words)))
            index.execute("INSERT INTO words (words) VALUES ('optimize')")
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error), str(path)) from error


def find_words(path: Path, words: str, most: int = MOST) -> list[Hit]:
    """The things in which all of the words are found, the best first; one for each property that has them.

    A word is the beginning of one; words in double quotes stand side by side. Case, accents, hyphens and
    apostrophes are not looked at. Raises BadQuery for words that hold no letter, for too many of them, and
    for a graph without an index.
    """
    return [Hit(*row) for row in _found(path, words, FOUND, _asked(words), most)]


def papers_with_phrase(path: Path, phrase: str, most: int) -> list[str]:
    """The papers in whose text words stand side by side, whatever signs are between them, the best first.

    Raises BadQuery for a graph without an index.
    """
    words = phrase.replace('"', " ")
    found = _found(path, phrase, FOUND_IN_TEXT, f'"{words}"', most) if _has_word(words) else []
    return [iri for iri, _ in found]


def papers_about(path: Path, words: Iterable[str], most: int) -> list[str]:
    """The papers in whose text some of the words stand, those that have most and the rarest of them first.

    Raises BadQuery for a graph without an index.
    """
    terms = [f'"{word}"' for word in dict.fromkeys(one.replace('"', " ") for one in words) if _has_word(word)]
    asked = " OR ".join(terms[:MAX_ABOUT])
    return [iri for iri, _ in _found(path, asked, FOUND_IN_TEXT, asked, most)] if asked else []


def _found(path: Path, words: str, query: str, asked: str, most: int) -> list[tuple[str, str]]:
    """The rows of a query of the index, for what is asked in its language."""
    if not path.is_file():
        raise BadQuery("this graph has no index of words: build it again, `councilgraph build`")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as index:
            return index.execute(query, (asked, most)).fetchall()
    except sqlite3.Error as error:
        raise BadQuery(f"“{words}” cannot be looked for: {error}") from error


def _has_word(words: str) -> bool:
    return any(sign.isalnum() for sign in words)


def things_with(path: Path, words: str) -> list[str]:
    """The things in which words are found, as `find_words`, each once.

    Raises TooLarge for very many, and BadQuery for a quotation that has no end, which a box that searches as
    one types must bear with.
    """
    if words.count('"') % 2:
        raise BadQuery(f"“{words}” has a double quote without its other: close it, or leave it out")
    found = find_words(path, words, MOST + 1)
    if len(found) > MOST:
        raise TooLarge(f"“{words}” is found in more than {MOST:,} places: look for more words")
    return list(dict.fromkeys(hit.iri for hit in found))


def _named(store: Store) -> Iterator[bytes]:
    for name in SEARCHED:
        for row in store.select(f"SELECT ?thing ?words {{ ?thing {name} ?words FILTER(ISIRI(?thing)) }}"):
            yield json.dumps([text(row["thing"]), name, text(row["words"])]).encode() + b"\n"


def _documents(store: Store, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The documents of a store with their texts, by address."""
    rows = store.select("SELECT ?document ?sha { ?document cg:sha256 ?sha }")
    known = {text(row["sha"]): text(row["document"]) for row in rows}
    return ((known[sha], words) for sha, words in texts if sha in known)


def _indexed(words: str) -> str:
    """Words as they are looked for: those that hold a hyphen or an apostrophe also in one piece."""
    joined = dict.fromkeys(MARKS.sub("", match[0]) for match in JOINED.finditer(words))
    return f"{words}\n{' '.join(joined)}" if joined else words


def _asked(words: str) -> str:
    """Words in the language of FTS5: nothing that is given is taken for a part of it."""
    parts = [(phrase, "") if phrase else (word, "*") for phrase, word in ASKED.findall(words)]
    terms = [f'"{part}"{end}' for part, end in parts if any(sign.isalnum() for sign in part)]
    if not terms:
        raise BadQuery(f"“{words}” holds no letter and no digit to look for")
    if len(terms) > MAX_WORDS:
        raise BadQuery(f"more than {MAX_WORDS} words are looked for: say fewer of them")
    return " AND ".join(terms)
