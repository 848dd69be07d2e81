"""What a query may be at most, told from its words before any engine sees it.

A few words can keep an engine planning for minutes or end its process: brackets nested a
thousand deep, hundreds of patterns to be put in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.graph.rdf.sparql import Token, refusal, tokens
from councilgraph.ontology.errors import BadQuery, NotAllowed, TooLarge

TERMS = frozenset(("variable", "iri", "name", "string", "number"))
SHARED = {";": 1, ",": 2, "/": 2, "|": 2}
"""How many terms of a pattern a sign saves writing again; a path is a pattern for each of its steps."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes of a query, brackets within one another, words and signs, and triple patterns."""

    length: int = 100_000
    depth: int = 64
    words: int = 5_000
    patterns: int = 90  # of our own questions, narrowed in every way, the longest has 90


def check(query: str, limits: Limits | None = None) -> None:
    """Raises BadQuery for what must not be run.

    That is TooLarge for a query past a limit, NotAllowed for an update and a call to another server.
    """
    most = limits or Limits()
    try:
        length = len(query.encode())
    except UnicodeEncodeError as error:
        raise BadQuery("the query is refused: it holds half of a character, which is no text") from error
    if length > most.length:
        raise TooLarge(f"the query is refused: it is longer than {most.length:,} bytes")
    found = list(tokens(query))
    counted = {
        f"it has more than {most.words:,} words and signs": len(found) > most.words,
        f"it nests brackets more than {most.depth} deep": _depth(found) > most.depth,
        f"it has more than {most.patterns} triple patterns": _patterns(found) > most.patterns,
    }
    if past := next((words for words, is_so in counted.items() if is_so), None):
        raise TooLarge(f"the query is refused: {past}")
    if reason := refusal(query, found):
        raise NotAllowed(f"the query is refused: {reason}", reason.shown)


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
    """About how many triple patterns there are: a third of the terms, had each pattern all of its three.

    Terms in parentheses and the data of VALUES are none.
    """
    terms = 0
    opened: list[str] = []
    is_data = False
    for token in found:
        inside = opened[-1] if opened else ""
        if token.kind == "open":
            terms += 2 if token.text == "[" else 0  # itself, and the subject of what is in it
            opened.append("VALUES" if is_data and token.text == "{" else token.text)
            is_data = is_data and token.text != "{"
        elif token.kind == "close":
            opened = opened[:-1]
        elif inside in ("{", "["):
            is_term = token.kind in TERMS or token.text == "a" or token.text[0].isdigit()
            terms += 1 if is_term else SHARED.get(token.text, 0)
        is_data = is_data or token.text.upper() == "VALUES"
    return round(terms / 3)
