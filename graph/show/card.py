"""What is known of one thing, as a value, and as lines to read: each fact with the words that state it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from councilgraph.graph.reading.facts import Source, published
from councilgraph.graph.reading.find import Match
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.show.terminal import Line

MANY = 10
"""As many facts under one heading, and matches of one kind, as are shown where not all are asked for."""


@dataclass(frozen=True, slots=True)
class CardFact:
    """A line about a thing: what it is about is its heading, `inward` when the other is its subject.

    `iri` is of what the line tells of, "" where that is a plain value.
    """

    heading: str
    text: str
    predicate: str
    inward: bool
    iri: str
    date: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One thing: facts in the order in which they are to be read, those under one heading together."""

    iri: str
    label: str
    kind: str
    known_only: bool
    facts: tuple[CardFact, ...]


def as_json(card: Card | None, matches: Sequence[Match]) -> dict[str, object]:
    """What programs read: the thing that is meant, null where that is not clear, and all matches."""
    found = [{"iri": m.iri, "label": m.label, "kind": m.kind, "where": m.where} for m in matches]
    return {"card": published(card) if card else None, "matches": found}


def lines(card: Card, most: int | None = MANY) -> Iterator[Line]:
    """The card to read; under one heading at most so many facts, all where that is None."""
    cited = ", cited in what is loaded and not itself loaded" if card.known_only else ""
    yield Line(card.label, "title")
    yield Line(f"{spoken(card.kind)}{cited}")
    yield Line(card.iri, "source")
    for heading, group in groupby(card.facts, key=lambda fact: fact.heading):
        facts = list(group)
        yield Line("")
        yield Line(heading, "heading")
        for fact in facts[:most]:
            yield from _told(fact)
        if hidden := len(facts[most:] if most is not None else ()):
            yield Line(f"… and {hidden} more: --all shows them", "source", 2)


def answer(card: Card | None, matches: Sequence[Match], most: int | None = MANY) -> Iterator[Line]:
    """The card of what is meant, then what else the words may mean; where that is not clear, all of it."""
    if card is None:
        yield from choices(matches, most)
        return
    yield from lines(card, most)
    if others := [match for match in matches if match.iri != card.iri]:
        yield Line("")
        yield Line("the same words may also mean", "heading")
        yield from (replace(line, indent=line.indent + 2) for line in choices(others, most))


def _told(fact: CardFact) -> Iterator[Line]:
    yield Line(fact.text, "fact", 2)
    for source in fact.sources[:1]:
        if source.because:
            yield Line(f"concluded: {source.because}", "source", 6)
        if source.quote:
            if not fact.text.removeprefix("“").startswith(source.quote):
                yield Line(f"“{source.quote}”", "words", 6)
            yield Line(source.place + _also(fact.sources[1:]), "source", 6)


def _also(others: Sequence[Source]) -> str:
    return f", and {len(others)} more {'passage' if len(others) == 1 else 'passages'}" if others else ""


def choices(matches: Sequence[Match], most: int | None = MANY) -> Iterator[Line]:
    """Things that words may mean, by kind; with the IRI where nothing else tells two apart."""
    listed = [(match.kind, match.listed) for match in matches]
    order = list(dict.fromkeys(match.kind for match in matches))
    for kind, group in groupby(sorted(matches, key=lambda m: order.index(m.kind)), key=lambda m: m.kind):
        found = list(group)
        yield Line(spoken(kind), "heading")
        for match in found[:most]:
            yield Line(match.listed, "fact", 2)
            if listed.count((match.kind, match.listed)) > 1:
                yield Line(match.iri, "source", 6)
        if hidden := len(found[most:] if most is not None else ()):
            yield Line(f"… and {hidden} more: --all shows them", "source", 2)
