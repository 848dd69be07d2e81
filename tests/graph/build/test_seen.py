"""A build that finds all as the last one did, which found no news, looks no further; any change is seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from councilgraph.graph.build import seen
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from tests import golden

PAPERS = [path for path in golden.samples() if "harrowmouth" in path.as_posix()]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of papers and its graph, to be copied."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "papers").mkdir()
    for path in PAPERS:
        shutil.copy(path, folder / "papers")
    assert main(["build", "--quiet", str(folder / "papers"), "-o", str(folder / "graph")]) == 0
    return folder


@pytest.fixture
def built(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A folder of papers and its graph, after a build that found no news."""
    monkeypatch.setattr(seen, "LATEST", 0)
    folder = Path(shutil.copytree(made, tmp_path / "copy"))
    papers, graph = folder / "papers", folder / "graph"
    for _ in range(2):  # the first of which writes down where the papers lie
        assert main(["build", "--quiet", str(papers), "-o", str(graph)]) == 0
    return papers, graph


def unchanged(papers: Path, graph: Path, *, add: bool = False) -> bool:
    """Whether a build would look no further."""
    return seen.unchanged(graph, seen.state([papers], graph, add=add))


def test_a_build_without_news_loads_nothing_of_builds(built: tuple[Path, Path]) -> None:
    """Where all is as it was, the command loads neither what builds nor the store, and is done."""
    code = (
        "import sys; from councilgraph.graph.cli import main; status = main(sys.argv[1:]);"
        "print(status, {'pyoxigraph', 'spacy', 'councilgraph.graph.build.build'} & {*sys.modules})"
    )
    papers, graph = map(str, built)
    command = [sys.executable, "-c", code, "build", "-q", papers, "-o", graph]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    assert (done.stdout, done.stderr) == ("0 set()\n", "")


def _changed_in_place(papers: Path, _: Path) -> None:
    path = next(papers.iterdir())
    before, content = path.stat(), path.read_bytes()
    path.write_bytes(content[:-2] + b"x\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _added(papers: Path, _: Path) -> None:
    (papers / "new").mkdir()
    (papers / "new" / "other.txt").write_text("Minutes", encoding="utf-8")


def _removed(papers: Path, _: Path) -> None:
    next(papers.iterdir()).unlink()


def _linked(papers: Path, graph: Path) -> None:
    (papers / "link").symlink_to(graph.parent)


def _put_right(_: Path, graph: Path) -> None:
    (graph / "aliases.tsv").write_text("", encoding="utf-8")


def _taught(_: Path, graph: Path) -> None:
    (graph / "taught").mkdir()


def _settings(_: Path, graph: Path) -> None:
    with (graph / "councilgraph.toml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")


def _text_lost(_: Path, graph: Path) -> None:
    next((graph / "texts").iterdir()).unlink()


def _being_built(_: Path, graph: Path) -> None:
    (graph / "gen-000002.tmp").mkdir()


def _no_graph(_: Path, graph: Path) -> None:
    (graph / "manifest.json").unlink()


CHANGES = (
    *(_changed_in_place, _added, _removed, _linked, _put_right, _taught, _settings, _text_lost),
    *(_being_built, _no_graph),
)


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(built: tuple[Path, Path], change: Callable[[Path, Path], None]) -> None:
    """Whatever changes among the papers, in what people edit or in what a build needs, is looked at."""
    assert unchanged(*built)
    change(*built)
    assert not unchanged(*built)


def test_other_papers_are_no_repetition(built: tuple[Path, Path]) -> None:
    """To add is not to replace, a file is no folder, and another folder is another."""
    papers, graph = built
    assert not unchanged(papers, graph, add=True)
    assert not unchanged(next(papers.iterdir()), graph)
    assert not unchanged(Path(shutil.copytree(papers, graph.parent / "more")), graph)


def test_what_changed_just_before_is_looked_at_again(
    built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file may change again at the same time of the disk's clock: so soon nothing is taken as seen."""
    papers, graph = built
    monkeypatch.setattr(seen, "LATEST", 3_600_000_000_000)
    (graph / seen.NAME).unlink()
    assert main(["build", "--quiet", str(papers), "-o", str(graph)]) == 0
    assert not unchanged(papers, graph)


def test_a_refused_paper_is_named_each_time(
    built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """A build that has something to complain of is never passed over."""
    papers, graph = built
    (papers / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    for _ in range(3):
        assert main(["build", "--quiet", str(papers), "-o", str(graph)]) == 1
        assert "broken.pdf" in capsys.readouterr().err


def test_a_copy_of_a_graph_is_a_graph(built: tuple[Path, Path]) -> None:
    """The file is of this machine: nothing rests on it, in another place or without it."""
    papers, graph = built
    copy = Path(shutil.copytree(graph, graph.parent / "other"))
    assert not unchanged(papers, copy)
    assert GraphFolder.open(copy).store().dump("nq") == GraphFolder.open(graph).store().dump("nq")
