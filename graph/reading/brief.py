"""What is known of one programme, plan, topic, body, person or subject: when, where, who, what is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import Reason, Source, Thing, Told
from councilgraph.graph.reading.find import BUSINESS, Match, clear, find
from councilgraph.graph.reading.person_brief import DONE, PERSONS, Person
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.reading.vocabulary import LABELS, outward, spoken
from councilgraph.graph.reading.whereabouts import council, councils

TOUCHING = (
    *("cg:mentions", "dcterms:subject", "cg:about", "cg:inThread", "cg:directedTo", "cg:reportBackTo"),
    *(
        "cg:referredTo",
        "cg:forBody",
        "cg:addressedTo",
        "cg:presentedBy",
        "cg:reportOf",
        "cg:lead",
        "cg:heldBy",
    ),
)
"""The properties by which business, papers and decisions are about a thing."""

OWN = ("cg:heldBy", "cg:forBody", "cg:addressedTo")
"""The properties by which they are a body's own: it is named in those of others too often to tell of that."""

ABOUT_IT = ("cg:ledBy", "cg:fundedBy", "cg:partOf", "cg:arisesFrom", "cg:operatesIn", "org:subOrganizationOf")
"""What is told of the thing itself, in that order."""

ROLES = {
    "cg:presentedBy": "presented it",
    "cg:reportOf": "reported on it",
    "dcterms:creator": "wrote on it",
    "cg:lead": "leads what is planned",
    "cg:ledBy": "leads it",
}
"""What people and posts have to do with it, by property."""

PAPERS = ("BriefingNote", "Report", "Letter", "Appendix", "EqualityImpactAssessment")
DECISIONS = ("Resolution", "Recommendation", "Request", "Decision")
JOINED = {"Programme", "Plan", "Legislation", "Topic", "Organisation", "Thread", *BUSINESS}
"""Kinds of which several of one name, in one question, are one subject."""

ENTRIES = "SELECT ?entry { ?entry a cg:WorkProgrammeEntry }"
SHORTEST = 4  # letters of a name that a title may be searched for


@dataclass(frozen=True, slots=True)
class Event:
    """Business, a paper or a plan: its day, or when it is planned for as written; whose it is; what it is.

    It is `slight` where it names nothing, is on no topic, and nothing was decided.
    """

    date: dt.date | None
    when: str
    body: str
    kind: str
    label: str
    iri: str
    sources: tuple[Source, ...]
    decisions: tuple[Told, ...] = ()
    slight: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who has to do with it, in which ways, and how often in each."""

    who: Thing
    roles: tuple[tuple[str, int], ...]
    sources: tuple[Source, ...]

    @property
    def times(self) -> int:
        """How often in all."""
        return sum(count for _, count in self.roles)


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a brief tells; `also` are the other names of its subject, `on` is the last day seen."""

    subject: Thing
    kinds: tuple[str, ...]
    also: tuple[str, ...]
    of: str
    facts: tuple[Told, ...]
    events: tuple[Event, ...]
    people: tuple[Part, ...]
    money: tuple[Told, ...]
    tracks: tuple[Track, ...]
    on: dt.date | None
    documents: int


def subject(matches: Sequence[Match]) -> tuple[Match, ...]:
    """What a brief is on: the one thing that is clearly meant, or all that is called so; () if neither.

    Business that the words fit is one subject, since nothing but its title joins it; so are a law, a
    programme and planned business of one name, but not people, posts and bodies, which are never joined so.
    """
    meant = clear(matches)
    if meant and meant.kind not in BUSINESS:
        return (meant,)
    best = [match for match in matches if match.rank[0] == matches[0].rank[0]]
    if all(match.kind in BUSINESS for match in best):
        return tuple(best)
    joined = all(match.kind in JOINED for match in best) and len({folded(one.label) for one in best}) == 1
    return tuple(best) if joined else ()


def brief(store: Store, words: str) -> tuple[Brief | None, tuple[Match, ...]]:
    """The brief on what words mean, None where that is not clear; and all that they may mean.

    Raises UnknownName with the nearest names where words mean nothing.
    """
    matches = find(store, words)
    meant = subject(matches)
    return (_Gathered(store, meant).brief() if meant else None), matches


class _Gathered:
    """What touches a subject, read from the store in batches."""

    def __init__(self, store: Store, meant: Sequence[Match]) -> None:
        self.store, self.things, self.meant = store, ReadModel(store), meant
        self.kind = meant[0].kind
        self.meets = bool(self.things.pointing([match.iri for match in meant], "cg:heldBy"))
        self.whole = self.kind in BUSINESS or self.meets
        self.person = Person(self.things, meant[0].iri) if self.kind in PERSONS else None
        self.names: list[str] = []
        self.touching: dict[str, tuple[str, str]] = {}
        self.events: list[str] = []
        self._read([match.iri for match in meant])

    def _read(self, iris: Sequence[str]) -> None:
        things = self.things
        things.read(iris)
        self.names = sorted(
            {folded(name) for iri in iris for name in things.all(iri, *LABELS, "skos:altLabel")}
        )
        narrower = [one for one, _, _ in things.pointing(iris, "skos:broader")]
        names = OWN if self.meets else (*TOUCHING, *DONE) if self.person else TOUCHING
        facts = things.pointing([*iris, *narrower], *names)
        meetings = [one for one, name, _ in facts if name == "cg:heldBy"]
        facts += [] if not meetings else things.pointing(meetings, "cg:meeting")
        for one, name, target in facts:
            self.touching.setdefault(one, (name, target))
        own = list(iris) if self.kind in BUSINESS else []
        own += [*self._planned(), *(self.person.done if self.person else ())]
        found = dict.fromkeys([*own, *self.touching])
        items = things.follow([one for one in found if things.kind(one) in DECISIONS], "cg:item")
        self.events = [one for one in dict.fromkeys([*found, *items]) if self._is_event(one)]
        self._read_around([*iris, *self.events])

    def _read_around(self, known: Sequence[str]) -> None:
        things = self.things
        things.follow(known, "cg:minutedAs", *ABOUT_IT, *ROLES)
        places = things.follow(known, "cg:meeting", "cg:consideredAt", "cg:forBody", "cg:addressedTo")
        things.follow(places, "cg:meeting", "cg:heldBy")
        things.follow(things.follow(places, "cg:meeting"), "cg:heldBy")
        under = things.pointing(self.events, "cg:item")
        self.decisions: dict[str, list[str]] = {}
        for one, _, item in under:
            if things.kind(one) in DECISIONS:
                self.decisions.setdefault(item, []).append(one)
        self.decided = {one for each in self.decisions.values() for one in each}
        self.whys = things.reasons(
            [*known, *self.touching], *TOUCHING, *ABOUT_IT, *ROLES, *DONE, "dcterms:title"
        )
        self.whys |= things.reasons(sorted(self.decided), "cg:text")

    def _planned(self) -> list[str]:
        """Entries of work programmes that name the subject, which is no body, in title or detail."""
        if self.meets:
            return []
        names = [f" {name} " for name in self.names if len(name) >= SHORTEST]
        entries = [str(row["entry"]).strip("<>") for row in self.store.select(ENTRIES)]
        self.things.read(entries)
        said = {one: folded(" ".join(self.things.all(one, "dcterms:title", "cg:detail"))) for one in entries}
        return sorted(one for one, words in said.items() if any(name in f" {words} " for name in names))

    def _is_event(self, one: str) -> bool:
        """Whether it is business, planned or not, or a paper: an agenda's item is not if it has a minute."""
        kind = self.things.kind(one)
        if kind == "AgendaItem":
            return not self.things.links(one, "cg:minutedAs")
        return kind in ("WorkProgrammeEntry", *PAPERS)

    def brief(self) -> Brief:
        """All of it put together."""
        things, first = self.things, self.meant[0]
        asked = follow_ups(self.store)
        other = {name for match in self.meant for name in things.all(match.iri, "skos:altLabel")}
        return Brief(
            subject=Thing(first.label, first.iri, self.kind),
            kinds=tuple(dict.fromkeys(match.kind for match in self.meant)),
            also=tuple(sorted(other - {first.label})),
            of=council(first.iri, councils(self.store)),
            facts=tuple(self.person.facts() if self.person else self._facts(first.iri)),
            events=tuple(sorted(map(self._event, self.events), key=self._place)),
            people=() if self.person else tuple(self._people()),
            money=tuple(self._money()),
            tracks=tuple(track for track in asked.tracks if self._concerns(track)),
            on=asked.on,
            documents=asked.documents,
        )

    def _concerns(self, track: Track) -> bool:
        """Whether an ask is about the subject, was put to it, or was made by it or in business on it."""
        meant = {match.iri for match in self.meant}
        meant |= self.person.posts_on(track.date) if self.person else set()
        of = {one.iri for one in (*track.of_whom, *track.report_to, *track.asked_by)}
        if of & meant or track.iri in self.touching:
            return True
        under = track.iri in self.decided
        return under and (self.whole or self._names_it(track.title) or self._names_it(track.words))

    def _names_it(self, words: str) -> bool:
        said = f" {folded(words)} "
        return any(f" {name} " in said for name in self.names if name)

    def _facts(self, iri: str) -> Iterator[Told]:
        """What is told of the subject itself."""
        for name in ABOUT_IT:
            for other in self.things.links(iri, name):
                why = self.whys.get((iri, name, other), Reason())
                yield Told(f"{outward(name)} {self.things.name(other)}", why.sources)

    def _event(self, one: str) -> Event:
        things = self.things
        item = things.of(one, "cg:consideredAt")
        meeting = things.of(one, "cg:meeting") or (things.of(item, "cg:meeting") if item else "")
        holders = things.links(meeting, "cg:heldBy") or things.links(one, "cg:forBody")
        date = things.day(meeting, "cg:date") if meeting else None
        date = date or things.day(one, "dcterms:date", "cg:plannedFor")
        number = things.of(one, "cg:number")
        label = " ".join(filter(None, (f"item {number}" if number else "", things.of(one, "dcterms:title"))))
        body = " and ".join(map(things.name, holders or things.links(one, "cg:addressedTo")))
        when = "" if date else things.of(one, "cg:plannedFor")
        kind = spoken(things.kind(one))
        decided = tuple(self._decided(one))
        slight = not (decided or things.all(one, "cg:mentions", "dcterms:subject"))
        return Event(date, when, body, kind, label, one, self._words(one), decided, slight)

    def _place(self, event: Event) -> tuple[dt.date, str, str, int, str, str]:
        """What events are ordered by: what has no day stands last; of one meeting as they were taken."""
        position = int(self.things.of(event.iri, "cg:position") or 0)
        return event.date or dt.date.max, event.body, event.kind, position, event.label, event.iri

    def _words(self, one: str) -> tuple[Source, ...]:
        """The words by which something touches the subject, else its title's."""
        touch = self.touching.get(one)
        why = self.whys.get((one, *touch)) if touch else None
        title = self.things.of(one, "dcterms:title")
        return (why or self.whys.get((one, "dcterms:title", title), Reason())).sources

    def _decided(self, item: str) -> Iterator[Told]:
        """What was decided there on the subject: all of it where the item is on nothing else."""
        things = self.things
        for words, one, name in self.person.did(item) if self.person else ():
            yield Told(words, self.whys.get((one, name, self.meant[0].iri), Reason()).sources)
        whole = self.whole or self._names_it(things.of(item, "dcterms:title"))
        for one in self.decisions.get(item, ()):
            words = things.of(one, "cg:text")
            if words and (whole or one in self.touching or self._names_it(words)):
                yield Told(words, self.whys.get((one, "cg:text", words), Reason()).sources)

    def _people(self) -> Iterator[Part]:
        """Who has to do with it, in which ways, those first who have most often."""
        found: dict[str, dict[str, list[tuple[Source, ...]]]] = {}
        for one in [*(match.iri for match in self.meant), *self.events]:
            for name, role in ROLES.items():
                for who in self.things.links(one, name):
                    why = self.whys.get((one, name, who), Reason())
                    found.setdefault(who, {}).setdefault(role, []).append(why.sources)
        parts = []
        for who, roles in found.items():
            counts = tuple((role, len(told)) for role, told in sorted(roles.items()))
            words = sorted(sources for told in roles.values() for sources in told if sources)
            parts.append(Part(self.things.thing(who), counts, words[0] if words else ()))
        yield from sorted(parts, key=lambda part: (-part.times, part.who.name, part.who.iri))

    def _money(self) -> Iterator[Told]:
        """The sums that are named with the subject, or in business of its title."""
        things, targets = self.things, {match.iri for match in self.meant}
        if self.whole:
            targets |= set(self.events)
        about = {one for one, _, _ in things.pointing(targets, "cg:about") if things.kind(one) == "Sum"}
        whys = things.reasons(about, "cg:amount")
        things.follow(about, "cg:paidTo", "cg:about")
        found: dict[tuple[str, tuple[Source, ...]], None] = {}
        for one in sorted(about, key=things.name):
            paid = ", ".join(map(things.name, things.links(one, "cg:paidTo")))
            told = things.name(one).strip() + (f" to {paid}" if paid else "")
            why = whys.get((one, "cg:amount", things.of(one, "cg:amount")), Reason())
            found[told, why.sources] = None
        yield from (Told(text, sources) for text, sources in found)


def years(events: Iterable[Event]) -> dict[str, dict[int, int]]:
    """How often each body dealt with it in each year; what is planned, or has no day, is not counted."""
    counts: dict[str, dict[int, int]] = {}
    for event in events:
        if event.date and event.body and event.kind == "agenda item":
            known = counts.setdefault(event.body, {})
            known[event.date.year] = known.get(event.date.year, 0) + 1
    return dict(sorted(counts.items()))
