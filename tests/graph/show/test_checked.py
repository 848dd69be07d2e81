from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from tests.graph import harbour

TEXT = """# What the panel did

The Harbour Panel was told on 14 November 2022 of a *briefing note*. It rained.

=Cmd said on 3 May 1971 that the Harbour Panel lost.
"""
GRANT = "The Young Pots Partnership was granted £240,000."


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph."""
    return harbour.write(tmp_path_factory.mktemp("harbour") / "harbour.graph")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The status of a command, and what it writes."""
    return main(arguments), capsys.readouterr().out


def test_a_block_for_each_sentence(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The terminal shows each sentence with its mark, the words behind it and where they stand."""
    file = tmp_path / "article.md"
    file.write_text(GRANT + "\n\n" + TEXT)
    status, shown = told(capsys, "check", str(graph), str(file))
    assert status == 1
    assert f"● {GRANT}" in shown
    assert "“The Partnership was granted £240,000.”" in shown
    assert "november.txt, character " in shown
    assert "– It rained." in shown
    assert "○ =Cmd said" in shown
    assert "not found: the date 3 May 1971" in shown
    assert "What the panel did" not in shown
    assert shown.splitlines()[-1] == "1 supported, 2 not supported, 1 nothing to check"


def test_all_supported_is_status_0(
    graph: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no sentence lacks support, from standard input too, the status says that all is well."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{GRANT} It rained."))
    assert told(capsys, "check", str(graph), "-")[0] == 0


def test_as_csv_and_as_json(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get a row a sentence, safe for spreadsheets, or all passages as JSON."""
    file = tmp_path / "article.txt"
    file.write_text(TEXT)
    status, written = told(capsys, "check", str(graph), str(file), "--format", "csv")
    heads, *rows = csv.reader(io.StringIO(written))
    assert (status, heads[:3], len(rows)) == (1, ["sentence", "verdict", "missing"], 3)
    assert rows[2][0].startswith("'=Cmd")
    status, written = told(capsys, "check", str(graph), str(file), "--json")
    found = json.loads(written)
    assert (status, sum(found["counts"].values()), len(found["sentences"])) == (1, 3, 3)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("none.md", None, "cannot be read"),
        ("program.txt", b"\x00\x01\x02" * 9, "is not text"),
        ("none.txt", b" \n", "holds no words"),
    ],
)
def test_a_file_that_is_no_text(
    graph: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    name: str,
    data: bytes | None,
    words: str,
) -> None:
    """What cannot be read is said in a line, with what to do."""
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert main(["check", str(graph), str(tmp_path / name)]) == 2
    assert words in capsys.readouterr().err


def test_raw_is_for_csv(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An option of CSV is refused for another format."""
    assert main(["check", str(graph), str(tmp_path / "a.md"), "--raw"]) == 2
    assert "--raw is for CSV" in capsys.readouterr().err
