"""The graph in formats that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import BinaryIO, TypeAlias

from councilgraph.graph.nearest import unknown
from councilgraph.graph.rdf.store import IRI, Quad, Store, line, write
from councilgraph.graph.show.csv_cells import Style
from councilgraph.ontology.terms import expand

Writer: TypeAlias = Callable[[Store, BinaryIO, bool, Style], None]

SAFE = Style()
TYPE = IRI(expand("rdf:type"))
REASONS = {IRI(expand(name)) for name in ("cg:Passage", "cg:Inference", "cg:Judgement")}
KINDS_OF_REASONS = ("graphs", "none")


def export(store: Store, to: str, out: BinaryIO, *, reasons: str = "graphs", style: Style = SAFE) -> None:
    """Writes the graph to `out` in the format named; equal graphs give equal bytes.

    `reasons="none"` leaves out the named graphs and what describes them; `style` is of CSV. Raises
    UnknownName, with the nearest there are, for a format or a kind of reasons that is not there.
    """
    if reasons not in KINDS_OF_REASONS:
        raise unknown("kind of reasons", reasons, KINDS_OF_REASONS)
    if to not in FORMATS:
        raise unknown("format", to, tuple(FORMATS))
    FORMATS[to](store, out, reasons != "none", style)


def export_folder(
    store: Store, to: str, folder: Path, *, reasons: str = "graphs", style: Style = SAFE
) -> None:
    """Writes the graph as the files of a folder, in a format of `FOLDERS`; equal graphs give equal bytes.

    Raises UnknownName as `export` does, and BadUsage for a folder that holds anything else.
    """
    from councilgraph.graph.exports import csv_sheets  # noqa: PLC0415 (what it needs is loaded where it is used)

    if reasons not in KINDS_OF_REASONS:
        raise unknown("kind of reasons", reasons, KINDS_OF_REASONS)
    if to not in FOLDERS:
        raise unknown("format of several files", to, FOLDERS)
    csv_sheets.write_folder(store, folder, reasons=reasons != "none", style=style)


def _nq(store: Store, out: BinaryIO, reasons: bool, _: Style) -> None:
    out.writelines(store.lines() if reasons else map(line, _facts(store)))


def _trig(store: Store, out: BinaryIO, reasons: bool, _: Style) -> None:
    write(_quads(store, reasons), out, "trig")


def _turtle(store: Store, out: BinaryIO, reasons: bool, _: Style) -> None:
    write(store.ordered(reasons=False) if reasons else _facts(store), out, "turtle")


def _ntriples(store: Store, out: BinaryIO, reasons: bool, _: Style) -> None:
    write(store.ordered(reasons=False) if reasons else _facts(store), out, "ntriples")


def _jsonld(store: Store, out: BinaryIO, reasons: bool, _: Style) -> None:
    from councilgraph.graph.rdf import jsonld  # noqa: PLC0415 (rdflib is loaded where it is used)

    jsonld.write(_quads(store, reasons), out)


def _graphml(store: Store, out: BinaryIO, _: bool, __: Style) -> None:
    from councilgraph.graph.picture import network  # noqa: PLC0415 (networkx is loaded where it is used)

    _through_file(out, lambda path: network.write_graphml(network.project(store), path))


def _gexf(store: Store, out: BinaryIO, _: bool, __: Style) -> None:
    from councilgraph.graph.picture import network  # noqa: PLC0415 (networkx is loaded where it is used)

    _through_file(out, lambda path: network.write_gexf(network.project(store), path))


def _csv(store: Store, out: BinaryIO, reasons: bool, style: Style) -> None:
    from councilgraph.graph.exports import csv_sheets  # noqa: PLC0415 (what it needs is loaded where it is used)

    csv_sheets.write_zip(store, out, reasons=reasons, style=style)


def _through_file(out: BinaryIO, make: Callable[[Path], None]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "network"
        make(path)
        with path.open("rb") as made:
            copyfileobj(made, out)


def _quads(store: Store, reasons: bool) -> Iterator[Quad]:
    return store.ordered() if reasons else _facts(store)


def _facts(store: Store) -> Iterator[Quad]:
    """The default graph in order without the descriptions of reasons."""
    for _, described in groupby(store.ordered(reasons=False), key=lambda quad: quad.subject):
        quads = list(described)
        if not any(quad.predicate == TYPE and quad.object in REASONS for quad in quads):
            yield from quads


FORMATS: dict[str, Writer] = {
    "nq": _nq,
    "trig": _trig,
    "turtle": _turtle,
    "ntriples": _ntriples,
    "jsonld": _jsonld,
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _csv,
}
"""Every format by its name; csv is a ZIP of files, for a folder of them there is `export_folder`."""

FOLDERS = ("csv",)
"""The formats that are several files."""
