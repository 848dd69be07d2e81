"""One process that reads files, replaced when it is lost: the parent's side of `worker`."""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Timer
from typing import Any

from councilgraph.extractors.read.contents import Outcome
from councilgraph.extractors.read.limits import end_process
from councilgraph.ontology.errors import OtherKind, UnreadableDocument
from councilgraph.ontology.model import Box, Document, Page

TIME = 60.0  # seconds for each document, and for each page whose words are recognised
START = 60.0  # seconds for a process to start on a machine that has much to do
TURNS = 200  # files that one process reads before it is replaced, so that what libraries leak is freed
LOSSES = 8  # of processes that one archive may cost
PROGRAM = "councilgraph.extractors.read.worker"

Begun = tuple[str, int]
"""A document, and the page of it whose words are being recognised; 0 for none."""


class Reader:
    """Reads a file at a time; not to be used by two threads at once, `close` aside."""

    def __init__(self, seconds: float = TIME) -> None:
        self.seconds = seconds
        self.process: Popen[bytes] | None = None
        self.turns = 0
        self.closed = False

    def outcomes(self, path: Path) -> list[Outcome]:
        """The documents in a file, or why there are none, in order."""
        found: list[Outcome] = []
        until: int | None = None
        for _ in range(LOSSES):
            (begun, page), reason = self._told(path, found, until)
            if not reason or self.closed:
                return found
            until = page or None  # it is read again, without recognising words from that page on
            if not page:
                found.append(UnreadableDocument(f"{begun}: refused: {reason}"))
        found.append(
            UnreadableDocument(f"{path.name}: refused: the rest of it; {LOSSES} of its files did harm")
        )
        return found

    def close(self) -> None:
        """Ends the process, for good."""
        self.closed = True
        self._end()

    def _told(self, path: Path, found: list[Outcome], until: int | None) -> tuple[Begun, str]:
        """Adds what the process says of a file; what was in hand and why, where it was lost over it."""
        begun = path.name, 0
        process = self._started()
        if process is None or process.stdin is None or process.stdout is None:
            return begun, "its reader could not be started"
        request = json.dumps({"path": str(path), "known": len(found), "until": until})
        with suppress(OSError):  # it has ended: so it will not answer
            process.stdin.write(request.encode() + b"\n")
            process.stdin.flush()
        late: list[bool] = []
        while True:
            answer = self._answer(process, self.seconds, late)
            if answer is None:
                self._end()
                return begun, self._lost(process.returncode, late=bool(late))
            if "done" in answer:
                return begun, ""
            if "begun" in answer:
                begun = str(answer["begun"]), int(answer["page"])
            else:
                found.append(_decoded(answer, begun[0]))

    def _answer(self, process: Popen[bytes], seconds: float, late: list[bool]) -> dict[str, Any] | None:
        """The next line; None where the process ended, by itself or because its time was over."""

        def end() -> None:
            late.append(True)
            end_process(process)

        timer = Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            line = process.stdout.readline() if process.stdout else b""
            answer: dict[str, Any] = json.loads(line)
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()
        return answer

    def _lost(self, code: int | None, *, late: bool) -> str:
        used_up = signal.SIGXCPU if sys.platform != "win32" else None
        if late or (used_up and code == -used_up):
            return f"reading it takes more than {self.seconds:g} seconds"
        return f"its reader crashed ({_signal(code)}); it is damaged, or takes more than its share of memory"

    def _started(self) -> Popen[bytes] | None:
        """The process, started where there is none or it had its turns; None where it does not start."""
        if self.process is not None and self.turns >= TURNS:
            self._end()
        if self.process is None and not self.closed:
            self.turns = 0
            with suppress(OSError):
                self.process = _begun()
            if self.process is not None and self._answer(self.process, START, []) is None:
                self._end()
        self.turns += 1
        return self.process

    def _end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            end_process(process)
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError, ValueError):
                    if pipe:
                        pipe.close()


def _begun() -> Popen[bytes]:
    """A process that reads; it finds this program wherever this process does."""
    places = os.pathsep.join(filter(None, sys.path))
    command = [sys.executable, "-P", "-m", PROGRAM]
    environment = {**os.environ, "PYTHONPATH": places}
    return Popen(  # noqa: S603 - by its own name
        command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment, start_new_session=True
    )


def _signal(code: int | None) -> str:
    try:
        return signal.Signals(-(code or 0)).name
    except ValueError:
        return f"exit {code}"


def _decoded(answer: dict[str, Any], name: str) -> Outcome:
    if "refused" in answer:
        error = OtherKind if answer.get("other") else UnreadableDocument
        return error(str(answer["refused"]))
    return Document(
        str(answer["sha256"]),
        name,
        str(answer["media_type"]),
        str(answer["text"]),
        tuple(Page(*page) for page in answer["pages"]),
        tuple(Box(*box) for box in answer["boxes"]),
        tuple(map(str, answer["remarks"])),
    )
