"""What a build reads of what is named: documents, and neither its own output nor what it cannot read."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from councilgraph.graph.build.build import build
from councilgraph.graph.build.sources import Found, find_sources
from councilgraph.graph.cli import main
from councilgraph.graph.exports.export import FOLDERS, FORMATS
from councilgraph.graph.folder.folder import GraphFolder
from tests import golden

MINUTES = """\
{council}
Minutes of the Meeting of the {body} held at 2.00 p.m. on Thursday, {day}

Present: Councillor N Arslan (Chair), Councillor P Arslan

1. Harbour dues

RESOLVED that the dues be raised.
"""


def minutes(path: Path, day: str = "13 July 2023", body: str = "Scrutiny Panel", council: str = "") -> Path:
    """A file of minutes, in a folder that is made where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    council = council or "Aldermere City Council"
    path.write_text(MINUTES.format(council=council, body=body, day=day), encoding="utf-8")
    return path


def names(found: Found) -> list[str]:
    """The names of the files to read."""
    return [source.name for source in found.sources]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with a set of minutes."""
    minutes(tmp_path / "papers" / "july.txt")
    return tmp_path / "papers"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of three documents, read only."""
    folder = tmp_path_factory.mktemp("built") / "some.folder"
    build([path for path in golden.samples() if "harrowmouth" in path.as_posix()], folder)
    return folder


def bodies(graph: Path) -> int:
    """How many bodies a graph knows."""
    return len(list(GraphFolder.open(graph).store().select("SELECT ?b { ?b a cg:Body }")))


def test_a_second_build_in_the_same_folder_is_the_first(
    papers: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`build . -o my.graph`, pages drawn beside it and built again: the same bodies, and a word on what was passed over."""
    monkeypatch.chdir(papers)
    assert main(["build", ".", "-o", "my.graph", "-q"]) == 0
    before = bodies(Path("my.graph"))
    assert main(["draw", "my.graph", "-o", "a.html"]) == 0
    assert main(["report", "my.graph", "-o", "sub.htm"]) == 0
    capsys.readouterr()
    assert main(["build", ".", "-o", "my.graph"]) == 0
    assert bodies(Path("my.graph")) == before
    out = capsys.readouterr().out
    assert out.startswith("my.graph: 1 document, 0 read anew and 1 known before\n")
    assert "passed over 3 things that councilgraph wrote: a.html, my.graph, sub.htm\n" in out


def test_a_graph_is_known_by_its_manifest(papers: Path, graph: Path) -> None:
    """A folder that holds a graph is no source, whatever it is called and however deep it lies."""
    shutil.copytree(graph, papers / "2023" / "minutes of July")
    found = find_sources([papers])
    assert (names(found), found.own) == (["july.txt"], ("2023/minutes of July",))


def test_what_a_stopped_build_left_is_no_source(papers: Path) -> None:
    """The texts in a graph folder whose first build was stopped are not read as documents."""

    def stop(stage: str, _count: int, _total: int) -> None:
        if stage == "extracting":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([papers], papers / "my.graph", progress=stop)
    assert list((papers / "my.graph" / "texts").iterdir())
    assert names(find_sources([papers])) == ["july.txt"]


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in FOLDERS])
@pytest.mark.parametrize("ending", ["", ".txt", ".html"])
def test_exports_are_known_by_what_is_in_them(form: str, ending: str, papers: Path, graph: Path) -> None:
    """What `export` wrote is no source, and no file of an unknown kind, under whatever name."""
    assert main(["export", str(graph), "--to", form, "-o", str(papers / f"data{ending or '.' + form}")]) == 0
    found = find_sources([papers])
    assert (names(found), len(found.own), found.unread) == (["july.txt"], 1, ())


def test_a_folder_of_parquet_is_known(papers: Path, graph: Path) -> None:
    """The Parquet files of an export are known, as a ZIP and as files; one of others beside them is not."""
    for name in ("tables.zip", "tables"):
        assert main(["export", str(graph), "--to", "parquet", "-o", str(papers / name)]) == 0
    assert find_sources([papers]).own == ("tables", "tables.zip")
    other = pa.table({"year": [2024]})
    pq.write_table(other, papers / "tables" / "budget.parquet")
    assert find_sources([papers]).unread == ("tables/budget.parquet",)


def test_databases_of_others_are_not_taken_for_ours(papers: Path) -> None:
    """A SQLite file and a spreadsheet that somebody else made are files of kinds that are not read."""
    with closing(sqlite3.connect(papers / "theirs.sqlite")) as file:
        file.execute("CREATE TABLE councilgraph (iri TEXT)")
    book = Workbook()
    book.save(papers / "theirs.xlsx")
    assert find_sources([papers]).own == ()


@pytest.mark.parametrize("style", [[], ["--excel"]])
def test_a_folder_of_sheets_is_known(papers: Path, graph: Path, style: list[str]) -> None:
    """The sheets of a CSV export are known, as a ZIP and as files; a table of others beside them is not."""
    assert main(["export", str(graph), "--to", "csv", *style, "-o", str(papers / "sheets.zip")]) == 0
    assert main(["export", str(graph), "--to", "csv", *style, "-o", str(papers / "sheets")]) == 0
    assert find_sources([papers]).own == ("sheets", "sheets.zip")
    (papers / "sheets" / "budget.csv").write_text("year,sum\n", encoding="utf-8")
    found = find_sources([papers])
    assert found.unread == ("sheets/budget.csv",)
    assert len(found.own) > 5


@pytest.mark.parametrize("made", ["draw", "report"])
def test_pages_are_known_by_a_mark(made: str, papers: Path, graph: Path) -> None:
    """A page that `draw` or `report` wrote says what made it in its head, and is no source under any name."""
    written, page = papers / "page.html", papers / "minutes-of-july.txt"
    assert main([made, str(graph), "-o", str(written)]) == 0
    written.rename(page)
    assert '<meta name="generator" content="councilgraph">' in page.read_text(encoding="utf-8")[:1000]
    assert names(find_sources([papers])) == ["july.txt"]


def test_a_page_of_others_that_names_us_is_read(papers: Path) -> None:
    """Minutes that speak of councilgraph, or quote its mark, are minutes."""
    text = '# Minutes\n\nThe page held <meta name="generator" content="councilgraph">.\n'
    (papers / "about.md").write_text(text, encoding="utf-8")
    assert names(find_sources([papers])) == ["about.md", "july.txt"]


def test_the_record_of_what_was_fetched_is_no_source(papers: Path) -> None:
    """`fetched.jsonl` is passed over, found in a folder or named with the documents as in papers/*."""
    (papers / "fetched.jsonl").write_text("{}\n", encoding="utf-8")
    for named in ([papers], sorted(papers.iterdir())):
        found = find_sources(named)
        assert (names(found), found.own, found.refused) == (["july.txt"], ("fetched.jsonl",), ())


def test_a_graph_of_itself_is_refused(
    graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`build g.graph -o g.graph` is refused in a line, and so is any part of a graph; the graph stays."""
    mine = shutil.copytree(graph, tmp_path / "g.graph")
    for named, what in ((mine, "it is a graph"), (mine / "texts", "a part of a graph")):
        for out in (mine, tmp_path / "new.graph"):
            assert main(["build", str(named), "-o", str(out)]) == 2
            error = capsys.readouterr().err
            assert error.count("\n") == 1
            assert what in error
            assert "is no source: name the documents" in error
    assert not (tmp_path / "new.graph").exists()
    assert len(GraphFolder.open(mine).documents()) == 3


def test_what_is_ours_and_named_is_refused(
    papers: Path, graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page or graph of ours that is named among documents is refused in a line, the rest is built, the status is 1."""
    assert main(["draw", str(graph), "-o", str(papers / "view.html")]) == 0
    capsys.readouterr()
    assert main(["build", *map(str, sorted(papers.iterdir())), str(graph), "-o", str(tmp_path / "new")]) == 1
    out = capsys.readouterr().out
    assert "2 files could not be read, or not wholly:\n" in out
    assert "  view.html: councilgraph wrote it" in out
    assert "  some.folder: it is a graph" in out
    assert len(GraphFolder.open(tmp_path / "new").documents()) == 1


def test_passed_over_is_said_where_asked(
    papers: Path, graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With -v each thing that was passed over is named, in --json all of it."""
    shutil.copytree(graph, papers / "old")
    assert main(["build", str(papers), "-o", str(tmp_path / "new"), "-v", "--json"]) == 0
    shown = capsys.readouterr()
    assert "councilgraph: passed over old: councilgraph wrote it\n" in shown.err
    assert json.loads(shown.out)["own"] == ["old"]
