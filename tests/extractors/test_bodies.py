from __future__ import annotations

import pytest

from councilgraph.extractors.names.bodies import body_named, is_full_council
from councilgraph.extractors.profile import load
from councilgraph.ontology.model import Mention


@pytest.mark.parametrize(
    ("name", "council", "full"),
    [
        pytest.param("Council", "Aldermere City Council", True, id="of a city"),
        pytest.param("FULL COUNCIL", "Aldermere Borough Council", True, id="in full"),
        pytest.param("City Council", "City of Aldermere", True, id="by its kind"),
        pytest.param(
            "County Council", "Aldermere District Council", False, id="that of the county around it"
        ),
        pytest.param("Council", "Eel Parish Council", False, id="of a parish, which is one with it"),
        pytest.param("Council", "Cyngor Cymuned Eel", False, id="of a community"),
        pytest.param("Council", "Village of Eel", True, id="of a village that is a municipality"),
        pytest.param("Aldermere City Council", "Aldermere City Council", False, id="the council by its name"),
        pytest.param("Youth Council", "Aldermere City Council", False, id="another council"),
    ],
)
def test_all_members_of_a_council(name: str, council: str, full: bool) -> None:
    """What a council's papers call "Council" is a body of it where it has other bodies that decide."""
    assert is_full_council(name, council) is full


def test_a_full_council_is_a_body_below_its_council() -> None:
    """References to "the Council" and its own minutes name one body; a council has no article in its name."""
    council = Mention("cg:Council", "Aldermere City Council")
    assert body_named("the Council", council, load()) == Mention("cg:Body", "Council", council)
    assert body_named("THE Township of Eel Council", None, load()) == Mention(
        "cg:Council", "Township of Eel Council"
    )
