"""What another body recommended is told in minutes, and is no decision of the body whose minutes they are."""

from __future__ import annotations

import pytest

from tests.extractors.written import item, stated

TOLD = [
    pytest.param(
        "The Audit Committee recommended:\n  A1  That the accounts be accepted.\n  A2  That a pump be bought.\n\n"
        "RESOLVED that both be put off.",
        ["that both be put off."],
        id="a list of another committee",
    ),
    pytest.param(
        "The Planning Sub-Committee had recommended that the hall be sold. RESOLVED that it be kept.",
        ["that it be kept."],
        id="a sentence",
    ),
    pytest.param(
        "The Harbour Board resolved that the quay be closed. AGREED that it be kept open.",
        ["that it be kept open."],
        id="what another board resolved",
    ),
    pytest.param(
        "The Parks and Rivers Committee recommended that the hall be sold.",
        ["that the hall be sold."],
        id="the committee itself",
    ),
    pytest.param(
        "The Committee recommended:\n(a) that the hall be sold; and\n(b) that the quay be mended.",
        ["that the hall be sold", "that the quay be mended."],
        id="the committee without its name",
    ),
]


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_what_another_body_put(words: str, expected: list[str]) -> None:
    """Only what the body of the paper's head decides and recommends is its own."""
    assert stated(item(words), "cg:text") == expected
