"""What was asked for as rows of a table: of each track the cells, by the names of their columns."""

from __future__ import annotations

from councilgraph.graph.exports.cells import Cell, cell_of
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.show import follow_up

OWN = {"date": "asked", "text": "what"}
"""What the tables of follow-ups call a column that tables call otherwise."""


def cells(track: Track) -> dict[str, Cell]:
    """A track's cells by column; those of things by name, and by address under the name and "_iri"."""
    row = follow_up.row(track)
    told = {name: cell_of(row.get(name)) for name in follow_up.COLUMNS}
    things = {"body": track.asked_by, "of_whom": track.of_whom, "report_to": track.report_to}
    return {
        **told,
        **{name: told[own] for name, own in OWN.items()},
        "year": cell_of(track.date.year if track.date else None),
        **{name: tuple(one.name for one in each) for name, each in things.items()},
        **{f"{name}_iri": tuple(one.iri for one in each) for name, each in things.items()},
    }
