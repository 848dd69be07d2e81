"""What was asked for, of whom, and whether it came back: each request as a track of dated steps."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import Reason, Source, Thing
from councilgraph.graph.reading.lists import Lists
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.track_filters import addressees, choose
from councilgraph.graph.reading.track_model import (
    ANSWERED,
    MADE,
    NO_ANSWER,
    ON_AGENDA,
    OPEN,
    PLANNED,
    REPORTED,
    STATES,
    WHATS,
    FollowUps,
    Step,
    Track,
    Wanted,
)
from councilgraph.graph.reading.vocabulary import LABELS, spoken
from councilgraph.graph.reading.whereabouts import council, councils
from councilgraph.graph.span import check_span
from councilgraph.ontology.terms import expand

ASKS = "SELECT ?ask { ?ask cg:followUpState ?state }"
ASKING = "ASK { { ?ask a cg:Request } UNION { ?ask cg:directedTo ?whom ; cg:item ?item } }"
MEETINGS = """SELECT ?meeting ?body ?date { ?meeting a cg:Meeting ; cg:heldBy ?body ; cg:date ?date
    FILTER NOT EXISTS { ?meeting cg:coverage cg:KnownOnly } }"""
PROGRAMMES = """SELECT ?body ?paper (MAX(?day) AS ?date) { ?entry a cg:WorkProgrammeEntry ;
    cg:forBody ?body ; dcterms:isPartOf ?paper OPTIONAL { ?paper dcterms:date ?day } }
    GROUP BY ?body ?paper"""
FILES = "SELECT (COUNT(DISTINCT ?file) AS ?files) { ?file cg:sha256 ?hash }"
STATED = ("cg:text", "cg:dueDate", "cg:followedUpBy", "cg:followUpState", "cg:directedTo")
WORDS_OF = ("cg:text", "dcterms:title", "cg:respondsTo", "cg:heldBy", "cg:refersTo")
"""The facts of a later thing in whose words it may be shown, the best first."""


def follow_ups(store: Store, wanted: Wanted | None = None, on: dt.date | None = None) -> FollowUps:
    """The tracks of a graph, or those that are wanted: what has come less far first, then the oldest.

    Ages and what is overdue are reckoned to `on`, else to the day of the council's last meeting that is
    loaded: never to the clock. What was asked for after that day is left out. Raises UnknownName, with the
    nearest names, where nobody who was asked or who asked is called as is wanted, and BadUsage where no day
    is between those that are wanted.
    """
    wish = wanted or Wanted()
    check_span(wish.since, wish.until)
    asks = sorted({text(row["ask"]) for row in store.select(ASKS)})
    documents = next((int(text(row["files"])) for row in store.select(FILES)), 0)
    reading = _Reading(store, asks, on)
    of = tuple(sorted({*reading.councils.values()}))
    worked_out = bool(asks) or store.query(ASKING) is False
    found = [track for track in map(reading.track, asks) if on is None or not track.date or track.date <= on]
    meant = addressees(found, wish, reading.things) if found else {}
    kept = choose(found, wish, meant, reading.things) if found else ()
    ordered = tuple(sorted(kept, key=lambda track: track.order))
    nameless = sum(not one.put_to for one in ordered) if wish.to else 0
    return FollowUps(
        ordered,
        reading.on,
        len(found),
        documents,
        worked_out,
        wish,
        of,
        nameless,
        tuple(sorted({*meant.values()})),
        each=len(set(reading.last.values())) > 1,
    )


class _Reading:
    """All that tracks are made of, read from the store in batches."""

    def __init__(self, store: Store, asks: Sequence[str], on: dt.date | None) -> None:
        self.things, self.councils = ReadModel(store), councils(store)
        self.meetings: dict[str, list[tuple[dt.date, str]]] = defaultdict(list)
        for row in store.select(MEETINGS):
            if when := from_iso(text(row["date"])):
                insort(self.meetings[text(row["body"])], (when, text(row["meeting"])))
        self.programmes: dict[str, list[dt.date | None]] = defaultdict(list)
        for row in store.select(PROGRAMMES):
            self.programmes[text(row["body"])].append(from_iso(text(row["date"]) if "date" in row else ""))
        self.on = on or max((each[-1][0] for each in self.meetings.values()), default=None)
        self.last: dict[str, dt.date] = {} if on else self._last_days()
        self.resolved: dict[str, list[str]] = {}
        self.answers: dict[str, list[str]] = {}
        self.lists = Lists(store)
        self._read(asks)

    def _last_days(self) -> dict[str, dt.date]:
        """The day of the last meeting of each council, by the council's name."""
        last: dict[str, dt.date] = {}
        for day, meeting in (each[-1] for each in self.meetings.values()):
            name = council(meeting, self.councils)
            last[name] = max(day, last.get(name, day))
        return last

    def _read(self, asks: Sequence[str]) -> None:
        things = self.things
        things.read(asks)
        leads = things.follow(asks, "cg:parentClause")
        kept = {"cg:respondsTo": self.answers, "cg:resolved": self.resolved, "cg:tracks": self.lists.rows}
        for subject, name, target in things.pointing([*asks, *leads], *kept):
            kept[name].setdefault(target, []).append(subject)
        self.lists.read(things)
        later = things.follow(asks, "cg:followedUpBy")
        later += [answer for answers in self.answers.values() for answer in answers]
        items = things.follow([*asks, *leads, *later], "cg:item", "cg:consideredAt")
        things.follow([*asks, *leads], "cg:decidedBy", "cg:directedTo", "cg:reportBackTo")
        things.follow(later, "cg:forBody", "cg:lead", "cg:respondent", "cg:decidedBy", "dcterms:isPartOf")
        meetings = things.follow([*items, *later], "cg:meeting")
        things.follow(meetings, "cg:heldBy")
        things.follow(items, "cg:mentions")
        told = things.reasons(later, *WORDS_OF)
        self.whys = things.reasons(asks, *STATED) | told
        self.words: dict[str, list[tuple[str, Reason]]] = defaultdict(list)
        for (one, name, _), why in told.items():
            self.words[one].append((name, why))

    def track(self, ask: str) -> Track:
        """One ask with its steps."""
        things = self.things
        item = things.of(ask, "cg:item")
        meeting = things.of(item, "cg:meeting") or things.of(ask, "cg:meeting")
        made = things.day(meeting, "cg:date")
        asked_by = self._asked_by(ask, meeting)
        report_to = things.links(ask, "cg:reportBackTo")
        due, due_why = self._due(ask)
        state, state_why = self._state(ask)
        steps = tuple(self._steps(ask, meeting, made, state))
        shown = Track(
            ask, spoken(things.kind(ask)), things.of(ask, "cg:text"), things.of(ask, "cg:clause"),
            things.of(item, "cg:number"), things.of(item, "dcterms:title"), things.thing(meeting), made,
            self._named(asked_by), self._named(self._of_whom(ask)), self._named(report_to),
            things.of(ask, "cg:dueText"), due, due_why.because, state, None, overdue=False, steps=steps,
            state_because=state_why.because, council=council(ask, self.councils),
            title_also=self._other_names(item, things.of(item, "dcterms:title")),
        )  # fmt: skip
        return self._reckoned(shown, [*asked_by, *report_to])

    def _other_names(self, item: str, title: str) -> str:
        """The other names of what an item mentions and is called: of a programme, its acronym."""
        things = self.things
        named = [things.all(one, *LABELS, "skos:altLabel") for one in things.links(item, "cg:mentions")]
        return " ".join(name for names in named if title in names for name in names if name != title)

    def _reckoned(self, track: Track, bodies: Sequence[str]) -> Track:
        """A track with what depends on the day that is reckoned to: of its council where none is given."""
        made, on = track.date, self.last.get(track.council, self.on)
        age = (on - made).days if on and made else None
        overdue = bool(track.open and on and track.due and track.due < on)
        since = {each for body in bodies for each in self._met_since(body, made, on)}
        programmes = [each for body in dict.fromkeys(bodies) for each in self.programmes.get(body, ())]
        seen = sum(not (each and made) or each >= made for each in programmes)
        forgotten = self.lists.forgotten(track.iri, bodies, made) if track.open else None
        return replace(
            track, age=age, overdue=overdue, meetings_since=len(since), programmes=seen, forgotten=forgotten
        )

    def _met_since(self, body: str, made: dt.date | None, on: dt.date | None) -> list[tuple[dt.date, str]]:
        """The meetings of a body that are loaded, after a day and until that which is reckoned to."""
        if not (made and on):
            return []
        met = self.meetings.get(body, [])
        start, end = (bisect_right(met, day, key=itemgetter(0)) for day in (made, on))
        return met[start:end]

    def _named(self, iris: Iterable[str]) -> tuple[Thing, ...]:
        return tuple(sorted((self.things.thing(iri) for iri in iris), key=lambda one: (one.name, one.iri)))

    def _asked_by(self, ask: str, meeting: str) -> list[str]:
        """Who asked: who decided it, else whose meeting it was."""
        found = self.things.links(ask, "cg:decidedBy") or self.resolved.get(ask, [])
        return found or self.things.links(meeting, "cg:heldBy")

    def _of_whom(self, ask: str) -> list[str]:
        """Of whom it is asked: the clause itself says so, or the lead-in above it."""
        found = self.things.links(ask, "cg:directedTo")
        above = self.things.of(ask, "cg:parentClause")
        return found or (self.things.links(above, "cg:directedTo") if above else [])

    def _due(self, ask: str) -> tuple[dt.date | None, Reason]:
        """The first of the days by which it was due, and why that day."""
        stated = [one for one in self.things.all(ask, "cg:dueDate") if from_iso(one)]
        if not stated:
            return None, Reason()
        return from_iso(stated[0]), self.whys.get((ask, "cg:dueDate", stated[0]), Reason())

    def _state(self, ask: str) -> tuple[str, Reason]:
        """How far it is; where several states are given, the furthest."""
        given = self.things.links(ask, "cg:followUpState")
        states = {spoken(one): one for one in given if spoken(one) in STATES}
        state = next((one for one in reversed(STATES) if one in states), NO_ANSWER)
        return state, self.whys.get((ask, "cg:followUpState", states.get(state, "")), Reason())

    def _steps(self, ask: str, meeting: str, made: dt.date | None, state: str) -> Iterator[Step]:
        """The steps in time order; what is planned for no known day stands behind the ask.

        Of an item on an agenda and the minute of it, the minute.
        """
        words = self.things.of(ask, "cg:text")
        why = self.whys.get((ask, "cg:text", words), Reason())
        first = Step(MADE, made, "", words, self.things.name(meeting) if meeting else "", spoken(
            self.things.kind(ask)), ask, sources=why.sources)  # fmt: skip
        above = self.things.of(ask, "cg:parentClause")
        answers = [*self.answers.get(ask, ()), *self.answers.get(above, ())]
        later = dict.fromkeys([*self.things.links(ask, "cg:followedUpBy"), *answers])
        known = {(source.document, source.start) for source in why.sources}
        minuted = [one for one in later if not set(self.things.links(one, "cg:minutedAs")) & later.keys()]
        steps = [self._later(ask, one, first, state, known) for one in minuted]
        yield first
        yield from sorted(_once(steps), key=lambda step: _when(step, made))
        yield from self.lists.steps(ask, things=self.things)

    def _later(self, ask: str, one: str, first: Step, state: str, known: set[tuple[str, int]]) -> Step:
        """What followed, with the words that show it: those of the conclusion that the ask does not hold."""
        things = self.things
        link = self.whys.get((ask, "cg:followedUpBy", one), Reason())
        told = self._citing(ask, one) + tuple(
            each for each in link.sources if (each.document, each.start) not in known
        )
        what, when = self._what(ask, one, first, state)
        return Step(
            what, when, "" if when else things.of(one, "cg:plannedFor"), self._label(one), self._where(one),
            spoken(things.kind(one)), one, ", ".join(map(things.name, things.links(one, "cg:lead"))),
            told or self._own_words(one), link.because, link.confidence,
        )  # fmt: skip

    def _what(self, ask: str, one: str, first: Step, state: str) -> tuple[str, dt.date | None]:
        """What a later thing is to the ask, and its day."""
        things, kinds = self.things, set(self.things.all(one, "rdf:type"))
        when = things.day(one) or self._met(one)
        if expand("cg:Response") in kinds:
            return ANSWERED, when
        if expand("cg:WorkProgrammeEntry") in kinds:
            return PLANNED, things.day(one, "cg:plannedFor")
        if expand("cg:AgendaItem") in kinds or expand("cg:Meeting") in kinds:
            return self._what_item(ask, one, state), when
        if expand("cg:Decision") in kinds:
            if when == first.date:  # the minutes that ask put it into the work programme themselves
                return PLANNED, when
            theirs = set(self._of_whom(ask)) & set(things.links(one, "cg:decidedBy"))
            return ANSWERED if theirs and state == ANSWERED else REPORTED, when
        return REPORTED, when

    def _what_item(self, ask: str, one: str, state: str) -> str:
        """What business at a meeting is to the ask: answered there where its state is for that reason."""
        meeting = self.things.of(one, "cg:meeting") or one
        held = expand("cg:Held") in self.things.links(meeting, "cg:status")
        if not held or state in OPEN:  # where it is still open it was deferred there
            return ON_AGENDA
        why = self.whys.get((ask, "cg:followedUpBy", one), Reason()).because
        return ANSWERED if state == ANSWERED and why and why == self._state(ask)[1].because else REPORTED

    def _met(self, one: str) -> dt.date | None:
        """The day of the meeting at which something stands."""
        item = self.things.of(one, "cg:item", "cg:consideredAt") or one
        meeting = self.things.of(one, "cg:meeting") or self.things.of(item, "cg:meeting")
        return self.things.day(meeting, "cg:date") if meeting else None

    def _label(self, one: str) -> str:
        """What followed, as it is shown: an answer by outcome and by whom, business by number and title."""
        things = self.things
        outcomes = ", ".join(map(spoken, things.all(one, "cg:outcome")))
        words = things.of(one, "dcterms:title", "cg:text")
        if outcomes:
            by = " and ".join(map(things.name, things.links(one, "cg:respondent")))
            return f"{outcomes} by {by}" if by else outcomes
        number = things.of(one, "cg:number")
        return " ".join(
            part for part in (f"item {number}" if number else "", words or things.name(one)) if part
        )

    def _where(self, one: str) -> str:
        """The meeting at which it stands, else the paper, else the body that it is for."""
        things = self.things
        item = things.of(one, "cg:item", "cg:consideredAt")
        meeting = things.of(one, "cg:meeting") or things.of(item, "cg:meeting")
        place = meeting or things.of(one, "dcterms:isPartOf", "cg:forBody", "cg:respondent", "cg:heldBy")
        return things.name(place) if place else ""

    def _citing(self, ask: str, one: str) -> tuple[Source, ...]:
        """The words in which what followed cites the item under which it was asked."""
        return self.whys.get((one, "cg:refersTo", self.things.of(ask, "cg:item")), Reason()).sources

    def _own_words(self, one: str) -> tuple[Source, ...]:
        told = self.words.get(one, [])
        return min(told, key=lambda each: (WORDS_OF.index(each[0]), each[1].order))[1].sources if told else ()


def _when(step: Step, made: dt.date | None) -> tuple[dt.date, int, str, str]:
    """What steps are ordered by: what is planned for no known day stands behind the ask, the rest last."""
    unknown = made if step.what == PLANNED else None
    return step.date or unknown or dt.date.max, WHATS.index(step.what), step.label, step.iri


def _once(steps: Iterable[Step]) -> Iterator[Step]:
    """Steps that read the same, as the entries of a programme that is printed twice, become one."""
    kept: dict[tuple[object, ...], Step] = {}
    for step in steps:
        key = step.what, step.date, step.when, folded(step.label)
        kept[key] = _joined(kept[key], step) if key in kept else step
    yield from kept.values()


def _joined(one: Step, other: Step) -> Step:
    """Two steps that read the same: the surer, with the words of both."""
    best = min(one, other, key=lambda step: (-(step.confidence or 0), step.iri))
    return replace(best, sources=tuple(dict.fromkeys([*best.sources, *one.sources, *other.sources])))
