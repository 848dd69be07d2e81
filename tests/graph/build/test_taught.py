"""Corrected papers in the folder of a graph: what is read with them, and what a fault in them costs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from councilgraph.graph.build import taught
from councilgraph.graph.build.build import build
from councilgraph.graph.build.built import Report
from councilgraph.graph.build.coverage import Coverage
from councilgraph.graph.build.teach import write_for_correction
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.show import report
from councilgraph.graph.show.report import Covered
from councilgraph.ontology.errors import BadUsage, CouncilgraphError, NotAGraph, UnknownName
from councilgraph.ontology.model import Document
from tests.extractors import written
from tests.extractors.blocks.test_teaching import CORRECTED, OTHER

ELSEWHERE = written.item("RESOLVED that the paths be mown.", title="River Paths").text
DECISIONS = "SELECT ?text { ?decision a cg:Decision ; cg:text ?text }"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A paper of the council that is taught, and one of another."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "july.txt").write_text(OTHER, encoding="utf-8")
    (folder / "elsewhere.txt").write_text(ELSEWHERE, encoding="utf-8")
    return folder


def correct(graph: Path, text: str = CORRECTED, name: str = "june.ann") -> None:
    """Puts a corrected paper into the folder of a graph."""
    (graph / taught.FOLDER).mkdir(parents=True, exist_ok=True)
    (graph / taught.FOLDER / name).write_text(text, encoding="utf-8")


def dump(graph: Path) -> bytes:
    """The graph in a folder as canonical N-Quads."""
    return GraphFolder.open(graph).store().dump("nq")


def test_the_papers_of_its_council_alone_are_read_with_it(papers: Path, tmp_path: Path) -> None:
    """A corrected paper changes what is read of its council and nothing else, and the report says so."""
    graph = tmp_path / "g"
    build([papers], graph)
    assert b"two benches are bought" not in dump(graph)
    correct(graph)
    done = build([papers], graph)
    assert (done.read, done.reused) == (1, 1)
    assert done.taught == [["Marrowby Town Council", 1, 1]]
    assert b"two benches are bought" in dump(graph)


def test_a_build_without_news_is_one_still(papers: Path, tmp_path: Path) -> None:
    """Nothing is read anew while the corrected papers are as they were; a change of one builds anew."""
    graph = tmp_path / "g"
    correct(graph)
    first = build([papers], graph)
    again = build([papers], graph)
    assert (again.read, again.taught) == (0, first.taught)
    generation = GraphFolder.open(graph).manifest
    correct(graph, CORRECTED.replace("before the frost", "before the snow"))
    assert build([papers], graph).read == 1
    assert GraphFolder.open(graph).manifest != generation
    (graph / taught.FOLDER / "june.ann").unlink()
    assert build([papers], graph).taught == []


def test_the_same_corrections_make_the_same_graph(papers: Path, tmp_path: Path) -> None:
    """Two graphs of the same papers and corrections are the same bytes."""
    for name in ("a", "b"):
        correct(tmp_path / name)
        build([papers], tmp_path / name)
    assert dump(tmp_path / "a") == dump(tmp_path / "b")


FAULTS = {
    "a label that there is not": ("lead | Settled: {{resolution|the elm", "led | {{p|", 10, "begin it with a label"),
    "a mark that there is not": ("{{resolution|the elm", "{{resolved|the elm", 10, "there is no mark 'resolved'"),
    "a mark that is not closed": ("felled before the frost}}", "felled", 10, "the mark resolution is not closed"),
    "a mark closed twice": ("the frost}}", "the frost}}}}", 10, "}} closes nothing"),
    "whose paper it is": ("#! council: Marrowby Town Council", "", 1, "say whose papers are read with it"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "why"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_in_one_line(
    *, old: str, new: str, line: int, why: str, papers: Path, tmp_path: Path
) -> None:
    """A file that is not in the form is named with its line; its papers are read as if it were not there."""
    graph = tmp_path / "g"
    assert old in CORRECTED
    correct(graph, CORRECTED.replace(old, new))
    done = build([papers], graph)
    (refused,) = done.refused
    assert refused.line.startswith(f"{graph / 'taught' / 'june.ann'}: line {line}: ")
    assert why in refused.line
    assert "\n" not in refused.line
    assert (done.documents, done.taught) == (2, [])


def test_a_file_that_is_no_text_is_named(papers: Path, tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are a fault like any other."""
    correct(tmp_path / "g")
    (tmp_path / "g" / "taught" / "june.ann").write_bytes(b"text | caf\xe9\n")
    (refused,) = build([papers], tmp_path / "g").refused
    assert "UTF-8" in refused.line


def read_with(text: str, name: str, *corrected: str) -> str | None:
    """What the corrected papers are of that a document is read with."""
    folder = Path("/nowhere")
    known = taught.of_texts(folder, {f"{at}.ann": one for at, one in enumerate(corrected)})
    group = known.group_of(Document("0" * 64, name, "text/plain", text))
    return group.called if group else None


WEIR, HIGH = "#! council: Weir Council\ntext | x\n", "#! council: High Weir Council\ntext | x\n"
FILES = "#! papers: 2023/weir\ntext | x\n"
CHOICES = {
    "its head names the council": ("WEIR  COUNCIL\n\nMinutes", "a.txt", (WEIR, HIGH), "Weir Council"),
    "the longer name": ("Minutes of High Weir\nCouncil", "a.txt", (WEIR, HIGH), "High Weir Council"),
    "another council": ("Minutes of Low Town", "a.txt", (WEIR, HIGH), None),
    "part of a word": ("Minutes of Bluweir Council", "a.txt", (WEIR,), None),
    "far below the head": ("Minutes\n" + "so on\n" * 2000 + "Weir Council", "a.txt", (WEIR,), None),
    "its file": ("Minutes", "2023/weir-may.txt", (WEIR, FILES), "2023/weir"),
    "its file before its council": ("Weir Council", "2023/weir-may.txt", (WEIR, FILES), "2023/weir"),
    "another file": ("Minutes", "2024/weir-may.txt", (WEIR, FILES), None),
}


@pytest.mark.parametrize(("text", "name", "corrected", "expected"), CHOICES.values(), ids=CHOICES)
def test_which_papers_are_read_with_it(
    text: str, name: str, corrected: tuple[str, ...], expected: str | None
) -> None:
    """A document is read with the corrected papers of its folder, else of the council that its head names."""
    assert read_with(text, name, *corrected) == expected


@pytest.fixture
def graph(papers: Path, tmp_path: Path) -> Path:
    """A graph of the two papers."""
    build([papers], tmp_path / "g")
    return tmp_path / "g"


def test_a_paper_is_written_to_be_corrected(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`teach` writes a document of the graph as it was read, and says where it is and what to do."""
    assert main(["teach", str(graph), "july.txt"]) == 0
    told = capsys.readouterr().out
    assert str(graph / "taught" / "july.ann") in told
    assert f"councilgraph build SOURCE -o {graph}" in told
    text = (graph / "taught" / "july.ann").read_text(encoding="utf-8")
    assert text.startswith("#! council: MARROWBY TOWN COUNCIL\n")
    assert re.search(r"^\w+\+? \| Round the table: .*R Quill", text, re.MULTILINE)


def test_a_file_beside_the_graph_can_be_taught(graph: Path, tmp_path: Path) -> None:
    """A file that is not in the graph is read, and written as it was read."""
    (tmp_path / "new.txt").write_text(OTHER.replace("1 July", "5 August"), encoding="utf-8")
    path = write_for_correction(graph, str(tmp_path / "new.txt")).path
    assert "5 August 2024" in path.read_text(encoding="utf-8")


def test_what_was_corrected_is_not_written_over(graph: Path) -> None:
    """A second `teach` of a paper needs --force, since it would undo what was corrected."""
    path = write_for_correction(graph, "july.txt").path
    path.write_text(CORRECTED, encoding="utf-8")
    with pytest.raises(BadUsage, match="is there already"):
        write_for_correction(graph, "july.txt")
    assert path.read_text(encoding="utf-8") == CORRECTED
    again = write_for_correction(graph, "july.txt", force=True).path.read_text(encoding="utf-8")
    assert "lead | Settled: {{resolution|two benches are bought}}." in again  # read as the graph reads it now


def test_a_paper_that_cannot_be_written_is_named(graph: Path) -> None:
    """As any file is: here a file stands where its folder would be."""
    (graph / "taught").write_text("", encoding="utf-8")
    with pytest.raises(CouncilgraphError, match=r"taught/july\.ann cannot be written: "):
        write_for_correction(graph, "july.txt")


def test_what_cannot_be_taught_is_said(graph: Path, tmp_path: Path) -> None:
    """A name that nothing has and a folder that is no graph are one line each."""
    with pytest.raises(UnknownName, match=r"july\.txt"):
        write_for_correction(graph, "juli.txt")
    with pytest.raises(NotAGraph):
        write_for_correction(tmp_path / "none", "july.txt")


def test_the_summary_says_what_was_read_with_it(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The build, and the report of the graph later, say with how many corrected papers how many were read."""
    graph = tmp_path / "g"
    correct(graph)
    line = "1 document read with 1 corrected paper of Marrowby Town Council"
    main(["build", str(papers), "-o", str(graph)])
    assert line in capsys.readouterr().out
    main(["report", str(graph)])
    assert line in capsys.readouterr().out


def test_a_first_build_may_find_corrections(papers: Path, tmp_path: Path) -> None:
    """A folder that holds corrected papers alone can be built in: so they go from graph to graph."""
    correct(tmp_path / "g")
    assert isinstance(build([papers], tmp_path / "g"), Report)


def test_papers_read_least_surely_come_first() -> None:
    """The report names the papers whose lines were read least surely, and what can be done; not the others."""
    sure = {"well.txt": 0.95, "badly.txt": 0.41, "so-so.txt": 0.7}
    papers = tuple(
        Covered(name, name, Coverage(10, 5, {}, {}, 0), (), (), share) for name, share in sure.items()
    )
    told = [line.text for line in report.lines(report.Report(papers, (), (), ()))]
    (at,) = [at for at, line in enumerate(told) if "councilgraph teach GRAPH NAME" in line]
    assert [line.partition(" ")[0] for line in told[at + 1 : at + 3]] == ["badly.txt:", "so-so.txt:"]
    assert not any("well.txt" in line for line in told)


def test_the_build_keeps_how_surely_each_paper_was_read(graph: Path) -> None:
    """Each document of a report has its figure, which a later build of the same papers takes over."""
    figures = {one.name: one.sure for one in report.report(GraphFolder.open(graph)).documents}
    assert set(figures) == {"july.txt", "elsewhere.txt"}
    assert all(0 < one < 1 for one in figures.values())
