"""The graph held against the shapes of the vocabulary (SHACL); the one wrapper of pyshacl.

A graph of ten thousand documents has millions of nodes, and pyshacl takes a millisecond or more for each.
But most are alike, and what is like a good one is good: nodes are grouped by their signature, all that
the shapes can tell of them, and one of each group is validated. Where that one fails, all of its group are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice

from pyshacl import validate
from rdflib import RDF, SH, Graph, Literal, URIRef

from councilgraph.graph.rdf.rdflib_dataset import to_rdflib
from councilgraph.graph.rdf.store import IRI, Store, Term, Triples, text
from councilgraph.graph.validation.finding import Finding, Severity, place_of_thing
from councilgraph.ontology.terms import PREFIXES, expand, shorten

AT_ONCE = 500  # nodes that pyshacl is given in one go
TYPE, STRING, INTEGER = expand("rdf:type"), expand("xsd:string"), expand("xsd:integer")
DESCRIBE = """CONSTRUCT { ?s ?p ?o . ?o a ?kind } { VALUES ?s { %s } ?s ?p ?o OPTIONAL { ?o a ?kind } }"""
MEANS = "the graph is not as its vocabulary says: please report it, with the document"
SAID: Mapping[str, str] = {
    "ClassConstraintComponent": "is not of the class it should be of",
    "DatatypeConstraintComponent": "is not a literal of the datatype it should have",
    "InConstraintComponent": "is none of the values that the vocabulary has for it",
    "MaxCountConstraintComponent": "is there more often than it may be",
    "MinCountConstraintComponent": "is missing",
    "MinLengthConstraintComponent": "is empty",
    "NodeKindConstraintComponent": "is not an IRI",
    "NotConstraintComponent": "is of a class that excludes this one",
    "OrConstraintComponent": "is of none of the kinds it may be of",
    "XoneConstraintComponent": "is not of exactly one of the classes it may be of",
}
"""What is wrong with a value by the part of SHACL that refuses it; a signature tells of each of these."""


@cache
def shapes() -> Graph:
    """The shapes as one graph, read once and shared: not to be changed by who asks for it."""
    graph = Graph(bind_namespaces="none")
    path = files("councilgraph.ontology") / "shapes.ttl"
    return graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")


def check_shapes(store: Store) -> Iterator[Finding]:
    """What of the default graph is not as the shapes say, in the order of the nodes; all are errors."""
    targets = {str(node) for node in shapes().objects(None, SH.targetClass)}
    kinds = _kinds(store)
    groups: dict[int, list[str]] = defaultdict(list)
    for iri, signature in _signatures(store, kinds).items():
        if not targets.isdisjoint(kinds.get(iri, ())):
            groups[signature].append(iri)
    group_of = {min(members): members for members in groups.values()}
    failing = {iri for iri, _ in _violations(store, sorted(group_of))}
    suspects = sorted(iri for first in failing for iri in group_of[first])
    for iri, what in sorted(_violations(store, suspects)):
        yield Finding(Severity.ERROR, "shape", what, MEANS, iri, place_of_thing(store, iri))


def _kinds(store: Store) -> dict[str, tuple[str, ...]]:
    """The types of each node, in sorted order; equal ones are one object, to save memory."""
    found: dict[str, tuple[str, ...]] = {}
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for quad in store.quads(reasons=False):
        if quad.predicate.value == TYPE:
            more = tuple(sorted({*found.get(text(quad.subject), ()), text(quad.object)}))
            found[text(quad.subject)] = known.setdefault(more, more)
    return found


def _signatures(store: Store, kinds: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """For each node a number that stands for all that a shape can tell of it.

    It is the sum of what stands for its facts, so that these may come in any order.
    """
    signatures: dict[str, int] = defaultdict(int)
    for quad in store.quads(reasons=False):
        if isinstance(quad.subject, IRI):  # builds make no blank nodes, and a target is asked for by name
            signatures[quad.subject.value] += hash((quad.predicate.value, _told(quad.object, kinds)))
    return signatures


def _told(value: Term, kinds: Mapping[str, tuple[str, ...]]) -> tuple[object, ...]:
    """What a shape can tell of a value: a term of the vocabulary by name, else its kind or datatype."""
    if isinstance(value, IRI):
        own = value.value.startswith(PREFIXES["cg"])
        return ("iri", value.value if own else "", kinds.get(value.value, ()))
    datatype, language = getattr(value, "datatype", None), getattr(value, "language", None)
    written = "" if datatype is None else datatype.value
    form = bool(text(value)) if language or written == STRING else _is_ill_typed(text(value), written)
    return (type(value).__name__, written, language, form)


def _is_ill_typed(lexical: str, datatype: str) -> bool:
    """Whether a literal is not in the form of its datatype; whole numbers are told without rdflib."""
    if datatype == INTEGER and lexical.isascii() and lexical.isdigit():
        return False
    return bool(Literal(lexical, datatype=URIRef(datatype)).ill_typed)


def _violations(store: Store, iris: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What pyshacl finds wrong with nodes: the IRI of each with what is wrong, each once."""
    rest = iter(iris)
    while some := list(islice(rest, AT_ONCE)):
        values = " ".join(str(IRI(iri)) for iri in some)
        _, report, _ = validate(_described(store, values), shacl_graph=shapes(), inference="none")
        if isinstance(report, Graph):
            yield from _results(report, set(some))


def _results(report: Graph, meant: set[str]) -> Iterator[tuple[str, str]]:
    """What a report of pyshacl says of the nodes that are meant: others are there as values only."""
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        iri = str(report.value(result, SH.focusNode))
        path = report.value(result, SH.resultPath)
        value = report.value(result, SH.value)
        part = str(report.value(result, SH.sourceConstraintComponent)).removeprefix(str(SH))
        subject = "it" if path is None else shorten(str(path))
        of = f" “{value}”" if path is not None and value is not None else ""
        found.add((iri, f"{subject}{of} {SAID[part]}"))
    yield from (one for one in found if one[0] in meant)


def _described(store: Store, nodes: str) -> Graph:
    """The facts of nodes and the types of their values, for rdflib."""
    made = Graph(bind_namespaces="none")
    found = store.query(DESCRIBE % nodes)
    for one in found if isinstance(found, Triples) else ():
        made.add((to_rdflib(one.subject), to_rdflib(one.predicate), to_rdflib(one.object)))
    return made
