"""What councilgraph itself wrote, known again by what stands in it and not by its name.

Graphs by their manifest, pages and files for network analysis by the generator they name, a ZIP of
sheets by its comment, RDF by the namespace of the vocabulary, sheets by the sheet that describes them.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from contextlib import suppress
from pathlib import Path

from councilgraph.extractors.read.kinds import OWN_PAGE
from councilgraph.graph.exports.sheets import COLUMNS, HEADS, SHEETS
from councilgraph.graph.fetch import ledger
from councilgraph.graph.folder import folder as graphs
from councilgraph.graph.folder.manifest import GENERATION
from councilgraph.graph.version import GENERATOR
from councilgraph.ontology.terms import PREFIXES

HEAD = 4096  # bytes of a file in which its mark stands
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
        return _describes_sheets(path / f"{COLUMNS}.csv") and all(map(is_written, path.iterdir()))
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
        if head.startswith(b"PK"):
            file.seek(-min(len(head), len(GENERATOR)), 2)
            return file.read() == GENERATOR.encode()
        return path.stem in (*SHEETS, COLUMNS) and _describes_sheets(path.with_name(f"{COLUMNS}.csv"))
    return False


def _describes_sheets(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return file.readline().strip().removeprefix(BOM_UTF8) == ",".join(HEADS).encode()
    return False
