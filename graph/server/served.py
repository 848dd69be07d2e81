"""The graph that is served: a build puts another in its place, and no request fails for it."""

from __future__ import annotations

import logging
from asyncio import to_thread, wrap_future
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread

from councilgraph.graph.exports.dataset_description import PREFIXES, describe_dataset
from councilgraph.graph.folder import manifest
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.evaluator import Answer, Asked
from councilgraph.graph.rdf.store import IRI, Store, Triple
from councilgraph.graph.server.workers import Allowance, Workers
from councilgraph.ontology.errors import BadQuery, CouncilgraphError, NotAGraph

log = logging.getLogger(__name__)

SPARQL_ENDPOINT = f"{PREFIXES['void']}sparqlEndpoint"


@dataclass(frozen=True, slots=True)
class Edition:
    """A generation of a graph, with the processes that ask it."""

    folder: GraphFolder
    base: str
    workers: Workers


class Served:
    """A graph folder as it is now. Its processes end with `close`, and when nobody has this any more."""

    def __init__(
        self, path: Path, allowed: Allowance | None = None, store: Callable[[], Store] | None = None
    ) -> None:
        """Opens the graph; raises NotAGraph where there is none. `store` gives what is open of it already."""
        self._path, self._store = path, store
        self._allowed = allowed or Allowance()
        self._lock = Lock()
        self._seen = manifest.seen(self._path)
        self._edition = self._opened()
        self._described: tuple[Edition, list[Triple]] | None = None

    def now(self) -> Edition:
        """The graph as it is; where a build has replaced it the new one is made ready in the background."""
        if manifest.seen(self._path) != self._seen:
            Thread(target=self.refresh, daemon=True).start()
        return self._edition

    async def answer(self, asked: Asked, client: str = "") -> Answer:
        """The answer to a query; raises what `Workers.submit` does, and what it gives.

        A query that fails as its graph is cleared away is run again on the one in its place.
        """
        edition = self.now()
        try:
            return await wrap_future(edition.workers.submit(asked, client))
        except (BadQuery, NotAGraph):
            newer = await to_thread(self.refresh)
            if newer is edition:
                raise
            return await wrap_future(newer.workers.submit(asked, client))

    async def described(self, endpoint: IRI) -> list[Triple]:
        """The dataset as catalogues are told of it, with the endpoint; counted once for each graph."""
        edition = self.now()
        if self._described is None or self._described[0] is not edition:
            self._described = edition, await to_thread(self._describe, edition.folder)
        told = self._described[1]
        return [*told, Triple(told[0].subject, IRI(SPARQL_ENDPOINT), endpoint)]

    def refresh(self) -> Edition:
        """The graph as it is, opened anew where a build has replaced it; the last one where it cannot be."""
        with self._lock:
            seen = manifest.seen(self._path)
            if seen != self._seen:
                self._seen = seen
                try:
                    self._edition = self._opened()  # who waits for the last one keeps it until then
                except CouncilgraphError as error:
                    log.warning("the graph that was served is served on: %s", error)
            return self._edition

    def close(self) -> None:
        """Ends the processes."""
        self._edition.workers.close()

    def _opened(self) -> Edition:
        return GraphFolder.open_and(self._path, self._started)

    def _started(self, folder: GraphFolder) -> Edition:
        workers = Workers(folder.store_path(), self._allowed)
        workers.start()
        return Edition(folder, folder.settings().base, workers)

    def _describe(self, folder: GraphFolder) -> list[Triple]:
        settings = folder.settings()
        store = self._store() if self._store else folder.store()
        return list(describe_dataset(store, settings.base, settings.licence))
