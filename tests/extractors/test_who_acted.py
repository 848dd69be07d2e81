"""Who was there by what sentences tell of them: officers and guests who stand in no list."""

from __future__ import annotations

import pytest

from tests.extractors.written import item, read, shown

TOLD = [
    pytest.param("Harbour Manager Tom Fell was present.", ["Tom Fell officer"], id="an office before"),
    pytest.param("Tom Fell, Weir Officer, introduced the report.", ["Tom Fell officer"], id="an office behind"),
    pytest.param("Tom Fell, Marsh Farms Ltd, asked when the weir would be mended.", ["Tom Fell guest"], id="an organisation"),
    pytest.param("Planning Officer Tom Fell and Ann Quill of Quill Surveyors were present.", ["Tom Fell officer", "Ann Quill guest"], id="two"),
    pytest.param("Tom Fell commented on the slip. It leaks.", ["Tom Fell guest"], id="who comments"),
    pytest.param("Ingmaris Fell addressed the Committee about the slip.", ["Ingmaris Fell guest"], id="a first name that is not known"),
    pytest.param("Tom Fell presented the accounts.", [], id="either"),
    pytest.param("The Chair said that Tom Fell spoke last year.", [], id="told by somebody"),
    pytest.param("Councillor Tom Fell spoke for the slip.", [], id="a councillor"),
    pytest.param("Marsh Farms reported a loss.", [], id="no person"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_who_acted(words: str, expected: list[str]) -> None:
    """Whoever is said to speak or to be present was there, as the words beside the name tell."""
    found = read(item(words))
    names = {one.subject: shown(one.object) for one in found if one.predicate == "cg:nameAsWritten"}
    as_what = {one.subject: shown(one.object) for one in found if one.predicate == "cg:capacity"}
    people = [f"{names[node]} {as_what[node].removeprefix('PresentAs').lower()}" for node in names]
    assert [one for one in people if not one.endswith(" member")] == expected
