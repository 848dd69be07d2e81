"""Nodes and edges of a picture: nodes that stand for a fact are folded to the edge they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from councilgraph.graph.rdf.store import Literal, Store, text
from councilgraph.graph.reading.facts import Reason, Source
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.vocabulary import spoken

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


NO_EDGES = ("rdf:type", "cg:document", "cg:paper", "prov:used")
"""Properties that join no two things people ask about."""


@dataclass(frozen=True, slots=True)
class Edge:
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
    """A property or class in words, as it reads between two things.

    >>> words("sentApologiesFor")
    'sent apologies for'
    """
    return WORDS.get(name) or spoken(name)


class Whole:
    """A graph read as a whole: the kinds of its things, and why the facts between them are believed."""

    def __init__(self, store: Store) -> None:
        self.model = ReadModel(store)
        self.model.read_all()
        self.kinds = self.model.kinds()
        self._reasons = self.model.link_reasons()

    def is_thing(self, iri: str) -> bool:
        """Whether the IRI is of a thing people ask about, not of a node that stands for a fact."""
        return self.kinds.get(iri, "Membership") not in FOLDS

    def value(self, iri: str, name: str) -> str:
        """The first plain value of a property, "" where there is none."""
        values = self.model.values(iri, name)
        return next((text(value) for value in values if isinstance(value, Literal)), "")

    def link(self, iri: str, name: str) -> str:
        """The first thing that a property leads to, "" where there is none."""
        return next(iter(self.model.links(iri, name)), "")

    def why(self, subject: str, name: str, target: str) -> Reason:
        """The first reason for a fact, words or failing these a conclusion; an empty one for none."""
        reasons = self._reasons.get((subject, name, target), ())
        return min(map(_by_address, reasons), key=_rank, default=Reason())

    def grounds(self, iri: str, *names: str) -> Reason:
        """The reason for the first link by the properties that has one: why a whole node is believed."""
        links = ((iri, name, other) for name in names for other in self.model.links(iri, name))
        return next((self.why(*link) for link in links if link in self._reasons), Reason())


def _by_address(reason: Reason) -> Reason:
    """A reason with its sources in the order of a picture."""
    if len(reason.sources) <= 1:
        return reason
    return replace(reason, sources=tuple(sorted(reason.sources, key=_place)))


def _place(source: Source) -> tuple[str, int, int]:
    """What sources are ordered by in a picture, whatever their files are called: document, then offset."""
    return source.passage.partition("#")[0], source.start, source.end


def _rank(reason: Reason) -> tuple[bool, bool, list[tuple[str, int, int]], str]:
    return bool(reason.because), not reason.sources, [*map(_place, reason.sources)], reason.because


def edges(whole: Whole) -> list[Edge]:
    """All edges between things, sorted; of one that several papers state the first one's reason.

    "Attended" and the like stand aside where a participation says in which capacity, and
    "decided by" where the body is said to have resolved the same.
    """
    folded = _first(_folded(whole))
    stated = {edge.sense[:3] for edge in folded if edge.predicate != "memberOf"}
    plain = _first(edge for edge in _plain(whole) if edge.sense[:3] not in stated)
    resolved = {(edge.target, edge.source) for edge in plain if edge.predicate == "resolved"}
    plain = [e for e in plain if e.predicate != "decidedBy" or (e.source, e.target) not in resolved]
    return sorted((*folded, *plain), key=lambda edge: (edge.sense, edge.details))


def _first(stated: Iterable[Edge]) -> list[Edge]:
    best: dict[tuple[str, ...], Edge] = {}
    for edge in stated:
        known = best.get(edge.sense)
        if known is None or _rank(edge.reason) < _rank(known.reason):
            best[edge.sense] = edge
    return list(best.values())


def _plain(whole: Whole) -> Iterator[Edge]:
    for subject in filter(whole.is_thing, whole.kinds):
        for name in whole.model.properties(subject):
            short = name.partition(":")[2] or name
            for target in () if name in NO_EDGES else whole.model.links(subject, name):
                if whole.is_thing(target):
                    yield Edge(subject, target, short, words(short), whole.why(subject, name, target))


def _folded(whole: Whole) -> Iterator[Edge]:
    for node, of in whole.kinds.items():
        if of in FOLDS:
            known = (edge for edge in FOLDS[of](whole, node) if edge.source and edge.target)
            yield from (e for e in known if whole.is_thing(e.source) and whole.is_thing(e.target))


def _details(whole: Whole, node: str, *names: str) -> tuple[tuple[str, str], ...]:
    found = ((name, whole.value(node, f"cg:{name}")) for name in names)
    return tuple((name, value) for name, value in found if value)


def _participation(whole: Whole, node: str) -> Iterator[Edge]:
    person, meeting = whole.link(node, "cg:person"), whole.link(node, "cg:meeting")
    capacity = whole.link(node, "cg:capacity").rpartition("#")[2]
    predicate, label = CAPACITIES.get(capacity, ("attended", words(capacity) or "attended"))
    represented = whole.model.links(node, "cg:representing")
    bodies = [*map(whole.model.name, represented), whole.value(node, "cg:representing")]
    details = (
        ("capacity", capacity),
        *_details(whole, node, "nameAsWritten", "statedRole"),
        ("representing", ", ".join(filter(None, bodies))),
    )
    why = whole.grounds(node, "cg:capacity", "cg:person", "cg:meeting")
    yield Edge(person, meeting, predicate, label, why, tuple(pair for pair in details if pair[1]))
    for other in whole.model.links(node, "cg:substituteFor"):
        why, at = whole.why(node, "cg:substituteFor", other), (("meeting", meeting),)
        yield Edge(person, other, "substitutedFor", "substituted for", why, at)
    for other in represented:
        yield Edge(person, other, "represented", "represented", whole.why(node, "cg:representing", other))


def _membership(whole: Whole, node: str) -> Iterator[Edge]:
    person, body = whole.link(node, "org:member"), whole.link(node, "org:organization")
    role = whole.value(node, "cg:roleTitle")
    details = _details(whole, node, "roleTitle", "statedPeriod", "former")
    former = dict(details).get("former") == "true"
    why = whole.grounds(node, "org:member", "cg:memberPost", "org:organization", "cg:post")
    label = f"formerly {role or 'a member'} of" if former else (role or "member of")
    yield Edge(person, body, "memberOf", label, why, details)
    label = "formerly held the post of" if former else "holds the post of"
    yield Edge(person, whole.link(node, "cg:post"), "holds", label, why, details)
    yield Edge(whole.link(node, "cg:memberPost"), body, "sitsOn", role or "sits on", why, details)


def _vote(whole: Whole, node: str) -> Iterator[Edge]:
    voter, choice = whole.link(node, "cg:voter"), whole.link(node, "cg:choice")
    short = choice.rpartition("#")[2]
    label = "abstained on" if short == "Abstained" else f"voted {short.lower()}"
    why = whole.grounds(node, "cg:choice", "cg:voter")
    yield Edge(voter, whole.link(node, "cg:motion"), "voted", label, why, (("choice", short),))


def _interest(whole: Whole, node: str) -> Iterator[Edge]:
    person = whole.link(node, "cg:declaredBy")
    details = _details(whole, node, "interestType", "interestEffect")
    links = whole.model.links
    for about in links(node, "cg:concernsItem") or links(node, "cg:meeting"):
        why = whole.grounds(node, "cg:declaredBy", "cg:concernsItem")
        yield Edge(person, about, "declaredInterest", "declared an interest in", why, details)


FOLDS: dict[str, Callable[[Whole, str], Iterator[Edge]]] = {
    "Participation": _participation,
    "Membership": _membership,
    "Vote": _vote,
    "DeclarationOfInterest": _interest,
}
