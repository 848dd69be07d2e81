"""Of which requests a council's own list speaks. All names are made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Mention, Statement, Value
from tests.graph.resolve.loop.papers import COUNCIL, MADE, PANEL, asked, others, said, told

RIVERS = "That the Engineer let Members have the number of floods at the weir since the spring."
LAMPS = "That the Engineer let Members have the number of lamps at the lock."


def clauses() -> Iterator[Statement]:
    """Two numbered requests of one minute."""
    for place, text in enumerate((RIVERS, LAMPS), 1):
        yield from asked(MADE, text, place=str(place))
        yield said(Mention("cg:Resolution", "", MADE, (str(place),)), "cg:clause", str(place))


def row(
    words: str, number: str = "", asked_on: str = "", council: Mention | None = COUNCIL
) -> Iterator[Statement]:
    """A row of a list of January 2024, of the Panel of a council or of one that is not told."""
    node = Mention("cg:TrackerEntry", words, Mention("cg:Document", "list"), ("tracked", "1"))
    yield said(node, "dcterms:title", words)
    yield said(node, "cg:asOf", Value("2024-01-10", "xsd:date"))
    yield said(node, "cg:forBody", Mention(PANEL.kind, PANEL.name, council))
    if number:
        yield said(node, "dcterms:identifier", number)
    if asked_on:
        yield said(node, "cg:askedOn", Value(asked_on, "xsd:date"))


def tracked(*rows: Statement) -> list[str]:
    """The places of the requests of which a row speaks."""
    every = [*others(), *told(MADE), said(MADE.scope or MADE, "cg:heldBy", PANEL), *clauses(), *rows]
    found = bring_together(every, "x:/").inferred
    return [
        str(one.object.key[0])
        for one in found
        if one.predicate == "cg:tracks" and isinstance(one.object, Mention)
    ]


@pytest.mark.parametrize(("words", "number", "places"), [
    pytest.param("Floods", "33.1", ["1"], id="its number, and words of it"),
    pytest.param("Floods", "", [], id="no number"),
    pytest.param("Floods", "33.2", [], id="the number of another"),
    pytest.param("Otters and floods", "33.1", [], id="its number, and other words"),
])  # fmt: skip
def test_a_row_with_the_number_of_a_clause(words: str, number: str, places: list[str]) -> None:
    """A row that gives the number of a minute and a clause may say in a word what was asked."""
    assert tracked(*row(words, number)) == places


def test_a_list_that_does_not_say_whose_it_is() -> None:
    """A list of a body without its council is of the one council that has such a body."""
    words = "Number of lamps at the lock"
    assert tracked(*row(words, asked_on="2023-11-22", council=None)) == ["2"]
    weir = Mention(PANEL.kind, PANEL.name, Mention("cg:Council", "Weir District Council"))
    two = said(Mention("cg:Meeting", "", weir, ("2023-11-22",)), "cg:heldBy", weir)
    assert tracked(*row(words, asked_on="2023-11-22", council=None), two) == []
