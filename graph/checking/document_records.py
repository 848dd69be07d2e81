"""What one document records, matter by matter: who was there, what was decided, moved, declared, told.

A record keeps what its passages say and the facts that they state together, so that a sentence is held
against one matter and never against words from several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from councilgraph.graph.checking import wording
from councilgraph.graph.checking.names import Names, pieces
from councilgraph.graph.checking.record import (
    DECISION,
    ENTRY,
    INTEREST,
    MOTION,
    ROLL,
    SENTENCE,
    Pair,
    Record,
    Roll,
)
from councilgraph.graph.checking.said import NAME, Said, read
from councilgraph.graph.reading.facts import Fact, Source
from councilgraph.graph.reading.read_model import ReadModel

MUST_BE_SAID = frozenset(
    {"recommend", "ask", "refuse", "defer", "withdraw", "refer", "note", "receive", "thank"}
)
"""What cannot be left out of a sentence: who was asked to approve something has not approved it."""

BY_CLASS = {"Recommendation": "recommend", "Request": "ask"}
BY_TERM = {
    "Noted": "note", "Approved": "approve", "Endorsed": "approve", "Deferred": "defer", "Referred": "refer",
    "Refused": "refuse", "Opposed": "refuse", "Withdrawn": "withdraw", "Carried": "carry",
    "CarriedAsAmended": "carry", "Lost": "lose", "Accepted": "approve", "AcceptedInPart": "approve",
    "Rejected": "refuse",
}  # fmt: skip
"""Dispositions and outcomes as acts."""

ROLES = {
    "cg:movedBy": "move",
    "cg:secondedBy": "second",
    "cg:declaredBy": "declare",
    "cg:presentedBy": "present",
}
AT_MEETINGS = {"cg:chaired": "chair", "cg:attended": "attend", "cg:sentApologiesFor": "apologise"}
AT_MEETING = ("cg:substituteFor", "cg:statedRole", "cg:representing")
"""What a participation says of a person."""

HEADS = ("dcterms:title", "cg:number", "cg:position")
HOLDING = ("cg:post", "cg:statedRole", "cg:representing", "org:organization")
TO_WHOM = (
    "cg:directedTo",
    "cg:reportBackTo",
    "cg:referredTo",
    "cg:about",
    "cg:lead",
    "cg:forBody",
    "cg:concernsItem",
)
VOTES = {"cg:votesFor": "for", "cg:votesAgainst": "against", "cg:abstentions": "abstained"}
DECISIONS = ("Resolution", "Recommendation", "Request", "Decision")
OWN_KINDS = {
    "PlanningOutcome": DECISION,
    "Motion": MOTION,
    "DeclarationOfInterest": INTEREST,
    "WorkProgrammeEntry": ENTRY,
}
SETTLED = {"carry": {"agree", "carry"}, "lose": {"refuse", "lose"}}
"""What may be said of a motion, by what became of it."""


class Records:
    """The records of a document by its hash."""

    def __init__(self, model: ReadModel, sha256: str, names: Names) -> None:
        self._model, self._names = model, names
        self._facts: dict[str, list[Fact]] = defaultdict(list)
        for fact in model.facts_in(sha256):
            if not fact.reasons[0].because:
                self._facts[fact.subject].append(fact)
        model.read(self._facts)
        model.follow(self._facts, "cg:item", "cg:meeting", "cg:decidedBy", "cg:parentClause", "cg:about")
        items = model.follow(self._facts, "cg:item")
        meetings = model.follow([*self._facts, *items], "cg:meeting", "cg:recordOf", "cg:agendaOf")
        model.follow(meetings, "cg:heldBy")
        self._holds = frozenset(self._posts())
        self.rolls = [self._roll(one) for one in dict.fromkeys(self._meetings())]
        self.records = [one for iri in self._facts for one in self._of_node(iri)]
        self.records += self._sentences()

    # --- who was there

    def _meetings(self) -> Iterator[str]:
        for facts in self._facts.values():
            for fact in facts:
                if fact.predicate in (*AT_MEETINGS, "cg:recordOf"):
                    yield fact.leads_to

    def _roll(self, meeting: str) -> Roll:
        """Who was at a meeting, by what is said of it and of people in this document."""
        roles: dict[str, set[str]] = {act: set() for act in AT_MEETINGS.values()}
        people: dict[str, dict[Source, Said]] = defaultdict(dict)
        pairs: set[Pair] = set()
        for fact, who in self._of_people(meeting):
            if fact.predicate in AT_MEETINGS:
                roles[AT_MEETINGS[fact.predicate]].add(who)
            elif fact.predicate == "cg:substituteFor":
                pairs.add((who, fact.leads_to))
            for one in {who, fact.leads_to} - {meeting, ""}:
                people[one].update((each, read(each.quote, self._names)) for each in fact.sources)
        own = tuple(fact.sources[0] for fact in self._facts.get(meeting, ()))
        told = {act: frozenset(who) for act, who in roles.items()}
        told["substitute"] = frozenset(who for who, _ in pairs)
        clocks = self._model.of(meeting, "cg:startTime"), self._model.of(meeting, "cg:endTime")
        said = [self._stating(meeting, name)[:1] for name in ("cg:startTime", "cg:endTime")]
        timed = {clock: words[0] for clock, words in zip(clocks, said, strict=True) if words}
        made = self._record(ROLL, own, meeting, meeting)
        whole = replace(
            made, roles=told, stood_in=frozenset(pairs), clocks=clocks, timed=timed, acts=frozenset(told)
        )
        return Roll(whole, people)

    def _of_people(self, meeting: str) -> Iterator[tuple[Fact, str]]:
        """The facts on people at a meeting, each with whom it is of."""
        for fact in self._every():
            if fact.predicate in AT_MEETINGS and fact.leads_to == meeting:
                yield fact, fact.subject
            elif fact.predicate in AT_MEETING and self._model.of(fact.subject, "cg:meeting") == meeting:
                yield fact, self._model.of(fact.subject, "cg:person")

    def _every(self) -> Iterator[Fact]:
        return (fact for facts in self._facts.values() for fact in facts)

    def _posts(self) -> Iterator[Pair]:
        """Who holds what, and stands for whom, as this document states it."""
        model = self._model
        for subject, facts in self._facts.items():
            person = model.of(subject, "org:member", "cg:person")
            for fact in facts:
                if person and fact.predicate in HOLDING:
                    yield from ((person, one) for one in self._named(fact.sources[0].quote))
                    yield person, fact.leads_to

    def _named(self, quote: str) -> Iterator[str]:
        """What a passage names that is nobody, where it names but one person."""
        found = read(quote, self._names).of(NAME)
        if sum(bool(part.iris & self._names.people) for part in found) <= 1:
            yield from (iri for part in found for iri in part.iris - self._names.people)

    # --- what was decided, moved, declared, planned

    def _of_node(self, iri: str) -> Iterator[Record]:
        """The record of a node that is a matter of its own; nothing for others."""
        model, kind = self._model, self._model.kind(iri)
        known = DECISION if kind in DECISIONS else OWN_KINDS.get(kind)
        if known is None:
            return
        item = model.of(iri, "cg:item", "cg:concernsItem")
        meeting = model.of(iri, "cg:meeting") or model.of(item, "cg:meeting")
        sources = self._own_sources(iri, known)
        made = self._record(known, sources, item, meeting, self._settled(item) if known == MOTION else ())
        roles = {act: frozenset(model.links(iri, name)) for name, act in ROLES.items()}
        roles = {act: who for act, who in roles.items() if who}
        acts = self._stated_acts(iri) | set(roles)
        deciders = model.links(iri, "cg:decidedBy")
        yield replace(
            made, roles=roles, acts=frozenset(acts | self._said_acts(made, known, acts)),
            things=frozenset(one for name in TO_WHOM for one in model.links(iri, name)),
            votes={side: model.of(iri, name) for name, side in VOTES.items() if model.of(iri, name)},
            must=self._must(iri, kind) if known == DECISION else frozenset(),
            bodies=frozenset(deciders) or made.bodies, labels=self._labels(deciders) or made.labels,
            amends=known == MOTION and self._amends(iri),
        )  # fmt: skip

    def _stated_acts(self, iri: str) -> set[str]:
        """What was done, by the facts on a node: what became of it, and of which kind it is."""
        model = self._model
        found = (*model.links(iri, "cg:disposition"), *model.links(iri, "cg:outcome"))
        terms = [model.name(one) for one in found]
        return {BY_TERM.get(one, "") for one in terms} | {BY_CLASS.get(model.kind(iri), "")} - {""}

    def _said_acts(self, made: Record, kind: str, acts: Iterable[str]) -> set[str]:
        """What a record's own words say was done; of a motion only as far as it was settled so."""
        said = {act for one in made.saids for act in one.acts}
        if kind != MOTION:
            return said | ({"agree"} if kind == DECISION else set())
        settled = set().union(*(SETTLED.get(act, set()) for act in acts))
        return settled | said if "carry" in acts else settled - said

    def _must(self, iri: str, kind: str) -> frozenset[str]:
        """What a sentence on a decision has to say was done: the first act of its words, and its lead-in."""
        texts = [
            self._model.of(iri, "cg:text"),
            self._model.of(self._model.of(iri, "cg:parentClause"), "cg:text"),
        ]
        first = [_telling(read(text, self._names).acts) for text in texts]
        return frozenset([*(act for acts in first for act in acts), BY_CLASS.get(kind, "")]) & MUST_BE_SAID

    def _amends(self, iri: str) -> bool:
        if self._model.of(iri, "cg:amends"):
            return True
        facts = [fact for fact in self._facts[iri] if fact.predicate == "cg:outcome"]
        words = [one.key for fact in facts for one in pieces(fact.sources[0].quote)]
        return not wording.known("amendments").isdisjoint(words)

    def _own_sources(self, iri: str, kind: str) -> tuple[Source, ...]:
        """The passages of a node; of a motion those alone that are no other motion's too."""
        facts = list(self._facts[iri])
        if kind == MOTION:
            others = {
                fact.sources[0] for other, theirs in self._facts.items() for fact in theirs
                if other != iri and self._model.kind(other) == "Motion"
            }  # fmt: skip
            facts = [fact for fact in facts if fact.sources[0] not in others] or facts
        for other in (self._model.of(iri, "cg:parentClause"), self._model.of(iri, "cg:about")):
            facts += self._facts.get(other, [])
        return tuple(dict.fromkeys(fact.sources[0] for fact in facts))

    def _settled(self, item: str) -> list[str]:
        """The words of what was decided under an item: where a motion's passage holds them, it ends there."""
        model = self._model
        settled = (
            iri for iri in self._facts if model.kind(iri) in DECISIONS and item in model.links(iri, "cg:item")
        )
        return [
            fact.sources[0].quote
            for iri in settled
            for fact in self._facts[iri]
            if fact.predicate == "cg:text"
        ]

    def _record(
        self, kind: str, sources: Sequence[Source], item: str, meeting: str, without: Sequence[str] = ()
    ) -> Record:
        model = self._model
        number = model.of(item, "cg:number")  # one without a sign would bear any figure
        title = f"{number if '/' in number else ''} {model.of(item, 'dcterms:title')}".strip()
        bodies = model.links(meeting, "cg:heldBy")
        quotes = [one.quote for one in sources]
        for words in without:
            quotes = [quote.replace(words, "") if quote != words else quote for quote in quotes]
        saids = tuple(read(quote, self._names) for quote in quotes)
        heading = [one for name in ("cg:date", "cg:heldBy") for one in self._stating(meeting, name)[:1]]
        heading += self._stating(item, "dcterms:title")[:1]
        day = model.of(meeting, "cg:date") if self._stating(meeting, "cg:date") else ""
        return Record(
            kind, saids, tuple(sources), tuple(heading), read(title, self._names), day,
            frozenset(bodies), self._labels(bodies), holds=self._holds,
        )  # fmt: skip

    def _stating(self, iri: str, name: str) -> list[Source]:
        """The passages of this document that state a property of a thing."""
        return [fact.sources[0] for fact in self._facts.get(iri, ()) if fact.predicate == name]

    def _labels(self, bodies: Iterable[str]) -> tuple[frozenset[str], ...]:
        """The stems of what bodies are called."""
        names = (self._model.name(one) for one in bodies)
        return tuple(frozenset(wording.stem(one.key) for one in pieces(name)) for name in names)

    # --- what was told

    def _sentences(self) -> Iterator[Record]:
        """A record for each passage that is said of business or of a paper, and decides nothing."""
        model = self._model
        settled = {iri for iri in self._facts if model.kind(iri) in (*DECISIONS, "Motion", "LeadIn")}
        taken = [one.quote for iri in settled for one in self._stating(iri, "cg:text")]
        for source, facts in self._passages().items():
            if any(text in source.quote for text in taken):
                continue
            subject = self._item_of(facts[0].subject)
            item = model.of(subject, "cg:item", "cg:consideredAt") or subject
            meeting = model.of(item, "cg:meeting") or model.of(subject, "cg:recordOf")
            made = self._record(SENTENCE, (source,), item, meeting)
            said, must = made.saids[0].acts, MUST_BE_SAID.intersection(_telling(made.saids[0].acts))
            told = [(ROLES[fact.predicate], fact.leads_to) for fact in facts if fact.predicate in ROLES]
            roles = {act: frozenset(who for each, who in told if each == act) for act, _ in told}
            yield replace(made, roles=roles, acts=frozenset(said), must=must)

    def _passages(self) -> dict[Source, list[Fact]]:
        """The passages that tell of business, with the facts that they state."""
        told: dict[Source, list[Fact]] = {}
        for fact in self._every():
            if fact.predicate not in HEADS and self._tells(fact.subject):
                told.setdefault(fact.sources[0], []).append(fact)
        return told

    def _item_of(self, iri: str) -> str:
        """The business that a passage on a thing tells of: of a sum, that which it is about."""
        items = (one for one in self._model.links(iri, "cg:about") if self._model.kind(one) == "AgendaItem")
        return next(items, iri) if self._model.kind(iri) == "Sum" else iri

    def _tells(self, iri: str) -> bool:
        """Whether passages on a node tell of business: an item, a paper, an answer, a sum, a thing."""
        kind = self._model.kind(iri)
        return kind not in (
            *DECISIONS,
            *OWN_KINDS,
            "LeadIn",
            "Participation",
            "Membership",
            "Meeting",
            "Councillor",
            "Officer",
            "Partner",
            "Person",
            "Thread",
            "Topic",
        )


def _telling(acts: Sequence[str]) -> Sequence[str]:
    """The first act but that of deciding, which whatever is decided begins with."""
    return [act for act in acts if act != "agree"][:1]
