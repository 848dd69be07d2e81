from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import Span
from tests.extractors.blocks.tagging import read


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param(
            "head | MINUTES of the Parks Panel\nitem | 1. Trees\nlead | It was resolved that they be felled.\nclose | The meeting closed at 9pm.",
            "cg:Minutes",
            id="minutes",
        ),
        pytest.param(
            "head | Parks Panel\nhead | You are hereby summoned to a meeting\nmember | Councillors Ada Roe, Ben Ivey and Carla Lee\nitem | 1. Trees\nask | To consider felling.\nitem | 2. Bins\nask | To note.\nitem | 3. Close\nask | To end.",
            "cg:Agenda",
            id="a summons that lists the members",
        ),
        pytest.param(
            "head | Parks Panel\nhead | AGENDA\nhead | To: Members of the Panel\nmember | Councillors Roe (Chair), Lee and Fox\nitem | 1. Minutes of the meeting held on 9 January 2024\nitem | 2. Bins",
            "cg:Agenda",
            id="members to whom it is sent",
        ),
        pytest.param(
            "head | Parks Panel\nitem | 1. Trees\ntext | The Clerk reported that they had been felled and was thanked.\nitem | 2. Bins\ntext | Members agreed that they were green.",
            "cg:Minutes",
            id="a paper that tells what was said",
        ),
        pytest.param(
            "head | Parks Panel\nmember | Present: Councillors Ada Roe and Ben Ivey\nitem | 1. Welcome",
            "cg:Minutes",
            id="people alone",
        ),
        pytest.param(
            "head | Decision maker: Director of Parks\nhead | Date of decision: 14 May 2024\nitem | Fees\nlead | RESOLVED that they be two pounds.",
            "cg:Minutes",
            id="a decision of one",
        ),
        pytest.param(
            "head | COUNCIL MEETING\nhead | AGENDA\nitem | 1. Trees\nlead | Moved by ________ Seconded by ________\nclause | THAT they be felled.\n"
            "item | 2. Bins\ntext | The Clerk reported that they were full.",
            "cg:Agenda",
            id="room for a mover",
        ),
        pytest.param(
            "head | Township of Otterby\nhead | Parks Board Minutes – May 4, 2021\nitem | 4.1 Trees\ntext | The Board received a list of them.\nitem | 4.2 Bins\ntext | Left to another day.",
            "cg:Minutes",
            id="minutes by their name and day",
        ),
        pytest.param(
            "head | Parks Board, Tuesday, May 4, 2021\nitem | 1. Trees\nmotion | MOVED by Roe, SECONDED by Lee\nmotion | THAT staff fell the oak.\nvote | DEFEATED",
            "cg:Minutes",
            id="what became of a motion",
        ),
        pytest.param(
            "head | Parks Panel will be held on 4 May\nitem | 1. Trees\nitem | 2. Bins\nitem | 3. Close",
            "cg:Agenda",
            id="a list of items of a meeting to come",
        ),
    ],
)
def test_the_kind_of_a_paper_is_weighed(paper: str, expected: str) -> None:
    """A paper records a meeting or announces it by all that it says, no single sign deciding."""
    text, labels, sure = read(paper)
    (tree,) = assemble(text, labels, refine_spans(text, labels, sure, [Span("no", 0, 0)]))
    assert tree.kind == expected


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        pytest.param("item | Item 5 Grants\nitem | Item 6 Bins", ["Item 5", "Item 6"], id="as it is printed"),
        pytest.param("item | ITEM 4.1 Grants\nitem | ITEM 4.2 Bins", ["4.1", "4.2"], id="a word in capitals"),
        pytest.param("item | Item #2 Grants\nitem | Item #3 Bins", ["2", "3"], id="behind a sign"),
        pytest.param(
            "item | 6. Motions\nitem | (a) Councillor Roe\nitem | (b) Councillor Ivey\nitem | 7. Bins",
            ["6", "6(a)", "6(b)", "7"],
            id="letters below a number",
        ),
        pytest.param(
            "item | 6. Letters\nitem | a) The mill\nitem | b) The weir\nitem | 7. Plans\nitem | a) The quay",
            ["6", "6(a)", "6(b)", "7", "7(a)"],
            id="letters with one bracket below a number",
        ),
        pytest.param(
            "item | 1. Apologies\nitem | 2. Minutes\nitem | 3. Reports\nitem | 2. Officers\nitem | a) Lamps",
            ["1", "2", "3", "2", "a"],
            id="a letter below a number that two items have",
        ),
        pytest.param(
            "item | V. Ordinances\nitem | A. Rentals\nitem | B. Dust\nitem | VI. Bins",
            ["V", "A", "B", "VI"],
            id="letters that stand by themselves below a Roman number",
        ),
        pytest.param("item | a) Hedges\nitem | b) Gates", ["a", "b"], id="letters alone"),
        pytest.param(
            "item | 14-A Minutes\nitem | 14-B Reports", ["14-A", "14-B"], id="a letter behind a stroke"
        ),
    ],
)
def test_numbers_of_items_are_as_printed(paper: str, expected: list[str]) -> None:
    """An item has the number that is printed, with that of the item that it is below."""
    text, labels, sure = read(paper)
    (tree,) = assemble(text, labels, refine_spans(text, labels, sure, []))
    assert [item.number for item in tree.items] == expected
