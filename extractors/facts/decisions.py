"""Decisions of the tree, clause by clause, and to whom each is put."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.decisions import Clause, decision
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.things import named
from councilgraph.ontology.minutes import Decision, DecisionKind
from councilgraph.ontology.model import Mention, Section, Statement


def find(paper: Paper) -> Iterator[Statement]:
    """What each item decided, recommended or asked for."""
    for item, mention in paper.tree_items():
        leads: dict[int, Mention] = {}
        for position, one in enumerate(item.decisions, 1):
            if one.kind is DecisionKind.LEAD_IN:
                leads[id(one)] = Mention("cg:LeadIn", "", mention, (str(position),))
            yield from decision(paper, mention, _clause(one, leads, paper), position)


def _clause(one: Decision, leads: dict[int, Mention], paper: Paper) -> Clause:
    section = Section("clause", *one.text.span(), one.clause, one.text)
    targets = [thing for words in one.directed_to if (thing := named(words, paper))]
    parent = leads.get(id(one.parent)) if one.parent else None
    return Clause(section, one.kind.value, one.clause, parent, tuple(dict.fromkeys(targets)))
