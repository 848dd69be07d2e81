"""Why facts are believed: the words that state each, or those from which it was concluded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from councilgraph.graph.rdf.store import IRI, Row, text
from councilgraph.graph.reading.facts import Fact, Passage, Reason, Source
from councilgraph.graph.reading.naming import NAMED_BY, name_of
from councilgraph.graph.reading.said import Key, Said, short
from councilgraph.ontology.terms import PREFIXES, expand

WHY = "SELECT ?s ?p ?o ?why { VALUES ?s { %s } %s GRAPH ?why { ?s ?p ?o } }"
WHY_FACTS = "SELECT ?s ?p ?o ?why { VALUES (?s ?p ?o) { %s } GRAPH ?why { ?s ?p ?o } }"
GROUNDS = (
    *("cg:document", "cg:paper", "cg:start", "cg:end", "cg:page", "cg:sheetRow", "cg:quote"),
    *("cg:because", "cg:confidence", "cg:judgedBy", "cg:rule", "prov:used"),
)
"""What is said of passages and conclusions that a reason is made of."""

PAPERS = ("cg:document", "cg:paper")

WHY_BY = "SELECT ?s ?p ?o ?why { VALUES ?p { %s } GRAPH ?why { ?s ?p ?o } }"
WHY_LINKS = "SELECT ?s ?p ?o ?why { GRAPH ?why { ?s ?p ?o FILTER(ISIRI(?o)) } }"


class Reasons:
    """The reasons of facts, many read at a time, each once.

    What is said of passages and conclusions is read into `said`, of documents and their papers into `papers`.
    """

    __slots__ = ("_known", "_papers", "_said")

    def __init__(self, said: Said, papers: Said) -> None:
        self._said, self._papers = said, papers
        self._known: dict[str, Reason] = {}

    def of_things(self, iris: Iterable[str], names: Sequence[str]) -> dict[Key, list[Reason]]:
        """All reasons for each fact of things by the properties, the best first."""
        return self._of(self._said.rows(WHY, iris, names))

    def of_facts(self, facts: Iterable[Fact], most: int | None = None) -> dict[Key, list[Reason]]:
        """All reasons for each of the facts, the best first; those beyond `most` are not read but counted.

        The last of them says how many (`more`). Words are read before conclusions, by their addresses.
        """
        triples = (f"({IRI(one.subject)} {IRI(_iri(one.predicate))} {one.object})" for one in facts)
        return self._of(self._said.store.select_each(WHY_FACTS, triples), most)

    def of_links(self) -> dict[Key, list[Reason]]:
        """All reasons for each fact between things of a graph that was read as a whole, the best first."""
        return self._of(self._said.store.select(WHY_LINKS))

    def of_properties(self, names: Iterable[str]) -> dict[Key, list[Reason]]:
        """All reasons for each fact by the properties, the best first."""
        return self._of(self._said.store.select(WHY_BY % " ".join(sorted(names))))

    def _of(self, rows: Iterable[Row], most: int | None = None) -> dict[Key, list[Reason]]:
        found: dict[Key, set[str]] = defaultdict(set)
        for row in rows:
            found[text(row["s"]), short(text(row["p"])), text(row["o"])].add(text(row["why"]))
        every = {key: sorted(whys, key=_order)[:most] for key, whys in found.items()}
        self.read({why for whys in every.values() for why in whys})
        return {key: self._best_first(every[key], len(whys)) for key, whys in found.items()}

    def _best_first(self, whys: Sequence[str], all_: int) -> list[Reason]:
        reasons = [*map(self.of, whys)]
        if len(reasons) > 1:
            reasons.sort(key=lambda one: one.order)
        if left := all_ - len(reasons):
            reasons[-1] = replace(reasons[-1], more=left)
        return reasons

    def read(self, graphs: Iterable[str]) -> None:
        """Reads what names of graphs say, passages and conclusions, and all that these rest on."""
        wanted = [graph for graph in graphs if graph not in self._known]
        self._said.read(wanted)
        used = [each for one in wanted for each in self._said.links(one, "prov:used")]
        self.read_at([*wanted, *used])

    def read_at(self, passages: Sequence[str], whys: Iterable[str] = ()) -> None:
        """Reads passages and their papers; of conclusions what they say alone, and not on what they rest."""
        said = self._said
        said.read([*passages, *whys])
        papers = (each for one in passages for by in PAPERS for each in said.links(one, by))
        self._papers.read(papers, *NAMED_BY)

    def of(self, graph: str) -> Reason:
        """The reason that the name of a graph stands for; it was read."""
        if graph not in self._known:
            self._known[graph] = self._reason(graph)
        return self._known[graph]

    def at(self, passage: Passage, why: str, *, quoted: bool) -> Reason:
        """Words as a reason, or as that from which `why` was concluded, which was read.

        With `quoted` the words were read as well; else no more is told of them than where they stand.
        """
        concluded = self._concluded(why) if why else Reason()
        place = Source("", passage.start, passage.end, None, "", concluded.because, passage=passage.iri)
        source = self._source(passage.iri, concluded.because) if quoted else place
        return replace(concluded, sources=(source,))

    def _reason(self, graph: str) -> Reason:
        concluded = self._concluded(graph)
        passages = self._said.links(graph, "prov:used") or [graph]
        told = (self._source(passage, concluded.because) for passage in passages)
        return replace(concluded, sources=tuple(sorted(source for source in told if source.quote)))

    def _concluded(self, graph: str) -> Reason:
        """What a conclusion or judgement says, without the words that it rests on."""
        of = self._said.of
        because, sure = of(graph, "cg:because"), of(graph, "cg:confidence")
        if judge := of(graph, "cg:judgedBy"):
            because = f"{because or 'decided'} ({judge})"
        return Reason((), because, float(sure) if sure else None, of(graph, "cg:rule"))

    def _source(self, passage: str, because: str = "") -> Source:
        """The words at an address, which were read."""
        of, papers = self._said.of, self._papers
        document, paper = of(passage, "cg:document"), of(passage, "cg:paper")
        start, end, page = (int(of(passage, f"cg:{name}") or 0) for name in ("start", "end", "page"))
        return Source(
            papers.of(document, "cg:sourceFile"),
            start,
            end,
            page or None,
            of(passage, "cg:quote"),
            because,
            papers.of(paper, "skos:prefLabel"),
            passage,
            name_of(papers, paper or document),
            of(passage, "cg:sheetRow"),
        )


def _order(why: str) -> tuple[bool, str]:
    """Words before conclusions, both by their addresses."""
    return "#char=" not in why, why


def _iri(name: str) -> str:
    return expand(name) if name.partition(":")[0] in PREFIXES else name


def together(reasons: Sequence[Reason]) -> Reason:
    """The best of the reasons of a fact, with the words of those of its sort after its own, each once.

    What words state needs no conclusion: their reason has none of the words of one.
    """
    first, *others = reasons
    alike = (other for other in others if not other.because or first.because)
    sources = each_once(first.sources, *(other.sources for other in alike))
    return replace(first, sources=sources, more=sum(one.more for one in reasons))


def each_once(*found: Iterable[Source]) -> tuple[Source, ...]:
    """Words in the order given, those of one passage once."""
    known = dict[str, Source]()
    for source in chain(*found):
        known.setdefault(source.passage, source)
    return tuple(known.values())
