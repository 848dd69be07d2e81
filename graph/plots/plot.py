"""Plots of a graph by their names: each is the answer of a named question as a picture that stands still."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from councilgraph.graph import given
from councilgraph.graph.extras import needing
from councilgraph.graph.nearest import unknown
from councilgraph.graph.plots import attendance, requests, timeline, votes
from councilgraph.graph.plots.chart import Chart, lines
from councilgraph.graph.rdf.store import Rows
from councilgraph.graph.show import output, tables
from councilgraph.graph.show.ask import Askable, NamedQuery, Value, lookup
from councilgraph.graph.show.misspelt import refuse_misspelt
from councilgraph.graph.show.tables import Table
from councilgraph.ontology.errors import BadUsage, UnknownName

if TYPE_CHECKING:
    from types import ModuleType

    from councilgraph.graph.show.tables import Frame

SVG, PNG = ".svg", ".png"
MOST = 60
"""As many rows as are drawn where not more are asked for."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of plot: the question whose answer it shows, what makes a chart of that, what else may help.

    `by` are variables of the question that are no columns of its answer, and tell things of one name apart.
    """

    question: str
    shows: str
    chart: Callable[[Table, int], Chart]
    by: tuple[str, ...] = ()
    else_see: str = ""


PLOTS = {
    "attendance": Kind(
        "attendance", "people by meetings: who was there, away, stood in", attendance.chart, ("held",)
    ),
    "timeline": Kind("timeline", "programmes and plans by day: discussed, decided, planned", timeline.chart),
    "topics": Kind("topics", "topics by day: what items and papers are about", timeline.topics),
    "requests": Kind("follow-ups", "those who are asked, by how far it has come back", requests.chart),
    "votes": Kind(
        "votes",
        "people by motions: who voted how, as minutes record it by name",
        votes.chart,
        ("put", "somebody"),
        "the question motions has the votes that are only counted",
    ),
}
"""Each kind by its name."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture that stands still: a notebook shows it, `save` writes it, `frame` has what it was made of."""

    name: str
    chart: Chart
    table: Table

    def svg(self) -> str:
        """It as SVG, text as text; raises MissingExtra where matplotlib is not installed."""
        return str(_canvas().svg(self.chart))

    def png(self) -> bytes:
        """It as PNG; raises MissingExtra where matplotlib is not installed."""
        return bytes(_canvas().png(self.chart))

    def save(self, path: str | PathLike[str]) -> None:
        """Writes it as its name ends, in .svg or .png; raises BadUsage for anything else.

        Raises CouncilgraphError where the file cannot be written.
        """
        output.save(Path(path), self.written(Path(path)))

    def written(self, path: Path) -> bytes:
        """What stands in a file of that name; raises BadUsage as `check_name` does."""
        check_name(path)
        return self.png() if path.suffix.lower() == PNG else self.svg().encode()

    def frame(self) -> Frame:
        """The rows behind it, with the words that state them, as `Table.frame` gives them."""
        return self.table.frame()

    def __repr__(self) -> str:
        return "\n".join(lines(self.chart))

    def _repr_svg_(self) -> str:
        return self.svg()


def plot(asked: Askable, name: str, narrowed: Mapping[str, Value], most: int = MOST) -> Plot:
    """A plot by its name, of what a store or what asks one answers, narrowed as its question is.

    At most `most` rows are drawn. Raises UnknownName for a name that is not there, for words of which there
    is nothing, with the nearest, and where there is nothing to plot; BadUsage for a parameter that its
    question does not have and for fewer rows than one.
    """
    kind, question = lookup_kind(name)
    given.whole("most", most, 1)
    found = asked.query(question.narrowed(narrowed))
    if not isinstance(found, Rows):
        raise TypeError(f"{kind.question} selects no rows")
    table = tables.of_rows(found, question.question)
    if not table.rows:
        refuse_misspelt(asked, question, narrowed)
    if not table.rows or not (chart := kind.chart(table, most)).rows:
        without = [f"without {', '.join(narrowed)} there may be something"] if narrowed else []
        more = "; ".join(filter(None, (*without, kind.else_see)))
        nothing = f"nothing to plot: nothing in this graph answers “{question.question}”"
        raise UnknownName(f"{nothing}: {more}" if more else nothing)
    return Plot(name, chart, table)


def lookup_kind(name: str) -> tuple[Kind, NamedQuery]:
    """A kind of plot and its question; raises UnknownName with the nearest where there is none."""
    if name not in PLOTS:
        raise unknown("plot", str(name), PLOTS)
    kind = PLOTS[name]
    question = lookup(kind.question)
    columns = "".join(f"?{each} " for each in kind.by)
    return kind, replace(question, text=question.text.replace("SELECT ", f"SELECT {columns}", 1))


def check_name(path: Path) -> None:
    """Raises BadUsage for a file whose name ends in neither .svg nor .png."""
    if path.suffix.lower() not in (SVG, PNG):
        raise BadUsage(f"{path} does not end in {SVG} or {PNG}, which are what a plot is written as")


def _canvas() -> ModuleType:
    with needing("notebook"):
        from councilgraph.graph.plots import canvas  # noqa: PLC0415 (an extra, and slow: loaded to draw)
    return canvas
