"""What a query may be at most, told from its words before any engine sees it.

A few words can keep an engine planning for minutes or end its process: brackets nested a
thousand deep, hundreds of patterns to be put in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.graph.sparql import Token, refusal, tokens
from councilgraph.ontology.errors import BadQuery

JOINING = frozenset(".;,/|^")
"""Signs behind which another pattern follows, where they stand in braces; paths are patterns too."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes of a query, brackets within one another, words and signs, and triple patterns."""

    length: int = 100_000
    depth: int = 64
    words: int = 5_000
    patterns: int = 60


def check(query: str, limits: Limits | None = None) -> None:
    """Raises BadQuery for what must not be run: a query past a limit, an update, a call to another server."""
    most = limits or Limits()
    if len(query.encode(errors="replace")) > most.length:
        raise BadQuery(f"the query is refused: it is longer than {most.length:,} bytes")
    found = list(tokens(query))
    counted = {
        f"it has more than {most.words:,} words and signs": len(found) > most.words,
        f"it nests brackets more than {most.depth} deep": _depth(found) > most.depth,
        f"it has more than {most.patterns} triple patterns": _patterns(found) > most.patterns,
    }
    reason = next((words for words, is_so in counted.items() if is_so), None) or refusal(query)
    if reason:
        raise BadQuery(f"the query is refused: {reason}")


def _depth(found: Sequence[Token]) -> int:
    """How deep brackets nest at most; those in an address count, as it may be a comparison."""
    deepest = depth = 0
    for token in found:
        if token.kind == "open":
            depth += 1
        elif token.kind == "close":
            depth -= 1
        hidden = token.text.count("(") if token.kind == "iri" else 0
        deepest = max(deepest, depth + hidden)
    return deepest


def _patterns(found: Sequence[Token]) -> int:
    """About how many triple patterns there are, rather too many than too few.

    One for each group with words in it, and one for each sign that another follows.
    """
    count = 0
    opened: list[str] = []
    before = ""
    for token in found:
        if token.kind == "open":
            opened.append(token.text)
        elif token.kind == "close" and opened:
            opened.pop()
        elif opened and opened[-1] in "{[" and (token.text in JOINING or before in ("{", "[")):
            count += 1
        before = token.text
    return count
