"""Who chaired: as sentences tell it, for the whole meeting or for a part of it."""

from __future__ import annotations

import pytest

from tests.extractors.written import minutes, read


def chaired(words: str, roe: str = "", lund: str = "") -> list[str]:
    """Who chaired a meeting of three, in whose first item these words stand."""
    present = (
        f"\nPresent:\n\nMembers: Councillor A Roe{roe}\nCouncillor B Lund{lund}\nCouncillor Ceri Day\n\n"
        "Apologies: Councillor E Fenn\n"
    )
    source = minutes(f"1. Welcome\n\n{words}", present)
    return [one.subject.name for one in read(source) if one.predicate == "cg:chaired"]


TOLD = [
    pytest.param("Councillor B Lund took the Chair.", ["B Lund"], id="took the Chair"),
    pytest.param("In the absence of the Chair, Councillor Fenn, the Deputy Chair, Councillor Lund, chaired.", ["B Lund"], id="in the absence"),
    pytest.param("Councillor Lund was elected Chair for the meeting.", ["B Lund"], id="elected for the meeting"),
    pytest.param("Councillor Lund was appointed Chairman of the meeting.", ["B Lund"], id="of the meeting"),
    pytest.param("RESOLVED that Councillor Lund be elected Chair for the meeting.", ["B Lund"], id="resolved"),
    pytest.param("Councillor Day was elected to chair the meeting in the absence of the Chair.", ["Ceri Day"], id="to chair"),
    pytest.param("The Clerk invited Councillor Lund to take the chair for the meeting.", ["B Lund"], id="invited to"),
    pytest.param("Councillor Lund was elected Chair for 2024/25 and took the Chair.", ["B Lund"], id="elected, and took it"),
    pytest.param("Councillor Lund was elected Chair for the year. She took the Chair.", ["B Lund"], id="she took it"),
    pytest.param("Councillor Roe vacated the chair, and Councillor Lund presided.", ["A Roe", "B Lund"], id="vacated"),
    pytest.param("Councillor Roe handed the chair to Councillor Day.", ["A Roe", "Ceri Day"], id="handed over"),
    pytest.param("Councillor Lund took the Chair for this item.", ["B Lund"], id="for an item"),
    pytest.param("With Councillor Lund in the chair, the Committee went on.", ["B Lund"], id="in the chair"),
    pytest.param("The meeting was chaired by Councillor Lund.", ["B Lund"], id="chaired by"),
    pytest.param("The chair was taken by Councillor Lund.", ["B Lund"], id="taken by"),
    pytest.param("The meeting was chaired by BL.", ["B Lund"], id="by initials"),
    pytest.param("The meeting was chaired by ET.", [], id="by those of nobody"),
    pytest.param("In the absence of Mr Moor, Councillor Lund took the Chair.", ["B Lund"], id="for somebody in no list"),
    pytest.param("Mr Moor took the chair.", ["Moor"], id="with a title, in no list"),
    pytest.param(
        "Councillor Day was proposed by Councillor Roe, seconded by Councillor Lund, and was elected Chair for the meeting.",
        ["Ceri Day"],
        id="who proposed and seconded did not",
    ),
    pytest.param(
        "It was proposed by Councillor Roe, seconded by Councillor Day, that Councillor Lund be elected Chair for the meeting.",
        ["B Lund"],
        id="proposed and seconded before",
    ),
    pytest.param("Councillor Moor took the chair.", ["Moor"], id="in no list"),
    pytest.param("Councillor Fenn took the chair.", [], id="absent"),
    pytest.param("RESOLVED that Councillor Lund be appointed Chair for the ensuing year.", [], id="for the year"),
    pytest.param("Councillor Lund was elected Chair of the Committee for 2024/25.", [], id="of the committee"),
    pytest.param("Councillor Lund chaired the working group.", [], id="a working group"),
    pytest.param("Councillor Lund, who chaired the Friends of the Mill, spoke.", [], id="friends"),
    pytest.param("Councillor Lund took the chair of the Trust.", [], id="of a trust"),
    pytest.param("Councillor Lund presided over the ceremony.", [], id="a ceremony"),
    pytest.param("At the last meeting Councillor Day took the chair.", [], id="the last meeting"),
    pytest.param("Councillor Lund will chair the next meeting.", [], id="the next meeting"),
    pytest.param("Councillor Lund asked that the chair be mended.", [], id="a chair"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_who_chaired_by_the_sentences(words: str, expected: list[str]) -> None:
    """Who took, held or left the chair of this meeting chaired it; an election for the year alone is not that."""
    assert chaired(words) == expected


def test_the_chair_handed_over() -> None:
    """Whom the list marks chaired beside those whom the items tell of, unless another chaired it all."""
    assert chaired("Councillor Lund took the chair for this item.", " (Chair)") == ["A Roe", "B Lund"]
    assert chaired("Councillor Lund was elected Chair for the remainder of the meeting.", " (Chair)") == [
        "A Roe",
        "B Lund",
    ]
    assert chaired("Councillor Lund chaired the meeting.", " (Chair)") == ["B Lund"]


def test_the_chair_for_some_items() -> None:
    """A list may say for which items somebody was in the chair: all of them chaired."""
    assert chaired("Hello.", " (Chair for items 1-4)", " (Chair for items 5 to 9)") == ["A Roe", "B Lund"]
    assert chaired("Hello.", " (Chair)", " (in the Chair for item 3)") == ["A Roe", "B Lund"]
    assert chaired("Hello.", " (Chair of the Parks Committee)") == []


def test_the_words_are_the_sentence() -> None:
    """What states that somebody chaired is the sentence that tells it."""
    source = minutes("1. Welcome\n\nHello all. Councillor B Lund took the Chair. It rained.")
    quotes = [one.passage.quote for one in read(source) if one.predicate == "cg:chaired"]
    assert "Councillor B Lund took the Chair." in quotes


def test_a_sentence_below_the_list() -> None:
    """A sentence about the chair ends the list of those present: it lists nobody."""
    present = (
        "\nPresent: Mr A Roe, Mrs B Lund, Mr C Day\n\nIn the absence of Mr Moor, Mrs Lund took the Chair.\n"
    )
    found = read(minutes("1. Welcome\n\nHello.", present))
    assert [one.subject.name for one in found if one.predicate == "cg:chaired"] == ["B Lund"]
    assert [one.subject.name for one in found if one.predicate == "cg:attended"] == [
        "A Roe",
        "B Lund",
        "C Day",
    ]


def test_who_opened_the_meeting_under_another_office() -> None:
    """Whoever called a meeting to order chaired it, whatever the office is called."""
    words = "Mayor Pro Tem Lund called the meeting to order at 6.03 p.m.\n\nCouncil Members Present: Ada Roe, Bo Lund"
    source = minutes("1. Welcome", f"\n{words}\n")
    assert [one.subject.name for one in read(source) if one.predicate == "cg:chaired"] == ["Bo Lund"]


def test_the_office_stands_in_the_first_cell() -> None:
    """Of a table with an office a row, the name behind "Chairperson" is that of who chaired."""
    rows = "| Chairperson | Ada Roe |\n|---|---|\n| Deputy Chairperson | Bo Lund |\n| Members | Ceri Day |"
    source = minutes("1. Welcome", f"\nPresent\n\n{rows}\n")
    assert [one.subject.name for one in read(source) if one.predicate == "cg:chaired"] == ["Ada Roe"]


def test_an_office_between_the_name_and_the_chair() -> None:
    """Whoever was in the chair is told so with the office between commas."""
    present = (
        "\nPresent: Councillors Ada Roe, Bo Lund and Ceri Day\n\nCouncillor Lund, Convener, in the Chair.\n"
    )
    source = minutes("1. Welcome\n\nNone.", present)
    assert [one.subject.name for one in read(source) if one.predicate == "cg:chaired"] == ["Bo Lund"]
