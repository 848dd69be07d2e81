"""One council under its names. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.graph.resolve.councils import one_council
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Mention, Passage, Statement, Value


def held(name: str, paper: str) -> Statement:
    """That a council met, as a paper says."""
    council = Mention("cg:Council", name)
    meeting = Mention("cg:Meeting", "", council, (f"2024-05-{10 + len(paper)}",))
    return Statement(meeting, "cg:heldBy", council, Passage(paper, 0, 1, "x"), "meeting")


CASES = [
    pytest.param(
        "Cyngor Cymuned Llanfair a Bryn", "Llanfair and Bryn Community Council", True, id="in Welsh"
    ),
    pytest.param("Cyngor Tref Llanfair", "Llanfair Community Council", False, id="another kind of council"),
    pytest.param(
        "Page 1 of 5 EEL PARISH COUNCIL", "Eel Parish Council", True, id="a page's number before it"
    ),
    pytest.param("Upper Eel Parish Council", "Eel Parish Council", False, id="another place"),
    pytest.param("Eel & Mere Town Council", "Eel Town Council", False, id="a larger one"),
]


@pytest.mark.parametrize(("first", "second", "one"), CASES)
def test_names_of_one_council(first: str, second: str, *, one: bool) -> None:
    """Papers of one council under two names are of one council, in whatever order they come."""
    statements = [held(first, "a"), held(second, "b"), held(second, "bb")]
    for order in (statements, statements[::-1]):
        resolved = bring_together(order, "x:")
        found = {
            resolved.linker.iri(each.object)
            for each in resolved.statements
            if each.predicate == "cg:heldBy" and isinstance(each.object, Mention)
        }
        assert (len(found) == 1) is one


def test_the_other_language_is_a_name_too() -> None:
    """The Welsh name is kept as another name of the council, with the words and the reason."""
    (said,) = [
        each
        for each in one_council([held(CASES[0].values[0], "a"), held(CASES[0].values[1], "b")])  # type: ignore[arg-type]  # pytest's parameters are objects
        if each.predicate == "skos:altLabel"
    ]
    assert said.object == Value("Cyngor Cymuned Llanfair a Bryn")
    assert said.because
