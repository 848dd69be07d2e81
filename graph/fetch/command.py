"""The command `fetch`: what it fetches or lists, and what it tells of it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter

from councilgraph.graph.exit_status import FINDING, FINE
from councilgraph.graph.fetch import fetch
from councilgraph.graph.fetch.offered import Choice
from councilgraph.graph.fetch.visitor import Manners
from councilgraph.graph.fetch.web import Limits
from councilgraph.graph.show import terminal
from councilgraph.graph.stopping import leaving
from councilgraph.ontology.errors import BadUsage


def run(given: Namespace) -> int:
    """Fetches, or lists what there is; 1 where something failed. Raises BadUsage where no folder is named."""
    addresses = fetch.given(given.sources, sys.stdin)
    choice = Choice(tuple(given.committee), given.first, given.last, every=given.all)
    manners = Manners(delay=given.delay, contact=given.contact, limits=Limits(seconds=given.timeout))
    if given.list:
        rows = list(fetch.listed(addresses, choice, manners))
        terminal.table(rows, ("", "committee", "address"), sys.stdout)
        return FINDING if any(row[0] == fetch.FAILED for row in rows) else FINE
    if given.output is None:
        raise BadUsage("say where the documents go, as in `councilgraph fetch URL -o minutes`")
    count: Counter[str] = Counter()
    with leaving("what was fetched is kept: type the same again to go on"):
        for outcome in fetch.fetch(addresses, given.output, choice, manners, refresh=given.refresh):
            terminal.write([outcome.line()], sys.stdout)
            sys.stdout.flush()
            count[outcome.what] += 1
    terminal.write(fetch.summary(count, given.output), sys.stdout)
    return FINDING if count[fetch.FAILED] else FINE
