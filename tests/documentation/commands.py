"""The command line as a page, from the help of each command."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from councilgraph.graph import usage
from councilgraph.graph.commands import COMMANDS

WIDTH = "96"
"""Columns of the help."""


def page() -> str:
    """What each command does, its arguments and an example, as `--help` says it."""
    with _columns():
        helped = {name: usage.parser(name).format_help() for name in COMMANDS}
    parts = (f"## {name} {{ #{name} }}\n\n```text\n{text.rstrip()}\n```\n" for name, text in helped.items())
    listed = "\n".join(f"| [`{name}`](#{name}) | {one.help} |" for name, one in COMMANDS.items())
    return "\n".join(
        [
            "# Command line",
            "",
            "`councilgraph COMMAND --help` says what stands here.",
            "",
            f"| command | what it does |\n|---|---|\n{listed}",
            "",
            *parts,
            f"## Exit status and environment\n\n```text\n{usage.EXIT}\n```\n",
        ]
    )


@contextmanager
def _columns() -> Iterator[None]:
    """Help is as wide as a page, whatever the terminal."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = WIDTH
    try:
        yield
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before
