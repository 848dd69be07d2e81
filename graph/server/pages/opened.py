"""A graph as pages read it: one generation, with what is reckoned once for it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, TypeVarTuple, Unpack

from councilgraph.graph.folder import manifest
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.manifest import Entry
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading import kept
from councilgraph.graph.reading.kept import Kept
from councilgraph.graph.reading.naming import Naming
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.said import Said
from councilgraph.ontology.model import Document

Made = TypeVar("Made")
Of = TypeVarTuple("Of")

HASH = 16
"""Signs of a document's hash that stand in addresses: 64 bits tell a billion documents apart."""

HELD = 512
"""Values of single pages that are kept; those that were not asked for longest go first."""


class OpenGraph:
    """One generation of a graph. What is the same for every visitor is made once, and kept.

    `answering` where whoever sees its pages may answer what is open.
    """

    def __init__(self, folder: GraphFolder, store: Store, *, answering: bool = False) -> None:
        self.folder, self.store, self.answering = folder, store, answering
        self.base = folder.settings().base
        self.pages = folder.store_path().with_name(kept.FOLDER)
        self.naming = Naming(store)
        self._papers = Said(store)
        self._lasting: dict[tuple[object, ...], Any] = {}
        self._recent: OrderedDict[tuple[object, ...], Any] = OrderedDict()
        self._lock = Lock()
        self._making: dict[tuple[object, ...], Lock] = {}

    def model(self) -> ReadModel:
        """A model of the graph for one page; what its papers are called is read once for all."""
        return ReadModel(self.store, self._papers)

    def once(self, make: Callable[[OpenGraph, Unpack[Of]], Made], *of: *Of) -> Made:
        """What `make` gives for this graph, made once for this generation: what many pages stand on.

        It is kept by the function itself and what it is given, so that no two are taken for one another.
        Who wants it while it is made waits for it, and for nothing else.
        """
        key = (make, *of)
        if key not in self._lasting:
            with self._lock:
                making = self._making.setdefault(key, Lock())
            with making:
                if key not in self._lasting:
                    self._lasting[key] = make(self, *of)
        found: Made = self._lasting[key]
        return found

    def kept(self, what: Kept[Made]) -> Made:
        """What the build of this graph wrote down for pages, read once."""
        return self.once(_kept, what)

    def recent(self, key: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What `make` gives for a single page, kept for a while."""
        with self._lock:
            if key in self._recent:
                self._recent.move_to_end(key)
                found: Made = self._recent[key]
                return found
        value = make()
        with self._lock:
            self._recent[key] = value
            while len(self._recent) > HELD:
                self._recent.popitem(last=False)
        return value

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The documents by what stands for them in addresses."""
        return {entry.sha256[:HASH]: entry for entry in self.folder.documents()}

    @cached_property
    def report(self) -> dict[str, Any]:
        """What the build reported."""
        return self.folder.report()

    def document(self, short: str) -> Document:
        """A document with its text, by what stands for it in addresses."""
        return self.recent(("document", short), lambda: self.folder.document(self.entries[short].sha256))


def _kept(graph: OpenGraph, what: Kept[Made]) -> Made:
    return what.get(graph.pages, graph.store)


class Current:
    """The graph of a folder as it is now: opened again when a build has put another in its place."""

    def __init__(self, path: Path, *, answering: bool = False) -> None:
        self.path, self.answering = path, answering
        self._lock = Lock()
        self._seen: tuple[int, int] | None = None
        self._graph: OpenGraph | None = None

    def graph(self) -> OpenGraph:
        """The graph; what is open stays so while another is put in its place. Raises NotAGraph for none."""
        with self._lock:
            seen = manifest.seen(self.path)
            if self._graph is None or seen not in (None, self._seen):
                folder, store = GraphFolder.open_with_store(self.path)
                self._graph, self._seen = OpenGraph(folder, store, answering=self.answering), seen
            return self._graph
