"""Tests of how the names of an annotated paper are exchanged."""

from __future__ import annotations

import pytest

from tests.unseen.halves import of_other_people

PAPER = """\
member | {{p|Councillor Mary-Beth O’Dowd MBE}}, {{p:absent|Cllr Pat Mac Giolla}}, {{p|Ada van der Berg}}
motion | Moved by {{mover=Lee_Roe|LR}}, seconded by {{seconder|Mr McNAB}}"""


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("Mary-Beth O’Dowd", "Mely-Bish O’Duwb"),
        ("Councillor", "Councillor"),
        ("MBE", "MBE"),
        ("Cllr Pat Mac Giolla", "Cllr Pes Mac Gourre"),
        ("Ada van der Berg", "Abe van der Bilf"),
        ("=Lee_Roe|LR", "=Lii_Rui|LR"),
        ("McNAB", "McNED"),
    ],
)
def test_only_letters_of_names_change(said: str, then: str) -> None:
    """Titles, honours, particles and first letters stay, and so does every capital."""
    assert said in PAPER
    assert then in "\n".join(of_other_people(PAPER.splitlines()))
