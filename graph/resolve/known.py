"""What is known of minutes and meetings that are cited: enough to name them before they are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Statement, Value


def cited(statements: Iterable[Statement], linker: Linker) -> Iterator[Statement]:
    """What each citation says of the thing it cites: its meeting, number, heading, body and day."""
    for statement in statements:
        thing = statement.object
        if isinstance(thing, Mention) and statement.predicate in ("cg:refersTo", "cg:concernsItem"):
            yield from _of(thing, statement, linker)


def _of(thing: Mention, statement: Statement, linker: Linker) -> Iterator[Statement]:
    if thing.kind == "cg:Meeting":
        yield from _meeting(thing, statement)
    elif thing.kind == "cg:AgendaItem" and not linker.loaded(thing):
        yield _say(statement, thing, "cg:number", Value(str(thing.key[1])))
        if thing.name:
            yield _say(statement, thing, "dcterms:title", Value(thing.name))
        if thing.scope and thing.scope.kind == "cg:Meeting":
            yield _say(statement, thing, "cg:meeting", thing.scope)
            yield from _meeting(thing.scope, statement)


def _meeting(meeting: Mention, statement: Statement) -> Iterator[Statement]:
    if day := str(meeting.key[0]):
        yield _say(statement, meeting, "cg:date", Value(day, "xsd:date"))
    if meeting.scope:
        yield _say(statement, meeting, "cg:heldBy", meeting.scope)


def _say(statement: Statement, subject: Mention, predicate: str, thing: Mention | Value) -> Statement:
    return Statement(subject, predicate, thing, statement.passage, statement.extractor, statement.because)
