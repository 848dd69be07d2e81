"""From files to a graph: what is in, what is out, and that the same files make the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.build.built import Report
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.ontology.errors import BadUsage, CouncilgraphError, GraphBusy, NotAGraph
from tests import golden

SAMPLES = golden.samples()
FEW = [path for path in SAMPLES if "harrowmouth" in path.as_posix()]


def dump(folder: Path) -> bytes:
    """The graph in a folder as canonical N-Quads."""
    return GraphFolder.open(folder).store().dump("nq")


def paths_in(folder: Path) -> dict[str, bytes]:
    """The files in a folder with their content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    """The graph of all samples, read only."""
    folder = tmp_path_factory.mktemp("whole") / "graph"
    return folder, build(SAMPLES, folder)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of three documents, read only."""
    folder = tmp_path_factory.mktemp("few") / "graph"
    build(FEW, folder)
    return folder


@pytest.fixture
def three(few: Path, tmp_path: Path) -> Path:
    """The graph of three documents, to be built in again."""
    return shutil.copytree(few, tmp_path / "graph")


def test_the_order_of_sources_does_not_matter(whole: tuple[Path, Report], tmp_path: Path) -> None:
    """The same files, named in another order or by their folders, make the same bytes."""
    build(SAMPLES[::-1], tmp_path / "reversed")
    build(sorted({path.parent for path in SAMPLES}, reverse=True), tmp_path / "folders")
    assert dump(tmp_path / "reversed") == dump(whole[0])
    assert dump(tmp_path / "folders") == dump(whole[0])


@pytest.mark.parametrize("first", [1, 6], ids=lambda first: f"{first} and then the rest")
def test_a_part_and_the_rest_is_the_whole(first: int, whole: tuple[Path, Report], tmp_path: Path) -> None:
    """Documents added later make the graph that all at once make."""
    build(SAMPLES[:first], tmp_path / "graph")
    report = build(SAMPLES[first:], tmp_path / "graph", add=True)
    assert dump(tmp_path / "graph") == dump(whole[0])
    assert (report.documents, report.reused) == (len(SAMPLES), first)
    assert report.counts == whole[1].counts


def test_without_add_the_graph_is_what_is_named(three: Path, tmp_path: Path) -> None:
    """A build makes the graph equal to its sources: what is not named any more is gone."""
    build(FEW[:1], three)
    build(FEW[:1], tmp_path / "fresh")
    assert dump(three) == dump(tmp_path / "fresh")


def test_a_second_build_reads_nothing_anew(three: Path) -> None:
    """What is known of a document is used again, and the graph is the same."""
    before = dump(three)
    report = build(FEW, three)
    assert (report.read, report.reused) == (0, len(FEW))
    assert dump(three) == before


@pytest.mark.parametrize("name", ["store/CURRENT", "overview.json", "report.json"])
def test_what_is_damaged_is_made_anew(name: str, three: Path) -> None:
    """A graph of which a file is lost is whole after a build, though no document is new."""
    before, folder = dump(three), GraphFolder.open(three)
    (folder.store_path().parent / name).unlink()
    build(FEW, three)
    assert GraphFolder.open(three).damaged() == []
    assert dump(three) == before


def test_a_build_without_news_loads_no_line(three: Path) -> None:
    """Where nothing changed the command does not wait for what makes statements and a graph of them."""
    code = (
        "import sys; from councilgraph.graph.cli import main; status = main(sys.argv[1:]);"
        "print(status, {'spacy', 'rdflib', 'rapidfuzz', 'councilgraph.graph.build.line'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "build", *FEW, "-o", three],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.endswith("\n0 set()\n")
    assert done.stdout.startswith(f"{three}: {len(FEW)} documents, 0 read anew")


def test_a_changed_document_is_read_anew(tmp_path: Path) -> None:
    """A document with another word is another document: only it is read anew."""
    for path in FEW:
        shutil.copy(path, tmp_path)
    build([tmp_path], tmp_path / "graph")
    changed = tmp_path / FEW[0].name
    changed.write_text(changed.read_text(encoding="utf-8").replace("abroad", "away"), encoding="utf-8")
    report = build([tmp_path / path.name for path in FEW], tmp_path / "graph")
    assert (report.documents, report.read, report.reused) == (len(FEW), 1, len(FEW) - 1)


def test_a_profile_that_changes_is_read_with(three: Path) -> None:
    """Settings that change what is found are no reason to go on with what was found before."""
    settings = three / "councilgraph.toml"
    settings.write_text('base = "https://example.org/id/"\n', encoding="utf-8")
    report = build(FEW, three)
    assert report.documents == len(FEW)
    assert b"http://localhost:8000/id/" not in dump(three)
    assert b"https://example.org/id/harrowmouth-town-council" in dump(three)


def test_a_profile_of_the_users_is_read_with(three: Path) -> None:
    """What a user writes into the graph's folder of profiles holds in the next build, and is read at once."""
    (three / "profiles").mkdir()
    (three / "profiles" / "harrowmouth.toml").write_text('[people]\ntitles = ["Reeve"]\n', encoding="utf-8")
    assert build(FEW, three).read == len(FEW)
    assert build(FEW, three).read == 0


def test_the_same_bytes_under_two_names_are_one_document(tmp_path: Path) -> None:
    """A file published twice is one document with both its names, and its facts are said once."""
    for name in ("a.txt", "b.txt"):
        shutil.copy(FEW[0], tmp_path / name)
    report = build([tmp_path], tmp_path / "graph")
    files = (
        GraphFolder.open(tmp_path / "graph").store().select("SELECT ?f { ?d cg:sourceFile ?f } ORDER BY ?f")
    )
    assert report.documents == 1
    assert [str(row["f"]) for row in files] == ['"a.txt"', '"b.txt"']


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("empty.txt", b"", "empty", id="empty"),
        pytest.param("blank.md", b" \n\t\r\n", "empty", id="nothing but space"),
        pytest.param("binary.txt", b"MZ\x00\x01\x02" * 40, "not text", id="binary"),
        pytest.param("undecodable.txt", b"Minutes \x81\x8d\xff of the meeting", "not text", id="no encoding"),
        pytest.param("half.txt", b"\xff\xfeM\x00i\x00n", "not text", id="UTF-16 cut short"),
        pytest.param("sheet.xlsx", b"PK\x03\x04", "not read", id="a kind that is not read"),
    ],
)
def test_one_bad_file_does_not_stop_the_others(
    name: str, content: bytes, says: str, three: Path, tmp_path: Path
) -> None:
    """A file that cannot be read is named in a line that says why; the others are read all the same."""
    (tmp_path / name).write_bytes(content)
    before = dump(three)
    report = build([tmp_path / name, *FEW], three)
    ((refused, reason),) = [(one.name, one.reason) for one in report.refused]
    assert refused == name
    assert says in reason
    assert name in reason
    assert "\n" not in reason
    assert dump(three) == before


@pytest.mark.parametrize(
    ("prepare", "says"),
    [
        pytest.param(lambda path: path / "nowhere.txt", "no such file", id="missing"),
        pytest.param(lambda path: path, "no document", id="a folder with no document"),
        pytest.param(lambda path: write(path / "empty.txt", b""), "empty", id="nothing that can be read"),
    ],
)
def test_nothing_is_lost_to_a_wrong_source(prepare: Callable[[Path], Path], says: str, three: Path) -> None:
    """A source that gives nothing is an error of one line, and the graph stays as it was."""
    elsewhere = three.parent / "elsewhere"
    elsewhere.mkdir()
    before = paths_in(three)
    with pytest.raises(BadUsage, match=says) as caught:
        build([prepare(elsewhere)], three)
    assert "\n" not in str(caught.value)
    assert paths_in(three) == before


def test_a_missing_source_among_others_is_an_error(three: Path, tmp_path: Path) -> None:
    """A file that was named and is not there is a slip to be told, not a document to be dropped."""
    before = dump(three)
    with pytest.raises(BadUsage, match=r"nowhere\.txt"):
        build([FEW[0], tmp_path / "nowhere.txt"], three)
    assert dump(three) == before


def write(path: Path, content: bytes) -> Path:
    """A file with that content."""
    path.write_bytes(content)
    return path


def test_hidden_files_are_no_documents(tmp_path: Path) -> None:
    """What is hidden in a folder, by its own name or a folder's, was not put there to be read."""
    for name in (".trash/old.txt", ".draft.md", "minutes.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(FEW[0], tmp_path / "in" / name)
    assert build([tmp_path / "in"], tmp_path / "graph").documents == 1
    assert b".draft.md" not in dump(tmp_path / "graph")


def test_a_document_without_meetings_is_in_the_graph(tmp_path: Path) -> None:
    """A text in which nothing is found is a document all the same, with its name."""
    write(tmp_path / "letter.txt", b"Dear Sir or Madam,\n\nThank you for the oysters.\n")
    report = build([tmp_path / "letter.txt"], tmp_path / "graph")
    assert report.documents == 1
    assert b'"letter.txt"' in dump(tmp_path / "graph")


@pytest.mark.parametrize("stage", ["reading", "extracting"])
def test_an_interrupted_build_leaves_the_last_graph(stage: str, three: Path) -> None:
    """Ctrl-C at any moment leaves the graph as it was, and the next build goes on."""

    def interrupt(now: str, count: int, total: int) -> None:
        if (now, count) == (stage, total):
            raise KeyboardInterrupt

    before = dump(three)
    with pytest.raises(KeyboardInterrupt):
        build(SAMPLES, three, progress=interrupt)
    assert dump(three) == before
    assert list(three.glob("*.tmp")) == []
    assert build(SAMPLES, three).documents == len(SAMPLES)


def test_a_first_build_that_is_interrupted_leaves_no_graph(tmp_path: Path) -> None:
    """Where there was no graph there is none after Ctrl-C, and the folder can be built in."""

    def interrupt(_stage: str, _count: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(FEW, tmp_path / "graph", progress=interrupt)
    with pytest.raises(NotAGraph):
        GraphFolder.open(tmp_path / "graph")
    assert build(FEW, tmp_path / "graph").documents == len(FEW)


def test_progress_counts_to_the_end(tmp_path: Path) -> None:
    """Progress is told for each stage, a step a document, to its end."""
    told: list[tuple[str, int, int]] = []
    build(FEW, tmp_path / "graph", progress=lambda *step: told.append(step))
    total = len(FEW)
    assert told == [
        (stage, count, total) for stage in ("reading", "extracting") for count in range(1, total + 1)
    ]


def test_a_build_while_another_is_at_work(three: Path) -> None:
    """Two builds in one folder do not mix: the second is told so in a line."""

    def another(_stage: str, _count: int, _total: int) -> None:
        with pytest.raises(GraphBusy) as caught:
            build(FEW, three)
        assert "\n" not in str(caught.value)

    build(FEW[:1], three, progress=another)


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """A folder that holds other files and no graph is not built in."""
    write(tmp_path / "precious.doc", b"years of work")
    with pytest.raises(CouncilgraphError):
        build(FEW, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["precious.doc"]


def test_the_report_is_kept(whole: tuple[Path, Report]) -> None:
    """What a build did can be read later: the same counts, and they agree with the graph."""
    folder, report = whole
    graph = GraphFolder.open(folder)
    kept = graph.report()
    assert kept["documents"] == report.documents == len(SAMPLES)
    assert kept["counts"] == report.counts
    known = list(graph.store().select("SELECT ?x { ?x cg:coverage cg:KnownOnly }"))
    assert len(known) == report.known_only
    for kind in ("cg:Meeting", "cg:Participation", "cg:Resolution", "cg:Councillor"):
        found = list(graph.store().select(f"SELECT ?x {{ ?x a {kind} }}"))
        assert len(found) == report.counts[kind], kind
