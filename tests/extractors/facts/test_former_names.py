"""People who take another name. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Value
from tests.extractors.written import item, read

SAID = [
    pytest.param("Councillor Ann Hart (formerly Lowe) spoke.", "Ann Hart", "Ann Lowe", id="formerly"),
    pytest.param(
        "Councillor Ann Hart, formerly Councillor Ann Lowe, spoke.", "Ann Hart", "Ann Lowe", id="both in full"
    ),
    pytest.param("Cllr A Lowe-Hart (née Lowe) spoke.", "A Lowe-Hart", "A Lowe", id="née"),
    pytest.param(
        "Members congratulated Councillor Ann Lowe, who would be known in future as Councillor Ann Hart.",
        "Ann Hart",
        "Ann Lowe",
        id="known in future",
    ),
    pytest.param(
        "It was reported that Councillor Lowe had married and was now known as Councillor A Hart.",
        "A Hart",
        "A Lowe",
        id="the old surname alone",
    ),
    pytest.param("Councillor Ann Lowe had changed her name to Hart.", "Ann Hart", "Ann Lowe", id="changed"),
]


def named(words: str) -> set[tuple[str, str]]:
    """(name, former name) of each person of whom that is said."""
    return {
        (one.subject.name, one.object.lexical)
        for one in read(item(words))
        if one.predicate == "cg:formerName" and isinstance(one.object, Value)
    }


@pytest.mark.parametrize(("words", "new", "old"), SAID)
def test_somebody_with_another_name(words: str, new: str, old: str) -> None:
    """The former name is stated of the person under either name."""
    assert named(words) == {(new, old), (old, old)}


UNSAID = [
    pytest.param("Councillor Ann Hart, formerly of Lowe Street, spoke.", id="a place"),
    pytest.param("Councillor Ann Hart (formerly Chair) spoke.", id="an office"),
    pytest.param("Councillor Ann Hart spoke of Mill Lane, known as Lowe Lane.", id="a street"),
    pytest.param(
        "Councillor Ann Hart took over from the Chair, formerly Councillor Bob Lowe.", id="somebody else"
    ),
    pytest.param("Councillor Hart (formerly Lowe) spoke.", id="no first name"),
]


@pytest.mark.parametrize("words", UNSAID)
def test_nobody_has_another_name(words: str) -> None:
    """Where it is not plain whose name changed nothing is said."""
    assert named(words) == set()
