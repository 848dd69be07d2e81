"""How an export tells why each fact is believed: named graphs, Web Annotations, RDF 1.2, or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby

from councilgraph.graph.rdf.store import IRI, DefaultGraph, Literal, Quad, Store, Triple
from councilgraph.graph.resolve.slugs import short_hash
from councilgraph.ontology.terms import expand

OA = "http://www.w3.org/ns/oa#"
DEFAULT = DefaultGraph()
TYPE, USED = IRI(expand("rdf:type")), IRI(expand("prov:used"))
REIFIES = IRI(expand("rdf:reifies"))
PASSAGE, INFERENCE, JUDGEMENT = (IRI(expand(f"cg:{name}")) for name in ("Passage", "Inference", "Judgement"))
REASONS = {PASSAGE, INFERENCE, JUDGEMENT}
PARTS = tuple(IRI(expand(f"rdf:{name}")) for name in ("subject", "predicate", "object"))

Node = IRI
Description = Sequence[Quad]


def _oa(name: str) -> IRI:
    return IRI(f"{OA}{name}")


def graphs(store: Store) -> Iterator[Quad]:
    """The graph as it is: each fact once in the default graph, and in a named graph for each reason."""
    return store.ordered()


def no_reasons(store: Store) -> Iterator[Quad]:
    """The default graph in order without the descriptions of reasons."""
    every = _subjects(store.ordered(reasons=False))
    return chain.from_iterable(each for each in every if not _kinds(each) & REASONS)


def reified(store: Store) -> Iterator[Quad]:
    """The default graph, in which each reason says by `rdf:reifies` for which facts it is one (RDF 1.2)."""
    for quad in store.ordered():
        if isinstance(quad.graph_name, IRI):
            yield Quad(quad.graph_name, REIFIES, quad.triple, DEFAULT)
        else:
            yield quad


def annotated(store: Store) -> Iterator[Quad]:
    """The default graph, in which an annotation ties the facts of a reason to the words (Web Annotation).

    The facts are its bodies, as `rdf:Statement`s; its targets are the passages, with selectors by quote and
    by position. A judgement, and an inference that rests on no passage, is itself the body, and the facts
    are the targets.
    """
    used: dict[IRI, list[Node]] = defaultdict(list)
    described = set[IRI]()
    for name, quads in groupby(store.ordered(), key=lambda quad: quad.graph_name):
        if isinstance(name, IRI):
            why = name if name in described else None
            yield from _annotation(name, [fact.triple for fact in quads], used.get(name, ()), why)
            continue
        for description in _subjects(quads):
            node, kinds = description[0].subject, _kinds(description)
            if isinstance(node, IRI) and PASSAGE in kinds:
                used[node].append(node)
                yield from _target(node, description)
                continue
            if isinstance(node, IRI) and kinds & REASONS:
                described.add(node)
                used[node] += (
                    q.object for q in description if q.predicate == USED and isinstance(q.object, IRI)
                )
            yield from description


def _target(node: IRI, description: Description) -> Iterator[Quad]:
    """A passage as what an annotation points at: its document, its words, and where they stand."""
    values = {quad.predicate: quad.object for quad in description}
    place = _place(node)
    quote, position = IRI(f"{place}/quote"), IRI(f"{place}/position")
    yield _quad(node, TYPE, _oa("SpecificResource"))
    for quad in description:
        name = OWN.get(quad.predicate)
        if name == "hasSource":
            yield _quad(node, _oa(name), quad.object)
        elif name is None and quad.predicate != TYPE:
            yield quad
    yield _quad(node, _oa("hasSelector"), quote)
    yield _quad(node, _oa("hasSelector"), position)
    for selector, kind in ((quote, "TextQuoteSelector"), (position, "TextPositionSelector")):
        yield _quad(selector, TYPE, _oa(kind))
        for prop, name in OWN.items():
            if name in SELECTS[kind] and prop in values:
                yield _quad(selector, _oa(name), _count(values[prop]) if name in COUNTS else values[prop])


OWN = {
    IRI(expand(f"cg:{own}")): name
    for own, name in {"document": "hasSource", "quote": "exact", "start": "start", "end": "end"}.items()
}
"""What Web Annotation calls what a passage says of itself."""
SELECTS = {"TextQuoteSelector": ("exact",), "TextPositionSelector": ("start", "end")}
COUNTS = ("start", "end")
NON_NEGATIVE = IRI(expand("xsd:nonNegativeInteger"))


def _count(value: object) -> Literal:
    """An offset in the datatype that Web Annotation asks for."""
    lexical = value.value if isinstance(value, Literal) else str(value)
    return Literal(lexical, datatype=NON_NEGATIVE)


def _annotation(
    reason: IRI, facts: Iterable[Triple], passages: Sequence[Node], described: IRI | None
) -> Iterator[Quad]:
    """What ties the facts of one reason to the passages, or to the judgement, for which they are believed."""
    node = IRI(f"{_place(reason)}/annotation")
    stated = [(IRI(f"{_place(reason)}/fact/{short_hash(str(fact), size=16)}"), fact) for fact in facts]
    yield _quad(node, TYPE, _oa("Annotation"))
    yield _quad(node, _oa("motivatedBy"), _oa("identifying" if passages else "assessing"))
    targets: Iterable[Node] = passages or [fact for fact, _ in stated]
    bodies = [fact for fact, _ in stated] if passages else [described or reason]
    yield from (_quad(node, _oa("hasBody"), body) for body in bodies)
    yield from (_quad(node, _oa("hasTarget"), target) for target in targets)
    if passages and described:
        yield _quad(node, IRI(expand("prov:wasGeneratedBy")), described)
    for fact, triple in stated:
        yield _quad(fact, TYPE, IRI(expand("rdf:Statement")))
        for part, value in zip(PARTS, triple, strict=True):
            yield _quad(fact, part, value)


def _quad(subject: IRI, predicate: IRI, value: object) -> Quad:
    return Quad(subject, predicate, value, DEFAULT)  # type: ignore[arg-type]  # of a quad, or made above


def _place(reason: IRI) -> str:
    """Below which address that stands which is said of a reason: a passage's without its fragment."""
    document, _, place = reason.value.partition("#char=")
    return f"{document}/{place.replace(',', '-')}" if place else document


def _subjects(quads: Iterable[Quad]) -> Iterator[Description]:
    """Quads in order, a subject at a time."""
    return (list(own) for _, own in groupby(quads, key=lambda quad: quad.subject))


def _kinds(description: Description) -> set[object]:
    return {quad.object for quad in description if quad.predicate == TYPE}


KINDS: dict[str, Callable[[Store], Iterator[Quad]]] = {
    "graphs": graphs,
    "oa": annotated,
    "rdf12": reified,
    "none": no_reasons,
}
"""The forms in which reasons are told, by name."""
