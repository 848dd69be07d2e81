"""What councilgraph itself wrote, known again by what stands in it and not by its name.

Graphs by their manifest, pages and files for network analysis by the generator they name, a ZIP of
sheets and a spreadsheet by its comment, Parquet and databases by the mark in them, RDF by the namespace
of the vocabulary, sheets by the sheet that describes them.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable
from contextlib import suppress
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from councilgraph.extractors.read.kinds import OWN_PAGE
from councilgraph.graph.exports import marks
from councilgraph.graph.exports.sheets import COLUMNS, HEADS, TABLES
from councilgraph.graph.fetch import ledger
from councilgraph.graph.folder import folder as graphs
from councilgraph.graph.folder.manifest import GENERATION
from councilgraph.graph.version import GENERATOR
from councilgraph.ontology.terms import PREFIXES

HEAD = 4096  # bytes of a file in which its mark stands
FOOT = 1 << 20  # bytes at the end of a Parquet file in which it does
MARKED = 72  # bytes of a SQLite file that end in it
MARKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rb"<graphml[^>]*>\s*<!-- %s -->" % GENERATOR.encode(),
        rb"<gexf[^>]*>\s*<meta>\s*<creator>%s<" % GENERATOR.encode(),
        rb'\{"generator": "%s"' % GENERATOR.encode(),
        rb'(?:<https?:|@prefix |\{"@context")(?s:.){0,4000}%s' % re.escape(PREFIXES["cg"].encode()),
    )
)


def is_graph(path: Path) -> bool:
    """Whether a path is a folder that holds a graph, or what is left of a build that was stopped."""
    try:
        return path.is_dir() and graphs.holds_graph(path)
    except OSError:
        return False


def is_written_folder(path: Path) -> bool:
    """Whether all that a folder holds was written as one thing: a graph, or the sheets of an export."""
    if is_graph(path):
        return True
    with suppress(OSError):
        described = _describes_sheets(path / f"{COLUMNS}.csv") or is_written(path / f"{COLUMNS}.parquet")
        return described and all(map(is_written, path.iterdir()))
    return False


def graph_around(path: Path) -> Path | None:
    """The graph that a path is, or of which it is a part that builds write; None for what is none."""
    whole = path.absolute()
    for folder in (whole, *whole.parents):
        below = whole.relative_to(folder).parts[:1]
        if is_graph(folder) and all(part in graphs.OURS or GENERATION.fullmatch(part) for part in below):
            return folder
    return None


def is_written(path: Path) -> bool:
    """Whether councilgraph wrote a file; not so where the file cannot be read."""
    if path.name == ledger.NAME:
        return True
    with suppress(OSError), path.open("rb") as file:
        head = file.read(HEAD)
        if any(mark.match(head) for mark in (OWN_PAGE, *MARKS)):
            return True
        if (bears := next((bears for mark, bears in BINARY.items() if mark.match(head)), None)) is not None:
            file.seek(0)
            return bears(file)
        return path.stem in TABLES and _describes_sheets(path.with_name(f"{COLUMNS}.csv"))
    return False


def _ends_in_name(file: BinaryIO) -> bool:
    """Whether the comment of a ZIP names us: it stands at its end."""
    return _foot(file, len(GENERATOR)) == GENERATOR.encode()


def _foot(file: BinaryIO, size: int) -> bytes:
    """The last bytes of a file."""
    file.seek(max(0, file.seek(0, SEEK_END) - size))
    return file.read()


BINARY: dict[re.Pattern[bytes], Callable[[BinaryIO], bool]] = {
    re.compile(rb"PK"): _ends_in_name,
    re.compile(rb"PAR1"): lambda file: GENERATOR.encode() in _foot(file, FOOT),
    re.compile(rb"SQLite format 3\0"): lambda file: file.read(MARKED).endswith(marks.SQLITE),
    re.compile(rb"(?s:.{8})DUCK"): lambda file: marks.DUCKDB.encode() in file.read(),
}
"""How files begin that are no text, and what tells of each whether we wrote it."""


def _describes_sheets(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return (
            file.readline().strip().removeprefix(BOM_UTF8).startswith(",".join(HEADS[COLUMNS][:3]).encode())
        )
    return False
