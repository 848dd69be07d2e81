"""The notebooks are run as their readers run them: from top to bottom, in a kernel of their own."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from traitlets.config import Config

from councilgraph.graph import Graph
from councilgraph.graph.demo import samples

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(path.name for path in FOLDER.glob("*.ipynb"))

GUARD = """\
import sys, warnings

def _offline(event, details):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise OSError(f"a notebook asks the network: {event} {details}")

sys.addaudithook(_offline)
warnings.simplefilter("error")
"""
"""Runs before the first cell: what asks the network or warns fails."""

SHOWN = {
    "01-first-look.ipynb": {
        "build": ["<b>8</b>documents", "cited and not loaded"],
        "questions": ["attendance"],
        "substitutes": ["Who stood in for whom, at which meeting?", "Councillor P Ellwood"],
        "find": [
            "<h3>P Ellwood</h3>",
            "<mark>Councillor P Ellwood (Substitute for Councillor S Petrosyan)</mark>",
        ],
        "timeline": ["2022-11-15", "2023-10-18", "asked to act"],
        "search": ["J Whitcombe", "R Whitcombe"],
        "sparql": ["Waters Meet Restoration Programme - Progress Report"],
        "rows": ["337 days later: Waters Meet Restoration Programme - Progress Report"],
        "draw": ['<iframe title="Around Cabinet Member for Rivers, Parks and Climate" srcdoc='],
    },
    "02-attendance.ipynb": {
        "rows": ["present as member", "Environment and Communities Scrutiny Committee"],
        "capacities": ["Planning Committee", "apologies"],
        "one": ["T Abubakar", "present as substitute"],
        "substitutes": ["Jonah Tredinnick", "Cllr. J. Tredinnick (for Cllr. G. Polwhele)"],
        "words": ["S Petrosyan", "2023-10-18-minutes.txt"],
        "together": ["H Lindqvist", "share"],
        "presence": [
            "Environment and Communities Scrutiny Committee, 15 November 2022: present as substitute"
        ],
    },
}
"""What must be seen, by cell."""


def read(name: str) -> Any:
    """A notebook as it is kept."""
    return nbformat.read(FOLDER / name, nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]  # it has no types


@pytest.fixture(scope="module", params=NOTEBOOKS)
def run(request: pytest.FixtureRequest, root: Path) -> Iterator[tuple[str, Any]]:
    """A notebook after it was run, by name; on sockets in a folder, so that no port is opened."""
    notebook = read(request.param)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(GUARD))  # type: ignore[no-untyped-call]  # it has no types
    with TemporaryDirectory() as folder:
        paths = os.pathsep.join(filter(None, (str(root / ".namespace"), os.environ.get("PYTHONPATH"))))
        own = {"PYTHONPATH": paths, "IPYTHONDIR": folder, "TMPDIR": folder, "HOME": folder}
        sockets = Config({"KernelManager": {"transport": "ipc", "ip": f"{folder}/kernel"}})
        client = NotebookClient(
            notebook, timeout=300, kernel_name="python3", config=sockets, allow_errors=True
        )
        client.execute(cwd=folder, env={**os.environ, **own})
        yield request.param, notebook


def shown(cell: Any) -> str:
    """What stands under a cell: text that was printed, HTML or else text of what it shows."""
    outputs = (each.get("text") or each.get("data", {}) for each in cell.outputs)
    return "\n".join(
        each if isinstance(each, str) else each.get("text/html") or each.get("text/plain", "")
        for each in outputs
    )


def test_there_are_notebooks() -> None:
    """Each notebook says in this file what must be seen in it."""
    assert sorted(SHOWN) == NOTEBOOKS


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebooks_are_kept_clean(name: str) -> None:
    """A notebook is kept without outputs, counts and traces of a machine, so that a change can be read."""
    notebook = read(name)
    nbformat.validate(notebook)
    assert {*notebook.metadata} == {"kernelspec", "language_info"}
    assert notebook.metadata.kernelspec.name == "python3"
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    for cell in notebook.cells:
        assert cell.metadata == {}
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebooks_begin_with_words_and_end_with_what_to_try(name: str) -> None:
    """A reader is told at the top what a notebook is about, and at its end where to go on."""
    cells = read(name).cells
    assert cells[0].cell_type == cells[-1].cell_type == "markdown"
    assert cells[0].source.startswith("# ")
    assert cells[-1].source.startswith("## What to try next\n")


def test_the_index_names_every_notebook() -> None:
    """The folder's README leads to each notebook, and nowhere else."""
    links = re.findall(r"\]\(([^)]+\.ipynb)\)", (FOLDER / "README.md").read_text("utf-8"))
    assert links == NOTEBOOKS


def test_the_index_lists_what_there_is(tmp_path: Path) -> None:
    """Each call in the table of the README runs on the sample councils."""
    calls = re.findall(r"^\| `(g[^`]*)` \|", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(calls) > 10
    graph = Graph.build(samples(), tmp_path / "samples.graph")
    for call in calls:
        assert eval(call, {"g": graph}) is not None  # noqa: S307 (our own README)


def test_notebooks_run(run: tuple[str, Any]) -> None:
    """Every cell runs without an error or a warning, and nothing asks the network."""
    _, notebook = run
    outputs = [each for cell in notebook.cells for each in cell.get("outputs", ())]
    assert [each.evalue for each in outputs if each.output_type == "error"] == []
    assert [each.text for each in outputs if each.get("name") == "stderr"] == []


def test_notebooks_show_what_they_say(run: tuple[str, Any]) -> None:
    """Each cell that is to show something shows it."""
    name, notebook = run
    cells = {cell.id: shown(cell) for cell in notebook.cells if cell.cell_type == "code"}
    missing = [
        (cell, words) for cell, all_ in SHOWN[name].items() for words in all_ if words not in cells[cell]
    ]
    assert missing == []


def test_outputs_fetch_nothing(run: tuple[str, Any]) -> None:
    """What the cells show leads to no other machine: no image, script, style or frame is fetched."""
    _, notebook = run
    for cell in notebook.cells:
        for each in cell.get("outputs", ()):
            html = each.get("data", {}).get("text/html", "")
            assert not re.search(r"(?:src|href|action)=(?:\"|&quot;|')?(?:https?:)?//|url\(|@import", html)
