"""The facts that the words of a document state, passage by passage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from councilgraph.graph.reading.facts import Fact, Thing
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.server.pages.render import group
from councilgraph.graph.show.stated import stated

MANY = 8  # facts of one passage that are told; the rest are counted


@dataclass(frozen=True, slots=True)
class Note:
    """What words state: where they stand, the thing they are first of all about, and each fact in a line."""

    start: int
    end: int
    thing: Thing
    lines: tuple[str, ...]
    facts: int

    @property
    def group(self) -> str:
        """The style of what is stated."""
        return group(self.thing.kind)

    @property
    def place(self) -> str:
        """Where the words stand, as IRIs and addresses have it."""
        return f"char={self.start},{self.end}"


BESIDE = {"Participation", "Membership", "DeclarationOfInterest", "Vote"}
DECISIONS = ("Resolution", "Recommendation", "Request", "Response", "LeadIn", "Motion")
FIRST = (*DECISIONS, *sorted(BESIDE), "WorkProgrammeEntry", "AgendaItem")
"""The kinds that words are first of all about, the likeliest first; else it is what they mention."""


def notes(facts: Iterable[Fact], naming: Naming) -> list[Note]:
    """What the words of each passage state, of facts in reading order."""
    found = [list(same) for _, same in groupby(facts, key=_place)]
    naming.load(iri for same in found for fact in same for iri in (fact.subject, fact.leads_to))
    return [_note(same, naming) for same in found]


def _place(fact: Fact) -> tuple[int, int]:
    (source,) = fact.sources
    return source.start, source.end


def _note(facts: Sequence[Fact], naming: Naming) -> Note:
    ordered = sorted(facts, key=_order)
    node = _about(ordered, naming)
    of_whom = partial(_of_whom, about={node.iri, node.about} - {""}, naming=naming)
    lines = stated(ordered, of_whom, lambda iri: naming.of(iri).name, MANY)
    thing = naming.of(node.about) if node.about else node
    return Note(*_place(facts[0]), thing, tuple(lines), len(ordered))


def _order(fact: Fact) -> tuple[bool, str, str, bool, str, str]:
    """What words state before what was concluded from them."""
    because = fact.reasons[0].because
    return bool(because), fact.subject, fact.predicate, not fact.leads_to, fact.key[-1], because


def _about(facts: Sequence[Fact], naming: Naming) -> Thing:
    """What words are first of all about: what they decide, who was there, what they mention."""
    subjects = [naming.of(fact.subject) for fact in facts]
    known = [one for one in subjects if one.kind in FIRST]
    mentioned = [naming.of(fact.leads_to) for fact in facts if fact.predicate == "cg:mentions"]
    named = [one for one in known if one.kind in DECISIONS or not mentioned]
    return min(named, key=lambda one: (FIRST.index(one.kind), one.iri), default=(mentioned or subjects)[0])


def _of_whom(iri: str, about: Collection[str], naming: Naming) -> str:
    """What the subject of a fact is called, "" where it is what the words are about."""
    one = naming.of(iri)
    return one.name if {one.iri, one.about}.isdisjoint(about) else ""
