"""The version of the code, as its distribution states it."""

from __future__ import annotations

from functools import cache
from importlib import metadata

GENERATOR = "councilgraph"
"""The program's name, as pages and exports bear it in their head: `written` knows them again by it."""


@cache
def version() -> str:
    """The installed version; "0" where the code runs without being installed."""
    try:
        return metadata.version("councilgraph")
    except metadata.PackageNotFoundError:
        return "0"
