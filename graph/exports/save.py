"""A graph written into a file or a folder in the format that its name asks for."""

from __future__ import annotations

from pathlib import Path

from councilgraph.graph.exports.export import BINARY, FOLDERS, FORMATS, MEANT, SAFE, export, export_folder
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.show import output
from councilgraph.graph.show.csv_cells import Style
from councilgraph.ontology.errors import BadUsage


def write(
    folder: GraphFolder,
    store: Store,
    path: Path | None,
    *,
    to: str = "",
    reasons: str = "graphs",
    style: Style = SAFE,
    force: bool = False,
) -> None:
    """Writes a graph, to standard output for no path and for "-"; raises as `export` and `output.writing` do.

    Without a format it is that of the path's ending; raises as `meant` does where that is none.
    """
    to = to or meant(path)
    if to in FOLDERS and path not in (None, output.STANDARD) and path.suffix != ".zip":
        export_folder(store, to, path, reasons=reasons, style=style)
        return
    with output.writing(path, force=force, binary=to in BINARY) as out:
        export(store, to, out, reasons=reasons, style=style, settings=folder.settings())


def meant(path: Path | None) -> str:
    """The format that the ending of a path means; raises BadUsage where it means none."""
    ending = path.suffix.lstrip(".").lower() if path else ""
    to = MEANT[ending].ending_of if ending in MEANT else ending
    if to not in FORMATS:
        told = f"the ending of “{path}” is no format" if path else "say in which format"
        raise BadUsage(f"{told}: give one (--to, in Python to=), of {', '.join(FORMATS)}")
    return to
