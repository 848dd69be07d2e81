"""Several processes that may be lost, for many pieces of work, so that each costs only itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from queue import LifoQueue
from types import TracebackType
from typing import Any, Self, TypeVar

from councilgraph.extractors.sandbox.limits import processors
from councilgraph.extractors.sandbox.process import TIME, TURNS, Process

AHEAD = 4  # pieces of work for each process that may be done before the one whose turn it is

Work = TypeVar("Work")
Result = TypeVar("Result")


class Pool:
    """Processes of one program, started when there is work: `most`, or as many as there are processors."""

    def __init__(
        self,
        program: str,
        setup: Mapping[str, Any] | None = None,
        *,
        most: int = 0,
        seconds: float = TIME,
        turns: int = TURNS,
    ) -> None:
        self.most = most or processors()
        self.processes = [Process(program, setup or {}, seconds, turns) for _ in range(self.most)]
        self.idle: LifoQueue[Process] = LifoQueue()
        for process in self.processes:
            self.idle.put(process)
        self.threads = ThreadPoolExecutor(self.most)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.threads.shutdown(wait=False, cancel_futures=True)
        for process in self.processes:
            process.close()
        self.threads.shutdown(wait=True)

    def ordered(
        self,
        works: Iterable[Work],
        do: Callable[[Process, Work], Result],
        known: Callable[[Work], Result | None] = lambda _: None,
    ) -> Iterator[Result]:
        """The result of each piece of work, in their order.

        `do` asks a process for it, in a thread of its own; `known` gives the result of what needs no
        process, and None for all else.
        """
        waiting: deque[Future[Result]] = deque()
        for work in works:
            waiting.append(self._begun(work, do, known))
            while waiting and (waiting[0].done() or len(waiting) > AHEAD * self.most):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _begun(
        self, work: Work, do: Callable[[Process, Work], Result], known: Callable[[Work], Result | None]
    ) -> Future[Result]:
        result = known(work)
        if result is None:
            return self.threads.submit(self._done, work, do)
        ready: Future[Result] = Future()
        ready.set_result(result)
        return ready

    def _done(self, work: Work, do: Callable[[Process, Work], Result]) -> Result:
        process = self.idle.get()
        try:
            return do(process, work)
        finally:
            self.idle.put(process)
