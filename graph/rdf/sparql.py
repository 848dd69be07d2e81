"""SPARQL as text: which queries must not be run, and what is wrong with one, in a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from councilgraph.ontology.terms import PREFIXES

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
TRIPLES = ("CONSTRUCT", "DESCRIBE")
PROLOGUE = ("PREFIX", "BASE", "VERSION")
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
PAIRS = {")": "(", "]": "[", "}": "{"}
EXCERPT = 40
AROUND = 60  # characters of a line that are shown before and after what is wrong in it

# Every alternative is possessive or ends at a character it cannot contain, so that the time
# to divide a query grows with its length and no faster.
TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\r\n]*)
    | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\[uU][0-9A-Fa-f]+)*+>)
    | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*+\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*+'{3}
               | "(?:[^"\\\r\n]|\\.)*+" | '(?:[^'\\\r\n]|\\.)*+')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*+)
    | (?P<name>(?:\w[\w-]*+)?:(?:[\w:-]|%[0-9A-Fa-f]{2}|\\.)*+)
    | (?P<number>\d++\.\d++)
    | (?P<word>\w[\w-]*+)
    | (?P<open>[({\[]) | (?P<close>[)}\]])
    | (?P<other>\S)
    """,
    re.VERBOSE | re.DOTALL,
)
HIDDEN_CALL = re.compile(r"\).*SERVICE", re.IGNORECASE | re.DOTALL)


class Token(NamedTuple):
    """A word of a query: its kind is the name of a group in `TOKEN`, `start` its offset."""

    kind: str
    text: str
    start: int


def tokens(query: str) -> Iterator[Token]:
    """The words of a query in order, comments left out; a malformed query has words too."""
    for match in TOKEN.finditer(query):
        kind = match.lastgroup or "other"
        if kind != "comment":
            yield Token(kind, match[0], match.start())


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a query, and at which offset, where that is known."""

    query: str
    words: str
    offset: int | None = None

    def __str__(self) -> str:
        return self.words if self.offset is None else f"{place(self.query, self.offset)}: {self.words}"

    @property
    def shown(self) -> str:
        """The line that is wrong with a mark under the place; nothing where that is not known."""
        return "" if self.offset is None else pointed(self.query, self.offset)


def pointed(query: str, offset: int) -> str:
    r"""The line of an offset, or as much of it as is read at a glance, and a mark under the place.

    >>> print(pointed("SELECT *\nWHERE ?s", 15))
    WHERE ?s
          ^
    """
    start = query.rfind("\n", 0, offset) + 1
    line = query[start:].partition("\n")[0]
    at = offset - start
    before, after = line[:at], line[at : at + AROUND]
    cut = "… " if len(before) > AROUND else ""
    before = cut + (before[-AROUND:] if cut else before)
    shown = "".join(sign if sign.isprintable() else " " for sign in f"{before}{after}".rstrip())
    return f"{shown}\n{' ' * len(before)}^"


def refusal(query: str, words: Sequence[Token] | None = None) -> Fault | None:
    """Why a query must not be run: it is an update, or would ask another server. None for all others.

    Errs on the side of refusing: engines accept `SERVICE` glued to the words around it. `words` are the
    query's own, where they are known already; a query without that word is not divided beyond its first.
    """
    found = words or (list(tokens(query)) if "SERVICE" in query.upper() else ())
    for position, token in enumerate(found):
        follows = found[position + 1].text if position + 1 < len(found) else ""
        if _calls_out(token, follows):
            return Fault(query, "SERVICE would ask another server, which is not allowed", token.start)
    first = _first(found or tokens(query))
    if first and first.text.upper() in UPDATES:
        return Fault(query, f"{first.text} is an update, and only queries can be run", first.start)
    return None


def makes_triples(query: str) -> bool:
    """Whether a query gives triples, told from its first word; one that gives rows or a truth value does not.

    >>> makes_triples("PREFIX x: <x:> DESCRIBE x:a"), makes_triples("ASK {}")
    (True, False)
    """
    first = _first(tokens(query))  # of which no more are made than are looked at
    return first is not None and first.text.upper() in TRIPLES


def asks(query: str) -> bool:
    """Whether a query gives yes or no, told from its first word.

    >>> asks("PREFIX x: <x:> ASK { ?a x:b ?c }"), asks("SELECT * { ?a ?b ?c }")
    (True, False)
    """
    first = _first(tokens(query))
    return first is not None and first.text.upper() == "ASK"


def _calls_out(token: Token, follows: str) -> bool:
    if token.kind == "word":
        return "SERVICE" in token.text.upper()
    if token.kind == "name":  # SERVICE:name { … } is a call without a space
        return follows == "{" and "SERVICE" in token.text.partition(":")[0].upper()
    # FILTER(?a<?b)SERVICE#> looks like an IRI and is a comparison, then a call.
    return token.kind == "iri" and HIDDEN_CALL.search(token.text) is not None


def fault(query: str, message: str) -> Fault:
    """What is wrong with a query that does not parse and where; `message` is the engine's own."""
    found = list(tokens(query))
    return (
        _wrong_beginning(query, found)
        or _undeclared_prefix(query, found)
        or _unbalanced(query, found)
        or _relative_iri(query, found)
        or _as_reported(query, message)
    )


def place(text: str, offset: int) -> str:
    """Where an offset stands, as people count: from line 1, column 1."""
    line = text.count("\n", 0, offset) + 1
    return f"line {line}, column {offset - text.rfind(chr(10), 0, offset)}"


def _first(found: Iterable[Token]) -> Token | None:
    """The word that says what is wanted, behind prefixes and base."""
    words = (token for token in found if token.kind == "word" and token.text.upper() not in PROLOGUE)
    return next(words, None)


def _wrong_beginning(query: str, found: Sequence[Token]) -> Fault | None:
    first = _first(found)
    if first is None:
        return Fault(query, f"it holds none of {', '.join(FORMS)}")
    if first.text.upper() not in FORMS:
        known = f"{', '.join(FORMS[:-1])} or {FORMS[-1]}"
        return Fault(query, f"“{first.text}” where {known} should stand", first.start)
    return None


def _undeclared_prefix(query: str, found: Sequence[Token]) -> Fault | None:
    declared = {*PREFIXES, "_"}
    before = ""
    for token in found:
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and before == "PREFIX":
            declared.add(prefix)
        elif token.kind == "name" and prefix not in declared:
            words = f"the prefix {prefix}: is not declared; begin with PREFIX {prefix}: <…>"
            return Fault(query, words, token.start)
        before = token.text.upper()
    return None


def _unbalanced(query: str, found: Sequence[Token]) -> Fault | None:
    unclosed: list[Token] = []
    for token in found:
        if token.kind == "open":
            unclosed.append(token)
        elif token.kind == "close" and (not unclosed or unclosed.pop().text != PAIRS[token.text]):
            return Fault(query, f"“{token.text}” closes nothing that is open", token.start)
    return Fault(query, f"“{unclosed[-1].text}” is never closed", unclosed[-1].start) if unclosed else None


def _relative_iri(query: str, found: Sequence[Token]) -> Fault | None:
    if any(token.kind == "word" and token.text.upper() == "BASE" for token in found):
        return None
    for token in found:
        if token.kind == "iri" and not re.match(r"<[A-Za-z][A-Za-z0-9+.-]*:", token.text):
            return Fault(query, f"the address {token.text} is not given in full", token.start)
    return None


def _as_reported(query: str, message: str) -> Fault:
    """The engine's own report; of what it lists as expected only whole sentences mean something."""
    report = re.match(r"error at (\d+):(\d+): expected (?:one of )?(.*)", message, re.DOTALL)
    if report is None:
        return Fault(query, " ".join(message.split()))
    offset = _offset(query, int(report[1]), int(report[2]))
    before = query[query.rfind("\n", 0, offset) + 1 : offset]
    excerpt = before.strip() if len(before) <= EXCERPT else f"… {before[-EXCERPT:].partition(' ')[2].strip()}"
    sentences = re.findall(r"(?:^|, )([A-Z]\w+ [\w ]*[a-z][\w ]*)(?=,|$)", report[3])
    reason = f" ({sentences[0]})" if sentences else ""
    return Fault(query, f"not understood after “{excerpt}”{reason}", offset)


def _offset(query: str, line: int, column: int) -> int:
    """The offset of a line and column, or the end of the words where nothing follows."""
    start = sum(len(each) + 1 for each in query.split("\n")[: line - 1])
    return min(start + column - 1, len(query.rstrip()))
