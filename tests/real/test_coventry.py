"""The five documents that the project must serve first, compared with what was read from them by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.build.built import Report
from councilgraph.graph.folder.folder import GraphFolder

ALMOST_ALL = 0.95
MOST = 0.88  # where the model of spans takes suggestions in prose for decisions
FLOORS = {
    "meetings": ALMOST_ALL,
    "participation": ALMOST_ALL,
    "substitutes": 1.0,
    "representing": ALMOST_ALL,
    "stated roles": ALMOST_ALL,
    "chairs": 1.0,
    "items": ALMOST_ALL,
    "decisions": MOST,
    "directed to": MOST,
    "references": ALMOST_ALL,
    "evidence": 1.0,
}


@pytest.fixture(scope="module")
def built(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    """The graph of the documents, and what the build says of it."""
    folder = tmp_path_factory.mktemp("coventry") / "graph"
    return folder, build([shared / "documents" / "coventry"], folder)


@pytest.fixture(scope="module")
def measured(shared: Path, built: tuple[Path, Report]) -> dict[str, Any]:
    """Scores and errors by kind of fact, as the measure gives them."""
    dump = built[0].parent / "graph.nq"
    dump.write_bytes(GraphFolder.open(built[0]).store().dump("nq"))
    command = [sys.executable, str(shared / "eval" / "score.py"), str(dump), str(shared / "gold"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.JSONDecoder().raw_decode(done.stdout)[0]
    return found


def test_every_document_is_read(shared: Path, built: tuple[Path, Report]) -> None:
    """All the documents are in the graph, none refused."""
    report = built[1]
    assert report.documents == len(list((shared / "documents" / "coventry").iterdir()))
    assert report.refused == ()


@pytest.mark.parametrize(("kind", "floor"), FLOORS.items(), ids=FLOORS)
def test_facts_agree_with_those_read_by_hand(kind: str, floor: float, measured: dict[str, Any]) -> None:
    """Facts of each kind are found and no others: by F1, or by recall where that is all there is."""
    score = measured["scores"][kind]
    assert score.get("f1", score["recall"]) >= floor, measured["errors"].get(kind, score)


def test_no_name_stands_for_two_people(measured: dict[str, Any]) -> None:
    """What is put together is one person: no name is shared by two, and none is joined wrongly."""
    identities = measured["scores"]["identities"]
    assert identities["names standing for two people"] == 0
    assert identities["wrong"] == []
