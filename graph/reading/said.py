"""What a built graph says of things: read in batches as it is asked for, each thing once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeAlias

from councilgraph.graph.rdf.store import IRI, Literal, Row, Store, Term, term_of, text
from councilgraph.ontology.terms import expand, shorten

OTHER_LANGUAGE = "skos:prefLabel@"  # a thing has one label without a language; those with one are other names
EXTRACTOR = "prov:wasAttributedTo"  # what found a passage: of no use to readers, and a tenth of a graph

SAID = "SELECT ?s ?p ?o { VALUES ?s { %s } %s ?s ?p ?o }"
LEADING_TO = """SELECT ?s ?p ?o { VALUES ?o { %s } %s ?s ?p ?o
    FILTER(?p NOT IN (cg:document, cg:paper, prov:used)) }"""

Key: TypeAlias = tuple[str, str, str]
"""What tells a fact from others: subject, property by its short name, and the value as text."""


class Said:
    """What a graph says of things. Properties are short names ("cg:heldBy").

    Of a thing that was not read nothing is known: `read` it, or reach it with `follow` or `pointing`. All
    that was read is held: make a new one for each answer.
    """

    __slots__ = ("_said", "store")

    def __init__(self, store: Store) -> None:
        self.store = store
        self._said: dict[str, dict[str, list[Term]]] = {}

    def read(self, iris: Iterable[str], *names: str) -> None:
        """Reads what is said of the things that were not read yet: all, or by some properties alone."""
        wanted = [iri for iri in dict.fromkeys(iris) if iri not in self._said]
        every = ((iri, short(by), value) for iri in wanted for by, value in self.store.about(iri))
        self._take(self.triples(SAID, wanted, names) if names else every)
        for iri in wanted:
            self._said.setdefault(iri, {})

    def read_all(self) -> None:
        """Reads the whole graph, for what shows all of it: 15 seconds for a million quads."""
        quads = ((quad, short(text(quad.predicate))) for quad in self.store.quads(reasons=False))
        facts = ((text(quad.subject), name, quad.object) for quad, name in quads if name != EXTRACTOR)
        self._said.clear()
        self._take(facts)

    def _take(self, facts: Iterable[tuple[str, str, Term]]) -> None:
        """Keeps what facts say, the values of a property in the order of their letters."""
        said: dict[str, dict[str, list[Term]]] = {}
        for subject, name, value in facts:
            if name == "skos:prefLabel" and isinstance(value, Literal) and value.language:
                name = OTHER_LANGUAGE  # noqa: PLW2901 (the name under which it is kept)
            said.setdefault(subject, {}).setdefault(name, []).append(value)
        for known in said.values():
            for values in known.values():
                if len(values) > 1:
                    values.sort(key=text)
        self._said |= said

    def follow(self, iris: Iterable[str], *names: str) -> list[str]:
        """Reads what the properties of things lead to, and returns it."""
        found = list(dict.fromkeys(each for iri in iris for name in names for each in self.links(iri, name)))
        self.read(found)
        return found

    def leading_to(self, iris: Iterable[str], *names: str) -> list[Key]:
        """What leads to the things by the properties: (subject, property, thing), sorted."""
        return sorted((s, name, text(value)) for s, name, value in self.triples(LEADING_TO, iris, names))

    def pointing(self, iris: Iterable[str], *names: str) -> list[Key]:
        """Reads what leads to the things by the properties, and returns how, as `leading_to`."""
        found = self.leading_to(iris, *names)
        self.read(subject for subject, _, _ in found)
        return found

    def subjects(self) -> Iterator[str]:
        """All that was read, sorted."""
        return iter(sorted(self._said))

    def values(self, iri: str, name: str) -> Sequence[Term]:
        """Every value of a property, by its letters."""
        return self._said.get(iri, {}).get(name, ())

    def properties(self, iri: str) -> Sequence[str]:
        """The properties of a thing, sorted."""
        return sorted(self._said.get(iri, {}))

    def links(self, iri: str, name: str) -> list[str]:
        """The things that a property leads to, sorted."""
        return [value.value for value in self.values(iri, name) if isinstance(value, IRI)]

    def of(self, iri: str, *names: str) -> str:
        """The first value, by its letters, of the first of the properties that the thing has, "" for none."""
        if known := self._said.get(iri):
            for name in names:
                if values := known.get(name):
                    return text(values[0])
        return ""

    def all(self, iri: str, *names: str) -> list[str]:
        """Every value of the properties as text, sorted."""
        return sorted({text(value) for name in names for value in self.values(iri, name)})

    def triples(
        self, query: str, iris: Iterable[str], names: Sequence[str] = ()
    ) -> Iterator[tuple[str, str, Term]]:
        """What a query about things gives: subject, property and value; by the properties, else by any."""
        for row in self.rows(query, iris, names):
            if (value := row["o"]) is not None:
                yield text(row["s"]), short(text(row["p"])), value

    def rows(self, query: str, iris: Iterable[str], names: Sequence[str] = ()) -> Iterator[Row]:
        """The rows of a query about things and the properties, of which its second %s is the condition.

        That is a filter, not VALUES beside those of the things: the engine would look up each pair.
        """
        terms = ", ".join(str(IRI(expand(name))) for name in names)
        return self.store.select_each(query, map(term_of, iris), f"FILTER(?p IN ({terms}))" if terms else "")


@cache
def short(iri: str) -> str:
    """The short name of a property, of which a graph has a few dozen."""
    return shorten(iri)
