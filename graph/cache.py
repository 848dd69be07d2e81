"""What was found in a document, as compact JSON, for builds that meet the document again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

from councilgraph.ontology.model import Document, Mention, Passage, Statement, Term, Value

Thing: TypeAlias = Mention | Value | Term

SEAL = b'{"seal":"%s",'
SEALED = len(SEAL % (b"0" * 64))
COLUMNS = 7


def encode(statements: Sequence[Statement], document: Document, version: str) -> bytes:
    """The statements of a document as JSON bytes under a seal of content, text and version.

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
    content = {"rows": rows, "things": table, "version": version, "words": list(words)}
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()[1:]
    return SEAL % _seal(body, document) + body


def decode(data: bytes, document: Document, version: str) -> list[Statement] | None:
    """The statements that were encoded; None for data of another version or text, or damaged."""
    body = data[SEALED:]
    if data[:SEALED] != SEAL % _seal(body, document):
        return None
    content = json.loads(b"{" + body)
    return list(_statements(content, document)) if content["version"] == version else None


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


def _statements(content: dict[str, Any], document: Document) -> Iterable[Statement]:
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


def _seal(body: bytes, document: Document) -> bytes:
    """Offsets hold for one text: the seal is of the document and its text as well."""
    seal = sha256(document.sha256.encode())
    seal.update(sha256(document.text.encode()).digest())
    seal.update(body)
    return seal.hexdigest().encode()
