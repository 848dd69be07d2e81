"""Statements as quads: each fact once in the default graph, and in a named graph for each reason."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import NamedTuple

from councilgraph.graph.rdf.labels import labels
from councilgraph.graph.rdf.settled import settled
from councilgraph.graph.rdf.store import IRI, DefaultGraph, Literal, Quad
from councilgraph.graph.resolve.acronyms import UNSPELT
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.people import PEOPLE, Form, form
from councilgraph.graph.resolve.slugs import short_hash, slug
from councilgraph.graph.resolve.source_errors import SourceError, each_once
from councilgraph.graph.version import version
from councilgraph.ontology.model import Inferred, Mention, Passage, Statement, Term, Value
from councilgraph.ontology.schema import superclasses
from councilgraph.ontology.terms import PREFIXES, expand
from councilgraph.ontology.topics import SCHEME, broader, topics

DEFAULT = DefaultGraph()
NOWHERE: Mapping[str, str] = MappingProxyType({})
ENTRY = "cg:TrackerEntry"
FILE = "cg:Document"  # the kind of what a paper of a pack is a part of
CONFIDENCE = 0.9  # of a rule that tells no figure of its own; a rule that is less sure asks instead


@lru_cache(maxsize=100_000)
def term(name: str) -> IRI:
    """The IRI of a short name, or of a name that is an IRI already."""
    return IRI(expand(name) if name.partition(":")[0] in PREFIXES else name)


def literal(value: Value) -> Literal:
    """A value as a literal; a string bears no datatype."""
    return (
        Literal(value.lexical)
        if value.datatype == "xsd:string"
        else Literal(value.lexical, datatype=term(value.datatype))
    )


def _plain(quote: str) -> str:
    """Words as they are compared: small letters, in one line, without marks of emphasis."""
    return " ".join(quote.replace("*", "").replace("_", "").split()).casefold()


class Inference(NamedTuple):
    """A reason that was concluded: by which rule, why, how surely, and from which passages, by IRI."""

    rule: str
    because: str
    confidence: float
    used: set[str]


@dataclass
class Dataset:
    """A graph on its way to the store: facts are said to it, and it gives quads.

    `quoted` gives the words of a passage as they are to stand in the graph.
    """

    linker: Linker
    quoted: Callable[[Passage], str] = attrgetter("quote")
    types: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    heads: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    titles: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    facts: set[tuple[str, str, str]] = field(default_factory=set)
    passages: dict[str, tuple[Passage, set[str]]] = field(default_factory=dict)
    inferences: dict[str, Inference] = field(default_factory=dict)
    seen: dict[Form, dict[str, tuple[bool, Passage]]] = field(default_factory=lambda: defaultdict(dict))
    parts: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    covered: set[str] = field(default_factory=set)
    cited: set[str] = field(default_factory=set)

    def quads(
        self,
        statements: Iterable[Statement],
        files: Mapping[str, tuple[str, ...]],
        errors: Iterable[SourceError] = (),
        inferred: Iterable[Inferred] = (),
        addresses: Mapping[str, str] = NOWHERE,
    ) -> Iterator[Quad]:
        """All quads of statements and of what was inferred from them.

        `files` gives the names under which each document came, `addresses` where on the web it was found.
        """
        for statement in statements:
            yield from self._statement(statement)
        for one in inferred:
            yield from self._inferred(one)
        yield from self._people()
        yield from self._questions()
        yield from settled(self)
        yield from self._errors(errors)
        yield from self._topics()
        yield from self._titles(files)
        yield from self._things()
        yield from self._documents(files, addresses)
        yield from self._reasons()

    def _statement(self, statement: Statement) -> Iterator[Quad]:
        subject = self._node(statement.subject, statement.passage)
        thing = statement.object
        if isinstance(thing, Mention):
            value: IRI | Literal = IRI(self._node(thing, statement.passage))
        else:
            value = term(thing.name) if isinstance(thing, Term) else literal(thing)
        if statement.predicate == "dcterms:title" and isinstance(thing, Value):
            self.titles[subject][thing.lexical] += 1
        if statement.predicate == "cg:heldBy" and isinstance(thing, Mention):
            self.heads[str(value).strip("<>")][thing.name] += 1
        if statement.predicate in ("cg:recordOf", "cg:agendaOf"):
            self.covered.add(str(value).strip("<>"))
        if _is_paper_of_pack(statement):
            self.parts[statement.passage.document].append((statement.passage.start, subject))
        reason = self._reason(statement)
        fact = (subject, statement.predicate, str(value))
        if fact not in self.facts:
            self.facts.add(fact)
            yield Quad(IRI(subject), term(statement.predicate), value, DEFAULT)
        yield Quad(IRI(subject), term(statement.predicate), value, IRI(reason))

    def _inferred(self, one: Inferred) -> Iterator[Quad]:
        """A concluded fact, with the inference that is its reason."""
        subject = IRI(self._node(one.subject, one.passages[0]))
        thing = one.object
        if isinstance(thing, Mention):
            value: IRI | Literal = IRI(self._node(thing, one.passages[-1]))
        else:
            value = term(thing.name) if isinstance(thing, Term) else literal(thing)
        used = {self.passage(passage, one.rule) for passage in one.passages}
        reason = self._infer(one.rule, one.because, used, one.confidence)
        yield from self._fact(subject, one.predicate, value, reason)

    def _node(self, mention: Mention, passage: Passage) -> str:
        """The IRI of a mention, with what it shows of the thing: its type and a name for it."""
        iri = self.linker.iri(mention)
        if mention.key != UNSPELT:
            self.types[iri].add(self.linker.kind_of(mention))
        if mention.kind in PEOPLE:
            self._see(form(mention), mention.name, passage)
        elif mention.name and mention.kind not in ("cg:AgendaItem", "cg:Meeting"):
            self.names[iri][mention.name] += 1
        if mention.kind == "cg:Meeting" or (mention.kind == "cg:AgendaItem" and mention.key[0] == "minute"):
            self.cited.add(iri)
        elif mention.kind == "cg:AgendaItem":
            self.covered.add(iri)
        for other in (mention.scope, *mention.key):
            if isinstance(other, Mention) and other.kind != "cg:Meeting":
                self._node(other, passage)
        return iri

    def _see(self, one: Form, name: str, passage: Passage) -> None:
        """Keeps the first passage for each spelling of a name, of those in which it stands so."""
        spellings = self.seen[one]
        if name in spellings and (False, passage) >= spellings[name]:
            return
        place = name.casefold() not in _plain(passage.quote), passage
        spellings[name] = min(spellings.get(name, place), place)

    def _spelling(self, one: Form, name: str) -> str:
        """The passage that shows a name in one spelling, or where that is nowhere told in any."""
        _, passage = self.seen[one].get(name) or min(self.seen[one].values())
        return self.passage(passage, "identity")

    def passage(self, passage: Passage, extractor: str) -> str:
        """The IRI of a passage, after RFC 5147; it is described once."""
        iri = f"{self._document(passage.document)}#char={passage.start},{passage.end}"
        self.passages.setdefault(iri, (passage, set()))[1].add(extractor)
        return iri

    def _reason(self, statement: Statement) -> str:
        passage = self.passage(statement.passage, statement.extractor)
        because = statement.because or (
            self.linker.why(statement.object) if isinstance(statement.object, Mention) else ""
        )
        return self._infer(statement.extractor, because, {passage}) if because else passage

    def _infer(self, rule: str, because: str, used: set[str], confidence: float = CONFIDENCE) -> str:
        iri = f"{self.linker.base}inference/{short_hash(rule, because, *sorted(used), size=16)}"
        self.inferences[iri] = Inference(rule, because, confidence, used)
        return iri

    def _people(self) -> Iterator[Quad]:
        """One name for each person, every form as written, and why forms were put together."""
        people = self.linker.people
        for one in sorted(people.parent):
            iri = IRI(self.linker.person_iri(one))
            if people.find(one) == one:
                yield Quad(iri, term("foaf:name"), Literal(self.linker.names.best(one)), DEFAULT)
            for name in sorted(self.linker.names.written[one]):
                yield from self._fact(iri, "skos:altLabel", Literal(name), self._spelling(one, name))
        told = (reason for reason in people.reasons if reason.because)  # what was judged tells its own reason
        for one, other, because, confidence, _ in told:
            used = {self._first(each) for each in (one, other)}
            reason = self._infer("identity", because, used, confidence)
            for each in (one, other):
                for name in sorted(self.linker.names.written[each]):
                    yield Quad(
                        IRI(self.linker.person_iri(each)), term("skos:altLabel"), Literal(name), IRI(reason)
                    )

    def _first(self, one: Form) -> str:
        """The first passage in which a form of a name is used, in whatever spelling."""
        passage = min(passage for _, passage in self.seen[one].values())
        return self.passage(passage, "identity")

    def _fact(self, subject: IRI, predicate: str, value: IRI | Literal, reason: str) -> Iterator[Quad]:
        """A fact in the default graph, once, and in the graph of a reason."""
        fact = (subject.value, predicate, str(value))
        if fact not in self.facts:
            self.facts.add(fact)
            yield Quad(subject, term(predicate), value, DEFAULT)
        yield Quad(subject, term(predicate), value, IRI(reason))

    def _questions(self) -> Iterator[Quad]:
        for question in self.linker.people.questions:
            candidates = sorted(
                {self.linker.person_iri(question.left), self.linker.person_iri(question.right)}
            )
            if len(candidates) > 1:
                iri = IRI(f"{self.linker.base}question/{short_hash(*candidates)}")
                self.types[iri.value].add("cg:IdentityQuestion")
                for candidate in candidates:
                    yield Quad(iri, term("cg:candidate"), IRI(candidate), DEFAULT)
                yield Quad(iri, term("cg:because"), Literal(question.because), DEFAULT)

    def _errors(self, errors: Iterable[SourceError]) -> Iterator[Quad]:
        """What the sources say wrongly, with the thing it is linked to all the same."""
        for error in each_once(errors):
            used = sorted({self.passage(passage, "source-errors") for passage in error.passages})
            iri = IRI(f"{self.linker.base}source-error/{short_hash(error.kind, error.words, *used, size=16)}")
            self.types[iri.value].add("cg:SourceError")
            yield Quad(iri, term("cg:rule"), Literal(error.kind), DEFAULT)
            yield Quad(iri, term("cg:asWritten"), Literal(error.words), DEFAULT)
            yield Quad(iri, term("cg:because"), Literal(error.expected), DEFAULT)
            yield Quad(iri, term("cg:about"), IRI(error.about), DEFAULT)
            for passage in used:
                yield Quad(iri, term("prov:used"), IRI(passage), DEFAULT)

    def _topics(self) -> Iterator[Quad]:
        """The topics in use and those above them, as the scheme describes them."""
        used = {one.id for one in topics() if one.iri in self.types}
        used |= {above for one in used for above in broader()[one]}
        for one in (topic for topic in topics() if topic.id in used):
            node = IRI(one.iri)
            self.types[one.iri].add("cg:Topic")
            self.names[one.iri][one.label] += 1
            yield Quad(node, term("skos:inScheme"), IRI(SCHEME), DEFAULT)
            if one.broader:
                yield Quad(node, term("skos:broader"), IRI(f"{SCHEME}#{one.broader}"), DEFAULT)
            for name in one.alternatives:
                yield Quad(node, term("skos:altLabel"), Literal(name), DEFAULT)

    def _things(self) -> Iterator[Quad]:
        """Types with their superclasses, names, and what is only known of."""
        above = superclasses()
        for iri, kinds in sorted(self.types.items()):
            for kind in sorted(kinds | {each for one in kinds for each in above.get(one, ())}):
                yield Quad(IRI(iri), term("rdf:type"), term(kind), DEFAULT)
        slips = (*self.linker.posts.slips, *self.linker.bodies.slips)
        wrong = {(self.linker.iri(slip.written), slip.written.name) for slip in slips}
        for iri, name, preferred in labels(self.names, self.titles, self.types, self.heads, wrong):
            yield Quad(
                IRI(iri), term("skos:prefLabel" if preferred else "skos:altLabel"), Literal(name), DEFAULT
            )
        for iri in sorted(self.cited - self.covered):
            yield Quad(IRI(iri), term("cg:coverage"), term("cg:KnownOnly"), DEFAULT)

    def _titles(self, files: Mapping[str, tuple[str, ...]]) -> Iterator[Quad]:
        """A document that says nothing of what it is called has its file's name for a title."""
        for sha256, names in sorted(files.items()):
            iri = self._document(sha256)
            if iri not in self.titles:
                self.titles[iri][names[0]] += 1
                self.types[iri] = self.types[iri] or {"cg:Document"}  # such as the list of members
                yield Quad(IRI(iri), term("dcterms:title"), Literal(names[0]), DEFAULT)

    def _document(self, sha256: str) -> str:
        return f"{self.linker.base}document/{sha256[:16]}"

    def _documents(
        self, files: Mapping[str, tuple[str, ...]], addresses: Mapping[str, str]
    ) -> Iterator[Quad]:
        above = superclasses()
        for sha256, names in sorted(files.items()):
            iri = IRI(self._document(sha256))
            for kind in ("cg:Document", *above["cg:Document"]):
                yield Quad(iri, term("rdf:type"), term(kind), DEFAULT)
            yield Quad(iri, term("cg:sha256"), Literal(sha256), DEFAULT)
            for name in names:
                yield Quad(iri, term("cg:sourceFile"), Literal(name), DEFAULT)
            if sha256 in addresses:
                yield Quad(iri, term("dcterms:source"), IRI(addresses[sha256]), DEFAULT)

    def _reasons(self) -> Iterator[Quad]:
        for parts in self.parts.values():
            parts.sort()
        for iri, (passage, extractors) in self.passages.items():
            yield from self._describe(IRI(iri), passage, extractors)
        for iri, one in self.inferences.items():
            node = IRI(iri)
            for kind in ("cg:Inference", *superclasses()["cg:Inference"]):
                yield Quad(node, term("rdf:type"), term(kind), DEFAULT)
            yield Quad(node, term("cg:rule"), Literal(one.rule), DEFAULT)
            yield Quad(node, term("cg:because"), Literal(one.because), DEFAULT)
            sure = Value(f"{one.confidence:.2f}".rstrip("0").rstrip("."), "xsd:decimal")
            yield Quad(node, term("cg:confidence"), literal(sure), DEFAULT)
            for source in sorted(one.used):
                yield Quad(node, term("prov:used"), IRI(source), DEFAULT)

    def _describe(self, node: IRI, passage: Passage, extractors: set[str]) -> Iterator[Quad]:
        yield Quad(node, term("rdf:type"), term("cg:Passage"), DEFAULT)
        yield Quad(node, term("cg:document"), IRI(self._document(passage.document)), DEFAULT)
        at = bisect_right(self.parts.get(passage.document, []), passage.start, key=itemgetter(0))
        if at:  # papers of a pack follow one another, each from the words that say it is one
            yield Quad(node, term("cg:paper"), IRI(self.parts[passage.document][at - 1][1]), DEFAULT)
        yield Quad(node, term("cg:start"), literal(Value(str(passage.start), "xsd:integer")), DEFAULT)
        yield Quad(node, term("cg:end"), literal(Value(str(passage.end), "xsd:integer")), DEFAULT)
        yield Quad(node, term("cg:quote"), Literal(self.quoted(passage)), DEFAULT)
        if passage.page is not None:
            yield Quad(node, term("cg:page"), literal(Value(str(passage.page), "xsd:integer")), DEFAULT)
        if passage.sheet_row:
            yield Quad(node, term("cg:sheetRow"), Literal(passage.sheet_row), DEFAULT)
        for extractor in sorted(extractors):
            agent = IRI(f"{self.linker.base}extractor/{slug(extractor)}/{version()}")
            yield Quad(node, term("prov:wasAttributedTo"), agent, DEFAULT)


def _is_paper_of_pack(statement: Statement) -> bool:
    """Whether a statement says that a paper is part of a file: entries of a list are parts, and no papers."""
    thing, part_of = statement.object, statement.predicate == "dcterms:isPartOf"
    in_file = part_of and isinstance(thing, Mention) and thing.kind == FILE
    return in_file and statement.subject.kind != ENTRY
