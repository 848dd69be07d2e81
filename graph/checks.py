"""Documents held against what was read from them: how much was understood, and weekdays that do not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from councilgraph.extractors.profile import Profile
from councilgraph.graph.coverage import Coverage, coverage, readings
from councilgraph.graph.generation import Generation
from councilgraph.graph.resolve import Linker
from councilgraph.graph.signs import Mark, marks
from councilgraph.graph.source_errors import SourceError, weekdays
from councilgraph.graph.version import version
from councilgraph.ontology.model import Document, Statement


@dataclass(frozen=True, slots=True)
class Check:
    """What shows in one document; `key` stands for all on which its coverage depends.

    `recognised` are its pages whose words were recognised in a picture.
    """

    sha256: str
    key: str
    coverage: Coverage
    errors: tuple[SourceError, ...]
    recognised: tuple[int, ...]

    def kept(self) -> dict[str, object]:
        """The coverage as a report keeps it, so that a later build need not count again."""
        return {"key": self.key, "share": round(self.coverage.share, 4), **asdict(self.coverage)}


def checks(
    generation: Generation,
    statements: Sequence[Statement],
    linker: Linker,
    profile: Profile,
    before: Mapping[str, Any],
) -> Iterator[Check]:
    """Each document in the order of their hashes; `before` is what the last report kept, by hash."""
    stated: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        stated[statement.passage.document].append(statement)
    stamp = sha256(f"{version()}{profile.contents}".encode()).hexdigest()
    for sha in sorted(generation.documents):
        document, own = generation.document(sha), stated[sha]
        found = sorted(set(marks(own)), key=lambda mark: (mark.start, mark.end, mark.predicate))
        key = _key(stamp, found)
        known = _known(before.get(sha, {}), key) or _counted(document, found, profile)
        yield Check(sha, key, known, tuple(weekdays(document, own, linker)), document.recognised())


def _counted(document: Document, found: Sequence[Mark], profile: Profile) -> Coverage:
    return coverage(readings(document, found, profile))


def _key(stamp: str, found: Sequence[Mark]) -> str:
    """What stands for the code, the profile and the facts of a document."""
    told = ";".join(f"{mark.start},{mark.end},{mark.predicate}" for mark in found)
    return sha256(f"{stamp}{told}".encode()).hexdigest()[:16]


def _known(kept: Mapping[str, Any], key: str) -> Coverage | None:
    """The coverage that was counted before of the same facts, None where there is none."""
    if kept.get("key") != key:
        return None
    return Coverage(kept["lines"], kept["read"], kept["outside"], kept["unread"], kept["furniture"])
