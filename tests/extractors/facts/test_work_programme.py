"""For when business is planned: a day of its own, the day above it, or a year that has no day."""

from __future__ import annotations

from datetime import date

import pytest

from councilgraph.ontology.model import Mention, Value
from tests.extractors.read.sheets import spreadsheet
from tests.extractors.written import document, item, read

HEAD = "Marsh End Borough Council\nParks Committee Work Programme 2024-25\n\nLast updated 1 May 2024\n\n"
COLUMNS = "Date\tTitle\tDetail\tLead Officer\n"


def planned(rows: str) -> dict[str, tuple[str, str]]:
    """When each entry of a programme with these rows is planned: the words or the day, and the datatype."""
    found = read(document(HEAD + COLUMNS + rows))
    titles = {one.subject: one.subject.name for one in found if one.subject.kind == "cg:WorkProgrammeEntry"}
    when = {
        titles[one.subject]: (one.object.lexical, one.object.datatype)
        for one in found
        if one.predicate == "cg:plannedFor" and isinstance(one.object, Value)
    }
    return {title: when.get(title, ("", "")) for title in titles.values()}


JULY = "2 July 2024\tAllotments\tWho waits\tAda Kowal\n"
UNDATED = [
    pytest.param("2024-25\t\t\t\n", "2024-25", id="a year of office in a row of its own"),
    pytest.param("2024/2025\n", "2024/2025", id="without tabs behind it"),
    pytest.param("To be scheduled\t\t\t\n", "To be scheduled", id="words for no day yet"),
    pytest.param("Items not yet programmed:\n", "Items not yet programmed", id="with a colon"),
]


@pytest.mark.parametrize(("heading", "words"), UNDATED)
def test_what_stands_under_a_year_has_no_day(heading: str, words: str) -> None:
    """An entry listed under a year and not under a day is planned for that year."""
    found = planned(f"{JULY}{heading}\tBathing water\tThe new signs\tJo Pell\n")
    assert found == {"Allotments": ("2024-07-02", "xsd:date"), "Bathing water": (words, "xsd:string")}


def test_a_day_in_a_row_of_its_own() -> None:
    """A day alone in its row is that of the rows below it, not the day above."""
    found = planned(f"{JULY}3 September 2024\t\t\t\n\tBathing water\tThe new signs\tJo Pell\n")
    assert found["Bathing water"] == ("2024-09-03", "xsd:date")


def test_a_title_over_the_next_page_keeps_the_day() -> None:
    """The programme's heading and columns printed again on its next page end no day."""
    again = f"\nParks Committee Work Programme 2024-25\n\n{COLUMNS}"
    found = planned(f"{JULY}{again}\tBathing water\tThe new signs\tJo Pell\n")
    assert found["Bathing water"] == ("2024-07-02", "xsd:date")


NAMED = [
    pytest.param("Parks Committee: Work Programme 2024/25", id="a colon"),
    pytest.param("PARKS COMMITTEE WORK PROGRAMME 2024-25 (as at 1 May 2024)", id="the day at which it stood"),
]


@pytest.mark.parametrize("name", NAMED)
def test_a_programme_that_stands_alone(name: str) -> None:
    """Its head says that it is one and whose: what is planned beside a post is a matter, and nobody."""
    rows = "| Meeting | Item | Lead officer |\n|---|---|---|\n| 2 July 2024 | Bathing Water Signs | Head of Rivers |\n"
    found = read(document(f"# Marsh End Borough Council\n\n## {name}\n\n{rows}", "programme.md"))
    entries = [one for one in found if one.subject.kind == "cg:WorkProgrammeEntry"]
    assert {one.subject.name for one in entries} == {"Bathing Water Signs"}
    (body,) = [one.object for one in entries if one.predicate == "cg:forBody"]
    assert isinstance(body, Mention)
    assert (body.name, body.scope and body.scope.name) == ("Parks Committee", "Marsh End Borough Council")
    assert not [one for one in found if one.predicate == "cg:roleTitle"]


LIST = """Marsh End Borough Council

Parks Committee

WORK PROGRAMME 2024-25 (as at 1 May 2024)

2 July 2024
  Allotments
  Bathing Water (Head of Rivers) - moved from 4 June 2024

To be scheduled
  Bowling Greens
"""


def test_a_programme_without_a_table() -> None:
    """What stands below a day, a line each, is planned for it; who leads and what is noted stand apart."""
    found = read(document(LIST, "programme.txt"))
    told = [
        (one.subject.name, getattr(one.object, "lexical", ""))
        for one in found
        if one.predicate == "cg:plannedFor"
    ]
    assert told == [
        ("Allotments", "2024-07-02"),
        ("Bathing Water", "2024-07-02"),
        ("Bowling Greens", "To be scheduled"),
    ]
    assert [one.object for one in found if one.predicate == "cg:detail"] == [Value("moved from 4 June 2024")]
    assert [one.object for one in found if one.predicate == "dcterms:date"] == [
        Value("2024-05-01", "xsd:date")
    ]


def test_sentences_below_a_day_are_no_list() -> None:
    """Where sentences stand between the days, a table was torn, and the lines are not read as entries."""
    torn = LIST.replace(
        "  Allotments\n", "  Allotments\n  Who waits where, and how long. For the Head of Rivers.\n"
    )
    found = read(document(torn, "programme.txt"))
    assert not [one for one in found if one.subject.kind == "cg:WorkProgrammeEntry"]


def test_entries_are_of_the_programme() -> None:
    """A line that is a day makes no entry."""
    found = read(document(HEAD + COLUMNS + JULY + "2024-25\t\t\t\n"))
    entries = {one.subject for one in found if one.subject.kind == "cg:WorkProgrammeEntry"}
    assert {one.name for one in entries} == {"Allotments"}


def test_a_sheet_that_is_a_programme_is_read_as_one() -> None:
    """Of a spreadsheet with an action log a sheet that is a work programme is a paper of its own."""
    found = read(
        spreadsheet(
            Log=[["Parks Committee"], ["Ref", "Action", "Who", "Status"], ["1", "That eels be counted", "Jo Pell", "Open"]],
            Work_Programme=[["Date", "Title", "Lead Officer"], [(date(2024, 7, 2), "d mmm yy"), "Allotments", "Ada Kowal"]],
        )
    )  # fmt: skip
    entries = {(one.subject.kind, one.subject.name) for one in found if one.subject.kind.endswith("Entry")}
    assert entries == {("cg:TrackerEntry", "That eels be counted"), ("cg:WorkProgrammeEntry", "Allotments")}


FORWARD_PLANS = [
    (
        "Forward Plan of Key Decisions: 1 March 2025 to 30 June 2025",
        "Decision to be made\tDecision maker\tDate",
    ),
    ("Cabinet Forward Plan", "Key decision\tDecision maker\tDecision due date"),
    ("Forward Plan: March to June 2025", "Matter\tDecision maker\tDate of decision"),
    ("Forward Plan of Executive Decisions", "Decision required\tBody\tDue date"),
]


@pytest.mark.parametrize(("heading", "columns"), FORWARD_PLANS)
def test_a_forward_plan_of_decisions(heading: str, columns: str) -> None:
    """What is to be decided, by its columns, is planned for its day, and nothing is decided."""
    found = read(
        document(
            f"Marsh End Borough Council\n\n{heading}\n\n{columns}\tPortfolio holder\nQuay lease\tCabinet\t11 March 2025\tCllr Ada Roe\n"
        )
    )
    told = {one.predicate: one.object for one in found if one.subject.kind == "cg:WorkProgrammeEntry"}
    assert told["cg:plannedFor"] == Value("2025-03-11", "xsd:date")
    assert isinstance(told["cg:lead"], Mention)
    assert told["cg:lead"].name == "Ada Roe"
    assert not [one for one in found if one.predicate in ("cg:decidedBy", "cg:meeting")]


@pytest.mark.parametrize(("heading", "entries"), [("Forward Work Programme", 2), ("Dates for the Diary", 0)])
def test_a_table_that_a_meeting_looked_through(heading: str, entries: int) -> None:
    """Minutes that print a table of what is to come below such a heading plan it for their own body."""
    table = "| Meeting | Topic |\n|---|---|\n| 2 July 2024 | Allotments |\n| 3 September 2024 | Moorings |"
    found = read(item(f"{table}\n\nRESOLVED that it be noted.", title=heading))
    planned = [one for one in found if one.predicate == "cg:plannedFor"]
    assert [one.subject.name for one in planned] == ["Allotments", "Moorings"][:entries]
    bodies = {
        one.object.name for one in found if one.predicate == "cg:forBody" and isinstance(one.object, Mention)
    }
    assert bodies == ({"Parks and Rivers Committee"} if entries else set())
