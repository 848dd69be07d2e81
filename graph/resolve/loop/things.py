"""What of the statements the loop looks at: what was asked, and what came later, as typed values."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Passage, Statement, Term, Value
from councilgraph.ontology.schema import superclasses

DECISIONS = ("cg:Resolution", "cg:Recommendation", "cg:Request")


@dataclass(frozen=True, slots=True)
class Ask:
    """A decision that may ask for something: its words, in which item of which meeting, of whom, by when.

    Nodes are told by IRI: `item`, `meeting`, `body`, `council`, `owners` (who is to act) and `back_to` (to
    whom is to be reported).
    """

    node: Mention
    iri: str
    text: str
    passage: Passage
    day: dt.date
    item: str
    title: str
    meeting: str
    body: str
    council: str
    owners: frozenset[str]
    back_to: frozenset[str]
    dispositions: frozenset[str]
    due_text: str
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """In what a request may come back: an entry of a plan, an item, a paper, a decision, a response.

    `words` is all that is said in it of its business, `cited` the items and meetings that it refers to,
    `passages` the words that state it. `seen` is the day of the paper that tells it: an entry is planned for
    one day and printed on another. `item` is the item that it is, stands in or was considered at, `heading`
    that item's heading. `part_of` is the decision of which one is a clause: that which adds it to a plan.
    """

    node: Mention
    iri: str
    kind: str
    title: str
    words: str
    day: dt.date | None
    seen: dt.date | None
    item: str
    heading: str
    meeting: str
    body: str
    council: str
    cited: frozenset[str]
    owners: frozenset[str]
    passages: tuple[Passage, ...]
    part_of: Mention | None = None


class Things:
    """The statements by the things they are of, each thing told by its IRI."""

    def __init__(self, statements: Iterable[Statement], linker: Linker) -> None:
        self._linker = linker
        self._of: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        self._nodes: dict[str, Mention] = {}
        self._kinds: dict[str, set[str]] = defaultdict(set)
        self._days_of_file: dict[str, set[dt.date]] = defaultdict(set)
        for statement in statements:
            iri = linker.iri(statement.subject)
            self._nodes.setdefault(iri, statement.subject)
            self._kinds[iri].add(statement.subject.kind)
            self._of[iri][statement.predicate].append(statement)
            if statement.predicate in ("cg:recordOf", "cg:agendaOf"):
                day = _day_of(statement.object)
                self._days_of_file[statement.passage.document] |= {day} if day else set()

    def asks(self) -> Iterator[Ask]:
        """The decisions of meetings whose day is told, in the order of their IRIs."""
        for iri in self._of_kind(DECISIONS):
            if ask := self._ask(iri):
                yield ask

    def laters(self) -> Iterator[Later]:
        """All in which a request may come back, in the order of their IRIs."""
        above = superclasses()
        papers = [kind for kind in above if "cg:Document" in above[kind]]
        for kind, kinds in (
            ("entry", ["cg:WorkProgrammeEntry"]), ("item", ["cg:AgendaItem"]),
            ("document", ["cg:Document", *papers]), ("decision", DECISIONS), ("response", ["cg:Response"]),
        ):  # fmt: skip
            for iri in self._of_kind(kinds):
                if later := self._later(iri, kind):
                    yield later

    def meetings_of(self) -> Mapping[str, Sequence[dt.date]]:
        """The days on which each body met or is known to meet, in order."""
        found: dict[str, set[dt.date]] = defaultdict(set)
        for iri in self._of_kind(["cg:Meeting"]):
            meeting = self._nodes[iri]
            day = _day_of(meeting)
            if day and meeting.scope:
                found[self._linker.iri(meeting.scope)].add(day)
        return {body: sorted(days) for body, days in found.items()}

    def _of_kind(self, kinds: Iterable[str]) -> list[str]:
        wanted = set(kinds)
        return sorted(iri for iri, kinds in self._kinds.items() if kinds & wanted)

    def _ask(self, iri: str) -> Ask | None:
        text = self._first(iri, "cg:text")
        item = self._node(iri, "cg:item")
        meeting = item.scope if item else None
        day = _day_of(meeting) if meeting else None
        if text is None or item is None or meeting is None or day is None:
            return None
        body, council = self._body_of(meeting)
        due = self._value(iri, "cg:dueDate")
        return Ask(
            self._nodes[iri], iri, self._value(iri, "cg:text"), text.passage, day,
            self._linker.iri(item), self._value(self._linker.iri(item), "dcterms:title"),
            self._linker.iri(meeting), body, council,
            self._iris(iri, "cg:directedTo"), self._iris(iri, "cg:reportBackTo", "cg:referredTo"),
            self._terms(iri, "cg:disposition"), self._value(iri, "cg:dueText"),
            dt.date.fromisoformat(due) if due else None,
        )  # fmt: skip

    def _later(self, iri: str, kind: str) -> Later | None:
        node = self._nodes[iri]
        item = self._item_of(iri, kind)
        meeting = item.scope if item else self._node(iri, "cg:meeting")
        body, council = self._body_of(meeting) if meeting else ("", "")
        if kind == "entry" and (planning := self._node(iri, "cg:forBody")):
            body, council = self._linker.iri(planning), self._council_of(planning)
        telling = [*self._all(iri, "dcterms:title"), *self._all(iri, "cg:text"), *self._all(iri, "cg:detail")]
        title = self._value(iri, "dcterms:title") or self._value(iri, "cg:text")
        if not telling or not title:
            return None
        passages = tuple(sorted({statement.passage for statement in telling}))
        seen = self._seen(iri, passages, meeting)
        return Later(
            node, iri, kind, title, " ".join(dict.fromkeys(map(_lexical, telling))),
            self._day(iri, kind, meeting), seen, self._linker.iri(item) if item else "",
            self._value(self._linker.iri(item), "dcterms:title") if item else "",
            self._linker.iri(meeting) if meeting else "", body, council,
            self._iris(self._linker.iri(item) if kind == "response" and item else iri, "cg:refersTo"),
            self._iris(iri, "cg:lead", "cg:presentedBy", "dcterms:creator", "cg:respondent"), passages,
            self._whole(iri),
        )  # fmt: skip

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
        with suppress(ValueError):
            return dt.date.fromisoformat(told)
        return _day_of(meeting) if meeting and kind != "entry" else None

    def _seen(self, iri: str, passages: Sequence[Passage], meeting: Mention | None) -> dt.date | None:
        """The day of the paper that tells it, else that of the meeting whose papers it is among."""
        paper = self._node(iri, "dcterms:isPartOf")
        dated = self._value(self._linker.iri(paper), "dcterms:date") if paper else ""
        with suppress(ValueError):
            return dt.date.fromisoformat(dated)
        days = {day for passage in passages for day in self._days_of_file[passage.document]}
        return max(days, default=_day_of(meeting) if meeting else None)

    def _body_of(self, meeting: Mention) -> tuple[str, str]:
        """The body that met, and its council, "" where they are not told."""
        body = meeting.scope
        return (self._linker.iri(body), self._council_of(body)) if body else ("", "")

    def _council_of(self, body: Mention) -> str:
        council = body if body.kind == "cg:Council" else body.scope
        return self._linker.iri(council) if council else ""

    def _all(self, iri: str, predicate: str) -> list[Statement]:
        return self._of[iri][predicate] if iri in self._of else []

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
        return frozenset(self._linker.iri(thing) for thing in every if isinstance(thing, Mention))

    def _terms(self, iri: str, predicate: str) -> frozenset[str]:
        return frozenset(one.object.name for one in self._all(iri, predicate) if isinstance(one.object, Term))


def _lexical(statement: Statement) -> str:
    return statement.object.lexical if isinstance(statement.object, Value) else ""


def _day_of(meeting: object) -> dt.date | None:
    """The day of a meeting as it is mentioned, None where it is not told."""
    if isinstance(meeting, Mention) and meeting.kind == "cg:Meeting" and meeting.key:
        with suppress(ValueError):
            return dt.date.fromisoformat(str(meeting.key[0]))
    return None
