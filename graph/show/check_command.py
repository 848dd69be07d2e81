"""The command `check`: holds a text against a graph and tells of each sentence."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from councilgraph.graph.checking.check import NOT_SUPPORTED, Checker
from councilgraph.graph.exit_status import FINDING, FINE
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.show import checked, terminal
from councilgraph.graph.show.csv_cells import Style, as_csv
from councilgraph.graph.show.given_text import read_given
from councilgraph.ontology.errors import BadUsage


def run(given: Namespace, style: Style) -> int:
    """Writes what is supported in a file; 1 where a sentence is not. Raises NotAGraph and BadUsage."""
    text = read_given(given.file, sys.stdin, wanted="a file of text", saved="it as plain text or Markdown")
    if not text.strip():
        raise BadUsage(f"{given.file} holds no words: there is nothing to check")
    verdicts = GraphFolder.open_and(
        given.graph, lambda folder: list(Checker(folder, folder.store()).check(text))
    )
    if given.format == checked.JSON:
        sys.stdout.write(json.dumps(checked.as_json(verdicts), ensure_ascii=False, indent=1) + "\n")
    elif given.format == checked.CSV:
        sys.stdout.write(as_csv(checked.cells(verdicts), style))
    else:
        with terminal.paged(sys.stdout) as out:
            terminal.write(checked.lines(verdicts), out)
    return FINDING if any(one.verdict == NOT_SUPPORTED for one in verdicts) else FINE
