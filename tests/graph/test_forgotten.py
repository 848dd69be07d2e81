"""What is forgotten is gone: a build of other papers leaves nothing of the old ones in the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.build.built import Report
from councilgraph.graph.folder.folder import GraphFolder
from tests.graph.build.test_sources import minutes

ONE, TWO = "13 July 2023", "11 July 2024"


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    """After a build of other papers nothing in the folder holds the old ones' words, nor are they known."""
    graph = tmp_path / "graph"
    old = minutes(tmp_path / "old" / "one.txt", ONE, "Harbour Panel")
    new = minutes(tmp_path / "new" / "two.txt", TWO, "Ferry Panel")
    build([old], graph)
    sha = GraphFolder.open(graph).documents()[0].sha256
    assert counts(build([new], graph)) == (1, 1, 0)
    for path in graph.rglob("*"):
        assert sha not in path.name
        assert not path.is_file() or b"Harbour Panel" not in path.read_bytes()
        assert not path.is_file() or sha.encode() not in path.read_bytes()
    assert counts(build([old], graph)) == (1, 1, 0)
    assert counts(build([new], graph, add=True)) == (2, 1, 1)


def counts(report: Report) -> tuple[int, int, int]:
    """Documents, those read anew, those known before."""
    return report.documents, report.read, report.reused


def test_the_last_graph_stays_while_nothing_is_removed(tmp_path: Path) -> None:
    """The generation before is kept where all its papers are in the graph, and goes with the first that is not."""
    graph = tmp_path / "graph"
    one = minutes(tmp_path / "one.txt", ONE)
    two = minutes(tmp_path / "two.txt", TWO)
    for sources, add, kept in (([one], False, 1), ([two], True, 2), ([one], False, 1)):
        build(sources, graph, add=add)
        assert len(list(graph.glob("gen-*"))) == kept


def test_what_a_stopped_build_read_goes_with_the_next(tmp_path: Path) -> None:
    """The texts that a build had read when it was stopped are gone after the next one, also where that changes nothing."""
    graph = tmp_path / "graph"
    one, two = minutes(tmp_path / "one.txt", ONE), minutes(tmp_path / "two.txt", TWO)
    build([one], graph)

    def stop(stage: str, _count: int, _total: int) -> None:
        if stage == "extracting":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([two], graph, progress=stop)
    assert len(list((graph / "texts").glob("*.txt"))) == 2
    build([one], graph)
    assert len(list((graph / "texts").glob("*.txt"))) == 1
