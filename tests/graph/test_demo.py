from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder


def test_the_demonstration_ends_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The demonstration builds the samples, answers three questions with sources, and draws them."""
    out = tmp_path / "sample councils"
    assert main(["demo", "-o", str(out)]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert "Who stood in for whom, at which meeting?" in shown.out
    assert (
        "What was recommended, requested, directed to somebody or to be reported, and of whom?" in shown.out
    )
    assert "cited but not loaded" in shown.out
    assert (tmp_path / "sample councils.html").stat().st_size > 100_000
    for line in re.findall(r"councilgraph ((?:query|show) .*)", shown.out):
        assert main(shlex.split(line.partition(", or ")[0])) in (0, 1)
    assert all(not name.endswith("README.md") for e in GraphFolder.open(out).documents() for name in e.names)
