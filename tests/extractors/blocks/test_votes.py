from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.votes import NUMBERS, UNANIMOUS, counts_in, number, outcome_in
from councilgraph.ontology.minutes import Choice, Outcome

COUNTS = [
    pytest.param("Y4 N0 A1", [4, 0, 1], id="letters of yes and no"),
    pytest.param("(10-0. Absent: Roe)", [10, 0, None], id="in brackets with who was absent"),
    pytest.param("4 for, 2 against, one not voting.", [4, 2, 1], id="one not voting"),
    pytest.param("5 for, 1 against, Cllr Roe not voting.", [5, 1, 1], id="who did not vote is named"),
    pytest.param("carried by a majority of 5 to 3", [5, 3, None], id="by a majority"),
    pytest.param("Tá: 4   Níl: 1   Gan vótáil: 2", [4, 1, 2], id="in Irish"),
    pytest.param("For 5, Against 0, Abstentions 1", [5, 0, 1], id="counts behind"),
    pytest.param("Ayes: 4 Noes: 1", [4, 1, None], id="with colons"),
    pytest.param("In favour (5) Against (2)", [5, 2, None], id="in brackets"),
    pytest.param("In favor - 5, opposed - 2", [5, 2, None], id="as they spell in America"),
    pytest.param("Yeas: 5, Nays: 0", [5, 0, None], id="yeas and nays"),
    pytest.param("5 for, 2 against, 1 abstention", [5, 2, 1], id="counts before"),
    pytest.param("Six votes in favour and three against with one abstention", [6, 3, 1], id="in words"),
    pytest.param("(8 in favour, none against)", [8, 0, None], id="none"),
    pytest.param("3 votes for, no votes against", [3, 0, None], id="no votes"),
    pytest.param("no members against", [None, 0, None], id="no members"),
    pytest.param("4 voted for, 1 against", [4, 1, None], id="with a verb"),
    pytest.param("carried by 5 votes to 2", [5, 2, None], id="side by side"),
    pytest.param("by 12 votes to nil", [12, 0, None], id="to nil"),
    pytest.param("Motion carried 7-0", [7, 0, None], id="with a hyphen"),
    pytest.param("Carried 5-0-1", [5, 0, 1], id="the abstentions third"),
    pytest.param("Vote: 5/2/1", [5, 2, 1], id="with slashes"),
    pytest.param("passed 6 to 1", [6, 1, None], id="without the word votes"),
    pytest.param("4 votes to 3, 1 abstaining", [4, 3, 1], id="side by side, and abstentions in words"),
    pytest.param("lost by 47 votes to 17", [17, 47, None], id="lost, so the larger number voted against"),
    pytest.param("Seconded. 2 to 1, agreed.", [2, 1, None], id="side by side at the start of a sentence"),
    pytest.param("(4 for, AR against)", [4, 1, None], id="one by initials"),
    pytest.param("4 for, none against, Cllr Roe abstaining", [4, 0, 1], id="one by name"),
    pytest.param(
        "For: Roe, Fox (2)\nAgainst: Lee (1)\nAbstentions: None (0)", [2, 1, 0], id="totals behind names"
    ),
    pytest.param("hand count 31 yes, 48 no.", [31, 48, None], id="yes and no behind figures"),
    pytest.param("(6:3:1)", [6, 3, 1], id="with colons between"),
    pytest.param("Agreed (Roe/Fox, 4-1)", [4, 1, None], id="behind the names, in brackets"),
    pytest.param("which carried by a vote of 5 to 0, ", [5, 0, None], id="by a vote of"),
    pytest.param("Vote: 3-1 (Mr Lee opposed)", [3, 1, None], id="who opposed is named behind"),
    pytest.param("O blaid: 2. Yn erbyn: 3. Ymatal: 1.", [2, 3, 1], id="in Welsh"),
    pytest.param("Passed, 7:0.", [7, 0, None], id="with a colon behind a comma"),
    pytest.param("Approved 4-1 (Roe no).", [4, 1, None], id="behind what became of it"),
    pytest.param("to adopt Order 14.  5-0.", [5, 0, None], id="a sentence of its own"),
    pytest.param("M: AR S: BF V: 4-0-1 (CD)", [4, 0, 1], id="behind a colon"),
    pytest.param("Trees, for one year (Roe/Fox) 3-2, Lee and Fox no", [3, 2, None], id="behind a bracket"),
    pytest.param("The voting was 4 - 2.", [4, 2, None], id="with spaces"),
    pytest.param("3:5  Lost", [3, 5, None], id="before what became of it"),
    pytest.param("Three to two, agreed.", [3, 2, None], id="side by side in words"),
    pytest.param("Carried by 5 hands to 1.", [5, 1, None], id="hands"),
    pytest.param("Two all. Lost.", [2, 2, None], id="all"),
    pytest.param("For 4  Against 1  Abstained 1    Outcome:  agreed", [4, 1, 1], id="an outcome behind"),
    pytest.param("For: 20. Against: 8. Abstained: Cllr Roe.", [20, 8, None], id="a name behind"),
    pytest.param("For 2, against 1, Cllr Roe abstaining.", [2, 1, 1], id="who abstained is named behind"),
    pytest.param("4 for, 1 against, with the Chairman abstaining", [4, 1, 1], id="an office abstains"),
    pytest.param("17 for, none against, 2 not voting.", [17, 0, 2], id="not voting"),
    pytest.param("Our share (£9,112) agreed, AR against.", [None, 1, None], id="a sum is no count"),
    pytest.param("pursuant to Section 143-318.11(a)(5)", [None, None, None], id="the number of a law"),
    pytest.param("twenty-six for and about forty against", [26, 40, None], id="above twenty in words"),
    pytest.param("CARRIED 4 : 1", [4, 1, None], id="with spaces around a colon"),
    pytest.param("agreed by 5 votes with one abstention", [5, None, 1], id="votes, and abstentions behind"),
    pytest.param("Vote: 3 for, 1 abstention", [3, None, 1], id="abstentions side by side"),
    pytest.param("was put, by Roe and Fox.”\n3:5 Lost", [3, 5, None], id="at the start of a paragraph"),
    pytest.param("£2,150 each, in March", [None, None, None], id="each of two pays a sum"),
    pytest.param("A man would make one for £200. He has no shed.", [None, None, None], id="a price"),
    pytest.param("(04/64)", [None, None, None], id="the number of a minute"),
    pytest.param("all in favor. Adjourned 8:36 PM", [None, None, None], id="minutes of a time"),
    pytest.param("closed (7:30)", [None, None, None], id="a time"),
    pytest.param("Motion carried 08-55", [None, None, None], id="the number of a motion"),
    pytest.param("The report was noted.", [None, None, None], id="no vote"),
    pytest.param("5/2/1", [None, None, None], id="numbers without a word of a vote"),
    pytest.param("a grant of 5 pounds", [None, None, None], id="another number"),
]


@pytest.mark.parametrize(("words", "expected"), COUNTS)
def test_how_many_voted_how(words: str, expected: list[int | None]) -> None:
    """Counts of votes for, against and abstained are read from the wordings that councils use."""
    found = counts_in(words)
    assert [found.get(choice) for choice in (Choice.FOR, Choice.AGAINST, Choice.ABSTAINED)] == expected


@pytest.mark.parametrize("words", [pytest.param(row.values[0], id=row.id) for row in COUNTS])
def test_capitals_do_not_matter(words: str) -> None:
    """A vote in capitals is the same vote."""
    assert counts_in(words.upper()) == counts_in(words)


NUMBER = [
    pytest.param("12", 12, id="figures"),
    pytest.param("Twelve", 12, id="a word with a capital"),
    pytest.param("nil", 0, id="nil"),
    pytest.param("no", 0, id="no"),
]


@pytest.mark.parametrize(("words", "expected"), NUMBER)
def test_numbers(words: str, expected: int) -> None:
    """A number is read from figures and from words."""
    assert number(words) == expected


def test_all_numbers_below_sixty_have_a_word() -> None:
    """No number is left out of the list."""
    assert set(NUMBERS.values()) == set(range(60))


OUTCOMES = [
    pytest.param("the motion was CARRIED", Outcome.CARRIED, id="carried"),
    pytest.param("All in favour", Outcome.CARRIED, id="all in favour"),
    pytest.param("nem con", Outcome.CARRIED, id="nobody against"),
    pytest.param("so ordered", Outcome.CARRIED, id="so ordered"),
    pytest.param("R E S O L V E D", Outcome.CARRIED, id="spaced out"),
    pytest.param("The motion was lost", Outcome.LOST, id="lost"),
    pytest.param("the motion died", Outcome.LOST, id="died"),
    pytest.param("Motion fails", Outcome.LOST, id="fails"),
    pytest.param("Motion carries 4-1", Outcome.CARRIED, id="carries"),
    pytest.param("So voted.", Outcome.CARRIED, id="so voted"),
    pytest.param("seconded by nobody", Outcome.LOST, id="nobody seconded"),
    pytest.param("There was no support.", Outcome.LOST, id="no support"),
    pytest.param("did not find a seconder", Outcome.LOST, id="found no seconder"),
    pytest.param("was not carried", Outcome.LOST, id="not carried is not carried"),
    pytest.param("did not pass", Outcome.LOST, id="did not pass"),
    pytest.param("voted down", Outcome.LOST, id="voted down"),
    pytest.param("the amendment fell", Outcome.LOST, id="fell"),
    pytest.param("motion failed for want of a seconder", Outcome.LOST, id="no seconder"),
    pytest.param("The motion was withdrawn", Outcome.WITHDRAWN, id="withdrawn"),
    pytest.param("Cllr Roe withdrew his amendment", Outcome.WITHDRAWN, id="who withdrew it"),
    pytest.param("the item was deferred", Outcome.DEFERRED, id="deferred"),
    pytest.param("motion laid on the table", Outcome.DEFERRED, id="on the table"),
    pytest.param("the amendment was lost and the motion carried", Outcome.LOST, id="the first words tell"),
    pytest.param("the motion as amended by 4 votes to 1", Outcome.CARRIED_AS_AMENDED, id="as amended"),
    pytest.param("Gwrthodwyd y cynnig.", Outcome.LOST, id="lost, in Welsh"),
    pytest.param("Pasiwyd y cynnig.", Outcome.CARRIED, id="carried, in Welsh"),
    pytest.param("motion 12.3 had been withdrawn", None, id="another motion, by its number"),
    pytest.param("Cllr Roe spoke", None, id="nothing told"),
    pytest.param("the meeting was adjourned", None, id="not the motion"),
    pytest.param("seconder withdrew from the room", None, id="not the motion either"),
    pytest.param("impassable roads", None, id="no part of a word"),
]


@pytest.mark.parametrize(("words", "expected"), OUTCOMES)
def test_what_became_of_a_motion(words: str, expected: Outcome | None) -> None:
    """The first words that tell of an outcome say what it was."""
    assert outcome_in(words) is expected


UNANIMOUSLY = [
    pytest.param("agreed unanimously", True, id="unanimously"),
    pytest.param("nem. con.", True, id="nobody against"),
    pytest.param("all voted in favour", True, id="all voted"),
    pytest.param("all present noted it", False, id="all, but no vote"),
]


@pytest.mark.parametrize(("words", "expected"), UNANIMOUSLY)
def test_what_is_unanimous(words: str, expected: bool) -> None:
    """A vote is unanimous where it is said so."""
    assert bool(UNANIMOUS.search(words)) is expected
