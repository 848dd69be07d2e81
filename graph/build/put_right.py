"""What people have put right, at the end of a build: addresses that changed, and lines without effect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from councilgraph.graph.build.built import Report
from councilgraph.graph.build.papers import Papers
from councilgraph.graph.folder.edited import told
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.quads import Dataset
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.resolve.judged import unfollowed, unmet
from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.errors import NotAGraph

KNOWN = """SELECT ?person ?name { ?person a cg:Person ; skos:altLabel ?name
    FILTER NOT EXISTS { ?person dcterms:isReplacedBy ?other } }"""
SEGMENT = "person/"


def put_right(report: Report, papers: Papers, dataset: Dataset, renamed: Sequence[tuple[str, str]]) -> Report:
    """The report of a build with what people have put right: what was applied, and what could not be."""
    effects = dataset.linker.effects
    faults = [*papers.corrections.faults, *effects.faults]
    faults += [*unmet(effects), *unfollowed(effects, dataset.types)]
    return replace(
        report,
        judgements=len(effects.pairs) + sum(not effects.unmet(one.judgement) for one in effects.rules),
        members=len(papers.corrections.members.rows),
        renamed=[list(pair) for pair in renamed],
        judged_apart=sorted(effects.own),
        unfit=told(faults),
    )


def renamed_people(papers: Papers, linker: Linker) -> list[tuple[str, str]]:
    """The people whose address is another than in the last graph, old and present: aliases from now on.

    That is so where the addresses have been published, or the folder has such a file already: an address
    below the one that every graph begins with is nobody's to rely on.
    """
    if not papers.corrections.keeps_aliases:
        return []
    try:
        last = GraphFolder.open(papers.generation.folder)
        passing = set(last.report().get("judged_apart", ()))
        renamed = sorted(_renamed(last.store(), passing, linker))
    except NotAGraph:
        return []
    known = linker.effects.aliases
    new = [(old, now) for old, now in renamed if known.follow(old) != now]
    linker.effects.aliases = known.with_more((old, now, 0) for old, now in new)
    return new


def _renamed(last: Store, passing: Container[str], linker: Linker) -> Iterator[tuple[str, str]]:
    """People of the last graph whose address is nobody's now, with that of the one who bears their names.

    Somebody whose names are borne by several people now has no one address; `passing` are those that
    there were only because of a judgement, and that go with it.
    """
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    present = {linker.person_iri(one) for one in linker.people.parent}
    for one in linker.people.parent:
        iri = linker.person_iri(one)
        for name in linker.names.written[one]:
            bearers[iri.rpartition(SEGMENT)[0], name].add(iri)
    names: dict[str, set[str]] = defaultdict(set)
    for row in last.select(KNOWN):
        names[text(row["person"])].add(text(row["name"]))
    for old, known in names.items():
        if old in present or old in passing or old in linker.effects.replaced:
            continue
        found = [bearers[old.rpartition(SEGMENT)[0], name] for name in known]
        now = set.intersection(*found) if all(found) else set[str]().union(*found)
        if len(now) == 1:
            yield old, next(iter(now))
