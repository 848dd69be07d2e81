"""What of the papers is not given out: members of the public have no node, and some words are masked.

The texts and what was read from them stay as they are in the graph folder. What the graph says of them is
made of masked words, so that no query, page or export can lead to those that are withheld; a mask is as long
as the words under it, so that offsets hold.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from councilgraph.graph.privacy.contacts import GAP, Span, find_contacts, find_signatures, flat
from councilgraph.graph.privacy.masking import mask_text
from councilgraph.graph.privacy.public import TITLE, Known, Named, find_own_street, find_public
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.people import PEOPLE
from councilgraph.graph.resolve.slugs import fold
from councilgraph.ontology.model import Document, Inferred, Mention, Passage, Statement, Term, Value

ACTING = frozenset((
    "cg:movedBy", "cg:secondedBy", "cg:voter", "cg:declaredBy", "cg:chaired", "cg:substituteFor", "cg:lead",
    "cg:contact", "cg:reportOf", "dcterms:creator", "org:member",
))  # fmt: skip
"""What is said of people who act for the council or an organisation."""
STANDING = frozenset(("cg:representing", "cg:statedRole"))
"""What is said of a guest who came for an organisation or in an office."""
PLANNING = frozenset(("cg:PlanningApplication", "cg:PlanningOutcome"))
"""What is told of an address because somebody would build there, which is on a public register."""
PLACES = frozenset(("cg:venue", "cg:site"))
"""What leads to an address that is the business of a meeting, and nobody's home for all that is known."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """What of one document is withheld: spans of its text, people by name, and the words wherever they stand.

    `people` have the place where each is first named; `known` are those who are never withheld.
    """

    spans: tuple[Span, ...] = ()
    people: tuple[Named, ...] = ()
    known: Known = field(default_factory=lambda: Known.of(()))
    words: re.Pattern[str] | None = None


def find_withheld(document: Document, statements: Sequence[Statement]) -> Withheld:
    """What is to be withheld of a document, by its text and by what was read from it."""
    words = flat(document.text)
    known = list(_acting(statements))
    named = list(find_public(words, _parts(statements, len(words)), known))
    safe = Known.of(known)
    patterns = [_anywhere(one, safe) for one in {one.name: one for one in named}.values()]
    stand = list(_each(patterns, words))
    contacts = [*_homes(words, stand), *_not_places(words, find_contacts(words), statements)]
    spans = _merged([*stand, *contacts, *find_signatures(document.text)])
    told = {" ".join(words[start:end].replace("\x00", "").split()) for start, end in contacts}
    escaped = [
        rf"(?<!\w)({_escaped(each, '[ ]')})(?!\w)"
        for each in sorted(told, key=lambda each: (-len(each), each))
    ]
    every = [*patterns, *escaped]
    return Withheld(spans, _people(named), safe, re.compile("|".join(every)) if every else None)


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


def _anywhere(one: Named, known: Known) -> str:
    """The pattern of a name wherever it stands, in a group the words to mask; a surname alone behind Mr."""
    surname = one.name.rpartition(" ")[2]
    alone = rf"\b{TITLE}(?:{GAP}(?:and|&){GAP}{TITLE})?{GAP}({_escaped(surname, GAP)})(?![\w’'-]*\w)"
    whole = rf"(?<![\w-])({_escaped(one.name, GAP)})(?!\w)"
    if " " not in one.name:
        return alone
    return whole if fold(surname) in known.surnames else f"{whole}|{alone}"


def _escaped(words: str, gap: str) -> str:
    return gap.join(re.escape(word) for word in words.split())


def _each(patterns: Iterable[str], words: str) -> Iterator[Span]:
    for pattern in patterns:
        for match in re.finditer(pattern, words):
            yield match.span(match.lastindex or 0)


def _homes(words: str, named: Iterable[Span]) -> Iterator[Span]:
    """The streets given behind the names of members of the public."""
    return (street for _, end in named if (street := find_own_street(words, end)))


def _not_places(words: str, spans: Iterable[Span], statements: Iterable[Statement]) -> Iterator[Span]:
    """The spans but for those of where a meeting was held, and of what planning applications are for."""
    statements = list(statements)
    planned = [(one.passage.start, one.passage.end) for one in statements if one.subject.kind in PLANNING]
    kept = [
        fold(one.object.name if isinstance(one.object, Mention) else one.object.lexical)
        for one in statements
        if one.predicate in PLACES and not isinstance(one.object, Term)
    ]
    for start, end in spans:
        if any(first < end and start < last for first, last in planned):
            continue
        if not any(fold(words[start:end].replace("\x00", "")) in place for place in kept):
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
    for one in sorted(named, key=lambda each: (" " not in each.name, each.span)):
        folded = fold(one.name)
        if " " in folded or not any(other.rpartition(" ")[2] == folded for other in first):
            first.setdefault(folded, one)
    return tuple(sorted(first.values(), key=lambda each: each.span))


@dataclass
class Withholding:
    """What is withheld of the documents of a graph, found as their statements pass by."""

    found: dict[str, Withheld] = field(default_factory=dict)
    named: dict[Mention, dict[str, Passage]] = field(default_factory=lambda: defaultdict(dict))

    def apply(self, document: Document, statements: Sequence[Statement]) -> Iterator[Statement]:
        """The statements of a document without members of the public, in masked words."""
        held = self.found[document.sha256] = find_withheld(document, statements)
        self._count(document, held, statements)
        if not held.spans:
            yield from statements
            return
        masked = _Masked(held)
        for one in statements:
            if not masked.is_told_by_withheld(one):
                yield masked.statement(one)

    def quote(self, passage: Passage) -> str:
        """The words of a passage as they are given out."""
        held = self.found.get(passage.document)
        if held is not None:
            return _quote(passage, held.spans)
        return mask_text(
            passage.quote, list(find_contacts(flat(passage.quote)))
        )  # of a file that people edit

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

    def _count(self, document: Document, held: Withheld, statements: Iterable[Statement]) -> None:
        """Enters the people with the meeting whose minutes name them."""
        records = {
            one.passage.start: one.object
            for one in statements
            if one.predicate == "cg:recordOf" and isinstance(one.object, Mention)
        }
        starts = sorted(records)
        for person in held.people if starts else ():
            meeting = records[starts[max(0, bisect_right(starts, person.span[0]) - 1)]]
            line = document.text.rfind("\n", 0, person.span[0]) + 1
            end = document.text.find("\n", person.span[1])
            passage = document.passage(line, end if end >= 0 else len(document.text))
            self.named[meeting].setdefault(fold(person.name), passage)


def _quote(passage: Passage, spans: Sequence[Span]) -> str:
    first = bisect_right(spans, (passage.start, passage.start))
    inside = []
    for span in spans[max(0, first - 1) :]:
        if span[0] >= passage.end:
            break
        inside.append(span)
    return mask_text(passage.quote, inside, passage.start) if inside else passage.quote


class _Masked:
    """Statements of one document in masked words, each thing worked out once."""

    def __init__(self, held: Withheld) -> None:
        self._held = held
        self._things: dict[Mention, Mention] = {}
        self._withheld: dict[Mention, bool] = {}
        self._names = [fold(one.name) for one in held.people]

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
            own = thing.kind in PEOPLE and self._is_public(thing)
            self._withheld[thing] = own or any(self.is_withheld(each) for each in parts)
        return self._withheld[thing]

    def _is_public(self, person: Mention) -> bool:
        given, _, surname = fold(person.name).rpartition(" ")
        for name in self._names:
            first, _, last = name.rpartition(" ")
            if last == surname and (not given or not first or given[0] == first[0]):
                return not self._held.known.has(person.name)
        return False

    def statement(self, one: Statement) -> Statement:
        """A statement in masked words."""
        quote = _quote(one.passage, self._held.spans)
        passage = one.passage if quote == one.passage.quote else replace(one.passage, quote=quote)
        thing = one.object
        if isinstance(thing, Mention):
            thing = self._mention(thing)
        elif isinstance(thing, Value):
            thing = replace(thing, lexical=self._words(thing.lexical))
        because = self._words(one.because)
        return Statement(self._mention(one.subject), one.predicate, thing, passage, one.extractor, because)

    def _mention(self, thing: Mention) -> Mention:
        if thing not in self._things:
            self._things[thing] = replace(
                thing,
                name=self._words(thing.name),
                scope=self._mention(thing.scope) if thing.scope else None,
                key=tuple(
                    self._mention(each) if isinstance(each, Mention) else self._words(each)
                    for each in thing.key
                ),
                hints=tuple((name, self._words(value)) for name, value in thing.hints),
            )
        return self._things[thing]

    def _words(self, words: str) -> str:
        """Words with what is withheld of the document masked, wherever it stands in them."""
        pattern = self._held.words
        if not words or pattern is None:
            return words
        return mask_text(words, [match.span(match.lastindex or 0) for match in pattern.finditer(words)])
