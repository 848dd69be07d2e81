"""How long it takes to tell who is who, and how that grows with the number of mentions."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from math import log

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Passage, Statement
from tests.bench.cost import Cost, call, medians
from tests.bench.line import Line
from tests.fiction.minutes import Presence
from tests.generate import generate

BASE = "http://localhost:8000/id/"
KINDS = {"cg:PresentAsOfficer": "cg:Officer", "cg:PresentAsGuest": "cg:Partner"}
A_DOCUMENT = 15  # mentions at least
SECONDS = 10.0  # for 100,000 mentions
EXPONENT = 1.2


def lines(sizes: tuple[int, int, int | None]) -> Iterator[Line]:
    """Few mentions and many, and in the long form most; then the growth between first and last."""
    wanted = [size for size in sizes if size]
    statements = list(islice(_statements(wanted[-1] // A_DOCUMENT), wanted[-1]))
    costs = []
    for size in wanted:
        costs.append(cost := _cost(statements[:size]))
        limit = SECONDS if size == sizes[1] else None
        yield Line(f"linking {size:,} mentions of people", cost, cost.wall, "s", limit)
    growth = log(costs[-1].cpu / costs[0].cpu) / log(wanted[-1] / wanted[0])
    yield Line(
        f"growth of linking from {wanted[0]:,} to {wanted[-1]:,}: exponent", None, growth, "", EXPONENT
    )


def _cost(statements: list[Statement]) -> Cost:
    return medians(lambda: call(lambda: _link(statements)))[0]


def _link(statements: list[Statement]) -> set[str]:
    linker = Linker(statements, BASE)
    return {linker.iri(one.subject) for one in statements}


def _statements(documents: int) -> Iterator[Statement]:
    """That somebody was at a meeting, for each person of each document."""
    for minutes in generate(documents):
        council = Mention("cg:Council", minutes.council)
        meeting = Mention("cg:Meeting", "", Mention("cg:Committee", minutes.body, council), (minutes.day,))
        passage = Passage(sha256(minutes.text.encode()).hexdigest(), 0, 1, minutes.text[:1])
        for one in minutes.presence:
            yield Statement(_person(one, council), "cg:attended", meeting, passage, "bench")


def _person(one: Presence, council: Mention) -> Mention:
    """A person as an extractor would name them, with what stands beside the name."""
    kind = KINDS.get(one.capacity, "cg:Councillor")
    organisation = one.beside if kind == "cg:Partner" else one.area
    role = one.title if kind == "cg:Partner" else one.beside
    hints = (("role", role), ("organisation", organisation))
    return Mention(kind, one.name, council, (), tuple(hint for hint in hints if hint[1]))
