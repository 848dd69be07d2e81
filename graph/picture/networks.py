"""The networks of a graph, each made when it is asked for: networkx is loaded with the first of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from councilgraph.graph.rdf.store import Store

if TYPE_CHECKING:
    from councilgraph.graph.picture.drawing import Drawing
    from councilgraph.graph.picture.network import AnyNetwork, Network, Simple

HERE = "councilgraph.graph.picture"
MADE_BY = {
    "people_meetings": "projections",
    "co_attendance": "projections",
    "referrals": "projections",
    "votes_together": "voting",
    "bodies": "body_relations",
    "topics": "shared_subjects",
    "topics_bodies": "shared_subjects",
}
"""The module that makes each of the networks that are worked out from the whole one."""


class Networks:
    """The networks of a graph; the whole one, from which all others are made, is made once."""

    __slots__ = ("_store", "_whole")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._whole: Network | None = None

    def whole(self) -> Network:
        """The things of the graph and the facts between them, not to be changed."""
        if self._whole is None:
            self._whole = import_module(f"{HERE}.network").project(self._store)
        return self._whole

    def simple(self, name: str) -> Simple:
        """One of `MADE_BY` that joins two at most once, for its user to change."""
        made: Simple = self._made(name)
        return made

    def directed(self, name: str) -> Network:
        """One of `MADE_BY` that is directed, for its user to change."""
        made: Network = self._made(name)
        return made

    def plain(self, graph: AnyNetwork) -> AnyNetwork:
        """A copy of a network for its user to change, as `make_plain` says."""
        made: AnyNetwork = import_module(f"{HERE}.network").make_plain(graph)
        return made

    def _made(self, name: str) -> Any:  # noqa: ANN401 (what the function of that name makes)
        return self.plain(getattr(import_module(f"{HERE}.{MADE_BY[name]}"), name)(self.whole()))

    def near(self, iri: str, hops: int) -> Network:
        """What is within `hops` facts of a thing, as the whole one has it; raises KeyError for none."""
        found: Network = import_module(f"{HERE}.network").neighbourhood(self.whole(), iri, hops)
        return found

    def drawing(self, around: str | None, hops: int, most: int) -> Drawing:
        """A picture as `Drawing.of` makes it, and raises."""
        from councilgraph.graph.picture.drawing import Drawing  # noqa: PLC0415 (networkx is loaded to draw)

        return Drawing.of(self.whole(), around, hops, most)
