"""The line from statements to a graph: what a build does once each document has been worked on by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import Any

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.sandbox.pool import Pool
from councilgraph.extractors.sandbox.process import Process
from councilgraph.graph.built import Refusal, Report
from councilgraph.graph.checks import Check, checks
from councilgraph.graph.generation import Generation
from councilgraph.graph.papers import Failure, ask
from councilgraph.graph.rdf import Dataset
from councilgraph.graph.resolve import bring_together
from councilgraph.graph.settings import Settings
from councilgraph.graph.source_errors import source_errors
from councilgraph.ontology.model import Statement

Failures = Mapping[str, Failure]


def line(
    generation: Generation,
    profile: Profile,
    settings: Settings,
    stamp: str,
    pool: Pool,
    *,
    known: AbstractSet[str],
    before: Mapping[str, Any],
) -> Report:
    """Makes the store of a generation, whose statements are all kept.

    `known` are the documents whose statements are not new, `before` is the coverage that the last build
    reported. A document that keeps a graph from being made is left out, and then it is made of the others.
    """
    refused: list[Refusal] = []
    while True:
        try:
            made = _made(generation, profile, settings, stamp, pool, known=known, before=before)
        except OSError:
            raise  # of the disk, not of a document
        except Exception:
            failures = dict(_at_fault(generation, settings.base, pool))
            if not failures:
                raise
            made = failures
        if isinstance(made, Report):
            return replace(made, refused=tuple(refused))
        for sha, failure in made.items():
            refused.append(Refusal(generation.documents[sha].names[0], failure.reason))
            generation.drop(sha)


def _made(
    generation: Generation,
    profile: Profile,
    settings: Settings,
    stamp: str,
    pool: Pool,
    *,
    known: AbstractSet[str],
    before: Mapping[str, Any],
) -> Report | Failures:
    """The report of a store that was made, or the documents that are to be left out first."""
    linker, statements = bring_together(_statements(generation, stamp), settings.base)
    dataset = Dataset(linker)
    names = {sha: entry.names for sha, entry in generation.documents.items()}
    held = list(checks(generation, statements, linker, profile, pool, before=before))
    checked = [one for one in held if isinstance(one, Check)]
    if len(checked) < len(held):
        return dict(one for one in held if not isinstance(one, Check))
    errors = [*source_errors(statements, linker), *(error for one in checked for error in one.errors)]
    generation.write(dataset.quads(statements, names, errors))
    return _report(generation, dataset, len(known & generation.documents.keys()), checked)


def _statements(generation: Generation, stamp: str) -> Iterator[Statement]:
    """All that is stated in the documents, in the order of their hashes."""
    for sha in sorted(generation.documents):
        yield from generation.cached(generation.document(sha), stamp) or ()


def _at_fault(generation: Generation, base: str, pool: Pool) -> Iterator[tuple[str, Failure]]:
    """The documents of which no graph can be made even of each alone, and why."""
    every = sorted(generation.documents)
    for sha, outcome in zip(every, pool.ordered(every, partial(_joined, generation, base)), strict=True):
        if isinstance(outcome, Failure):
            yield sha, outcome


def _joined(generation: Generation, base: str, process: Process, sha: str) -> object:
    return ask(process, generation, generation.document(sha), "join", base=base)


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
