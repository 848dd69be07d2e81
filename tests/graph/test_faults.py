"""What a build leaves when it is cut short.

Run as a program this file is the build that is cut short, often: so it goes without pytest.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from councilgraph.graph.build.build import build as build_of_papers
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.ontology.errors import CouncilgraphError, NotAGraph
from councilgraph.ontology.model import Document, Statement

KILLS = 10
READING = 3  # seconds
NOBODY = 65534
ROUND = IRI("http://localhost:8000/id/round")


def document(number: int) -> Document:
    """The document of one round of building; the rounds differ."""
    words = f"Scrutiny Panel, round {number}\r\n" * 200
    return Document(sha256(words.encode()).hexdigest(), f"{number}.txt", "text/plain", words)


def quads(number: int) -> list[Quad]:
    """The graph of one round: enough for a store of several files."""
    things = [IRI(f"{ROUND.value}/{number}/{thing}") for thing in range(50)]
    return [Quad(thing, ROUND, Literal(str(number)), reason) for thing in things for reason in (ROUND, thing)]


def build(path: Path, number: int) -> None:
    """One round: a whole build of a tiny graph."""
    with GraphFolder.prepare(path).building("1") as generation:
        found = document(number)
        generation.add(found)
        generation.remember(found, list[Statement](), "1")
        generation.write(quads(number))
        generation.report({"round": number})


def built(path: Path) -> int:
    """The round that a folder holds, after a look at whether all of it is of that round."""
    folder = GraphFolder.open(path)
    number = int(folder.report()["round"])
    assert folder.damaged() == []
    assert folder.store().dump("nq") == Store.memory(quads(number)).dump("nq")
    assert [folder.document(entry.sha256) for entry in folder.documents()] == [document(number)]
    return number


def refusal(path: Path) -> str:
    """The line in which a build is refused; nothing where it is not."""
    try:
        build(path, 2)
    except CouncilgraphError as error:
        return f"{type(error).__name__}: {error}"
    return ""


def wait_in_build(path: Path) -> None:
    """Begins a build that stops in the middle of its store and says so."""
    with GraphFolder.prepare(path).building("1") as generation:
        generation.add(document(-1))
        generation.write(_slow_quads())


def _slow_quads() -> Iterator[Quad]:
    yield from quads(-1)
    print("ready", flush=True)  # noqa: T201 (the test waits for it)
    time.sleep(60)


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """Runs this file as a program and returns when it is ready."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, __file__, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def end(process: subprocess.Popen[str], how: signal.Signals) -> None:
    """Sends a program a signal and waits until it is gone."""
    process.send_signal(how)
    process.wait(timeout=60)
    assert process.stdout is not None
    process.stdout.close()


def ended(process: subprocess.Popen[str]) -> int:
    """The exit status of a program that ends by itself."""
    status = process.wait(timeout=120)
    assert process.stdout is not None
    process.stdout.close()
    return status


def drafts(path: Path) -> list[str]:
    """What is left of builds that did not end."""
    return [child.name for child in path.rglob("*.tmp")]


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """After kill -9 at any moment the last graph opens whole, and the next build is as if undisturbed."""
    path = tmp_path / "a.graph"
    moments = random.Random(2)  # noqa: S311 (a fixed order, not a secret)
    build(path, 0)
    for number in range(KILLS):
        process = start("loop", path)
        time.sleep(moments.uniform(0, 0.3))
        end(process, signal.SIGKILL)
        assert built(path) >= 0
        build(path, number)
        assert built(path) == number
        assert drafts(path) == []
        assert len(list(path.glob("gen-*"))) <= 2  # the one before stays where it has the same document


def test_killed_in_the_first_build(tmp_path: Path) -> None:
    """Where there was no graph yet a kill leaves a folder that is said to be none, and can be built."""
    path = tmp_path / "a.graph"
    end(start("wait", path), signal.SIGKILL)
    assert drafts(path)
    with suppress(NotAGraph):
        GraphFolder.open(path)
        raise AssertionError
    build(path, 1)
    assert built(path) == 1
    assert drafts(path) == []


def test_interrupted(tmp_path: Path) -> None:
    """Ctrl-C leaves the last graph and nothing of the one begun."""
    path = tmp_path / "a.graph"
    build(path, 1)
    end(start("wait", path), signal.SIGINT)
    assert built(path) == 1
    assert [child.name for child in path.glob("gen-*")] == ["gen-000001"]


def test_readers_go_on_while_graphs_are_replaced(tmp_path: Path) -> None:
    """A graph whose documents change at every build, which leaves none of the old ones, opens at any moment."""
    path = tmp_path / "a.graph"
    build(path, 0)
    process = start("loop", path)
    try:
        seen, until = set(), time.monotonic() + READING
        while time.monotonic() < until:
            folder, store = GraphFolder.open_with_store(path)
            assert list(store.quads())
            assert folder.manifest is not None
            seen.add(folder.manifest.generation)
    finally:
        end(process, signal.SIGKILL)
    assert len(seen) > 3  # the graph was replaced meanwhile


def test_one_build_at_a_time(tmp_path: Path) -> None:
    """A second build is refused at once, by name of the folder; reading goes on meanwhile."""
    path = tmp_path / "a.graph"
    build(path, 1)
    process = start("wait", path)
    assert refusal(path).startswith(f"GraphBusy: {path} ")
    assert built(path) == 1
    end(process, signal.SIGKILL)
    build(path, 2)
    assert built(path) == 2


def test_orphans_hold_no_lock(tmp_path: Path) -> None:
    """A worker that outlives the build that forked it does not keep others from building."""
    path = tmp_path / "a.graph"
    process = start("fork", path)
    assert process.stdout is not None
    orphan = int(process.stdout.readline())
    end(process, signal.SIGKILL)
    try:
        os.kill(orphan, 0)  # it is there still
        build(path, 1)
        assert built(path) == 1
    finally:
        os.kill(orphan, signal.SIGKILL)


def test_no_room_for_a_write(tmp_path: Path) -> None:
    """Whichever write the disk refuses, the build says so in a line and the last graph stays."""
    path = tmp_path / "a.graph"
    build(path, 1)
    statuses = set()
    for limit in (0, 100, 500, 2_000, 5_000, 20_000, 1_000_000):
        process = start("limited", path, str(limit))
        assert process.stdout is not None
        line = process.stdout.read()
        statuses.add(ended(process))
        assert ".tmp" not in line
        assert "\n" not in line.rstrip("\n")
        assert built(path) == (1 if process.returncode else 2)
        assert list(path.glob("gen-*.tmp")) == []
    assert statuses == {0, 1}


def test_no_room_for_a_build(tmp_path: Path) -> None:
    """A build that needs more room than there is is refused before it begins."""
    path = tmp_path / "a.graph"
    build(path, 1)
    with (path / "gen-000001" / "store" / "vast").open("wb") as file:
        file.truncate(1 << 43)
    assert refusal(path).endswith("make room first")


@contextmanager
def without_privileges() -> Iterator[None]:
    """Acts as nobody, where the tests run as root, whom permissions do not stop."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_read_only_folder() -> None:
    """A graph that may not be written can be read in full, and a build of it is refused in a line."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.graph"
        build(path, 1)
        places = [path, *path.rglob("*")]
        for place in places:
            place.chmod(0o555 if place.is_dir() else 0o444)
        Path(folder).chmod(0o555)
        with without_privileges():
            assert built(path) == 1
            for target in (path, Path(folder) / "new.graph"):
                assert refusal(target).startswith(f"CouncilgraphError: {target}")
                assert "\n" not in refusal(target)
        for place in (Path(folder), *places):
            place.chmod(0o755)


def main(what: str, path: Path, limit: str = "") -> int:
    """The programs that the tests cut short."""
    if what == "wait":
        wait_in_build(path)
    elif what == "fork":
        with GraphFolder.prepare(path).building("1"):
            if os.fork() == 0:  # the worker says so, and not the build: by then it has begun
                print(f"ready\n{os.getpid()}", flush=True)  # noqa: T201 - read by the test
            time.sleep(60)
    elif what == "limited":
        print("ready", flush=True)  # noqa: T201 - read by the test
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
        line = refusal(path)
        print(line)  # noqa: T201 (the test reads it)
        return 2 if "\n" in line else 1 if line else 0
    elif what == "papers":
        print("ready", flush=True)  # noqa: T201 - read by the test
        build_of_papers([Path(limit)], path)
    else:
        print("ready", flush=True)  # noqa: T201 - read by the test
        for number in count():
            build(path, number)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]))
