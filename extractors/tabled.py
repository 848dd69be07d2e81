"""Motions and recorded votes that tables set out: who moved what, what became of it, and who voted how."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors import names
from councilgraph.extractors.motion import CARRIED
from councilgraph.extractors.motions import PREDICATES, adopted, vote
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.presence_list import entries
from councilgraph.extractors.structure.dispositions import cites_alone, home, motion_of
from councilgraph.extractors.things import councillor
from councilgraph.ontology.model import Mention, Section, Statement, Term, Text, Value

MOVED = {"mover": "cg:movedBy", "seconder": "cg:secondedBy"}
KINDS = {"for": "votes_for", "against": "votes_against", "abstained": "abstentions"}
BARE = re.compile(r"[^\s,;/]+")


def find(paper: Paper) -> Iterator[Statement]:
    """The motions of rows of tables, with the votes recorded on them, and the votes on other items."""
    if not paper.minutes:
        return
    items = list(paper.business())
    for item, mention in items:
        for motion in item.of("motion"):
            yield from _motion(paper, mention, motion, _node(mention, "1"))
            if not any(item.of("resolution")):
                yield from _resolved(paper, mention, motion, _node(mention, "1"))
    for position, recorded in enumerate(paper.section.of("motion"), 1):
        on = home(recorded, [item for item, _ in items], paper.profile)
        mention = next(mention for item, mention in items if item is on)
        if cites_alone(recorded, paper.profile) and on and motion_of(on):
            yield from _votes(paper, recorded, _node(mention, "1"))
        else:
            yield from _motion(paper, mention, recorded, _node(mention, f"vote-{position}"))


def _node(item: Mention, key: str) -> Mention:
    return Mention("cg:Motion", "", item, ("motion", key))


def _motion(paper: Paper, item: Mention, motion: Section, node: Mention) -> Iterator[Statement]:
    words = motion.title
    if words is None:
        return
    yield paper.state(node, "cg:item", item, words)
    yield paper.state(node, "cg:text", spaced(words.plain), words)
    for part in motion.of(*MOVED):
        person = names.person(part.title, paper.profile, bare=True) if part.title else None
        if person:
            yield paper.state(node, MOVED[part.kind], councillor(person.name, paper), part)
    for part in motion.of("outcome"):
        outcome = _outcome(part, paper)
        if outcome:
            yield paper.state(node, "cg:outcome", Term(outcome), part)
        if part.title and paper.profile.pattern("motions.unanimous").search(part.title.plain):
            yield paper.state(node, "cg:unanimous", Value("true", "xsd:boolean"), part)
    yield from _votes(paper, motion, node)


def _resolved(paper: Paper, item: Mention, motion: Section, node: Mention) -> Iterator[Statement]:
    """The resolution in its own words that a motion is which was carried."""
    for part in motion.of("outcome"):
        if motion.title and _outcome(part, paper) in CARRIED:
            yield from adopted(paper, item, node, motion.title)


def _outcome(part: Section, paper: Paper) -> str:
    words = part.title.plain if part.title else ""
    outcomes = paper.profile.patterns("dispositions.outcomes")
    return next((name for name, pattern in outcomes if pattern.search(words)), "")


def _votes(paper: Paper, motion: Section, node: Mention) -> Iterator[Statement]:
    """How each of those named voted, or how many did."""
    for part in motion.of(*KINDS):
        if part.title and part.title.plain.isdecimal():
            yield paper.state(
                node, PREDICATES[KINDS[part.kind]], Value(part.title.plain, "xsd:integer"), part
            )
        for name, where in _voters(part, paper):
            yield from vote(paper, node, KINDS[part.kind], name, where)


def _voters(part: Section, paper: Paper) -> Iterator[tuple[Text, Text]]:
    """The names in a cell, with or without titles, each with the words it stands in."""
    found = list(entries(Section("group", part.start, part.end, "member", body=part.body), paper.profile))
    yield from ((entry.person.name, entry.where) for entry in found)
    for words in () if found else part.body:
        for match in BARE.finditer(words.plain):
            person = names.person(words.part(*match.span()), paper.profile, bare=True)
            if person:
                yield person.name, person.name
