"""The graph folder: one folder is one graph; copy it, and it is the graph."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from councilgraph.extractors.profile import Profile, load
from councilgraph.graph import platform
from councilgraph.graph.build import taught
from councilgraph.graph.folder import corrections, manifest, originals, settings, texts
from councilgraph.graph.folder.generation import (
    CHECKSUMS,
    LOCK,
    REPORT,
    STATEMENTS,
    STORE,
    TEXTS,
    WITHHELD,
    Generation,
    building,
    checksum,
)
from councilgraph.graph.folder.manifest import GENERATION, Entry, Manifest
from councilgraph.graph.folder.settings import Settings
from councilgraph.graph.privacy.masking import mask_text
from councilgraph.graph.rdf.store import Store
from councilgraph.ontology.errors import CouncilgraphError, NotAGraph, UnknownName
from councilgraph.ontology.model import Document

log = logging.getLogger(__name__)

Found = TypeVar("Found")

PROFILES = "profiles"
PEOPLES = {settings.NAME, *corrections.NAMES, PROFILES, taught.FOLDER}
"""What people edit, and what may be there before the first build."""

COVERED = {"blocks", "furniture", "lines", "outside", "read", "sure", "unread"}
"""What a report says of each document, as far as pages need it: older versions say less."""

OURS = {
    *PEOPLES,
    *(f"{name}.tmp" for name in corrections.NAMES),
    LOCK,
    TEXTS,
    STATEMENTS,
    manifest.NAME,
    f"{manifest.NAME}.tmp",
    f"{settings.NAME}.tmp",
    originals.NAME,
    f"{originals.NAME}.tmp",
}


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """A graph folder as it was when it was opened: open it again to see what a build made of it.

    `manifest` is None in a folder that was prepared and holds no graph yet.
    """

    path: Path
    manifest: Manifest | None

    @classmethod
    def open(cls, path: Path) -> GraphFolder:
        """Opens a graph for reading; raises NotAGraph with what the path is and what to do."""
        found = manifest.read(path)
        while not (path / found.generation / STORE).is_dir():
            before, found = found, manifest.read(path)
            if found.generation != before.generation:  # a build replaced it in between
                continue
            missing = f"{path} is damaged: {found.generation}/{STORE} is missing"
            raise NotAGraph(f"{missing}; build it again, `councilgraph build SOURCE -o {path}`")
        log.info("opened %s: %d documents, %s", path, len(found.documents), found.generation)
        return cls(path, found)

    @classmethod
    def open_with_store(cls, path: Path) -> tuple[GraphFolder, Store]:
        """Opens a graph and its store, as `open_and` does; raises NotAGraph as `open` and `store` do."""
        return cls.open_and(path, lambda folder: (folder, folder.store()))

    @classmethod
    def open_and(cls, path: Path, use: Callable[[GraphFolder], Found]) -> Found:
        """Opens a graph and gives what `use` makes of it, once more where a build replaced it in between.

        Raises NotAGraph as `open` and `use` do.
        """
        while True:
            folder = cls.open(path)
            try:
                return use(folder)
            except NotAGraph:
                if folder.manifest is None or manifest.pointed(path) == folder.manifest.generation:
                    raise

    @classmethod
    def prepare(cls, path: Path) -> GraphFolder:
        """Makes a folder ready for a build: a new one, an empty one, or one that has a graph.

        Raises NotAGraph for anything else, and CouncilgraphError where it cannot be written.
        """
        try:
            found = _graph_in(path)
            path.mkdir(parents=True, exist_ok=True)
            if not (path / settings.NAME).exists():
                platform.replace(path / settings.NAME, settings.TEMPLATE.encode())
        except OSError as error:
            what = f"{path} cannot be written: {error.strerror}"
            raise CouncilgraphError(f"{what}; name another folder") from error
        return cls(path, found)

    def building(self, code: str | None = None) -> AbstractContextManager[Generation]:
        """The one build at a time, as in `generation.building`; `code` is the version of the code."""
        from councilgraph.graph.version import version  # noqa: PLC0415 (slow; readers go without)

        return building(self.path, code or version())

    def store(self) -> Store:
        """The store of this graph, for reading; raises NotAGraph where it is damaged or not built yet."""
        return Store.open(self.store_path())

    def store_path(self) -> Path:
        """Where the store of this graph stands; raises NotAGraph where it is not built yet."""
        return self._generation() / STORE

    def documents(self) -> list[Entry]:
        """The documents of this graph, in the order of their hashes."""
        return sorted(self.manifest.documents.values()) if self.manifest else []

    def document(self, sha256: str) -> Document:
        """A document with its text as it is given out, some words masked; raises as `as_read` does."""
        document = self.as_read(sha256)
        spans = self._withheld().get(sha256, ())
        return replace(document, text=mask_text(document.text, spans)) if spans else document

    def as_read(self, sha256: str) -> Document:
        """A document with its text as it was read; raises UnknownName where this graph does not have it."""
        if self.manifest is None or sha256 not in self.manifest.documents:
            raise UnknownName(f"{self.path} has no document {sha256}")
        return texts.read(self.path / TEXTS, self.manifest.documents[sha256])

    def withheld(self, sha256: str) -> Sequence[tuple[int, int]] | None:
        """What is masked of a document's text, None where this graph withholds nothing of any."""
        spans = self._withheld().get(sha256, ())
        return spans if spans or self.settings().withhold_public else None

    def originals(self, sha256: str) -> list[Path]:
        """The files that are where they lay when a document of this graph was read from one of them."""
        known = self.manifest.documents.get(sha256) if self.manifest else None
        return list(originals.find(self.path, known)) if known else []

    def report(self) -> dict[str, Any]:
        """What the build reported; raises NotAGraph where it is damaged, too old or not built yet."""
        path = self._generation() / REPORT
        try:
            report = json.loads(path.read_bytes())
        except (OSError, ValueError) as error:
            raise NotAGraph(f"{path} is missing or damaged: build the graph again") from error
        covered = next(iter(report.get("coverage", {}).values()), dict.fromkeys(COVERED))
        if not covered.keys() >= COVERED:
            what = f"{self.path} was built by an older councilgraph"
            raise NotAGraph(f"{what}: build it again, `councilgraph build SOURCE -o {self.path}`")
        return dict(report)

    def settings(self) -> Settings:
        """The user's settings; raises CouncilgraphError in a line where they are malformed."""
        return settings.read(self.path)

    def profile(self) -> Profile:
        """What its documents are read with; raises CouncilgraphError where a profile cannot be used."""
        return load(self.settings().profile, self.path / PROFILES)

    def damaged(self) -> list[str]:
        """The files of this graph that are missing or not as they were built, by path in the folder."""
        generation = self._generation()
        try:
            sums = json.loads((generation / CHECKSUMS).read_bytes())
        except (OSError, ValueError):
            return [f"{generation.name}/{CHECKSUMS}"]
        other = [name for name, known in sums.items() if not _is(generation / name, known)]
        files = [f"{generation.name}/{name}" for name in other]
        lost = [entry.stem for entry in self.documents() if texts.damaged(self.path / TEXTS, entry)]
        return sorted([*files, *(f"{TEXTS}/{stem}.txt" for stem in lost)])

    def _withheld(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """What is masked of each document, by its hash; nothing before the first build."""
        if self.manifest is None:
            return {}
        path = self._generation() / WITHHELD
        try:
            return _masks(path, path.stat().st_mtime_ns)
        except FileNotFoundError:  # nothing was withheld
            return {}
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise NotAGraph(f"{path} is damaged: build the graph again") from error

    def _generation(self) -> Path:
        if self.manifest is None:
            raise NotAGraph(f"{self.path} holds no graph yet; {manifest.advice(self.path)}")
        return self.path / self.manifest.generation


@lru_cache(maxsize=4)
def _masks(path: Path, _: int) -> Mapping[str, Sequence[tuple[int, int]]]:
    """What a file of masks holds; the second argument is the time at which it was written."""
    kept = json.loads(path.read_bytes())
    return {sha: [(int(start), int(end)) for start, end in spans] for sha, spans in kept.items()}


def _graph_in(path: Path) -> Manifest | None:
    """What a path holds for a build to follow on; raises NotAGraph where it must not be touched."""
    if path.exists() and not path.is_dir():
        raise NotAGraph(f"{path} is a file, not a graph: name a folder that is new or empty")
    if around := next((each for each in path.resolve().parents if manifest.pointed(each)), None):
        raise NotAGraph(f"{path} lies within the graph {around}: name a folder outside of it")
    names = {child.name for child in path.iterdir()} if path.is_dir() else set()
    if manifest.pointed(path) is None and not _left_by_us(names):
        raise NotAGraph(f"{path} holds other files and no graph: name a folder that is new or empty")
    try:
        return manifest.read(path)
    except NotAGraph:
        if manifest.newer(path):
            raise
        return None


def holds_graph(path: Path) -> bool:
    """Whether a folder holds a graph, or only what is left of a first build that was stopped."""
    names = {child.name for child in path.iterdir()}
    return manifest.pointed(path) is not None or (settings.NAME in names and _left_by_us(names))


def _left_by_us(names: set[str]) -> bool:
    """Whether a folder without a graph holds only what a first build that was stopped leaves.

    The settings come first: without them `texts` or a manifest are somebody else's.
    """
    others = {name for name in names if not GENERATION.fullmatch(name.removesuffix(".tmp"))}
    return others <= OURS and (settings.NAME in names or names <= {*PEOPLES, f"{settings.NAME}.tmp"})


def _is(path: Path, known: str) -> bool:
    try:
        return checksum(path) == known
    except OSError:
        return False
