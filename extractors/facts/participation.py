"""Participation: who was there in what capacity, for whom, from where, and who was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.people import find_by_name
from councilgraph.extractors.facts.roll import (
    Entry,
    capacity_of,
    invited,
    organisation_name,
    role_of,
    roll,
    who,
)
from councilgraph.extractors.names.things import councillor
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Statement, Term, Text

# The plain edge from a person to the meeting; one who was invited may not have come.
EDGES = {"cg:Apologies": "cg:sentApologiesFor", "cg:Invited": ""}
ONLY_ONE = "one member was away, of all or of this organisation, and one substitute there"


def find(paper: Paper) -> Iterator[Statement]:
    """The people of a presence list, with the plain edges between them and the meeting."""
    if paper.meeting is None:
        return
    found = [*roll(paper), *invited(paper)]
    for entry in found:
        yield from _entry(paper, paper.meeting, entry, found)


def _entry(paper: Paper, meeting: Mention, entry: Entry, everyone: Sequence[Entry]) -> Iterator[Statement]:
    somebody = who(paper, entry)
    capacity = _capacity(entry)
    node = _node(meeting, capacity, somebody)
    yield paper.state(node, "cg:meeting", meeting, entry.where)
    yield paper.state(node, "cg:person", somebody, entry.where)
    yield paper.state(node, "cg:nameAsWritten", spaced(entry.person.name.plain), entry.where)
    yield paper.state(node, "cg:capacity", Term(capacity), entry.where)
    edge = EDGES.get(capacity, "cg:attended")
    if edge:
        yield paper.state(somebody, edge, meeting, entry.where)
    away = _only_one_away(entry, everyone)
    if entry.stands_for:
        absent = _absent(paper, entry.stands_for, everyone)
        yield paper.state(node, "cg:substituteFor", absent, entry.stands_in or entry.where)
    elif away:
        yield paper.state(node, "cg:substituteFor", who(paper, away), entry.where, ONLY_ONE)
    yield from _standing(paper, node, entry)


def _only_one_away(entry: Entry, everyone: Sequence[Entry]) -> Entry | None:
    """For whom the one substitute must have stood in: the one member away, of all or of the organisation."""
    subs = [one for one in everyone if one.substitute and not one.stands_for]
    away = [one for one in everyone if one.group == "apologies" and not one.role]
    own = [[one for one in group if _place(entry) and _place(one) == _place(entry)] for group in (subs, away)]
    subs, away = own if own[1] else (subs, away)
    return away[0] if subs == [entry] and len(away) == 1 else None


def _place(entry: Entry) -> str:
    """The organisation that an entry says somebody is from."""
    return spaced(entry.organisation.plain) if entry.organisation else ""


def _absent(paper: Paper, name: Text, everyone: Sequence[Entry]) -> Mention:
    """Whom somebody stood in for: the one of the list who sent apologies, where the name fits just one."""
    gone = [one for one in everyone if one.group == "apologies"]
    at = find_by_name(name.plain, [spaced(one.person.name.plain) for one in gone])
    return who(paper, gone[at]) if at is not None else councillor(name, paper)


def recorded(paper: Paper, meeting: Mention, entry: Entry) -> Mention:
    """The participation that an entry records."""
    return _node(meeting, _capacity(entry), who(paper, entry))


def _capacity(entry: Entry) -> str:
    return "cg:PresentAsSubstitute" if entry.substitute else capacity_of(entry)


def _node(meeting: Mention, capacity: str, somebody: Mention) -> Mention:
    return Mention("cg:Participation", "", meeting, (capacity.removeprefix("cg:"), somebody))


def _standing(paper: Paper, node: Mention, entry: Entry) -> Iterator[Statement]:
    """From where somebody came, and as what: service area, organisation, rank, portfolio."""
    if entry.area:
        yield paper.state(
            node,
            "cg:representing",
            Mention("cg:ServiceArea", spaced(entry.area.plain), paper.council),
            paper.between(entry.where, entry.area),
        )
    elif entry.organisation and (entry.group != "member" or not entry.person.councillor):
        name = organisation_name(entry, paper)
        if name:
            yield paper.state(
                node,
                "cg:representing",
                Mention("cg:Organisation", name),
                paper.between(entry.where, entry.organisation),
            )
    role = role_of(paper, entry)
    if role:
        yield paper.state(node, "cg:statedRole", role[0], paper.between(entry.where, role[1]))
