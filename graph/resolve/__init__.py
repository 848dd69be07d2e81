"""Statements of many documents brought together: which mentions are one thing, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from councilgraph.graph.resolve.councils import one_council
from councilgraph.graph.resolve.homes import at_home
from councilgraph.graph.resolve.known import cited
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.loop import follow_ups
from councilgraph.graph.resolve.minuted import minuted
from councilgraph.graph.resolve.prints import one_print
from councilgraph.graph.resolve.publications import one_count
from councilgraph.graph.resolve.spells import observed
from councilgraph.graph.resolve.threads import threads
from councilgraph.ontology.model import Inferred, Statement

__all__ = ["Linker", "Resolved", "bring_together"]


class Resolved(NamedTuple):
    """The linker of statements, all that documents state, and what was inferred from several of them."""

    linker: Linker
    statements: list[Statement]
    inferred: list[Inferred]


def bring_together(statements: Iterable[Statement], base: str) -> Resolved:
    """What statements of documents come to: `base` begins each address in the graph."""
    stated = one_count(at_home(one_council(list(statements))))
    linker = Linker(stated, base)
    held = [statement for statement in stated if linker.holds(statement)]
    every = one_print([*held, *cited(held, linker), *minuted(held, linker)], linker)
    return Resolved(
        linker, every, [*observed(every, linker), *threads(every, linker), *follow_ups(every, linker)]
    )
