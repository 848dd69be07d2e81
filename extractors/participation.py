"""Participation: who was there in what capacity, for whom, from where, and who was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors import names
from councilgraph.extractors.blocks.people import find_by_name
from councilgraph.extractors.listing import Entry
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.roll import capacity_of, invited, organisation_name, role_of, roll, who
from councilgraph.extractors.things import councillor
from councilgraph.ontology.model import Mention, Statement, Term, Text

# The plain edge from a person to the meeting; one who was invited may not have come.
EDGES = {"cg:Apologies": "cg:sentApologiesFor", "cg:Invited": ""}


@dataclass(frozen=True, slots=True)
class Substitution:
    """That somebody stood in for another, and the words that say so."""

    absent: Text
    where: Text


def find(paper: Paper) -> Iterator[Statement]:
    """The people of a presence list, with the plain edges between them and the meeting."""
    if paper.meeting is None:
        return
    found = [*roll(paper), *invited(paper)]
    for entry in found:
        yield from _entry(paper, paper.meeting, entry, found)


def _entry(paper: Paper, meeting: Mention, entry: Entry, everyone: Sequence[Entry]) -> Iterator[Statement]:
    somebody = who(paper, entry)
    stood_in = list(_substitutions(paper, entry, everyone))
    capacity = _capacity(paper, entry, stood_in)
    node = _node(meeting, capacity, somebody)
    yield paper.state(node, "cg:meeting", meeting, entry.where)
    yield paper.state(node, "cg:person", somebody, entry.where)
    yield paper.state(node, "cg:nameAsWritten", spaced(entry.person.name.plain), entry.where)
    yield paper.state(node, "cg:capacity", Term(capacity), entry.where)
    edge = EDGES.get(capacity, "cg:attended")
    if edge:
        yield paper.state(somebody, edge, meeting, entry.where)
    for substitution in stood_in:
        absent = _absent(paper, substitution.absent, everyone)
        yield paper.state(node, "cg:substituteFor", absent, substitution.where)
    yield from _standing(paper, node, entry)


def _absent(paper: Paper, name: Text, everyone: Sequence[Entry]) -> Mention:
    """Whom somebody stood in for: the one of the list who sent apologies, where the name fits just one."""
    gone = [one for one in everyone if one.group == "apologies"]
    at = find_by_name(name.plain, [spaced(one.person.name.plain) for one in gone])
    return who(paper, gone[at]) if at is not None else councillor(name, paper)


def recorded(paper: Paper, meeting: Mention, entry: Entry, everyone: Sequence[Entry]) -> Mention:
    """The participation that an entry records."""
    stood_in = list(_substitutions(paper, entry, everyone))
    return _node(meeting, _capacity(paper, entry, stood_in), who(paper, entry))


def _capacity(paper: Paper, entry: Entry, stood_in: Sequence[Substitution]) -> str:
    stands_in = stood_in or entry.substitute
    return (
        "cg:PresentAsSubstitute"
        if stands_in and entry.group in ("member", "chair")
        else capacity_of(paper, entry)
    )


def _node(meeting: Mention, capacity: str, somebody: Mention) -> Mention:
    return Mention("cg:Participation", "", meeting, (capacity.removeprefix("cg:"), somebody))


def _standing(paper: Paper, node: Mention, entry: Entry) -> Iterator[Statement]:
    """From where somebody came, and as what: service area, organisation, rank, portfolio."""
    if entry.area:
        yield paper.state(
            node,
            "cg:representing",
            Mention("cg:ServiceArea", spaced(entry.area.plain), paper.council),
            _together(entry, entry.area),
        )
    elif entry.organisation and entry.group in ("guest", "apologies", "officer", "other-member"):
        name = organisation_name(entry, paper)
        if name:
            yield paper.state(
                node,
                "cg:representing",
                Mention("cg:Organisation", name),
                _together(entry, entry.organisation),
            )
    role = role_of(paper, entry)
    if role:
        yield paper.state(node, "cg:statedRole", role[0], _together(entry, role[1]))


def _together(entry: Entry, words: Text) -> tuple[int, int]:
    """From the first to the last of two places, which stand on neighbouring lines."""
    spans = (entry.where.span(), words.span())
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    return (start, end) if end - start < 500 else entry.where.span()  # noqa: PLR2004 - a passage, not a page


def _substitutions(paper: Paper, entry: Entry, everyone: Sequence[Entry]) -> Iterator[Substitution]:
    """For whom somebody stood in, as said beside either name."""
    if entry.group == "apologies":
        return
    if entry.stands_for:
        yield Substitution(entry.stands_for, entry.where)
    pattern = paper.profile.pattern("presence.substitute", r"{}\s*")
    for note in entry.notes:
        match = pattern.search(note.plain)
        absent = names.person(note.part(match.end()), paper.profile, bare=True) if match else None
        if absent:
            yield Substitution(absent.name, entry.where)
    by = paper.profile.pattern("presence.substituted_by", r"{}\s*")
    for other in everyone:
        for note in other.notes if other.group == "apologies" else ():
            match = by.match(note.plain)
            present = names.person(note.part(match.end()), paper.profile, bare=True) if match else None
            if present and same_name(present.name.plain, entry.person.name.plain):
                yield Substitution(other.person.name, other.where)


def same_name(one: str, other: str) -> bool:
    """Whether two names in one list are one: a bare surname stands for the one who bears it.

    >>> same_name("Keane", "S Keane"), same_name("A Keane", "S Keane")
    (True, False)
    """
    a, b = ("".join(name.replace(".", " ").split()).casefold() for name in (one, other))
    surnames = {name.split()[-1].casefold() for name in (one, other)}
    return a == b or (len(surnames) == 1 and 1 in (len(one.split()), len(other.split())))
