from __future__ import annotations

import pytest

from councilgraph.graph.resolve.source_errors import SourceError, source_errors, weekday_errors
from councilgraph.graph.resolve.together import bring_together
from councilgraph.graph.resolve.weekdays import days, misfits
from councilgraph.ontology.model import Document, Mention, Statement, Value
from tests.extractors import written

HEADER = written.HEADER.replace("14 May", "2 July")
PACK = """Parks and Rivers Committee

Time and Date

6.00 pm on Tuesday, 2nd July, 2024

Place

Weir Room - City Hall

Public Business

1. Apologies

2. Minutes

(a) To agree the minutes of the meeting held on 13th May 2024

3. River Paths

Briefing Note of the Director of Parks

This page is intentionally left blank

"""


def errors(*documents: Document) -> list[SourceError]:
    """What is found in documents that are read together."""
    stated = {one.sha256: written.read(one) for one in documents}
    every = [statement for found in stated.values() for statement in found]
    linker, every, _ = bring_together(every, "x:")
    found = source_errors(every, linker)
    for one in documents:
        dated = [day for day, _ in days(stated[one.sha256])]
        found += weekday_errors(one, stated[one.sha256], misfits(one.text, dated), linker)
    return found


@pytest.mark.parametrize(
    ("day", "wrong"),
    [
        ("31 February 2024", ["there is no 31 February 2024"]),
        ("29th February 2023", ["there is no 29th February 2023"]),
        ("31/04/2024", ["there is no 31/04/2024"]),
        ("29 February 2024", []),
        ("4/25/2023", []),
        ("account 41/12/2024", []),
    ],
)
def test_a_day_is_in_the_calendar(day: str, wrong: list[str]) -> None:
    """A day that no year has is listed as written."""
    found = errors(written.minutes(f"The Committee noted the letter of {day}."))
    assert [one.expected for one in found if one.kind == "date"] == wrong


@pytest.mark.parametrize(
    ("day", "wrong"),
    [
        pytest.param("Tuesday, 14 May 2024", [], id="it fits"),
        pytest.param("Wednesday, 14 May 2024", ["14 May 2024 was a Tuesday"], id="it does not"),
    ],
)
def test_weekdays_fit_their_dates(day: str, wrong: list[str]) -> None:
    """A weekday that does not fit is listed as written, and the meeting is linked by its date all the same."""
    header = written.HEADER.replace("Tuesday, 14 May 2024", day)
    found = errors(written.minutes("12. Paths\n\nAll well.", header=header))
    assert [error.expected for error in found] == wrong
    for error in found:
        assert (error.kind, error.words) == ("weekday", day)
        assert error.about.endswith("/2024-05-14")
        assert error.passages[0].quote == day


def test_a_weekday_alone_says_nothing() -> None:
    """Weekdays without a date, and dates without a year that nothing tells, are not judged."""
    assert errors(written.item("On Mondays they met. On Friday, 14 May they did not.")) == []


def test_a_minute_that_is_cited_is_looked_up() -> None:
    """A number that a loaded meeting does not have is listed with those that it has; one that it has is not."""
    earlier = written.minutes("12. River Paths\n\nAll well.\n\n13. Mooring Fees\n\nAll well.")
    body = "2. Minutes\n\nThe minutes of the meeting held on 14 May 2024 were agreed.\n\nFurther to minute {}, all is well."
    missing = written.minutes(body.format(31), header=HEADER)
    (error,) = errors(earlier, missing)
    assert (error.kind, error.words) == ("minute", "minute 31")
    assert error.expected.endswith("have the numbers 12, 13")
    assert errors(earlier, written.minutes(body.format(13), header=HEADER)) == []


def test_a_meeting_that_is_not_loaded_is_not_blamed() -> None:
    """Minutes of which nothing is loaded may have any number."""
    body = "2. Minutes\n\nThe minutes of the meeting held on 9 April 2024 were agreed.\n\nFurther to minute 31, all is well."
    assert errors(written.minutes(body)) == []


UNDATED = "Marsh End Borough Council\nMinutes of the Meeting of the Parks and Rivers Committee\n"


def test_minutes_without_a_day_are_held_against_their_own_numbers() -> None:
    """Minutes that tell no day are looked up by themselves: a number that they have is no error, another one is."""
    body = "2. Minutes\n\nFurther to minute {} above, all is well.\n\n3. Paths\n\nRESOLVED that minute 45 of 9 April 2024 be noted."
    assert errors(written.minutes(body.format(3), header=UNDATED)) == []
    (error,) = errors(written.minutes(body.format(9), header=UNDATED))
    assert (error.kind, error.words) == ("minute", "minute 9")
    assert error.expected == "the minutes, which name no day, have the numbers 2, 3"


PANEL = Mention("cg:Committee", "Weir Panel")
WORDS = written.document("Agreed the minutes of 13 May 2024 of the Panel.")


def meeting(day: str) -> Mention:
    """A meeting of the panel; one that tells no day is of its paper alone."""
    return Mention("cg:Meeting", "", PANEL, (day,) if day else ("", WORDS.sha256))


def says(subject: Mention, predicate: str, thing: Mention | Value) -> Statement:
    """A statement made by all the words."""
    return Statement(subject, predicate, thing, WORDS.passage(0, len(WORDS.text)), "test")


def pack(called: str, held: str, cited: str) -> list[Statement]:
    """A pack with an agenda, minutes, a paper of some day, and an item in each that cites minutes."""
    paper = Mention("cg:Report", "", None, ("x", "1"))
    return [
        says(Mention("cg:Agenda", "", None, ("x", "2")), "cg:agendaOf", meeting(called)),
        says(Mention("cg:Minutes", "", None, ("x", "3")), "cg:recordOf", meeting(held)),
        says(Mention("cg:AgendaItem", "", meeting(called), ("agenda", "1")), "cg:refersTo", meeting(cited)),
        says(Mention("cg:AgendaItem", "", meeting(held), ("item", "1")), "cg:refersTo", meeting(cited)),
        says(paper, "cg:addressedTo", PANEL),
        says(paper, "dcterms:date", Value("2024-06-11", "xsd:date")),
    ]


@pytest.mark.parametrize("cited", ["2024-05-13", ""])
@pytest.mark.parametrize("held", ["2024-05-14", ""])
@pytest.mark.parametrize("called", ["2024-07-02", ""])
def test_a_day_that_is_not_told_contradicts_none(called: str, held: str, cited: str) -> None:
    """Agendas, minutes and meetings that tell no day are held against nothing, the others as ever."""
    linker, every, _ = bring_together(pack(called, held, cited), "x:")
    found = {(error.words, error.expected) for error in source_errors(every, linker)}
    expected = set()
    if held and cited:
        expected.add(("minutes of 13 May 2024", "the minutes in the same file are of 14 May 2024"))
    if called:
        expected.add(("11 June 2024", "the pack is for the meeting of 2 July 2024"))
    assert found == expected
    dates = [one.object for one in every if one.predicate == "cg:date"]
    assert Value("", "xsd:date") not in dates


def test_minutes_are_not_approved_before_they_are_held() -> None:
    """A day of minutes after the meeting that approves them cannot be."""
    body = "2. Minutes\n\nThe minutes of the meeting held on 4 June 2025 were agreed and signed."
    (error,) = errors(written.minutes(body))
    assert (error.kind, error.words) == ("date", "minutes of 4 June 2025")


def test_the_papers_of_a_pack_agree() -> None:
    """An agenda that names another day than the minutes in the same file bear is listed."""
    text = written.minutes("12. River Paths\n\nAll well.").text
    (error,) = errors(written.document(PACK + text))
    assert (error.kind, error.words) == ("date", "minutes of 13 May 2024")
    assert error.expected == "the minutes in the same file are of 14 May 2024"
    assert errors(written.document(PACK.replace("13th May", "14th May") + text)) == []


def test_a_post_and_a_name_written_two_ways() -> None:
    """They are linked to the right thing, and what is written otherwise than usual is listed with its place."""
    present = (
        written.PRESENT
        + "\nOther Members: Councillor C Webb (Cabinet Member for {})\n\nEmployees: {} Petrosyan\n"
    )
    texts = [
        ("Culture and Parks", "Allison"),
        ("Culture and Parks", "Allison"),
        ("Cultural and Parks", "Alison"),
    ]
    days = ("14 May", "21 May", "28 May")
    found = errors(
        *(
            written.minutes(
                "12. Paths\n\nAll well.",
                present.format(*names),
                written.HEADER.replace("14 May", day),
            )
            for names, day in zip(texts, days, strict=True)
        )
    )
    assert {(error.kind, error.words) for error in found} == {
        ("post", "Cabinet Member for Cultural and Parks"),
        ("name", "Alison Petrosyan"),
    }
    assert all("28" not in error.about for error in found)
