"""Statements of many documents brought together: which mentions are one thing, what is only known of."""

from __future__ import annotations

from councilgraph.graph.resolve.known import cited
from councilgraph.graph.resolve.linker import Linker
from councilgraph.graph.resolve.minuted import minuted

__all__ = ["Linker", "cited", "minuted"]
