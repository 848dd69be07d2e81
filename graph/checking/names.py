"""The names of a graph, found in a sentence: the longest first, each with all things that it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.resolve.slugs import fold

WORD = re.compile(
    r"""
    (?P<code>(?=[A-Za-z/]*\d)[A-Za-z0-9]++(?:/[A-Za-z0-9]++)++  # HD/23/0118
        |\d{4}\s?[-–]\s?\d\d(?:\d\d)?(?![\d-]))  # 2022-25
    |(?P<number>\d[\d,]*(?:\.\d+)?)
    |(?P<word>[^\W\d_]+(?:[-\u2010\u2011'’][^\W\d_]+)*+)
    |(?P<sign>[^\w\s])
    """,
    re.VERBOSE,
)
HYPHENS = re.compile("[-\u2010\u2011]")
POSSESSIVE = re.compile(r"['’]s$")
NAMED = """SELECT ?thing ?name ?person ?elected { VALUES ?kind { %s } ?thing a ?kind ; ?by ?name
    FILTER(?by IN (foaf:name, skos:prefLabel, skos:altLabel))
    OPTIONAL { ?thing a cg:Person BIND(1 AS ?person) }
    OPTIONAL { ?thing a cg:Councillor BIND(1 AS ?elected) } } ORDER BY ?thing ?name"""
KINDS = ("cg:Person", "cg:Organisation", "cg:Post", "cg:Programme", "cg:Plan", "cg:Legislation", "cg:Place")
LEAST = 3
"""Letters of a surname that may stand for a person."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a number or a sign of a text: as it is compared, as it is written, and where it stands."""

    key: str
    written: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: pieces `first` to `last`, and what it may mean."""

    first: int
    last: int
    iris: frozenset[str]


@lru_cache(maxsize=20_000)
def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of a text; initials that stand side by side are one: "I K Mahmoud" has two.

    >>> [piece.key for piece in pieces("Cllr I.K. Mahmoud’s co-ordination, HD/23/01187")]
    ['cllr', 'ik', 'mahmoud', 'coordination', ',', 'hd/23/01187']
    """
    found: list[Piece] = []
    for match in WORD.finditer(text):
        kind, written = str(match.lastgroup), match[0]
        key = _key(kind, written)
        last = found[-1] if found else None
        if kind == "sign" and written == "." and last and _is_initial(last.written):
            continue
        if last and _is_initial(written) and _is_initial(last.written) and match.start() - last.end <= 2:  # noqa: PLR2004 - a full stop and a space
            found[-1] = Piece(last.key + key, last.written + written, last.start, match.end(), kind)
        else:
            found.append(Piece(key, written, match.start(), match.end(), kind))
    return tuple(found)


def _key(kind: str, written: str) -> str:
    if kind == "code":
        return re.sub(r"\s", "", written.casefold()).replace("–", "-")
    plain = re.sub(HYPHENS, "", POSSESSIVE.sub("", written))
    return fold(plain) if kind == "word" else "and" if written == "&" else written


def _is_initial(written: str) -> bool:
    """Whether letters are initials: capitals, at most three of them."""
    return written.isalpha() and written.isupper() and len(written) <= LEAST


@dataclass(slots=True)
class Node:
    """What may follow the words read so far, and what is called by them."""

    after: dict[str, Node] = field(default_factory=dict)
    iris: set[str] = field(default_factory=set)


class Names:
    """All names of people, bodies, posts, programmes, plans, laws and places of a graph."""

    __slots__ = ("_root", "councillors", "people")

    def __init__(self, store: Store) -> None:
        self._root = Node()
        self.people: set[str] = set()
        self.councillors: set[str] = set()
        for row in store.select(NAMED % " ".join(KINDS)):
            iri, words = (
                text(row["thing"]),
                [one.key for one in pieces(text(row["name"])) if one.kind != "sign"],
            )
            self._plant(words, iri)
            if row["person"] is not None:
                self.people.add(iri)
                self.councillors |= {iri} if row["elected"] is not None else set()
                self._plant([word for word in words[-1:] if len(word) >= LEAST], iri)

    def _plant(self, words: Sequence[str], iri: str) -> None:
        node = self._root
        for word in words:
            node = node.after.setdefault(word, Node())
        if words:
            node.iris.add(iri)

    def find(self, given: Sequence[Piece]) -> Iterator[Found]:
        """The names in pieces of a text, in order; none overlaps another."""
        at = 0
        while at < len(given):
            found = self._longest(given, at)
            if found:
                yield found
            at = found.last + 1 if found else at + 1

    def _longest(self, given: Sequence[Piece], first: int) -> Found | None:
        node, best = self._root, None
        for at in range(first, len(given)):
            if given[at].kind == "sign" and given[at].key == "," and at > first:
                continue
            following = node.after.get(given[at].key)
            if following is None:
                break
            node = following
            if node.iris and _capital(given[first : at + 1]):
                best = Found(first, at, frozenset(node.iris))
        return best


def _capital(given: Iterable[Piece]) -> bool:
    """Whether a word begins with a capital: what is written small throughout is no name."""
    return any(one.written[0].isupper() for one in given)
