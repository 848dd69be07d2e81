"""Statements in, graph out. `Graph` opens a built graph in Python; importing the package alone is free."""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` is slow to load, and this is loaded before Ctrl-C is heard
if TYPE_CHECKING:
    from councilgraph.graph.graph import Graph
    from councilgraph.graph.notebook.extension import InteractiveShell

__all__ = ["Graph", "load_ipython_extension"]


def __getattr__(name: str) -> object:
    if name == "Graph":
        from councilgraph.graph.graph import Graph  # noqa: PLC0415 (what it needs is loaded when it is asked for)

        return Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def load_ipython_extension(shell: InteractiveShell) -> None:
    """What `%load_ext councilgraph.graph` calls: cells of SPARQL (`%%sparql`), and completion of names."""
    from councilgraph.graph.notebook.extension import load  # noqa: PLC0415 (as above)

    load(shell)
