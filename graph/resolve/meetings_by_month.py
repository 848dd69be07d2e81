"""Which meeting is cited by its month alone: the only one of the body in it whose papers are loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeGuard

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Statement

MONTH = len("2023-10")
RECORDED = ("cg:recordOf", "cg:agendaOf")
BECAUSE = "the only meeting of the body in {} of which papers are loaded"


def told_by_day(statements: Iterable[Statement], linker: Linker) -> Iterator[Statement]:
    """Statements with the day of each meeting that they cite by its month, without those of no such meeting.

    A month may have several meetings, or none that is loaded: then which one is meant cannot be told.
    """
    every = list(statements)
    met = defaultdict[tuple[str, str], dict[str, Mention]](dict)
    for one in every:
        meeting = one.object
        if one.predicate in RECORDED and isinstance(meeting, Mention) and meeting.scope and meeting.key[0]:
            day = str(meeting.key[0])
            met[linker.body_key(meeting.scope), day[:MONTH]].setdefault(day, meeting)
    for one in every:
        if not _is_by_month(one.object):
            yield one
            continue
        meeting = one.object
        body = linker.body_key(meeting.scope) if meeting.scope else ""
        here = one.subject.scope
        days = [day for day in met.get((body, str(meeting.key[0])), ()) if not here or day < str(here.key[0])]
        if len(days) == 1:
            found, because = met[body, days[0][:MONTH]][days[0]], BECAUSE.format(meeting.key[0])
            yield replace(one, object=found, because=one.because or because)


def _is_by_month(thing: object) -> TypeGuard[Mention]:
    return (
        isinstance(thing, Mention)
        and thing.kind == "cg:Meeting"
        and bool(thing.key)
        and len(str(thing.key[0])) == MONTH
    )
