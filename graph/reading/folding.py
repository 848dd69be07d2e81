"""Things and the facts between them: nodes that stand for a fact are folded to the line they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from councilgraph.graph.reading.records import Reason, Records

WORDS = {
    "about": "is about",
    "agendaOf": "is the agenda of",
    "approvesMinutesOf": "approves the minutes of",
    "broader": "is a kind of",
    "forBody": "is planned for",
    "inThread": "belongs to",
    "isPartOf": "is part of",
    "item": "under",
    "lead": "led by",
    "creator": "written by",
    "meeting": "taken at",
    "parentClause": "under the lead-in",
    "partOf": "is part of",
    "recordOf": "is the record of",
    "reportBackTo": "to report back to",
    "reportOf": "is a report of",
    "respondent": "answered by",
    "subOrganizationOf": "is part of",
    "subject": "is about",
    "unitOf": "is a unit of",
}
"""How a property reads between two things, where its own name does not say."""

CAPACITIES = {
    "Apologies": ("sentApologiesFor", "sent apologies for"),
    "Absent": ("wasAbsentFrom", "was absent from"),
    "Invited": ("wasInvitedTo", "was invited to"),
}
"""The line that a capacity stands for; every other capacity is a way of having attended."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line from one thing to another; `details` are named as in the vocabulary ("capacity")."""

    source: str
    target: str
    predicate: str
    label: str
    reason: Reason
    details: tuple[tuple[str, str], ...] = ()

    @property
    def sense(self) -> tuple[str, ...]:
        """What two papers that state the same fact have in common."""
        return self.source, self.target, self.predicate, self.label, dict(self.details).get("meeting", "")


def words(name: str) -> str:
    """A property or class in words.

    >>> words("sentApologiesFor")
    'sent apologies for'
    """
    return WORDS.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def facts(records: Records) -> list[Fact]:
    """All facts between things, sorted; one that several papers state has the first one's reason.

    "Attended" and the like stand aside where a participation says in which capacity, and
    "decided by" where the body is said to have resolved the same.
    """
    folded = _first(_folded(records))
    stated = {fact.sense[:3] for fact in folded if fact.predicate != "memberOf"}
    plain = _first(fact for fact in _plain(records) if fact.sense[:3] not in stated)
    resolved = {(fact.target, fact.source) for fact in plain if fact.predicate == "resolved"}
    plain = [f for f in plain if f.predicate != "decidedBy" or (f.source, f.target) not in resolved]
    return sorted((*folded, *plain), key=lambda fact: (fact.sense, fact.details))


def _first(stated: Iterable[Fact]) -> list[Fact]:
    best: dict[tuple[str, ...], Fact] = {}
    for fact in stated:
        known = best.get(fact.sense)
        if known is None or fact.reason.rank < known.reason.rank:
            best[fact.sense] = fact
    return list(best.values())


def is_thing(records: Records, iri: str) -> bool:
    """Whether the IRI is of a thing people ask about, not of a node that stands for a fact."""
    return records.kinds.get(iri, "Membership") not in FOLDS


def _plain(records: Records) -> Iterator[Fact]:
    for subject in filter(lambda iri: is_thing(records, iri), records.kinds):
        for name, targets in records.links.get(subject, {}).items():
            short = name.partition(":")[2] or name
            for target in targets:
                if is_thing(records, target):
                    yield Fact(subject, target, short, words(short), records.why(subject, name, target))


def _folded(records: Records) -> Iterator[Fact]:
    for node, kind in records.kinds.items():
        if kind in FOLDS:
            known = (fact for fact in FOLDS[kind](records, node) if fact.source and fact.target)
            yield from (f for f in known if is_thing(records, f.source) and is_thing(records, f.target))


def _details(records: Records, node: str, *names: str) -> tuple[tuple[str, str], ...]:
    found = ((name, records.value(node, f"cg:{name}")) for name in names)
    return tuple((name, value) for name, value in found if value)


def _participation(records: Records, node: str) -> Iterator[Fact]:
    person, meeting = records.link(node, "cg:person"), records.link(node, "cg:meeting")
    capacity = records.link(node, "cg:capacity").rpartition("#")[2]
    predicate, label = CAPACITIES.get(capacity, ("attended", words(capacity) or "attended"))
    bodies = [
        *map(records.name, records.all(node, "cg:representing")),
        records.value(node, "cg:representing"),
    ]
    details = (
        ("capacity", capacity),
        *_details(records, node, "nameAsWritten", "statedRole"),
        ("representing", ", ".join(filter(None, bodies))),
    )
    why = records.grounds(node, "cg:capacity", "cg:person", "cg:meeting")
    yield Fact(person, meeting, predicate, label, why, tuple(pair for pair in details if pair[1]))
    for other in records.all(node, "cg:substituteFor"):
        why, at = records.why(node, "cg:substituteFor", other), (("meeting", meeting),)
        yield Fact(person, other, "substitutedFor", "substituted for", why, at)
    for other in records.all(node, "cg:representing"):
        yield Fact(person, other, "represented", "represented", records.why(node, "cg:representing", other))


def _membership(records: Records, node: str) -> Iterator[Fact]:
    person, body = records.link(node, "org:member"), records.link(node, "org:organization")
    role = records.value(node, "cg:roleTitle")
    details = _details(records, node, "roleTitle", "statedPeriod", "former")
    former = dict(details).get("former") == "true"
    why = records.grounds(node, "org:member", "cg:memberPost", "org:organization", "cg:post")
    label = f"formerly {role or 'a member'} of" if former else (role or "member of")
    yield Fact(person, body, "memberOf", label, why, details)
    label = "formerly held the post of" if former else "holds the post of"
    yield Fact(person, records.link(node, "cg:post"), "holds", label, why, details)
    yield Fact(records.link(node, "cg:memberPost"), body, "sitsOn", role or "sits on", why, details)


def _vote(records: Records, node: str) -> Iterator[Fact]:
    voter, choice = records.link(node, "cg:voter"), records.link(node, "cg:choice")
    short = choice.rpartition("#")[2]
    label = "abstained on" if short == "Abstained" else f"voted {short.lower()}"
    why = records.grounds(node, "cg:choice", "cg:voter")
    yield Fact(voter, records.link(node, "cg:motion"), "voted", label, why, (("choice", short),))


def _interest(records: Records, node: str) -> Iterator[Fact]:
    person = records.link(node, "cg:declaredBy")
    details = _details(records, node, "interestType", "interestEffect")
    for about in records.all(node, "cg:concernsItem") or records.all(node, "cg:meeting"):
        why = records.grounds(node, "cg:declaredBy", "cg:concernsItem")
        yield Fact(person, about, "declaredInterest", "declared an interest in", why, details)


FOLDS: dict[str, Callable[[Records, str], Iterator[Fact]]] = {
    "Participation": _participation,
    "Membership": _membership,
    "Vote": _vote,
    "DeclarationOfInterest": _interest,
}
