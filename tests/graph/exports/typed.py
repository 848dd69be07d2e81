"""A small graph for exports with types: what is wrong for a column, what a spreadsheet would run, half a sign."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.ontology.terms import expand
from tests.graph import panel
from tests.graph.panel import BASE

FORMULA = "=1+1"
CONTROL = "a\x0bb_x000D_\ufffe"
LONG = "x" * 40_000
POSTS = {"post/formula": FORMULA, "post/control": CONTROL, "post/long": LONG}


def quads() -> Iterator[Quad]:
    """The quads of the panel, and posts with the names above."""
    yield from panel.quads()
    for iri, name in POSTS.items():
        yield Quad(IRI(BASE + iri), IRI(expand("rdf:type")), IRI(expand("cg:Post")))
        yield Quad(IRI(BASE + iri), IRI(expand("skos:prefLabel")), Literal(name))


def store() -> Store:
    """The graph in memory."""
    return Store.memory(quads())
