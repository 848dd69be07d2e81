"""The list of members as spreadsheets write it: what is read of a row, and what is said of one that cannot be."""

from __future__ import annotations

import pytest

from councilgraph.graph.folder.edited import MOST_FAULTS, told
from councilgraph.graph.folder.members import iso_day, parse, people_of
from councilgraph.graph.resolve.slugs import fold

HEAD = "name,ward,party,body,from,to\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}Ada Roe,North,Green,Parks Board,2019-05-02,2023\n",
        "\ufeffTo;FROM;Body;Party;Ward;Name;Phone\n2023;02/05/2019;Parks Board;Green;North;Ada Roe;=HYPERLINK(1)\n",
        "name\tward\tparty\tbody\tfrom\tto\nADA ROE".replace("ADA ROE", "Roe, Ada")
        + "\tNorth\tGreen\tParks Board\t2 May 2019\t31/12/2023",
        f'{HEAD}\n,,,,,\n"Ada\nRoe","North","Green","Parks Board","2 May 2019",2023\n\n',
        f"{HEAD}'Ada Roe,'North,Green,Parks Board,2019-05-02,2023,more,cells\n".replace("'A", "A").replace(
            "'N", "N"
        ),
    ],
    ids=[
        "commas",
        "semicolons and other columns",
        "tabs, surname first",
        "quoted, over two lines",
        "cells too many",
    ],
)
def test_rows_are_read(text: str) -> None:
    """However a spreadsheet writes a row, it says the same, and its words stand at its place."""
    members, faults = parse(text)
    assert faults == []
    (row,) = members.rows
    told = (row.name, row.ward, row.party, row.body, row.first, row.last)
    assert told == ("Ada Roe", "North", "Green", "Parks Board", "2019-05-02", "2023-12-31")
    assert "Roe" in members.text[row.start : row.end]
    assert "\n" not in members.text[row.end - 1 : row.end]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Roe,North", "“Roe” is no name with a surname and a given name or initials"),
        (",North", "“” is no name"),
        ("=1+1,North", "is no name"),
        ("Ada Roe,North,,,soon,", "“soon” is not a day"),
        ("Ada Roe,North,,,2023-01-01,2019", "it ends on 2019-12-31 before it begins"),
        ('"Ada Roe,North', "a quotation mark is never closed; the row is left out"),
        (f"Ada Roe,{'x' * 20_000}", "is a quotation mark missing?"),
    ],
)
def test_a_row_that_cannot_be_read_is_told(row: str, why: str) -> None:
    """The fault names the line, and the other rows are read all the same."""
    members, faults = parse(f"{HEAD}{row}\nB Lund,South\n")
    assert [fault.line for fault in faults] == [2]
    assert why in faults[0].text
    assert members.rows[-1].name == "B Lund"


@pytest.mark.parametrize(
    "text", ["a,b\nc,d\n", '"' * 300_001, "name\n" + '"' + "x\n" * 200_000, "\x01\x02\n" * 500, ",,,\n" * 50]
)
def test_hostile_files_are_survived(text: str) -> None:
    """A file of something else has no rows, and its faults do not fill the screen."""
    members, faults = parse(text)
    assert members.rows == ()
    assert len(told(faults)) <= MOST_FAULTS + 1


@pytest.mark.parametrize(
    ("words", "last", "day"),
    [
        ("2019-05-02", False, "2019-05-02"),
        ("2/5/19", False, "2019-05-02"),
        ("May 2019", False, "2019-05-01"),
        ("December 2019", True, "2019-12-31"),
        ("2019", True, "2019-12-31"),
        ("2019-13-01", False, ""),
        ("soon", False, ""),
        ("99999", False, ""),
    ],
)
def test_days_are_read_as_people_write_them(words: str, last: bool, day: str) -> None:
    """Days first, as the councils' countries write them; a month or a year is whole."""
    assert iso_day(words, last=last) == day


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        (["Ada Roe,North", "Ada Roe,North,,Parks Board"], 1),
        (["Ada Roe,North", "Ada Roe,South"], 2),
        (["Ada Roe,North", "Ada Roe"], 1),
        (["Ada Roe,North", "Ada Roe,South", "Ada Roe"], 3),
        (["Ada Roe,North", "ADA ROE,NORTH"], 1),
    ],
    ids=["two seats", "two wards", "a ward untold", "untold whose", "in capitals"],
)
def test_rows_of_one_person(rows: list[str], people: int) -> None:
    """Two wards make two people of one name; a row that tells none is of the only one there is."""
    members, _ = parse(HEAD + "\n".join(rows))
    names = {row.name: fold(row.name) for row in members.rows}
    assert len(set(people_of(members.rows, names).values())) == people


def test_a_mark_tells_namesakes_apart() -> None:
    """Whoever changed wards is one person where the column `person` says so."""
    members, _ = parse("name,ward,person\nAda Roe,North,1\nAda Roe,South,1\nAda Roe,South,2\n")
    assert len(set(people_of(members.rows, {"Ada Roe": "ada roe"}).values())) == 2
