"""What the scripts of a site read, in parts: scripts too, since a page in a folder can load nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from councilgraph.graph.server.pages.render import visible

Held: TypeAlias = "str | float | Sequence[Held] | Mapping[str, Held] | None"
"""What a part holds: plain values, lists and tables of them."""

FNV, PRIME, BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
"""Of the hash of Fowler, Noll and Vo, which scripts reckon too."""


def part(name: str, held: Sequence[Held] | Mapping[str, Held]) -> tuple[str, bytes]:
    """The file of a part, from the folder of static files, and its script, which hands over what is held.

    Hidden signs and marks of direction are made visible, as they are in pages.
    """
    if isinstance(held, Mapping):
        lines = ",\n".join(f"{_json(key)}:{_json(value)}" for key, value in held.items())
        told = f"{{\n{lines}\n}}"
    else:
        lines = ",\n".join(map(_json, held))
        told = f"[\n{lines}\n]"
    return f"{name}.js", f'councilgraphPart("{name}",{told});\n'.encode("utf-8", "replace")


def bucket(words: str, count: int) -> int:
    """In which of so many parts something is found by its ASCII words, as scripts reckon it.

    >>> bucket("page/x/person/n-arslan.html", 8), bucket("page/x/person/n-arslan.html", 1)
    (5, 0)
    """
    found = FNV
    for sign in words.encode("ascii"):
        found = (found ^ sign) * PRIME & BITS
    return found % count


def _json(value: Held) -> str:
    return json.dumps(_shown(value), ensure_ascii=False, separators=(",", ":"))


def _shown(value: Held) -> Held:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, Mapping):
        return {key: _shown(one) for key, one in value.items()}
    return [*map(_shown, value)] if isinstance(value, Sequence) else value
