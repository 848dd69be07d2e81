"""What is installed only for those who ask for it: which extra brings a package that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata

from councilgraph.ontology.errors import CouncilgraphError

NAME = re.compile(r"[\w.-]++")
"""A package, with which a line of what is asked for begins: `httpx<0.29,>=0.28.1; extra == "fetch"`."""

DEVELOPMENT = "dev"
"""The extra that no user is told to install: it is for those who change the code."""


class MissingExtra(CouncilgraphError):
    """A package that an extra brings is not installed; the message is the command that installs it."""


def explained(error: ModuleNotFoundError, command: str = "") -> MissingExtra | None:
    """What to say of a module that is missing, in one line; None where no extra brings it.

    Of several extras that do, the one is named that is called as the command is, else the last.

    >>> print(explained(ModuleNotFoundError(name="starlette.applications"), "mcp"))
    starlette is not installed: `pip install 'councilgraph[mcp]'`
    >>> explained(ModuleNotFoundError(name="councilgraph.graph.misspelt"))
    """
    package = (error.name or "").partition(".")[0]
    # The packages of our extras are imported by the names under which they are installed.
    asked = (line.partition("; extra == ") for line in metadata.requires("councilgraph") or [])
    extras = [extra.strip("\"'") for line, _, extra in asked if extra and _named(line) == package.lower()]
    wanted = [extra for extra in extras if extra != DEVELOPMENT]
    if not wanted:
        return None
    extra = command if command in wanted else wanted[-1]
    return MissingExtra(f"{package} is not installed: `pip install 'councilgraph[{extra}]'`")


def _named(line: str) -> str:
    found = NAME.match(line)
    return found[0].lower() if found else ""


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """What is imported within needs an extra: raises MissingExtra where that is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise (explained(error, extra) or error) from error
