"""`originals.json`: where the files lie that a graph was made of, as seen from its folder.

It is of this machine alone, and nothing in the graph rests on it: what shows a page as it is printed opens
the file, and holds it against the hash of the one that was read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from councilgraph.graph import platform
from councilgraph.graph.folder.file_names import FileName
from councilgraph.graph.folder.manifest import Entry

NAME = "originals.json"

Places = dict[FileName, str]


def keep(folder: Path, files: Mapping[FileName, Path], documents: Iterable[Entry]) -> None:
    """Keeps where files lie of which documents of a graph come, with what was kept of its others before.

    Raises OSError where that cannot be written.
    """
    wanted = {name for entry in documents for file in entry.files for name in _around(file)}
    found = {name: path for name, path in _read(folder).items() if name in wanted}
    from_here: dict[Path, str] = {}
    for name, path in files.items():
        if name in wanted:
            if path.parent not in from_here:
                from_here[path.parent] = _seen_from(folder, path.parent)
            found[name] = f"{from_here[path.parent]}/{path.name}"
    rows = sorted([name.above, name.below, path] for name, path in found.items())
    text = f"{json.dumps(rows, indent=0)}\n".encode()
    if _bytes(folder) != text:
        platform.replace(folder / NAME, text)


def find(folder: Path, entry: Entry) -> Iterator[Path]:
    """The files that are there of which a document came, or archives that hold it."""
    places = _read(folder)
    kept = (places.get(name) for file in entry.files for name in _around(file))
    for path in dict.fromkeys(folder / each for each in kept if each):
        if path.is_file():
            yield path


def _around(file: FileName) -> Iterator[FileName]:
    """A file's name, and the names of archives that it may be packed in."""
    parts = file.below.split("/")
    for size in range(len(parts), 0, -1):
        yield FileName("/".join(parts[:size]), file.above)


def _seen_from(folder: Path, other: Path) -> str:
    """The path of a folder from another; whole where there is none, as between drives of Windows."""
    try:
        return os.path.relpath(other.resolve(), folder.resolve())
    except ValueError:
        return str(other.resolve())


def _bytes(folder: Path) -> bytes:
    try:
        return (folder / NAME).read_bytes()
    except OSError:
        return b""


def _read(folder: Path) -> Places:
    """What was kept; nothing where that is missing or damaged."""
    try:
        return _places(folder, (folder / NAME).stat().st_mtime_ns)
    except (OSError, ValueError, TypeError):
        return {}


@lru_cache(maxsize=4)
def _places(folder: Path, _: int) -> Places:
    """What the list in a folder holds; the second argument is the time at which it was written."""
    rows = json.loads(_bytes(folder))
    return {FileName(str(below), str(above)): str(path) for above, below, path in rows}
