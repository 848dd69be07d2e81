"""The version of the code, as its distribution states it."""

from __future__ import annotations

from functools import cache
from importlib import metadata


@cache
def version() -> str:
    """The installed version; "0" where the code runs without being installed."""
    try:
        return metadata.version("councilgraph")
    except metadata.PackageNotFoundError:
        return "0"
