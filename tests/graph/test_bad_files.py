"""Files that cannot be read, or not as they are named: a line each, and the rest is built."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from councilgraph.extractors.read import contents, read_all
from councilgraph.extractors.read.contents import Outcome
from councilgraph.graph.build import build as building
from councilgraph.graph.build.build import build
from councilgraph.graph.build.sources import Found, Source
from councilgraph.graph.cli import main
from councilgraph.graph.folder.file_names import FileName
from councilgraph.graph.folder.folder import GraphFolder
from tests.extractors import written
from tests.graph.test_faults import without_privileges

SOUND = written.item("RESOLVED that the paths be mown.").text
UNDATED = written.minutes(
    "2. Minutes\n\nFurther to minute 9 above, all is well.\n\n3. Paths\n\nRESOLVED that minute 45 of 9 April 2024 be noted.",
    header="Marsh End Borough Council\nMinutes of the Meeting of the Parks and Rivers Committee\n",
).text
FILES = {
    "undated.txt": UNDATED.encode(),
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "control.txt": SOUND.replace("14 May", "21 May")
    .replace("River Paths", "\x01 River\x0bPaths\x07")
    .encode(),
    "misnamed.pdf": b"\x89PNG\r\n\x1a\n" + bytes(400),
    "large.txt": SOUND.encode() * (1 + contents.MOST // len(SOUND)),
    "sound.txt": SOUND.encode(),
}
NAMED = ("undated.txt", "empty.txt", "binary.txt", "misnamed.pdf", "large.txt")


def fill(folder: Path, files: dict[str, bytes]) -> list[Path]:
    """A folder with these files."""
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


def names(graph: Path) -> set[str]:
    """The names of the documents in a graph."""
    return {name for entry in GraphFolder.open(graph).documents() for name in entry.names}


@pytest.mark.parametrize("is_there", [False, True])
def test_where_nothing_can_be_read_nothing_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_there: bool
) -> None:
    """A first build of a file that cannot be read says that there is no graph, and leaves no half of one."""
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    out = tmp_path / "my.graph"
    if is_there:
        out.mkdir()
    assert main(["build", str(tmp_path / "bad.pdf"), "-o", str(out)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("councilgraph: the file could not be read: bad.pdf: ")
    assert said.endswith("; no graph was made\n")
    assert [*tmp_path.glob("my.graph/*")] == []
    assert out.exists() is is_there


def test_a_graph_stays_where_nothing_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A graph that was there is as it was, and that is said."""
    (tmp_path / "sound.txt").write_text(SOUND, encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    build([tmp_path / "sound.txt"], tmp_path / "my.graph")
    assert main(["build", str(tmp_path / "bad.pdf"), "-o", str(tmp_path / "my.graph")]) == 2
    assert capsys.readouterr().err.endswith("; the last graph is as it was\n")
    assert names(tmp_path / "my.graph") == {"sound.txt"}


def test_bad_files_are_named_and_the_rest_is_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of bad files among sound ones builds in one run that ends with 1 and names each in a line."""
    fill(tmp_path / "in", FILES)
    graph = tmp_path / "a.graph"
    assert main(["build", str(tmp_path / "in"), "-o", str(graph)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert {name: sum(name in line for line in lines) for name in NAMED} == dict.fromkeys(NAMED, 1)
    assert {"undated.txt", "sound.txt"} <= names(graph)
    assert not {"empty.txt", "binary.txt", "misnamed.pdf", "large.txt"} & names(graph)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (SOUND.encode(), "plain text"),
        (b"<!DOCTYPE html><html><body><p>Not found</p></body></html>", "a web page"),
    ],
    ids=["text", "what a site says instead"],
)
def test_a_file_that_is_not_what_its_name_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, what: str
) -> None:
    """Words in a file that is called a PDF are read, and it is said what it is, each time."""
    fill(tmp_path / "in", {"misnamed.pdf": data})
    graph = tmp_path / "a.graph"
    for _ in range(2):
        assert main(["build", str(tmp_path / "in"), "-o", str(graph)]) == 1
        assert f"misnamed.pdf: read as {what}, which it is, not as .pdf" in capsys.readouterr().out
    assert names(graph) == {"misnamed.pdf"}


def test_an_undated_paper_is_told_each_time(tmp_path: Path) -> None:
    """Papers whose day was not found are told of by a build that finds nothing new as well; they are no fault."""
    paths = fill(tmp_path / "in", {"undated.txt": UNDATED.encode(), "sound.txt": SOUND.encode()})
    for _ in range(2):
        report = build(paths, tmp_path / "graph")
        assert (report.undated, report.refused) == (["undated.txt"], ())


def test_a_meeting_on_a_day_that_there_is_not_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has no day in the answer to `meetings`, and has a row there, with the words that tell of it."""
    header = "Marsh End Borough Council\nMinutes of the Meeting of the Parks Committee held on 31 June 2024\n"
    text = written.minutes("2. Paths\n\nRESOLVED that the paths be mown.", header=header).text
    build(fill(tmp_path / "in", {"june.txt": text.encode()}), tmp_path / "graph")
    assert main(["query", str(tmp_path / "graph"), "meetings", "--format", "csv"]) == 0
    (row,) = csv.DictReader(capsys.readouterr().out.splitlines())
    assert (row["date"], row["body"], row["document"]) == ("", "Parks Committee", "june.txt")
    assert row["words"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are of Unicode there")
def test_a_name_that_is_not_utf_8(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file whose name has other bytes is read, named in a way that can be printed, and told of each time."""
    fill(tmp_path / "in", {})
    for at, data in enumerate((SOUND.encode(), b"<html><body><p>The Committee met.", b"")):
        path = os.fsencode(tmp_path) + b"/in/caf\xe9-%d.txt" % at
        Path(os.fsdecode(path)).write_bytes(data)
    graph = tmp_path / "a.graph"
    for _ in range(2):
        assert main(["build", str(tmp_path / "in"), "-o", str(graph), "--json"]) == 1
        out = capsys.readouterr().out
        assert out.count("its name is not UTF-8") == 3
        assert out.encode()
    assert names(graph) == {r"caf\xe9-0.txt", r"caf\xe9-1.txt"}
    assert main(["build", str(tmp_path / "in"), "-o", str(graph)]) == 1
    assert r"caf\xe9-2.txt: the file is empty" in capsys.readouterr().out


def read_without_privileges(paths: Iterable[Path]) -> list[list[Outcome]]:
    """What comes of files for somebody whom permissions stop; the rest of the build goes on as it is."""
    with without_privileges():
        return list(read_all(paths))


def test_files_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What permissions hide, also behind a link, is refused with the reason, and the rest is built."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o777)
        sound, own = fill(path / "in", {"sound.txt": SOUND.encode(), "own.txt": UNDATED.encode()})
        (hidden,) = fill(path / "hidden", {"hidden.pdf": b"%PDF-"})
        link = path / "in" / "link.pdf"
        link.symlink_to(hidden)
        own.chmod(0)
        hidden.parent.chmod(0)
        every = tuple(Source(file, FileName(file.name), file.name) for file in (sound, own, link, hidden))
        monkeypatch.setattr(building, "find_sources", lambda _: Found(every, (), (), ()))
        monkeypatch.setattr(building, "read_all", read_without_privileges)
        report = build([path], path / "a.graph")
        refused = {Path(one.name).name: one.reason for one in report.refused}
        hidden.parent.chmod(0o755)
    assert refused.keys() == {"own.txt", "link.pdf", "hidden.pdf"}
    assert all(reason.endswith("Permission denied") for reason in refused.values())
    assert report.documents == 1
