"""Motions of the tree: who moved and seconded what, how the votes fell, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.facts.people import somebody
from councilgraph.extractors.motions import adopted
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.minutes import Choice, Item, Motion, Outcome
from councilgraph.ontology.model import Mention, Statement, Term, Text, Value

COUNTS = {Choice.FOR: "cg:votesFor", Choice.AGAINST: "cg:votesAgainst", Choice.ABSTAINED: "cg:abstentions"}
QUOTES = "\"“”‘’'"


def find(paper: Paper) -> Iterator[Statement]:
    """The motions of each item, with named votes."""
    for item, mention in paper.tree_items():
        for position, motion in enumerate(item.motions, 1):
            yield from _motion(paper, item, mention, motion, position)


def _motion(paper: Paper, item: Item, mention: Mention, motion: Motion, position: int) -> Iterator[Statement]:
    words = _words(item, motion)
    node = Mention("cg:Motion", "", mention, ("motion", str(position)))
    yield paper.state(node, "cg:item", mention, motion.where)
    yield paper.state(node, "cg:text", spaced(words.plain).strip(QUOTES), words)
    for predicate, name in (("cg:movedBy", motion.mover), ("cg:secondedBy", motion.seconder)):
        if name:
            yield paper.state(node, predicate, somebody(name, paper), motion.where)
    for choice, count in motion.counts.items():
        yield paper.state(node, COUNTS[choice], Value(str(count), "xsd:integer"), motion.where)
    for vote in motion.votes:
        voter = somebody(vote.voter, paper)
        cast = Mention("cg:Vote", "", node, (voter,))
        yield paper.state(cast, "cg:motion", node, vote.voter)
        yield paper.state(cast, "cg:voter", voter, vote.voter)
        yield paper.state(cast, "cg:choice", Term(vote.choice.value), vote.voter)
    if motion.outcome:
        yield paper.state(node, "cg:outcome", Term(motion.outcome.value), motion.told or motion.where)
    if motion.unanimous and motion.outcome is not Outcome.LOST:
        yield paper.state(node, "cg:unanimous", Value("true", "xsd:boolean"), motion.told or motion.where)
    decided = any(spaced(one.text.plain) == spaced(words.plain) for one in item.decisions)
    if motion.text and motion.outcome is Outcome.CARRIED and not decided and not item.decisions:
        yield from adopted(paper, mention, node, words)


def _words(item: Item, motion: Motion) -> Text:
    """The words of a motion: its own, else of what the item decided, else the heading."""
    if motion.text:
        return motion.text
    if item.decisions:
        return item.decisions[-1].text
    return item.title or motion.where
