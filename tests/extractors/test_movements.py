"""Who was there for which item, by what the items tell of coming and going, and of interests."""

from __future__ import annotations

import pytest

from councilgraph.extractors.facts.attendance import EARLIER, UNDECIDED
from councilgraph.ontology.model import Document
from tests.extractors.attended import attended, facts
from tests.extractors.written import minutes

PRESENT = """
Present:

Members: Councillor A Roe (Chair)
Councillor B Lund
Councillor Ceri Day

In attendance: Mr O Sandby (Clerk)

Apologies: Councillor E Fenn
"""


def mill(before: str = "", after: str = "", last: str = "") -> Document:
    """Five items; the words stand in the third, before or after it is decided, and in the fifth."""
    return minutes(
        f"1. Apologies\n\nThere were none.\n\n2. River Paths\n\nRESOLVED that the paths be mown.\n\n"
        f"3. The Mill\n\nThe mill was seen.\n\n{before}\n\nRESOLVED that the mill be let.\n\n{after}\n\n"
        f"4. The Ferry\n\nRESOLVED that the ferry be painted.\n\n5. The Weir\n\nIt was seen.\n\n{last}",
        PRESENT,
    )


TOLD = [
    pytest.param("Councillor B Lund joined the meeting at 7.15 pm.", ["B Lund: from 19:15, not 1, not 2"], id="joined"),
    pytest.param("Cllr Lund arrived at 7.15pm.", ["B Lund: from 19:15, not 1, not 2"], id="arrived"),
    pytest.param("7.20 pm: Councillor Day arrived.", ["Ceri Day: from 19:20, not 1, not 2"], id="the time before"),
    pytest.param("(Councillor Day entered the meeting.)", ["Ceri Day: not 1, not 2"], id="no time"),
    pytest.param(
        "Councillors Lund and Day joined the meeting at 7.15 pm.",
        ["B Lund: from 19:15, not 1, not 2", "Ceri Day: from 19:15, not 1, not 2"],
        id="two people",
    ),
    pytest.param("Cllr B Lund left the meeting at 8.10pm.", ["B Lund: until 20:10, not 3, not 4, not 5"], id="left"),
    pytest.param("Councillor Lund left at this point.", ["B Lund: not 3, not 4, not 5"], id="left, no time"),
    pytest.param(
        "Councillor Lund left the meeting at 8.10 pm during the discussion of this item.",
        ["B Lund: until 20:10, not 3, not 4, not 5"],
        id="left at a time during the discussion",
    ),
    pytest.param(
        "Councillor Lund thanked Councillor Day and left the meeting at 8.10 pm.",
        ["B Lund: until 20:10, not 3, not 4, not 5"],
        id="somebody else named between",
    ),
    pytest.param("Councillor Lund left the room and did not return.", ["B Lund: not 3, not 4, not 5"], id="did not return"),
    pytest.param("Councillor Lund left the meeting after item 4.", ["B Lund: not 5"], id="after an item that is named"),
    pytest.param("Councillor Lund left the room during the discussion.", ["B Lund: not 3"], id="during the discussion"),
    pytest.param("Councillor Lund left the room and took no part in the item.", ["B Lund: not 3"], id="took no part"),
    pytest.param("Councillor Lund left the meeting while this item was considered.", ["B Lund: not 3"], id="while"),
    pytest.param("Councillor Lund left the room.", ["B Lund: not 3"], id="left the room"),
    pytest.param("Councillor Lund was not present for this item.", ["B Lund: not 3"], id="not present"),
    pytest.param(
        "Councillor B Lund declared an interest and withdrew from the meeting.", ["B Lund: not 3"], id="an interest"
    ),
    pytest.param(
        "Councillor Day declared a personal interest in this item. She left the room.",
        ["Ceri Day: not 3"],
        id="left, in the sentence after the interest",
    ),
    pytest.param("Councillor Lund left at 7.10 pm and returned at 7.30 pm.", [], id="away for a while"),
    pytest.param("Cllr Lund left the room at 19:10 and returned at 19:30.", [], id="away, by the clock of 24 hours"),
    pytest.param("At 19:10 Cllr Lund left the meeting, returning at 19:12.", [], id="returning"),
    pytest.param("Cllr Lund left the room at 19.10 hrs and came back at 19.12.", [], id="came back"),
    pytest.param("The Clerk left the meeting at 8.05 pm.", ["O Sandby: until 20:05"], id="an officer by the office"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_what_an_item_tells(words: str, expected: list[str]) -> None:
    """Who arrived missed the items before, who left for good those after, who stepped out the one."""
    assert attended(mill(words)) == expected


ELSE = [
    pytest.param("A member of the public left the meeting at 8 pm.", id="the public"),
    pytest.param("Mr Lund left the meeting.", id="a namesake who is no councillor"),
    pytest.param("Councillor Lund left the Council in 2019.", id="left the Council"),
    pytest.param("Councillor Lund, who left school at 14, spoke.", id="left school"),
    pytest.param("Councillor Fenn left the meeting at 8.10 pm.", id="not in the list of those present"),
    pytest.param("Councillor Moor joined the meeting at 8.10 pm.", id="not in the roll"),
    pytest.param("Councillor Lund reported that the contractor left the meeting at 7 pm.", id="a contractor"),
    pytest.param("Councillor Lund left the meeting of the Mill Trust.", id="another meeting"),
    pytest.param("At the last meeting Councillor Lund left the room.", id="the last meeting"),
    pytest.param("Councillor Lund left the meeting on 3 March in tears.", id="another day"),
    pytest.param("Councillor Lund would have to leave the meeting at 8 pm.", id="what might be"),
    pytest.param("Councillor Lund joined the meeting via video link.", id="the way into the meeting"),
    pytest.param("The boat arrived at 7 pm and Councillor Lund saw it.", id="a boat"),
    pytest.param("Councillor Lund remained in the meeting and took no part.", id="remained"),
]


@pytest.mark.parametrize("words", ELSE)
def test_somebody_else_and_something_else(words: str) -> None:
    """Nobody is away but those in the roll, from this meeting."""
    assert attended(mill(words)) == []


def test_left_after_the_decision() -> None:
    """Who leaves when an item is decided was there for it."""
    assert attended(mill(after="Councillor Lund left the meeting at 8.10 pm.")) == [
        "B Lund: until 20:10, not 4, not 5"
    ]
    assert attended(mill(after="Councillor Lund arrived at 8.10 pm.")) == [
        "B Lund: from 20:10, not 1, not 2, not 3"
    ]
    assert attended(mill(after="Councillor Lund left the room.")) == []


def test_a_note_at_the_end_of_an_item() -> None:
    """That somebody took no part in an item may be noted below its decision."""
    assert attended(mill(after="(Councillor Lund left the room and took no part in the vote.)")) == [
        "B Lund: not 3"
    ]
    words = "Note: Councillor Lund declared an interest in this item and left the room."
    assert attended(mill(after=words)) == ["B Lund: not 3"]


def test_a_note_behind_the_last_of_a_list_is_of_that_one() -> None:
    """Who "arrived 7.20 pm" in brackets behind a list of names in one line is the last of them alone."""
    present = "\nPRESENT\nCouncil Members Present: Ada Roe, Bo Lund, Ceri Day (arrived 7.20 pm)\n"
    assert attended(minutes("1. The Mill\n\nRESOLVED that the mill be let.", present)) == [
        "Ceri Day: from 19:20"
    ]


def test_out_and_back() -> None:
    """Who comes back is there again: what was missed lies between."""
    back = "Councillor Lund returned to the table."
    assert attended(mill("Councillor Lund left the meeting.", last=back)) == ["B Lund: not 3, not 4"]
    assert attended(mill("Councillor Lund left the meeting during the discussion.", back)) == [
        "B Lund: not 3"
    ]
    assert attended(mill("Councillor Lund left the room.", back)) == ["B Lund: not 3"]
    assert attended(mill(f"Councillor Lund left the room to take a call. They went on. {back}")) == []


def test_out_for_the_item_to_come() -> None:
    """Who goes when one item is decided, and comes back when the next is, missed the next."""
    gone, back = (
        "Councillor Lund declared an interest and left the room.",
        "Councillor Lund returned to the room.",
    )
    source = minutes(
        f"1. The Mill\n\nRESOLVED that it be let.\n\n{gone}\n\n2. The Ferry\n\nRESOLVED that it sail.\n\n{back}",
        PRESENT,
    )
    assert attended(source) == ["B Lund: not 2"]


def test_officers_come_and_go() -> None:
    """Officers have their times, and are not counted for items by them: they decide nothing."""
    assert attended(mill("Mr Sandby left the meeting at 8 pm.")) == ["O Sandby: until 20:00"]


def test_what_is_told_of_the_whole_meeting() -> None:
    """Under the apologies stands who came when; in the course of which item it does not say."""
    words = "Councillor Lund left the meeting at 8.10 pm. Councillor Day arrived at 7 pm."
    source = minutes(
        f"1. Welcome\n\nHello.\n\n2. Apologies\n\n{words}\n\n3. The Mill\n\nRESOLVED that it be let.", PRESENT
    )
    assert attended(source) == ["B Lund: until 20:10", "Ceri Day: from 19:00"]


INTERESTS = [
    pytest.param("Councillor Lund declared an interest in item 3 and left the room.", ["B Lund: not 3"], id="in an item"),
    pytest.param("Cllr Lund declared an interest in item 4. He left the meeting.", ["B Lund: not 4"], id="the next sentence"),
    pytest.param("Cllr Lund declared an interest in items 3 and 4, and would leave the room.", ["B Lund: not 3, not 4"], id="two"),
    pytest.param("Cllr Lund declared an interest in items 3 and 4. She left the room for item 4.", ["B Lund: not 4"], id="left for one of them"),
    pytest.param("Councillor Lund declared an interest in item 3 and remained in the room.", [], id="remained"),
    pytest.param("Councillor Lund declared an interest in item 3 and did not leave the room.", [], id="did not leave"),
    pytest.param("Councillor Lund declared an interest in item 9 and left the room.", [], id="an item that there was not"),
    pytest.param("Councillor Lund declared an interest in the mill and left the room.", ["B Lund: not 3"], id="an item by its words"),
    pytest.param("Councillor Lund declared an interest in the quay and left the room.", [], id="no item"),
    pytest.param("Councillor Moor declared an interest in item 3 and left the room.", [], id="not in the roll"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), INTERESTS)
def test_who_left_on_account_of_an_interest(words: str, expected: list[str]) -> None:
    """Who declared an interest and left was out for the item that it concerns."""
    business = f"2. Declarations of Interest\n\n{words}\n\n3. The Mill\n\nRESOLVED that it be let.\n\n4. The Ferry\n\nIt sails."
    named = [one.replace("not 3", "not 2").replace("not 4", "not 3") for one in expected]
    assert attended(minutes(business, PRESENT)) == named


def test_absences_that_are_concluded_say_why() -> None:
    """What the words do not state themselves is concluded from them, for a reason."""
    told = [
        one for one in facts(mill("Councillor Lund left the meeting.")) if one.predicate == "cg:absentForItem"
    ]
    assert [one.because for one in told] == [UNDECIDED, EARLIER, EARLIER]
    (plain,) = facts(mill("Councillor Lund was not present for this item."))
    assert plain.because == ""
    assert plain.passage.quote == "Councillor Lund was not present for this item."
