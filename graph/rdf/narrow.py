"""Filters around a query: it becomes a sub-select of which only the rows that fit are left.

Everything that a user gives is written as a literal by the store's serialiser, never pasted.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from councilgraph.graph.rdf.sparql import Token, tokens
from councilgraph.graph.rdf.store import IRI, Literal
from councilgraph.ontology.errors import BadUsage
from councilgraph.ontology.terms import PREFIXES

LATIN = (range(0x00C0, 0x0250), range(0x1E00, 0x1F00))
"""Where Unicode keeps the letters a to z with accents."""

STROKED = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h"}
"""Letters that Unicode does not take apart."""

WITHIN = r"[-'’.\p{M}]*"
"""What may stand between two letters of a word: "co-ordination" is "coordination", "O'Brien" "OBrien"."""

BEFORE = r"(^|[^\p{L}\p{N}])"
BETWEEN = r"[^\p{L}\p{N}]+"
JOINING = frozenset("-'’.")
DATE = IRI(PREFIXES["xsd"] + "date")
MAX_WORDS = 12


def filter_by_words(columns: Sequence[str], words: str, *, is_name: bool = False) -> str:
    """Keeps rows in which every word begins a word of these columns, whatever its case, accents and hyphens.

    With `is_name` they may also stand in other forms of the name in a cell: an acronym, a fuller one.
    Raises BadUsage for words without a letter, or too many of them.
    """
    patterns = [pattern for word in words.split() if (pattern := _word_pattern(word))]
    if not patterns:
        raise BadUsage(f"“{words}” holds no letter and no digit to look for")
    if len(patterns) > MAX_WORDS:
        raise BadUsage(f"more than {MAX_WORDS} words are looked for: say fewer of them")
    looked_at = [*columns, *(f"{name}_also" for name in columns if is_name)]
    tests = " && ".join(f"({_any_has(looked_at, _literal(pattern))})" for pattern in patterns)
    return "\n".join(
        [*(line for name in columns if is_name for line in _other_names(name)), f"  FILTER({tests})"]
    )


def filter_since(columns: Sequence[str], day: dt.date) -> str:
    """Keeps rows whose date is that day or later; a row whose date is no whole day is left out."""
    return f"  FILTER({_date_of(columns)} >= {_literal(day)})"


def filter_until(columns: Sequence[str], day: dt.date) -> str:
    """Keeps rows whose date is that day or earlier; a row whose date is no whole day is left out."""
    return f"  FILTER({_date_of(columns)} <= {_literal(day)})"


def filter_on(columns: Sequence[str], day: dt.date) -> str:
    """Keeps rows whose span holds that day: the columns are its first day and its last."""
    first, last = columns
    return f"{filter_until([first], day)}\n{filter_since([last], day)}"


def wrap(query: str, filters: Sequence[str]) -> str:
    """A SELECT query with filters on its columns around it; its rows keep their order.

    Prefixes are moved to the front, and what the rows are ordered by becomes columns of the sub-select
    that are not shown. It is for queries that end with their ORDER BY.
    """
    select = _parts(query)
    shown = " ".join(f"?{name}" for name in select.columns)
    return "\n".join(
        [
            f"{select.prologue}SELECT {shown} WHERE {{",
            "{",
            f"{select.head} {' '.join(select.hidden)} {select.body.rstrip()}",
            "}",
            *dict.fromkeys(line for each in filters for line in each.splitlines()),
            "}",
            f"ORDER BY {' '.join(select.order)}" if select.order else "",
        ]
    )


@dataclass(frozen=True, slots=True)
class _Select:
    """The parts of a SELECT query, in their order, and how its rows are ordered from outside."""

    prologue: str
    head: str
    body: str
    columns: list[str]
    hidden: list[str]
    order: list[str]


def _parts(query: str) -> _Select:
    found = list(_outermost(query))
    begins = next(at for at, token in enumerate(found) if token.text.upper() == "SELECT")
    where = next(at for at, token in enumerate(found) if token.text.upper() == "WHERE")
    ordered = next((at for at, token in enumerate(found) if token.text.upper() == "ORDER"), len(found))
    start, middle = found[begins].start, found[where].start
    end = found[ordered].start if ordered < len(found) else len(query)
    head = query[start:middle].rstrip()
    columns = _columns(head.partition("SELECT")[2])
    hidden, order = [], []
    for number, condition in enumerate(_conditions(query[end:]), 1):
        name, way = f"?order_{number}", "DESC" if condition.upper().startswith("DESC") else ""
        inner = condition[len(way) :]
        shown = inner.strip("(?)")
        name = f"?{shown}" if shown in columns else name
        hidden += [] if shown in columns else [f"({inner} AS {name})"]
        order.append(f"{way}({name})" if way else name)
    return _Select(query[:start], head, query[middle:end], columns, hidden, order)


def _outermost(query: str) -> Iterator[Token]:
    """The words of a query that stand in no bracket."""
    depth = 0
    for token in tokens(query):
        depth -= token.kind == "close"
        if not depth and token.kind not in ("open", "close"):
            yield token
        depth += token.kind == "open"


def _columns(head: str) -> list[str]:
    """The columns of a SELECT: each variable in no bracket, and the last one of each bracket."""
    names, depth, last = [], 0, ""
    for token in tokens(head):
        depth += (token.kind == "open") - (token.kind == "close")
        last = token.text if token.kind == "variable" else last
        if not depth and token.kind in ("variable", "close"):
            names.append(last[1:])
    return names


def _conditions(ordering: str) -> Iterator[str]:
    """What stands behind ORDER BY, one by one: variables, and expressions with their brackets."""
    depth, begun = 0, -1
    for token in list(tokens(ordering))[2:]:
        begun = token.start if begun < 0 else begun
        depth += (token.kind == "open") - (token.kind == "close")
        if not depth and token.kind in ("variable", "close"):
            yield ordering[begun : token.start + len(token.text)]
            begun = -1


def _any_has(columns: Sequence[str], literal: str) -> str:
    """The condition that a pattern is in one of the columns; one that is unbound has none."""
    return " || ".join(f'COALESCE(REGEX(STR(?{name}), {literal}, "i"), false)' for name in columns)


def _other_names(column: str) -> tuple[str, str]:
    """What finds the other names of what a column names, as `?COLUMN_also`.

    All names are read once and joined: an EXISTS in a filter reads them again for each row.
    """
    key, named = f"?{column}_key", "skos:prefLabel|foaf:name"
    names = f'(GROUP_CONCAT(DISTINCT ?called; separator="\\n") AS ?{column}_also)'
    found = f"?so_called {named} {key} ; skos:altLabel ?called"
    return (
        f'  BIND(COALESCE(STR(?{column}), "") AS {key})',
        f"  OPTIONAL {{ SELECT {key} {names} WHERE {{ {found} }} GROUP BY {key} }}",
    )


def _word_pattern(word: str) -> str:
    """The regular expression of a word's beginning; nothing for one without letters and digits."""
    letters = unicodedata.normalize("NFC", word).lower()
    parts: list[str] = [""]
    for sign in letters:
        if sign.isalnum():
            parts[-1] += f"{WITHIN if parts[-1] else ''}{_alike(sign)}"
        elif parts[-1] and sign not in JOINING and not unicodedata.combining(sign):
            parts.append("")
    whole = BETWEEN.join(part for part in parts if part)
    return f"{BEFORE}{whole}" if whole else ""


def _alike(sign: str) -> str:
    """A letter with or without accents, as a class; any other sign as it is."""
    base, alike = _accented()
    return f"[{alike[base[sign]]}]" if sign in base else sign


@cache
def _accented() -> tuple[dict[str, str], dict[str, str]]:
    """For each Latin letter the one beneath its accents, and for that one all that have it beneath them."""
    base = {chr(code): chr(code) for code in range(ord("a"), ord("z") + 1)}
    for sign in (chr(code) for block in LATIN for code in block):
        first = STROKED.get(sign) or unicodedata.normalize("NFD", sign)[0]
        if sign.islower() and first in base:
            base[sign] = first
    alike: dict[str, str] = {}
    for sign, first in base.items():
        alike[first] = alike.get(first, "") + sign
    return base, alike


def _date_of(columns: Sequence[str]) -> str:
    (name,) = columns
    return f"xsd:date(STR(?{name}))"


def _literal(value: str | dt.date) -> str:
    """A value as SPARQL writes it."""
    return str(Literal(value) if isinstance(value, str) else Literal(value.isoformat(), datatype=DATE))
