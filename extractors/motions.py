"""Motions: who moved and seconded what, how the votes fell, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors import names
from councilgraph.extractors.motion import CARRIED, Motion, resolved
from councilgraph.extractors.moved import motions
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.presence_list import entries
from councilgraph.extractors.roll import by_initials, who
from councilgraph.extractors.things import councillor
from councilgraph.ontology.model import Mention, Section, Statement, Term, Text, Value

CHOICES = {"votes_for": "cg:For", "votes_against": "cg:Against", "abstentions": "cg:Abstained"}
PREDICATES = {"votes_for": "cg:votesFor", "votes_against": "cg:votesAgainst", "abstentions": "cg:abstentions"}


def find(paper: Paper) -> Iterator[Statement]:
    """The motions of each item of minutes."""
    if not paper.minutes:
        return
    for item, mention in paper.business():
        for position, motion in enumerate(motions(item, paper), 1):
            yield from _state(paper, mention, motion, position)


def _state(paper: Paper, item: Mention, motion: Motion, position: int) -> Iterator[Statement]:
    if motion.text is None or motion.mover is None:
        return
    node = Mention("cg:Motion", "", item, ("motion", str(position)))
    where = motion.text
    yield paper.state(node, "cg:item", item, where)
    yield paper.state(node, "cg:text", spaced(where.plain).strip("\"“”‘’'"), where)
    for predicate, name in (("cg:movedBy", motion.mover), ("cg:secondedBy", motion.seconder)):
        person = _named(name, paper) if name else None
        if person:
            yield paper.state(node, predicate, person, motion.where)
    for kind, (number, words) in motion.votes.items():
        yield paper.state(node, PREDICATES[kind], Value(number, "xsd:integer"), words)
    for kind, words in motion.voters:
        listed = Section("group", *words.span(), "member", body=(words,))
        for entry in entries(listed, paper.profile):
            yield from vote(paper, node, kind, entry.person.name, words)
    if motion.adopted is None:
        yield from _adopted(paper, item, node, motion)
    if motion.outcome:
        yield paper.state(node, "cg:outcome", Term(motion.outcome[0]), motion.outcome[1])
        if paper.profile.pattern("motions.unanimous").search(motion.outcome[1].plain):
            yield paper.state(node, "cg:unanimous", Value("true", "xsd:boolean"), motion.outcome[1])


def vote(paper: Paper, motion: Mention, kind: str, name: Text, where: Text) -> Iterator[Statement]:
    """How somebody voted on a motion: `kind` is one of `CHOICES`."""
    voter = councillor(name, paper)
    node = Mention("cg:Vote", "", motion, (voter,))
    yield paper.state(node, "cg:motion", motion, where)
    yield paper.state(node, "cg:voter", voter, where)
    yield paper.state(node, "cg:choice", Term(CHOICES[kind]), where)


def _named(name: Text, paper: Paper) -> Mention | None:
    """The member of a name, or of initials that the list of those present explains."""
    listed = by_initials(paper).get(name.plain)
    if listed:
        return who(paper, listed)
    titles = paper.profile.pattern("motions.titles", r"(?:{}[\s(]+)+", 0).match(name.plain)
    person = names.person(name.part(titles.end() if titles else 0), paper.profile, bare=True)
    return councillor(person.name, paper) if person else None


def _adopted(paper: Paper, item: Mention, node: Mention, motion: Motion) -> Iterator[Statement]:
    """The resolution that a motion became, where the minutes do not print it as one."""
    because = _carried(motion)
    if motion.text is None or because is None or motion.amends:
        return
    if resolved(motion.where, paper) or resolved(motion.text, paper):
        return
    yield from adopted(paper, item, node, motion.text, because)


def adopted(
    paper: Paper, item: Mention, node: Mention, where: Text, because: str = ""
) -> Iterator[Statement]:
    """That a motion was adopted as a resolution of its words, and why where the minutes do not say it."""
    decision = Mention("cg:Resolution", "", item, (f"motion-{node.key[1]}",))
    yield paper.state(decision, "cg:item", item, where)
    yield paper.state(decision, "cg:text", spaced(where.plain).strip("\"“”‘’'"), where, because)
    yield paper.state(decision, "cg:formal", Value("true", "xsd:boolean"), where)
    yield paper.state(node, "cg:adoptedAs", decision, where)
    if paper.body:
        yield paper.state(decision, "cg:decidedBy", paper.body, where)
        yield paper.state(paper.body, "cg:resolved", decision, where)


def _carried(motion: Motion) -> str | None:
    """Why a motion counts as carried: "" where the minutes say so, None where it does not."""
    if motion.outcome:
        return "" if motion.outcome[0] in CARRIED else None
    votes = {kind: int(number) for kind, (number, _) in motion.votes.items()}
    more = votes.get("votes_for", 0) > votes.get("votes_against", 0)
    return "more voted for it than against" if more else None
