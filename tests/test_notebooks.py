"""The notebooks are run as their readers run them, and show what is kept in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from councilgraph.graph import Graph
from councilgraph.graph.commands import COMMANDS
from councilgraph.graph.demo import samples
from councilgraph.graph.show import ask
from tests.generate import generate, write
from tests.notebooks import FOLDER, LIVE, NAMES, OWN, PLACE, kept, read, run

LARGEST = 100_000
"""Bytes of a notebook with what its cells show."""

COMMAND = re.compile(r"`councilgraph ([\w-]+)")
QUESTION = re.compile(r'\.query\("([\w-]+)"')


@pytest.fixture(scope="module", params=NAMES)
def done(request: pytest.FixtureRequest) -> tuple[str, Any]:
    """A notebook after it was run, by name."""
    return request.param, run(request.param)


def outputs(notebook: Any) -> Iterator[Any]:
    """What stands under the cells of a notebook."""
    for cell in notebook.cells:
        yield from cell.get("outputs", ())


@pytest.mark.parametrize("name", NAMES)
def test_notebooks_are_kept_clean(name: str) -> None:
    """A notebook is kept with what its cells show, and without counts and traces of a machine."""
    notebook = read(name)
    nbformat.validate(notebook)
    assert {*notebook.metadata} == {"kernelspec", "language_info"}
    assert notebook.metadata.kernelspec.name == "python3"
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert all(cell.metadata == {} and cell.get("execution_count") is None for cell in notebook.cells)
    shown = [each for each in outputs(notebook) if each.output_type in ("execute_result", "stream")]
    assert len(shown) == len([*outputs(notebook)]) > 4
    assert not any(LIVE in each.get("data", {}) for each in shown)
    text = (FOLDER / name).read_text("utf-8")
    assert not PLACE.search(text)
    assert len(text.encode()) < LARGEST


@pytest.mark.parametrize("name", NAMES)
def test_notebooks_begin_with_words_and_end_with_what_to_try(name: str) -> None:
    """A reader is told at the top what a notebook is about, and at its end where to go on."""
    cells = read(name).cells
    assert cells[0].cell_type == cells[-1].cell_type == "markdown"
    assert cells[0].source.startswith("# ")
    assert cells[-1].source.startswith("## What to try next\n")


@pytest.mark.parametrize("name", NAMES)
def test_the_own_papers_are_a_line_away(name: str) -> None:
    """The first cell of code reads the samples in one line, which says what to write for one's own."""
    first = next(cell for cell in read(name).cells if cell.cell_type == "code")
    assert OWN in first.source.splitlines()
    everything = "".join(cell.source for cell in read(name).cells)
    assert everything.count("samples()") == 1


@pytest.mark.parametrize("name", NAMES)
def test_chapters_run_on_papers_of_ones_own(name: str, tmp_path: Path) -> None:
    """With that line changed, and no other, every cell of a chapter runs on the papers of another council."""
    write(tmp_path / "minutes", generate(8))
    done = run(name, f"papers = [{str(tmp_path / 'minutes')!r}]")
    assert [each for each in outputs(done) if each.output_type == "error"] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_notebooks_name_is_there(name: str) -> None:
    """The commands, questions and chapters that the words of a notebook name are there."""
    words = "".join(cell.source for cell in read(name).cells if cell.cell_type == "markdown")
    assert set(COMMAND.findall(words)) <= COMMANDS.keys()
    assert set(QUESTION.findall(words)) <= {each.name for each in ask.named()}
    assert set(re.findall(r"\]\(([^):]+)\)", words)) <= {*NAMES}


def test_the_index_names_every_notebook() -> None:
    """The folder's README leads to each notebook, and nowhere else."""
    links = re.findall(r"\]\(([^)]+\.ipynb)\)", (FOLDER / "README.md").read_text("utf-8"))
    assert links == NAMES


def test_the_index_lists_what_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each call in the table of the README runs on the sample councils."""
    monkeypatch.chdir(tmp_path)
    calls = re.findall(r"^\| `(g[^`]*)` \|", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(calls) > 10
    graph = Graph.build(samples(), tmp_path / "samples.graph")
    for call in calls:
        assert eval(call, {"g": graph}) is not None  # noqa: S307 (our own README)


def test_notebooks_run(done: tuple[str, Any]) -> None:
    """Every cell runs without an error or a warning, and nothing asks the network."""
    _, notebook = done
    assert [each.evalue for each in outputs(notebook) if each.output_type == "error"] == []
    assert [each.text for each in outputs(notebook) if each.get("name") == "stderr"] == []


def test_notebooks_show_what_is_kept_in_them(done: tuple[str, Any]) -> None:
    """What a cell shows is what stands under it in the repository: else run make notebooks, and read the difference."""
    name, notebook = done
    assert dict(kept(notebook)) == dict(kept(read(name)))


def test_outputs_fetch_nothing(done: tuple[str, Any]) -> None:
    """What the cells show leads to no other machine: no image, script, style or frame is fetched."""
    _, notebook = done
    for each in outputs(notebook):
        html = each.get("data", {}).get("text/html", "")
        assert not re.search(r"(?:src|href|action)=(?:\"|&quot;|')?(?:https?:)?//|url\(|@import", html)
