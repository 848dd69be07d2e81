"""Statements in, graph out. `Graph` opens a built graph in Python; importing the package alone is free.

What is in it is loaded when it is asked for; its types stand in `__init__.pyi`.
"""

from __future__ import annotations

from importlib import import_module

__all__ = ["Graph", "load_ipython_extension"]

FROM = {"Graph": "graph", "load_ipython_extension": "notebook.extension"}
"""The module that has each."""


def __getattr__(name: str) -> object:
    if name not in FROM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{FROM[name]}"), name)
