"""Minutes whose lines have run together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.extractors.written import HEADER, decided, document, minutes, stated

SPOKEN = "The Clerk had spoken with the keeper of the mill about the path, which floods in most winters and is shut for weeks. "
RUN_ON = [
    pytest.param(
        f"1. Welcome The Chair welcomed everyone. {SPOKEN}2. Minutes of the last meeting {SPOKEN}3. River Paths: {SPOKEN}"
        f"It was resolved that the path be mended. 4. Benches - {SPOKEN}",
        ["1 Welcome", "2 Minutes of the last meeting", "3 River Paths", "4 Benches"],
        id="one paragraph",
    ),
    pytest.param(
        f"61/24 Welcome The Chair welcomed everyone. {SPOKEN}\n\n62/24Minutes Cllr Lund asked for them. {SPOKEN}\n\n"
        f"63/24 River Paths {SPOKEN} RESOLVED: That the path be mended.",
        ["61/24 Welcome", "62/24 Minutes", "63/24 River Paths"],
        id="a paragraph for each, the year after the number",
    ),
    pytest.param(
        f"1. Reports 1.1 Mill {SPOKEN}1.2 Weir {SPOKEN}2. Dates {SPOKEN}3. Paths {SPOKEN}In 2024. Nobody spoke.",
        ["1 Reports", "2 Dates", "3 Paths"],
        id="numbers within an item",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("business", "expected"), RUN_ON)
def test_items_in_a_paragraph(business: str, expected: list[str]) -> None:
    """Each number that counts on begins an item, whose heading ends where a sentence begins."""
    found = stated(minutes(business), "cg:number", "dcterms:title")
    items = [
        f"{number} {title}"
        for number, title in pairwise(found)
        if number[:1].isdigit() and not title[:1].isdigit()
    ]
    assert items == expected


def test_decisions_in_a_paragraph() -> None:
    """What was resolved is found within the paragraph of its item."""
    business = RUN_ON[1].values[0]
    assert isinstance(business, str)
    assert list(decided(minutes(business))) == [("Resolution", "", "That the path be mended.")]


def test_a_presence_list_in_a_paragraph() -> None:
    """Labels within a line begin its groups."""
    source = document(
        f"{HEADER.strip()} PRESENT (two Councillors):- Ada Roe (AR) and Bo Lund (BL) Chair In attendance: Cy Dace, Clerk, "
        f"and three residents who had come to speak about the paths beside the river and about the mill.\n\n1. Welcome\n\nAll were welcomed.\n"
    )
    assert sorted(stated(source, "cg:capacity")) == ["PresentAsMember", "PresentAsMember", "PresentAsOfficer"]


def test_lists_within_an_item_stay_whole() -> None:
    """Numbers in short lines are left as they are printed."""
    found = stated(
        minutes("1. Welcome\n\nAll were welcomed.\n\n2. River Paths\n\nThe path floods."), "cg:number"
    )
    assert found == ["1", "2"]
