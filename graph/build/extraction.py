"""The statements of every document of a generation: found where they are not known, and kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from councilgraph.extractors.sandbox.process import Process
from councilgraph.graph.build.built import Progress, Refusal
from councilgraph.graph.build.papers import Failure, Papers
from councilgraph.graph.folder import cache
from councilgraph.ontology.errors import CouncilgraphError

KNOWN = b""


def extract_all(papers: Papers, known: set[str], progress: Progress | None) -> Iterator[Refusal]:
    """Sees to it that the statements of each paper are kept; one of which that fails is left out.

    Those whose statements were kept already are added to `known`.
    """
    generation = papers.generation
    every = sorted(generation.documents)
    found = papers.pool.ordered(every, partial(_found, papers), partial(_known, papers))
    for count, (sha, outcome) in enumerate(zip(every, found, strict=True), 1):
        names = generation.documents[sha].names
        if isinstance(outcome, Failure):
            generation.drop(sha)
            yield Refusal(names[0], outcome.reason)
        elif outcome is KNOWN:
            known.add(sha)
        else:
            generation.keep(sha, outcome)
        if progress:
            progress("extracting", count, len(every))


def _known(papers: Papers, sha: str) -> bytes | Failure | None:
    """`KNOWN` where the statements of a document are kept, why its text cannot be used, None for all else."""
    generation = papers.generation
    try:
        document = generation.document(sha)
        return KNOWN if generation.knows(document, papers.stamp_of(document)) else None
    except CouncilgraphError as error:
        return Failure(str(error))


def _found(papers: Papers, process: Process, sha: str) -> bytes | Failure:
    """What a process finds in a document, as it is kept."""
    document = papers.generation.document(sha)
    found = papers.ask(process, sha, "extract")
    if isinstance(found, Failure):
        return found
    try:
        return cache.sealed(cache.checked(found, document), document, papers.stamp_of(document))
    except ValueError as error:
        process.end()
        return Failure(f"{document.name}: left out: its process answered what cannot be understood ({error})")
