"""Tables of actions in minutes: what is to be done, by whom, and by when, a row each."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.facts.tracker_columns import CLOSED, OWNER, PROGRESS, REQUEST, STATUS, Row
from councilgraph.extractors.facts.tracker_rows import rows_of
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.text.lines import lines, paged
from councilgraph.ontology.minutes import Item

OF_OLD_ONES = {STATUS, PROGRESS, CLOSED}
"""Columns of a list of what was asked for before, which asks for nothing anew."""


def actions_in(paper: Paper, item: Item) -> Iterator[Row]:
    """The rows of a table of an item that each ask somebody for something."""
    told = {place for one in item.decisions for place in one.text.at}
    every = paged(lines(paper.document, item.start, item.end), paper.document)
    for row in rows_of(every, paper.document):
        if (
            OWNER in row.cells
            and not OF_OLD_ONES & row.cells.keys()
            and told.isdisjoint(row.cells[REQUEST].at)
        ):
            yield row
