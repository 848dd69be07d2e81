"""What a graph says of people and of what was asked for, by the places in the papers that state it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from councilgraph.graph.rdf.store import IRI, DefaultGraph, Literal, Store
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.terms import expand, shorten

PEOPLE = {"cg:Person", "cg:Councillor", "cg:Officer", "cg:Partner"}
LATER = {"cg:AgendaItem", "cg:WorkProgrammeEntry", "cg:Decision", "cg:Document", "cg:Response"}
TELLING = {"dcterms:title", "cg:number", "cg:text"}
"""The facts by whose words it is known which thing on paper a node is; of a response, any fact."""
NAMES = {"foaf:name", "skos:altLabel"}
ASKING = {"cg:directedTo", "cg:reportBackTo"}
LONGEST = 3_000  # characters of a passage that tells where a thing stands

Passage = tuple[int, int, str]


@dataclass(slots=True)
class Found:
    """A graph by places: for each file, what stands where."""

    types: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    people: dict[str, list[Passage]] = field(default_factory=lambda: defaultdict(list))
    later: dict[str, list[Passage]] = field(default_factory=lambda: defaultdict(list))
    links: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    states: dict[str, str] = field(default_factory=dict)
    due: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    asking: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, store: Store) -> Found:
        """What a store holds: first what things are, then where each is stated."""
        found = cls()
        for quad in store.quads(reasons=False):
            if isinstance(quad.subject, IRI) and isinstance(quad.object, IRI | Literal):
                found._fact(quad.subject.value, shorten(quad.predicate.value), quad.object)
        passages = _passages(store)
        for quad in store.quads():
            where = passages.get(getattr(quad.graph_name, "value", ""))
            if where and not isinstance(quad.graph_name, DefaultGraph) and isinstance(quad.subject, IRI):
                thing = quad.object.value if isinstance(quad.object, IRI) else ""
                found._place(quad.subject.value, shorten(quad.predicate.value), thing, where)
        for places in (*found.people.values(), *found.later.values()):
            places.sort()
        return found

    def _fact(self, subject: str, predicate: str, value: IRI | Literal) -> None:
        if predicate == "rdf:type":
            self.types[subject].add(shorten(value.value))
        elif predicate in NAMES:
            self.names[subject].add(fold(value.value))
        elif predicate == "cg:followedUpBy":
            self.links[subject].add(value.value)
        elif predicate == "cg:followUpState":
            self.states[subject] = shorten(value.value)
        elif predicate == "cg:dueDate":
            self.due[subject].add(value.value)
        elif predicate in ASKING:
            self.asking.add(subject)

    def _place(self, subject: str, predicate: str, thing: str, where: tuple[str, int, int]) -> None:
        file, start, end = where
        for one in (subject, thing):
            if self.types.get(one, set()) & PEOPLE:
                self.people[file].append((start, end, one))
        kinds = self.types.get(subject, set()) & LATER
        if kinds and (predicate in TELLING or "cg:Response" in kinds):
            self.later[file].append((start, end, subject))

    def person(self, file: str, start: int, end: int, written: str) -> str:
        """The person whom words at a place name, "" where nobody was read there or it is not plain who."""
        here = {(stop - begin, who) for begin, stop, who in _over(self.people[file], start, end)}
        surname = fold(written).split()[-1] if fold(written) else ""
        exact = [(size, who) for size, who in sorted(here) if fold(written) in self.names[who]]
        alike = [
            (size, who)
            for size, who in sorted(here)
            if any(surname in name.split() for name in self.names[who])
        ]
        for fitting in (exact, alike):
            least = {who for size, who in fitting if size == fitting[0][0]}
            if len(least) == 1:
                return least.pop()
        return ""

    def things(self, spans: Iterable[dict[str, object]]) -> set[str]:
        """The nodes that stand at any of these places."""
        return {
            one
            for span in spans
            for _, _, one in _over(self.later[str(span["file"])], _int(span["start"]), _int(span["end"]))
        }

    def decisions(self, spans: Iterable[dict[str, object]]) -> list[str]:
        """The decisions among the nodes at these places."""
        return sorted(one for one in self.things(spans) if "cg:Decision" in self.types[one])

    def asks(self, decision: str) -> bool:
        """Whether a decision is known to ask something: by its class or because it says of whom."""
        return decision in self.asking or bool(self.types[decision] & {"cg:Recommendation", "cg:Request"})


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def _over(places: list[Passage], start: int, end: int) -> Iterable[Passage]:
    """The passages that share at least a character with a place."""
    at = bisect_left(places, (max(0, start - LONGEST), 0, ""))
    for one in places[at:]:
        if one[0] >= end:
            return
        if one[1] > start:
            yield one


def _passages(store: Store) -> dict[str, tuple[str, int, int]]:
    """Each passage by its address: the name of its file, and from where to where it goes."""
    rows = store.select(
        f"SELECT ?passage ?file ?start ?end WHERE {{ ?passage <{expand('cg:document')}> ?document ;"
        f" <{expand('cg:start')}> ?start ; <{expand('cg:end')}> ?end ."
        f" ?document <{expand('cg:sourceFile')}> ?file }}"
    )
    found = {}
    for row in rows:
        passage, file, start, end = (
            getattr(row[name], "value", "") for name in ("passage", "file", "start", "end")
        )
        found[passage] = (file.rpartition("/")[2], int(start), int(end))
    return found
