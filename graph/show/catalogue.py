"""The list of the named questions, and what is told of one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TextIO

from councilgraph.graph.nearest import unknown
from councilgraph.graph.show import terminal
from councilgraph.graph.show.parameters import GROUPS, KINDS, SAME
from councilgraph.graph.show.questions import NamedQuery, grouped
from councilgraph.graph.show.terminal import Line

COLUMNS = ("group", "name", "question", "parameters")


def rows(group: str = "") -> Iterator[tuple[str, str, str, str]]:
    """A row for each question, by group and name: all of them, or those of one group.

    Raises UnknownName for a group that is not there.
    """
    if group and group not in GROUPS:
        raise unknown("group", group, GROUPS)
    for query in grouped():
        if group in ("", query.group):
            named = " ".join(name for name, _ in query.parameters)
            yield query.group, query.name, query.question, named


def tell(name: str, out: TextIO) -> None:
    """Writes what there is to know of a question by its name, or lists those of a group, or all of them.

    A path, such as that of a graph, stands for all. Raises UnknownName for anything else.
    """
    known = {query.name: query for query in grouped()}
    if name in known:
        terminal.write(_about(known[name]), out)
    elif name in GROUPS or not name or Path(name).exists():
        terminal.table(rows(name if name in GROUPS else ""), COLUMNS, out)
    else:
        raise unknown("query", name, [*known, *GROUPS])


def narrowly(narrowed: Collection[str]) -> str:
    """What is said behind "nothing answers the question" where it was narrowed."""
    given = ", ".join(f"--{name}" for name in narrowed)
    return f" so narrowly: ask it without {given} to see what there is" if given else ""


def _about(query: NamedQuery) -> Iterator[Line]:
    yield Line(query.name, "title")
    yield Line(query.question)
    if query.description:
        yield Line(query.description)
    yield Line("")
    yield Line("narrowed by", "heading")
    for name, columns in query.parameters:
        kind = KINDS[name]
        spelt = " or ".join(f"--{each}" for each in [name, *(o for o, same in SAME.items() if same == name)])
        heads = ", ".join(column.replace("_", " ") for column in columns)
        yield Line(f"{spelt} {kind.takes}: {kind.help} (looks at {heads})", indent=2)
    yield Line("")
    yield Line("example", "heading")
    name, _ = query.parameters[0]
    yield Line(f"councilgraph query my.graph {query.name} --{name} {KINDS[name].takes}", indent=2)
