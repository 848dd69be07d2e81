"""What a view gives: a title, a template, and the values that it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from councilgraph.ontology.errors import CouncilgraphError

Cells = Sequence[Sequence[str]]
"""A table as CSV has it, its heads first."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is written: `data` are what its template shows, `tables` what there is as CSV.

    `sparql` is the query behind it, for those who want to go on with it; `feed` is the kind of its feed.
    """

    title: str
    template: str
    data: Mapping[str, Any]
    tables: Mapping[str, Cells] = field(default_factory=dict)
    sparql: str = ""
    status: int = 200


class NoSuchPage(CouncilgraphError):
    """What an address leads to is not there; the message says what is."""
