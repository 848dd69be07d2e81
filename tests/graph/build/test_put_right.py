"""Builds with judgements, aliases and a list of members: what changes, what is told, what comes back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.reading.find import clear, find
from tests.graph.resolve.quays import PAPERS, PERSON

OWN = "https://data.marsh-end.example/id/"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the papers."""
    folder = tmp_path_factory.mktemp("papers")
    for name, words in PAPERS.items():
        (folder / name).write_text(words, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def first(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the papers, read only."""
    graph = tmp_path_factory.mktemp("first") / "graph"
    build([papers], graph)
    return graph


@pytest.fixture
def graph(first: Path, tmp_path: Path) -> Path:
    """The graph of the papers, to be built in again."""
    return shutil.copytree(first, tmp_path / "graph")


def dump(graph: Path) -> bytes:
    """The graph in a folder as canonical N-Quads."""
    return GraphFolder.open(graph).store().dump("nq")


def other_hartley(graph: Path) -> str:
    """The address of the second of the two R Hartleys."""
    store = GraphFolder.open(graph).store()
    found = {match.iri for match in find(store, "R Hartley")}
    return next(iri for iri in found if iri != f"{PERSON}/r-hartley")


def test_judgements_are_applied_and_come_off_again(graph: Path, papers: Path) -> None:
    """A build applies what was judged since the last; without it the graph is as it was, byte by byte."""
    before = dump(graph)
    other = other_hartley(graph)
    files = {
        "judgements.tsv": f"same\t{PERSON}/r-hartley\t{other}\nsame\tQuays Committee\tQuays and Rivers Panel\n"
        "different\tT Quill\tTobias Quill\nwrong\tK Osei\tRiver Paths\t\t\t\tmentions\n",
        "members.csv": "name,body,from\nKwame Osei,Quays Committee,2018\n",
        "aliases.tsv": f"{PERSON}/robert\t{PERSON}/r-hartley\n",
    }
    for name, words in files.items():
        (graph / name).write_text(words, encoding="utf-8")
    report = build([papers], graph)
    assert (report.judgements, report.members, report.read) == (3, 1, 0)
    assert report.unfit == ["judgements.tsv, line 4: there is no such fact (any more): it is not applied"]
    after = dump(graph)
    assert after != before
    assert build([papers], graph).unfit == report.unfit  # nothing changed, and it is told again
    for name in files:
        (graph / name).unlink()
    build([papers], graph)
    assert dump(graph) == before
    for name, words in files.items():
        (graph / name).write_text(words, encoding="utf-8")
    build([papers], graph)
    assert dump(graph) == after


def test_show_follows_old_addresses(graph: Path, papers: Path) -> None:
    """What was published before two became one leads to the one."""
    other = other_hartley(graph)
    (graph / "judgements.tsv").write_text(f"same\t{PERSON}/r-hartley\t{other}\n", encoding="utf-8")
    build([papers], graph)
    meant = clear(find(GraphFolder.open(graph).store(), other))
    assert meant is not None
    assert meant.iri == f"{PERSON}/r-hartley"


@pytest.mark.parametrize("name", ["judgements.tsv", "aliases.tsv", "members.csv"])
@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 100,
        b"=cmd|' /C calc'!A0\t=1+1\t@SUM(1)\n" * 300,
        b"\xef\xbb\xbf",
        b"\n" * 1000,
        b'"' * 200_000,
    ],
    ids=["binary", "formulas", "a mark alone", "nothing", "quotation marks"],
)
def test_no_file_keeps_a_graph_from_being_built(name: str, data: bytes, graph: Path, papers: Path) -> None:
    """Whatever lies there, the graph is that of its papers, and a line says what is wrong."""
    before = dump(graph)
    (graph / name).write_bytes(data)
    report = build([papers], graph)
    assert dump(graph) == before
    assert all(line.startswith(name) and "\n" not in line for line in report.unfit)
    assert bool(report.unfit) == bool(data.strip(b"\xef\xbb\xbf\n"))
    assert len(report.unfit) <= 21


def test_the_command_tells_what_could_not_be_used(
    graph: Path, papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The build says so by line, and ends with the status of a finding; quiet, it says nothing else."""
    (graph / "judgements.tsv").write_text("same\tX Nobody\tB Lund\nsame\tK Osei\tB Lund\n", encoding="utf-8")
    assert main(["build", str(papers), "-o", str(graph)]) == 1
    out = capsys.readouterr().out
    assert "1 judgement applied" in out
    assert "  judgements.tsv, line 1: nothing is called “X Nobody” (any more)" in out
    assert main(["build", str(papers), "-o", str(graph), "-q"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("councilgraph: judgements.tsv, line 1: ")


def publish(graph: Path) -> None:
    """Gives a graph folder a base of its own, as one has who publishes."""
    graph.mkdir(exist_ok=True)
    (graph / "councilgraph.toml").write_text(f'base = "{OWN}"\n', encoding="utf-8")


def test_a_published_address_that_changes_gets_an_alias(papers: Path, tmp_path: Path) -> None:
    """Who was A Tarrow is Ada Tarrow once a paper says so; the old address is written down and goes on working."""
    graph = tmp_path / "graph"
    publish(graph)
    build([papers / "march.txt"], graph)
    report = build([papers], graph)
    old, new = (f"{OWN}marsh-end-borough-council/person/{name}" for name in ("a-tarrow", "ada-tarrow"))
    assert [old, new] in report.renamed
    assert f"{old}\t{new}\n" in (graph / "aliases.tsv").read_text(encoding="utf-8")
    meant = clear(find(GraphFolder.open(graph).store(), old))
    assert meant is not None
    assert meant.label == "Ada Tarrow"
    kept = dump(graph)
    again = build([papers], graph)
    assert (again.reused, dump(graph)) == (2, kept)
    assert build([papers / "march.txt"], graph).unfit == []  # the old address is a thing again
    assert build([papers], graph).renamed == [[old, new]]
    assert dump(graph) == kept


def test_nothing_is_written_down_of_addresses_that_nobody_publishes(papers: Path, tmp_path: Path) -> None:
    """Below the address that every graph begins with, parts make the graph that all at once make."""
    build([papers / "march.txt"], tmp_path / "parts")
    build([papers], tmp_path / "parts")
    build([papers], tmp_path / "whole")
    assert not (tmp_path / "parts" / "aliases.tsv").exists()
    assert dump(tmp_path / "parts") == dump(tmp_path / "whole")


def test_a_judgement_that_is_taken_back_leaves_no_alias(papers: Path, tmp_path: Path) -> None:
    """An address that there was only because of a judgement goes with it, in a published graph too."""
    graph = tmp_path / "graph"
    publish(graph)
    build([papers], graph)
    before = dump(graph)
    for judged in ("different\tA Tarrow\tAda Tarrow\n", "same\tT Quill\tTamsin Quill\n"):
        (graph / "judgements.tsv").write_text(judged, encoding="utf-8")
        build([papers], graph)
        assert dump(graph) != before
        (graph / "judgements.tsv").unlink()
        build([papers], graph)
        assert dump(graph) == before
    assert not (graph / "aliases.tsv").exists()
