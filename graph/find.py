"""Things by their names: what words mean in a graph, and the nearest names where they mean nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from councilgraph.graph.records import STATEMENTS, THINGS
from councilgraph.graph.resolve.slugs import fold
from councilgraph.graph.store import IRI, Literal, Store, text
from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.terms import expand, shorten

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

KINDS = {expand(f"cg:{name}"): place for place, name in enumerate(THINGS)}
AT_ONCE = 500
TELLING = 4  # letters
LIKENESS = 65  # of 100, below which a name has nothing to do with the words
CALLED = "SELECT ?thing ?name ?by { VALUES ?by { %s } %s ?thing ?by ?name }"
ABOUT = """SELECT ?thing ?type ?label ?where { VALUES ?thing { %s } ?thing a ?type
    OPTIONAL { ?thing foaf:name|skos:prefLabel ?label FILTER(LANG(?label) = "") }
    OPTIONAL { ?thing cg:meeting/skos:prefLabel ?where } }"""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that words may mean; `where` tells it from its like.

    `rank` says how well, the lowest best: called so or only resembling; a thing or what is
    named after it; by its best name or another, or how far it resembles.
    """

    rank: tuple[int, int, int]
    kind: str
    label: str
    where: str
    iri: str

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


def find(store: Store, words: str) -> tuple[Match, ...]:
    """The things that words mean, the likeliest first: called just so, beginning so, or holding them all.

    Case, accents and punctuation are not looked at; an IRI means itself. Raises UnknownName
    with the nearest names where there is nothing.
    """
    found = _addressed(store, words) or _exactly(store, words)
    if not found:
        called = list(_called(store))
        found = _best(_compared(called, folded(words)))
        if not found:
            raise UnknownName(_nothing(words, {name for _, _, name in called}))
    exact = {iri: name for iri, name in found.items() if name.likeness == 0}
    matches = _described(store, exact) or _described(store, found)
    if not matches:
        raise UnknownName(_nothing(words, ()))
    return tuple(sorted(matches, key=lambda match: match.order))


def clear(matches: Sequence[Match]) -> Match | None:
    """The one that is meant, where one is clearly likelier than the rest."""
    first = matches[0].rank
    looked_at = len(first) if first[0] == 0 else 2  # of names that only resemble, none is the likelier
    best = [match for match in matches if match.rank[:looked_at] == first[:looked_at]]
    return best[0] if len(best) == 1 else None


def folded(words: str) -> str:
    """Words without case, accents, punctuation and article, to compare them.

    >>> folded("The Scrutiny Co-ordination — Panél")
    'scrutiny coordination panel'
    """
    return fold(re.sub("[-\u2010\u2011.]", "", words))


def _addressed(store: Store, words: str) -> dict[str, Name]:
    """What an IRI means, where the words are one and the graph has it."""
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", words):
        return {}
    try:
        iri = IRI(words)
    except ValueError:
        return {}
    return {words: Name(0, NAMES[0], words)} if store.query(f"ASK {{ {iri} ?p ?o }}") is True else {}


def _exactly(store: Store, words: str) -> dict[str, Name]:
    """What is called by the words as they were given, or by them in capitals or small: found at once."""
    spaced = " ".join(words.split())
    forms = {spaced, spaced.lower(), spaced.upper(), spaced.title(), spaced.capitalize()}
    given = " ".join(str(Literal(form)) for form in sorted(forms))
    return _best(_compared(_called(store, f"VALUES ?name {{ {given} }}"), folded(words)))


def _called(store: Store, condition: str = "") -> Iterator[tuple[str, str, str]]:
    """(IRI, short name of the property, name) of all things, or those on a condition."""
    for row in store.select(CALLED % (" ".join(NAMES), condition)):
        yield text(row["thing"]), shorten(text(row["by"])), text(row["name"])


def _compared(called: Iterable[tuple[str, str, str]], wanted: str) -> Iterator[tuple[str, Name]]:
    tokens = wanted.split()
    for iri, by, words in called:
        name = folded(words)
        if tokens and all(_in(token, name) for token in tokens):
            likeness = 0 if name == wanted else 1 if name.startswith(wanted) else 2
            yield iri, Name(likeness, by, words)


def _in(token: str, name: str) -> bool:
    """Whether a name has a word that begins so, or holds it, where it is long enough to tell."""
    return f" {token}" in f" {name}" or (len(token) >= TELLING and token in name)


def _best(names: Iterable[tuple[str, Name]]) -> dict[str, Name]:
    """Of each thing the name that fits best."""
    found: dict[str, list[Name]] = defaultdict(list)
    for iri, name in names:
        found[iri].append(name)
    order = {by: place for place, by in enumerate(NAMES)}
    return {
        iri: min(all_, key=lambda one: (one.likeness, order[one.by], one.words))
        for iri, all_ in found.items()
    }


def _described(store: Store, names: dict[str, Name]) -> list[Match]:
    """Matches for what has these names; nodes that stand for a fact are no things, and left out."""
    types: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    where: dict[str, str] = {}
    iris = sorted(names)
    for start in range(0, len(iris), AT_ONCE):
        given = " ".join(str(IRI(iri)) for iri in iris[start : start + AT_ONCE])
        for row in store.select(ABOUT % given):
            iri = text(row["thing"])
            types[iri].add(text(row["type"]))
            labels[iri] = min(text(row["label"]) or names[iri].words, labels.get(iri, "\U0010ffff"))
            where[iri] = min(text(row["where"]), where.get(iri, "\U0010ffff"))
    things = (iri for iri in types if not types[iri] & {expand(name) for name in STATEMENTS})
    return [_match(iri, names[iri], kind(types[iri]), labels[iri], where[iri]) for iri in things]


def _match(iri: str, name: Name, of: str, label: str, where: str) -> Match:
    fit = name.likeness or int(NAMES.index(name.by) > NAMES.index("skos:prefLabel"))
    after = 2 if of in BUSINESS else int(of == "Meeting")
    return Match((min(name.likeness, 1), after, fit), of, label, where, iri)


def kind(types: Iterable[str]) -> str:
    """The most specific of the classes of a thing, as its name without a prefix: "Councillor"."""
    known = sorted((KINDS[iri], iri) for iri in types if iri in KINDS)
    found = known[0][1] if known else min((iri for iri in types), default="")
    return re.split(r"[#/]", found)[-1]


def _nothing(words: str, names: Iterable[str]) -> str:
    forms = {folded(name): name for name in sorted(names)}
    near = process.extract(folded(words), forms, scorer=fuzz.WRatio, score_cutoff=LIKENESS, limit=5)
    close = "; ".join(dict.fromkeys(forms[key] for _, _, key in near))
    return f"nothing here is called “{words}”" + (f": try {close}" if close else "")
