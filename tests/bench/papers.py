"""How much sooner several processes are done with papers than one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import perf_counter

from councilgraph.extractors.read import read_all
from councilgraph.extractors.sandbox.limits import processors
from councilgraph.graph.build import papers
from councilgraph.graph.build.extraction import extract_all
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.ontology.model import Document
from tests.bench.cost import Cost, medians
from tests.bench.line import Line

TIMES_ONE = 1.6
TWO = 2
RUNS = 3


def lines(folder: Path, work: Path) -> Iterator[Line]:
    """The statements of a folder of documents, found by one process and by two."""
    what = "text → statements by two processes, of one"
    if processors() < TWO:
        yield Line(what, None, None, "×", TIMES_ONE, least=True)
        return
    documents = [
        one for found in read_all(sorted(folder.glob("*.txt"))) for one in found if isinstance(one, Document)
    ]
    graphs = (work / f"papers {number}.graph" for number in count())
    two, one = medians(
        lambda: _cost(documents, next(graphs), TWO), lambda: _cost(documents, next(graphs), 1), runs=RUNS
    )
    yield Line(what, two, one.wall / two.wall, "×", TIMES_ONE, least=True, peer="one process", beside=one)


def _cost(documents: list[Document], path: Path, most: int) -> Cost:
    """What somebody waits for until all statements are kept; the processes start with it."""
    folder = GraphFolder.prepare(path)
    with folder.building() as generation:
        for document in documents:
            generation.add(document)
        begun, used = perf_counter(), sum(os.times()[:4])
        with papers.pool(folder.profile(), "", papers.WORTH * (most - 1)) as pool:
            list(extract_all(papers.Papers(generation, pool, "bench"), set(), None))
        wall, cpu = perf_counter() - begun, sum(os.times()[:4]) - used
        generation.leave()
    return Cost(wall, cpu)
