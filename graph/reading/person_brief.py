"""What a brief tells of a person: posts, meetings body by body, and what they did in business."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from councilgraph.graph.reading.facts import Reason, Source, Told
from councilgraph.graph.reading.read_model import ReadModel

PERSONS = {"Person", "Councillor", "Officer", "Partner"}
AT_MEETINGS = {
    "cg:attended": "present at",
    "cg:chaired": "in the chair at",
    "cg:sentApologiesFor": "sent apologies for",
}
DONE = {
    "cg:movedBy": "moved",
    "cg:secondedBy": "seconded",
    "cg:declaredBy": "declared an interest",
    "cg:presentedBy": "presented it",
    "cg:reportOf": "reported on it",
    "dcterms:creator": "wrote it",
}
"""What people do in business and papers."""

ROLE, STOOD_IN = ("cg:roleTitle",), "cg:substituteFor"
SAID = {**AT_MEETINGS, STOOD_IN: "stood in at"}


class Person:
    """A person as a brief tells of them; what is needed for that is read when it is made."""

    def __init__(self, things: ReadModel, iri: str) -> None:
        self.things, self.iri = things, iri
        things.read([iri])
        self.memberships = [one for one, _, _ in things.pointing([iri], "org:member")]
        things.follow(self.memberships, "cg:post", "org:organization")
        meetings = things.follow([iri], *AT_MEETINGS)
        things.follow(meetings, "cg:heldBy")
        self.stood_in = self._stood_in()
        self.whys = things.reasons(self.memberships, *ROLE) | things.reasons([iri], *AT_MEETINGS)
        self.whys |= things.reasons(self.stood_in.values(), "cg:substituteFor")
        self.done: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for one, name, _ in things.pointing([iri], *DONE):
            self.done[things.of(one, "cg:item", "cg:concernsItem") or one].append((name, one))
        nodes = [one for each in self.done.values() for _, one in each]
        things.follow(nodes, "cg:item", "cg:concernsItem", "cg:meeting")
        self.whys |= things.reasons(nodes, "cg:declaredBy")

    def facts(self) -> Iterator[Told]:
        """Posts with the days between which they are seen, then each body with how often they were there."""
        yield from sorted(self._posts())
        yield from self._meetings()
        yield from sorted(self._interests())

    def _posts(self) -> Iterable[Told]:
        """Each post or role once for a spell, in the words that say most of it."""
        of, found = self.things.of, dict[tuple[str, str], Told]()
        for one in self.memberships:
            if role := of(one, *ROLE):
                post, place = of(one, "cg:post"), of(one, "org:organization")
                seen = _span(of(one, "cg:observedFrom"), of(one, "cg:observedTo"))
                former = "formerly " if of(one, "cg:former") else ""
                named = f"{former}{self.things.name(post) if post else role}"
                line = ", ".join(filter(None, (named, self.things.name(place) if place else "", seen)))
                told = Told(line, self.whys.get((one, ROLE[0], role), Reason()).sources)
                key = named.casefold(), seen
                found[key] = max(found.get(key, told), told, key=lambda each: len(each.text))
        return found.values()

    def _interests(self) -> Iterator[Told]:
        """Interests that were declared in no item."""
        for item, done in self.done.items():
            for name, one in done:
                if name == "cg:declaredBy" and item == one:
                    day = self.things.of(self.things.of(one, "cg:meeting"), "cg:date")
                    words = self.things.of(one, "cg:detail", "cg:text")
                    line = ": ".join(filter(None, (f"declared an interest {day}".strip(), words)))
                    yield Told(line, self.whys.get((one, name, self.iri), Reason()).sources)

    def _meetings(self) -> Iterator[Told]:
        """A line for each body: how often present, in the chair and away, between which days."""
        held: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        found = [(name, meeting) for name in AT_MEETINGS for meeting in self.things.links(self.iri, name)]
        for name, meeting in [*found, *((STOOD_IN, meeting) for meeting in self.stood_in)]:
            for body in self.things.links(meeting, "cg:heldBy"):
                held[body][name].append(meeting)
        for body in sorted(held, key=self.things.name):
            names = held[body]
            often = ", ".join(f"{SAID[name]} {len(each)}" for name, each in names.items())
            every = sorted({one for each in names.values() for one in each}, key=self._day)
            days = [day for one in every if (day := self._day(one))]
            told = f"{self.things.name(body)}: {often}; {_span(*days[:1], *days[-1:])}"
            yield Told(told, self._words(names, every[-1]))

    def _day(self, meeting: str) -> str:
        return self.things.of(meeting, "cg:date")

    def _words(self, names: Iterable[str], meeting: str) -> tuple[Source, ...]:
        """The words on the person at a meeting."""
        stood = [why for key, why in self.whys.items() if key[0] == self.stood_in.get(meeting)]
        whys = (*stood, *(self.whys.get((self.iri, name, meeting)) for name in names))
        return next((why.sources for why in whys if why), ())

    def _stood_in(self) -> dict[str, str]:
        """The meetings at which the person stood in for somebody, each with the node that says so."""
        things = self.things
        nodes = [one for one, _, _ in things.pointing([self.iri], "cg:person")]
        found = {things.of(one, "cg:meeting"): one for one in nodes if things.of(one, "cg:substituteFor")}
        things.follow(things.follow(found.values(), "cg:meeting"), "cg:heldBy")
        return found

    def did(self, item: str) -> Iterator[tuple[str, str, str]]:
        """What the person did in business: in words, and the node and the property that say it."""
        for name, one in self.done.get(item, ()):
            words = self.things.of(one, "cg:text", "cg:detail") if one != item else ""
            yield (f"{DONE[name]}: {words}" if words else DONE[name]), one, name

    def posts_on(self, day: dt.date | None) -> set[str]:
        """The posts in which the person is seen on a day."""
        of = self.things.of
        return {
            of(one, "cg:post")
            for one in self.memberships
            if day and of(one, "cg:observedFrom") <= day.isoformat() <= of(one, "cg:observedTo")
        } - {""}


def _span(*days: str) -> str:
    """From when to when, as days are given."""
    first, last = (days[0], days[-1]) if days else ("", "")
    return f"seen {first}" if first == last and first else f"seen {first} to {last}" if first else ""
