"""Reads files that may be damaged or hostile in processes of their own, so that each costs only itself.

A process that crashes, or is still reading when its time is over, is ended and replaced. The
document that it had begun is refused with that reason; what else is in the same archive is read on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import LifoQueue
from types import TracebackType
from typing import Self

from councilgraph.extractors.read.contents import Outcome
from councilgraph.extractors.read.limits import processors
from councilgraph.extractors.read.reader import TIME, Reader

AHEAD = 4  # files for each process that may be read before the one whose turn it is


class Guard:
    """Processes that read; as many as there are processors, started when there is work for them."""

    def __init__(self, most: int = 0, seconds: float = TIME) -> None:
        self.most = most or processors()
        self.readers = [Reader(seconds) for _ in range(self.most)]
        self.idle: LifoQueue[Reader] = LifoQueue()
        for reader in self.readers:
            self.idle.put(reader)
        self.threads = ThreadPoolExecutor(self.most)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.threads.shutdown(wait=False, cancel_futures=True)
        for reader in self.readers:
            reader.close()
        self.threads.shutdown(wait=True)

    def ordered(
        self, paths: Iterable[Path], plainly: Callable[[Path], list[Outcome] | None]
    ) -> Iterator[list[Outcome]]:
        """The outcomes of each file, in the order of the files: one, or several for an archive.

        `plainly` gives those of a file that is read in this process, and None for all others.
        """
        waiting: deque[list[Outcome] | Future[list[Outcome]]] = deque()
        for path in paths:
            waiting.append(plainly(path) or self.threads.submit(self._read, path))
            while waiting and (_is_done(waiting[0]) or len(waiting) > AHEAD * self.most):
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())

    def _read(self, path: Path) -> list[Outcome]:
        reader = self.idle.get()
        try:
            return reader.outcomes(path)
        finally:
            self.idle.put(reader)


def _is_done(entry: list[Outcome] | Future[list[Outcome]]) -> bool:
    return isinstance(entry, list) or entry.done()


def _result(entry: list[Outcome] | Future[list[Outcome]]) -> list[Outcome]:
    return entry if isinstance(entry, list) else entry.result()
