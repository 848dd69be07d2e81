"""What is not read is said: files of other kinds, closed folders, links that lead nowhere."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from councilgraph.graph.build.sources import find_sources
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.ontology.errors import BadUsage
from tests.extractors.read import word
from tests.graph.build.test_sources import minutes, names

NOBODY = 65534


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with a set of minutes."""
    minutes(tmp_path / "papers" / "july.txt")
    return tmp_path / "papers"


@pytest.fixture
def mixed(papers: Path) -> Path:
    """Minutes among files of other kinds, and what no user means by a file."""
    for name in ("2019/old.doc", "sums.ods", "photo.jpg", "README"):
        (papers / name).parent.mkdir(exist_ok=True)
        (papers / name).write_bytes(b"\xd0\xcf something")
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "~$july.docx", ".git/config"):
        (papers / name).parent.mkdir(exist_ok=True)
        (papers / name).write_bytes(b"noise")
    (papers / "empty.xls").write_bytes(b"")
    return papers


def test_kinds_that_are_not_read_are_said(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files beside the documents that are of no kind that is read are counted and named; it is no failure."""
    graph = tmp_path / "my.graph"
    told = "4 files of kinds that are not read: 2019/old.doc, README, photo.jpg, sums.ods\n"
    assert main(["build", str(mixed), "-o", str(graph)]) == 0
    assert told in capsys.readouterr().out
    assert main(["report", str(graph)]) == 0
    assert told in capsys.readouterr().out
    assert main(["report", str(graph), "-o", str(tmp_path / "page.html")]) == 0
    assert "2019/old.doc" in (tmp_path / "page.html").read_text(encoding="utf-8")
    capsys.readouterr()
    for command in (["build", str(mixed), "-o", str(graph), "--json"], ["report", str(graph), "--json"]):
        assert main(command) == 0
        assert json.loads(capsys.readouterr().out)["not_read"] == [
            "2019/old.doc", "README", "photo.jpg", "sums.ods",
        ]  # fmt: skip


def test_what_else_becomes_of_files_is_said(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Copies, a table that gives nothing, one that is not named, and what is gone since: none in silence."""
    graph, minutes = str(tmp_path / "my.graph"), next(papers.rglob("*.txt"))
    (papers / "z-copy.txt").write_bytes(minutes.read_bytes())
    (papers / "log.csv").write_text("a,b,c\n1,2\n3,4\n", encoding="utf-8")
    assert main(["build", str(papers), str(papers / "log.csv"), "-o", graph]) == 0
    told = capsys.readouterr().out
    assert "1 document in which no fact was found: log.csv\n" in told
    assert "1 file has the same bytes as one that is cited: z-copy.txt\n" in told
    assert main(["build", str(papers), "-o", graph]) == 0
    told = capsys.readouterr().out
    assert "1 document of the last build no longer in the graph: log.csv\n" in told
    assert "1 file of a kind that is not read: log.csv; CSV is read where you name the file\n" in told
    assert main(["build", str(papers), "-o", graph]) == 0
    told = capsys.readouterr().out
    assert "z-copy.txt" in told
    assert "no longer" not in told


def test_many_are_told_by_kind(papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of many files one of each kind is named, and they are counted by kind."""
    for number in range(9):
        (papers / f"{number}.png").write_bytes(b"picture")
    (papers / "old.doc").write_bytes(b"words")
    assert main(["build", str(papers), "-o", str(tmp_path / "my.graph")]) == 0
    told = "10 files of kinds that are not read: 0.png, old.doc and 8 more (9 .png, 1 .doc)\n"
    assert told in capsys.readouterr().out


def test_what_is_left_out_is_told_as_it_is_now(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`report` tells what the last build left out, also where the documents of the graph are the same."""
    graph = tmp_path / "my.graph"
    assert main(["build", str(mixed), "-o", str(graph)]) == 0
    (mixed / "sums.ods").unlink()
    assert main(["build", str(mixed), "-o", str(graph)]) == 0
    capsys.readouterr()
    assert main(["report", str(graph)]) == 0
    assert "3 files of kinds that are not read: 2019/old.doc, README, photo.jpg\n" in capsys.readouterr().out


def test_a_folder_of_other_kinds_alone(tmp_path: Path) -> None:
    """Where nothing in a folder can be read the line says what is there instead."""
    (tmp_path / "old.doc").write_bytes(b"words")
    with pytest.raises(BadUsage, match=r"no document in this folder; .*: old\.doc$"):
        find_sources([tmp_path])


@contextmanager
def nobody() -> Iterator[None]:
    """Acts as nobody where the tests run as root, to whom nothing is closed."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_what_may_not_be_opened_is_named() -> None:
    """A folder without permission, and a link into one, are refused by name; what lies beside them is found."""
    with TemporaryDirectory() as name:
        shut = minutes(Path(name) / "shut" / "june.txt").parent
        (Path(name) / "odd.txt").symlink_to(shut / "june.txt")
        minutes(Path(name) / "july.txt")
        Path(name).chmod(0o755)
        shut.chmod(0)
        with nobody():
            found = find_sources([Path(name)])
        shut.chmod(0o755)
    assert names(found) == ["july.txt"]
    assert [one.reason for one in found.refused] == [
        "odd.txt: it cannot be reached: Permission denied",
        "shut: it cannot be opened: Permission denied",
    ]


@pytest.mark.parametrize(
    ("target", "says"),
    [
        pytest.param("nowhere.txt", "a link to something that is not there", id="nothing"),
        pytest.param("odd", "a link that leads back to itself", id="itself"),
        pytest.param(".", "a folder around it", id="its own folder"),
        pytest.param("..", "a folder around it", id="a folder above the source"),
        pytest.param("../others", "name that folder too", id="another folder"),
    ],
)
def test_links_that_lead_nowhere_are_named(
    target: str, says: str, papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link that is not followed is named with the reason, the rest is built, and the status is 1."""
    minutes(tmp_path / "others" / "may.txt")
    (papers / "odd").symlink_to(target)
    graph = tmp_path / "my.graph"
    assert main(["build", str(papers), "-o", str(graph)]) == 1
    out = capsys.readouterr().out
    assert "1 file could not be read, or not wholly:\n  odd: " in out
    assert says in out
    assert len(GraphFolder.open(graph).documents()) == 1
    assert main(["report", str(graph)]) == 0
    assert "  odd: it" in capsys.readouterr().out


def test_a_link_to_what_is_read_anyway_is_no_finding(papers: Path) -> None:
    """A link to a folder within the sources loses nothing; a link to a file is a file."""
    minutes(papers / "2024" / "may.txt", "16 May 2024")
    (papers / "latest").symlink_to("2024")
    (papers / "newest.txt").symlink_to("2024/may.txt")
    found = find_sources([papers])
    assert (names(found), found.refused) == (["2024/may.txt", "july.txt", "newest.txt"], ())


def test_archives_are_as_folders(papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a ZIP holds of kinds that are not read is said as of a folder; a page of ours in it is refused."""
    page = b'<!doctype html>\n<html><head><meta name="generator" content="councilgraph"></head>'
    parts = {
        "2019/old.doc": b"words",
        "may.txt": b"Some words.\n",
        "Thumbs.db": b"noise",
        ".hidden.doc": b"noise",
        "empty.xls": b"",
        "in.zip": word.packed({"a.rtf": b"words"}),
    }
    (papers / "pack.zip").write_bytes(word.packed(parts))
    graph = tmp_path / "my.graph"
    for _ in range(2):
        assert main(["build", str(papers), "-o", str(graph)]) == 0
        told = "2 files of kinds that are not read: pack.zip/2019/old.doc, pack.zip/in.zip/a.rtf\n"
        assert told in capsys.readouterr().out
    (papers / "pack.zip").write_bytes(word.packed({**parts, "view.html": page}))
    assert main(["build", str(papers), "-o", str(graph)]) == 1
    assert "  pack.zip: view.html: councilgraph wrote it, and it is no source\n" in capsys.readouterr().out
