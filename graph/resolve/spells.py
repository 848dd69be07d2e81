"""From when to when papers show somebody in a post or a role: as observed, and never beyond what was seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from councilgraph.extractors.text.dates import from_iso
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Inferred, Mention, Passage, Statement, Value

RULE = "observed spell"
SHARED = frozenset(["member", "councillor", "co opted member", "officer", "guest"])  # roles of many at a time
ONCE, BETWEEN = 1.0, 0.9  # how sure: a day on which it is stated, and the time between two such days


class Seat(NamedTuple):
    """A post, or a role in an organisation, by address and folded title."""

    where: str
    role: str


class Seen(NamedTuple):
    """That a paper shows a membership on a day, in which words."""

    day: str
    node: Mention
    passage: Passage


@dataclass
class _Told:
    """What is stated of a membership: who, what and where."""

    person: str = ""
    post: str = ""
    organisation: str = ""
    role: str = ""
    former: bool = False
    passages: list[Passage] = field(default_factory=list)


def observed(statements: Sequence[Statement], linker: Linker) -> Iterator[Inferred]:
    """The first and the last day of the spell in which each membership was observed.

    A spell is of one person in one post, or in one role of an organisation, over all documents. It ends
    where papers show somebody else there who is never seen beside them, so that a post held twice has two.
    Memberships that are told of as past, and papers without a day, say nothing.
    """
    days = days_of_papers(statements)
    seats: dict[Seat, dict[str, list[Seen]]] = defaultdict(lambda: defaultdict(list))
    for node, told in _told(statements, linker).items():
        if not told.person or not told.role or told.former:
            continue
        for passage in told.passages:
            if day := day_of(node, passage, days):
                seats[_seat(node, told, linker)][told.person].append(Seen(day, node, passage))
    for seat, holders in sorted(seats.items()):
        spells = _spells(holders, one_at_a_time=seat.role not in SHARED)
        for _, spell in sorted(spells, key=lambda found: (found[0], found[1][0].day)):
            yield from _inferred(spell)


def days_of_papers(statements: Iterable[Statement]) -> dict[str | Mention, str]:
    """The day of each paper: its own date, by mention, and that of the last meeting it is for, by file."""
    found: dict[str | Mention, str] = {}
    for one in statements:
        file, thing = one.passage.document, one.object
        if one.predicate in ("cg:recordOf", "cg:agendaOf") and isinstance(thing, Mention):
            found[file] = max(found.get(file, ""), str(thing.key[0]))
        elif one.predicate == "dcterms:date" and isinstance(thing, Value) and from_iso(thing.lexical):
            found[one.subject] = max(found.get(one.subject, ""), thing.lexical)
    return found


def day_of(node: Mention, passage: Passage, days: Mapping[str | Mention, str]) -> str:
    """The day for which words tell: that of the meeting, else of the paper, else of the file's meeting."""
    record = node.scope
    if record and record.kind == "cg:Meeting" and record.key[0]:
        return str(record.key[0])
    return (days.get(record, "") if record else "") or days.get(passage.document, "")


def _told(statements: Iterable[Statement], linker: Linker) -> dict[Mention, _Told]:
    """What is stated of each membership, in all documents."""
    found: dict[Mention, _Told] = defaultdict(_Told)
    for one in statements:
        if one.subject.kind != "org:Membership":
            continue
        told, thing = found[one.subject], one.object
        if one.predicate == "cg:former" and isinstance(thing, Value):
            told.former = thing.lexical == "true"
        elif one.predicate == "cg:roleTitle" and isinstance(thing, Value):
            told.role = min(filter(None, (told.role, thing.lexical)))
            told.passages.append(one.passage)
        elif isinstance(thing, Mention):
            iri = linker.iri(thing)
            told.person = iri if one.predicate == "org:member" else told.person
            told.post = iri if one.predicate == "cg:post" else told.post
            told.organisation = iri if one.predicate == "org:organization" else told.organisation
    return found


def _seat(node: Mention, told: _Told, linker: Linker) -> Seat:
    """The post, or the role in an organisation; the body that met where the paper says no other."""
    if told.post:
        return Seat(told.post, "")
    body = node.scope.scope if node.scope and node.scope.kind == "cg:Meeting" else None
    return Seat(told.organisation or (linker.iri(body) if body else ""), fold(told.role))


def _spells(
    holders: Mapping[str, Sequence[Seen]], *, one_at_a_time: bool
) -> Iterator[tuple[str, list[Seen]]]:
    """Each person in a seat with what shows one spell there."""
    on = {person: {seen.day for seen in found} for person, found in holders.items()}
    for person, found in holders.items():
        never_beside = [days for days in on.values() if one_at_a_time and not days & on[person]]
        others = {day for days in never_beside for day in days}
        spell: list[Seen] = []
        for seen in sorted(found, key=lambda seen: (seen.day, seen.passage, repr(seen.node))):
            if spell and any(spell[-1].day < day < seen.day for day in others):
                yield person, spell
                spell = []
            spell.append(seen)
        yield person, spell


def _inferred(spell: Sequence[Seen]) -> Iterator[Inferred]:
    """The two days of a spell, said of each membership in it."""
    first, last = spell[0], spell[-1]
    days = len({seen.day for seen in spell})
    if first.day == last.day:
        because, sure = f"the papers loaded show this on {first.day} alone", ONCE
    else:
        because, sure = f"the papers loaded show this on {days} days from {first.day} to {last.day}", BETWEEN
    used = tuple(dict.fromkeys(seen.passage for seen in spell if seen.day in (first.day, last.day)))
    for node in sorted({seen.node for seen in spell}, key=repr):
        for predicate, day in (("cg:observedFrom", first.day), ("cg:observedTo", last.day)):
            yield Inferred(node, predicate, Value(day, "xsd:date"), RULE, because, sure, used)
