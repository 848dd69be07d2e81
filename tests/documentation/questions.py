"""The named questions as pages, a page a group: each with its answer on the samples and its SPARQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from councilgraph.graph.build.build import build
from councilgraph.graph.demo import samples
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Rows, Store
from councilgraph.graph.show.ask import cell
from councilgraph.graph.show.parameters import GROUPS, KINDS
from councilgraph.graph.show.questions import NamedQuery, grouped
from councilgraph.graph.span import A_DAY

MOST = 5
"""Rows of an answer that are shown."""

LONG = 140
"""Signs of a cell beyond which it is cut."""


@cache
def answers() -> dict[str, tuple[Sequence[str], list[list[str]]]]:
    """The columns and rows that answer each question on the samples, built anew."""
    with TemporaryDirectory() as work:
        folder = Path(work) / "samples.graph"
        build(samples(), folder)
        store = GraphFolder.open(folder).store()
        return {query.name: _answer(store, query) for query in grouped()}


def _answer(store: Store, query: NamedQuery) -> tuple[Sequence[str], list[list[str]]]:
    found = store.query(query.text)
    assert isinstance(found, Rows), query.name
    return found.variables, [[cell(row[name]) for name in found.variables] for row in found]


def titles() -> dict[str, str]:
    """The title of each page, with where it stands."""
    return {group.capitalize(): f"questions/{group.replace(' ', '-')}.md" for group in GROUPS}


def pages() -> dict[str, str]:
    """The pages, by where they stand."""
    by_group = {group: [query for query in grouped() if query.group == group] for group in GROUPS}
    made = {titles()[group.capitalize()]: _page(group, queries) for group, queries in by_group.items()}
    return {"questions/index.md": _contents(by_group), **made}


def _contents(by_group: dict[str, list[NamedQuery]]) -> str:
    lines = [
        "# The named questions",
        "",
        "`councilgraph query GRAPH NAME` asks one; `--list` lists them.",
        "",
    ]
    for group, queries in by_group.items():
        place = titles()[group.capitalize()].removeprefix("questions/")
        lines += [f"## {group.capitalize()}", "", "| name | question |", "|---|---|"]
        lines += [f"| [`{query.name}`]({place}#{query.name}) | {query.question} |" for query in queries]
        lines.append("")
    return "\n".join(lines)


def _page(group: str, queries: Sequence[NamedQuery]) -> str:
    parts = ("\n".join(_told(query)) for query in queries)
    return "\n".join([f"# Questions: {group}", "", *parts])


def _told(query: NamedQuery) -> Iterator[str]:
    columns, rows = answers()[query.name]
    yield f"## {query.name} {{ #{query.name} }}\n\n**{query.question}** {query.description}\n"
    if query.parameters:
        yield f"Narrowed by {', '.join(f'`--{name}` ({KINDS[name].help})' for name, _ in query.parameters)}.\n"
    yield f"```console\n$ councilgraph query samples.graph {query.name}\n```\n"
    yield _table(columns, rows) if rows else "Nothing in the samples answers it.\n"
    sparql = "\n".join(f"    {line}" for line in ["```sparql", *query.text.rstrip().splitlines(), "```"])
    yield f'??? abstract "As SPARQL"\n\n{sparql}\n'


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *(map(_shown, row) for row in rows[:MOST])]
    more = f"\n… and {len(rows) - MOST} more.\n" if len(rows) > MOST else ""
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + f"\n{more}"


def _shown(value: str) -> str:
    words = " ".join(value.split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")
    if A_DAY.fullmatch(words):
        return f"<time>{words}</time>"
    return words if len(words) <= LONG else f"{words[:LONG].rstrip()}…"
