from __future__ import annotations

import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

import pytest

from councilgraph.graph import platform
from councilgraph.graph.fetch import ledger
from councilgraph.graph.fetch.fetch import HERE, KEPT, fetch
from councilgraph.graph.fetch.ledger import Record
from councilgraph.graph.fetch.offered import Choice
from councilgraph.graph.fetch.visitor import Manners
from councilgraph.ontology.errors import CouncilgraphError
from tests.graph.fetch.council import paper
from tests.graph.fetch.server import Reply, Server, serving

KILLS = 4
QUICK = Manners(delay=0, pause=0)


def run(addresses: list[str], folder: Path) -> Counter[str]:
    """A run to its end: how often what became of an address."""
    return Counter(one.what for one in fetch(addresses, folder, Choice(), QUICK))


def start(addresses: list[str], folder: Path) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "councilgraph.graph",
        "fetch",
        *addresses,
        "--delay",
        "0",
        "-o",
        str(folder),
    ]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)


def wait_for(so: Callable[[], bool]) -> None:
    """Returns when something is so, at the latest after some seconds."""
    for _ in range(1000):
        if so():
            return
        time.sleep(0.01)
    raise AssertionError


def three(server: Server) -> list[str]:
    """Three documents, of which the second takes its time."""
    slow = [Reply(paper("Second"), drip=0.05), Reply(paper("Second"))]
    return [
        server.say("/first.pdf", paper("First")),
        server.say("/second.pdf", *slow),
        server.say("/third.pdf", paper("Third")),
    ]


def ended(how: signal.Signals, server: Server, folder: Path) -> tuple[int, str]:
    """Ends a run in the middle of its second document: its status, and what it said last."""
    with start(three(server), folder) as process:
        try:
            wait_for(lambda: "/second.pdf" in server.paths() and any(folder.glob(".*.part")))
        finally:
            process.send_signal(how)
        _, said = process.communicate(timeout=60)
    return process.returncode, said


def whole(folder: Path) -> list[bytes]:
    """The documents in a folder, after a look at whether nothing else is there."""
    names = {path.name for path in folder.iterdir()} - {".fetch.lock", "fetched.jsonl"}
    assert all(name.endswith(".pdf") for name in names)
    return [(folder / name).read_bytes() for name in sorted(names)]


def test_killed_in_the_middle(tmp_path: Path) -> None:
    """After kill -9 the next run asks only for what was not whole, and leaves nothing half done."""
    with serving() as server:
        assert ended(signal.SIGKILL, server, tmp_path)[0] == -signal.SIGKILL
        assert len(list(tmp_path.glob("*.pdf"))) == 1
        addresses = three(server)
        server.replies["/second.pdf"].pop(0)
        assert run(addresses, tmp_path) == {HERE: 1, KEPT: 2}
        assert server.paths() == ["/first.pdf", "/second.pdf", "/second.pdf", "/third.pdf"]
    assert whole(tmp_path) == [paper("First"), paper("Second"), paper("Third")]


def test_interrupted(tmp_path: Path) -> None:
    """Ctrl-C keeps what is whole, says so in a line, and clears the rest away."""
    with serving() as server:
        status, said = ended(signal.SIGINT, server, tmp_path)
    assert status == 130
    assert said == "councilgraph: stopped; what was fetched is kept: type the same again to go on\n"
    assert whole(tmp_path) == [paper("First")]


def record(address: str, data: bytes) -> Record:
    """The record of a document."""
    return Record(
        address, address, "2024-01-09T10:00:00+00:00", "a.pdf", sha256(data).hexdigest(), len(data), ""
    )


def test_ended_between_the_record_and_the_name(tmp_path: Path) -> None:
    """A document that was whole and on record, but not yet in its place, is put there and not fetched again."""
    address = "http://127.0.0.1:9/a.pdf"
    with ledger.opened(tmp_path) as kept:
        kept.draft(address).write_bytes(b"whole")
        kept.enter(record(address, b"whole"))
        (tmp_path / "a.pdf").replace(kept.draft(address))
        kept.draft("http://127.0.0.1:9/b.pdf").write_bytes(b"ha")
    assert run([address], tmp_path) == {HERE: 1}
    assert (tmp_path / "a.pdf").read_bytes() == b"whole"
    assert list(tmp_path.glob("*.part")) == []


def test_ended_while_a_newer_file_came(tmp_path: Path) -> None:
    """What was not whole of a newer version does not take the place of the file that was here."""
    address = "http://127.0.0.1:9/a.pdf"
    with ledger.opened(tmp_path) as kept:
        kept.draft(address).write_bytes(b"whole")
        kept.enter(record(address, b"whole"))
        kept.draft(address).write_bytes(b"ha")
    assert run([address], tmp_path) == {HERE: 1}
    assert (tmp_path / "a.pdf").read_bytes() == b"whole"


def test_a_line_that_was_cut_short(tmp_path: Path) -> None:
    """A last line without its end costs its own file; the lines before it and after it are read."""
    with serving() as server:
        addresses = [server.say(f"/{name}.pdf", paper(name)) for name in "ab"]
        run(addresses, tmp_path)
        path = tmp_path / ledger.NAME
        path.write_bytes(path.read_bytes()[:-40])
        server.asked.clear()
        assert run(addresses, tmp_path) == {HERE: 1, KEPT: 1}
        assert run(addresses, tmp_path) == {HERE: 2}
        assert server.paths() == ["/b.pdf"]
    assert len(whole(tmp_path)) == 2


def test_lines_that_are_no_records(tmp_path: Path) -> None:
    """Lines that somebody wrote are passed over, and none reaches out of the folder."""
    (tmp_path / "x.pdf").write_bytes(b"theirs")
    folder = tmp_path / "papers"
    folder.mkdir()
    with serving() as server:
        address = server.say("/a.pdf", paper("a"))
        odd = [
            "[]",
            '{"address": 1}',
            "\x00",
            '"x"',
            json.dumps({**asdict(record(address, b"theirs")), "address": [address]}),
        ]
        lines = [
            f'{{"address": "{address}", "final": "", "fetched": "", "file": "../x.pdf", "sha256": "", "size": 0, "media_type": ""}}',
            *odd,
        ]
        (folder / ledger.NAME).write_text("\n".join(lines), encoding="utf-8")
        assert run([address], folder) == {KEPT: 1}
        assert run([address], folder) == {HERE: 1}
    assert (tmp_path / "x.pdf").read_bytes() == b"theirs"


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """However often a run is killed, what is on record is whole, and only what was under way comes again."""
    moments = random.Random(5)  # noqa: S311 (a fixed order, not a secret)
    with serving() as server:
        addresses = [server.say(f"/{at}.pdf", Reply(paper(f"Paper {at}"), silence=0.02)) for at in range(30)]
        for _ in range(KILLS):
            before = len(server.paths())
            with start(addresses, tmp_path) as process:
                wait_for(lambda known=before: len(server.paths()) > known)  # type: ignore[misc] # as it is now
                time.sleep(moments.uniform(0, 0.1))
                process.kill()
                process.communicate()
        assert run(addresses, tmp_path)[KEPT] > 0
        again = len(server.paths()) - len(addresses)
        assert 0 <= again <= KILLS
    lines = [json.loads(line) for line in (tmp_path / ledger.NAME).read_bytes().splitlines()]
    assert {line["sha256"] for line in lines} == {sha256(data).hexdigest() for data in whole(tmp_path)}
    assert len(whole(tmp_path)) == len(addresses)


def test_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the disk refuses is a line that names the folder; what was fetched before is kept."""
    with serving() as server:
        addresses = [server.say(f"/{name}.pdf", paper(name)) for name in "ab"]
        running = fetch(addresses, tmp_path, Choice(), QUICK)
        next(running)
        monkeypatch.setattr(platform, "persist", refuse)
        with pytest.raises(CouncilgraphError, match=f"{tmp_path}.*No space left"):
            next(running)
        monkeypatch.undo()
        assert run(addresses, tmp_path) == {HERE: 1, KEPT: 1}


def refuse(path: Path) -> None:
    """A disk that is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
