"""What of the papers is not given out: members of the public have no node, and some words are masked.

The texts and what was read from them stay as they are in the graph folder. What the graph says of them is
made of masked words, so that no query, page or export can lead to those that are withheld; a mask is as long
as the words under it, so that offsets hold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from councilgraph.graph.privacy.contacts import (
    Span,
    find_addresses,
    find_contacts,
    find_signatures,
    flat,
)
from councilgraph.graph.privacy.masking import mask_text
from councilgraph.graph.privacy.names import Known, NameIndex
from councilgraph.graph.privacy.public import Named, find_own_street, find_public
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.people import PEOPLE
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Document, Inferred, Mention, Passage, Statement, Value

ACTING = frozenset((
    "cg:movedBy", "cg:secondedBy", "cg:voter", "cg:declaredBy", "cg:chaired", "cg:substituteFor", "cg:lead",
    "cg:contact", "cg:reportOf", "dcterms:creator", "org:member",
))  # fmt: skip
"""What is said of people who act for the council or an organisation."""
AROUND = 200
"""Characters beside a name that are its passage, where the line goes on."""
STANDING = frozenset(("cg:representing", "cg:statedRole"))
"""What is said of a guest who came for an organisation or in an office."""
PLANNING = frozenset(("cg:PlanningApplication", "cg:PlanningOutcome"))
"""What is told of an address because somebody would build there, which is on a public register."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """What of one document is withheld: spans of its text, and people.

    `people` have the place where each is first named, `public` and `index` their names; `known` are those who
    are never withheld.
    """

    spans: tuple[Span, ...]
    people: tuple[Named, ...]
    known: Known
    public: Known
    index: NameIndex


def find_withheld(document: Document, statements: Sequence[Statement]) -> Withheld:
    """What is to be withheld of a document, by its text and by what was read from it."""
    words = flat(document.text)
    acting = list(_acting(statements))
    named = list(find_public(words, _parts(statements, len(words)), acting))
    known, names = Known.of(acting), [one.name for one in named]
    index = NameIndex(names, (name for name in names if not known.has_surname(name)))
    contacts = [*find_contacts(words), *_homes(words, find_addresses(words), statements)]
    spans = _merged([*_named(words, index), *contacts, *find_signatures(document.text)])
    return Withheld(spans, _people(named), known, Known.of(names), index)


def _named(words: str, index: NameIndex) -> Iterator[Span]:
    """Where names stand, with the streets that are given behind them."""
    for start, end in index.find(words):
        yield start, end
        if street := find_own_street(words, end):
            yield street


def _acting(statements: Iterable[Statement]) -> Iterator[str]:
    """The names of those who act for the council or an organisation, as statements tell."""
    guests: dict[Mention, str] = {}
    standing: set[Mention] = set()
    for one in statements:
        who = one.object if isinstance(one.object, Mention) and one.object.kind in PEOPLE else None
        if one.predicate in STANDING:
            standing.add(one.subject)
        if who and one.predicate == "cg:person" and "PresentAsGuest" in one.subject.key:
            guests[one.subject] = who.name
        elif who and (one.predicate in ACTING or one.predicate == "cg:person" or who.kind == "cg:Officer"):
            yield who.name
        if one.subject.kind in PEOPLE and one.predicate in ACTING:
            yield one.subject.name
    yield from (name for guest, name in guests.items() if guest in standing)


def _parts(statements: Iterable[Statement], end: int) -> list[tuple[str, Span]]:
    """The titles of items, each with what stands from there to the next."""
    titles = {
        one.passage.start: one.object.lexical
        for one in statements
        if one.predicate == "dcterms:title"
        and one.subject.kind == "cg:AgendaItem"
        and isinstance(one.object, Value)
    }
    starts = sorted(titles)
    return (
        [(titles[at], (at, after)) for at, after in zip(starts, [*starts[1:], end], strict=bool(starts))]
        if starts
        else []
    )


def _homes(words: str, addresses: Iterable[Span], statements: Sequence[Statement]) -> Iterator[Span]:
    """The addresses but for those of where a meeting was held, and of what planning applications are for."""
    planned = _merged(
        (one.passage.start, one.passage.end) for one in statements if one.subject.kind in PLANNING
    )
    venues = {
        fold(one.object.lexical)
        for one in statements
        if one.predicate == "cg:venue" and isinstance(one.object, Value)
    }
    for start, end in addresses:
        at = bisect_right(planned, (end, 0)) - 1
        on_register = at >= 0 and start < planned[at][1]
        if not on_register and not any(
            fold(words[start:end].replace("\x00", "")) in venue for venue in venues
        ):
            yield start, end


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _people(named: Iterable[Named]) -> tuple[Named, ...]:
    """Each person once, where first named; a surname alone is that of whoever bears it with a first name."""
    first: dict[str, Named] = {}
    surnames = set[str]()
    for one in sorted(named, key=lambda each: (" " not in each.name, each.span)):
        folded = fold(one.name)
        if " " in folded or folded not in surnames:
            first.setdefault(folded, one)
            surnames.add(folded.rpartition(" ")[2])
    return tuple(sorted(first.values(), key=lambda each: each.span))


@dataclass
class Withholding:
    """What is withheld of the documents of a graph, found as their statements pass by."""

    found: dict[str, Withheld] = field(default_factory=dict)
    named: dict[Mention, dict[str, Passage]] = field(default_factory=lambda: defaultdict(dict))

    def apply(self, document: Document, statements: Sequence[Statement]) -> Iterator[Statement]:
        """The statements of a document without members of the public, in masked words."""
        held = self.found[document.sha256] = find_withheld(document, statements)
        masked = _Masked(held)
        self._count(document, masked, held.people, statements)
        if not held.spans:
            yield from statements
            return
        for one in statements:
            if not masked.is_told_by_withheld(one):
                yield masked.statement(one)

    def quote(self, passage: Passage) -> str:
        """The words of a passage as they are given out."""
        held = self.found.get(passage.document)
        if held is not None:
            return _quote(passage, held.spans)
        words = flat(passage.quote)  # of a file that people edit
        return mask_text(passage.quote, [*find_contacts(words), *find_addresses(words)])

    def spans(self) -> dict[str, list[Span]]:
        """The spans that are masked in each document, by its hash, for whoever reads its text."""
        return {sha: list(held.spans) for sha, held in sorted(self.found.items()) if held.spans}

    @property
    def people(self) -> int:
        """How many members of the public the documents name, each once in a document."""
        return sum(len(held.people) for held in self.found.values())

    def counts(self, linker: Linker) -> Iterator[Inferred]:
        """How many members of the public the papers name at each meeting."""
        meetings: dict[str, tuple[Mention, dict[str, Passage]]] = {}
        for meeting, people in self.named.items():
            meetings.setdefault(linker.iri(meeting), (meeting, {}))[1].update(people)
        for _, (meeting, people) in sorted(meetings.items(), key=lambda each: each[0]):
            passages = tuple(sorted(set(people.values())))
            because = "members of the public are counted, and their names are withheld"
            number = Value(str(len(people)), "xsd:integer")
            yield Inferred(meeting, "cg:publicNamed", number, "members-of-the-public", because, 0.9, passages)

    def _count(
        self, document: Document, masked: _Masked, people: Iterable[Named], statements: Iterable[Statement]
    ) -> None:
        """Enters the people with the meeting whose minutes name them."""
        records = {
            one.passage.start: masked.mention(one.object)
            for one in statements
            if one.predicate == "cg:recordOf" and isinstance(one.object, Mention)
        }
        starts = sorted(records)
        for person in people if starts else ():
            meeting = records[starts[max(0, bisect_right(starts, person.span[0]) - 1)]]
            start, end = person.span
            first = document.text.rfind("\n", max(0, start - AROUND), start) + 1 or max(0, start - AROUND)
            last = document.text.find("\n", end, end + AROUND)
            passage = document.passage(first, last if last >= 0 else min(end + AROUND, len(document.text)))
            self.named[meeting].setdefault(fold(person.name), passage)


def _quote(passage: Passage, spans: Sequence[Span]) -> str:
    """The words of a passage with what of the spans is in it masked."""
    at = max(0, bisect_right(spans, (passage.start, passage.start)) - 1)
    inside = takewhile(lambda span: span[0] < passage.end, (spans[i] for i in range(at, len(spans))))
    return mask_text(passage.quote, inside, passage.start)


class _Masked:
    """Statements of one document in masked words, each thing worked out once."""

    def __init__(self, held: Withheld) -> None:
        self._held = held
        self._things: dict[Mention, Mention] = {}
        self._withheld: dict[Mention, bool] = {}

    def is_told_by_withheld(self, one: Statement) -> bool:
        """Whether a statement is about a member of the public, or of a thing named in masked words alone."""
        if any(isinstance(each, Mention) and self.is_withheld(each) for each in (one.subject, one.object)):
            return True
        thing = one.object
        if not isinstance(thing, Mention) or thing.kind in PEOPLE or not thing.name:
            return False
        quote, name = _quote(one.passage, self._held.spans), fold(thing.name)
        return quote != one.passage.quote and name in fold(one.passage.quote) and name not in fold(quote)

    def is_withheld(self, thing: Mention) -> bool:
        """Whether a thing is a member of the public, or is told by one: a participation, a membership."""
        if thing not in self._withheld:
            parts = (each for each in (thing.scope, *thing.key) if isinstance(each, Mention))
            public = self._held.public.has(thing.name) and not self._held.known.has(thing.name)
            own = thing.kind in PEOPLE and public
            self._withheld[thing] = own or any(self.is_withheld(each) for each in parts)
        return self._withheld[thing]

    def statement(self, one: Statement) -> Statement:
        """A statement in masked words."""
        quote = _quote(one.passage, self._held.spans)
        passage = one.passage if quote == one.passage.quote else replace(one.passage, quote=quote)
        thing = one.object
        if isinstance(thing, Mention):
            thing = self.mention(thing)
        elif isinstance(thing, Value):
            place = one.predicate == "cg:venue" or one.subject.kind in PLANNING
            thing = replace(thing, lexical=self._words(thing.lexical, homes=not place))
        because = self._words(one.because)
        return Statement(self.mention(one.subject), one.predicate, thing, passage, one.extractor, because)

    def mention(self, thing: Mention) -> Mention:
        if thing not in self._things:
            self._things[thing] = replace(
                thing,
                name=self._words(thing.name),
                scope=self.mention(thing.scope) if thing.scope else None,
                key=tuple(
                    self.mention(each) if isinstance(each, Mention) else self._words(each)
                    for each in thing.key
                ),
                hints=tuple((name, self._words(value)) for name, value in thing.hints),
            )
        return self._things[thing]

    def _words(self, words: str, *, homes: bool = False) -> str:
        """Words with the names and contact details in them masked, and with `homes` street addresses."""
        words_ = flat(words)
        found = [*_named(words_, self._held.index), *find_contacts(words_)]
        return mask_text(words, [*found, *find_addresses(words_)] if homes else found)
