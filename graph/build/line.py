"""The line from statements to a graph: what a build does once each document has been worked on by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from operator import attrgetter
from typing import Any

from councilgraph.graph.build.built import Refusal, Report
from councilgraph.graph.build.checks import Check, checks
from councilgraph.graph.build.papers import Failure, Papers
from councilgraph.graph.build.put_right import put_right, renamed_people
from councilgraph.graph.folder.corrections import add_aliases
from councilgraph.graph.folder.generation import Generation
from councilgraph.graph.privacy.withhold import Withholding
from councilgraph.graph.rdf.quads import Dataset
from councilgraph.graph.resolve.source_errors import source_errors
from councilgraph.graph.resolve.together import bring_together
from councilgraph.graph.validation.domain import check_domain
from councilgraph.graph.validation.finding import tally
from councilgraph.ontology.model import Statement

Failures = Mapping[str, Failure]


def line(papers: Papers, base: str, known: AbstractSet[str], before: Mapping[str, Any]) -> Report:
    """Makes the store of a build whose statements are all kept; `base` begins each address in it.

    `known` are the documents whose statements are not new, `before` is the coverage that the last build
    reported. A document that keeps a graph from being made is left out, and then it is made of the others.
    """
    refused: list[Refusal] = []
    while True:
        made = _made_or_at_fault(papers, base, known, before)
        if isinstance(made, Report):
            add_aliases(papers.generation.folder, ((old, now) for old, now in made.renamed))
            return replace(made, refused=tuple(refused))
        for sha, failure in made.items():
            refused.append(Refusal(papers.generation.documents[sha].names[0], failure.reason))
            papers.generation.drop(sha)
        papers.generation.name_documents()


def _made_or_at_fault(
    papers: Papers, base: str, known: AbstractSet[str], before: Mapping[str, Any]
) -> Report | Failures:
    """As `_made`; whatever goes wrong there is the fault of documents with which it does so by themselves."""
    try:
        return _made(papers, base, known, before)
    except OSError:
        raise  # of the disk, not of a document
    except Exception:
        failures = _at_fault(papers, base)
        if not failures:
            raise
        return failures


def _made(papers: Papers, base: str, known: AbstractSet[str], before: Mapping[str, Any]) -> Report | Failures:
    """The report of a store that was made, or the documents that are to be left out first."""
    generation = papers.generation
    withholding = Withholding()
    linker, statements, inferred = bring_together(
        _statements(papers, withholding), base, papers.corrections, papers.profile
    )
    held = list(checks(papers, statements, linker, before))
    checked = [one for one in held if isinstance(one, Check)]
    if len(checked) < len(held):
        return dict(one for one in held if not isinstance(one, Check))
    dataset = Dataset(linker, withholding.quote if papers.withhold else attrgetter("quote"))
    names = {sha: entry.names for sha, entry in generation.documents.items()}
    names |= {sha: (name,) for sha, name in linker.effects.files.items()}
    renamed = renamed_people(papers, linker)
    errors = [*source_errors(statements, linker), *(error for one in checked for error in one.errors)]
    counted = withholding.counts(linker)
    addresses = {sha: entry.address for sha, entry in generation.documents.items() if entry.address}
    quads = dataset.quads(statements, names, errors, [*inferred, *counted], addresses)
    generation.write(quads, withholding.spans())
    report = replace(
        _report(generation, dataset, len(known & generation.documents.keys()), checked),
        withheld=withholding.people,
        odd=list(tally(tuple(check_domain(generation.store())))),
        taught=_taught(papers),
    )
    return put_right(report, papers, dataset, renamed)


def _statements(papers: Papers, withholding: Withholding) -> Iterator[Statement]:
    """All that is stated in the documents, in the order of their hashes, without what is withheld."""
    for sha in sorted(papers.generation.documents):
        document = papers.generation.document(sha)
        stated = papers.generation.cached(document, papers.stamp_of(document)) or []
        yield from withholding.apply(document, stated) if papers.withhold else stated


def _taught(papers: Papers) -> list[list[Any]]:
    """Whose corrected papers documents were read with: how many papers, and how many documents."""
    groups = [papers.taught.group_of(papers.generation.document(sha)) for sha in papers.generation.documents]
    every = [*papers.taught.councils.values(), *papers.taught.files.values()]
    return [[group.called, len(group.texts), groups.count(group)] for group in every]


def _at_fault(papers: Papers, base: str) -> Failures:
    """The documents of which no graph can be made even of each alone, and why."""
    every = sorted(papers.generation.documents)
    outcomes = papers.pool.ordered(every, lambda process, sha: papers.ask(process, sha, "join", base=base))
    found = zip(every, outcomes, strict=True)
    return {sha: outcome for sha, outcome in found if isinstance(outcome, Failure)}


def _report(generation: Generation, dataset: Dataset, known: int, held: Sequence[Check]) -> Report:
    counts = Counter(kind for kinds in dataset.types.values() for kind in kinds)
    total = len(generation.documents)
    return Report(
        documents=total,
        read=total - known,
        reused=known,
        counts=dict(sorted(counts.items())),
        facts=len(dataset.facts),
        passages=len(dataset.passages),
        known_only=len(dataset.cited - dataset.covered),
        questions=counts["cg:IdentityQuestion"],
        source_errors=counts["cg:SourceError"],
        undated=sorted(generation.documents[one.sha256].names[0] for one in held if one.undated),
        coverage={one.sha256: one.kept() for one in held},
        recognised={
            generation.documents[one.sha256].names[0]: list(one.recognised) for one in held if one.recognised
        },
    )
