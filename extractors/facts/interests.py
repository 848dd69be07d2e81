"""Interests that were declared: by whom, in which item, of what kind, and who left on account of one."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.blocks.people import find_by_name
from councilgraph.extractors.facts.participation import recorded
from councilgraph.extractors.facts.people_in_sentences import present
from councilgraph.extractors.facts.roll import somebody
from councilgraph.extractors.names.names import is_name
from councilgraph.extractors.names.things import cited
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.minutes import Interest, Item
from councilgraph.ontology.model import Mention, Statement

TABLES = (("cg:interestType", "declarations.types"), ("cg:interestEffect", "declarations.effects"))
BECAUSE = "left on account of an interest declared in it"


def find(paper: Paper) -> Iterator[Statement]:
    """The interests declared at a meeting, wherever in its minutes they are told."""
    if paper.meeting is None or paper.tree is None or not paper.minutes:
        return
    told = [one for one in paper.tree.interests if is_name(one.declarer.plain, paper.profile)]
    for position, one in enumerate(told, 1):
        node = Mention("cg:DeclarationOfInterest", "", paper.meeting, (str(position),))
        yield paper.state(node, "cg:declaredBy", somebody(one.declarer, paper), one.where)
        yield paper.state(node, "cg:meeting", paper.meeting, one.where)
        yield paper.state(node, "cg:text", spaced(one.where.plain), one.where)
        for predicate, table in TABLES:
            kinds = paper.profile.patterns(table)
            for words in [one.where, *(words for words, _ in one.further)]:
                found = next((name for name, pattern in kinds if pattern.search(words.plain)), None)
                if found:
                    yield paper.state(node, predicate, found, words)
                    break
        for mark in one.items:
            yield paper.state(node, "cg:concernsItem", cited(mark, "", paper.meeting, [], paper), one.where)
        yield from _absences(paper, paper.meeting, one)


def _absences(paper: Paper, meeting: Mention, one: Interest) -> Iterator[Statement]:
    """That who declared an interest and left was out for the items that it concerns, if it says for which."""
    left = dict(paper.profile.patterns("declarations.effects"))["left"]
    told = [(one.where, one.items), *((words, items or one.items) for words, items in one.further)]
    where, items = next(((words, items) for words, items in told if left.search(words.plain)), (None, []))
    there = present(paper)
    at = find_by_name(one.declarer.plain, [spaced(entry.person.name.plain) for entry in there])
    if where is None or at is None:
        return
    node = recorded(paper, meeting, there[at])
    for item, mention in paper.business():
        if item.number in items and not _is_settled(item, one):
            yield paper.state(node, "cg:absentForItem", mention, paper.between(one.where, where), BECAUSE)


def _is_settled(item: Item, one: Interest) -> bool:
    """Whether an item had decided what it did before an interest was declared, which then is for the next.

    A note below the decision may say that the interest was in "this item".
    """
    if "this item" in one.where.plain:
        return False
    told = one.where.span()[0]
    ends = [decision.text.span()[1] for decision in item.decisions]
    return item.start <= told < item.end and bool(ends) and max(ends) < told
