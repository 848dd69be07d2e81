"""Where from: papers of one name are told apart in every answer, page and export."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.graph.exports.export import BINARY, FORMATS
from councilgraph.graph.folder.file_names import FileName, tell_apart
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.graph import Graph
from councilgraph.graph.rdf.store import text
from councilgraph.graph.show import ask
from tests.extractors.read import word
from tests.graph.build.test_sources import minutes

FILES = "SELECT ?f { ?d cg:sourceFile ?f } ORDER BY ?f"
ONE, TWO = "13 July 2023", "11 July 2024"


def cited(graph: Path) -> list[str]:
    """The names of files that a graph cites."""
    return [text(row["f"]) for row in GraphFolder.open(graph).store().select(FILES)]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Minutes of one name in two folders, and a letter of one name that says nothing of what it is called."""
    folder = tmp_path / "papers"
    minutes(folder / "2023" / "minutes.txt", ONE)
    minutes(folder / "2024" / "minutes.txt", TWO)
    for year in ("2023", "2024"):
        (folder / year / "note.txt").write_text(f"\n{year}\n", encoding="utf-8")
    return folder


@pytest.fixture
def graph(papers: Path, tmp_path: Path) -> Path:
    """The graph of the papers."""
    build([papers], tmp_path / "my.graph")
    return tmp_path / "my.graph"


@pytest.mark.parametrize(
    ("files", "names"),
    [
        pytest.param([["a.pdf"], ["b.pdf"]], [["a.pdf"], ["b.pdf"]], id="plain names stay"),
        pytest.param([["|1/a", "|2/a"]], [["1/a", "2/a"]], id="one document under two names has both"),
        pytest.param([["x|a"], ["y|a"]], [["x/a"], ["y/a"]], id="the source's name tells apart"),
        pytest.param([["x|a", "y|a"]], [["x/a", "y/a"]], id="also of one document, whose names are two"),
        pytest.param([["x|a"], ["x|a"]], [["x/a (0)"], ["x/a (1)"]], id="what no path tells apart"),
        pytest.param([["x|a"], ["y|a"], ["|x/a"]], [["x/a (0)"], ["y/a"], ["x/a"]], id="a name taken"),
        pytest.param([["u|v/a", "u/v|a"], ["w|a"]], [["u/v/a", "v/a"], ["w/a"]], id="two ways to one path"),
    ],
)
def test_names_tell_documents_apart(files: list[list[str]], names: list[list[str]]) -> None:
    """A document has the shortest names that no other has: by path, by source, by a mark."""
    given = {number: [FileName(*one.split("|")[::-1]) for one in each] for number, each in enumerate(files)}
    assert list(tell_apart(given, str).values()) == names


def test_every_answer_tells_them_apart(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wherever a file is named as a source it is by the path below the folder that was given."""
    commands = [
        *(["query", str(graph), name] for name in ("decisions", "attendance", "people")),
        ["show", str(graph), "N Arslan", "--all"],
        ["show", str(graph), "N Arslan", "--json"],
        ["report", str(graph)],
        ["report", str(graph), "--json"],
    ]
    for command in commands:
        assert main(command) == 0
        out = capsys.readouterr().out
        assert re.search(r"202[34]/minutes\.txt", out), command
        assert not re.search(r"(?<!202[34]/)minutes\.txt", out), command


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in (*BINARY, "void")])
def test_every_export_tells_them_apart(form: str, graph: Path, tmp_path: Path) -> None:
    """What is exported names a file as answers do; a paper without a title is called by its file's name."""
    assert main(["export", str(graph), "--to", form, "-o", str(tmp_path / "out")]) == 0
    out = (tmp_path / "out").read_text(encoding="utf-8")
    for year in ("2023", "2024"):
        assert f"{year}/minutes.txt" in out
        assert f"{year}/note.txt" in out or form in ("graphml", "gexf", "popolo")  # nothing leads to it
    assert not re.search(r"(?<!202[34]/)(minutes|note)\.txt", out)
    assert str(tmp_path) not in out


def test_every_page_tells_them_apart(graph: Path, tmp_path: Path) -> None:
    """So do the page of the report, the page that is drawn, and the sheets."""
    for command in (["report"], ["draw"], ["draw", "--around", "N Arslan"]):
        assert main([command[0], str(graph), *command[1:], "-o", str(tmp_path / "page.html")]) == 0
        page = (tmp_path / "page.html").read_text(encoding="utf-8")
        assert "2023/minutes.txt" in page, command
        assert not re.search(r"(?<!202[34]/)minutes\.txt", page)
    assert main(["export", str(graph), "--to", "csv", "-o", str(tmp_path / "sheets")]) == 0
    for path in (tmp_path / "sheets").iterdir():
        assert not re.search(r"(?<!202[34]/)minutes\.txt", path.read_text(encoding="utf-8"))
    assert "2023/minutes.txt" in (tmp_path / "sheets" / "decisions.csv").read_text(encoding="utf-8")


def test_python_tells_them_apart(graph: Path) -> None:
    """In Python the facts and the neighbours of a thing name their files as answers do."""
    entity = Graph.open(graph).find("N Arslan")
    for table in (entity.facts(), entity.neighbours()):
        at = table.columns.index("document")
        assert {row[at] for row in table.rows} - {None} == {"2023/minutes.txt", "2024/minutes.txt"}


def test_sources_with_the_same_files_are_told_apart(papers: Path, tmp_path: Path) -> None:
    """Of two folders or files named the folder's own name tells, of two folders of one name as much as it takes."""
    two = [papers / "2023", papers / "2024"]
    build(two, tmp_path / "folders")
    both = [f"{year}/{name}.txt" for year in ("2023", "2024") for name in ("minutes", "note")]
    assert cited(tmp_path / "folders") == both
    build([each / "minutes.txt" for each in two], tmp_path / "files")
    assert cited(tmp_path / "files") == ["2023/minutes.txt", "2024/minutes.txt"]
    for place in ("east", "west"):
        minutes(tmp_path / place / "papers" / "minutes.txt", ONE, f"{place.title()} Panel")
    build([tmp_path / place / "papers" for place in ("east", "west")], tmp_path / "alike")
    assert cited(tmp_path / "alike") == ["east/papers/minutes.txt", "west/papers/minutes.txt"]


def test_names_do_not_depend_on_how_and_where(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same folder makes the same bytes wherever it lies, however it is named, and whoever stands where."""
    build([papers], tmp_path / "one")
    elsewhere = shutil.copytree(papers, tmp_path / "deep" / "below" / "papers")
    monkeypatch.chdir(elsewhere)
    for number, source in enumerate((Path(), Path("../papers"), elsewhere)):
        build([source], tmp_path / f"graph{number}")
        other = tmp_path / f"graph{number}"
        assert GraphFolder.open(other).store().dump("nq") == GraphFolder.open(tmp_path / "one").store().dump(
            "nq"
        )
        assert (other / "manifest.json").read_bytes() == (tmp_path / "one" / "manifest.json").read_bytes()
        assert str(tmp_path).encode() not in b"".join(
            path.read_bytes() for path in other.rglob("*.json") if path.is_file()
        )


def test_a_file_that_is_named_twice_has_one_name(papers: Path, tmp_path: Path) -> None:
    """A file that is in a folder named and is named itself, or in a folder within, is one source."""
    build([papers / "2024" / "minutes.txt", papers, papers / "2023"], tmp_path / "graph")
    assert cited(tmp_path / "graph") == [
        "2023/minutes.txt",
        "2023/note.txt",
        "2024/minutes.txt",
        "2024/note.txt",
    ]


def test_what_is_added_is_told_apart(papers: Path, tmp_path: Path) -> None:
    """Papers added later are told from those that are there as if all had come at once."""
    build([papers / "2023"], tmp_path / "graph")
    assert cited(tmp_path / "graph") == ["minutes.txt", "note.txt"]
    build([papers / "2024"], tmp_path / "graph", add=True)
    build([papers / "2023", papers / "2024"], tmp_path / "whole")
    assert GraphFolder.open(tmp_path / "graph").store().dump("nq") == (
        GraphFolder.open(tmp_path / "whole").store().dump("nq")
    )


def test_what_no_path_tells_apart_has_a_mark(papers: Path, tmp_path: Path) -> None:
    """Another paper that comes from the same place later has the beginning of its hash behind its name."""
    build([papers / "2023" / "minutes.txt"], tmp_path / "graph")
    minutes(papers / "2023" / "minutes.txt", TWO)
    build([papers / "2023" / "minutes.txt"], tmp_path / "graph", add=True)
    for name in cited(tmp_path / "graph"):
        assert re.fullmatch(r"2023/minutes\.txt \([0-9a-f]{8}\)", name)


def test_one_document_under_two_names_has_both(papers: Path, tmp_path: Path) -> None:
    """The same bytes in two folders are one document, and both its names are known."""
    shutil.copy(papers / "2023" / "minutes.txt", papers / "2024" / "minutes.txt")
    report = build([papers / "2023", papers / "2024"], tmp_path / "graph")
    assert report.documents == 3
    assert cited(tmp_path / "graph")[:1] + cited(tmp_path / "graph")[2:3] == [
        "2023/minutes.txt",
        "2024/minutes.txt",
    ]


def test_a_new_name_is_known_without_reading_anew(papers: Path, tmp_path: Path) -> None:
    """A file that was renamed, with no word changed, is cited by its new name alone, its title too."""
    build([papers], tmp_path / "graph")
    for name in ("minutes", "note"):
        (papers / "2023" / f"{name}.txt").rename(papers / "2023" / f"new-{name}.txt")
    report = build([papers], tmp_path / "graph")
    assert (report.read, report.reused) == (0, 4)
    assert cited(tmp_path / "graph")[:2] == ["2023/new-minutes.txt", "2023/new-note.txt"]
    build([papers], tmp_path / "fresh")
    assert GraphFolder.open(tmp_path / "graph").store().dump("nq") == (
        GraphFolder.open(tmp_path / "fresh").store().dump("nq")
    )


def test_files_in_archives_are_told_apart(papers: Path, tmp_path: Path) -> None:
    """A ZIP is as a folder: what is in it is cited by its path there, below the archive's own."""
    parts = {f"{year}/minutes.txt": (papers / year / "minutes.txt").read_bytes() for year in ("2023", "2024")}
    source = tmp_path / "source" / "all"
    source.mkdir(parents=True)
    (source / "pack.zip").write_bytes(word.packed({**parts, "/bad.txt": b"Some words.\n"}))
    build([source.parent], tmp_path / "graph")
    assert cited(tmp_path / "graph") == [
        "all/pack.zip/2023/minutes.txt", "all/pack.zip/2024/minutes.txt", "all/pack.zip/bad.txt",
    ]  # fmt: skip


@pytest.mark.parametrize("name", [b"a\tb.txt", b"a\nb.txt", b"minutes-\xe9.txt", "a\u202eb.txt".encode()])
def test_odd_names_are_shown(name: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that would break a line or a column, or is no text at all, is cited with escapes."""
    (tmp_path / "papers").mkdir()
    source = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path / "papers"), name)))  # noqa: PTH118 (bytes)
    minutes(source)
    status = 1 if b"\xe9" in name else 0  # which is no text, and is said to be none
    assert main(["build", str(tmp_path / "papers"), "-o", str(tmp_path / "graph"), "-q"]) == status
    (shown,) = cited(tmp_path / "graph")
    assert shown.isprintable()
    assert "\\" in shown
    capsys.readouterr()
    assert main(["query", str(tmp_path / "graph"), "decisions", "--format", "csv"]) == 0
    assert shown in capsys.readouterr().out


def test_refusals_tell_files_apart(papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of two files of one name it is said which could not be read."""
    (papers / "2024" / "minutes.txt").write_bytes(b"")
    for sources in ([papers], [papers / "2023", papers / "2024"], sorted(papers.glob("*/minutes.txt"))):
        assert main(["build", *map(str, sources), "-o", str(tmp_path / "graph")]) == 1
        out = capsys.readouterr().out
        assert "1 file could not be read, or not wholly:\n  2024/minutes.txt: " in out


def test_a_spelling_is_cited_where_it_stands(tmp_path: Path) -> None:
    """`query people` shows for each way to write a name words in which it is written so."""
    for number, name in enumerate(("Nadia Arslan", "N. ARSLAN", "N Arslan")):
        path = minutes(tmp_path / "in" / f"{number}.txt", f"{number + 1} June 2023")
        path.write_text(path.read_text(encoding="utf-8").replace("N Arslan", name), encoding="utf-8")
    build([tmp_path / "in"], tmp_path / "graph")
    rows = list(GraphFolder.open(tmp_path / "graph").store().select(ask.lookup("people").text))
    assert len(rows) >= 4
    for row in rows:
        assert text(row["written"]).casefold() in text(row["words"]).casefold()
