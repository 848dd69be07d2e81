"""Queries side by side, each in a process that may be stopped: a heavy one never holds up the others.

There are so many processes for quick queries. One that turns out not to be quick goes on beside them, and
another process takes its place; where there are too many such it goes on until it is in the way. Clients
wait in turns, and none has all processes for itself, so that one who asks much waits for itself.
"""

from __future__ import annotations

import logging
import time
import weakref
from collections import Counter, deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

from councilgraph.graph.rdf.evaluator import GIGA, MEGA, Answer, Asked, Evaluator, too_slow
from councilgraph.ontology.errors import CouncilgraphError

log = logging.getLogger(__name__)

QUICK = 0.1
"""Seconds within which a query is quick."""

HEAVY = 1.0
"""Seconds after which a query that is in the way of others is ended."""

TICK = 0.02
"""Seconds between two looks at the clock."""

STARVED, PATIENT = 0.3, 4
"""The part of its time for which a query that is ended at its deadline has had a processor.

Where it had less the machine is busy with other things, and it has so many times as long.
"""

MOST_WAITING = 1_000
"""Queries that wait at most, of all clients."""

IN_THE_WAY = "the server is busy with other long queries: ask again later, or narrow the query"
NO_ROOM = "the server is busy: ask again later"


class Busy(CouncilgraphError):
    """A query that was not run, or not to its end, since there are too many others."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a query may take: seconds, bytes of memory, bytes of its answer, seconds of waiting for its turn.

    `workers` is how many are answered at a time; as many long ones may run beside them.
    """

    seconds: float = 5.0
    memory: int = GIGA
    room: int = 100 * MEGA
    patience: float = 10.0
    workers: int = 4


@dataclass(slots=True, eq=False)
class _Job:
    """A query on its way to its answer; `since` is when it came, and once it is run when that began."""

    asked: Asked
    client: str
    since: float
    answer: Future[Answer] = field(default_factory=Future)
    worker: Evaluator | None = None
    worked: float | None = None
    is_slow: bool = False
    is_heavy: bool = False
    is_stopped: bool = False


class Workers:
    """Processes that ask one store. They end with `close`, and when nobody has this any more."""

    def __init__(self, store: Path, allowed: Allowance | None = None) -> None:
        self._store = store
        self._allowed = allowed or Allowance()
        self._lock = Lock()
        self._is_closed = False
        self._count = self._allowed.workers
        self._idle = [self._made() for _ in range(self._count)]
        self._waiting: dict[str, deque[_Job]] = {}
        self._running: set[_Job] = set()
        self._threads = ThreadPoolExecutor(3 * self._allowed.workers, "worker")
        Thread(target=_watch, args=(weakref.ref(self),), daemon=True).start()

    def start(self) -> None:
        """Starts all processes, so that nobody waits for that; raises NotAGraph where there is no store."""
        for _ in self._threads.map(Evaluator.start, list(self._idle)):
            pass

    def close(self) -> None:
        """Ends the processes and what they are doing."""
        with self._lock:
            self._is_closed = True
            waiting = [job for jobs in self._waiting.values() for job in jobs]
            self._waiting.clear()
            running = list(self._running)
        for job in waiting:
            _fail(job, Busy(NO_ROOM))
        while running := [job for job in running if not job.answer.done()]:
            for job in running:
                if job.worker:
                    job.worker.stop("the server is stopped")  # again, where it was only about to begin
            wait([job.answer for job in running], TICK)
        self._threads.shutdown()
        for worker in self._idle:
            worker.close()

    def submit(self, asked: Asked, client: str = "") -> Future[Answer]:
        """The answer to come, or the error: what `Evaluator.answer` raises, or Busy."""
        job = _Job(asked, client, time.monotonic())
        with self._lock:
            if self._is_closed or sum(map(len, self._waiting.values())) >= MOST_WAITING:
                raise Busy(NO_ROOM)
            self._waiting.setdefault(client, deque()).append(job)
            self._dispatch()
        return job.answer

    def _made(self) -> Evaluator:
        allowed = self._allowed
        return Evaluator(self._store, memory=allowed.memory, room=allowed.room)

    def _dispatch(self) -> None:
        """Gives those who wait to the idle, a query of each client in turn; the lock is held."""
        while self._idle and not self._is_closed and (client := self._next()) is not None:
            jobs = self._waiting.pop(client)
            job = jobs.popleft()
            if jobs:
                self._waiting[client] = jobs  # at the end of the line
            if job.answer.set_running_or_notify_cancel():
                job.worker, job.since = self._idle.pop(), time.monotonic()
                self._running.add(job)
                self._threads.submit(self._run, job, job.worker)

    def _next(self) -> str | None:
        """The client whose turn it is; one who has all processes but one waits until it has fewer."""
        most = max(self._allowed.workers - 1, 1)
        has = Counter(job.client for job in self._running if not job.is_slow)
        return next((client for client in self._waiting if has[client] < most), None)

    def _run(self, job: _Job, worker: Evaluator) -> None:
        """Answers a query, then gives the process back; one that let others go first is not used again."""
        found: Answer | BaseException
        try:
            found = worker.answer(job.asked)
        except CouncilgraphError as error:
            found = Busy(IN_THE_WAY) if job.is_stopped else error
        except BaseException as error:  # noqa: BLE001 (a thread's error is the waiting client's)
            found = error
        with self._lock:
            self._running.discard(job)
        if isinstance(found, BaseException):
            job.answer.set_exception(found)
        else:
            job.answer.set_result(found)
        if job.is_heavy:
            worker.close()
            with self._lock:
                self._count -= 1
        else:
            self._give_back(worker)

    def _give_back(self, worker: Evaluator) -> None:
        """Makes a process idle, once it runs: starting it is not to be in the time of a query."""
        with suppress(CouncilgraphError):  # the store is gone, as the next query will be told
            if not self._is_closed:
                worker.start()
        with self._lock:
            self._idle.append(worker)
            self._dispatch()
        if self._is_closed:
            worker.close()

    def look(self) -> None:
        """Sees to the time that queries take, and wait."""
        now = time.monotonic()
        with self._lock:
            if self._is_closed:
                return
            late = list(self._take_late(now))
            for job in sorted(self._running, key=lambda job: job.since):
                if job.worker and now - job.since > QUICK:
                    self._look_at(job, job.worker, now - job.since)
            if not self._idle and self._count < self._allowed.workers + self._slow():
                self._count += 1
                self._threads.submit(self._give_back, self._made())
        for job in late:
            _fail(job, Busy(NO_ROOM))

    def _look_at(self, job: _Job, worker: Evaluator, took: float) -> None:
        """Sees to a query that is not quick; the lock is held."""
        if job.worked is None:
            job.worked = worker.worked()
        if took > self._allowed.seconds and not self._is_starved(job, worker, took):
            worker.stop(too_slow(self._allowed.seconds))
        elif not job.is_slow and self._slow() < self._allowed.workers:
            job.is_slow = True
        elif took > HEAVY and not job.is_slow and self._waiting:
            job.is_stopped = True
            worker.stop(IN_THE_WAY)
        elif took > HEAVY and not job.is_heavy:
            job.is_heavy = True
            worker.yield_to_others()

    def _is_starved(self, job: _Job, worker: Evaluator, took: float) -> bool:
        """Whether a query is late because it had no processor, and not because it is long."""
        seconds, worked = self._allowed.seconds, worker.worked()
        if worked is None or job.worked is None:
            return False
        return worked - job.worked < STARVED * seconds and took < PATIENT * seconds

    def _slow(self) -> int:
        """How many go on beside the quick ones."""
        return sum(job.is_slow for job in self._running)

    def _take_late(self, now: float) -> Iterator[_Job]:
        """Takes those out of the line who have waited too long."""
        for client, jobs in list(self._waiting.items()):
            while jobs and now - jobs[0].since > self._allowed.patience:
                yield jobs.popleft()
            if not jobs:
                del self._waiting[client]


def _fail(job: _Job, error: Exception) -> None:
    if job.answer.set_running_or_notify_cancel():
        job.answer.set_exception(error)


def _watch(of: weakref.ref[Workers]) -> None:
    """Looks at the clock for as long as anybody has the workers."""
    while workers := of():
        workers.look()
        del workers
        time.sleep(TICK)
