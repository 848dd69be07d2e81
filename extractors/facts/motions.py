"""Motions of the tree: who moved and seconded what, how the votes fell, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.votes import outcome_in
from councilgraph.extractors.facts.decisions import Clause, nature
from councilgraph.extractors.facts.roll import somebody
from councilgraph.extractors.names.names import is_name
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.minutes import Choice, Item, Motion, Outcome, Vote
from councilgraph.ontology.model import Mention, Statement, Term, Text, Value

COUNTS = {Choice.FOR: "cg:votesFor", Choice.AGAINST: "cg:votesAgainst", Choice.ABSTAINED: "cg:abstentions"}
CARRIED = (Outcome.CARRIED, Outcome.CARRIED_AS_AMENDED)
AS_MOVED = re.compile(
    r"(?:that )?the (?:motion|proposal|notice of motion)(?: as (?:moved|proposed|tabled|printed|submitted))? "
    r"(?:be|is|was) (?:\w+ly )?(?:adopted|agreed|approved|supported|endorsed|passed|accepted|carried)\b",
    re.IGNORECASE,
)
"""A decision that takes up the words of a motion: "that the motion be adopted and a letter issue"."""
BY_COUNTS = "more voted for it than against"
QUOTES = "\"“”‘’' –—"


def find(paper: Paper) -> Iterator[Statement]:
    """The motions of each item, with named votes."""
    for item, mention in paper.business():
        for position, motion in enumerate(item.motions, 1):
            yield from _motion(paper, item, mention, motion, position)


def _motion(paper: Paper, item: Item, mention: Mention, motion: Motion, position: int) -> Iterator[Statement]:
    words = motion.text or motion.where
    node = Mention("cg:Motion", "", mention, ("motion", str(position)))
    yield paper.state(node, "cg:item", mention, motion.where)
    yield paper.state(node, "cg:text", spaced(words.plain).strip(QUOTES), words)
    for predicate, name in (("cg:movedBy", motion.mover), ("cg:secondedBy", motion.seconder)):
        if name and is_name(name.plain, paper.profile):
            yield paper.state(node, predicate, somebody(name, paper), motion.where)
    if motion.amends:
        main = Mention("cg:Motion", "", mention, ("motion", str(motion.amends)))
        yield paper.state(node, "cg:amends", main, motion.where)
    for choice, count in motion.counts.items():
        yield paper.state(node, COUNTS[choice], Value(str(count), "xsd:integer"), motion.told or motion.where)
    if all(is_name(one.voter.plain, paper.profile) for one in motion.votes):  # else a list of something else
        for one in _told_apart(motion.votes):
            yield from vote(paper, node, one.choice, one.voter)
    told = motion.told or motion.where
    because = BY_COUNTS if motion.counts and outcome_in(told.plain) is None else ""
    if motion.outcome:
        yield paper.state(node, "cg:outcome", Term(motion.outcome.value), told, because)
    if motion.unanimous and motion.outcome is not Outcome.LOST:
        yield paper.state(node, "cg:unanimous", Value("true", "xsd:boolean"), told)
    decided = any(spaced(one.text.plain) == spaced(words.plain) for one in item.decisions)
    as_moved = all(AS_MOVED.match(one.text.plain) for one in item.decisions)
    if motion.text and motion.outcome in CARRIED and not decided and as_moved:
        yield from adopted(paper, mention, node, words, because)


def _told_apart(votes: Sequence[Vote]) -> Iterator[Vote]:
    """The votes but those under one name that are of two who bear it: one voted for, the other against."""
    choices: dict[str, set[Choice]] = {}
    for one in votes:
        choices.setdefault(one.voter.plain, set()).add(one.choice)
    yield from (one for one in votes if len(choices[one.voter.plain]) == 1)


def vote(paper: Paper, motion: Mention, choice: Choice, name: Text) -> Iterator[Statement]:
    """How somebody voted on a motion."""
    voter = somebody(name, paper)
    cast = Mention("cg:Vote", "", motion, (voter,))
    yield paper.state(cast, "cg:motion", motion, name)
    yield paper.state(cast, "cg:voter", voter, name)
    yield paper.state(cast, "cg:choice", Term(choice.value), name)


def adopted(
    paper: Paper, item: Mention, node: Mention, words: Text, because: str = ""
) -> Iterator[Statement]:
    """That a motion was adopted as a resolution of its words, and why where the minutes do not say it."""
    decision = Mention("cg:Resolution", "", item, (f"motion-{node.key[1]}",))
    yield paper.state(decision, "cg:item", item, words)
    yield paper.state(decision, "cg:text", spaced(words.plain).strip(QUOTES), words, because)
    yield paper.state(node, "cg:adoptedAs", decision, words)
    start = len(words.plain) - len(words.plain.lstrip(QUOTES))
    yield from nature(paper, decision, Clause(words.part(start), decision.kind, ""))
