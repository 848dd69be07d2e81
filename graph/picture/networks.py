"""The networks of a graph, each made when it is asked for: networkx is loaded with the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from councilgraph.graph.rdf.store import Store

if TYPE_CHECKING:
    from councilgraph.graph.picture.drawing import Drawing
    from councilgraph.graph.picture.network import AnyNetwork, Network, Simple


class Networks:
    """The networks of a graph; the whole one, from which all others are made, is made once."""

    __slots__ = ("_store", "_whole")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._whole: Network | None = None

    def whole(self) -> Network:
        """The things of the graph and the facts between them, not to be changed."""
        from councilgraph.graph.picture.network import project  # noqa: PLC0415 (loads networkx)

        if self._whole is None:
            self._whole = project(self._store)
        return self._whole

    def plain(self, graph: AnyNetwork) -> AnyNetwork:
        """A copy of a network for its user to change, as `make_plain` says."""
        from councilgraph.graph.picture.network import make_plain  # noqa: PLC0415 (loads networkx)

        return make_plain(graph)

    def simple(self, name: str) -> Simple:
        """One that joins two at most once, by the function that makes it, for its user to change."""
        from councilgraph.graph.picture import projections, shared_subjects, voting  # noqa: PLC0415 (as above)

        makers = {
            "people_meetings": projections.people_meetings,
            "co_attendance": projections.co_attendance,
            "votes_together": voting.votes_together,
            "topics": shared_subjects.topics,
            "topics_bodies": shared_subjects.topics_bodies,
        }
        return self.plain(makers[name](self.whole()))

    def directed(self, name: str) -> Network:
        """One that is directed, by the function that makes it, for its user to change."""
        from councilgraph.graph.picture import body_relations, projections  # noqa: PLC0415 (as above)

        makers = {"referrals": projections.referrals, "bodies": body_relations.bodies}
        return self.plain(makers[name](self.whole()))

    def near(self, iri: str, hops: int) -> Network:
        """What is within `hops` facts of a thing, as the whole one has it; raises KeyError for none."""
        from councilgraph.graph.picture.network import neighbourhood  # noqa: PLC0415 (as above)

        return neighbourhood(self.whole(), iri, hops)

    def drawing(self, around: str | None, hops: int, most: int) -> Drawing:
        """A picture as `Drawing.of` makes it, and raises."""
        from councilgraph.graph.picture.drawing import Drawing  # noqa: PLC0415 (as above)

        return Drawing.of(self.whole(), around, hops, most)
