"""Builds of papers that are killed while somebody reads the graph."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path
from threading import Event, Thread

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from tests.graph.test_faults import drafts, end, ended, start

BUILDS = int(os.environ.get("BUILDS", "8"))  # BUILDS=60 and more for the long form
MINUTES = """Marsh End Borough Council
Minutes of the Meeting of the Parks and Rivers Committee held at 6.00 pm on Tuesday, 14 May 2024

Present:

Members: Councillor A Roe (Chair)
Councillor B Lund

12. River Paths

RESOLVED that the paths be mown.

(Meeting closed at 7.30 pm)
"""


def folders_of_papers(folder: Path) -> list[Path]:
    """Two folders of minutes, of which one has more."""
    folders = [folder / "few", folder / "more"]
    for number, day in enumerate(("14 May", "21 May", "28 May")):
        words = MINUTES.replace("14 May", day)
        for path in folders[number // 2 :]:
            path.mkdir(exist_ok=True)
            (path / f"{number}.txt").write_text(words, encoding="utf-8")
    return folders


def read_in_a_loop(path: Path, stop: Event, seen: list[bytes]) -> None:
    """Opens a graph again and again until told to stop, and notes what is in it."""
    while not stop.wait(0.05):
        seen.append(GraphFolder.open_with_store(path)[1].dump("nq"))


def graph_of(path: Path) -> bytes:
    """What is in a graph, as canonical N-Quads."""
    return GraphFolder.open(path).store().dump("nq")


def timed(path: Path, source: Path) -> float:
    """Builds a graph of papers, undisturbed; the seconds that it took."""
    begun = time.monotonic()
    build([source], path)
    return time.monotonic() - begun


def test_papers_killed_at_any_moment_while_somebody_reads(tmp_path: Path) -> None:
    """A reader sees whole graphs alone while every second build is killed, and the others make the same bytes."""
    moments = random.Random(9)  # noqa: S311 (a fixed order, not a secret)
    path, sources = tmp_path / "a.graph", folders_of_papers(tmp_path)
    taken = [timed(path, sources[0])]
    expected = [graph_of(path)]
    taken.append(timed(path, sources[1]))
    expected.append(graph_of(path))
    stop, seen = Event(), list[bytes]()
    reader = Thread(target=read_in_a_loop, args=(path, stop, seen))
    reader.start()
    try:
        for number in range(BUILDS // 2):
            source = sources[number % 2]
            process = start("papers", path, source)
            time.sleep(moments.uniform(0, taken[number % 2]))
            end(process, signal.SIGKILL)
            undisturbed = start("papers", path, source)
            assert ended(undisturbed) == 0
            assert (GraphFolder.open(path).damaged(), drafts(path)) == ([], [])
            assert graph_of(path) == expected[number % 2]
    finally:
        stop.set()
        reader.join()
    assert seen
    assert set(seen) <= set(expected)
