"""Things by their names: what words mean in a graph, and the nearest names where they mean nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from councilgraph.graph.rdf.store import IRI, Literal, Store, text
from councilgraph.graph.reading.comparing import APOSTROPHES, begins, folded, holds, nearest, without_title
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.vocabulary import STATEMENTS, THINGS, spoken
from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.terms import expand, shorten

Called: TypeAlias = tuple[str, str, str]

NAMES = ("foaf:name", "skos:prefLabel", "skos:altLabel", "dcterms:title")
"""What things are called by, the best first."""

BUSINESS = {
    *("AgendaItem", "WorkProgrammeEntry", "Motion", "Response", "Thread", "Sum", "PlanningOutcome"),
    *("Resolution", "Recommendation", "Request", "LeadIn", "Decision"),
    *THINGS[THINGS.index("Minutes") : THINGS.index("Document") + 1],
}
"""Kinds that are named after what they are about: words mean these only where they mean nothing else.

Meetings, which are named after bodies, come between.
"""

CALLED = "SELECT ?thing ?name ?by { VALUES ?by { %s } %s ?thing ?by ?name }"
TEXTS = ("cg:text",)


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that words may mean; its `where` tells it from its like.

    `rank` says how well, the lowest best: called so or only resembling; a thing or what is
    named after it; by its best name or another, or how far it resembles. `number` is that of business.
    """

    rank: tuple[int, int, int]
    thing: Thing
    number: str = ""

    @property
    def iri(self) -> str:
        """The address of the thing."""
        return self.thing.iri

    @property
    def label(self) -> str:
        """What it is called."""
        return self.thing.name

    @property
    def kind(self) -> str:
        """Its most specific class."""
        return self.thing.kind

    @property
    def where(self) -> str:
        """What tells it from its like, "" where nothing needs to."""
        return self.thing.context

    @property
    def listed(self) -> str:
        """The match as lists show it: its name, and what tells it from its like."""
        named = f"{self.number} {self.label}".strip() if self.label != self.number else self.label
        return f"{named}, {self.where}" if self.where else named

    @property
    def forms(self) -> set[str]:
        """The ways in which it may stand in a list, folded."""
        names = self.listed, self.label, f"{self.label} {self.where}", f"{self.label} {spoken(self.kind)}"
        return {folded(f"{number} {name}") for number in ("", self.number) for name in names}

    @property
    def order(self) -> tuple[tuple[int, int, int], int, str, str, str]:
        """What matches are ordered by: how well, then by kind and name."""
        place = THINGS.index(self.kind) if self.kind in THINGS else len(THINGS)
        return self.rank, place, self.label, self.where, self.iri


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a thing: how it compares with the words, 0 for the same, and by which property."""

    likeness: int
    by: str
    words: str


def find(store: Store, words: str, kinds: Collection[str] = ()) -> tuple[Match, ...]:
    """The things that words mean, the likeliest first: called just so, beginning so, or holding them all.

    Where `kinds` are named ("Post"), those of these kinds alone, () where the words mean only others.

    Case, accents, apostrophes and other marks are not looked at, nor are titles ("Cllr") where nothing
    is called so with them. An IRI means itself, and a line of a list or a card the thing that it names.
    Raises UnknownName with the nearest names where there is nothing.
    """
    given = " ".join(words.split())
    if not (matches := _described(store, _addressed(store, given) or _exactly(store, given))):
        called = list(called_so(store))
        matches = _meant(store, called, given)
        if not matches:
            raise UnknownName(_nothing(words, {name for _, _, name in called}))
    wanted = (match for match in matches if not kinds or match.kind in kinds)
    return tuple(sorted(wanted, key=lambda match: match.order))


def _meant(store: Store, called: Sequence[Called], words: str) -> list[Match]:
    """What is meant by words that nothing is called just so, by the first way of reading them that fits."""
    shown = [*called, *called_so(store, names=TEXTS)]
    found = _listed(store, shown, words) or _compared(store, called, words) or _cut(store, shown, words)
    return found or _compared(store, called, without_title(words))


def clear(matches: Sequence[Match]) -> Match | None:
    """The one that is meant, where one is clearly likelier than the rest."""
    first = matches[0].rank
    looked_at = len(first) if first[0] == 0 else 2  # of names that only resemble, none is the likelier
    best = [match for match in matches if match.rank[:looked_at] == first[:looked_at]]
    return best[0] if len(best) == 1 else None


def _addressed(store: Store, words: str) -> dict[str, Name]:
    """What an IRI means, where the words are one and the graph has it; an old one means the present one."""
    bare = words.removeprefix("<").removesuffix(">")
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", bare):
        return {}
    try:
        iri = IRI(bare)
    except ValueError:
        return {}
    for row in store.select(f"SELECT ?now {{ {iri} dcterms:isReplacedBy ?now }} ORDER BY ?now LIMIT 1"):
        bare = text(row["now"])
    known = store.query(f"ASK {{ {IRI(bare)} ?p ?o }}") is True
    return {bare: Name(0, NAMES[0], bare)} if known else {}


def _exactly(store: Store, words: str) -> dict[str, Name]:
    """What is called by the words as they were given, or by them in capitals or small: found at once."""
    written = {re.sub(f"[{APOSTROPHES}]", mark, words) for mark in "'’"}
    forms = {f for one in written for f in (one, one.lower(), one.upper(), one.title(), one.capitalize())}
    given = " ".join(str(Literal(form)) for form in sorted(forms))
    wanted = folded(words)
    called = called_so(store, f"VALUES ?name {{ {given} }}") if wanted else ()
    return _best((iri, Name(0, by, name)) for iri, by, name in called if folded(name) == wanted)


def called_so(store: Store, condition: str = "", names: Iterable[str] = NAMES) -> Iterator[Called]:
    """The names of all things, or those on a condition: address, short name of the property, name."""
    for row in store.select(CALLED % (" ".join(names), condition)):
        yield text(row["thing"]), shorten(text(row["by"])), text(row["name"])


def _listed(store: Store, called: Sequence[Called], words: str) -> list[Match]:
    """What stands in a list as these words do: a name, and behind it what tells the thing from its like."""
    wanted = folded(words)
    unnumbered = wanted.partition(" ")[2]
    begun = (
        (iri, Name(0, by, name)) for iri, by, name in called if name and begins(name, wanted, unnumbered)
    )
    return [each for each in _described(store, _best(begun)) if wanted in each.forms]


def _compared(store: Store, called: Sequence[Called], words: str) -> list[Match]:
    """What has a name with all of the words, or with words that begin so; where that is just so, it alone."""
    wanted = folded(words)
    found = _best(_likened(called, wanted))
    exact = {iri: name for iri, name in found.items() if name.likeness == 0}
    return _described(store, exact) or _described(store, found)


def _likened(called: Iterable[Called], wanted: str) -> Iterator[tuple[str, Name]]:
    tokens = wanted.split()
    for iri, by, words in called:
        name = folded(words)
        if tokens and all(holds(token, name) for token in tokens):
            likeness = 0 if name == wanted else 1 if name.startswith(wanted) else 2
            yield iri, Name(likeness, by, words)


def _cut(store: Store, called: Sequence[Called], words: str) -> list[Match]:
    """What is called by words of which a drawing left some out, for which it shows "…"."""
    head, mark, tail = (folded(part) if part != "…" else part for part in words.partition("…"))
    if not mark or not head:
        return []
    named = ((iri, by, name, folded(name)) for iri, by, name in called)
    return _described(
        store,
        _best((iri, Name(0, by, name)) for iri, by, name, whole in named if _fits(whole, head, tail)),
    )


def _fits(name: str, head: str, tail: str) -> bool:
    return name.startswith(head) and name.endswith(tail)


def _best(names: Iterable[tuple[str, Name]]) -> dict[str, Name]:
    """Of each thing the name that fits best."""
    found: dict[str, list[Name]] = defaultdict(list)
    for iri, name in names:
        found[iri].append(name)
    order = {by: place for place, by in enumerate((*NAMES, *TEXTS))}
    return {
        iri: min(all_, key=lambda one: (one.likeness, order[one.by], one.words))
        for iri, all_ in found.items()
    }


def _described(store: Store, names: Mapping[str, Name]) -> list[Match]:
    """Matches for what has these names; nodes that stand for a fact are no things, and left out."""
    model, facts = ReadModel(store), {expand(name) for name in STATEMENTS}
    known = model.things(sorted(names))
    things = (one for one in known if not facts.intersection(model.links(one.iri, "rdf:type")))
    return [_match(model, one, names[one.iri]) for one in things]


def _match(model: ReadModel, thing: Thing, name: Name) -> Match:
    fit = name.likeness or int(name.by not in NAMES[: NAMES.index("skos:altLabel")])
    after = 2 if thing.kind in BUSINESS else int(thing.kind == "Meeting")
    label = model.of(thing.iri, "foaf:name", "skos:prefLabel") or name.words
    rank = min(name.likeness, 1), after, fit
    return Match(rank, replace(thing, name=label), model.of(thing.iri, "cg:number"))


def _nothing(words: str, names: Iterable[str]) -> str:
    close = "; ".join(nearest(words, names))
    return f"nothing here is called “{words}”" + (f": try {close}" if close else "")
