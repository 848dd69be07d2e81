"""The demonstration: the sample councils from documents to answers, by itself and in seconds."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import TextIO

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture.draw import draw
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import ask, terminal
from councilgraph.graph.show.summary import summary
from councilgraph.graph.show.terminal import Line, Step

QUESTIONS = {
    "substitutes": ("date", "substitute", "stood_in_for", "document", "place", "words"),
    "recommendations": ("date", "kind", "of_whom", "document", "place", "words"),
    "cited-not-loaded": ("date", "minute", "title", "document", "place", "words"),
}
"""The named questions that are asked, and the columns of each that are shown."""

MOST = 5
"""Rows of an answer."""

PERSON = "P Ellwood"
"""Somebody in the samples of whom there is more to be seen."""


def samples() -> list[Path]:
    """The folders of the sample documents, one for each fictional council."""
    folder = Path(str(files("councilgraph.graph") / "samples"))
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("_"))


def demo(folder: Path, out: TextIO, progress: Step) -> None:
    """Builds the samples into a folder, answers three questions and draws the graph in a file beside it.

    Raises NotAGraph where the folder holds something else.
    """
    report = build(samples(), folder, progress=progress)
    store = GraphFolder.open(folder).store()
    terminal.write(summary(report, store, folder), out)
    for name, columns in QUESTIONS.items():
        _answer(store, folder, name, columns, out)
    draw(store, out=view(folder))
    terminal.write(_next(folder, view(folder)), out)


def view(folder: Path) -> Path:
    """The file beside the folder in which the graph is drawn."""
    return folder.with_name(f"{folder.name}.html")


def _answer(store: Store, folder: Path, name: str, columns: Sequence[str], out: TextIO) -> None:
    query = ask.lookup(name)
    terminal.write([Line(""), Line(query.question, "heading")], out)
    rows = iter([[ask.cell(row[column]) for column in columns] for row in store.select(query.text)])
    terminal.table(islice(rows, MOST), columns, out)
    more = len(list(rows))
    every = f"councilgraph query {quote(str(folder))} {name}"
    terminal.write([Line(f"{f'… and {more} more' if more else 'in full'}: {every}", "source")], out)


def _next(folder: Path, drawn: Path) -> list[Line]:
    name = quote(str(folder))
    return [
        Line(""),
        Line("What to do next", "heading"),
        Line(f"look at the graph: open {drawn} in a browser"),
        Line(f'see what is known of somebody, and where it says so: councilgraph show {name} "{PERSON}"'),
        Line("read documents of your own: councilgraph build FOLDER -o my.graph"),
    ]
