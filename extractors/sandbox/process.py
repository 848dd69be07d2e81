"""One process that may be lost, replaced when it is: the parent's side of `serving`."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Timer
from typing import Any

from councilgraph.extractors.sandbox.limits import end_process
from councilgraph.ontology.errors import CouncilgraphError

TIME = 60.0  # seconds for a request, and again for whatever is said to have begun
START = 60.0  # seconds for a process to start on a machine that has much to do
TURNS = 200  # requests that one process answers, where nothing else is said
LONGEST = 1 << 28  # bytes of an answer
ALONE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # there is a process for each processor


class Lost(Exception):
    """A process ended before it was done: `late` where its time was over, else by itself as `how` says."""

    def __init__(self, how: str, *, late: bool = False) -> None:
        super().__init__(how)
        self.how = how
        self.late = late


class NotStarted(Lost):
    """A process did not begin to answer."""


class Process:
    """Runs one of our programs and asks it; not to be used by two threads at once, `close` aside.

    `setup` is what the program works with, told to it once, `turns` how many requests it answers
    before it is replaced, so that what libraries leak is freed.
    """

    def __init__(
        self, program: str, setup: Mapping[str, Any], seconds: float = TIME, turns: int = TURNS
    ) -> None:
        self.program = program
        self.setup = setup
        self.seconds = seconds
        self.turns = turns
        self.popen: Popen[bytes] | None = None
        self.taken = 0
        self.closed = False

    def ask(self, request: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """What the process says to a request, as it says it.

        Raises:
            Lost: where it ends before it is done, or its time is over; the next request finds another.
            CouncilgraphError: where it cannot work with the setup.
        """
        process = self._started()
        _send(process, request)
        timer = self._timer(process, self.seconds)
        try:
            while "done" not in (answer := self._answer(process, timer)):
                if "begun" in answer:
                    timer.cancel()
                    timer = self._timer(process, self.seconds)
                yield answer
        finally:
            timer.cancel()

    def close(self) -> None:
        """Ends the process, for good."""
        self.closed = True
        self.end()

    def end(self) -> None:
        """Ends the process; the next request starts another."""
        process, self.popen = self.popen, None
        if process is not None:
            end_process(process)
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError, ValueError):
                    if pipe:
                        pipe.close()

    def _answer(self, process: Popen[bytes], timer: _Limit) -> dict[str, Any]:
        """The next line; raises Lost where the process ended, by itself or because its time was over."""
        try:
            answer = json.loads(process.stdout.readline(LONGEST) if process.stdout else b"")
        except (OSError, ValueError, RecursionError):
            answer = None
        if isinstance(answer, dict):
            return answer
        self.end()
        raise Lost(_signal(process.returncode), late=timer.late.is_set() or _used_up(process.returncode))

    def _timer(self, process: Popen[bytes], seconds: float) -> _Limit:
        timer = _Limit(process, seconds)
        timer.start()
        return timer

    def _started(self) -> Popen[bytes]:
        """The process, started where there is none or it had its turns."""
        if self.taken >= self.turns:
            self.end()
        self.taken += 1
        if self.popen is not None:
            return self.popen
        if self.closed:
            raise NotStarted("closed")
        self.taken = 1
        try:
            process = self.popen = _begun(self.program)
        except OSError as error:
            raise NotStarted(str(error.strerror or error)) from error
        _send(process, self.setup)
        timer = self._timer(process, START)
        try:
            answer = self._answer(process, timer)
        except Lost as lost:
            raise NotStarted(lost.how) from lost
        finally:
            timer.cancel()
        if "unfit" in answer:
            self.end()
            raise CouncilgraphError(str(answer["unfit"]))
        return process


class _Limit(Timer):
    """Ends a process when its time is over, and remembers that it did."""

    def __init__(self, process: Popen[bytes], seconds: float) -> None:
        super().__init__(seconds, self._over)
        self.daemon = True
        self.process = process
        self.late = Event()

    def _over(self) -> None:
        self.late.set()
        end_process(self.process)


def _send(process: Popen[bytes], words: Mapping[str, Any]) -> None:
    with suppress(OSError):  # it has ended: so it will not answer
        if process.stdin:
            process.stdin.write(json.dumps(words).encode() + b"\n")
            process.stdin.flush()


def _begun(program: str) -> Popen[bytes]:
    """A process that runs a program of ours; it finds it wherever this process does."""
    places = os.pathsep.join(filter(None, sys.path))
    command = [sys.executable, "-P", "-m", program]
    environment = {**os.environ, **ALONE, "PYTHONPATH": places}
    return Popen(  # noqa: S603 - by its own name
        command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment, start_new_session=True
    )


def _used_up(code: int | None) -> bool:
    return sys.platform != "win32" and code == -signal.SIGXCPU


def _signal(code: int | None) -> str:
    try:
        return signal.Signals(-(code or 0)).name
    except ValueError:
        return f"exit {code}"
