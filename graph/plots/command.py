"""The command `plot`: writes a plot as SVG or PNG, or lists the plots."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from councilgraph.graph.exit_status import FINE
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.plots.plot import PLOTS, Plot, check_name, lookup_kind, plot
from councilgraph.graph.rdf.evaluator import Evaluator
from councilgraph.graph.show import output, terminal
from councilgraph.graph.show.parameters import KINDS, SAME
from councilgraph.ontology.errors import BadUsage

COLUMNS = ("name", "shows", "parameters")


def run(given: Namespace) -> int:
    """Writes a plot; its file is named as asked, else after the plot, and said unless it is standard output.

    Raises BadUsage for arguments that do not fit, and what `plot` and `output.writing` do.
    """
    if given.list:
        terminal.table(_listed(), COLUMNS, sys.stdout)
        return FINE
    if given.graph is None or given.plot is None:
        missing = "which graph to plot" if given.graph is None else "what to plot"
        raise BadUsage(
            f"say {missing}, as in `councilgraph plot my.graph attendance`; --list shows the plots"
        )
    lookup_kind(given.plot)
    path = given.output or Path(f"{given.plot}.svg")
    if path != output.STANDARD:
        check_name(path)
        output.check(path, force=given.force)
    made = GraphFolder.open_and(given.graph, lambda folder: _made(folder, given))
    written = made.svg().encode() if path == output.STANDARD else made.written(path)
    with output.writing(path, force=given.force) as out:
        out.write(written)
    if path != output.STANDARD:
        sys.stdout.write(f"{path}\n")
    return FINE


def _made(folder: GraphFolder, given: Namespace) -> Plot:
    narrowed = {name: value for name in (*KINDS, *SAME) if (value := getattr(given, name)) is not None}
    with Evaluator(folder.store_path()) as evaluator:
        return plot(evaluator, given.plot, narrowed, given.most)


def _listed() -> list[tuple[str, str, str]]:
    questions = {name: lookup_kind(name)[1] for name in PLOTS}
    return [
        (name, kind.shows, " ".join(each for each, _ in questions[name].parameters))
        for name, kind in PLOTS.items()
    ]
