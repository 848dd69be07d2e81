"""The graph in formats that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from councilgraph.graph.exports.reasons import KINDS, OA
from councilgraph.graph.folder.settings import Settings
from councilgraph.graph.nearest import unknown
from councilgraph.graph.rdf.sorting import sort_lines
from councilgraph.graph.rdf.store import Store, line, write
from councilgraph.graph.show.csv_cells import Style
from councilgraph.ontology.errors import BadUsage, UnknownName
from councilgraph.ontology.terms import PREFIXES

if TYPE_CHECKING:
    from councilgraph.graph.exports.sheet_tables import SheetTable

SAFE = Style()
UNSET = Settings()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: a format, how facts lead to sources, how CSV looks, and what is set of the graph."""

    to: str
    reasons: str = "graphs"
    style: Style = SAFE
    settings: Settings = UNSET


Writer: TypeAlias = Callable[[Store, BinaryIO, Wanted], None]


def export(
    store: Store,
    to: str,
    out: BinaryIO,
    *,
    reasons: str = "graphs",
    style: Style = SAFE,
    settings: Settings = UNSET,
) -> None:
    """Writes the graph to `out` in the format named; equal graphs give equal bytes, but for `UNSTABLE`.

    `reasons` is how facts lead to their sources: "graphs" is as they are, "none" without passages and
    inferences, "oa" and "rdf12" are for RDF. `style` is of CSV; `settings` have the licence for "void".
    Raises UnknownName, with the nearest there are, for a format or a kind of reasons that is not there, and
    BadUsage where a format has no such reasons.
    """
    _check(to, reasons)
    FORMATS[to](store, out, Wanted(to, reasons, style, settings))


def export_folder(
    store: Store, to: str, folder: Path, *, reasons: str = "graphs", style: Style = SAFE
) -> None:
    """Writes the graph as the files of a folder, in a format of `FOLDERS`; equal graphs give equal bytes.

    Raises UnknownName and BadUsage as `export` does, and BadUsage for a folder that holds anything else.
    """
    from councilgraph.graph.exports import several  # noqa: PLC0415 (what it needs is loaded where it is used)

    _check(to, reasons)
    if to not in FOLDERS:
        raise unknown("format of several files", to, FOLDERS)
    several.write_folder(store, to, folder, reasons=reasons != "none", style=style)


def _check(to: str, reasons: str) -> None:
    """Raises UnknownName or BadUsage as `export` does."""
    if reasons not in KINDS:
        raise unknown("kind of reasons", reasons, KINDS)
    if to not in FORMATS:
        if known := MEANT.get(to.casefold().lstrip(".")):
            raise UnknownName(f"there is no format called “{to}”: {known.told}")
        raise unknown("format", to, tuple(FORMATS))
    rdf = [name for name, writer in FORMATS.items() if writer is _rdf]
    if reasons in ("oa", "rdf12") and to not in rdf:
        raise BadUsage(f"--reasons {reasons} is for {', '.join(rdf)}: leave it out for {to}")
    if (to, reasons) == ("jsonld", "rdf12"):
        raise BadUsage("JSON-LD has no form yet for the triple terms of RDF 1.2: take nq, or --reasons oa")


def _rdf(store: Store, out: BinaryIO, wanted: Wanted) -> None:
    """RDF; N-Quads are sorted lines, and formats without names of graphs have the default graph."""
    plain = wanted.reasons == "graphs"
    if plain and wanted.to == "nq":
        out.writelines(store.lines())
        return
    default = plain and wanted.to in ("turtle", "ntriples")
    quads = store.ordered(reasons=False) if default else KINDS[wanted.reasons](store)
    used = {"oa": OA} if wanted.reasons == "oa" else {}
    if wanted.to == "nq":
        out.writelines(sort_lines(map(line, quads)))
    elif wanted.to == "jsonld":
        from councilgraph.graph.rdf import jsonld  # noqa: PLC0415 (rdflib is loaded where it is used)

        jsonld.write(quads, out, {**jsonld.vocabulary(), **used})
    else:
        write(quads, out, wanted.to, {**PREFIXES, **used})


def _void(store: Store, out: BinaryIO, wanted: Wanted) -> None:
    from councilgraph.graph.exports import dataset_description  # noqa: PLC0415 (loaded where it is used)

    settings = wanted.settings
    described = dataset_description.describe_dataset(store, settings.base, settings.licence)
    write(described, out, "turtle", dataset_description.PREFIXES)


def _popolo(store: Store, out: BinaryIO, wanted: Wanted) -> None:
    from councilgraph.graph.exports import popolo  # noqa: PLC0415 (loaded where it is used)

    popolo.write_popolo(store, out, sources=wanted.reasons != "none")


def _graphml(store: Store, out: BinaryIO, _: Wanted) -> None:
    from councilgraph.graph.picture import network  # noqa: PLC0415 (networkx is loaded where it is used)

    _through_file(out, lambda path: network.write_graphml(network.project(store), path))


def _gexf(store: Store, out: BinaryIO, _: Wanted) -> None:
    from councilgraph.graph.picture import network  # noqa: PLC0415 (networkx is loaded where it is used)

    _through_file(out, lambda path: network.write_gexf(network.project(store), path))


def _zipped(store: Store, out: BinaryIO, wanted: Wanted) -> None:
    from councilgraph.graph.exports import several  # noqa: PLC0415 (what it needs is loaded where it is used)

    several.write_zip(store, wanted.to, out, reasons=wanted.reasons != "none", style=wanted.style)


def _xlsx(store: Store, out: BinaryIO, wanted: Wanted) -> None:
    from councilgraph.graph.exports import xlsx  # noqa: PLC0415 (openpyxl is loaded where it is used)

    xlsx.write(_tables(store, wanted), out)


def _sqlite(store: Store, out: BinaryIO, wanted: Wanted) -> None:
    from councilgraph.graph.exports import sqlite  # noqa: PLC0415 (what it needs is loaded where it is used)

    _through_file(out, lambda path: sqlite.write(_tables(store, wanted), path))


def _duckdb(store: Store, out: BinaryIO, wanted: Wanted) -> None:
    from councilgraph.graph.exports import duck  # noqa: PLC0415 (duckdb is loaded where it is used)

    _through_file(out, lambda path: duck.write(_tables(store, wanted), path))


def _tables(store: Store, wanted: Wanted) -> Sequence[SheetTable]:
    from councilgraph.graph.exports.sheet_tables import sheet_tables  # noqa: PLC0415 (as above)

    return sheet_tables(store, reasons=wanted.reasons != "none")


def _through_file(out: BinaryIO, make: Callable[[Path], None]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "network"
        make(path)
        with path.open("rb") as made:
            copyfileobj(made, out)


FORMATS: dict[str, Writer] = {
    "nq": _rdf,
    "trig": _rdf,
    "turtle": _rdf,
    "ntriples": _rdf,
    "jsonld": _rdf,
    "popolo": _popolo,
    "void": _void,
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _zipped,
    "parquet": _zipped,
    "xlsx": _xlsx,
    "sqlite": _sqlite,
    "duckdb": _duckdb,
}
"""Every format by its name; those of `FOLDERS` are a ZIP of files, or a folder of them by `export_folder`."""

BINARY = ("csv", "parquet", "xlsx", "sqlite", "duckdb")
"""The formats that are not for a terminal."""

UNSTABLE = ("duckdb",)
"""Those in which equal graphs give equal tables and other bytes: the engine writes numbers of its own."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What is told of a word that names no format, and which one a file has whose name ends so, if any."""

    told: str
    ending_of: str = ""


RDF = Meant("try turtle, trig, nq, ntriples or jsonld, which are RDF")
DATABASE = "try sqlite or duckdb, which are databases"
SPREADSHEET = Meant("try xlsx, or csv, which spreadsheets open")
MEANT = {
    "json": Meant("try popolo (people, bodies, meetings, votes) or jsonld (RDF), which are JSON", "jsonld"),
    "xml": Meant("try graphml or gexf, which are XML"),
    "rdf": RDF,
    "rdfxml": RDF,
    "excel": SPREADSHEET,
    "xls": SPREADSHEET,
    "html": Meant("`councilgraph site` writes its pages, `councilgraph draw` a picture"),
    "ttl": Meant("try turtle", "turtle"),
    "nt": Meant("try ntriples", "ntriples"),
    "nquads": Meant("try nq"),
    "n-quads": Meant("try nq"),
    "db": Meant(DATABASE, "sqlite"),
    "sql": Meant(DATABASE),
    "pandas": Meant("try parquet, or in Python the frames of a Graph"),
}
"""What is meant by words and endings that name no format."""

FOLDERS = ("csv", "parquet")
"""The formats that are several files."""
