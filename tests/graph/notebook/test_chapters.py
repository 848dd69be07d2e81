from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from councilgraph.graph.cli import main
from councilgraph.graph.notebook import chapters

ROOT = Path(__file__).parents[3]
NAMES = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))


def test_the_chapters_are_put_beside_the_user(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`notebooks FOLDER` makes the folder, copies every chapter as it is, names each, and says how to go on."""
    folder = tmp_path / "my" / "chapters"
    assert main(["notebooks", str(folder)]) == 0
    said, told = capsys.readouterr()
    assert told == f"councilgraph: next: jupyter lab {folder}\n"
    assert said.splitlines() == [str(folder / name) for name in NAMES]
    assert len(NAMES) == 6
    for name in NAMES:
        assert (folder / name).read_bytes() == (ROOT / "notebooks" / name).read_bytes()


def test_what_runs_them_is_named_where_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without JupyterLab and the extra, the line says first what to install."""
    monkeypatch.setattr(chapters, "find_spec", lambda _: None)
    install = "pip install 'councilgraph[notebook]' jupyterlab, then "
    assert chapters.to_run(tmp_path) == f"{install}jupyter lab {tmp_path}"


def test_what_the_user_changed_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a chapter is already, none is written: a line says which, and what to do."""
    (tmp_path / NAMES[2]).write_text("mine", "utf-8")
    (tmp_path / "papers.txt").write_text("mine too", "utf-8")
    assert main(["notebooks", str(tmp_path)]) == 2
    said, told = capsys.readouterr()
    assert (said, told) == (
        "",
        f"councilgraph: {tmp_path / NAMES[2]} is there already: name another folder\n",
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAMES[2], "papers.txt"]
    assert (tmp_path / NAMES[2]).read_text("utf-8") == "mine"


@pytest.mark.parametrize("where", ["file", "file/within"])
def test_a_file_is_no_folder(where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no folder can be, a line says why, and what to do."""
    (tmp_path / "file").write_text("mine", "utf-8")
    assert main(["notebooks", str(tmp_path / where)]) == 2
    said = capsys.readouterr().err
    assert re.fullmatch(
        rf"councilgraph: {tmp_path / where} cannot be made: [^:]+: name another folder\n", said
    )


def test_they_can_be_written_to(tmp_path: Path) -> None:
    """The copies are the user's, though the installed ones may be for reading only."""
    for path in chapters.copy(tmp_path):
        assert os.access(path, os.W_OK)
