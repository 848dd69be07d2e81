"""What the graph states from one document, fact by fact, with the words that state each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from councilgraph.graph.build.coverage import Mark
from councilgraph.graph.rdf.store import IRI, Store, text
from councilgraph.graph.reading.phrases import outward, spoken
from councilgraph.graph.reading.records import Records
from councilgraph.ontology.terms import PREFIXES, shorten

FACTS = """SELECT ?s ?p ?o ?start ?end ?because {
    ?document cg:sha256 "%s" . ?passage cg:document ?document ; cg:start ?start ; cg:end ?end .
    { GRAPH ?passage { ?s ?p ?o } }
    UNION { ?why prov:used ?passage ; a cg:Inference ; cg:because ?because . GRAPH ?why { ?s ?p ?o } } }"""
BESIDE = {"Participation": "cg:person", "Membership": "org:member", "DeclarationOfInterest": "cg:declaredBy"}
"""Nodes that stand for a fact are told by the name of the person they are about."""

UNTOLD = {
    *("cg:position", "cg:meeting", "cg:item", "cg:formal", "cg:clause", "cg:nameAsWritten", "cg:decidedBy"),
    *("cg:pageFrom", "cg:pageTo", "dcterms:isPartOf", "org:member", "cg:person", "cg:declaredBy", "cg:post"),
    *("cg:number", "cg:numberPrinted", "cg:text", "cg:parentClause", "cg:status", "cg:motion"),
}
"""Properties that say nothing to a reader of the words themselves, unless they are all there is."""

MANY = 12  # facts of one passage that are told; the rest are counted


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as short names and lexical forms; `because` where it was concluded from the words."""

    start: int
    end: int
    subject: str
    predicate: str
    object: str
    because: str = ""

    @property
    def mark(self) -> Mark:
        """What coverage needs to know of it."""
        return Mark(self.start, self.end, self.predicate)


def stated(store: Store, sha256: str) -> list[Stated]:
    """The facts for which words of a document stand as a reason, in the order of the words."""
    rows = store.select(FACTS % sha256)
    found = {
        Stated(
            int(text(row["start"])),
            int(text(row["end"])),
            text(row["s"]),
            shorten(text(row["p"])),
            text(row["o"]) if isinstance(row["o"], IRI) else f"“{text(row['o'])}”",
            text(row["because"]) if row["because"] else "",
        )
        for row in rows
    }
    return sorted(found, key=lambda one: (one.start, -one.end, one.subject, one.predicate, one.object))


def by_passage(facts: Iterable[Stated]) -> dict[tuple[int, int], list[Stated]]:
    """Facts by where their words stand."""
    grouped: dict[tuple[int, int], list[Stated]] = defaultdict(list)
    for fact in facts:
        grouped[fact.start, fact.end].append(fact)
    return grouped


def told(facts: Sequence[Stated], records: Records) -> Iterator[str]:
    """Facts of one passage in words, those first that say more than the words themselves."""
    more = [fact for fact in facts if fact.predicate not in UNTOLD] or list(facts)
    lines = list(dict.fromkeys(_told(fact, records) for fact in more))
    yield from lines[:MANY]
    if len(lines) > MANY:
        yield f"and {len(lines) - MANY} more"


def _told(fact: Stated, records: Records) -> str:
    words = f"{_name(fact.subject, records)} · {outward(fact.predicate)}: {_name(fact.object, records)}"
    return f"{words} (concluded: {fact.because})" if fact.because else words


def _name(thing: str, records: Records) -> str:
    """A thing as it is shown: the person whom a node is about, a decision by its kind, else by its name."""
    if thing.startswith("“"):
        return thing
    kind = records.kinds.get(thing, "")
    if kind in BESIDE:
        person = records.link(thing, BESIDE[kind])
        return records.name(person) if person else spoken(kind)
    if shorten(thing).partition(":")[0] in PREFIXES:
        return spoken(thing)
    decision = kind in ("Resolution", "Recommendation", "Request", "LeadIn")
    return f"this {spoken(kind)}" if decision else records.name(thing)


def group(facts: Sequence[Stated], records: Records, groups: Mapping[str, str]) -> str:
    """To which group of kinds the facts of a passage belong: of decisions first, then of what is named."""
    kinds = [records.kinds.get(fact.subject, "") for fact in facts]
    named = [records.kinds.get(fact.object, "") for fact in facts if fact.predicate == "cg:mentions"]
    for kind in [*(one for one in kinds if groups.get(one) == "decision"), *named, *kinds]:
        if kind in groups:
            return groups[kind]
    return "person" if any(kind in BESIDE for kind in kinds) else "paper"
