"""Measures what councilgraph costs beside its peers: `make bench`, or `python -m tests.bench --long`.

One table, and the same as JSON in out/bench.json. Times are medians of five runs by turns with what
stands beside them, of fewer where one takes long. Work is compared by processor time, what somebody
waits for by the clock. A figure that is not reached is said so.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from councilgraph.graph.show import terminal
from councilgraph.graph.version import version
from tests.bench import (
    browsing,
    commands,
    extracting,
    following,
    joining,
    linking,
    overlooking,
    papers,
    reading,
    scoring,
    serving,
    storing,
)
from tests.bench.line import COLUMNS, Line
from tests.generate import generate, write

ROOT = Path(__file__).parents[2]
FEW, SOME = 20, 40


def main() -> None:
    """Runs every line and tells what came out."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--long",
        action="store_true",
        help="1,000 documents, 300,000 mentions, 10,000 brought together, 20 councils of 20 years",
    )
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "bench.json", help="the JSON file")
    given = parser.parse_args()
    begun, found = perf_counter(), list[Line]()
    with TemporaryDirectory() as work:
        for line in _lines(Path(work), long=given.long):
            sys.stderr.write(f"{line.what} …\n")
            found.append(line)
    terminal.table([line.row() for line in found], COLUMNS, sys.stdout)
    missed = sum(line.reached is False for line in found)
    sys.stdout.write(f"{len(found)} lines, {missed} not reached, {perf_counter() - begun:.0f} s\n")
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(_report(found), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _lines(work: Path, *, long: bool) -> Iterator[Line]:
    many = 1_000 if long else 120
    few, some, all_of_them = (_documents(work, number) for number in (FEW, SOME, many))
    folders = {"five real documents": real(), f"{FEW} generated documents": few}
    yield from extracting.lines(folders)
    yield from papers.lines(all_of_them if long else some, work)
    yield from reading.lines(printed())
    yield from storing.lines(some, work)
    yield from commands.builds(folders, work)
    graphs = [work / f"graph of {number:,} documents.graph" for number in (FEW, many)]
    small, large = commands.build(few, graphs[0]), commands.build(all_of_them, graphs[1])
    yield from commands.memory(small, large, (FEW, many))
    yield from commands.starts(graphs[1])
    yield from commands.rebuild(all_of_them, graphs[1], many)
    yield from serving.lines(graphs[1])
    yield from browsing.lines(graphs[1])
    yield from scoring.lines(graphs[1], 5 if long else 1)
    yield from overlooking.lines(work)
    yield from linking.lines((10_000, 100_000, 300_000 if long else None))
    yield from joining.lines((1_000, 3_000, 10_000) if long else (300, 1_000))
    yield from following.lines(work, long=long)


def _documents(work: Path, number: int) -> Path:
    folder = work / f"{number} documents"
    write(folder, generate(number))
    return folder


def real() -> Path | None:
    """A folder of text files among the documents beside the repository, where there is one."""
    folders = sorted((ROOT.parent / "shared" / "documents").glob("*"))
    return next((folder for folder in folders if any(folder.glob("*.txt"))), None)


def printed() -> Path | None:
    """The folder of the documents beside the repository, where there is one with PDF files."""
    folder = ROOT.parent / "shared" / "documents"
    return folder if any(folder.rglob("*.pdf")) else None


def _report(found: list[Line]) -> dict[str, object]:
    return {
        "version": version(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "lines": [line.as_json() for line in found],
    }


if __name__ == "__main__":
    main()
