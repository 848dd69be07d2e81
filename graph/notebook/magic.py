"""A cell of SPARQL: `%%sparql` asks the graph that it names, or the one that was opened last."""

from __future__ import annotations

from collections.abc import Mapping

from councilgraph.graph.graph import Graph
from councilgraph.graph.nearest import offered
from councilgraph.graph.notebook import latest
from councilgraph.graph.rdf.sparql import asks
from councilgraph.graph.show.tables import Table
from councilgraph.ontology.errors import BadUsage


def ask(line: str, cell: str, names: Mapping[str, object]) -> Table | bool:
    """What a cell gives: a Table, of an ASK yes or no; `line` stands behind `%%sparql`.

    `names` are the user's own, of which the line may give one.

    Raises BadUsage where the line names no graph, and what `Graph.query` raises.
    """
    graph = _meant(line.strip(), names)
    return graph.ask(cell) if asks(cell) else graph.query(f"{cell}\n")  # with which it is no name


def graphs(names: Mapping[str, object]) -> list[str]:
    """The user's own names of graphs; `_` and the like are the shell's."""
    return sorted(name for name, one in names.items() if isinstance(one, Graph) and not name.startswith("_"))


def _meant(name: str, names: Mapping[str, object]) -> Graph:
    if name:
        if isinstance(graph := names.get(name), Graph):
            return graph
        known = graphs(names)
        others = f"try {offered(name, known)}" if known else "open one: g = Graph.open(…)"
        raise BadUsage(f"“{name}” is no graph that is open here: {others}")
    if isinstance(graph := latest.last(), Graph):
        return graph
    raise BadUsage("no graph is open here: g = Graph.open(…), then %%sparql g")
