"""Interests that were declared: by whom, and in which item."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.citations import cited
from councilgraph.extractors.facts.people import somebody
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Statement

TABLES = (("cg:interestType", "declarations.types"), ("cg:interestEffect", "declarations.effects"))


def find(paper: Paper) -> Iterator[Statement]:
    """The interests declared at a meeting, wherever in its minutes they are told."""
    if paper.meeting is None or paper.tree is None:
        return
    for position, one in enumerate(paper.tree.interests, 1):
        node = Mention("cg:DeclarationOfInterest", "", paper.meeting, (str(position),))
        yield paper.state(node, "cg:declaredBy", somebody(one.declarer, paper), one.where)
        yield paper.state(node, "cg:meeting", paper.meeting, one.where)
        yield paper.state(node, "cg:text", spaced(one.where.plain), one.where)
        for predicate, table in TABLES:
            kinds = paper.profile.patterns(table)
            found = next((name for name, pattern in kinds if pattern.search(one.where.plain)), None)
            if found:
                yield paper.state(node, predicate, found, one.where)
        for mark in one.items:
            yield paper.state(node, "cg:concernsItem", cited(mark, "", paper.meeting, [], paper), one.where)
