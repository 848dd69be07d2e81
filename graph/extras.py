"""What is installed only for those who ask for it: which extra brings a package that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata

from councilgraph.ontology.errors import CouncilgraphError

ASKED = re.compile(r"""(?P<package>[\w.-]+)[^;]*;\s*extra == ["'](?P<extra>[\w-]+)["']""")
"""What the metadata of an installed project asks for: `httpx<0.29,>=0.28.1; extra == "fetch"`."""

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
    asked = map(ASKED.fullmatch, metadata.requires("councilgraph") or [])
    # The packages of our extras are imported by the names under which they are installed.
    extras = [one["extra"] for one in asked if one and one["package"].lower() == package.lower()]
    wanted = [extra for extra in extras if extra != DEVELOPMENT]
    if not wanted:
        return None
    extra = command if command in wanted else wanted[-1]
    return MissingExtra(f"{package} is not installed: `pip install 'councilgraph[{extra}]'`")


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """What is imported within needs an extra: raises MissingExtra where that is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise (explained(error, extra) or error) from error
