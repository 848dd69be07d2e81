"""What a process that may be lost may take of the machine: what depends on the platform.

Tested on Linux. macOS has no limit on address space, Windows none of these; there the limit on
time, which the parent keeps, is the only one.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from subprocess import Popen
from time import process_time
from types import FrameType

if sys.platform != "win32":
    import resource

MEMORY = 1 << 30  # bytes of address space, beside what a process has when it is confined
FILES = 32  # that may be open at a time


class OutOfTime(BaseException):
    """The processor time of a piece of work is used up; no error, so that nothing on its way handles it."""


def confine() -> None:
    """Limits this process for good: its memory, its open files; it writes no files and dumps no core."""
    if sys.platform != "win32":
        limits = {
            resource.RLIMIT_AS: _size() + MEMORY,
            resource.RLIMIT_NOFILE: FILES,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_CORE: 0,
        }
        for kind, most in limits.items():
            with suppress(ValueError, OSError):  # the limit is lower already, or the system does not have it
                resource.setrlimit(kind, (most, most))


def grant(seconds: int) -> None:
    """Gives this process so much more processor time; the system ends it when that is used up."""
    if sys.platform != "win32":
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        soft = int(process_time()) + seconds + 1
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def raise_when_used_up() -> None:
    """From now on the end of the time that `grant` gives raises OutOfTime, where it would end the process."""
    if sys.platform != "win32":
        signal.signal(signal.SIGXCPU, _out_of_time)


def _out_of_time(_signal: int, _frame: FrameType | None) -> None:
    raise OutOfTime


def _size() -> int:
    """The address space that this process has, in bytes; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def end_process(process: Popen[bytes]) -> None:
    """Ends a process that leads a session of its own, and all that it began."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):  # it has ended, and left nothing
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
