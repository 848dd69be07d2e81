"""Words in their context: what stands before and after a passage in its document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.reading.facts import Source

AROUND = 240
"""Characters on either side."""

HELD = 16
"""Texts that are kept in memory, so that the passages of one document read it once."""


@dataclass(frozen=True, slots=True)
class Context:
    """A passage as it stands in its document; `before` and `after` are cut where a word ends."""

    before: str
    words: str
    after: str


class Texts:
    """The texts of a graph folder, read where a passage is to be seen in its context."""

    __slots__ = ("_document", "_hashes")

    def __init__(self, folder: GraphFolder) -> None:
        self._document = lru_cache(maxsize=HELD)(folder.document)
        self._hashes = [(name, entry.sha256) for entry in folder.documents() for name in entry.names]

    def context(self, source: Source) -> Context | None:
        """Where a source's words stand; None where no document of that name has them there.

        Raises CouncilgraphError where a text of the folder is missing or damaged.
        """
        for name, sha256 in self._hashes:
            if name == source.document:
                whole = self._document(sha256).text
                if source.quote and whole[source.start : source.end] == source.quote:
                    return _context(whole, source.start, source.end)
        return None


def _context(whole: str, start: int, end: int) -> Context:
    before, after = whole[max(0, start - AROUND) : start], whole[end : end + AROUND]
    if start > AROUND:
        before = f"… {before.partition(' ')[2]}"
    if end + AROUND < len(whole):
        after = f"{after.rpartition(' ')[0]} …"
    return Context(before, whole[start:end], after)
