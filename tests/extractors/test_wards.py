"""Wards: which an item affects, and for which a councillor sits."""

from __future__ import annotations

import pytest

from tests.extractors.written import item, minutes, read, shown

AFFECTED = [
    pytest.param("Ward affected: St Heron's", ["St Heron's"], id="one"),
    pytest.param("Ward(s) affected: Tern and Coot", ["Tern and Coot"], id="an and within a name"),
    pytest.param("Wards affected: Coot, Tern and Heron.", ["Coot", "Tern", "Heron"], id="several"),
    pytest.param("Wards affected:\n\nCoot; Tern", ["Coot", "Tern"], id="on the next line"),
    pytest.param("Ward affected: Heron Ward", ["Heron"], id="with the word"),
    pytest.param("Wards affected: All", [], id="all"),
    pytest.param("Ward(s) affected: None", [], id="none"),
    pytest.param("Wards affected: City-wide", [], id="city-wide"),
    pytest.param("Wards affected: the whole borough", [], id="no name"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), AFFECTED)
def test_wards_affected(body: str, expected: list[str]) -> None:
    """An item mentions the wards that it says it affects."""
    found = [one for one in read(item(body)) if one.predicate == "cg:mentions"]
    assert [shown(one.object) for one in found if one.extractor == "wards"] == expected


REPRESENTED = [
    pytest.param("Heron Ward: Councillor A Roe (Chair)\nTern Ward: Councillors B Lund and C Day",
        ["A Roe: Heron", "B Lund: Tern", "C Day: Tern"], id="before the name"),
    pytest.param("Members: Councillor A Roe (Chair) (Heron Ward)\nCouncillor B Lund", ["A Roe: Heron"], id="called a ward"),
    pytest.param("Councillor A Roe (Ward Member for Heron), Councillor B Lund", ["A Roe: Heron"], id="ward member for"),
    pytest.param("Councillor A Roe (Heron) (Chair), Councillor B Lund (Tern), Councillor C Day (Coot)",
        ["A Roe: Heron", "B Lund: Tern", "C Day: Coot"], id="beside every name"),
    pytest.param("Councillor A Roe (Heron), Councillor B Lund (Tern), Councillor C Day", [], id="not beside every name"),
    pytest.param("Councillor A Roe (Labour), Councillor B Lund (Green), Councillor C Day (Independent)", [], id="parties"),
    pytest.param("Councillor A Roe (Heron), Councillor B Lund (Heron), Councillor C Day (Heron)", [], id="one place alone"),
    pytest.param("Councillor A Roe (AR), Councillor B Lund (BL), Councillor C Day (CD)", [], id="initials"),
]  # fmt: skip


@pytest.mark.parametrize(("present", "expected"), REPRESENTED)
def test_wards_represented(present: str, expected: list[str]) -> None:
    """A councillor represents the ward that the presence list gives, where it is plainly a ward."""
    found = [
        one
        for one in read(minutes("12. Paths\n\nThey were walked.", f"\nPresent:\n\n{present}\n"))
        if one.predicate == "cg:represents"
    ]
    assert [f"{shown(one.subject)}: {shown(one.object)}" for one in found] == expected


def test_a_ward_is_nobody() -> None:
    """A ward before the names is not taken for somebody who was there."""
    source = minutes(
        "12. Paths\n\nThey were walked.",
        "\nPresent:\n\nHeron Ward: Councillor A Roe\nTern Ward: Councillor B Lund\n",
    )
    assert [shown(one.subject) for one in read(source) if one.predicate == "cg:attended"] == [
        "A Roe",
        "B Lund",
    ]


def test_places_in_a_joint_committee_are_councils() -> None:
    """Where councils meet together the place beside a name is no ward."""
    present = "\nPresent:\n\nCouncillor A Roe (Heron), Councillor B Lund (Tern), Councillor C Day (Coot)\n"
    header = "Marsh End Borough Council\nMinutes of the Meeting of the Joint Waste Committee held at 6.00 pm on Tuesday, 14 May 2024\n"
    found = read(minutes("12. Paths\n\nThey were walked.", present, header))
    assert [one for one in found if one.predicate == "cg:represents"] == []
