"""Initials beside the names of a list, by which minutes call people after it."""

from __future__ import annotations

import pytest

from tests.extractors.test_presence import roll
from tests.extractors.written import HEADER, minutes, stated

ROE = "Ada Roe: member"
LISTS = [
    pytest.param("Present: Ada Roe (AR, Chair), Bo Lund (BL)", ROE, "Chair", id="with the office in one bracket"),
    pytest.param("Present: Ada Roe, Chair (AR), Bo Lund (BL)", ROE, "Chair", id="behind the office"),
    pytest.param("Present: Ada Roe, Chair, (AR), Bo Lund (BL)", ROE, "Chair", id="behind a comma"),
    pytest.param("Present: Ada Roe – Chairman (AR), Bo Lund (BL)", ROE, "Chairman", id="behind a dash"),
    pytest.param("Present: Ada Roe (AR) Chairman, Bo Lund (BL)", ROE, "Chairman", id="before the office"),
    pytest.param("Present: Ada Roe, Treasurer (AR), Bo Lund (BL)", "Ada Roe: member, Treasurer", "Treasurer", id="a post"),
    pytest.param("Present: Bo Lund (BL)\nSecretary: Ada Roe (AR)", "Ada Roe: officer, Secretary", "Secretary", id="a label"),
    pytest.param("Present: A.J. Roe-Fry (ARF), Bo Lund (BL)", "A.J. Roe-Fry: member", "", id="of two surnames"),
    pytest.param("Chair: Cllr Roe (AR)\n\nPresent: Bo Lund (BL)", "Roe: member", "", id="of a surname, above the list"),
]  # fmt: skip


@pytest.mark.parametrize(("present", "entry", "office"), LISTS)
def test_initials_and_an_office(present: str, entry: str, office: str) -> None:
    """Initials are told from the office beside them, and the minutes' actions find who has them."""
    code = "ARF" if "(ARF)" in present else "AR"
    source = minutes(f"12. Mill\n\nIt rained. {code} to write to the mill.", f"\n{present}\n", HEADER)
    assert entry in roll(source)
    assert stated(source, "cg:roleTitle") == [office] * bool(office)
    assert stated(source, "cg:directedTo") == [entry.partition(":")[0]]


@pytest.mark.parametrize("letters", ["KCC", "RFO", "A", "AD"])
def test_letters_that_are_nobodys(letters: str) -> None:
    """Letters of something else are no initials: whoever they stand for is not the one beside them."""
    source = minutes(
        f"12. Mill\n\nIt rained. {letters} to write to the mill.", f"\nPresent: Ada Roe ({letters})\n", HEADER
    )
    assert "Ada Roe" not in stated(source, "cg:directedTo")


def test_who_chaired_above_the_list() -> None:
    """Who is named as the Chair in the line above the list was there and chaired."""
    source = minutes("1. Quay\n\nIt rained.", "\nChair: Cllr Roe\n\nPresent: Councillors Lund and Day\n")
    assert roll(source) == ["Roe: member", "Lund: member", "Day: member"]
    assert len(stated(source, "cg:chaired")) == 1
