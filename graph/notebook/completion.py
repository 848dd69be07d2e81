"""What can be written next: names of a graph in its calls, questions by name, terms of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from councilgraph.graph.exports.export import FORMATS
from councilgraph.graph.graph import Graph
from councilgraph.graph.notebook.magic import graphs
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.show.parameters import GROUPS
from councilgraph.graph.show.questions import named
from councilgraph.ontology.terms import declared

MOST = 200
"""As many as are offered."""

CELL = "%%sparql"
CALL = re.compile(
    r"""(?<![\w.])(?P<graph>[^\W\d]\w*)\.(?P<call>\w+)\(
        (?P<others>(?:[^(),]*+,)++\s*+)?+(?:(?P<parameter>\w++)\s*+=\s*+)?+
        (?P<quote>["'])(?P<typed>(?:(?!(?P=quote))[^\n\\])*)$""",
    re.VERBOSE,
)
"""A call that ends in words which are not closed yet."""

TERM = re.compile(r"(?<![\w:])cg:(?P<typed>\w*)$")
NAMED = {("find", ""), ("search", ""), ("timeline", ""), ("neighbours", ""), ("holder", "")}
NAMED |= {("draw", "around"), ("view", "around")}
NAMED |= {("follow_up", name) for name in ("to", "body", "about")}
NAMED |= {("query", name) for name in ("body", "council", "person", "post", "whom")}
"""Calls, each with the parameter, "" for the first, that take the name of a thing."""

WORDS: dict[tuple[str, str], Callable[[], Iterable[str]]] = {
    ("query", ""): lambda: (question.name for question in named()),
    ("questions", ""): lambda: GROUPS,
    ("export", "to"): lambda: FORMATS,
}
"""Calls that take one of some words."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What was typed so far, and what may stand in its place."""

    typed: str
    words: tuple[str, ...]


class Completion:
    """Offers what can be written next; the names of a graph are read once."""

    def __init__(self) -> None:
        self._names: WeakKeyDictionary[Graph, tuple[str, ...]] = WeakKeyDictionary()

    def offer(self, cell: str, before: str, names: Mapping[str, object]) -> Offer | None:
        """What may follow the words `before` the cursor in their line of a cell; None where nothing is known.

        `names` are the user's own.
        """
        if cell.lstrip().startswith(CELL):
            return _in_sparql(before, names)
        if not (found := CALL.search(before)) or not isinstance(graph := names.get(found["graph"]), Graph):
            return None
        called = found["call"], found["parameter"] or ("…" if found["others"] else "")
        if called in WORDS:
            known: Iterable[str] = WORDS[called]()
        elif called in NAMED:
            known = self._of(graph)
        else:
            return None
        words = (word.replace("\\", r"\\").replace(found["quote"], "\\" + found["quote"]) for word in known)
        return Offer(found["typed"], _fitting(words, found["typed"]))

    def _of(self, graph: Graph) -> tuple[str, ...]:
        if graph not in self._names:
            self._names[graph] = graph.names()
        return self._names[graph]


def _in_sparql(before: str, names: Mapping[str, object]) -> Offer | None:
    """Terms of the vocabulary in a cell of SPARQL, in its first line the graphs."""
    if before.lstrip().startswith(CELL):
        typed = before.lstrip().removeprefix(CELL).lstrip()
        return Offer(typed, tuple(name for name in graphs(names) if name.startswith(typed)))
    if found := TERM.search(before):
        terms = sorted(term for term in declared() if term.casefold().startswith(found["typed"].casefold()))
        return Offer(f"cg:{found['typed']}", tuple(f"cg:{term}" for term in terms))
    return None


def _fitting(words: Iterable[str], typed: str) -> tuple[str, ...]:
    """Words that begin as what was typed, whatever its case and accents; then those of which a word does."""
    wanted = folded(typed)
    known = sorted(dict.fromkeys(words))
    first = [word for word in known if folded(word).startswith(wanted)]
    return tuple([*first, *_within(known, first, wanted)][:MOST])


def _within(known: Iterable[str], first: Iterable[str], wanted: str) -> Iterator[str]:
    there = set(first)
    return (word for word in known if word not in there and f" {wanted}" in f" {folded(word)}")
