"""The notebooks, run as their readers run them; by itself it writes what their cells show into them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "notebooks"
NAMES = sorted(path.name for path in FOLDER.glob("*.ipynb"))

FORMAT: Any = nbformat  # it has no types

GUARD = """\
import sys, warnings

def _offline(event, details):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise OSError(f"a notebook asks the network: {event} {details}")

sys.addaudithook(_offline)
warnings.simplefilter("error")
warnings.filterwarnings("ignore", module="ipykernel")
"""
"""Runs before the first cell: what asks the network or warns fails, but for the kernel, which would not end."""

PLAIN = {"LC_ALL": "C", "COLUMNS": "120"}
"""Of the environment: what a machine has that was set up for nobody."""

PLACE = re.compile(r"[^\s\"'<>=]*/tmp\w{8}(?=/)")
"""A folder that a notebook makes for itself, whatever it is called."""

OWN = 'papers = samples()  # your own: papers = ["a folder of minutes"]'
"""The line of a chapter that is changed to read papers of one's own."""

LIVE = "application/vnd.jupyter.widget-view+json"


def read(name: str) -> Any:
    """A notebook as it is kept."""
    return FORMAT.read(FOLDER / name, FORMAT.NO_CONVERT)


def run(name: str, papers: str = "") -> Any:
    """A notebook after it was run, from top to bottom; on sockets in a folder, so that no port is opened.

    Where `papers` are given, a line of Python, they are read in place of the samples.
    """
    notebook = read(name)
    for cell in notebook.cells if papers else ():
        cell.source = cell.source.replace(OWN, papers)
    notebook.cells.insert(0, FORMAT.v4.new_code_cell(GUARD))
    with TemporaryDirectory() as folder:
        paths = os.pathsep.join(filter(None, (str(ROOT / ".namespace"), os.environ.get("PYTHONPATH"))))
        own = {"PYTHONPATH": paths, "IPYTHONDIR": folder, "TMPDIR": folder, "HOME": folder}
        sockets = Config({"KernelManager": {"transport": "ipc", "ip": f"{folder}/kernel"}})
        client = NotebookClient(
            notebook,
            timeout=300,
            kernel_name="python3",
            config=sockets,
            allow_errors=True,
            record_timing=False,
        )
        client.execute(cwd=folder, env={**os.environ, **own, **PLAIN})
    del notebook.cells[0]
    return notebook


def kept(notebook: Any) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """What is kept of what each cell of code shows: the same wherever it is run, and nothing that is large."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            yield cell.id, [_kept(output) for output in cell.outputs]


def _kept(output: Any) -> dict[str, Any]:
    """An output without its count, without what is live, and without pages in frames: words stand for them."""
    one: dict[str, Any] = {**output, **({"execution_count": None} if "execution_count" in output else {})}
    if "text" in one:
        one["text"] = PLACE.sub("…", one["text"])
    if "data" in one:
        shown = {media: PLACE.sub("…", data) for media, data in one["data"].items() if media != LIVE}
        one["data"] = {media: data for media, data in shown.items() if not data.startswith("<iframe ")}
    return one


def main(names: Sequence[str]) -> int:
    """Writes what the cells of each notebook show into it, or of those that are named."""
    for name in names or NAMES:
        notebook, shown = read(name), dict(kept(run(name)))
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = [FORMAT.from_dict(one) for one in shown[cell.id]]
        FORMAT.write(notebook, FOLDER / name)
        print(f"{name}: {(FOLDER / name).stat().st_size / 1000:.0f} kB")  # noqa: T201 (a command)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
