"""Popolo JSON (popoloproject.com): people, organisations, memberships, posts, events, motions and votes.

Each record has in `sources` the words of the papers that state it: the address of the passage, and as a note
the quote with its document and page.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeAlias

from councilgraph.graph.rdf.store import IRI, Store, text
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import paged
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.version import GENERATOR
from councilgraph.ontology.terms import shorten

Record: TypeAlias = dict[str, Any]
Values: TypeAlias = Mapping[str, Sequence[str]]

ORGANISATIONS = (
    *("Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body"),
    *("ServiceArea", "PoliticalGroup"),
)
"""The kinds of organisations, the most specific first."""
MENTIONED = "Organisation"
"""What papers name and tell no more of: a name in passing, which Popolo has no place for."""
ABOVE = ("org:subOrganizationOf", "org:unitOf")
RESULTS = {
    "Carried": "pass",
    "CarriedAsAmended": "pass as amended",
    "Lost": "fail",
    "Withdrawn": "withdrawn",
    "Deferred": "deferred",
}
VOTED = ("Carried", "CarriedAsAmended", "Lost")
OPTIONS = {"For": "yes", "Against": "no", "Abstained": "abstain"}
COUNTS = {"cg:votesFor": "yes", "cg:votesAgainst": "no", "cg:abstentions": "abstain"}
OF_MEETING = frozenset(("cg:attended", "cg:chaired", "cg:sentApologiesFor"))
"""What is said of a person and is told with the meeting."""
DESCRIBED = frozenset(("prov:wasAttributedTo", "cg:rule", "cg:confidence"))
"""What is said of reasons and is not told."""


@dataclass(frozen=True, slots=True)
class Told:
    """A graph as tables: what is said of each thing, by short name of property, and for which reasons."""

    said: Mapping[str, Values]
    why: Mapping[str, set[str]]

    def first(self, thing: str, *properties: str) -> str:
        """The first value of the first of the properties that has one, "" where none has."""
        known = self.said.get(thing, {})
        return next((known[name][0] for name in properties if known.get(name)), "")

    def all(self, thing: str, name: str) -> Sequence[str]:
        """The values of a property, sorted."""
        return self.said.get(thing, {}).get(name, ())

    def of(self, kind: str) -> Iterator[str]:
        """The things of a class, by their short name, sorted."""
        return (thing for thing, values in self.said.items() if kind in values.get("rdf:type", ()))

    def is_a(self, thing: str, kind: str) -> bool:
        """Whether a thing is of a class."""
        return kind in self.all(thing, "rdf:type")

    def name(self, thing: str) -> str:
        """What a thing is called."""
        return self.first(thing, "foaf:name", "skos:prefLabel", "dcterms:title") or thing.rpartition("/")[2]

    def sources(self, *things: str) -> list[Record]:
        """The passages that state what is said of things, or from which it was concluded."""
        reasons = {reason for thing in things for reason in self.why.get(thing, ())}
        passages = {each for reason in reasons for each in self.all(reason, "prov:used") or (reason,)}
        found = sorted(passages, key=self._place)
        return [{"url": each, "note": self._note(each)} for each in found if self.first(each, "cg:quote")]

    def _place(self, passage: str) -> tuple[str, int, int]:
        start, end = self.first(passage, "cg:start"), self.first(passage, "cg:end")
        return self._document(passage), int(start or 0), int(end or 0)

    def _document(self, passage: str) -> str:
        document = self.first(passage, "cg:document")
        return self.first(document, "cg:sourceFile", "dcterms:title") or document

    def _note(self, passage: str) -> str:
        page = self.first(passage, "cg:page", "cg:sheetRow")
        where = ", ".join(filter(None, (self._document(passage), paged(page))))
        return f"“{self.first(passage, 'cg:quote')}” ({where})"


def write_popolo(store: Store, out: BinaryIO, *, sources: bool = True) -> None:
    """Writes the graph as one Popolo document, a record a line; equal graphs give equal bytes.

    Without `sources` no words of the papers are in it but what was decided and voted on.
    """
    told = read_told(store)
    out.write(f'{{"generator": {json.dumps(GENERATOR)}'.encode())
    for name, records in COLLECTIONS.items():
        made = ",\n".join(_encode(record, sources=sources) for record in records(told))
        out.write(f',\n"{name}": [\n{made}\n]'.encode())
    out.write(b"\n}\n")


def read_told(store: Store) -> Told:
    """The whole of a graph, read once; the reasons of what is told with a meeting are the meeting's."""
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    why: dict[str, set[str]] = defaultdict(set)
    for quad in store.quads():
        subject, name, value = text(quad.subject), shorten(quad.predicate.value), text(quad.object)
        if isinstance(quad.graph_name, IRI):
            why[value if name in OF_MEETING else subject].add(quad.graph_name.value)
        elif name not in DESCRIBED:
            said[subject][name].append(shorten(value) if name == "rdf:type" else value)
    ordered = {s: {p: sorted(o) for p, o in said[s].items()} for s in sorted(said)}
    return Told(ordered, why)


def persons(told: Told) -> Iterator[Record]:
    """Everybody, with the forms of the name as written."""
    for person in told.of("cg:Person"):
        name = told.name(person)
        others = [{"name": other} for other in told.all(person, "skos:altLabel") if other != name]
        yield {"id": person, "name": name, "other_names": others, "sources": told.sources(person)}


def organizations(told: Told) -> Iterator[Record]:
    """Councils, bodies, services and groups; of other organisations those in which something is held."""
    held = {told.first(one, "org:organization") for one in told.of("org:Membership")}
    above = {parent for one in told.of("cg:Organisation") if (parent := told.first(one, *ABOVE))}
    for one in told.of("cg:Organisation"):
        if told.is_a(one, "cg:Ward"):
            continue
        kinds = told.all(one, "rdf:type")
        kind = next((kind for kind in ORGANISATIONS if f"cg:{kind}" in kinds), MENTIONED)
        if kind == MENTIONED and one not in held | above:
            continue
        yield {
            "id": one,
            "name": told.name(one),
            "other_names": [{"name": name} for name in told.all(one, "skos:altLabel")],
            "classification": spoken(kind),
            "parent_id": told.first(one, *ABOVE),
            "sources": told.sources(one),
        }


def memberships(told: Told) -> Iterator[Record]:
    """Who holds what, with the days between which it was seen; it may have begun before and go on after.

    The graph has a node for each way in which papers say it; what is one holding is one record here.
    """
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one in told.of("org:Membership"):
        alike[_held(told, one)].append(one)
    holdings = (several for of_role in alike.values() for several in _by_place(told, of_role))
    for several in sorted(holdings):
        yield _membership(told, several)


def _held(told: Told, one: str) -> tuple[str, ...]:
    """By whom a membership is held, as what, and when: the same of all that tell of one holding."""
    post = told.first(one, "cg:post")
    role = folded(told.name(post) if post else told.first(one, "cg:roleTitle"))
    days = (told.first(one, name) for name in ("cg:statedPeriod", "cg:observedFrom", "cg:observedTo"))
    return told.first(one, "org:member", "cg:memberPost"), role, *days


def _by_place(told: Told, several: Sequence[str]) -> Iterator[list[str]]:
    """Memberships by organisation and post; one that names none is of the only one that others name."""
    places = [tuple(told.first(one, name) for name in ("org:organization", "cg:post")) for one in several]
    known = [{place[at] for place in places} - {""} for at in range(2)]
    if all(len(each) <= 1 for each in known):
        yield list(several)
        return
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one, place in zip(several, places, strict=True):
        found[place].append(one)
    yield from found.values()


def _membership(told: Told, several: Sequence[str]) -> Record:
    """The record of one holding, by what each of its memberships says."""

    def first(name: str) -> str:
        return next((value for one in several if (value := told.first(one, name))), "")

    holder, post = first("cg:memberPost"), first("cg:post")
    roles = [role for one in several if (role := told.first(one, "cg:roleTitle"))]
    role = told.name(post) if post and told.name(post) in roles else next(iter(roles), "")
    return {
        "id": several[0],
        "person_id": first("org:member"),
        "member": {"@type": "Post", "id": holder, "label": told.name(holder)} if holder else {},
        "organization_id": first("org:organization"),
        "post_id": post,
        "role": role,
        "stated_period": first("cg:statedPeriod"),
        "observed_from": first("cg:observedFrom"),
        "observed_to": first("cg:observedTo"),
        "sources": told.sources(*several),
    }


def posts(told: Told) -> Iterator[Record]:
    """Offices with names of their own, at the organisation with which a membership names them."""
    at = {
        one["post_id"]: one["organization_id"]
        for one in memberships(told)
        if one["post_id"] and one["organization_id"]
    }
    for post in told.of("cg:Post"):
        yield {
            "id": post,
            "label": told.name(post),
            "other_label": list(told.all(post, "skos:altLabel")),
            "role": told.name(post),
            "organization_id": at.get(post, ""),
            "sources": told.sources(post),
        }


def events(told: Told) -> Iterator[Record]:
    """Meetings, with who was there; the time of day has no zone in the papers, and is told beside the day."""
    attended: dict[str, set[str]] = defaultdict(set)
    for person in told.of("cg:Person"):
        for meeting in told.all(person, "cg:attended"):
            attended[meeting].add(person)
    for one in told.of("cg:Meeting"):
        yield {
            "id": one,
            "name": told.name(one),
            "classification": "meeting",
            "start_date": told.first(one, "cg:date"),
            "start_time": told.first(one, "cg:startTime"),
            "end_time": told.first(one, "cg:endTime"),
            "location": told.first(one, "cg:venue"),
            "status": spoken(told.first(one, "cg:status")),
            "organization_id": told.first(one, "cg:heldBy"),
            "attendees": [{"id": who, "name": told.name(who)} for who in sorted(attended[one])],
            "sources": told.sources(one),
        }


def motions(told: Told) -> Iterator[Record]:
    """What was moved, by whom, and what became of it."""
    for one in told.of("cg:Motion"):
        mover = told.first(one, "cg:movedBy")
        seconder = told.first(one, "cg:secondedBy")
        yield {
            "id": one,
            **_where(told, one),
            "creator_id": mover if told.is_a(mover, "cg:Person") else "",
            "seconder_id": seconder if told.is_a(seconder, "cg:Person") else "",
            "text": told.first(one, "cg:text"),
            "result": RESULTS.get(_local(told.first(one, "cg:outcome")), ""),
            "sources": told.sources(one),
        }


def vote_events(told: Told) -> Iterator[Record]:
    """The vote on each motion that was put to one, with how many votes there were."""
    voted = {told.first(vote, "cg:motion") for vote in told.of("cg:Vote")}
    for one in told.of("cg:Motion"):
        counts = [
            {"option": option, "value": int(value)}
            for name, option in COUNTS.items()
            if (value := told.first(one, name))
        ]
        outcome = _local(told.first(one, "cg:outcome"))
        if counts or one in voted or outcome in VOTED:
            yield {
                "id": _vote_event(one),
                **_where(told, one),
                "motion_id": one,
                "result": RESULTS.get(outcome, ""),
                "counts": counts,
                "sources": told.sources(one),
            }


def votes(told: Told) -> Iterator[Record]:
    """How each person voted who is named."""
    for one in told.of("cg:Vote"):
        yield {
            "id": one,
            "vote_event_id": _vote_event(told.first(one, "cg:motion")),
            "voter_id": told.first(one, "cg:voter"),
            "option": OPTIONS.get(_local(told.first(one, "cg:choice")), ""),
            "sources": told.sources(one),
        }


COLLECTIONS: dict[str, Callable[[Told], Iterator[Record]]] = {
    "persons": persons,
    "organizations": organizations,
    "memberships": memberships,
    "posts": posts,
    "events": events,
    "motions": motions,
    "vote_events": vote_events,
    "votes": votes,
}
"""The parts of the document, in order."""


def _where(told: Told, motion: str) -> Record:
    """The body and the meeting before which a motion was."""
    meeting = told.first(told.first(motion, "cg:item"), "cg:meeting")
    return {"organization_id": told.first(meeting, "cg:heldBy"), "legislative_session_id": meeting}


def _vote_event(motion: str) -> str:
    return f"{motion}/vote"


def _local(iri: str) -> str:
    """The name of a value of the vocabulary: "Carried" of `cg:Carried`."""
    return iri.rpartition("#")[2]


def _encode(record: Record, *, sources: bool) -> str:
    """A record as a line, without what is empty."""
    kept = {key: value for key, value in record.items() if value not in ("", [], {})}
    if not sources:
        kept.pop("sources", None)
    return json.dumps(kept, ensure_ascii=False)
