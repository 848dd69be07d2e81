"""The endpoint on the data of a conformance test: `sparql_conformance.py --app tests.real.endpoint:make_app`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.applications import Starlette

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import IRI, Quad, parsed
from councilgraph.graph.server import app
from councilgraph.graph.server.workers import Allowance

Data = tuple[tuple[bytes, str | None], ...]


def make_app(files: Sequence[tuple[Path, str | None]]) -> Starlette:
    """An app that serves files of N-Triples, each in the graph named or, for None, in the default one."""
    return _app(tuple((path.read_bytes(), graph) for path, graph in files))


@lru_cache(maxsize=8)
def _app(data: Data) -> Starlette:
    folder = TemporaryDirectory()
    path = Path(folder.name) / "graph"
    with GraphFolder.prepare(path).building("1") as generation:
        generation.write(quad for content, graph in data for quad in _quads(content, graph))
        generation.report({})
    made = app.make_app(path, Allowance(seconds=20, workers=1))
    made.state.folder = folder  # which goes when the app does
    return made


def _quads(content: bytes, graph: str | None) -> list[Quad]:
    found = list(parsed(content, "ntriples"))
    if graph is None:
        return found
    return [Quad(each.subject, each.predicate, each.object, IRI(graph)) for each in found]
