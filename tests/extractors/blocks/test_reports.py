from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.reports import report_lines
from tests.extractors.blocks.tagging import read


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(
            "item | 1. Trees\ntext | Noted.\nhead | Briefing note\ntext | To: Parks Panel\ntext | Date: 4 May 2023\ntext | Subject: Trees\nitem | 3 Background",
            {2, 3, 4, 5, 6},
            id="its kind, above fields",
        ),
        pytest.param(
            "item | 1. Trees\ntext | Noted.\ntext | Report of the Head of Parks\ntext | 1. Purpose\ntext | 1.1 To tell.",
            {2, 3, 4},
            id="whose it is, above its first heading",
        ),
        pytest.param(
            "item | 1. Trees\ntext | Report of the Head of Parks\ntext | The Head of Parks spoke.\nitem | 2. Bins",
            set(),
            id="whose it is, in minutes",
        ),
        pytest.param(
            "head | Report\nhead | To: Parks Panel\nhead | Date: 4 May 2023\nitem | 1. Trees",
            set(),
            id="no report above all business",
        ),
        pytest.param(
            "item | 1. Trees\ntext | Report\ntext | To: Parks Panel\ntext | Date: 4 May\nitem | 2. Bins\ntext | Noted.\nitem | 3. Close",
            {1, 2, 3},
            id="it ends where the items count on",
        ),
        pytest.param(
            "item | 1. Trees\ntext | Report\ntext | To: Parks Panel\ntext | Date: 4 May\nhead | Minutes of the Panel\nmember | Cllr Roe\nmember | Cllr Ivey\nmember | Cllr Lee\nitem | 7. Bins",
            {1, 2, 3},
            id="it ends where people are listed",
        ),
    ],
)
def test_reports_of_a_pack_are_told_from_business(paper: str, expected: set[int]) -> None:
    """What stands in reports is no business of the meeting; what stands around them is."""
    text, labels, _ = read(paper)
    assert report_lines(text, labels) == expected
