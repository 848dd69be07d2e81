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
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from tempfile import SpooledTemporaryFile
from threading import Lock, Timer
from typing import IO, Any, BinaryIO, Self, cast

from councilgraph.graph.rdf.query_limits import check
from councilgraph.graph.rdf.store import Results, restored
from councilgraph.ontology.errors import BadQuery, CouncilgraphError, NotAGraph

log = logging.getLogger(__name__)

SECONDS = 60.0
"""How long a query may take, where nothing else is said."""

MEMORY = 2 << 30
"""Bytes of address space that a query may take, where nothing else is said."""

ANSWER = 1 << 30
"""Bytes that an answer may have."""

TOO_LARGE = f"the answer is larger than {ANSWER >> 30} GB: add a LIMIT, or export the graph"

HELD = 32 << 20
"""Bytes of an answer that are held in memory; the rest waits in a file without a name."""

LENGTH = 4
"""Bytes that say how long a part of an answer is."""

ENDING = 5.0
"""Seconds for a process that says no more to be gone."""

PROGRAM = "councilgraph.graph.rdf.evaluator_worker"
ERRORS = {each.__name__: each for each in (BadQuery, NotAGraph)}
GIGA = 1 << 30


class Evaluator:
    """A process that asks one store; started for the first query, and anew after one that ended it.

    A query may take `seconds` and `memory` bytes. Two threads may share it, and wait for one
    another. The process ends with `close`, with a `with` block, when nobody has this any more, and
    when the process that it serves ends, however that ends.
    """

    def __init__(self, store: Path, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._store = store
        self._seconds = seconds
        self._memory = memory
        self._process: Popen[bytes] | None = None
        self._end: weakref.finalize[[Popen[bytes]], Evaluator] | None = None
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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
        check(sparql)
        allowed = self._seconds if seconds is None else seconds
        begun = time.monotonic()
        with self._lock, self._within(allowed) as (process, late):
            try:
                kind, file = _received(process, sparql)
                log.info("answered in %.2f seconds", time.monotonic() - begun)
                return restored(kind, file)
            except EOFError as error:
                with suppress(TimeoutExpired):
                    process.wait(ENDING)
                reason = str(error) or self._lost(process.returncode, allowed, late=bool(late))
                self.close()
                raise BadQuery(reason) from error

    @contextmanager
    def _within(self, seconds: float) -> Iterator[tuple[Popen[bytes], list[bool]]]:
        """The process, which is ended at its deadline, and where anything but an answer leaves the block."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _started(self._store, self._memory)
            self._end = weakref.finalize(self, _end, self._process)  # nobody need remember to close it
        process = self._process
        late: list[bool] = []

        def end() -> None:
            late.append(True)
            process.kill()

        timer = Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield process, late
        except CouncilgraphError:  # it said so itself, and can go on
            raise
        except BaseException:  # Ctrl-C above all
            self.close()
            raise
        finally:
            timer.cancel()

    def _lost(self, code: int | None, seconds: float, *, late: bool) -> str:
        """Why the process is no more."""
        less = "narrow it, or add a LIMIT"
        if late:
            return f"the query takes longer than {seconds:g} seconds: {less}, or give it more time"
        if sys.platform != "win32" and code == -signal.SIGABRT:  # what the engine does without memory
            return (
                f"the query takes more than {self._memory / GIGA:.3g} GB of memory: {less}, or give it more"
            )
        return f"the query makes the engine fail ({code}): write it in another way"


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


def _received(process: Popen[bytes], sparql: str) -> tuple[str, BinaryIO]:
    """What the process answers; raises EOFError where it ends before it has."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError):  # it has ended: so it will not answer
        process.stdin.write(json.dumps({"query": sparql}).encode() + b"\n")
        process.stdin.flush()
    kind = _told(process.stdout)["kind"]
    file = _Answer(HELD)
    while size := int.from_bytes(_exactly(process.stdout, LENGTH)):
        if file.tell() + size > ANSWER:
            process.kill()
            raise EOFError(TOO_LARGE)
        file.write(_exactly(process.stdout, size))
    _told(process.stdout)
    file.seek(0)
    return str(kind), cast("BinaryIO", file)


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
