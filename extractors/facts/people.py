"""Whom a name in the business of a meeting stands for: somebody of the roll, else a councillor."""

from __future__ import annotations

from councilgraph.extractors.blocks.people import find_by_name
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.roll import roll, who
from councilgraph.extractors.things import councillor
from councilgraph.ontology.model import Mention, Text


def somebody(name: Text, paper: Paper) -> Mention:
    """The person that a name stands for: the one of the roll whom it fits, if it is just one."""
    listed = roll(paper)
    at = find_by_name(name.plain, [spaced(entry.person.name.plain) for entry in listed])
    return who(paper, listed[at]) if at is not None else councillor(name, paper)
