"""What a build with no news looked at, so that the next one sees at a glance that there is none still.

It is kept in `seen.txt` in the graph's folder, of this machine alone, and nothing in the graph rests on it:
each file of the sources and of the folder with its size, its times and its number on the disk. Where all of
it is as it was, nothing that a build reads can have changed. This loads nothing of what builds.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

TYPE_CHECKING = False  # `typing` takes longer to load than all that is done here
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NAME = "seen.txt"
MANIFEST = "manifest.json"
UNREAD = "statements"
"""What a build without news does not look at."""

LATEST = 2_000_000_000
"""Nanoseconds in which a file may change twice at one time of the disk's clock."""


def state(sources: Sequence[Path], folder: Path, *, add: bool) -> str:
    """All that a build of the sources depends on, as it is now; "" where it has to look closer.

    That is so where there is no graph yet, for sources that are no folders, and where there are links.
    """
    try:
        if not (folder / MANIFEST).exists() or not all(map(os.path.isdir, sources)):
            return ""
        told = [sys.version, repr(add), os.getcwd(), _line(__file__), *map(str, sources)]  # noqa: PTH109 (quick)
        for source in sources:
            told += _below(str(source))
        for entry in sorted(os.scandir(folder), key=lambda one: one.name):
            if entry.is_dir():
                told += (entry.name, *_kept(entry))
            elif entry.name != NAME:
                told.append(_line(entry.path))
    except (OSError, _Linked):
        return ""
    return "\n".join(told)


def unchanged(folder: Path, now: str) -> bool:
    """Whether the last build found no news, and all was then as it is now."""
    try:
        return now != "" and (folder / NAME).read_text(encoding="utf-8", errors="surrogateescape") == now
    except OSError:
        return False


def keep(folder: Path, now: str, begun: int) -> None:
    """Keeps what a build looked at that found no news; where that cannot be, the next one looks again.

    Nothing is kept where a file changed just before the build began, by the nanoseconds of the clock.
    """
    times = (time for line in now.split("\n") if "\t" in line for time in line.split("\t")[-3:-1])
    if not now or max(map(int, times)) > begun - LATEST:
        return
    with suppress(OSError):
        (folder / NAME).write_text(now, encoding="utf-8", errors="surrogateescape", newline="\n")


class _Linked(Exception):
    """A link, behind which anything may change."""


def _kept(entry: os.DirEntry[str]) -> Iterator[str]:
    """What of a folder in that of a graph a build depends on: of a generation that it is there."""
    return iter(()) if entry.name == UNREAD or entry.name.startswith("gen-") else _below(entry.path)


def _below(folder: str) -> Iterator[str]:
    """A line for each file and folder below a folder."""
    folders = [folder]
    while folders:
        place = folders.pop()
        yield place
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_symlink():
                    raise _Linked
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    yield _told(entry.name, entry.stat())


def _line(path: str) -> str:
    return _told(path, os.stat(path))  # noqa: PTH116 (quick)


def _told(name: str, found: os.stat_result) -> str:
    return f"{name}\t{found.st_size}\t{found.st_mtime_ns}\t{found.st_ctime_ns}\t{found.st_ino}"
