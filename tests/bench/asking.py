"""A mixture of queries as analysts ask them, small ones and named questions, through the endpoint and by rdflib."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from time import perf_counter

from rdflib import Dataset

from councilgraph.graph.show.questions import named
from councilgraph.ontology.terms import PREFIXES
from tests.bench.cost import Cost
from tests.bench.line import Line

TIMES_RDFLIB = 10.0
QUESTIONS = (
    *("approved", "spells", "chairs", "chairs-over-time", "meetings", "members", "people", "roles"),
    *("substitutes", "topics", "turnout", "years"),
)
"""Questions with joins and counts, which are a tenth of the mixture."""

PATIENCE = 6
"""Seconds after which rdflib is stopped at a question, and which count as its time: it takes longer."""


def questions() -> list[str]:
    """The SPARQL of the questions of the mixture."""
    every = {each.name: each.text for each in named()}
    return [every[name] for name in QUESTIONS]


def lines(ours: Sequence[float], small: Sequence[float], copy: Dataset, size: str) -> Iterator[Line]:
    """The line of the mixture: `ours` are the times of all of it, `small` those of rdflib for small queries.

    rdflib holds the same quads, and is stopped where it takes longer than `PATIENCE`: so many times at least.
    """
    theirs = [*small, *(within(copy, query) for query in questions())]
    what = f"{len(small)} small queries and {len(QUESTIONS)} named questions, 95th percentile, {size}"
    times = part(theirs, 0.95) / part(ours, 0.95)
    beside = Cost(part(theirs, 0.95), 0.0, runs=len(theirs))
    cost = Cost(part(ours, 0.95), 0.0, runs=len(ours))
    yield Line(what, cost, times, "×", TIMES_RDFLIB, least=True, peer="rdflib", beside=beside)


def part(times: Sequence[float], share: float) -> float:
    """The time within which so many of them lie."""
    return sorted(times)[int(share * (len(times) - 1))]


def within(copy: Dataset, query: str, patience: int = PATIENCE) -> float:
    """The seconds that rdflib takes for a query, in a process of its own that is ended when they are too many."""
    begun = perf_counter()
    child = os.fork()
    if child == 0:
        signal.alarm(patience)
        try:
            list(copy.query(query, initNs=PREFIXES))
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    return min(perf_counter() - begun, patience)
