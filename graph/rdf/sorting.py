"""Putting lines in order: more than should be held in memory, and the prefixes of a Turtle file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby, islice
from tempfile import TemporaryFile
from typing import BinaryIO

RUN = 200_000


def sort_lines(lines: Iterable[bytes], run: int = RUN) -> Iterator[bytes]:
    """The lines in the order of their bytes, each once; each must end with a line end.

    No more than `run` lines are held in memory; the rest waits in temporary files.
    """
    rest = iter(lines)
    first = sorted(set(islice(rest, run)))
    with ExitStack() as files:
        runs: list[Iterable[bytes]] = [first]
        while batch := sorted(set(islice(rest, run))):
            file = files.enter_context(TemporaryFile())
            file.writelines(batch)
            file.seek(0)
            runs.append(file)
        for line, _ in groupby(merge(*runs)):
            yield line


class SortedPrefixes:
    """A file that passes on Turtle or TriG with the prefixes at its head sorted.

    Engines that keep prefixes in a hash table write them in another order each run.
    """

    def __init__(self, out: BinaryIO) -> None:
        self.out = out
        self.held: bytes | None = b""

    def write(self, data: bytes) -> int:
        """Holds everything back until something follows the prefixes."""
        if self.held is None:
            return self.out.write(data)
        self.held += data
        if head := re.match(rb"(?:@prefix .*\n)*(?=[^@])", self.held):
            self.out.writelines((*sorted(head[0].splitlines(keepends=True)), self.held[head.end() :]))
            self.held = None
        return len(data)

    def flush(self) -> None:
        """Passes on what is held back, where nothing followed."""
        if self.held:
            self.out.write(self.held)
            self.held = None
        self.out.flush()
