"""A row of a council's own list of what was asked for, as typed values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from councilgraph.graph.resolve.loop.subjects import Subject
from councilgraph.ontology.model import Mention, Passage


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a list: its words and what they are about, when that was asked, and of which day it is.

    `body` and `council` are the IRIs of whose list it is, "" where that is not told. `number` is that of the
    request, as the row gives it.
    """

    node: Mention
    words: str
    subject: Subject
    asked: dt.date | None
    as_of: dt.date | None
    body: str
    council: str
    passages: tuple[Passage, ...]
    number: str = ""
