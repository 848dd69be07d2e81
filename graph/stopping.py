"""Stopping what runs: Ctrl-C and TERM end a command at once, each with the status that stands for it."""

from __future__ import annotations

import os
import signal
import sys
import threading
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)
GRACE = 3.0
"""Seconds in which a command that was told to stop may tidy up; after that its process is ended."""

AGAIN = 0.02
"""Seconds after which a signal is heard that came at a moment at which nothing can be raised."""

told: list[int] = []
"""The signals that have come to the command that runs."""


class Stopped(KeyboardInterrupt):
    """Raised where a command is when a signal comes; `status` is the exit status of that signal."""

    def __init__(self, number: int) -> None:
        super().__init__(f"stopped by {signal.Signals(number).name}")
        self.status = 128 + number


@contextmanager
def stoppable() -> Iterator[None]:
    """Makes SIGINT and SIGTERM raise Stopped in the block, also where the caller had them ignored.

    A shell lets what it runs in the background ignore SIGINT, and a library may swallow an
    exception or compute for minutes without coming back to Python: so `heed` raises it again, at
    the end of the block at the latest, and where that is not after `GRACE` seconds the process has
    ended. Does nothing outside the main thread, where no signals arrive.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, _stop) for number in SIGNALS}
    hook, sys.unraisablehook = sys.unraisablehook, _raise_later
    try:
        with _watched():
            try:
                yield
            except Exception:  # which a library may raise as it tidies up after a stop, as argparse does
                heed()
                raise
            heed()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        sys.unraisablehook = hook
        told.clear()


def heed() -> None:
    """Raises Stopped where a signal has come and what it raised was swallowed; called before what counts."""
    if told:
        raise Stopped(told[0])


@contextmanager
def leaving(words: str) -> Iterator[None]:
    """Says, where the block is stopped, what that leaves: a note that the error carries."""
    try:
        yield
    except KeyboardInterrupt as stop:
        stop.add_note(words)
        raise


def _stop(number: int, _: FrameType | None) -> None:
    told.append(number)
    raise Stopped(number)


def _raise_later(lost: sys.UnraisableHookArgs) -> None:
    """Raises again what was raised where it cannot be: as an import or a collection of garbage ended."""
    if isinstance(lost.exc_value, Stopped):
        Timer(AGAIN, _again).start()
    else:
        sys.__unraisablehook__(lost)


def _again() -> None:
    if told:  # unless the block has ended, and with it what was to be stopped
        interrupt_main(signal.Signals(told[0]))


@contextmanager
def _watched() -> Iterator[None]:
    """Ends the process when the block does not end within `GRACE` seconds of a signal."""
    if sys.platform == "win32":  # there a signal cannot wake a thread through a pipe
        yield
        return
    ended = threading.Event()
    heard, said = os.pipe()
    os.set_blocking(said, False)
    watch = threading.Thread(target=_watch, args=(heard, ended), daemon=True)
    before = signal.set_wakeup_fd(said, warn_on_full_buffer=False)
    watch.start()
    try:
        yield
    finally:
        ended.set()
        signal.set_wakeup_fd(before)
        os.close(said)  # which the watch hears
        watch.join()
        os.close(heard)


def _watch(heard: int, ended: threading.Event) -> None:
    """Waits for a signal of ours, then for the end of the block; others (SIGCHLD, SIGWINCH) pass."""
    while number := os.read(heard, 1):
        ours = number[0] in SIGNALS and signal.getsignal(number[0]) is _stop  # a pager has its own Ctrl-C
        if ours and not ended.wait(GRACE):
            os.write(sys.stderr.fileno(), b"councilgraph: stopped\n")
            os._exit(128 + number[0])
