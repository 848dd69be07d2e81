"""Variables of a query bound to values: each becomes a term of its type, which no words can break out of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Protocol, TypeAlias

from councilgraph.graph.nearest import offered
from councilgraph.graph.rdf.sparql import Token, tokens
from councilgraph.graph.rdf.store import IRI, Literal
from councilgraph.ontology.errors import BadUsage
from councilgraph.ontology.terms import PREFIXES

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")


class Addressed(Protocol):
    """A thing that knows its address in the graph."""

    @property
    def iri(self) -> str:
        """The address."""


Value: TypeAlias = str | int | float | Decimal | bool | dt.date | dt.time | Addressed


def bind(query: str, given: Mapping[str, Value]) -> str:
    """A query in which each variable that is given is its term, wherever it stands.

    A thing, and a str that is an address, is an IRI; other values are literals of their type. It is done by
    data (VALUES) in every group that names the variable, written by the store's serialiser. Raises BadUsage
    for a variable that the query does not have or sets itself, and for what is no term.
    """
    found = list(tokens(query))
    groups = [(found[start].start + 1, _names(found[start:end])) for start, end in _groups(found)]
    put: dict[int, str] = {}
    for name, value in given.items():
        _check(name, set().union(*(names for _, names in groups)), found)
        data = f" VALUES ?{name} {{ {_term(name, value)} }} "
        put |= {after: put.get(after, "") + data for after, names in groups if name in names}
    for after in sorted(put, reverse=True):
        query = query[:after] + put[after] + query[after:]
    return query


def _names(found: Iterable[Token]) -> set[str]:
    return {token.text[1:] for token in found if token.kind == "variable"}


def _check(name: str, used: set[str], found: Sequence[Token]) -> None:
    if name not in used:
        there = f"try {offered(name, sorted(used))}" if used else "it has none at all"
        raise BadUsage(f"the query has no variable ?{name}: {there}")
    if any(a.text.upper() == "AS" and b.text[1:] == name for a, b in pairwise(found)):
        raise BadUsage(f"the query itself sets ?{name}, and what is given is not set twice")


def _groups(found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where groups of patterns begin and end: braces, but for those of templates, data and sub-selects."""
    opened: list[tuple[int, bool]] = []
    is_data = False
    for at, token in enumerate(found):
        if token.text == "{":
            before = found[at - 1].text.upper() if at else ""
            after = found[at + 1].text.upper() if at + 1 < len(found) else ""
            opened.append((at, not is_data and before != "CONSTRUCT" and after != "SELECT"))
            is_data = False
        elif token.text == "}" and opened:
            start, is_group = opened.pop()
            if is_group:
                yield start, at
        is_data = is_data or (token.kind == "word" and token.text.upper() == "VALUES")


def _term(name: str, value: Value) -> str:
    try:
        return str(_made(name, value))
    except (ValueError, UnicodeEncodeError) as error:
        raise BadUsage(f"{name} holds half of a character, which is no text") from error


def _made(name: str, value: Value) -> IRI | Literal:
    if isinstance(value, str):
        return _address(value) or Literal(value)
    if isinstance(value, bool | int | float):
        return Literal(value)
    if isinstance(value, Decimal):
        return _typed(str(value), "decimal")
    if isinstance(value, dt.date | dt.time):
        kinds = {dt.datetime: "dateTime", dt.date: "date", dt.time: "time"}
        return _typed(value.isoformat(), next(kinds[kind] for kind in kinds if isinstance(value, kind)))
    if isinstance(iri := getattr(value, "iri", None), str):
        return IRI(iri)
    raise BadUsage(f"{name} is words, a number, a day or a thing, not a {type(value).__name__}")


def _typed(lexical: str, kind: str) -> Literal:
    return Literal(lexical, datatype=IRI(PREFIXES["xsd"] + kind))


def _address(words: str) -> IRI | None:
    try:
        return IRI(words) if ADDRESS.fullmatch(words) else None
    except ValueError:
        return None
