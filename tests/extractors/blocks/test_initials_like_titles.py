"""Initials that look like a title are read as what the paper makes them. All names are made up."""

from __future__ import annotations

import pytest

from tests.extractors.test_presence import listed


@pytest.mark.parametrize(
    ("present", "names"),
    [
        ("PRESENT: Councillors CR Ubo, A Roe and B Lund", ["CR Ubo", "A Roe", "B Lund"]),
        ("PRESENT: Councillors E Lee, MS Cadwal and DR Lund", ["E Lee", "MS Cadwal", "DR Lund"]),
        ("Members: Councillor A Roe\n\nOfficers: U Sandby, MR Petrov", ["A Roe", "U Sandby", "MR Petrov"]),
        ("Present: Cllr A Roe\nCllr MS Lund", ["A Roe", "MS Lund"]),
        (
            "Present: Councillors A Roe and B Dace\n\nApologies: Councillor CR Lund",
            ["A Roe", "B Dace", "CR Lund"],
        ),
    ],
)
def test_initials_like_a_title(present: str, names: list[str]) -> None:
    """Among names with initials, in a paper that sets no title in capitals, they are initials."""
    assert [one.partition(":")[0] for one in listed(present)] == names


@pytest.mark.parametrize(
    ("present", "names"),
    [
        ("PRESENT: CR Roe, CR Lund and CR Dace", ["Roe", "Lund", "Dace"]),
        ("Present: MR A Roe, MRS B Lund", ["A Roe", "B Lund"]),
        ("Present: CLLR A Roe, CLLR B Lund\n\nOfficers: MR Dace", ["A Roe", "B Lund", "Dace"]),
        ("Present: Councillors A Roe and B Lund\n\nOfficers: Mr Dace", ["A Roe", "B Lund", "Dace"]),
        ("Present: Councillors Ada Roe and Bo Lund\n\nOfficers: DR Dace", ["Ada Roe", "Bo Lund", "Dace"]),
    ],
)
def test_titles_stay_titles(present: str, names: list[str]) -> None:
    """Where titles are set in capitals, or names have no initials, it is a title."""
    assert [one.partition(":")[0] for one in listed(present)] == names
