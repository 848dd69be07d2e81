"""A graph written into a file or a folder in the format that its name asks for."""

from __future__ import annotations

from pathlib import Path

from councilgraph.graph.exports.export import BINARY, FOLDERS, FORMATS, export, export_folder
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import output
from councilgraph.ontology.errors import BadUsage

ENDINGS = {"ttl": "turtle", "nt": "ntriples", "db": "sqlite", "json": "jsonld"}
"""What endings mean that are no name of a format."""


def write(
    folder: GraphFolder,
    store: Store,
    path: Path,
    *,
    to: str = "",
    reasons: str = "graphs",
    force: bool = False,
) -> Path:
    """Writes a graph and returns where to; raises as `export` and `output.writing` do.

    Without a format it is that of the path's ending, and BadUsage is raised where that is none.
    """
    to = to or _meant(path)
    if to in FOLDERS and path.suffix != ".zip":
        export_folder(store, to, path, reasons=reasons)
        return path
    with output.writing(path, force=force, binary=to in BINARY) as out:
        export(store, to, out, reasons=reasons, settings=folder.settings())
    return path


def _meant(path: Path) -> str:
    ending = path.suffix.lstrip(".").lower()
    to = ENDINGS.get(ending, ending)
    if to not in FORMATS:
        raise BadUsage(
            f'{path} does not say in which format: give to="parquet", or another of {", ".join(FORMATS)}'
        )
    return to
