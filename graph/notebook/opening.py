"""What a notebook's own objects are made by, where what shows them is installed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from councilgraph.graph.extras import needing

if TYPE_CHECKING:
    from councilgraph.graph.notebook.view import View
    from councilgraph.graph.picture.network import Network

Entity = TypeVar("Entity")


def view(
    graph: Network, find: Callable[[str], Entity], around: str | None, hops: int, most: int
) -> View[Entity]:
    """The inline view of what is so many facts away from a thing; raises what `Graph.view` does."""
    with needing("notebook"):
        from councilgraph.graph.notebook.view import View  # noqa: PLC0415 (an extra: loaded to look)
    return View(graph, find, around, hops, most)
