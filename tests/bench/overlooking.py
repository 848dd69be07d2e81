"""The page of all things at once, in a browser without a graphics card: how soon it stands, how long a frame takes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from playwright.sync_api import Browser, sync_playwright

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture import overview
from councilgraph.graph.rdf.store import Literal, Quad
from tests.bench.cost import Cost
from tests.bench.line import Line
from tests.bench.serving import served
from tests.browser.conftest import FLAGS, find_chromium
from tests.graph.weir import quad

BASE = "http://localhost:8000/id"
THINGS, ROUND, BODIES, PEOPLE = 50_000, 19, 40, 25
"""Things in all, those at each meeting with it, bodies, and people of each body."""

FIRST_MS, FRAME_MS, WORK_S = 2_000.0, 1_000.0, 5.0
RUNS = 5
FRAMES = """async () => {
  const { points } = document.getElementById("overview");
  const times = [];
  for (let at = 0; at < 12; at++) {
    const begun = performance.now();
    points.zoom(at % 2 ? 0.8 : 1.25);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    times.push((performance.now() - begun) / 2);
  }
  return times;
}"""
"""The time between two frames while the picture comes nearer and goes away."""


def lines(work: Path) -> Iterator[Line]:
    """The lines of a graph of so many things; without a Chromium that it is not measured."""
    graph = work / "overview.graph"
    with GraphFolder.prepare(graph).building("1.2.3") as generation:
        generation.write(_quads())
    store = GraphFolder.open(graph).store()
    begun, cpu = perf_counter(), process_time()
    found = overview.read(store)
    took = Cost(perf_counter() - begun, process_time() - cpu)
    what = f"the overview of {len(found.things):,} things"
    yield Line(f"{what}: working it out in a build", took, took.cpu, "s of CPU", WORK_S)
    first, frame = _seen(graph)
    yield Line(f"{what}: first picture, software rendering", None, first, "ms", FIRST_MS)
    yield Line(f"{what}: a frame, software rendering", None, frame, "ms", FRAME_MS)


def _seen(graph: Path) -> tuple[float | None, float | None]:
    if not (chromium := find_chromium()):
        return None, None
    with served(graph) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
        pictures, frames = zip(*(_opened(browser, port) for _ in range(RUNS)), strict=True)
        browser.close()
    return median(pictures), median(frames)


def _opened(browser: Browser, port: int) -> tuple[float, float]:
    """The milliseconds from navigation to the first picture, and those of a frame."""
    tab = browser.new_page(viewport={"width": 1440, "height": 900})
    tab.goto(f"http://127.0.0.1:{port}/overview")
    tab.wait_for_selector("#overview[data-ready]", timeout=120_000)
    first = float(tab.evaluate("performance.getEntriesByName('drawn')[0].startTime"))
    frames = [float(each) for each in tab.evaluate(FRAMES)]
    tab.close()
    return first, median(frames)


def _quads() -> Iterator[Quad]:
    """Bodies with their meetings, items, decisions and people, as many as are wanted."""
    council = f"{BASE}/marlbeck-borough-council"
    meetings = (THINGS - BODIES * (PEOPLE + 1)) // (ROUND + 1)
    for at in range(BODIES):
        body = f"{council}/body/panel-{at}"
        yield quad(body, "rdf:type", "cg:Committee")
        yield quad(body, "skos:prefLabel", Literal(f"Panel {at} of Marlbeck"))
    for at in range(meetings):
        body, day = (
            f"{council}/body/panel-{at % BODIES}",
            f"{2000 + at % 25}-{1 + at % 12:02}-{1 + at % 28:02}",
        )
        meeting = f"{council}/meeting/panel-{at % BODIES}/{day}-{at}"
        yield quad(meeting, "rdf:type", "cg:Meeting")
        yield quad(meeting, "cg:heldBy", body)
        yield quad(meeting, "cg:date", Literal(day))
        yield quad(f"{council}/person/p-{at % BODIES}-{at // BODIES % PEOPLE}", "cg:attended", meeting)
        for number in range(ROUND):
            one = f"{meeting}/item/{number}"
            yield quad(one, "rdf:type", "cg:AgendaItem" if number % 3 else "cg:Resolution")
            yield quad(one, "cg:meeting", meeting)
    for at in range(BODIES * PEOPLE):
        yield quad(f"{council}/person/p-{at % BODIES}-{at // BODIES}", "rdf:type", "cg:Councillor")


def main() -> None:
    """Measures it alone: `python -m tests.bench.overlooking FOLDER`, which is made."""
    for line in lines(Path(sys.argv[1])):
        sys.stdout.write(" | ".join(line.row()) + "\n")


if __name__ == "__main__":
    main()
