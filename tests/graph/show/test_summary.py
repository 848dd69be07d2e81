from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from tests.graph import panel

MINUTES = """\
Aldermere City Council
Minutes of the Meeting of the Scrutiny Panel held at 2.00 p.m. on Thursday, 13 July 2023

Present:
Members: Councillor N Arslan (Chair)
Councillor P Arslan (substitute for Councillor J Amadi)

1. Harbour dues

The Panel heard that the dues had not been raised for six years.
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A folder with a set of minutes."""
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "july.txt").write_text(MINUTES, encoding="utf-8")
    return folder


def test_build_makes_a_graph_and_sums_it_up(
    minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A build says on standard output what was read and what to do next; the graph can be asked."""
    out = tmp_path / "my.graph"
    assert main(["build", str(minutes), "-o", str(out)]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.startswith(f"{out}: 1 document, 1 read anew and 0 known before\n")
    assert re.search(r"^  1 meeting, 3 people, \d+ bod", shown.out, re.MULTILINE)
    assert f"councilgraph query {out} --list" in shown.out
    assert main(["show", str(out), "P Arslan"]) == 0
    assert "present as substitute, for J Amadi" in capsys.readouterr().out


def test_build_says_what_sets_its_addresses(
    minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """While addresses are those of this machine a line says so, and what it says to do changes them."""
    out = tmp_path / "my.graph"
    said = f"addresses begin with http://localhost:8000/id/: before you publish any, set base in {out}/councilgraph.toml"
    assert main(["build", str(minutes), "-o", str(out)]) == 0
    assert capsys.readouterr().out.count(said) == 1
    (out / "councilgraph.toml").write_text('base = "https://data.aldermere.example/id/"\n', encoding="utf-8")
    assert main(["build", str(minutes), "-o", str(out)]) == 0
    assert "addresses begin with" not in capsys.readouterr().out
    assert main(["query", str(out), "chairs", "--format", "csv"]) == 0
    assert GraphFolder.open(out).settings().base == "https://data.aldermere.example/id/"


def test_build_adds_where_it_is_asked_to(
    minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--add` keeps what was there; without it the graph is equal to what is named."""
    out, june = tmp_path / "my.graph", tmp_path / "june.txt"
    june.write_text(MINUTES.replace("13 July", "15 June"), encoding="utf-8")
    assert main(["build", str(minutes), "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["build", str(june), "-o", str(out), "--add", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 2
    assert main(["build", str(june), "-o", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 1


def test_what_could_not_be_read_is_a_finding(
    minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read is named with the reason; the rest is built, and the status is 1."""
    (minutes / "broken.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    assert main(["build", str(minutes), "-o", str(tmp_path / "my.graph")]) == 1
    shown = capsys.readouterr()
    assert "1 file could not be read, or not wholly:\n  " in shown.out
    assert "broken.txt" in shown.out


def test_a_folder_of_something_else_is_refused(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build never writes into a folder that holds other files."""
    assert main(["build", str(minutes), "-o", str(minutes)]) == 2
    assert "other files" in capsys.readouterr().err
    assert [path.name for path in minutes.iterdir()] == ["july.txt"]


def test_stopping_a_build_leaves_the_last_graph(tmp_path: Path) -> None:
    """Ctrl-C ends a build with a line and the status 130, and the graph is as it was."""
    out, sources = panel.write(tmp_path / "my.graph"), tmp_path / "many"
    sources.mkdir()
    for number in range(3000):
        (sources / f"{number}.txt").write_text(MINUTES + f"\n{number}\n", encoding="utf-8")
    command = [sys.executable, "-m", "councilgraph.graph", "build", str(sources), "-o", str(out)]
    build = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    while not list(out.glob("gen-*.tmp")):
        assert build.poll() is None
        time.sleep(0.01)
    build.send_signal(signal.SIGINT)
    _, err = build.communicate(timeout=60)
    assert (build.returncode, err) == (130, "councilgraph: stopped; the last graph is as it was\n")
    assert len(GraphFolder.open(out).documents()) == len(panel.DOCUMENTS)
