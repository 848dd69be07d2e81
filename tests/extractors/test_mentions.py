from __future__ import annotations

import pytest

from tests.extractors.written import item, stated

CASES = [
    pytest.param("AMENDED BY THE HARBOUR COMMITTEE AND ADOPTED", ["Harbour Committee"], id="in capitals"),
    pytest.param(
        "A letter from the Executive Harbour Committee.", ["Executive Harbour Committee"], id="a body"
    ),
    pytest.param(
        "The University of Manchester Faculty of Piloting wrote.",
        ["University of Manchester"],
        id="where it is",
    ),
    pytest.param(
        "To amend Marsh End Parking By-law No. 12/2024 again.",
        ["Marsh End Parking By-law No. 12/2024"],
        id="a by-law",
    ),
    pytest.param("The Eel Growers Corporation came.", ["Eel Growers Corporation"], id="a corporation"),
    pytest.param("Signed for the Corporation at the Open Forum.", [], id="nobody in particular"),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_what_is_mentioned(words: str, expected: list[str]) -> None:
    """What words name is mentioned under the name that it has in running text."""
    assert stated(item(words), "cg:mentions") == expected
