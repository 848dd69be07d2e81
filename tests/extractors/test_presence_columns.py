"""Lists of those present that are tables, or have columns beside the names."""

from __future__ import annotations

from tests.extractors.test_presence import listed


def test_a_tick_with_a_note_is_a_tick() -> None:
    """What stands in a column of those present or absent tells, whether it is a tick or says more."""
    rows = ["Ada Roe\t✓\t", "Bo Lund\t✓ (arr. 19:05)\t", "Cy Day\t\tAp. – work"]
    found = listed("Councillor\tPresent\tApologies\n" + "\n".join(rows))
    assert [one.partition(",")[0] for one in found] == [
        "Ada Roe: member",
        "Bo Lund: member",
        "Cy Day: apologies",
    ]


def test_a_table_that_says_how_each_was_there() -> None:
    """A row below its heads is no row of heads, whoever it names; "In attendance" in a cell is of an officer."""
    rows = [
        "| Cr Ada Roe | Mayor (Chair) | Present |",
        "| Cr Zorb Lund | Councillor | Present |",
        "| Cy Day | Town Clerk | In attendance |",
    ]
    table = "## Attendance\n\n| Name | Position | Attendance |\n|---|---|---|\n" + "\n".join(rows)
    assert [one.partition(",")[0] for one in listed(table)] == [
        "Ada Roe: member",
        "Zorb Lund: member",
        "Cy Day: officer",
    ]


def test_divisions_before_names_are_nobody() -> None:
    """The number of a division stands before each name, and is no part of it."""
    present = "Present:    Reeve:            Ada Roe\n            Councillors:      Div 1  Bo Lund\n                              Div 2  Cy Day\n            Administrator:    Di Pye"
    assert [one.partition(",")[0] for one in listed(present)] == [
        "Ada Roe: member",
        "Bo Lund: member",
        "Cy Day: member",
        "Di Pye: officer",
    ]
