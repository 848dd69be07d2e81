from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder import originals
from councilgraph.graph.folder.file_names import FileName
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.manifest import Entry

PAPER = "Aldermere City Council\nMinutes of the Council held on 4 May 2023\n\nPresent: Councillor J Amadi\n"


def entry(*files: FileName) -> Entry:
    """A document of a graph, which came in files."""
    return Entry("0" * 64, tuple(file.below for file in files), "text/plain", "0" * 64, files)


def put(*paths: Path) -> None:
    """Files with something in each."""
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{PAPER}{path.name}\n", encoding="utf-8")


def test_the_files_of_a_graph_are_found(tmp_path: Path) -> None:
    """After a build it is known where each document's file lies, and after another which adds to it too."""
    papers, others, graph = (tmp_path / name for name in ("papers", "others", "graph"))
    put(papers / "2023" / "a.txt", others / "b.txt")
    build([papers], graph)
    build([others], graph, add=True)
    opened = GraphFolder.open(graph)
    found = {
        one.names[0]: [each.resolve() for each in opened.originals(one.sha256)] for one in opened.documents()
    }
    assert found == {"2023/a.txt": [papers / "2023" / "a.txt"], "b.txt": [others / "b.txt"]}


def test_graph_and_papers_may_be_moved_together(tmp_path: Path) -> None:
    """No absolute path is kept: what lies beside a graph is found where both were moved."""
    here, there = tmp_path / "here", tmp_path / "there"
    put(here / "papers" / "a.txt", here / "graph" / "nothing")
    file = entry(FileName("a.txt", "papers"))
    originals.keep(here / "graph", {file.files[0]: here / "papers" / "a.txt"}, [file])
    assert str(tmp_path) not in (here / "graph" / originals.NAME).read_text(encoding="utf-8")
    shutil.move(here, there)
    (found,) = originals.find(there / "graph", file)
    assert found.resolve() == there / "papers" / "a.txt"


def test_a_document_in_an_archive_is_found_in_that(tmp_path: Path) -> None:
    """Of a document that came in an archive the archive is found, under each of its names that is there."""
    put(tmp_path / "papers.zip", tmp_path / "c.txt")
    packed = entry(FileName("papers.zip/2023/a.pdf"), FileName("b.pdf"), FileName("c.txt"))
    places = {FileName(name): tmp_path / name for name in ("papers.zip", "b.pdf", "c.txt", "other.txt")}
    originals.keep(tmp_path, places, [packed])
    assert list(originals.find(tmp_path, packed)) == [
        tmp_path / "." / "papers.zip",
        tmp_path / "." / "c.txt",
    ]
    assert "other.txt" not in (tmp_path / originals.NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize("damage", ["", "{", "[1]", '[["a"]]', '[["", "a.txt", 1]]', "null"])
def test_a_graph_does_without_it(tmp_path: Path, damage: str) -> None:
    """Where the list is missing or damaged no file is found."""
    assert list(originals.find(tmp_path, entry(FileName("a.txt")))) == []
    (tmp_path / originals.NAME).write_text(damage, encoding="utf-8")
    assert list(originals.find(tmp_path, entry(FileName("a.txt")))) == []


def test_it_is_written_only_where_something_is_new(tmp_path: Path) -> None:
    """Where the same files lie where they lay, the list is not written again."""
    put(tmp_path / "a.txt")
    file = entry(FileName("a.txt"))
    originals.keep(tmp_path, {file.files[0]: tmp_path / "a.txt"}, [file])
    before = (tmp_path / originals.NAME).stat()
    originals.keep(tmp_path, {file.files[0]: tmp_path / "a.txt"}, [file])
    assert (tmp_path / originals.NAME).stat() == before
