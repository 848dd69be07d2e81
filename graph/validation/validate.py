"""A graph validated: its files, its reasons, its shapes, and what cannot be at a council."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.validation.domain import check_domain, source_slips
from councilgraph.graph.validation.finding import Finding, Severity, tally
from councilgraph.graph.validation.reasons import check_reasons
from councilgraph.graph.validation.shapes import check_shapes
from councilgraph.ontology.errors import NotAGraph


def validate(folder: GraphFolder, *, files: bool = False) -> list[Finding]:
    """All findings of a graph, in the order of the checks; with `files` its files by their checksums first.

    Raises NotAGraph where the store cannot be read, unless its files have been found damaged.
    """
    damaged = list(_damaged(folder)) if files else []
    try:
        store = folder.store()
    except NotAGraph:
        if damaged:
            return damaged
        raise
    return [*damaged, *_of_store(folder, store)]


def as_json(findings: Sequence[Finding]) -> dict[str, object]:
    """The findings as programs read them."""
    errors, warnings = tally(findings)
    return {"errors": errors, "warnings": warnings, "findings": [one.as_json() for one in findings]}


def _of_store(folder: GraphFolder, store: Store) -> Iterator[Finding]:
    yield from check_reasons(folder, store)
    yield from check_shapes(store)
    yield from check_domain(store)
    yield from source_slips(store)


def _damaged(folder: GraphFolder) -> Iterator[Finding]:
    """The files of a graph that are missing, or are not as the build wrote them."""
    for name in folder.damaged():
        what = f"{name} is missing or not as it was built"
        yield Finding(Severity.ERROR, "file", what, "build the graph again, or copy it again", name)
