"""Who was there from when to when, and for which items, as a list notes it beside the names."""

from __future__ import annotations

import pytest

from councilgraph.extractors.facts.attendance import places
from tests.extractors.attended import attended, facts
from tests.extractors.written import minutes, read, stated

ITEMS = """1. Apologies

There were none.

2. River Paths

RESOLVED that the paths be mown.

3. The Mill

RESOLVED that the mill be let.

4. The Ferry

RESOLVED that the ferry be painted.
"""

NOTES = [
    pytest.param("Councillor B Lund (arrived 7.01pm)", ["B Lund: from 19:01"], id="arrived"),
    pytest.param("Councillor B Lund, arrived at 7.01 pm", ["B Lund: from 19:01"], id="after a comma"),
    pytest.param("Councillor B Lund (from 7.15 pm)", ["B Lund: from 19:15"], id="from"),
    pytest.param("Councillor B Lund (until 8 pm)", ["B Lund: until 20:00"], id="until"),
    pytest.param("Councillor B Lund (left the meeting at 8.10 p.m.)", ["B Lund: until 20:10"], id="left"),
    pytest.param(
        "Councillor B Lund (from 7.15 pm until 8 pm)", ["B Lund: from 19:15, until 20:00"], id="from and until"
    ),
    pytest.param("Councillor B Lund (items 2–3 excluded)", ["B Lund: not 2, not 3"], id="items excluded"),
    pytest.param("Councillor B Lund (except for item 3)", ["B Lund: not 3"], id="except"),
    pytest.param("Councillor B Lund (for items 1 to 3)", ["B Lund: not 4"], id="for items"),
    pytest.param("Councillor B Lund (items 1, 2 and 4 only)", ["B Lund: not 3"], id="a list of items"),
    pytest.param("Councillor B Lund (from item 3)", ["B Lund: not 1, not 2"], id="from an item"),
    pytest.param("Councillor B Lund (item 3 onwards)", ["B Lund: not 1, not 2"], id="onwards"),
    pytest.param("Councillor B Lund (arrived after item 2)", ["B Lund: not 1, not 2"], id="arrived after"),
    pytest.param("Councillor B Lund (arrived during item 2)", ["B Lund: not 1"], id="arrived during"),
    pytest.param("Councillor B Lund (left at item 3)", ["B Lund: not 3, not 4"], id="left at"),
    pytest.param("Councillor B Lund (left during item 3)", ["B Lund: not 3, not 4"], id="left during"),
    pytest.param("Councillor B Lund (left the room for item 3)", ["B Lund: not 3"], id="left the room for"),
    pytest.param("Councillor B Lund (absent from 8 pm)", ["B Lund: until 20:00"], id="absent from"),
    pytest.param("Councillor B Lund (left after item 3)", ["B Lund: not 4"], id="left after"),
    pytest.param("Councillor B Lund (until item 3)", ["B Lund: not 4"], id="until an item"),
    pytest.param(
        "Councillor B Lund (left at item 2, returned at item 4)", ["B Lund: not 2, not 3"], id="left and returned"
    ),
    pytest.param("Councillor B Lund (arrived late)", [], id="late, and no more"),
    pytest.param("Councillor B Lund (Chair for items 1-2)", [], id="in the chair for items"),
    pytest.param("Councillor B Lund (Town Mayor, in the Chair until item 2)", [], id="in the chair until an item"),
    pytest.param("Councillor B Lund (Deputy Chair)", [], id="an office"),
    pytest.param("Councillor B Lund (from item 9)", [], id="an item that there was not"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "expected"), NOTES)
def test_what_stands_beside_a_name(entry: str, expected: list[str]) -> None:
    """A list says beside a name from when to when somebody was there, or for which items."""
    assert attended(minutes(ITEMS, f"\nPresent:\n\nCouncillor A Roe (Chair)\n{entry}\n")) == expected


def test_items_of_an_item() -> None:
    """Numbers with parts are compared part by part; an item that is named holds those inside it."""
    titles = {"6.2": "The Path", "6.3": "Mill Lane", "6.4": "The Ferry", "6.5": "The Weir"}
    business = "\n\n".join(f"{mark} {title}\n\nRESOLVED that it be mended." for mark, title in titles.items())
    present = (
        "\nPresent: Councillor A Roe, Cllr B Lund (items 6.3–6.4 excluded), Cllr C Day (until item 6.4)\n"
    )
    assert attended(minutes(business, present)) == ["B Lund: not 2, not 3", "C Day: not 4"]
    assert places("6", ["5.9", "6.2", "6.10", "7"]) == [1, 2]


def test_a_note_is_no_role() -> None:
    """What a note tells of comings and goings is no organisation and no role."""
    present = "\nPresent: Cllr A Roe (Chair for items 1-2), Cllr B Lund (For items 1 to 2), Cllr C Day (From 7.15 pm)\n"
    told = [
        one for one in read(minutes(ITEMS, present)) if one.predicate in ("cg:representing", "cg:statedRole")
    ]
    assert told == []
    present = "\nPresent: Cllr A Roe\n\nIn attendance: Mr J Bell, Tree Officer (for item 2)\n"
    assert stated(minutes(ITEMS, present), "cg:statedRole") == ["Tree Officer"]


def test_an_absence_gives_its_reason() -> None:
    """That somebody missed an item is concluded from the note, and shows its words."""
    source = minutes(ITEMS, "\nPresent: Councillor A Roe (Chair), Councillor B Lund (for items 1 to 3)\n")
    (absent,) = facts(source)
    assert absent.because == "beside the name stands “for items 1 to 3”"
    assert absent.passage.quote == "Councillor B Lund (for items 1 to 3)"
