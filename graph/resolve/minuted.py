"""What became of an item on an agenda: the minute of it, once both are loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention, Statement

BECAUSE = "an item of the same meeting's minutes has the same heading"


def minuted(statements: Iterable[Statement], linker: Linker) -> Iterator[Statement]:
    """That an item on an agenda was minuted as another, where one heading stands in both, once in each."""
    headed: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        item = statement.subject
        if (
            statement.predicate == "dcterms:title"
            and item.kind == "cg:AgendaItem"
            and item.scope
            and item.key
        ):
            headed[linker.iri(item.scope), str(item.key[0]), fold(item.name)].append(statement)
    for (meeting, series, heading), called in sorted(headed.items(), key=lambda entry: entry[0]):
        minutes = headed.get((meeting, "item", heading), [])
        if series == "agenda" and _one(called, linker) and _one(minutes, linker):
            yield from (_link(called[0].subject, minute) for minute in minutes)


def _one(statements: list[Statement], linker: Linker) -> bool:
    return len({linker.iri(statement.subject) for statement in statements}) == 1


def _link(called: Mention, minute: Statement) -> Statement:
    return Statement(called, "cg:minutedAs", minute.subject, minute.passage, "minuted", BECAUSE)
