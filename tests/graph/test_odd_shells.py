"""What a command gets from shells, terminals and editors that are not as most are."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from councilgraph.graph import argument_kinds, usage
from councilgraph.graph.show.given_text import read_given
from councilgraph.ontology.errors import BadUsage
from tests.graph import panel

QUERY = "SELECT * {\n ?s a cg:Meeting\n}"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small graph."""
    return panel.write(tmp_path_factory.mktemp("shells") / "panel.graph")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["query GRAPH attendance", "export GRAPH --to nq", "query GRAPH -"])
def test_a_closed_stream_costs_no_traceback(graph: Path, closed: str, words: str) -> None:
    """Where a shell gives standard output closed, what goes there goes nowhere."""
    typed = " ".join(map(shlex.quote, [sys.executable, "-m", "councilgraph.graph", *words.split()]))
    line = f"{typed.replace('GRAPH', shlex.quote(str(graph)))} {closed}"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(["bash", "-c", line], input=b"ASK {}", capture_output=True, env=env, check=False)
    assert b"Traceback" not in done.stderr
    assert done.returncode in ((2,) if words.endswith("-") and "<" in closed else (0,))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_is_given_as_any_editor_saves_it(tmp_path: Path, encoding: str, end: str) -> None:
    """From a file and from standard input: marked or not, in any encoding that papers are read in."""
    text = QUERY.replace("Meeting", "Café")
    (tmp_path / "q.rq").write_bytes(text.replace("\n", end).encode(encoding))
    given = io.TextIOWrapper(io.BytesIO((tmp_path / "q.rq").read_bytes()), encoding="ascii")
    for name in (str(tmp_path / "q.rq"), "-"):
        assert read_given(name, given, wanted="", saved="") == text


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    """In a line that says what to do."""
    (tmp_path / "a.rq").write_bytes(bytes(range(32)) * 9)
    with pytest.raises(BadUsage, match="is not text: save the query as UTF-8"):
        read_given(str(tmp_path / "a.rq"), io.StringIO(), wanted="", saved="the query as UTF-8")


@pytest.mark.parametrize(
    ("data", "words"), [(b"Zo\xc3\xab", "Zoë"), (b"Zo\xeb", "Zoë"), (b"R Roe", "R Roe"), (b"\x81", "\ufffd")]
)
def test_words_are_letters_whatever_the_terminal_sends(data: bytes, words: str) -> None:
    """A name typed in Windows-1252 is that name; the name of a file keeps its bytes."""
    assert argument_kinds.words(os.fsdecode(data)) == words
    assert os.fsencode(argument_kinds.file(os.fsdecode(data))) == data


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("query g attendance --formt csv", "--formt csv: try --format"),
        ("query g attendance --snce=2024", "--snce=2024: try --since"),
        ("export g --FORCE", "try --force"),
        ("query g -- a --since", "--since: behind -- nothing is an option;"),
        ("show g a --xyzzy", "unrecognized arguments: --xyzzy;"),
        ("validate g h", "unrecognized arguments: h;"),
    ],
)
def test_a_misspelt_option_is_answered_with_the_nearest(
    typed: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a misspelt command is; where none is near, none is offered."""
    with pytest.raises(SystemExit) as ended:
        usage.read(typed.split())
    assert ended.value.code == 2
    assert says in capsys.readouterr().err
