"""The scrutiny loop: what was asked, of whom, by when, and in what it came back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Inferred, Statement

__all__ = ["follow_ups"]


def follow_ups(statements: Sequence[Statement], linker: Linker) -> Iterator[Inferred]:
    """What became of each request, recommendation and referral, with the reasons."""
    del statements, linker
    yield from ()
