"""What a command says on standard error while it runs: warnings, and where more is wanted, what it does."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from councilgraph.graph.stopping import heed

if TYPE_CHECKING:
    from councilgraph.graph.show.terminal import Step

LEVELS = (logging.WARNING, logging.INFO, logging.DEBUG)

log = logging.getLogger("councilgraph")


class _Messages:
    """Standard error as it is when a message comes: a progress bar stands in for it while it is shown."""

    def write(self, text: str) -> int:
        """Writes text."""
        return sys.stderr.write(text)

    def flush(self) -> None:
        """Leaves nothing behind."""
        sys.stderr.flush()


def start(*, quiet: bool, verbose: int) -> None:
    """Shows errors alone where it is to be quiet, else warnings, else as much as `verbose` counts."""
    log.setLevel(logging.ERROR if quiet else LEVELS[min(verbose, 2)])
    handler = logging.StreamHandler(_Messages())
    handler.setFormatter(logging.Formatter("councilgraph: %(message)s"))
    log.handlers = [handler]


def note(message: str, *, quiet: bool) -> None:
    """Says in a line what a reader of an answer should know, unless it is to be quiet."""
    if not quiet:
        sys.stderr.write(f"councilgraph: {message}\n")


def telling(step: Step) -> Step:
    """A step that also tells, where more is wanted, which stage begins, and that heeds a stop."""
    begun = set[str]()

    def tell(stage: str, done: int, total: int) -> None:
        if stage not in begun:
            begun.add(stage)
            log.info("%s, %d in all", stage, total)
        heed()
        step(stage, done, total)

    return tell
