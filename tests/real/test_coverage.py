"""How much of the five documents is understood, and what is found wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.show import report

MEDIAN = 0.90


@pytest.fixture(scope="module")
def found(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> report.Report:
    """What the graph of the documents lacks."""
    folder = tmp_path_factory.mktemp("coverage") / "graph"
    build([shared / "documents" / "coventry"], folder)
    return report.report(GraphFolder.open(folder))


def test_most_lines_are_understood(found: report.Report) -> None:
    """Nine lines of ten carry a fact or are of a named class that is none, in the middle document."""
    assert (found.median or 0) >= MEDIAN


def test_most_facts_are_not_explained_away(found: report.Report) -> None:
    """In minutes more lines carry facts than are set aside as discussion."""
    minutes = [one.coverage for one in found.documents if one.coverage.lines < 200]
    assert len(minutes) == 3
    assert all(one.read > sum(one.outside.values()) for one in minutes)


def test_a_post_written_two_ways_is_one(found: report.Report) -> None:
    """“Policy and Equalities” is linked to “Policing and Equalities”, for the Member and for the Deputy."""
    posts = {error.words: error.about for error in found.errors if error.kind == "post"}
    assert posts["Cabinet Member for Policy and Equalities"] == "Cabinet Member for Policing and Equalities"
    assert (
        posts["Deputy Cabinet Member for Policy and Equalities"]
        == "Deputy Cabinet Member for Policing and Equalities"
    )


def test_no_weekday_is_wrong(found: report.Report) -> None:
    """All weekdays of the documents fit their dates; none is reported."""
    assert [error for error in found.errors if error.kind in ("weekday", "minute", "date")] == []
