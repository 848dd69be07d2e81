"""Runs queries in a process of its own, which can be stopped: the parent's side of `evaluator_worker`.

The engine cannot be interrupted, and a few words can make it run for ever or take all memory.
So it works where it may be killed: at its deadline, past its memory, or when the user says so.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from tempfile import SpooledTemporaryFile
from threading import Lock, Timer
from typing import IO, Any, BinaryIO, Self, cast

from councilgraph.graph import platform
from councilgraph.graph.rdf.query_limits import check
from councilgraph.graph.rdf.store import Graphs, Results, restored
from councilgraph.ontology.errors import (
    BadQuery,
    BadUsage,
    CouncilgraphError,
    NotAGraph,
    NotAllowed,
    TooLarge,
    TooSlow,
    UnknownName,
)

log = logging.getLogger(__name__)

SECONDS = 60.0
"""How long a query may take, where nothing else is said."""

MEMORY = 2 << 30
"""Bytes of address space that a query may take, where nothing else is said."""

ANSWER = 1 << 30
"""Bytes that an answer may have."""

HELD = 32 << 20
"""Bytes of an answer that are held in memory; the rest waits in a file without a name."""

LENGTH = 4
"""Bytes that say how long a part of an answer is."""

LESS = "narrow it, or add a LIMIT"
ENDING = 5.0
"""Seconds for a process that says no more to be gone."""

PROGRAM = "councilgraph.graph.rdf.evaluator_worker"
ERRORS = {
    each.__name__: each
    for each in (BadQuery, BadUsage, NotAGraph, NotAllowed, TooLarge, TooSlow, UnknownName)
}
GIGA, MEGA = 1 << 30, 1 << 20


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that may be run: one that `query_limits.check` refuses cannot be made.

    `form` is the format of its answer, as in `store.serialise`; without one it is that of `EXACT`.
    `graphs` are those that it is run on, where not on the graph as it is.
    """

    query: str
    form: str = ""
    graphs: Graphs | None = None

    def __post_init__(self) -> None:
        check(self.query)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives: the name of the class of its results, and a file that holds them, at its start."""

    kind: str
    file: BinaryIO


class Evaluator:
    """A process that asks one store; started for the first query, and anew after one that ended it.

    A query may take `seconds` and `memory` bytes, its answer `room`. Two threads may share it, and wait for
    one another. The process ends with `close`, with a `with` block, when nobody has this any more, and
    when the process that it serves ends, however that ends.
    """

    def __init__(
        self, store: Path, *, seconds: float = SECONDS, memory: int = MEMORY, room: int = ANSWER
    ) -> None:
        self._store = store
        self._seconds = seconds
        self._memory = memory
        self._room = room
        self._stopped = ""
        self._process: Popen[bytes] | None = None
        self._end: weakref.finalize[[Popen[bytes]], Evaluator] | None = None
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Starts the process where there is none, and waits until it answers; raises NotAGraph as `query`."""
        if self._process is None or self._process.poll() is not None:
            self.answer(Asked("ASK {}"))

    def close(self) -> None:
        """Ends the process, whatever it is doing; the next query starts another."""
        self._process = None
        if self._end is not None:
            self._end()

    def query(self, sparql: str, seconds: float | None = None) -> Results:
        """What a query gives, as `Store.query` does; `seconds` it may take, where not as it was set up.

        Raises BadQuery for what `query_limits.check` refuses, what cannot be run, and what takes
        more time, memory or room than it may; NotAGraph where the store is no longer there.
        """
        answer = self.answer(Asked(sparql), self._seconds if seconds is None else seconds)
        return restored(answer.kind, answer.file)

    def answer(self, asked: Asked, seconds: float | None = None) -> Answer:
        """The answer in the format that is asked for; without `seconds` somebody else sees to its time.

        Raises what `query` does, and UnknownName or BadUsage where the format does not fit what it gives.
        """
        with self._lock, self._running() as process, self._stopping_after(seconds):
            begun = time.monotonic()
            try:
                answer = _received(process, asked, self._room)
            except EOFError as error:
                with suppress(TimeoutExpired):
                    process.wait(ENDING)
                lost = self._lost(process.returncode)
                self.close()
                raise lost from error
            log.info("answered in %.2f seconds", time.monotonic() - begun)
            return answer

    def stop(self, reason: str) -> None:
        """Ends the query that runs, from another thread; who waits for it gets TooSlow with the reason."""
        self._stopped = reason
        if process := self._process:
            process.kill()

    def worked(self) -> float | None:
        """Seconds that the processors have worked for the process so far; None where that is not known."""
        process = self._process
        return platform.processor_seconds(process.pid) if process else None

    def yield_to_others(self) -> None:
        """Lets other processes of the machine go first from now on."""
        if process := self._process:
            platform.lower_priority(process.pid)

    @contextmanager
    def _running(self) -> Iterator[Popen[bytes]]:
        """The process, which is ended where anything but an answer leaves the block."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _started(self._store, self._memory)
            self._end = weakref.finalize(self, _end, self._process)  # nobody need remember to close it
        self._stopped = ""
        try:
            yield self._process
        except TooLarge:  # it goes on writing what nobody reads
            self.close()
            raise
        except CouncilgraphError:  # it said so itself, and can go on
            raise
        except BaseException:  # Ctrl-C above all
            self.close()
            raise

    @contextmanager
    def _stopping_after(self, seconds: float | None) -> Iterator[None]:
        """Stops the query in the block when it has taken so many seconds."""
        if seconds is None:
            yield
            return
        timer = Timer(seconds, self.stop, [too_slow(seconds)])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()  # until its thread has ended it has a hand on this, which would outlive its owner

    def _lost(self, code: int | None) -> BadQuery:
        """Why the process is no more."""
        if self._stopped:
            return TooSlow(self._stopped)
        if sys.platform != "win32" and code == -signal.SIGABRT:  # what the engine does without memory
            what = f"the query takes more than {self._memory / GIGA:.3g} GB of memory"
            return TooSlow(f"{what}: {LESS}, or give it more")
        return BadQuery(f"the query makes the engine fail ({code}): write it in another way")


def too_slow(seconds: float) -> str:
    """What is said of a query that takes longer than it may."""
    return f"the query takes longer than {seconds:g} seconds: {LESS}, or give it more time"


class _Answer(SpooledTemporaryFile[bytes]):
    """A file that goes with the results that are read from it, however much of them is read."""

    def __del__(self) -> None:
        self.close()


def _started(store: Path, memory: int) -> Popen[bytes]:
    """The process; it finds this program wherever this process does, and hears no Ctrl-C."""
    command = [sys.executable, "-P", "-m", PROGRAM, str(store), str(memory)]
    places = os.pathsep.join(filter(None, sys.path))
    return Popen(  # noqa: S603 - by its own name
        command,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env={**os.environ, "PYTHONPATH": places},
        start_new_session=True,
    )


def _end(process: Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what is left in a pipe is for nobody
            if pipe:
                pipe.close()


def _received(process: Popen[bytes], asked: Asked, room: int) -> Answer:
    """What the process answers; raises EOFError where it ends before it has, TooLarge past its room."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError):  # it has ended: so it will not answer
        process.stdin.write(json.dumps(asdict(asked)).encode() + b"\n")
        process.stdin.flush()
    kind = _told(process.stdout)["kind"]
    file = _Answer(HELD)
    while size := int.from_bytes(_exactly(process.stdout, LENGTH)):
        if file.tell() + size > room:
            what = f"the answer is larger than {room / MEGA:,.3g} MB"
            raise TooLarge(f"{what}: add a LIMIT, or export the graph")
        file.write(_exactly(process.stdout, size))
    _told(process.stdout)
    file.seek(0)
    return Answer(str(kind), cast("BinaryIO", file))


def _told(out: IO[bytes]) -> dict[str, Any]:
    """The next line that the process says; raises the error that it tells of."""
    line = out.readline()
    if not line.endswith(b"\n"):
        raise EOFError
    told: dict[str, Any] = json.loads(line)
    if "error" in told:
        raise ERRORS[told["error"]](told["message"], told["shown"])
    return told


def _exactly(out: IO[bytes], size: int) -> bytes:
    data = out.read(size)
    if len(data) < size:
        raise EOFError
    return data
