"""What a user waits for: whole commands, from the start of Python to the last byte on the disk."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.bench.cost import Cost, medians, run
from tests.bench.line import Line

SCRIPT = Path(sys.executable).with_name("councilgraph")
COUNCILGRAPH = [SCRIPT] if SCRIPT.exists() else [sys.executable, "-m", "councilgraph.graph"]
SCAN = "import os, sys; [entry.stat() for entry in os.scandir(sys.argv[1])]"
QUESTION = "chairs"
IN_NOTEBOOKS = {
    "": "pass",
    "g.decisions": "import pandas",
    "g.network()": "import networkx",
    'g.plot("attendance")': "import matplotlib.figure",
    "g.view()": "import anywidget, networkx",
    "import councilgraph.graph.notebook.extension": "import IPython",
}
"""What a notebook does first, by the import of the package of others that it cannot do without."""
IMPORT, HELP, ANSWER = 0.1, 0.15, 0.3  # seconds
TIMES_SCAN = 3.0
PEAK = 1_500.0  # MB at MANY documents
MANY = 10_000


def build(documents: Path, graph: Path) -> Cost:
    """The cost of building a graph of a folder."""
    return run([*COUNCILGRAPH, "build", "--quiet", documents, "-o", graph])


def builds(folders: dict[str, Path | None], work: Path) -> Iterator[Line]:
    """The build of a few documents, each time in a new folder."""
    for name, folder in folders.items():
        cost = _build_anew(folder, work / name) if folder else None
        yield Line(f"build of {name}, with all its processes", cost, cost.cpu if cost else None, "s CPU")


def _build_anew(folder: Path, graph: Path) -> Cost:
    numbers = count()
    return medians(lambda: build(folder, graph / str(next(numbers))))[0]


def starts(graph: Path) -> Iterator[Line]:
    """The commands that should answer before a user has looked up."""
    yield _start("import councilgraph.graph", [sys.executable, "-c", "import councilgraph.graph"], IMPORT)
    yield _start("councilgraph --help", [*COUNCILGRAPH, "--help"], HELP)
    yield _start(f"councilgraph query, {graph.stem}", [*COUNCILGRAPH, "query", graph, QUESTION], ANSWER)
    opened = f"from councilgraph.graph import Graph; g = Graph.open({str(graph)!r})"
    for call, peer in IN_NOTEBOOKS.items():
        what = f"in Python, Graph.open{f' and {call}' if call else ''}, {graph.stem}"
        yield _start(what, [sys.executable, "-c", f"{opened}; {call}"], peer=peer)


def _start(what: str, command: list[str | Path], limit: float | None = None, peer: str = "pass") -> Line:
    ours, theirs = medians(lambda: run(command), lambda: run([sys.executable, "-c", peer]))
    return Line(what, ours, ours.wall, "s", limit, peer=f"python -c {peer}", beside=theirs)


def rebuild(documents: Path, graph: Path, size: int) -> Iterator[Line]:
    """A build of documents of which none has changed."""
    ours, theirs = medians(
        lambda: build(documents, graph), lambda: run([sys.executable, "-c", SCAN, documents])
    )
    what = f"no-op rebuild of {size:,} documents"
    peer = "start of Python and a stat of each file"
    yield Line(what, ours, ours.wall / theirs.wall, "×", TIMES_SCAN, peer=peer, beside=theirs)


def memory(few: Cost, many: Cost, sizes: tuple[int, int]) -> Iterator[Line]:
    """The peak of a build, and what it would be at 10,000 documents if it went on growing so."""
    yield Line(f"peak of memory, build of {sizes[1]:,} documents", many, many.peak, "MB")
    growth = (many.peak - few.peak) / (sizes[1] - sizes[0])
    what = f"the same at {MANY:,}, reckoned from {sizes[0]:,} and {sizes[1]:,}"
    yield Line(what, None, many.peak + growth * (MANY - sizes[1]), "MB", PEAK)
