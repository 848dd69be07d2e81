"""The command `query`: runs a named question or SPARQL, and says what may be meant where nothing fits."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass

from councilgraph.graph.exit_status import FINE
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.messages import note
from councilgraph.graph.rdf import query_terms
from councilgraph.graph.rdf.evaluator import Asked, Evaluator
from councilgraph.graph.rdf.store import Results, Rows, restored
from councilgraph.graph.show import ask, catalogue, terminal
from councilgraph.graph.show.csv_cells import Style
from councilgraph.graph.show.parameters import KINDS, SAME, meant
from councilgraph.graph.show.questions import Value
from councilgraph.ontology.errors import BadUsage, UnknownName

EXCEL = ("excel", "xls")
"""Words for what Excel opens: a table with the mark by which it knows the letters."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Stands for a store where one answer was asked for already."""

    results: Results

    def query(self, _: str) -> Results:
        """That answer."""
        return self.results


def run(given: Namespace, style: Style) -> int:
    """Writes what a question is answered by, or the list of questions.

    Raises BadUsage for arguments that do not fit, UnknownName for what there is nothing of, and as
    `Evaluator.query` does.
    """
    if given.list:
        with terminal.paged(sys.stdout) as out:
            catalogue.tell(str(given.question or given.graph or ""), out)
        return FINE
    _refuse_without(given)
    if given.format.casefold() in EXCEL:
        raise UnknownName(f"there is no format called “{given.format}”: try csv with --excel")
    narrowed = {name: value for name in (*KINDS, *SAME) if (value := getattr(given, name)) is not None}
    if meant("to", narrowed.get("to", "")) == "until":
        note(f"--to says whom, and {narrowed['to']} is a day: taken for --until", quiet=given.quiet)
    query = ask.sparql(given.question, sys.stdin, narrowed)
    query_terms.warn(query)
    found = GraphFolder.open_and(given.graph, lambda folder: _answer(folder, given, query, narrowed, style))
    if found == 0:
        told = f"nothing in this graph answers the question{catalogue.narrowly(narrowed)}"
        note(told, quiet=given.quiet)
    _tell_of_nameless(given, narrowed)
    return FINE


def _tell_of_nameless(given: Namespace, narrowed: Mapping[str, Value]) -> None:
    """Says that what was asked of nobody by name is left out where a question is narrowed by whom."""
    whom = next((value for name, value in narrowed.items() if meant(name, value) == "whom"), "")
    if whom and "of_whom" in dict(ask.lookup(given.question).parameters)["whom"]:
        told = f"what names nobody is left out: `follow-up --to` has what only speaks of “{whom}” too"
        note(told, quiet=given.quiet)


def _refuse_without(given: Namespace) -> None:
    """Raises BadUsage where it is not said what to ask, or which graph."""
    if given.graph is None or given.question is None:
        missing = "which graph to ask" if given.graph is None else "what to ask it"
        raise BadUsage(
            f"say {missing}, as in `councilgraph query my.graph substitutes`; --list shows the names"
        )


def _answer(
    folder: GraphFolder, given: Namespace, query: str, narrowed: Mapping[str, Value], style: Style
) -> int | None:
    """Writes the answer; how many rows there are where that is known."""
    with Evaluator(folder.store_path(), seconds=given.timeout, memory=given.memory) as evaluator:
        answer = evaluator.answer(Asked(query), given.timeout)
        results = restored(answer.kind, answer.file)
        is_empty = isinstance(results, Rows) and next(iter(results), None) is None
        if is_empty and narrowed:
            from councilgraph.graph.show.misspelt import refuse_misspelt  # noqa: PLC0415 (slow, and seldom needed)

            refuse_misspelt(evaluator, ask.lookup(given.question), narrowed)
        answer.file.seek(0)
        with terminal.paged(sys.stdout) as out:
            told = Answered(restored(answer.kind, answer.file))
            count = ask.ask(told, query, given.format, out, style=style)
    return 0 if is_empty else count
