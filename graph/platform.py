"""What depends on the platform: locks between processes, files that outlast a power cut, single keys.

Tested on Linux. Windows has no way to make a folder durable, and goes without.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl
    import resource
    import termios
    import tty

MANY = 500
"""As many files as are made durable one by one; for more, the whole system is asked once."""

LOW = 10
"""How far below others a process is that yields to them."""

held: set[int] = set()


def lock(path: Path) -> int | None:
    """Takes the lock that a file stands for; None when somebody else has it.

    The system gives it back when the process ends, however it ends. Raises OSError where
    the file cannot be written.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        return None
    held.add(file)
    return file


def unlock(file: int) -> None:
    """Gives a lock back."""
    held.discard(file)
    os.close(file)


def persist(path: Path) -> None:
    """Returns when the content of a file, or the names in a folder, are on the disk."""
    if sys.platform == "win32" and path.is_dir():
        return
    file = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def persist_all(paths: Iterable[Path]) -> None:
    """Returns when all the files and folders are on the disk."""
    every = list(paths)
    if len(every) > MANY and sys.platform == "linux":  # elsewhere sync may return before it is done
        os.sync()
        return
    for path in every:
        persist(path)


def replace(path: Path, data: bytes) -> None:
    """Gives a file new content in one step: whoever looks finds all of the old or all of the new."""
    draft = path.with_name(f"{path.name}.tmp")
    draft.write_bytes(data)
    persist(draft)
    draft.replace(path)
    persist(path.parent)


@contextmanager
def single_keys(terminal: TextIO) -> Iterator[Callable[[], str]]:
    """Gives what reads the next key that is pressed in a terminal, without Return, and shows none of them.

    Ctrl-C means what it means. "q" is read where the terminal is gone.
    """
    if sys.platform == "win32":
        yield msvcrt.getwch
        return
    file = terminal.fileno()
    before = termios.tcgetattr(file)
    try:
        tty.setcbreak(file, termios.TCSANOW)  # what was pressed already is not thrown away
        yield lambda: _one_byte(file) or "q"
    finally:
        with suppress(termios.error):  # the terminal may be gone
            termios.tcsetattr(file, termios.TCSANOW, before)


def _one_byte(file: int) -> str:
    try:
        return os.read(file, 1).decode("latin-1")
    except OSError:
        return ""


def confine(memory: int) -> None:
    """Limits this process for good to so many more bytes of memory; it writes no files and dumps no core.

    macOS does not limit memory so, Windows nothing.
    """
    if sys.platform != "win32":
        limits = {resource.RLIMIT_AS: _taken() + memory, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
        for kind, most in limits.items():
            with suppress(ValueError, OSError):  # the limit is lower already, or the system does not have it
                resource.setrlimit(kind, (most, most))


def lower_priority(process: int) -> None:
    """Lets a process of ours run only when others need not; Windows knows no such thing by number."""
    if sys.platform != "win32":
        with suppress(OSError):  # it may have ended
            os.setpriority(os.PRIO_PROCESS, process, LOW)


def processor_seconds(process: int) -> float | None:
    """How long the processors have worked for a process; None where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return None


def _taken() -> int:
    """Bytes of address space that this process has: threads and libraries keep much that they do not use."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _forget_locks() -> None:
    """Closes the locks in a forked process, which would hold them on when its parent is killed."""
    for file in held:
        with suppress(OSError):
            os.close(file)
    held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_locks)
