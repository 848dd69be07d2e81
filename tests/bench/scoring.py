"""What Lighthouse says of pages on a desktop without a graphics card: npm brings it, as its lock file has it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from statistics import median

from councilgraph.graph.folder.folder import GraphFolder
from tests.bench.browsing import PAINT_MS, kinds
from tests.bench.line import Line
from tests.bench.serving import served
from tests.browser.conftest import FLAGS, find_chromium

FOLDER = Path(__file__).with_name("lighthouse")
PROGRAM = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
KINDS = ("start", "follow-up", "entity, person", "source", "query", "graph", "overview")
SCORE, BLOCKED_MS = 95.0, 150.0
AUDITS = ("first-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
PATIENCE = 180.0  # seconds that one page may take
TRIES = 3  # it sometimes finds no connection to a browser that has just begun


@dataclass(frozen=True, slots=True)
class Said:
    """What it says of a page: its score of a hundred, milliseconds to the first paint and in which nothing answers."""

    score: float
    paint: float
    blocked: float
    shift: float


def lines(graph: Path, runs: int = 1) -> Iterator[Line]:
    """The lines of a graph, which is served in a process of its own, medians of so many runs."""
    if not (which("npm") and find_chromium()):
        yield Line("Lighthouse: install npm and Chromium, it is fetched then", None, None, "")
        return
    if not PROGRAM.exists():
        subprocess.run(["npm", "ci", "--silent"], cwd=FOLDER, check=True, stdout=sys.stderr)
    folder, store = GraphFolder.open_with_store(graph)
    pages = dict(kinds(store, folder.settings().base))
    with served(graph) as port:
        found = {kind: _said(f"http://127.0.0.1:{port}{pages[kind]}", runs) for kind in KINDS}
    for kind, said in found.items():
        yield Line(f"Lighthouse, performance: {kind}", None, said.score, "", SCORE, least=True)
    yield _most("first contentful paint", {kind: said.paint for kind, said in found.items()}, "ms", PAINT_MS)
    yield _most("total blocking time", {kind: said.blocked for kind, said in found.items()}, "ms", BLOCKED_MS)
    yield _most("layout shift", {kind: said.shift for kind, said in found.items()}, "", 0.0)


def _most(what: str, by_kind: dict[str, float], unit: str, limit: float) -> Line:
    kind = max(by_kind, key=by_kind.__getitem__)
    return Line(f"Lighthouse, {what}, the most ({kind})", None, by_kind[kind], unit, limit)


def _said(address: str, runs: int) -> Said:
    every = [_once(address) for _ in range(runs)]
    return Said(*(median(column) for column in zip(*every, strict=True)))


def _once(address: str, tries: int = TRIES) -> tuple[float, ...]:
    options = ["--preset=desktop", "--only-categories=performance", "--disable-full-page-screenshot"]
    flags = f"--chrome-flags=--headless=new {' '.join(FLAGS.split())}"
    command = ["node", str(PROGRAM), address, *options, "--quiet", "--output=json", flags]
    environment = {**os.environ, "CHROME_PATH": find_chromium()}
    last = tries == 1
    ran = subprocess.run(command, env=environment, check=last, capture_output=True, timeout=PATIENCE)
    if ran.returncode:
        return _once(address, tries - 1)
    report = json.loads(ran.stdout)
    values = (round(report["audits"][name]["numericValue"], 3) for name in AUDITS)
    return (100 * report["categories"]["performance"]["score"], *values)


def main() -> None:
    """Measures it alone: `python -m tests.bench.scoring GRAPH [RUNS]`."""
    for line in lines(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        sys.stdout.write(" | ".join(line.row()) + "\n")


if __name__ == "__main__":
    main()
