"""The query page: a query to write and to run, questions to begin with, and what came out as a table."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from rdflib import OWL, RDF, RDFS, URIRef

from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.rdf.evaluator import Answer, Asked
from councilgraph.graph.rdf.query_terms import refuse_misspelt
from councilgraph.graph.rdf.sparql import makes_triples
from councilgraph.graph.server.pages.addresses import Address
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.show.parameters import DAY, KINDS
from councilgraph.graph.show.questions import NamedQuery, grouped, lookup
from councilgraph.ontology.errors import CouncilgraphError, UnknownName
from councilgraph.ontology.schema import vocabulary
from councilgraph.ontology.terms import PREFIXES, shorten

FIRST = """SELECT ?body (COUNT(?meeting) AS ?meetings) {
  ?meeting a cg:Meeting ; cg:heldBy ?body
} GROUP BY ?body ORDER BY DESC(?meetings) LIMIT 20"""
SHOWN = 500
"""Rows, and thousands of characters of triples, that a page without scripts shows; the download has all."""

OTHERS = """dcterms:creator dcterms:date dcterms:isPartOf dcterms:subject dcterms:title foaf:name
    org:subOrganizationOf prov:used rdf:type rdfs:label skos:altLabel skos:broader skos:prefLabel"""
"""Terms of other vocabularies that a query may need, with those of our own."""

KINDS_OF_TERMS = ((OWL.Class, "class"), (OWL.ObjectProperty, "property"), (OWL.DatatypeProperty, "property"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a row: its words, and the address of the thing that it names, "" where it names none."""

    words: str
    iri: str


@dataclass(frozen=True, slots=True)
class Ran:
    """What a query gave: rows under their heads, or triples as text, or what is wrong with it."""

    heads: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    total: int = 0
    triples: str = ""
    error: str = ""


class Runs(Protocol):
    """What runs queries: a graph that is served."""

    async def answer(self, asked: Asked, client: str = "") -> Answer:
        """The answer to a query; raises CouncilgraphError for one that cannot be run."""


def view(graph: OpenGraph, address: Address, ran: Ran | None = None) -> Page:
    """The page with the query that the address has, or that of the named question `example`, narrowed."""
    example = address.get("example")
    data = {
        "query": address.get("query") or (narrowed(example, address) if example else FIRST),
        "chosen": _named(example) if example else None,
        "questions": [(group, list(some)) for group, some in groupby(grouped(), key=lambda one: one.group)],
        "kinds": KINDS,
        "day": DAY,
        "ran": ran,
        "base": graph.base,
        "legend": GROUPS,
    }
    return Page("Ask with SPARQL", "query.html", data)


def _named(name: str) -> NamedQuery:
    try:
        return lookup(name)
    except UnknownName as error:
        raise NoSuchPage(str(error)) from error


def narrowed(example: str, address: Address) -> str:
    """The SPARQL of a named question, with only the rows that fit the parameters in the address."""
    question = _named(example)
    names = (name for name, _ in question.parameters)
    return question.narrowed({name: value for name in names if (value := address.get(name))}).strip()


async def run(served: Runs, query: str, base: str, client: str = "") -> Ran:
    """What a query gives, for a page to show; an error is told in the place of it."""
    try:
        refuse_misspelt(query)
        triples = makes_triples(query)
        answer = await served.answer(Asked(query, "turtle" if triples else "json"), client)
        with answer.file as file:
            content = file.read()
    except CouncilgraphError as error:
        return Ran(error="\n".join(filter(None, [str(error), error.shown])))
    return (
        Ran(triples=content[: SHOWN * 1000].decode(errors="replace")) if triples else as_table(content, base)
    )


def as_table(content: bytes, base: str) -> Ran:
    """The rows of an answer in JSON, or whether what was asked is so."""
    found = json.loads(content)
    if "boolean" in found:
        return Ran(("answer",), [[Cell("yes" if found["boolean"] else "no", "")]], 1)
    heads, rows = found["head"]["vars"], found["results"]["bindings"]
    return Ran(heads, [[_cell(row.get(head), base) for head in heads] for row in rows[:SHOWN]], len(rows))


def _cell(value: Mapping[str, Any] | None, base: str) -> Cell:
    if value is None:
        return Cell("", "")
    words = str(value.get("value", ""))
    if value.get("type") != "uri":
        return Cell(words, "")
    ours = words.startswith(base)
    return Cell(words.removeprefix(base) if ours else shorten(words), words if ours else "")


def terms(_: OpenGraph, __: Address) -> dict[str, Any]:
    """The terms that a query may have, with their words: for completion; and how kinds are drawn."""
    graph = vocabulary()
    found = [
        {"name": shorten(str(node)), "kind": kind, "about": str(graph.value(node, RDFS.comment) or "")}
        for of, kind in KINDS_OF_TERMS
        for node in graph.subjects(RDF.type, of)
        if isinstance(node, URIRef)
    ]
    found += [{"name": name, "kind": "property", "about": ""} for name in OTHERS.split()]
    drawn = {kind: name for name, (_, kinds) in GROUPS.items() for kind in kinds}
    return {"prefixes": PREFIXES, "terms": sorted(found, key=lambda one: one["name"]), "groups": drawn}
