from __future__ import annotations

import json
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.validation import domain
from councilgraph.graph.validation.finding import Severity
from councilgraph.graph.validation.validate import validate
from tests import golden
from tests.graph.validation import council

ENDS_TOO_SOON = """Lorne Magna Town Council
Minutes of the Meeting of the Dykes Panel held at 2.00 p.m. on Tuesday, 7 May 2024

Present:
Members: Councillor O Vane (Chair)
Councillor T Brill
Councillor U Coe

1. Sluices

RESOLVED that the report be noted.

(Meeting closed at 1.10 p.m.)
"""
LATE = ':ask a cg:Decision, cg:Request ; cg:item :item ; cg:text "t" ; cg:dueDate "2024-05-06"^^xsd:date .'


def test_the_samples_have_no_errors(tmp_path: Path) -> None:
    """The graph of the samples, of which the golden cases are, is as its vocabulary says, and all can be."""
    folder = tmp_path / "samples.graph"
    build(golden.samples(), folder)
    found = validate(GraphFolder.open(folder), files=True)
    assert [one.line for one in found if one.severity == Severity.ERROR] == []


def test_a_sound_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing is found that is said, and the status is 0."""
    council.folder(tmp_path / "my.graph")
    assert main(["validate", str(tmp_path / "my.graph"), "--files"]) == 0
    assert capsys.readouterr().out == "no errors, no warnings\n"


def test_a_list_of_members_is_a_document(tmp_path: Path) -> None:
    """What people keep beside a graph has a name in it as any document has."""
    folder = tmp_path / "my.graph"
    build(golden.samples()[:1], folder)
    (folder / "members.csv").write_text("name,ward\nAda Roe,North\n", encoding="utf-8")
    assert build(golden.samples()[:1], folder).members == 1
    assert validate(GraphFolder.open(folder), files=True) == []


def test_errors_end_with_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error is a line and the status 1; the last line counts."""
    council.folder(tmp_path / "my.graph", LATE)
    assert main(["validate", str(tmp_path / "my.graph")]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("error, due: it is due on 2024-05-06, and was made on 2024-05-07 (")
    assert last == "1 error, no warnings"


def test_warnings_are_no_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is only odd is told and leaves the status 0."""
    council.folder(tmp_path / "my.graph", ":brill cg:chaired :may .")
    assert main(["validate", str(tmp_path / "my.graph")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "no errors, 1 warning"


def test_programs_read_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` gives the counts and each finding with its place and its whole words."""
    council.folder(tmp_path / "my.graph", ":brill cg:chaired :may .")
    assert main(["validate", str(tmp_path / "my.graph"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["errors"], found["warnings"]) == (0, 1)
    (one,) = found["findings"]
    assert (one["severity"], one["check"], one["about"]) == (
        "warning",
        "chairs",
        "http://localhost:8000/id/may",
    )
    assert one["place"] == {"document": "may.txt", "at": "page 2", "words": "O Vane in the"}


def test_damaged_files_are_found_where_asked_for(tmp_path: Path) -> None:
    """With `--files` a file that was changed or is lost is an error, even where the store cannot be opened."""
    folder = council.folder(tmp_path / "my.graph")
    (text,) = (folder.path / "texts").glob("*.txt")
    text.write_bytes(text.read_bytes().replace(b"nobody", b"no body"))
    assert [one.check for one in validate(folder)] == []
    assert [(one.check, one.about) for one in validate(folder, files=True)] == [
        ("file", f"texts/{text.name}")
    ]
    for path in folder.store_path().iterdir():
        path.unlink()
    assert {one.check for one in validate(folder, files=True)} == {"file"}


def test_what_is_no_graph_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is no graph ends with the status 2 and a line that says what to do."""
    assert main(["validate", str(tmp_path)]) == 2
    assert "is not a graph" in capsys.readouterr().err


def test_a_build_says_how_much_there_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a graph has what cannot be, the summary of its build counts it and names the command."""
    (tmp_path / "may.txt").write_text(ENDS_TOO_SOON, encoding="utf-8")
    assert main(["build", str(tmp_path / "may.txt"), "-o", str(tmp_path / "my.graph")]) == 0
    shown = capsys.readouterr().out
    assert "1 error, no warnings of what cannot be at a meeting, or is odd:" in shown
    assert f"councilgraph validate {tmp_path / 'my.graph'}" in shown


def test_a_build_of_nothing_new_says_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be is counted when a graph is written; a build that changes nothing tells it unasked."""
    (tmp_path / "may.txt").write_text(ENDS_TOO_SOON, encoding="utf-8")
    again = ["build", str(tmp_path / "may.txt"), "-o", str(tmp_path / "my.graph")]
    assert main(again) == 0
    first = capsys.readouterr().out.splitlines()[1:]
    monkeypatch.setattr(domain, "CHECKS", {})
    assert main(again) == 0
    assert capsys.readouterr().out.splitlines()[1:] == first
