"""The inline view of a notebook: the explorer in a cell, from which what is selected comes back to Python."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar

from anywidget import AnyWidget
from traitlets import Dict, List, Unicode

from councilgraph.graph.notebook.scene import COLUMNS, lead, picture, rows, scene
from councilgraph.graph.picture.drawing import Drawing
from councilgraph.graph.picture.network import Network
from councilgraph.graph.picture.picture import Picture
from councilgraph.graph.show.tables import Table, of_mappings

Entity = TypeVar("Entity")
Bundle: TypeAlias = tuple[dict[str, Any], dict[str, Any]]


class View(AnyWidget, Generic[Entity]):
    """What stands about a thing, to be gone through by mouse and by keys; made by `Graph.view`.

    `selected` holds the IRIs of what is selected: of a thing, or of the two ends of a line; set it, and
    that is selected in the cell. `opened` holds those of the things that were opened. Where no notebook
    shows it, as in a page made by nbconvert, it is the picture that `draw` makes; in a terminal, its facts.
    """

    _esm = Path(__file__).with_name("widget.js")
    data = Dict().tag(sync=True)
    opened = List(Unicode()).tag(sync=True)
    selected = List(Unicode()).tag(sync=True)

    def __init__(
        self, graph: Network, find: Callable[[str], Entity], around: str | None, hops: int, most: int
    ) -> None:
        self._graph, self._find, self._asked = graph, find, (around, hops, most)
        self._picture = self._shown(())
        super().__init__(data=scene(self._picture, ()))
        self.observe(self._open, "opened")

    @property
    def entities(self) -> list[Entity]:
        """What is selected, as `Graph.find` gives it."""
        return [self._find(iri) for iri in self.selected]

    def facts(self) -> Table:
        """What the view shows as a table, a row a fact; where something is selected, its facts alone."""
        chosen = {*self.selected}
        lines = [
            line
            for line in self._picture.lines
            if len(chosen & {line.source.iri, line.target.iri}) == len(chosen)
        ]
        return of_mappings(COLUMNS, rows(lines), self._picture.title)

    def _shown(self, opened: Sequence[str]) -> Picture:
        return picture(self._graph, *self._asked, opened)

    def _open(self, change: Mapping[str, Any]) -> None:
        """Shows what is about the things that are opened now; none but the graph's."""
        opened = [iri for iri in change["new"] if iri in self._graph]
        self._picture = self._shown(opened)
        self.data = scene(self._picture, opened)

    def __repr__(self) -> str:
        return f"{lead(self._picture)}\n{self.facts()!r}"

    def _repr_mimebundle_(self, **kwargs: Any) -> Bundle | None:  # noqa: ANN401 (what IPython gives)
        """The live view; beside it, for where there is none, the picture that `draw` makes, and the facts."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        still = Drawing.of(self._graph, *self._asked)
        shown = {"text/html": still._repr_html_(), "image/svg+xml": still.svg, "text/plain": repr(self)}
        return data | shown, metadata
