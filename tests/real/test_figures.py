"""The figures that the documentation gives of real documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.real import figures

MEDIAN = 0.85


@pytest.fixture(scope="module")
def found(shared: Path) -> list[figures.Council]:
    """What is read of each council's documents; none is refused."""
    return list(figures.councils(shared / "documents"))


def test_most_lines_of_any_council_are_understood(found: list[figures.Council]) -> None:
    """In the middle document of all more than five lines of six are understood or state no fact."""
    assert figures.median(tuple(share for one in found for share in one.shares)) >= MEDIAN


def test_the_documentation_gives_the_figures_of_this_code(found: list[figures.Council]) -> None:
    """docs/coverage.md holds what is measured now: `make coverage` writes it."""
    assert figures.table(found) in figures.PAGE.read_text("utf-8")
