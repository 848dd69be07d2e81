"""Which minutes and meetings an item refers to, in the forms in which papers cite them."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import HEADER, PRESENT, document, item, read


def cited(body: str, title: str = "River Paths") -> list[str]:
    """What the item refers to: a minute by number, heading and day, a meeting by its body and day."""
    return [
        target(one.object)
        for one in read(item(body, title))
        if one.predicate == "cg:refersTo" and isinstance(one.object, Mention)
    ]


def target(thing: Mention) -> str:
    """A minute or a meeting in a few words."""
    if thing.kind == "cg:Meeting":
        body = thing.scope.name if thing.scope else ""
        return f"{thing.key[0]} {body}"
    day = f" of {thing.scope.key[0]}" if thing.scope and thing.scope.kind == "cg:Meeting" else ""
    return f"minute {thing.key[1]}{day}" + (f" “{thing.name}”" if thing.name else "")


OWN = "Parks and Rivers Committee"

REFERENCES = [
    pytest.param("Further to Minute 5/23, lamps were lit.", ["minute 5/23"], id="Minute 5/23"),
    pytest.param("Minute 9, headed “Lamps”, was read.", ["minute 9 “Lamps”"], id="headed, curled quotes"),
    pytest.param('Further to Minute 9/23 headed "Lamps", it rained.', ["minute 9/23 “Lamps”"], id="headed, straight quotes"),
    pytest.param("Further to Minute 9/23 headed ‘Lamps’, it rained.", ["minute 9/23 “Lamps”"], id="headed, single quotes"),
    pytest.param("It followed minute 58(b) of 1st November 2023.", [f"2023-11-01 {OWN}", "minute 58(b) of 2023-11-01"], id="of a day"),
    pytest.param("It followed minute 58 of the meeting of 1 November 2023.", [f"2023-11-01 {OWN}", "minute 58 of 2023-11-01"], id="of a meeting"),
    pytest.param("As set out in Minutes 33 and 34 below.", ["minute 33 of 2024-05-14", "minute 34 of 2024-05-14"], id="below"),
    pytest.param("See above (Minute 20 above refers).", ["minute 20 of 2024-05-14"], id="above refers"),
    pytest.param(
        "Following Minutes 56/23 and 58/23 relating to “Lamps” and “Paths” respectively, it rained.",
        ["minute 56/23 “Lamps”", "minute 58/23 “Paths”"],
        id="respectively",
    ),
    pytest.param("The minutes of the meeting held on 9 April 2024 were signed.", [f"2024-04-09 {OWN}"], id="the meeting held on"),
    pytest.param(
        "The minutes of the meetings held on 12 March 2024 and 9 April 2024 were signed.",
        [f"2024-03-12 {OWN}", f"2024-04-09 {OWN}"],
        id="two meetings",
    ),
    pytest.param("The minutes of the meeting held on 9 April were signed.", [f"2024-04-09 {OWN}"], id="no year"),
    pytest.param(
        "It was put off by Cabinet at its meeting on 4 April 2024.", ["2024-04-04 Cabinet"], id="another body's meeting"
    ),
    pytest.param("The recommendation at PL/7 was carried.", ["minute PL/7"], id="a recommendation at a minute"),
    pytest.param("Referred by Council (23/45).", ["minute 23/45"], id="in brackets behind who met"),
    pytest.param(
        "Those of the Planning Committee of 4 April 2024 and the Lamps Committee, 9 April 2024, were read.",
        ["2024-04-04 Planning Committee", "2024-04-09 Lamps Committee"],
        id="a committee and its day",
    ),
    pytest.param(
        "It was raised at the meeting of the Planning Committee held on 4 April 2024.", ["2024-04-04 Planning Committee"], id="meeting of"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), REFERENCES)
def test_a_reference(body: str, expected: list[str]) -> None:
    """Minutes are cited by number, heading and day, meetings by body and day."""
    assert cited(body) == expected


NONE = [
    pytest.param("The walk took 20 minutes.", id="minutes of an hour"),
    pytest.param(
        "Cars may be left off the B.12 as the recommendations in 3 reports say.",
        id="a road, no recommendation",
    ),
    pytest.param("The walk was held on 9 April 2024.", id="a walk on a day"),
    pytest.param("It was reported in the minutes.", id="no number"),
    pytest.param("The accounts of the Council (2022/23) were read.", id="years in brackets"),
    pytest.param("An application (23/45) was read.", id="a number in brackets, of no minute"),
    pytest.param("This meeting, on 14 May 2024, was well attended.", id="this meeting"),
    pytest.param("Speakers have 3 minutes each; at 5 minutes a bell is rung.", id="numbers before minutes"),
]


BY_MONTH = [
    pytest.param("The report had been asked for in January.", ["2024-01"], id="a verb and its month"),
    pytest.param("As instructed in November, the ranger had counted the lamps.", ["2023-11"], id="of the year before"),
    pytest.param("It followed the Committee's recommendation of March.", ["2024-03"], id="a noun"),
    pytest.param("It followed the request of the Committee for Parks in March.", ["2024-03"], id="a noun, and whose"),
    pytest.param("At the February meeting members had asked how many lamps were lit.", ["2024-02"], id="at the meeting"),
    pytest.param("At their meeting in November 2022 the Committee requested a count.", ["2022-11"], id="with its year"),
    pytest.param("The minutes of the April meeting were signed.", ["2024-04"], id="its minutes"),
    pytest.param("The lamps had failed in January.", [], id="no word of a meeting"),
    pytest.param("RESOLVED that a report be brought to the September meeting.", [], id="a meeting to come"),
    pytest.param("The ranger was asked to count the lamps in June.", [], id="what is to be done in a month"),
    pytest.param("The Committee requested that figures be given at the October meeting.", [], id="asked for a month"),
    pytest.param("It had been agreed on 4 March 2024 and discussed with the club.", [], id="a day"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BY_MONTH)
def test_a_meeting_by_its_month(body: str, expected: list[str]) -> None:
    """An earlier meeting may be cited by its month, where something is told that was said or asked there."""
    assert [
        one.removesuffix(f" {OWN}") for one in cited(body) if len(one.split()[0]) == len("2024-01")
    ] == expected


@pytest.mark.parametrize("body", NONE)
def test_no_reference(body: str) -> None:
    """Days and numbers that are no minute's and no meeting's are not cited."""
    assert cited(body) == []


def test_a_number_under_the_minutes_of_a_meeting() -> None:
    """A number without a year, under the minutes of one meeting, is that meeting's, and it is said why."""
    body = "The minutes of the meeting held on 9 April 2024 were signed.\n\nFurther to Minute 7 headed “Lamps”, it rained."
    found = [one for one in read(item(body, "Minutes")) if one.predicate == "cg:refersTo"]
    assert [target(one.object) for one in found if isinstance(one.object, Mention)] == [
        f"2024-04-09 {OWN}",
        "minute 7 of 2024-04-09 “Lamps”",
    ]
    assert [bool(one.because) for one in found] == [False, True]


def test_matters_arising_are_of_the_minutes_before() -> None:
    """An item for matters arising is about the meeting whose minutes the item before agreed."""
    source = document(
        f"{HEADER}{PRESENT}\n1. Minutes\n\nThe minutes of the meeting held on 9 April 2024 were signed.\n\n"
        "2. Matters Arising\n\nFurther to Minute 7, it rained.\n\n3. Lamps\n\nFurther to Minute 8, they were lit.\n"
    )
    found = [
        target(one.object)
        for one in read(source)
        if one.predicate == "cg:refersTo" and isinstance(one.object, Mention)
    ]
    assert found == [f"2024-04-09 {OWN}", "minute 7 of 2024-04-09", "minute 8"]


def test_what_is_decided_may_cite() -> None:
    """A minute that a decision names is cited by its item."""
    assert cited("RESOLVED that the report asked for at Minute 28/22 be taken in June.") == ["minute 28/22"]


@pytest.mark.parametrize(("words", "found"), [
    ("The club (P.7) had sent the deeds.", ["minute P.7"]),
    ("As told in P.31 above all else.", []),
    ("The bus stops at Q.7 and P.7a.", []),
])  # fmt: skip
def test_a_number_of_the_form_of_the_items(words: str, found: list[str]) -> None:
    """Where items are numbered with letters, another such number is that of an earlier minute."""
    paper = f"{HEADER}{PRESENT}\nP.31 MATTERS ARISING\n\n{words}\n\nP.32 RIVER PATHS\n\nRESOLVED that they be swept.\n"
    cites = [one.object for one in read(document(paper)) if one.predicate == "cg:refersTo"]
    assert [target(one) for one in cites if isinstance(one, Mention)] == found


def test_minutes_of_a_committee_under_their_heading() -> None:
    """What other committees resolved is cited by their day, and by numbers with the year of the council's own."""
    paper = (
        f"{HEADER}{PRESENT}\nC31/24 Minutes of the Harbour Committee, 9 April 2024\n\n"
        "RESOLVED that they be adopted, subject to HC7/24, and not with P24/0007.\n\nC32/24 RIVER PATHS\n\nNoted.\n"
    )
    cites = [one.object for one in read(document(paper)) if one.predicate == "cg:refersTo"]
    assert [target(one) for one in cites if isinstance(one, Mention)] == [
        "2024-04-09 Harbour Committee",
        "minute HC7/24",
    ]


def test_a_citation_has_its_sentence() -> None:
    """The passage of a citation is the sentence that cites, not the paragraph."""
    body = "It rained. Further to Minute 5/23, lamps were lit. It rained again."
    (quote,) = [one.passage.quote for one in read(item(body)) if one.predicate == "cg:refersTo"]
    assert quote == "Further to Minute 5/23, lamps were lit."


def test_the_heading_of_a_minute() -> None:
    """What stands below the number and heading of a minute is said of it."""
    agreed = "The minutes of the meeting held on 9 April 2024 were agreed and signed as a\ntrue record."
    told = "Minute 23/015 – Lamps and Signs – Annual Report 2022/23 – Options:\nMembers had now been sent the figures."
    paper = f"{HEADER}{PRESENT}\n23/024  MINUTES\n\n{agreed}\n\n{told}\n\n23/025  RIVER PATHS\n\nRESOLVED that they be swept.\n"
    quotes = [one.passage.quote for one in read(document(paper)) if one.predicate == "cg:refersTo"]
    assert quotes == [agreed, told]
