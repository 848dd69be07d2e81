"""Asks a store, in a process of its own that may be killed: see `evaluator`.

Each line that comes in is an `Asked`, as JSON. Its answer is a line that says of what kind it is,
the answer itself in parts, each after its length, a length of 0, and a line that it is whole. Where
something is wrong a line says so instead of either line. The process ends when nobody is left who
could ask.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, cast

from councilgraph.graph import platform
from councilgraph.graph.rdf import full_text
from councilgraph.graph.rdf.evaluator import LENGTH
from councilgraph.graph.rdf.search_patterns import with_searches_answered
from councilgraph.graph.rdf.store import EXACT, Results, Store, serialise
from councilgraph.ontology.errors import BadQuery, CouncilgraphError


class Parts:
    """A file of which each part that is written goes out after its length."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        """Sends a part; an empty one is none, since a length of 0 ends the answer."""
        if data:
            self._out.write(len(data).to_bytes(LENGTH) + bytes(data))
        return len(data)

    def writelines(self, parts: Iterable[bytes]) -> None:
        """Sends several parts."""
        for part in parts:
            self.write(part)

    def flush(self) -> None:
        """Sends what waits."""
        self._out.flush()

    def end(self) -> None:
        """Says that all parts are sent."""
        self._out.write(bytes(LENGTH))


def main() -> None:
    """Answers what it is asked until there is nobody left to ask."""
    path, memory = sys.argv[1:]
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what libraries print is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # what Ctrl-C ends is the parent's to decide
    asked: SimpleQueue[dict[str, Any]] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    store: Store | None = None
    while True:
        given = asked.get()
        try:
            if store is None:
                store = Store.open(Path(path))
                platform.confine(int(memory))
            answer(store, given, answers, Path(path).with_name(full_text.NAME))
        except CouncilgraphError as error:
            _tell(answers, {"error": type(error).__name__, "message": str(error), "shown": error.shown})
        except MemoryError:  # the engine ends the process where it lacks memory, and so does Python
            os.abort()


def answer(store: Store, asked: Mapping[str, Any], out: BinaryIO, index: Path) -> None:
    """Writes what a query gives; raises BadQuery where it cannot be run, or turns out not to be.

    Raises UnknownName and BadUsage where the format that is asked for does not fit it.
    """
    results = _run(store, asked, index)
    kind = type(results)
    _tell(out, {"kind": kind.__name__})
    parts = Parts(out)
    try:
        serialise(results, cast("BinaryIO", parts), asked["form"] or EXACT[kind])
    finally:
        parts.end()
    _tell(out, {"whole": True})


def _run(store: Store, asked: Mapping[str, Any], index: Path) -> Results:
    """Runs a query, its searches for words answered from the index."""
    query = with_searches_answered(asked["query"], partial(full_text.things_with, index))
    try:
        return store.query(query, asked["graphs"])
    except BadQuery:
        if query != asked["query"]:
            store.query(asked["query"], asked["graphs"])  # what is wrong is told of the words that were given
        raise


def _listen(asked: SimpleQueue[dict[str, Any]]) -> None:
    """Takes what is asked while the engine is at work; ends the process with the one that asks."""
    for line in sys.stdin.buffer:
        asked.put(json.loads(line))
    os._exit(0)


def _tell(out: BinaryIO, told: dict[str, Any]) -> None:
    out.write(json.dumps(told).encode() + b"\n")
    out.flush()


if __name__ == "__main__":
    main()
