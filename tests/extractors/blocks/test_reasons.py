"""What is listed below a decision that is whole without it: reasons and conditions."""

from __future__ import annotations

import pytest

from tests.extractors.blocks.test_deciding import decisions

LISTED = "{}\n\n1. The hall is too near the school.\n\n2. The noise would carry."
LEADS = [
    "RESOLVED that the licence be refused for the following reasons:",
    "Decision: that the licence be refused for the reasons set out below:",
    "It was agreed that the licence be refused on these grounds -",
]


@pytest.mark.parametrize("lead", LEADS)
def test_reasons_are_no_decisions(lead: str) -> None:
    """What is listed behind "for the following reasons" says why it was decided, and decides nothing itself."""
    (only,) = decisions(LISTED.format(lead))
    assert only[:2] == ("resolution", "")
    assert "be refused" in only[2]
    assert "noise" not in only[2]


def test_reasons_that_stand_elsewhere() -> None:
    """What stands below "for the reasons given in the report" is what was decided."""
    told = decisions(
        "RESOLVED that for the reasons given in the report:\n\n(i) the stall be refused;\n\n(ii) the owner be told."
    )
    assert [kind for kind, _, _ in told] == ["leadin", "resolution", "resolution"]


def test_reasons_below_a_clause() -> None:
    """Reasons below a clause end with the next clause, and are no clauses below it."""
    told = decisions(
        "RESOLVED:\n\n(1) That the stall be refused for the following reason:\n\n(a) It blocks the kerb.\n\n"
        "(2) That the owner be told."
    )
    assert [(kind, mark) for kind, mark, _ in told] == [("resolution", "1"), ("resolution", "2")]


def test_conditions_belong_to_what_is_granted() -> None:
    """A permission on conditions is one decision, whose words go on with them."""
    told = decisions(
        "RESOLVED that the stall be allowed subject to the following conditions:\n\n1. It closes at 6 pm.\n\n"
        "2. No music is played."
    )
    assert [kind for kind, _, _ in told] == ["resolution"]
    assert told[0][2].endswith("No music is played")


def test_clauses_below_a_lead_that_has_a_mark() -> None:
    """A lead that has a mark itself, "(1) That the Board:", gives it to what stands below."""
    told = decisions(
        "Resolved:\n\n(1) That the Board:\n\n(a) buys the ferry; and\n\n(b) hires a master.\n\n"
        "(2) That the Clerk be thanked."
    )
    assert [(kind, mark) for kind, mark, _ in told] == [
        ("leadin", "1"), ("resolution", "1a"), ("resolution", "1b"), ("resolution", "2"),
    ]  # fmt: skip
