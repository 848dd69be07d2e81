"""What something costs: time on the clock, time of the processors, memory at its highest."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

RUNS = 5
PATIENCE = 15.0  # seconds after which no further run is begun
MEGABYTE = 1_000_000
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in which ru_maxrss counts


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of processor time, and for a process its peak of memory in MB.

    Of several runs each is the median; `runs` says of how many.
    """

    wall: float
    cpu: float
    peak: float = 0.0
    runs: int = 1


def call(function: Callable[[], object]) -> Cost:
    """The cost of a call in this process, which remembers nothing that it read before."""
    forget()
    wall, cpu = perf_counter(), process_time()
    function()
    return Cost(perf_counter() - wall, process_time() - cpu)


def forget() -> None:
    """Empties the caches that hold what was read, which are those of limited size.

    Otherwise the second of five runs would be served what the first has found. Caches without
    a limit hold patterns and word lists: a process makes these once, whatever it reads.

    What the measuring process itself holds is set aside for the collector of garbage, which would
    otherwise go through it for whoever makes objects while being measured.
    """
    gc.collect()
    gc.freeze()
    ours = [module for name, module in sys.modules.items() if name.startswith("councilgraph.")]
    for value in [value for module in ours for value in vars(module).values()]:
        limited = getattr(value, "cache_parameters", None)
        if limited and limited()["maxsize"]:
            value.cache_clear()


def run(command: Sequence[str | Path]) -> Cost:
    """The cost of a command, with the processes that it starts and waits for.

    Raises:
        RuntimeError: where the command fails, with what it said.
    """
    wall = perf_counter()
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = started.stderr.read() if started.stderr else b""
    _, status, used = os.wait4(started.pid, 0)
    wall = perf_counter() - wall
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.stderr:
        started.stderr.close()
    if started.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {said.decode(errors='replace').strip()}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * PEAK_UNIT / MEGABYTE)


def medians(*measures: Callable[[], Cost], runs: int = RUNS) -> tuple[Cost, ...]:
    """Each measured by turns, so that a busy moment meets all of them; fewer times where it takes long."""
    found: list[tuple[Cost, ...]] = []
    begun = perf_counter()
    while len(found) < runs and (not found or perf_counter() - begun < PATIENCE):
        found.append(tuple(measure() for measure in measures))
    return tuple(_median(costs) for costs in zip(*found, strict=True))


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.peak for cost in costs),
        len(costs),
    )
