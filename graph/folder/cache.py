"""What was found in a document, as compact JSON, for builds that meet the document again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

from councilgraph.ontology.model import Document, Mention, Passage, Statement, Term, Value

Thing: TypeAlias = Mention | Value | Term
Content: TypeAlias = dict[str, list[Any]]

SEAL = b'{"seal":"%s",'
SEALED = len(SEAL % (b"0" * 64))
COLUMNS = 7


def encode(statements: Sequence[Statement], document: Document, version: str) -> bytes:
    """The statements of a document as JSON bytes under a seal of content, text and version.

    Raises ValueError for a statement whose passage is not one of the document.
    """
    return sealed(content(statements, document), document, version)


def content(statements: Sequence[Statement], document: Document) -> Content:
    """The statements of a document as what JSON holds.

    Things stand in one table and texts in another, a statement is a row of indices and
    offsets; the words themselves stay in the document. Raises ValueError for a statement
    whose passage is not one of the document.
    """
    things: dict[Thing, int] = {}
    words: dict[str, int] = {}
    rows: list[int] = []
    for statement in statements:
        start, end = statement.passage.start, statement.passage.end
        if document.passage(start, end) != statement.passage:
            raise ValueError(f"{document.name}: {statement.passage} is not a passage of it")
        rows += (
            _enter(things, statement.subject),
            words.setdefault(statement.predicate, len(words)),
            _enter(things, statement.object),
            start,
            end,
            words.setdefault(statement.extractor, len(words)),
            words.setdefault(statement.because, len(words)),
        )
    table = [_row(things, thing) for thing in things]
    return {"rows": rows, "things": table, "words": list(words)}


def sealed(found: Content, document: Document, version: str) -> bytes:
    """The bytes that are kept of a content; raises ValueError for text that has no UTF-8."""
    body = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()[1:]
    return SEAL % _seal(body, document, version) + body


def fits(data: bytes, document: Document, version: str) -> bool:
    """Whether data are whole, and of this text and version."""
    return data[:SEALED] == SEAL % _seal(data[SEALED:], document, version)


def decode(data: bytes, document: Document, version: str) -> list[Statement] | None:
    """The statements that were encoded; None for data of another version or text, or damaged."""
    if not fits(data, document, version):
        return None
    return list(_statements(json.loads(b"{" + data[SEALED:]), document))


def checked(found: Any, document: Document) -> Content:  # noqa: ANN401 (it may be anything that JSON holds)
    """What another process says is the content of statements of a document.

    Raises ValueError where it is not, so that what is kept can always be decoded.
    """
    match found:
        case {"rows": list(rows), "things": list(things), "words": list(words), **other} if not other:
            mentions = [isinstance(row, list) and len(row) == len(MENTION) for row in things]
            shapes = all(_is_thing(row, mentions[:at]) for at, row in enumerate(things))
            if shapes and all(isinstance(word, str) for word in words) and _are_rows(rows, found, document):
                return dict(found)
    raise ValueError(f"{document.name}: no statements of it")


MENTION = ("kind", "name", "scope", "key", "hints")


def _is_thing(row: object, mentions: Sequence[bool]) -> bool:
    """Whether a row is one of the table of things; `mentions` says which of those above it are mentions."""
    match row:
        case str() | [str(), str()]:
            return True
        case [str(), str(), scope, list(key), list(hints)]:
            parts = [*key, *([] if scope is None else [scope])]
            pairs = all(isinstance(hint, list) and list(map(type, hint)) == [str, str] for hint in hints)
            named = all(isinstance(part, str) or _is_index(part, mentions) for part in parts)
            return pairs and named and not isinstance(scope, str)
    return False


def _is_index(part: object, mentions: Sequence[bool]) -> bool:
    return type(part) is int and 0 <= part < len(mentions) and mentions[part]


def _are_rows(rows: Sequence[object], found: Content, document: Document) -> bool:
    """Whether rows are of statements: of whole numbers, each within what it counts."""
    words, things, end = len(found["words"]), len(found["things"]), len(document.text) + 1
    limits = (things, words, things, end, end, words, words)
    if len(rows) % COLUMNS or not all(type(cell) is int and cell >= 0 for cell in rows):
        return False
    mentions = [isinstance(row, list) and len(row) == len(MENTION) for row in found["things"]]
    cells = iter(rows)
    return all(
        all(cell < limit for cell, limit in zip(row, limits, strict=True))
        and mentions[row[0]]
        and row[3] <= row[4]
        for row in zip(*[cells] * COLUMNS, strict=True)
    )


def _enter(things: dict[Thing, int], thing: Thing) -> int:
    """The index of a thing; what it is made of comes before it."""
    index = things.get(thing)
    if index is not None:
        return index
    if isinstance(thing, Mention):
        for part in (thing.scope, *thing.key):
            if isinstance(part, Mention):
                _enter(things, part)
    return things.setdefault(thing, len(things))


def _row(things: dict[Thing, int], thing: Thing) -> object:
    """A term is a text, a value a pair, a mention a list of five."""
    if isinstance(thing, Term):
        return thing.name
    if isinstance(thing, Value):
        return thing.lexical, thing.datatype
    scope = None if thing.scope is None else things[thing.scope]
    key = [part if isinstance(part, str) else things[part] for part in thing.key]
    return thing.kind, thing.name, scope, key, thing.hints


def _thing(row: Any, made: Sequence[Any]) -> Thing:  # noqa: ANN401 (rows of JSON; see _row)
    if isinstance(row, str):
        return Term(row)
    kind, name, *rest = row
    if not rest:
        return Value(kind, name)
    scope, key, hints = rest
    parts = tuple(part if isinstance(part, str) else made[part] for part in key)
    return Mention(kind, name, None if scope is None else made[scope], parts, tuple(map(tuple, hints)))


def _statements(content: Content, document: Document) -> Iterable[Statement]:
    things: list[Any] = []
    for row in content["things"]:
        things.append(_thing(row, things))
    words = content["words"]
    passages: dict[tuple[int, int], Passage] = {}
    cells = iter(content["rows"])
    for subject, predicate, value, start, end, extractor, because in zip(*[cells] * COLUMNS, strict=True):
        passage = passages.get((start, end))
        if passage is None:
            passage = passages[start, end] = document.passage(start, end)
        yield Statement(
            things[subject], words[predicate], things[value], passage, words[extractor], words[because]
        )


def _seal(body: bytes, document: Document, version: str) -> bytes:
    """Offsets hold for one text: the seal is of the document and its text as well."""
    seal = sha256(f"{document.sha256} {version}".encode())
    seal.update(sha256(document.text.encode()).digest())
    seal.update(body)
    return seal.hexdigest().encode()
