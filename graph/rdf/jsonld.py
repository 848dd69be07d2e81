"""JSON-LD in the terms of the vocabulary's context, a subject at a time; rdflib does the compacting."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import groupby
from typing import Any, BinaryIO, TypeAlias

from rdflib import BNode, Graph, URIRef
from rdflib import Literal as TypedText
from rdflib.plugins.serializers.jsonld import Converter
from rdflib.plugins.shared.jsonld.context import Context

from councilgraph.graph.rdf.store import IRI, BlankNode, DefaultGraph, Literal, Quad, Term, text
from councilgraph.ontology.terms import PREFIXES, expand

Node: TypeAlias = URIRef | BNode | TypedText
NO_LISTS = Graph(bind_namespaces="none")
"""Where the converter looks for RDF lists, of which the vocabulary has none."""


def write(quads: Iterable[Quad], out: BinaryIO, context: Mapping[str, Any] | None = None) -> None:
    """Writes quads, sorted by graph and subject, as one JSON-LD document with a line a subject.

    `context` is the vocabulary's own unless another is given. One named graph, or one subject
    of the default graph, is held at a time; the same quads give the same bytes.
    """
    terms = vocabulary() if context is None else context
    converter = Converter(Context(dict(terms)), use_native_types=False, use_rdf_type=False)
    converter.use_native_types = False  # an active context sets it, and numbers would lose their form
    out.write(f'{{"@context":{_encode(terms)},\n"@graph":['.encode())
    nodes = (_encode(node) for node in _nodes(quads, converter))
    out.writelines(f"{',' if position else ''}\n{node}".encode() for position, node in enumerate(nodes))
    out.write(b"\n]}\n")


def vocabulary() -> Mapping[str, Any]:
    """The context that the ontology ships, or its prefixes where it ships none."""
    shipped = files("councilgraph.ontology") / "context.jsonld"
    if not shipped.is_file():
        return PREFIXES
    context: Mapping[str, Any] = json.loads(shipped.read_text(encoding="utf-8"))["@context"]
    return context


def _nodes(quads: Iterable[Quad], converter: Converter) -> Iterator[dict[str, Any]]:
    for name, graph in groupby(quads, key=lambda quad: quad.graph_name):
        nodes = _subjects(graph, converter)
        if isinstance(name, DefaultGraph):
            yield from nodes
        else:
            yield {"@id": converter.context.shrink_iri(text(name)), "@graph": list(nodes)}


def _subjects(quads: Iterable[Quad], converter: Converter) -> Iterator[dict[str, Any]]:
    for subject, facts in groupby(quads, key=lambda quad: quad.subject):
        values: dict[str, list[Any]] = {}
        for fact in facts:
            for key, value in _member(fact, converter).items():
                values.setdefault(key, []).append(value)
        name = converter.context.shrink_iri(text(subject)) if isinstance(subject, IRI) else str(subject)
        yield {converter.context.id_key: name, **{key: _joined(each) for key, each in values.items()}}


def _member(fact: Quad, converter: Converter) -> dict[str, Any]:
    """One fact as a key and its value.

    Facts are converted one by one, since of several values the converter loses those that
    Python takes for nothing: zero, no, and the empty text.
    """
    member: dict[str, Any] = {}
    subject, predicate = URIRef(text(fact.subject)), URIRef(fact.predicate.value)
    converter.add_to_node(NO_LISTS, subject, predicate, _node(fact.object), member, {})
    return member


def _joined(values: Sequence[Any]) -> object:
    """One value as it is, several as a sorted list; each is a list where the context asks for that."""
    if len(values) == 1:
        return values[0]
    flat = [part for value in values for part in (value if isinstance(value, list) else [value])]
    return sorted(flat, key=_encode)


def _node(term: Term) -> Node:
    if isinstance(term, Literal):
        plain = term.language is not None or term.datatype.value == expand("xsd:string")
        datatype = None if plain else URIRef(term.datatype.value)
        return TypedText(term.value, lang=term.language, datatype=datatype, normalize=False)
    return BNode(text(term)) if isinstance(term, BlankNode) else URIRef(text(term))


def _encode(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
