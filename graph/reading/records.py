"""What the store says of each thing, as tables: six queries over the whole, none per node."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten as shorten_text

from councilgraph.graph.rdf.store import Literal, Store, text
from councilgraph.ontology.terms import expand, shorten

THINGS = (
    *("Councillor", "Officer", "Partner", "Person"),
    *("Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body"),
    *("ServiceArea", "PoliticalGroup", "Ward", "Post"),
    *("Meeting", "AgendaItem", "WorkProgrammeEntry", "Motion", "PlanningApplication", "PlanningOutcome"),
    *("Resolution", "Recommendation", "Request", "LeadIn", "Decision", "Response"),
    *("Programme", "Plan", "Legislation", "Place", "Topic", "Thread", "Sum"),
    *("Minutes", "Agenda", "BriefingNote", "Report", "Letter", "Appendix", "WorkProgramme"),
    *("EqualityImpactAssessment", "Document", "Organisation"),
)
"""The kinds of things people ask about; of several that one thing has, the first is the most specific."""

STATEMENTS = ("cg:Participation", "org:Membership", "cg:Vote", "cg:DeclarationOfInterest")
"""The classes whose nodes stand for a fact between things, not for a thing."""

VALUES = (
    *("foaf:name", "skos:prefLabel", "dcterms:title", "skos:altLabel", "cg:sourceFile"),
    *("cg:date", "dcterms:date", "cg:plannedFor", "cg:text", "cg:coverage", "cg:nameAsWritten"),
    *("cg:statedRole", "cg:representing", "cg:roleTitle", "cg:statedPeriod", "cg:former"),
    *("cg:interestType", "cg:interestEffect"),
)
"""The properties whose literal values are read."""

KINDS = "SELECT ?s ?kind { VALUES ?kind { %s } ?s a ?kind }"
LITERALS = "SELECT ?s ?p ?o { VALUES ?p { %s } ?s ?p ?o }"
LINKS = """SELECT ?s ?p ?o { ?s ?p ?o FILTER(ISIRI(?o)
    && ?p NOT IN (rdf:type, cg:document, cg:paper, prov:used, prov:wasAttributedTo)) }"""
PASSAGES = """SELECT ?why ?document ?start ?end ?quote ?page ?paper { ?why a cg:Passage ;
    cg:document ?document ; cg:start ?start ; cg:end ?end ; cg:quote ?quote
    OPTIONAL { ?why cg:page ?page } OPTIONAL { ?why cg:paper ?paper } }"""
CONCLUSIONS = """SELECT ?why ?because ?rule ?confidence ?passage { ?why cg:because ?because
    OPTIONAL { ?why cg:rule ?rule } OPTIONAL { ?why cg:confidence ?confidence }
    OPTIONAL { ?why prov:used ?passage } }"""
REASONS = "SELECT ?s ?p ?o ?why { GRAPH ?why { ?s ?p ?o FILTER(ISIRI(?o)) } }"


@dataclass(frozen=True, slots=True)
class Source:
    """Words that state something, and where: offsets count characters, `page` is "" where there are none.

    `paper` is that of the document in which they stand, "" where the document is one paper.
    """

    iri: str
    document: str
    start: int
    end: int
    quote: str
    page: str = ""
    paper: str = ""

    @property
    def place(self) -> tuple[str, int, int, str]:
        """What sources are ordered by: document, then offset."""
        return self.document, self.start, self.end, self.iri


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a fact is believed: the words that state it, or what it was concluded from, and how."""

    sources: tuple[Source, ...] = ()
    because: str = ""
    rule: str = ""
    confidence: str = ""

    @property
    def rank(self) -> tuple[bool, bool, list[tuple[str, int, int, str]], str]:
        """What reasons are ordered by: words before conclusions, the first in reading order first."""
        return bool(self.because), not self.sources, [source.place for source in self.sources], self.because


Table = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Records:
    """The store as tables: kinds, literal values and links by subject, one reason by fact.

    Names are short: a kind is "Meeting", a property "cg:heldBy".
    """

    kinds: Mapping[str, str]
    values: Table
    links: Table
    reasons: Mapping[tuple[str, str, str], Reason]

    def value(self, subject: str, *properties: str) -> str:
        """The first value of the first of the properties that there is, "" when there is none."""
        known = self.values.get(subject, {})
        return next((known[name][0] for name in properties if known.get(name)), "")

    def all(self, subject: str, name: str) -> Sequence[str]:
        """The things that a property of the subject leads to, sorted."""
        return self.links.get(subject, {}).get(name, ())

    def link(self, subject: str, *properties: str) -> str:
        """The first thing that the first of the properties leads to, "" when there is none."""
        return next((found[0] for name in properties if (found := self.all(subject, name))), "")

    def why(self, subject: str, name: str, target: str) -> Reason:
        """The reason for a fact, an empty one where none is recorded."""
        return self.reasons.get((subject, name, target), Reason())

    def grounds(self, subject: str, *properties: str) -> Reason:
        """The reason for the first of the subject's links that has one: why the whole node is believed."""
        links = ((name, target) for name in properties for target in self.all(subject, name))
        whys = (self.reasons.get((subject, *link)) for link in links)
        return next((why for why in whys if why), Reason())

    def name(self, thing: str) -> str:
        """The one name by which a thing is shown: its label, else how its text begins, else its IRI's end."""
        label = self.value(thing, "foaf:name", "skos:prefLabel", "dcterms:title", "cg:sourceFile")
        if not label and (words := self.value(thing, "cg:text")):
            return shorten_text(words, width=80, placeholder=" …")
        return label or thing.rstrip("/").rpartition("/")[2]


def read(store: Store) -> Records:
    """Everything of the store that a picture of it needs."""
    kinds = _kinds(store)
    return Records(kinds, _values(store), _links(store, kinds), _reasons(store, kinds))


def _rows(store: Store, query: str, *names: str) -> Iterator[dict[str, str]]:
    rows = store.select(query % " ".join(names) if names else query)
    return ({key: text(term) for key, term in row.items() if term is not None} for row in rows)


def _kinds(store: Store) -> dict[str, str]:
    classes = [*STATEMENTS, *(f"cg:{name}" for name in THINGS)]
    rank = {expand(name): at for at, name in enumerate(classes)}
    best: dict[str, int] = {}
    for row in _rows(store, KINDS, *classes):
        at = rank[row["kind"]]
        best[row["s"]] = min(at, best.get(row["s"], at))
    return {iri: classes[at].partition(":")[2] for iri, at in sorted(best.items())}


def _values(store: Store) -> Table:
    """Literal values, but of the one label the untagged form alone: other languages are other names."""
    table: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in store.select(LITERALS % " ".join(VALUES)):
        name, term = shorten(text(row["p"])), row["o"]
        if isinstance(term, Literal):
            tagged = name == "skos:prefLabel" and term.language
            table[text(row["s"])]["skos:altLabel" if tagged else name].append(term.value)
    return _sorted(table)


def _links(store: Store, kinds: Mapping[str, str]) -> Table:
    table: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows(store, LINKS):
        if row["s"] in kinds:
            table[row["s"]][shorten(row["p"])].append(row["o"])
    return _sorted(table)


def _sorted(table: Table) -> Table:
    return {s: {p: sorted(set(o)) for p, o in sorted(table[s].items())} for s in sorted(table)}


def _reasons(store: Store, kinds: Mapping[str, str]) -> dict[tuple[str, str, str], Reason]:
    """One reason for each fact: the words that come first, or failing words a conclusion."""
    passages = {row["why"]: _source(row) for row in _rows(store, PASSAGES)}
    whys = {iri: Reason((source,)) for iri, source in passages.items()} | _conclusions(store, passages)
    reasons: dict[tuple[str, str, str], Reason] = {}
    for row in _rows(store, REASONS):
        why = whys.get(row["why"])
        fact = row["s"], shorten(row["p"]), row["o"]
        if why and row["s"] in kinds and (fact not in reasons or why.rank < reasons[fact].rank):
            reasons[fact] = why
    return reasons


def _source(row: Mapping[str, str]) -> Source:
    place = row["why"], row["document"], int(row["start"]), int(row["end"])
    return Source(*place, row["quote"], row.get("page", ""), row.get("paper", ""))


def _conclusions(store: Store, passages: Mapping[str, Source]) -> dict[str, Reason]:
    used: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for row in _rows(store, CONCLUSIONS):
        key = row["why"], row["because"], row.get("rule", ""), row.get("confidence", "")
        used[key].add(row.get("passage", ""))
    found: dict[str, Reason] = {}
    for (why, because, rule, confidence), names in sorted(used.items()):
        sources = sorted((passages[name] for name in names if name in passages), key=lambda s: s.place)
        found.setdefault(why, Reason(tuple(sources), because, rule, confidence))
    return found
