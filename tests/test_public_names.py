"""Each public name of the Python API says what it gives, what it raises, and what its numbers count."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

import pytest

from councilgraph.graph.graph import Graph
from councilgraph.graph.nearest import unknown
from councilgraph.ontology.errors import BadUsage
from tests.public_names import function, public, raised

NAMES = public()
FUNCTIONS = {name: called for name, thing in NAMES.items() if (called := function(thing))}
NUMBER = re.compile(r"(?:int|float)(?: \| None)?")
NEVER = {"councilgraph.graph.show.tables.Table.frame": {"UnknownName"}}  # it asks for the columns that it has
"""What is seen to be raised, and cannot be."""


def told(name: str) -> str:
    """The docstring of a name."""
    return inspect.getdoc(FUNCTIONS.get(name, NAMES[name])) or ""


def test_the_reference_lists_what_users_meet() -> None:
    """The graph and each of its methods are among the names that are looked at, and so is what they give."""
    own = {name for name, thing in vars(Graph).items() if function(thing) and not name.startswith("_")}
    assert {f"councilgraph.graph.graph.Graph.{name}" for name in own} <= NAMES.keys()
    assert {"Entity", "Table", "Drawing", "UnknownName"} <= {name.rpartition(".")[2] for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_it_is(name: str) -> None:
    """Each has a docstring of its own."""
    assert len(told(name).split()) > 1


@pytest.mark.parametrize("name", FUNCTIONS)
def test_it_says_what_it_raises(name: str) -> None:
    """Each names the errors that it may end with, or the function that raises what it does."""
    found = raised(FUNCTIONS[name]) - NEVER.get(name, set())
    assert sorted(one for one in found if one not in told(name)) == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_its_numbers_say_what_they_count(name: str) -> None:
    """Each parameter that is a number is named in the words, which say what it counts or limits."""
    numbers = [
        one.name
        for one in inspect.signature(FUNCTIONS[name]).parameters.values()
        if NUMBER.fullmatch(str(one.annotation))
    ]
    assert [one for one in numbers if f"`{one}`" not in told(name)] == []


@pytest.mark.parametrize(
    "name", [name for name, one in FUNCTIONS.items() if one.__annotations__.get("return") == "Table"]
)
def test_a_table_says_what_a_row_is(name: str) -> None:
    """What gives a table says what its rows are, or names a question that it answers."""
    assert re.search(r"\brows?\b|^(?:Who|What|All|The)\b", told(name))


def _deeper() -> None:
    raise BadUsage("no")


def _by_maker() -> None:
    raise unknown("column", "x", [])


@pytest.mark.parametrize(
    ("called", "expected"), [(_deeper, {"BadUsage"}), (_by_maker, {"UnknownName"}), (len, set())]
)
def test_what_is_raised_is_seen(called: Callable[..., Any], expected: set[str]) -> None:
    """An error is seen where it is raised, by its class or by what makes it."""
    plain = function(called)
    assert (set(raised(plain)) if plain else set()) == expected
