"""Heads of papers that are of no one meeting, and of meetings that were not held."""

from __future__ import annotations

import pytest

from tests.extractors.blocks.test_heads import BODY, COUNCIL, DAY, read


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        pytest.param(f"{COUNCIL}\nExecutive Forward Plan - Key Decisions (1 March 2024 to 30 June 2024)", "cg:WorkProgramme", id="a forward plan"),
        pytest.param(f"{COUNCIL}\n{BODY} – Action Tracker\nPosition at 8 May 2024", "cg:Report", id="a tracker"),
        pytest.param(f"{COUNCIL}\nHARBOURS BOARD – ROLLING ACTION LOG", "cg:Report", id="a log"),
        pytest.param(f"{COUNCIL}\nOUTSTANDING ACTIONS – COUNCIL RESOLUTIONS", "cg:Report", id="a register"),
        pytest.param(f"{COUNCIL}\nitem @ {BODY} – Work Programme\nrow @ | Meeting | Item |", "cg:WorkProgramme", id="taken for an item above a table"),
        pytest.param(f"{COUNCIL}\nitem @ Outstanding Business List\nrow @ | Resolution | Lead |", "cg:Report", id="a list of business"),
        pytest.param(f"{COUNCIL}\n{BODY}\n{DAY}\nitem @ Work Programme\ntext @ It was read.", "", id="an item without a number"),
        pytest.param(f"{COUNCIL} - NEWS RELEASE\n{DAY}", "cg:Document", id="a press release"),
        pytest.param(f"{COUNCIL}\n{BODY}\n{DAY}\nitem @ 4. Press release", "", id="an item of that name too"),
        pytest.param(f"{COUNCIL}\n{BODY}\n{DAY}\nitem @ 4. Work Programme", "", id="an item of that name"),
    ],
)  # fmt: skip
def test_a_paper_of_no_one_meeting(paper: str, kind: str) -> None:
    """A plan of what is to be decided, and a list of what was to be done, are of no one meeting."""
    assert read(paper).other_paper == kind


@pytest.mark.parametrize(
    ("line", "called_off"),
    [
        pytest.param("This meeting has been cancelled due to the flood", True, id="a sentence"),
        pytest.param("MEETING CANCELLED", True, id="a heading"),
        pytest.param("Notice of postponement", True, id="a notice"),
        pytest.param(f"{DAY} (POSTPONED)", True, id="behind the day"),
        pytest.param("item @ 4. Cancelled trains", False, id="an item"),
        pytest.param("Cancellations and refunds", False, id="another matter"),
    ],
)
def test_a_meeting_that_was_called_off(line: str, called_off: bool) -> None:
    """The head tells that a meeting was cancelled or put off; business does not."""
    assert (read(f"{COUNCIL}\n{BODY}\n{DAY}\n{line}").called_off is not None) is called_off
