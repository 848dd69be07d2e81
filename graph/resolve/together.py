"""Statements of many documents brought together: which mentions are one thing, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from councilgraph.extractors.profile import Profile
from councilgraph.graph.folder.corrections import NOTHING, Corrections
from councilgraph.graph.resolve.judged import link, without_denied
from councilgraph.graph.resolve.known import cited
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.loop import follow_ups
from councilgraph.graph.resolve.meetings_by_month import told_by_day
from councilgraph.graph.resolve.minuted import minuted
from councilgraph.graph.resolve.prints import one_print
from councilgraph.graph.resolve.spells import observed
from councilgraph.graph.resolve.threads import threads
from councilgraph.ontology.model import Inferred, Statement


class Resolved(NamedTuple):
    """The linker of statements, all that documents state, and what was inferred from several of them."""

    linker: Linker
    statements: list[Statement]
    inferred: list[Inferred]


def bring_together(
    statements: Iterable[Statement],
    base: str,
    corrections: Corrections = NOTHING,
    profile: Profile | None = None,
) -> Resolved:
    """What statements of documents come to: `base` begins each address in the graph.

    `corrections` are what people have put right; `profile` reads the names on their list of members.
    """
    linker, stated = link(list(statements), base, corrections, profile)
    dated = told_by_day((one for one in stated if linker.holds(one)), linker)
    held = list(without_denied(dated, linker))
    every = one_print([*held, *cited(held, linker), *minuted(held, linker)], linker)
    every = list(without_denied(every, linker))
    inferred = [*observed(every, linker), *threads(every, linker), *follow_ups(every, linker)]
    return Resolved(linker, every, list(without_denied(inferred, linker)))
