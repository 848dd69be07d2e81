"""One paper never costs the build, and none holds it up."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build import papers
from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.ontology.errors import CouncilgraphError
from tests import golden
from tests.extractors import written
from tests.graph import faulty

SOUND = written.item("RESOLVED that the paths be mown.", title="River Paths").text
DAYS = ("14 May", "21 May")


def sound(folder: Path) -> list[Path]:
    """Minutes of two meetings with nothing wrong."""
    paths = []
    for number, day in enumerate(DAYS):
        paths.append(folder / f"sound-{number}.txt")
        paths[-1].write_text(SOUND.replace("14 May", day), encoding="utf-8")
    return paths


def bad(folder: Path, what: str) -> Path:
    """Minutes that make a worker do what they say."""
    path = folder / f"{what}.txt"
    words = SOUND.replace("14 May", "28 May").replace("the paths", f"This paper {what}")
    path.write_text(words, encoding="utf-8")
    return path


def dump(folder: Path) -> bytes:
    """The graph in a folder as canonical N-Quads."""
    return GraphFolder.open(folder).store().dump("nq")


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    """Builds run a worker that some papers harm, and that has little time."""
    monkeypatch.syspath_prepend(root)
    monkeypatch.setattr(papers, "PROGRAM", faulty.PROGRAM)
    monkeypatch.setattr(papers, "SECONDS", 1)
    monkeypatch.setattr(papers, "BUSY", 4)
    monkeypatch.setattr(papers, "WORTH", 1)


AT = f"“{faulty.AT_WORK}”, from line 1 on, "
REASONS = {
    "fails": f"{AT}failed (IndexError: range object index out of range in graph/faulty.py, line ",
    "loops": f"{AT}takes more than ",
    "sleeps": f"{AT}takes more than 4 seconds",
    "eats": f"{AT}takes more than 1 GiB of memory",
    "ends": f"{AT}ended its process (SIGKILL)",
    "lies": "its process answered what cannot be understood",
    "misleads": "“linking”, from line 1 on, failed (IndexError: tuple index out of range in graph/",
    "cannot be counted": "“coverage”, from line 1 on, failed (IndexError",
}
"""What papers do to their process, and what is said of it."""


@pytest.mark.usefixtures("worker")
def test_a_bad_paper_costs_only_itself(tmp_path: Path) -> None:
    """Whatever papers make of the process that works on them, each is named with its place, and the rest is built."""
    paths = sound(tmp_path)
    build(paths, tmp_path / "without")
    report = build([*(bad(tmp_path, what) for what in REASONS), *paths], tmp_path / "graph")
    told = {one.name: one.reason for one in report.refused}
    assert told.keys() == {f"{what}.txt" for what in REASONS}
    for what, reason in REASONS.items():
        assert told[f"{what}.txt"].startswith(f"{what}.txt: left out: {reason}")
        assert "\n" not in told[f"{what}.txt"]
    assert (report.documents, report.read) == (len(paths), len(paths))
    assert dump(tmp_path / "graph") == dump(tmp_path / "without")


@pytest.mark.usefixtures("worker")
def test_a_bad_paper_is_named_each_time(tmp_path: Path) -> None:
    """A build that finds nothing new but a paper that fails says so again, and leaves the graph as it is."""
    paths = [bad(tmp_path, "fails"), *sound(tmp_path)]
    first = build(paths, tmp_path / "graph")
    generation = GraphFolder.open(tmp_path / "graph").manifest
    second = build(paths, tmp_path / "graph")
    assert second.refused == first.refused
    assert (second.read, second.reused) == (0, len(paths) - 1)
    assert GraphFolder.open(tmp_path / "graph").manifest == generation


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("what", ["fails", "misleads"])
def test_papers_are_not_told_from_one_that_is_left_out(tmp_path: Path, what: str) -> None:
    """A paper keeps its short name where the other of that name is not in the graph after all."""
    for name in ("east", "west"):
        (tmp_path / name).mkdir()
    harmful = bad(tmp_path / "east", what).rename(tmp_path / "east" / "minutes.txt")
    (tmp_path / "west" / "minutes.txt").write_text(SOUND, encoding="utf-8")
    report = build([harmful, tmp_path / "west" / "minutes.txt"], tmp_path / "graph")
    assert [one.name for one in report.refused] == ["east/minutes.txt"]
    assert [entry.names for entry in GraphFolder.open(tmp_path / "graph").documents()] == [("minutes.txt",)]


@pytest.mark.usefixtures("worker")
def test_only_bad_papers_make_no_graph(tmp_path: Path) -> None:
    """Where every paper fails the build says why, in a line, and there is no graph."""
    with pytest.raises(CouncilgraphError, match=r"the file could not be read: fails\.txt: left out"):
        build([bad(tmp_path, "fails")], tmp_path / "graph")


def statements(folder: Path) -> dict[str, bytes]:
    """What is kept of the statements of each document."""
    return {path.name: path.read_bytes() for path in (folder / "statements").iterdir()}


def test_the_number_of_processes_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process or several, with other orders of sets and of papers, find and make the same bytes."""
    paths = [
        *sound(tmp_path),
        *golden.samples()[-3:],
    ]
    build(paths, tmp_path / "one")
    monkeypatch.setattr(papers, "WORTH", 1)
    monkeypatch.setattr(papers, "processors", lambda: 2)
    build(paths[::-1], tmp_path / "two")
    assert statements(tmp_path / "two") == statements(tmp_path / "one")
    assert dump(tmp_path / "two") == dump(tmp_path / "one")


def test_a_model_that_is_missing_is_said(tmp_path: Path) -> None:
    """A spaCy model that is not installed ends the build in a line that names the setting."""
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "councilgraph.toml").write_text('model = "en_core_web_none"\n', encoding="utf-8")
    with pytest.raises(
        CouncilgraphError, match=r"no spaCy model 'en_core_web_none' is installed.*councilgraph\.toml"
    ):
        build(sound(tmp_path), tmp_path / "graph")
