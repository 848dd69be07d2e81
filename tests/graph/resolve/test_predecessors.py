"""Which body an earlier meeting was of. All names are made up."""

from __future__ import annotations

from councilgraph.graph.resolve.minutes import body_key
from councilgraph.graph.resolve.predecessors import Predecessors
from councilgraph.ontology.model import Mention, Passage, Statement

COUNCIL = Mention("cg:Council", "Aldermere City Council")
OLD = Mention("cg:Committee", "Housing Scrutiny Committee", COUNCIL)
NEW = Mention("cg:Committee", "Homes Scrutiny Committee", COUNCIL)
OTHER = Mention("cg:Committee", "Roads Scrutiny Committee", COUNCIL)


def met(body: Mention, *days: str) -> list[Statement]:
    """Minutes of a body's meetings on these days."""
    return [
        Statement(
            Mention("cg:Minutes", "", None, (f"{body.name}{day}",)),
            "cg:recordOf",
            Mention("cg:Meeting", "", body, (day,)),
            Passage(f"{body.name}{day}", 0, 1, "x"),
            "test",
        )
        for day in days
    ]


def test_the_one_that_stopped_when_another_began() -> None:
    """A meeting before the first of a body is of the one of its sort that stopped within a year before."""
    every = [
        *met(OLD, "2023-01-10", "2023-03-10"),
        *met(NEW, "2023-06-10"),
        *met(OTHER, "2023-01-10", "2024-01-10"),
    ]
    known = Predecessors(every, body_key)
    assert known.at(NEW, "2023-03-10") == OLD
    assert known.at(NEW, "2023-06-10") == NEW
    assert known.at(NEW, "2023-02-01") == NEW  # nobody met on that day
    assert known.first(NEW) == known.before(NEW) == OLD
    assert known.before(OTHER) is None


def test_two_that_stopped_are_nobody() -> None:
    """Where two may have been the earlier body, neither is, unless a paper says which."""
    every = [*met(OLD, "2023-03-10"), *met(OTHER, "2023-03-17"), *met(NEW, "2023-06-10")]
    assert Predecessors(every, body_key).before(NEW) is None
    told = Statement(OTHER, "dcterms:isReplacedBy", NEW, Passage("a", 0, 1, "x"), "test")
    assert Predecessors([*every, told], body_key).before(NEW) == OTHER


def test_long_ago_is_no_predecessor() -> None:
    """A body that stopped years before another began is not what it was."""
    assert Predecessors([*met(OLD, "2019-03-10"), *met(NEW, "2023-06-10")], body_key).before(NEW) is None
