"""How fast statements become a store on disk, beside the engine's own loading of the same quads."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pyoxigraph

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read
from councilgraph.graph.rdf.quads import Dataset
from councilgraph.graph.rdf.store import Quad, Store, line
from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Statement
from tests.bench.cost import Cost, call, medians
from tests.bench.line import Line

BASE = "http://localhost:8000/id/"
Files: TypeAlias = dict[str, tuple[str, ...]]
OF_RAW = 0.8  # of the engine's own speed


def lines(documents: Path, work: Path) -> Iterator[Line]:
    """From statements in memory, and from quads in memory, to a store that is flushed."""
    read_in = [read(path) for path in sorted(documents.glob("*.txt"))]
    statements = [one for document in read_in for one in extract(document, load())]
    files: Files = {document.sha256: (document.name,) for document in read_in}
    quads = list(_quads(statements, files))
    raw = work / "raw.nq"
    raw.write_bytes(b"".join(map(line, quads)))
    ours, written, theirs = medians(
        lambda: _anew(work / "ours", lambda path: Store.write(path, _quads(statements, files))),
        lambda: _anew(work / "written", lambda path: Store.write(path, quads)),
        lambda: _anew(work / "theirs", lambda path: _load(path, raw)),
    )
    peer = "pyoxigraph bulk_load of N-Quads"
    size = f"({len(statements):,} statements, {len(quads):,} quads)"
    for what, cost in ((f"statements → store {size}", ours), ("of that, quads → store alone", written)):
        yield Line(what, cost, theirs.cpu / cost.cpu, "×", OF_RAW, least=True, peer=peer, beside=theirs)


def _quads(statements: list[Statement], files: Files) -> Iterator[Quad]:
    linker, held, _ = bring_together(statements, BASE)
    yield from Dataset(linker).quads(held, files)


def _anew(path: Path, write: Callable[[Path], None]) -> Cost:
    """The cost of writing a store where there is none."""
    shutil.rmtree(path, ignore_errors=True)
    return call(lambda: write(path))


def _load(path: Path, raw: Path) -> None:
    made = pyoxigraph.Store(path)
    made.bulk_load(path=raw, format=pyoxigraph.RdfFormat.N_QUADS)
    made.flush()
