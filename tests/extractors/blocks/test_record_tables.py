from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.people_tables import columns_of_people
from councilgraph.extractors.blocks.record_tables import items_of, record_tables
from tests.extractors.blocks.tagging import tagged

HEADS = "No\tSubject\tMoved by\tDisposition\n"


def rows(words: str) -> list[tuple[str, str, list[str]]]:
    """Number, heading and what was decided of each row of the tables of some words."""
    text = tagged(words)
    tables = record_tables(text, ["row"] * len(text.lines), range(len(text.lines)))
    return [
        (one.number, one.title.plain if one.title else "", [done.text.plain for done in one.decisions])
        for one in items_of(text, tables)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "1\tPier lamps\tADOPTED\n2\tSlip chains\tLAID OVER",
            [("1", "Pier lamps", ["ADOPTED"]), ("2", "Slip chains", ["LAID OVER"])],
            id="columns without names",
        ),
        pytest.param(
            "| No. | Item | Decision |\n|---|---|---|\n| 7/31 | Pier lamps | Agreed. |\n| 8/31 | Slip | Noted. |",
            [("7/31", "Pier lamps", ["Agreed."]), ("8/31", "Slip", ["Noted."])],
            id="bars that close the rows",
        ),
        pytest.param(
            f"{HEADS}1\tPier lamps\tRoe\tADOPTED\n2\tSlip chains\tLee\tREFERRED to staff (see Motion 3)",
            [("1", "Pier lamps", ["ADOPTED"]), ("2", "Slip chains", ["REFERRED to staff"])],
            id="columns with names",
        ),
        pytest.param(
            f"{HEADS}1\tThat lamps be lit:\non the pier\tRoe\tLOST\n2\tSlip chains\tLee\tADOPTED",
            [("1", "That lamps be lit:", []), ("2", "Slip chains", ["ADOPTED"])],
            id="a cell of two paragraphs, of which the first is the heading",
        ),
        pytest.param(
            "Item\tDiscussion\tAction\n1\tPier lamps\n\tRESOLVED that they be lit.\tClerk\n2\tSlip chains\n\tRESOLVED that they be bought.\tAF",
            [],
            id="a cell that goes on over the row below, and who is to act",
        ),
        pytest.param("1\tPier lamps\tAF to write\n2\tSlip chains\tBD to call", [], id="a table of tasks"),
        pytest.param("1\tPier lamps\tADOPTED", [], id="one row alone"),
    ],
)
def test_rows_of_a_record(words: str, expected: list[tuple[str, str, list[str]]]) -> None:
    """Each row of a record is an item with what was done; other tables are no record."""
    assert rows(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Present\tApologies\nAda Roe\tBea Lund\nCy Fry", {"Roe": "member", "Lund": "absent", "Fry": "member"},
            id="a column each",
        ),
        pytest.param(
            "Name\tPresent\tApologies\nAda Roe\tX\nBea Lund\t\tX", {"Roe": "member", "Lund": "absent"},
            id="ticks in columns",
        ),
        pytest.param("Present\tCllr Ada Roe, Cllr Bea Lund\nDee Fry", {}, id="a label beside names"),
        pytest.param("27\tApologies for absence\nNone were sent by Bea Lund", {}, id="a numbered heading"),
        pytest.param(
            "Sector | Name | In attendance\nHeads | Ada Roe | Yes\n1. Welcome\nBea Lund spoke.", {"Roe": "member"},
            id="it ends with its bars",
        ),
    ],
)  # fmt: skip
def test_columns_of_people(words: str, expected: dict[str, str]) -> None:
    """The labels of columns tell of the people below them, and ticks of those beside them."""
    text = tagged(words)
    told = columns_of_people(text)
    names = ("Roe", "Lund", "Fry")
    assert {
        text.tokens.words[at].text: said for at, said in told.items() if text.tokens.words[at].text in names
    } == expected
