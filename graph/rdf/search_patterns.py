"""`?thing cg:search "words"` in a query: the pattern is put in the place of what the words are found in.

It is no fact of the graph, so no engine can match it: before a query is run each such pattern becomes a
VALUES with the things in which the words are found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from councilgraph.graph.rdf.query_terms import terms_of_ours
from councilgraph.graph.rdf.sparql import PAIRS, Fault, Token, tokens
from councilgraph.graph.rdf.store import IRI
from councilgraph.ontology.errors import BadQuery

TERM = "search"
CALLS = ("FILTER", "BIND", "EXISTS", "HAVING")
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
SIGNS = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
Find = Callable[[str], Sequence[str]]


def with_searches_answered(query: str, find: Find) -> str:
    """The query with what `find` gives for words in the place of each `?thing cg:search "words"`.

    Raises BadQuery with the place where the pattern stands otherwise: behind anything but a variable, with
    anything but one text, in what a CONSTRUCT makes.
    """
    if TERM not in query:
        return query
    found = list(tokens(query))
    searches = {token.start for token, name in terms_of_ours(found) if name == TERM}
    parts, done = [], 0
    for at, token in enumerate(found):
        if token.start not in searches:
            continue
        subject = _subject(query, found, at)
        end = _end(found, at + 1)
        is_last = end == at + 1 or (found[end].text == ";" and _is_last(found, end, searches))
        name, values = found[subject].text, " ".join(str(IRI(iri)) for iri in find(_words(query, found, at)))
        begin = found[at - 1].start  # the subject itself, or the semicolon behind what is said of it before
        dot = "" if subject == at - 1 else " . "
        parts += [
            query[done : max(begin, done)],
            f"{dot}VALUES {name} {{ {values} }} {'' if is_last else name}",
        ]
        done = found[end].start + len(found[end].text)
    return "".join([*parts, query[done:]])


def _words(query: str, found: Sequence[Token], at: int) -> str:
    """The words of a search; raises BadQuery where its object is anything but one plain text."""
    string, follows = (found[place] if place < len(found) else None for place in (at + 1, at + 2))
    is_typed = follows is not None and (follows.text in ("^", ",") or follows.kind == "language")
    if string is None or string.kind != "string" or is_typed:
        raise _misplaced(query, found[at], 'is followed by one text: cg:search "words"')
    return _content(string.text)


def _end(found: Sequence[Token], place: int) -> int:
    """Where a search ends: at its words, or at the last of the semicolons behind them."""
    while place + 1 < len(found) and found[place + 1].text == ";":
        place += 1
    return min(place, len(found) - 1)


def _is_last(found: Sequence[Token], end: int, searches: Container[int]) -> bool:
    """Whether nothing more is said of a subject behind a semicolon but what is searched for."""
    follows = found[end + 1] if end + 1 < len(found) else None
    return follows is None or follows.text in (".", "}") or follows.start in searches


def _subject(query: str, found: Sequence[Token], at: int) -> int:
    """Where the subject of a search stands: behind the point, bracket or filter before it."""
    place, closed = at - 1, 0
    while place >= 0:
        token = found[place]
        if token.kind == "close":
            if not closed and (token.text == "}" or _ends_call(found, place)):
                break
            closed += 1
        elif token.kind == "open":
            if not closed:
                break
            closed -= 1
        elif token.text == "." and not closed:
            break
        place -= 1
    inside = found[place].text if place >= 0 else ""
    is_made = place > 0 and found[place - 1].text.upper() == "CONSTRUCT"
    subject = place + 1
    if inside == "[" or is_made or found[subject].kind != "variable" or subject >= at:
        raise _misplaced(query, found[at], "stands behind a variable: ?thing cg:search …")
    if found[at - 1].text != ";" and subject != at - 1:
        raise _misplaced(query, found[at], "is a property by itself, not part of a path or a list")
    return subject


def _ends_call(found: Sequence[Token], close: int) -> bool:
    """Whether a closing parenthesis ends a filter or the like, and not a collection among triples."""
    depth, place = 0, close
    while place >= 0:
        depth += (found[place].text in PAIRS) - (found[place].text in PAIRS.values())
        if not depth:
            break
        place -= 1
    before = found[place - 1] if place > 0 else None
    if before is None or before.kind not in ("word", "name", "iri"):
        return False
    caller = before if before.kind == "word" else found[place - 2] if place > 1 else before
    return caller.text != "a" and (before.kind == "word" or caller.text.upper() in CALLS)


def _content(string: str) -> str:
    """What a text of a query says, without its quotes and escapes."""
    quotes = 3 if string[:3] in ('"""', "'''") else 1
    return ESCAPE.sub(lambda match: SIGNS.get(match[1], match[1]), string[quotes:-quotes])


def _misplaced(query: str, token: Token, words: str) -> BadQuery:
    wrong = Fault(query, f"cg:search {words}", token.start)
    return BadQuery(f"the query cannot be run: {wrong}", wrong.shown)
