"""Which minute is meant by a number that is cited without its day. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.graph.resolve.minutes import Minutes
from councilgraph.ontology.model import Mention
from tests.graph.resolve.loop.papers import PANEL, item, meeting, told


@pytest.mark.parametrize(("number", "day", "found"), [
    pytest.param("R.7", "2024-01-10", True, id="within a year"),
    pytest.param("R.7", "2025-01-10", False, id="perhaps of another year"),
    pytest.param("7", "2024-01-10", False, id="no letters"),
])  # fmt: skip
def test_a_number_with_letters(number: str, day: str, found: bool) -> None:
    """A number with letters is that of the one item of the last year that bears it."""
    made = item(meeting("2023-11-22"), number, "River Flooding")
    cited = Mention("cg:AgendaItem", "", PANEL, ("minute", number, day))
    assert (Minutes(told(made)).find(cited) is not None) == found
