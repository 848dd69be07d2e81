"""The line from texts to a graph: what a build does once it has read its documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import Profile
from councilgraph.graph.built import Progress, Report
from councilgraph.graph.checks import Check, checks
from councilgraph.graph.generation import Generation
from councilgraph.graph.rdf import Dataset
from councilgraph.graph.resolve import bring_together
from councilgraph.graph.settings import Settings
from councilgraph.graph.source_errors import source_errors
from councilgraph.ontology.model import Statement


def line(
    generation: Generation,
    profile: Profile,
    settings: Settings,
    stamp: str,
    *,
    before: Mapping[str, Any],
    progress: Progress | None = None,
) -> Report:
    """Makes the store of a generation; `before` is the coverage that the last build reported."""
    known, statements = _statements(generation, profile, stamp, settings.model, progress)
    linker, statements = bring_together(statements, settings.base)
    dataset = Dataset(linker)
    names = {sha: entry.names for sha, entry in generation.documents.items()}
    held = list(checks(generation, statements, linker, profile, before))
    errors = [*source_errors(statements, linker), *(error for one in held for error in one.errors)]
    generation.write(dataset.quads(statements, names, errors))
    return _report(generation, dataset, known, held)


def _statements(
    generation: Generation, profile: Profile, stamp: str, model: str, progress: Progress | None
) -> tuple[int, list[Statement]]:
    """All that is stated in the documents, from the cache where it is known; and how many were."""
    found: list[Statement] = []
    known = 0
    for count, sha in enumerate(sorted(generation.documents), 1):
        document = generation.document(sha)
        statements = generation.cached(document, stamp)
        known += statements is not None
        if statements is None:
            statements = list(extract(document, profile, model))
            generation.remember(document, statements, stamp)
        found += statements
        if progress:
            progress("extracting", count, len(generation.documents))
    return known, found


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
        coverage={one.sha256: one.kept() for one in held},
        recognised={
            generation.documents[one.sha256].names[0]: list(one.recognised) for one in held if one.recognised
        },
    )
