"""A picture of a graph for a notebook's cell, or for a file to send."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from councilgraph.graph.picture.composition import compose
from councilgraph.graph.picture.network import Network
from councilgraph.graph.picture.still import still
from councilgraph.graph.show import markup, output

HEIGHT = 820
"""Pixels of a notebook's cell."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """An interactive page that fetches nothing; a notebook shows it, `save` writes it.

    `svg` is the same as it stands, for where no page can be shown within another.
    """

    title: str
    page: str = field(repr=False)
    svg: str = field(repr=False)

    @classmethod
    def of(cls, graph: Network, around: str | None, hops: int, most: int) -> Drawing:
        """Draws a network, or what lies within `hops` facts of the thing of an IRI in it: `most` things.

        Raises UnknownName where the network has no such thing.
        """
        from councilgraph.graph.picture.draw import page  # noqa: PLC0415 (pyvis is slow: loaded to draw)

        shown = compose(graph, around, hops, most)
        return cls(shown.title, page(shown), still(shown))

    def save(self, path: str | PathLike[str]) -> None:
        """Writes the page as one HTML file.

        Raises BadUsage for a name that ends as something else, CouncilgraphError where it cannot be written.
        """
        output.check_page(Path(path))
        output.save(Path(path), self.page.encode())

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_html_(self) -> str:
        return markup.frame(self.page, self.title, HEIGHT)
