from __future__ import annotations

import io
import os
import pty
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.picture import draw
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import output
from councilgraph.graph.show.output import Shown, check, naming, writing
from councilgraph.graph.version import GENERATOR
from councilgraph.ontology.errors import BadUsage, CouncilgraphError
from tests.graph import panel


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of the small graph."""
    return str(panel.write(tmp_path_factory.mktemp("output") / "panel.graph"))


@contextmanager
def no_room() -> Iterator[None]:
    """A disk that takes no more than a thousand bytes of a file, while the block runs and no longer.

    A fixture would hold it while pytest writes its own output, which may be a longer file.
    """
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def commands(graph: str, out: str) -> dict[str, list[str]]:
    """What writes a file, with the file that it is to write."""
    return {
        "draw": ["draw", graph, "-o", out],
        "report": ["report", graph, "-o", out],
        "export": ["export", graph, "--to", "turtle", "-o", out],
        "a ZIP": ["export", graph, "--to", "csv", "-o", out],
    }


FILES = {"a ZIP": "file.zip", "a folder": "sheets"}
NAMES = ("draw", "report", "export", "a ZIP")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_others_is_kept(
    name: str, graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is there is not overwritten, but for --force, and a line says so; status 2."""
    out = tmp_path / FILES.get(name, "mine.html")
    out.write_text("mine", "utf-8")
    typed = commands(graph, str(out))[name]
    assert main(typed) == 2
    said = capsys.readouterr()
    assert (
        said.err == f"councilgraph: {out} is there already: name another file, or overwrite it with --force\n"
    )
    assert (said.out, out.read_text("utf-8")) == ("", "mine")
    assert main([*typed, "--force"]) == 0
    assert out.read_bytes() != b"mine"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("name", ["draw", "report"])
def test_a_page_of_ours_is_drawn_anew(name: str, graph: str, tmp_path: Path) -> None:
    """Pages that were made here are known again by their mark, and replaced without more ado."""
    out = tmp_path / "page.html"
    for _ in range(2):
        assert main(commands(graph, str(out))[name]) == 0
    assert GENERATOR.encode() in out.read_bytes()[: output.LOOKED]


def test_the_demonstration_keeps_files_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture beside the demonstration's folder is refused before anything is built."""
    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text("mine", "utf-8")
    assert main(["demo", "-o", "a"]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_what_is_no_file_is_not_asked_of(tmp_path: Path) -> None:
    """A device is written to, and what is not there is fine."""
    check(Path(os.devnull))
    check(tmp_path / "new")
    with pytest.raises(BadUsage):
        check(Path(__file__))
    check(Path(__file__), force=True)


@pytest.mark.parametrize("name", NAMES)
def test_a_dash_is_standard_output(name: str, graph: str, tmp_path: Path) -> None:
    """`-o -` writes the same bytes to standard output that would stand in the file, and nothing else."""
    file = FILES.get(name, "file.html")
    filed, piped = (
        subprocess.run(
            [sys.executable, "-m", "councilgraph.graph", *commands(graph, out)[name]],
            cwd=tmp_path,
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for out in (file, "-")
    )
    assert piped == (tmp_path / file).read_bytes()
    assert filed in (b"", f"{file}\n".encode())
    assert [path.name for path in tmp_path.iterdir()] == [file]


@pytest.mark.parametrize("more", [[], ["-o", "-"]])
def test_a_zip_never_goes_to_a_terminal(graph: str, more: list[str]) -> None:
    """In a terminal the bytes of a ZIP are refused in a line that says what to do instead."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "councilgraph.graph", "export", graph, "--to", "csv", *more]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, env=env, check=False)
    os.write(theirs, b"end\n")
    assert os.read(ours, 100) == b"end\r\n"
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 2
    assert done.stderr.startswith(b"councilgraph: such a file is not for a terminal: name one with -o")


def test_a_terminal_is_not_commanded() -> None:
    """What documents hold that would command a terminal is shown by signs, however the parts are cut."""
    shown = io.StringIO()
    data = "é\x1b[31m\r\n\t\u202e\U0001f600".encode()
    Shown(shown).writelines(data[:at] if at == 1 else data[1:] for at in (1, 2))
    assert shown.getvalue() == "é\u241b[31m\r\n\t[U+202E]\U0001f600"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("query GRAPH mine.rq --format csv", id="rows"),
        pytest.param("query GRAPH made.rq", id="triples"),
        pytest.param("query GRAPH mine.rq", id="a table"),
    ],
)
def test_answers_do_not_command_a_terminal(typed: str, graph: str, tmp_path: Path) -> None:
    """In a terminal no answer holds an escape, and elsewhere it is as it is."""
    (tmp_path / "mine.rq").write_text(r"SELECT ('a\u001Bb' AS ?x) {}", "utf-8")
    (tmp_path / "made.rq").write_text(r"CONSTRUCT { <x:a> <x:b> 'a\u001Bb' } {}", "utf-8")
    ours, theirs = pty.openpty()
    words = [graph if word == "GRAPH" else word for word in typed.split()]
    command = [sys.executable, "-m", "councilgraph.graph", *words]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "NO_COLOR": "1"}
    subprocess.run(command, stdout=theirs, cwd=tmp_path, env=env, check=True)
    shown = os.read(ours, 10_000)
    os.close(ours)
    os.close(theirs)
    assert b"\x1bb" not in shown
    assert b"b" in shown.partition(b"a")[2]


@pytest.mark.parametrize("name", [*NAMES, "a folder"])
def test_messages_name_what_the_user_named(
    name: str, graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a disk is full the line names the file that was to be written, and no draft is left or named."""
    out = tmp_path / FILES.get(name, "file.html")
    typed = commands(graph, str(out))["a ZIP" if name == "a folder" else name]
    with no_room():
        status = main(typed)
    assert status == 2
    assert capsys.readouterr().err == f"councilgraph: {out} cannot be written: File too large\n"
    assert not list(tmp_path.glob(".*"))
    assert not out.is_file()


def test_a_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    """What ends in the middle, by whatever, leaves the last file and no draft."""
    out = tmp_path / "file"
    out.write_text("last", "utf-8")
    with pytest.raises(ZeroDivisionError), writing(out, force=True) as file:
        file.write(b"next" * (1 // 0))
    assert out.read_text("utf-8") == "last"
    assert list(tmp_path.iterdir()) == [out]


def test_other_errors_pass(tmp_path: Path) -> None:
    """What is wrong elsewhere is not taken for the file."""
    with pytest.raises(CouncilgraphError, match="cannot be written: Is a directory"), writing(tmp_path):
        pass
    with pytest.raises(BrokenPipeError), naming(tmp_path):
        raise BrokenPipeError


def test_pages_bear_the_mark() -> None:
    """The head of a page says what made it."""
    assert f'content="{GENERATOR}"' in draw.draw(Store.memory(panel.quads()))[: output.LOOKED]
