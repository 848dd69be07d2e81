"""HTML for a notebook's cells: escaped, whole without JavaScript, in the colours of the page around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path

from councilgraph.graph.show.terminal import SHOWN, visible

STYLE = Path(__file__).parents[1] / "view" / "cell.css"


def text(words: object) -> str:
    """Words as HTML, in one line, with what would turn or hide writing made visible.

    >>> text('<b> & "x"')
    '&lt;b&gt; &amp; &quot;x&quot;'
    """
    return escape(visible(str(words)))


def block(*parts: str) -> str:
    """The whole output of a cell: its style, and its parts one under the other."""
    return f'<div class="councilgraph"><style>{_style()}</style>{"".join(parts)}</div>'


@cache
def _style() -> str:
    return STYLE.read_text("utf-8")


def lined(words: str) -> str:
    """Words as HTML that keep their lines, for where a document's own are shown."""
    return "\n".join(escape(line.replace("\t", " ").translate(SHOWN)) for line in words.split("\n"))


def heading(words: str) -> str:
    """The name of what is shown."""
    return f"<h3>{text(words)}</h3>"


def listed(entries: Iterable[str]) -> str:
    """Entries, which are HTML, as a list."""
    return f"<ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul>"


def soft(words: str) -> str:
    """A line that stands back."""
    return f'<p class="soft">{words}</p>'


def folded(summary: str, *parts: str) -> str:
    """What opens when its summary is chosen."""
    return f"<details><summary>{summary}</summary>{''.join(parts)}</details>"


def tally(counts: Iterable[tuple[int, str]]) -> str:
    """Numbers, large, each over the word for what it counts."""
    told = (f"<p><b>{number:,}</b>{text(word)}</p>" for number, word in counts)
    return f'<div class="tally">{"".join(told)}</div>'


def part(name: str, *content: str) -> str:
    """A heading and, beside it where there is room, what stands under it."""
    return f'<section class="part"><h4>{text(name)}</h4><div>{"".join(content)}</div></section>'


def table(columns: Mapping[str, str], rows: Iterable[Sequence[str]], title: str = "") -> str:
    """Cells, which are HTML, under their columns, each given with its class: number, day, said or ""."""
    classes = [f' class="{kind}"' if kind else "" for kind in columns.values()]
    heads = (
        f'<th scope="col"{kind}>{text(column.replace("_", " "))}</th>'
        for column, kind in zip(columns, classes, strict=True)
    )
    body = "".join(f"<tr>{_cells(row, classes)}</tr>" for row in rows)
    caption = f"<caption>{text(title)}</caption>" if title else ""
    return f"<table>{caption}<thead><tr>{''.join(heads)}</tr></thead><tbody>{body}</tbody></table>"


def _cells(row: Sequence[str], classes: Sequence[str]) -> str:
    return "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(row, classes, strict=True))


def address(iri: str) -> str:
    """The end of an IRI, which tells it from its like; all of it when it is pointed at.

    >>> address("http://localhost:8000/id/x/person/n-arslan")
    '<span class="soft" title="http://localhost:8000/id/x/person/n-arslan">…/person/n-arslan</span>'
    """
    end = "/".join(iri.rsplit("/", 2)[1:])
    return f'<span class="soft" title="{text(iri)}">…/{text(end)}</span>'


def frame(page: str, title: str, height: int) -> str:
    """A whole page inside another: it runs its own scripts, and reaches nothing else."""
    return (
        f'<iframe title="{text(title)}" srcdoc="{escape(page)}" sandbox="allow-scripts" '
        f'style="width: 100%; height: {height}px; border: 0"></iframe>'
    )
