"""What of the statements the loop looks at: what was asked, and what came later, as typed values."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.loop.asked import Ask, Later, words_of_name
from councilgraph.graph.resolve.loop.asking import PUT_OFF, asking_part
from councilgraph.graph.resolve.loop.labels import labels_in
from councilgraph.graph.resolve.loop.listed import Listed
from councilgraph.graph.resolve.loop.outcomes import (
    ASKED,
    ASKED_AGAIN,
    DECIDED_ON,
    PROGRAMME,
    PUT_BACK,
    STILL_OPEN,
    TAKEN_BACK,
)
from councilgraph.graph.resolve.loop.subjects import NO_NAMES, Names, Subject, parts_of, spelt_out, subject_of
from councilgraph.graph.resolve.loop.vocabulary import words_for
from councilgraph.graph.resolve.predecessors import BODIES
from councilgraph.graph.resolve.sittings import day_of
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Mention, Passage, Statement, Term, Value
from councilgraph.ontology.schema import superclasses

DECISIONS = ("cg:Resolution", "cg:Recommendation", "cg:Request")
NAMED = frozenset((
    "cg:Body", "cg:Committee", "cg:Board", "cg:Cabinet", "cg:Partnership", "cg:SubGroup", "cg:Council",
    "cg:Post", "cg:ServiceArea",
))  # fmt: skip
"""Whose names tell who, and not what about."""
PLANNED = frozenset(("cg:Programme", "cg:Plan"))
"""Whose acronyms tell what about."""
NEAR = 2  # characters between a sentence that cites a minute and the next, of the same paragraph
QUOTED = re.compile(r"[“\"][^“”\"]{2,160}[”\"]")
"""The heading of a minute that is cited, which all that was asked in it shares."""
SHORT = re.compile(r"\b[Tt]h(?:e|is) ([A-Z][a-z]+)\b(?! [A-Z(])")
"""A name cut short: "the Programme"."""
WITH_DETAIL = re.compile(r"(?:,? including|, to include|, such as) .*$", re.DOTALL)
WHY = re.compile(r" to (?:allow|enable|permit) .*$", re.DOTALL)
"""Why a matter is put off: "to the next meeting to allow the Clerk to ask round"."""
TAIL = re.compile(r"(?:\s[–—-]|:)\s.*$")
NUMBERED = re.compile(r"^(?:Report\s+)?(?:No\.?\s+)?[A-Z]{1,6}[-/ ]?\d[\d/-]*\d\b\s*(?:[–—:-]\s*)?")
"""The number of a report before its title: "PW-2023-14 Second Bridge"."""
TO_PLAN = re.compile(
    r"\b(?:(?:the|its|their|[A-Z]\w+[’']s)\ )*"
    r"(?:work(?:ing)?\ (?:programme|plan)|forward\ plan|action\ (?:log|list|tracker))\b"
)
"""To what a request is to be added: "the Committee's work programme"."""
NUMBERS = re.compile(r"\d[\d/.:-]*")
"""Of minutes and days, where these are cited."""


class Things:
    """The statements by the things they are of, each thing told by its IRI."""

    def __init__(self, statements: Iterable[Statement], linker: Linker) -> None:
        self._linker = linker
        self._of: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        self._nodes: dict[str, Mention] = {}
        self._kinds: dict[str, set[str]] = defaultdict(set)
        self._days_of_file: dict[str, set[dt.date]] = defaultdict(set)
        self._decided_at: dict[str, set[str]] = defaultdict(set)
        self._deferred: set[tuple[str, Subject]] | None = None
        called: dict[tuple[str, str, str], Mention] = {}
        spelt: set[tuple[str, str, Mention]] = set()
        wanted = _kinds_wanted()
        for statement in statements:
            for thing in (statement.subject, statement.object):
                if isinstance(thing, Mention) and thing.kind in NAMED:
                    called[thing.kind, thing.name, thing.scope.name if thing.scope else ""] = thing
            if statement.predicate == "skos:altLabel" and statement.subject.kind in PLANNED:
                spelt.add((self._council_of(statement.subject), _lexical(statement), statement.subject))
            if statement.predicate in ("cg:recordOf", "cg:agendaOf"):
                day = day_of(statement.object) if isinstance(statement.object, Mention) else None
                self._days_of_file[statement.passage.document] |= {day} if day else set()
            if statement.subject.kind in wanted:
                self._take(statement)
        names: dict[str, set[str]] = defaultdict(set)
        self._named: dict[str, list[Mention]] = defaultdict(list)
        for thing in called.values():
            names[self._council_of(thing)].add(thing.name)
            self._named[fold(thing.name)].append(thing)
        self._called = {council: Names(of, spelt_out(spelt, council)) for council, of in names.items()}

    def _take(self, statement: Statement) -> None:
        """Keeps what is stated of a thing by the IRI of the thing."""
        iri = self._linker.iri(statement.subject)
        self._nodes.setdefault(iri, statement.subject)
        self._kinds[iri].add(statement.subject.kind)
        self._of[iri][statement.predicate].append(statement)
        if statement.predicate == "cg:item" and isinstance(statement.object, Mention):
            self._decided_at[self._linker.iri(statement.object)].add(iri)

    def asks(self) -> Iterator[Ask]:
        """The decisions of meetings whose day is told, in the order of their IRIs."""
        for iri in self._of_kind(DECISIONS):
            if ask := self._ask(iri):
                yield ask

    def laters(self) -> Iterator[Later]:
        """All in which a request may come back, in the order of their IRIs."""
        for kind, kinds in (
            ("entry", ["cg:WorkProgrammeEntry"]), ("item", ["cg:AgendaItem"]),
            ("document", _papers()), ("decision", DECISIONS), ("response", ["cg:Response"]),
        ):  # fmt: skip
            for iri in self._of_kind(kinds):
                if later := self._later(iri, kind):
                    yield later

    def listed(self) -> Iterator[Listed]:
        """The rows of councils' own lists of what was asked for, in the order of their IRIs."""
        for iri in self._of_kind(["cg:TrackerEntry"]):
            words, body = self._value(iri, "dcterms:title"), self._at_home(self._node(iri, "cg:forBody"))
            council = self._council_of(body) if body else ""
            yield Listed(
                self._nodes[iri], words, self._about(words, council),
                from_iso(self._value(iri, "cg:askedOn")), from_iso(self._value(iri, "cg:asOf")),
                self._one(body) if body else "", council, _passages(self._all(iri, "dcterms:title")),
                self._value(iri, "dcterms:identifier"),
            )  # fmt: skip

    def _at_home(self, body: Mention | None) -> Mention | None:
        """A body that is named without its council: the one of that name whose council is told."""
        if body is None or self._council_of(body):
            return body
        same = {self._one(one): one for one in self._named[fold(body.name)] if self._council_of(one)}
        return next(iter(same.values())) if len(same) == 1 else body

    def meetings_of(self) -> Mapping[str, Sequence[dt.date]]:
        """The days on which each body met or is known to meet, in order."""
        found: dict[str, set[dt.date]] = defaultdict(set)
        for iri in self._of_kind(["cg:Meeting"]):
            meeting = self._nodes[iri]
            day = day_of(meeting)
            if day and meeting.scope:
                found[self._one(meeting.scope)].add(day)
        return {body: sorted(days) for body, days in found.items()}

    def _of_kind(self, kinds: Iterable[str]) -> list[str]:
        wanted = set(kinds)
        return sorted(iri for iri, kinds in self._kinds.items() if kinds & wanted)

    def _ask(self, iri: str) -> Ask | None:
        item = self._node(iri, "cg:item")
        meeting = item.scope if item else None
        day = day_of(meeting) if meeting else None
        if not self._all(iri, "cg:text") or item is None or meeting is None or day is None:
            return None
        body, council = self._body_of(meeting)
        due = self._value(iri, "cg:dueDate")
        words, due_text = self._value(iri, "cg:text"), self._value(iri, "cg:dueText")
        heading = self._title(self._value(self._linker.iri(item), "dcterms:title"), council)
        own = self._own(words.replace(due_text, " ") if due_text else words, heading, council)
        back_to = self._iris(iri, "cg:reportBackTo", "cg:referredTo")
        own = own.difference(*map(words_of_name, back_to)) or own
        return Ask(
            self._nodes[iri], iri, words, _passages(self._all(iri, "cg:text")), day,
            self._linker.iri(item), own, heading,
            self._linker.iri(meeting), body, fold(meeting.scope.name) if meeting.scope else "", council,
            self._iris(iri, "cg:directedTo"), back_to,
            self._terms(iri, "cg:disposition"), due_text, fold(words),
            from_iso(due), self._repeats(item, iri, day), self._lead(iri),
            f"{self._value(self._linker.iri(item), 'cg:number')}.{self._value(iri, 'cg:clause')}",
        )  # fmt: skip

    def _lead(self, iri: str) -> str:
        """The words that lead in a clause, "" where it stands alone."""
        parent = self._node(iri, "cg:parentClause")
        return self._value(self._linker.iri(parent), "cg:text") if parent else ""

    def _own(self, words: str, heading: Subject, council: str) -> Subject:
        """What the words of a request are about: also its heading, where they mean that by "the Plan"."""
        what = WHY.sub("", words) if PUT_OFF.search(words) else asking_part(words)
        words = _without_asking(TO_PLAN.sub(" ", what))
        own = self._about(WITH_DETAIL.sub("", words), council) or self._about(words, council)
        short = {word.lower() for word in SHORT.findall(words)} & words_for("generic")
        return own | heading if short & heading else own

    def _repeats(self, item: Mention, iri: str, asked: dt.date) -> frozenset[dt.date]:
        """The days of the meetings to which the words of a request refer, as where it was asked before."""
        cited = self._citing(item, _passages(self._all(iri, "cg:text")))
        known = [self._nodes.get(self._linker.iri(one), one) for one, _ in cited]
        days = (day_of(one.scope if one.scope and one.kind == "cg:AgendaItem" else one) for one in known)
        return frozenset(day for day in days if day and day < asked)

    def _about(self, words: str, council: str) -> Subject:
        """What words of a council's papers are about."""
        return subject_of(words, self._called.get(council, NO_NAMES))

    def _title(self, words: str, council: str) -> Subject:
        """What a title is about: by what stands before a dash, where that tells: "Bus Lanes – First Year".

        That is what a group is named for, where its name is all that it has: "Bus Lanes Task Group".
        """
        named = NUMBERED.sub("", words) or words
        short = TAIL.sub("", named)
        return self._about(short, council) or self._about(named, council) or subject_of(short)

    def _parts(self, words: str, council: str) -> tuple[Subject, ...]:
        """What each part of a title is about that names several things."""
        return parts_of(TAIL.sub("", words), self._called.get(council, NO_NAMES))

    def _later(self, iri: str, kind: str) -> Later | None:
        node = self._nodes[iri]
        item = self._item_of(iri, kind)
        meeting = item.scope if item else self._node(iri, "cg:meeting")
        body, council = self._body_of(meeting) if meeting else ("", "")
        if kind == "entry" and (planning := self._node(iri, "cg:forBody")):
            body, council = self._one(planning), self._council_of(planning)
        telling = [*self._all(iri, "dcterms:title"), *self._all(iri, "cg:text"), *self._all(iri, "cg:detail")]
        if not telling:
            return None
        words = " ".join(dict.fromkeys(map(_lexical, telling)))
        passages = _passages(telling)
        said = kind in ("decision", "response")
        under = self._value(self._linker.iri(item), "dcterms:title") if item else ""
        title = self._title(under if said else self._value(iri, "dcterms:title"), council)
        alone = kind == "response" and not labels_in(words)  # replies by number share what heads them
        citing = list(self._citing(item if said else node, passages if alone else ()))
        return Later(
            node, iri, kind, words, title, self._about(QUOTED.sub(" ", words) if said else words, council),
            self._day(iri, kind, meeting), self._seen(iri, passages, meeting),
            self._linker.iri(item) if item else "", under, PROGRAMME.search(under) is not None,
            self._linker.iri(meeting) if meeting else "", body, council,
            self._cited(citing, council), any(cited.kind == "cg:AgendaItem" for cited, _ in citing),
            self._iris(iri, "cg:lead", "cg:presentedBy", "dcterms:creator", "cg:respondent"), passages,
            self._whole(iri), () if said else self._parts(self._value(iri, "dcterms:title"), council),
            frozenset(self._linker.iri(one) for one, told in citing if STILL_OPEN.search(told.quote)),
            fold(meeting.scope.name) if meeting and meeting.scope else "",
            self._outcome(iri, council) if kind == "item" else frozenset(),
            frozenset(self._linker.iri(one) for one, told in citing if DECIDED_ON.search(told.quote)),
            bool(title) and meeting is not None and (self._linker.iri(meeting), title) in self._put_off(),
            TAKEN_BACK.search(decided := self._decided_words(iri)) is not None,
            ASKED_AGAIN.search(decided) is not None,
            meeting is None or self._terms(self._linker.iri(meeting), "cg:status") != {"cg:Called"},
            frozenset(self._linker.iri(one) for one, told in citing if PUT_BACK.search(told.quote)),
            frozenset(self._linker.iri(one) for one, told in citing if ASKED.search(told.quote)),
        )  # fmt: skip

    def _put_off(self) -> set[tuple[str, Subject]]:
        """The meetings and headings of items at which nothing was decided but to defer them."""
        if self._deferred is None:
            self._deferred = {
                (self._linker.iri(item.scope), self._title(item.name, self._body_of(item.scope)[1]))
                for iri, decided in self._decided_at.items()
                if decided and (item := self._nodes.get(iri)) and item.scope
                and all(self._terms(one, "cg:disposition") == {"cg:Deferred"} for one in decided)
            }  # fmt: skip
        return self._deferred

    def _decided_words(self, item: str) -> str:
        """The words of what was decided at an item."""
        return " ".join(self._value(one, "cg:text") for one in sorted(self._decided_at.get(item, ())))

    def _outcome(self, item: str, council: str) -> Subject:
        """What was decided at an item is about, with the plans that it names but where it cites others."""
        citing = {one.passage for one in self._all(item, "cg:refersTo")}
        named = (one.object for one in self._all(item, "cg:mentions") if one.passage not in citing)
        plans = (one.name for one in named if isinstance(one, Mention) and one.kind in PLANNED)
        return frozenset().union(
            *(self._about(words, council) for words in (self._decided_words(item), *plans))
        )

    def _citing(self, node: Mention | None, within: Sequence[Passage]) -> Iterator[tuple[Mention, Passage]]:
        """What a thing refers to, and the sentence that does so; of a part of an item, within its words."""
        for one in self._all(self._linker.iri(node), "cg:refersTo") if node else ():
            inside = not within or any(_are_near(one.passage, passage) for passage in within)
            if isinstance(one.object, Mention) and inside:
                yield one.object, one.passage

    def _cited(self, citing: Iterable[tuple[Mention, Passage]], council: str) -> Mapping[str, Subject]:
        """What is cited, by IRI, with what the sentences that do so are about."""
        found: dict[str, Subject] = {}
        for cited, passage in citing:
            iri = self._linker.iri(cited)
            told = self._about(NUMBERS.sub(" ", QUOTED.sub(" ", passage.quote)), council)
            found[iri] = found.get(iri, frozenset()) | told
        return found

    def _item_of(self, iri: str, kind: str) -> Mention | None:
        if kind == "item":
            return self._nodes[iri]
        return self._node(iri, "cg:item") or self._node(iri, "cg:consideredAt")

    def _whole(self, iri: str) -> Mention | None:
        """The decision of which this one is a clause, where that decides something itself."""
        parent = self._node(iri, "cg:parentClause")
        return parent if parent and parent.kind in DECISIONS else None

    def _day(self, iri: str, kind: str, meeting: Mention | None) -> dt.date | None:
        """The day of what comes later: for which it is planned, or on which it is considered or dated."""
        told = self._value(iri, "cg:plannedFor" if kind == "entry" else "dcterms:date")
        return from_iso(told) or (day_of(meeting) if meeting and kind != "entry" else None)

    def _seen(self, iri: str, passages: Sequence[Passage], meeting: Mention | None) -> dt.date | None:
        """The day of the paper that tells it, else that of the meeting whose papers it is among."""
        paper = self._node(iri, "dcterms:isPartOf")
        dated = self._value(self._linker.iri(paper), "dcterms:date") if paper else ""
        if day := from_iso(dated):
            return day
        days = {day for passage in passages for day in self._days_of_file[passage.document]}
        return max(days, default=day_of(meeting) if meeting else None)

    def _body_of(self, meeting: Mention) -> tuple[str, str]:
        """The body that met, and its council, "" where they are not told."""
        body = meeting.scope
        return (self._one(body), self._council_of(body)) if body else ("", "")

    def _one(self, thing: Mention) -> str:
        """The IRI of a thing; of a body that had other names before, that of the first."""
        return self._linker.iri(self._linker.first_body(thing) if thing.kind in BODIES else thing)

    def _council_of(self, body: Mention) -> str:
        council = body if body.kind == "cg:Council" else body.scope
        return self._linker.iri(council) if council else ""

    def _all(self, iri: str, predicate: str) -> list[Statement]:
        return self._of[iri].get(predicate, []) if iri in self._of else []

    def _first(self, iri: str, predicate: str) -> Statement | None:
        return min(self._all(iri, predicate), key=lambda one: one.passage, default=None)

    def _value(self, iri: str, predicate: str) -> str:
        """The value that most papers give, "" where none gives one."""
        found = [_lexical(one) for one in self._all(iri, predicate)]
        return min(found, key=lambda value: (-found.count(value), value), default="")

    def _node(self, iri: str, predicate: str) -> Mention | None:
        first = self._first(iri, predicate)
        return first.object if first and isinstance(first.object, Mention) else None

    def _iris(self, iri: str, *predicates: str) -> frozenset[str]:
        every = (one.object for predicate in predicates for one in self._all(iri, predicate))
        return frozenset(self._one(thing) for thing in every if isinstance(thing, Mention))

    def _terms(self, iri: str, predicate: str) -> frozenset[str]:
        return frozenset(one.object.name for one in self._all(iri, predicate) if isinstance(one.object, Term))


def _papers() -> list[str]:
    """The classes of papers."""
    above = superclasses()
    return ["cg:Document", *(kind for kind in above if "cg:Document" in above[kind])]


def _kinds_wanted() -> frozenset[str]:
    """The classes of all that is looked at: most statements are of people and of what they did."""
    return frozenset(
        [
            *_papers(),
            *DECISIONS,
            "cg:LeadIn",
            "cg:AgendaItem",
            "cg:WorkProgrammeEntry",
            "cg:Response",
            "cg:Meeting",
            "cg:TrackerEntry",
        ]
    )


def _without_asking(words: str) -> str:
    """The words of a request without the verb that begins them: "Calls for figures on the ferry"."""
    first, _, rest = words.partition(" ")
    return rest if first.endswith(("s", "ed")) and first.lower() in words_for("asking") else words


def _passages(statements: Iterable[Statement]) -> tuple[Passage, ...]:
    """The words that state something, in each paper that does."""
    return tuple(sorted({statement.passage for statement in statements}))


def _are_near(one: Passage, other: Passage) -> bool:
    """Whether two passages are of one paragraph, or nearly so."""
    apart = max(one.start, other.start) - min(one.end, other.end)
    return one.document == other.document and apart < NEAR


def _lexical(statement: Statement) -> str:
    return statement.object.lexical if isinstance(statement.object, Value) else ""
