"""What stands in databases that councilgraph writes: a build knows them again without what writes them."""

from __future__ import annotations

from councilgraph.graph.version import GENERATOR

SQLITE = b"cncl"
"""Who wrote a SQLite file, as it keeps that for programs that look at files."""

DUCKDB = f"written by {GENERATOR}"
"""A comment in a DuckDB file."""
