"""What a user of the Python API meets: its names, and the errors that each may end with."""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from councilgraph.ontology import errors

PAGE = Path(__file__).parents[1] / "docs" / "python.md"
LISTED = re.compile(r"^::: (?P<name>[\w.]+)$(?P<options>(?:\n    .*)*)", re.MULTILINE)
MEMBERS = re.compile(r"members: \[(?P<names>[^\]]+)\]")
OURS = frozenset(name for name, one in vars(errors).items() if inspect.isclass(one))
DEEP = 3
"""How far calls are followed: what is deeper is told by the words of those who call it."""


def public() -> dict[str, Any]:
    """The classes, functions, methods and properties of the reference by name: those that the page lists."""
    found: dict[str, Any] = {}
    for one in LISTED.finditer(PAGE.read_text(encoding="utf-8")):
        chosen = MEMBERS.search(one["options"])
        if one["name"].rpartition(".")[2][0].isupper():
            found |= _of_class(one["name"])
        else:
            found |= _of_module(one["name"], chosen["names"].split(", ") if chosen else [])
    return found


def _of_class(name: str) -> dict[str, Any]:
    module, _, last = name.rpartition(".")
    whole = getattr(import_module(module), last)
    called = {one: thing for one, thing in vars(whole).items() if function(thing) and not one.startswith("_")}
    return {name: whole} | {f"{name}.{one}": thing for one, thing in called.items()}


def _of_module(name: str, chosen: list[str]) -> dict[str, Any]:
    members = vars(import_module(name))
    own = [one for one, thing in members.items() if getattr(thing, "__module__", None) == name]
    return {f"{name}.{one}": members[one] for one in chosen or own if not one.startswith("_")}


def function(thing: Any) -> Callable[..., Any] | None:
    """The function of a method or a property; None for a class, and for what cannot be called."""
    plain = getattr(thing, "fget", None) or getattr(thing, "__func__", thing)
    plain = inspect.unwrap(plain) if callable(plain) else None
    return plain if inspect.isfunction(plain) else None


@cache
def raised(called: Callable[..., Any], depth: int = DEEP) -> frozenset[str]:
    """The names of our errors that a function raises, in it or in what it calls."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(called)))):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            makers = _meant(called, node.exc.func)
            found |= {ast.unparse(node.exc.func), *(str(one.__annotations__.get("return")) for one in makers)}
        elif isinstance(node, ast.Call) and depth:
            found = found.union(*(raised(one, depth - 1) for one in _meant(called, node.func)))
    return frozenset(found & OURS)


def _meant(called: Callable[..., Any], named: ast.expr) -> Iterator[Callable[..., Any]]:
    """The function of ours that a call means, where its name tells."""
    words = ast.unparse(named).split(".")
    owner = called.__qualname__.rpartition(".")[0]
    first = vars(sys.modules[called.__module__]).get(owner if words[0] in ("self", "cls") else words[0])
    for word in words[1:]:
        first = inspect.getattr_static(first, word, None)
    plain = function(first)
    if plain and plain is not called and plain.__module__.startswith("councilgraph."):
        yield plain
