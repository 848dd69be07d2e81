"""Writes the list of members as it can be drafted from a graph, for people to correct."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from councilgraph.graph import platform
from councilgraph.graph.folder import members
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.roster import rows, seats
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.graph.show.terminal import Line
from councilgraph.ontology.errors import BadUsage, CouncilgraphError


def draft(store: Store) -> str:
    """The list as CSV, with the mark by which spreadsheets know UTF-8."""
    return as_csv(rows(seats(store)), Style(excel=True))


def write_draft(store: Store, folder: Path, *, force: bool = False) -> Path:
    """Writes the list into the folder of a graph, where builds read it.

    Raises:
        BadUsage: where there is one that differs, unless `force` says to lose what was corrected in it.
        CouncilgraphError: where it cannot be written.
    """
    path = folder / members.NAME
    content = draft(store).encode()
    try:
        if not force and path.exists() and path.read_bytes() != content:
            raise BadUsage(f"{path} is there already: correct it, or write it anew with --force")
        platform.replace(path, content)
    except OSError as error:
        raise CouncilgraphError(f"{path} cannot be written: {error.strerror}") from error
    return path


def told(path: Path, folder: Path) -> Iterator[Line]:
    """Where the list is, and what to do with it."""
    yield Line(str(path))
    yield Line(
        "a row is a councillor on a body; from and to are yours to fill in, where you know them", indent=2
    )
    yield Line("two rows of one name with two wards are two people", indent=2)
    yield Line(f"next: correct it in a spreadsheet, then councilgraph build SOURCE -o {quote(str(folder))}")
