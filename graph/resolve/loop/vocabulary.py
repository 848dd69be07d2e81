"""The words of `words.toml`, as sets."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words_for(name: str) -> frozenset[str]:
    """The words listed under a name: "common", "closing", "asking", "generic" or "titles"."""
    text = files("councilgraph.graph.resolve.loop").joinpath("words.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)[name]).split())
