"""Statements of many documents brought together: which mentions are one thing, what is only known of."""

from __future__ import annotations

from collections.abc import Iterable

from councilgraph.graph.resolve.known import cited
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.minuted import minuted
from councilgraph.graph.resolve.prints import one_print
from councilgraph.graph.resolve.publications import one_count
from councilgraph.ontology.model import Statement

__all__ = ["Linker", "bring_together"]


def bring_together(statements: Iterable[Statement], base: str) -> tuple[Linker, list[Statement]]:
    """The linker of statements, and all that holds of them: what they state, and what follows."""
    stated = one_count(list(statements))
    linker = Linker(stated, base)
    held = [statement for statement in stated if linker.holds(statement)]
    return linker, one_print([*held, *cited(held, linker), *minuted(held, linker)], linker)
