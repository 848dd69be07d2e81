"""What people have put right as quads: judgements with the facts that rest on them, and old addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Protocol

from councilgraph.graph.folder.judgements import Judgement, Verdict
from councilgraph.graph.rdf.store import IRI, DefaultGraph, Literal, Quad
from councilgraph.graph.resolve.effects import Fact, Pair, Rule
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.people import Form
from councilgraph.graph.resolve.slugs import short_hash
from councilgraph.ontology.model import Inferred, Mention, Passage, Term
from councilgraph.ontology.terms import expand

DEFAULT = DefaultGraph()
VERDICTS = {
    Verdict.SAME: "cg:Same",
    Verdict.DIFFERENT: "cg:Different",
    Verdict.WRONG: "cg:Wrong",
    Verdict.WRONG_LINK: "cg:Wrong",
    Verdict.RIGHT_LINK: "cg:Right",
}
REPLACED = "dcterms:isReplacedBy"


class Making(Protocol):
    """The dataset that is being made, as far as it is used here."""

    linker: Linker
    types: dict[str, set[str]]
    names: dict[str, Counter[str]]
    facts: set[tuple[str, str, str]]

    def passage(self, passage: Passage, extractor: str) -> str:
        """The address of a passage."""


def settled(making: Making) -> Iterator[Quad]:
    """The quads of judgements and aliases; it is called when all that was read has been said."""
    effects = making.linker.effects
    for mention, written in effects.written.items():
        making.names[making.linker.iri(mention)].update(written)
    for pair in effects.pairs:
        yield from _pair(making, pair)
    for rule, subject, value, fact in effects.denied:
        yield from _wrong(making, rule, subject, value, fact)
    for rule in effects.rules:
        if rule.judgement.verdict is Verdict.RIGHT_LINK:
            yield from _right(making, rule)
    for old, now in sorted(_moved(making)):
        if is_address(old):
            yield Quad(IRI(old), _term(REPLACED), IRI(now), DEFAULT)


def _moved(making: Making) -> Iterator[tuple[str, str]]:
    """Old addresses and the present ones, where nothing has the old one and something the present one."""
    effects = making.linker.effects
    for old in effects.replaced.keys() | effects.aliases.present.keys():
        now = effects.replaced.get(old) or effects.aliases.follow(old)
        now = effects.replaced.get(now, now)
        if old not in making.types and now in making.types:
            yield old, now


def _judgement(making: Making, judgement: Judgement) -> Iterator[Quad]:
    """What is said of a judgement: what was judged, by whom, why and when."""
    node = IRI(_address(making, judgement))
    making.types[node.value].add("cg:Judgement")
    yield Quad(node, _term("cg:verdict"), _term(VERDICTS[judgement.verdict]), DEFAULT)
    told = {"cg:judgedBy": judgement.by, "cg:because": judgement.because}
    for predicate, words in told.items():
        if words:
            yield Quad(node, _term(predicate), Literal(words), DEFAULT)
    if judgement.date:
        day = Literal(judgement.date, datatype=_term("xsd:date"))
        yield Quad(node, _term("dcterms:date"), day, DEFAULT)


def _address(making: Making, judgement: Judgement) -> str:
    return f"{making.linker.base}judgement/{short_hash(judgement.row, size=16)}"


def _pair(making: Making, pair: Pair) -> Iterator[Quad]:
    """A judgement of two things: what it makes one has the forms of both names, and one address of two."""
    yield from _judgement(making, pair.judgement)
    node, linker = IRI(_address(making, pair.judgement)), making.linker
    old = {side.iri for side in (pair.left, pair.right)}
    if pair.judgement.verdict is Verdict.DIFFERENT:
        heads = [side.head for side in (pair.left, pair.right)]
        old = {linker.person_iri(one) for one in heads if isinstance(one, Form)} or old
    now = {linker.effects.replaced.get(iri, iri) for iri in old}
    for iri in sorted(now & making.types.keys()):
        yield Quad(node, _term("cg:candidate"), IRI(iri), DEFAULT)
    if pair.judgement.verdict is not Verdict.SAME:
        return
    for iri in sorted(old - now):
        if iri not in making.types:
            yield Quad(IRI(iri), _term(REPLACED), IRI(linker.effects.replaced[iri]), node)
    for form in sorted(pair.left.forms | pair.right.forms, key=str):
        if isinstance(form, Form):
            for name in sorted(linker.names.written[form]):
                yield Quad(IRI(linker.person_iri(form)), _term("skos:altLabel"), Literal(name), node)


def _wrong(making: Making, rule: Rule, subject: str, value: str, fact: Fact) -> Iterator[Quad]:
    """A fact that was judged wrong: it is told of the judgement, and is no fact of the graph."""
    yield from _judgement(making, rule.judgement)
    node = IRI(_address(making, rule.judgement))
    linked = isinstance(fact.object, Mention | Term)
    yield Quad(node, _term("rdf:subject"), IRI(subject), DEFAULT)
    yield Quad(node, _term("rdf:predicate"), _term(fact.predicate), DEFAULT)
    yield Quad(node, _term("rdf:object"), IRI(value) if linked else Literal(value), DEFAULT)
    passages = fact.passages if isinstance(fact, Inferred) else (fact.passage,)
    by = fact.rule if isinstance(fact, Inferred) else fact.extractor
    for passage in passages:
        yield Quad(node, _term("prov:used"), IRI(making.passage(passage, by)), DEFAULT)


def _right(making: Making, rule: Rule) -> Iterator[Quad]:
    """A link that was judged right: it stands, concluded by a rule or not, where both ends are there."""
    ends = [sorted(one & making.types.keys()) for one in (rule.subjects, rule.objects)]
    if not all(ends):
        return
    making.linker.effects.met(rule.judgement)
    yield from _judgement(making, rule.judgement)
    node, predicate = IRI(_address(making, rule.judgement)), _term(rule.predicate)
    subject, value = IRI(ends[0][0]), IRI(ends[1][0])
    yield Quad(node, _term("rdf:subject"), subject, DEFAULT)
    yield Quad(node, _term("rdf:predicate"), predicate, DEFAULT)
    yield Quad(node, _term("rdf:object"), value, DEFAULT)
    making.facts.add((subject.value, rule.predicate, str(value)))
    yield Quad(subject, predicate, value, DEFAULT)
    yield Quad(subject, predicate, value, node)


def is_address(words: str) -> bool:
    """Whether words are an address that a graph can hold."""
    try:
        IRI(words)
    except ValueError:
        return False
    return True


def _term(name: str) -> IRI:
    return IRI(expand(name))
