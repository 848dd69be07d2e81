"""From what a user names to the files that are read: which they are, and what else lies there."""

from __future__ import annotations

import errno
import logging
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from pathlib import Path

from councilgraph.extractors.read import readable
from councilgraph.extractors.read.contents import legible
from councilgraph.extractors.read.kinds import ENDINGS, is_noise
from councilgraph.graph.build.built import Refusal
from councilgraph.graph.build.written import graph_around, is_written, is_written_folder
from councilgraph.graph.fetch import ledger
from councilgraph.graph.folder.file_names import FileName, examples, tell_apart, visible
from councilgraph.ontology.errors import BadUsage

log = logging.getLogger(__name__)

ADVICE = "name the documents that it was made from"
WHY_OWN = f"councilgraph wrote it, and it is no source: {ADVICE}"
MOST_REASONS = 3


class What(IntEnum):
    """What a path that was found is; of two answers for one path the larger counts."""

    UNREAD = 0
    OWN = 1
    SOURCE = 2
    REFUSED = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: where it is, its path below what was named, and the name that it is told by."""

    path: Path
    file: FileName
    name: str

    def called(self, document: str) -> FileName:
        """What a document from this file is called: as the file is, or in an archive by its path there."""
        return self.file if document == legible(self.path.name) else self.file.packed(document)

    def refusal(self, reason: str) -> Refusal:
        """Why it could not be read, or not wholly, by the name that tells it from the others."""
        for name in (legible(str(self.path)), legible(self.path.name)):
            reason = reason.removeprefix(f"{name}: ")
        return Refusal(self.name, f"{self.name}: {reason}")


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, and by their names what else was found.

    `own` are graphs, pages and exports that councilgraph wrote, `unread` files of kinds that
    are not read; `refused` says of what was named or come upon, and cannot be read, why not.
    """

    sources: tuple[Source, ...]
    own: tuple[str, ...]
    unread: tuple[str, ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """A path below a root, which is the folder that was named, or that of the file that was."""

    path: Path
    root: Path
    what: What
    why: str = ""


def find_sources(named: Sequence[Path]) -> Found:
    """The files that sources name: a file is itself, a folder all in it that can be read.

    What councilgraph wrote is no source: it is passed over in a folder, and refused where it is
    named itself. What `fetch` keeps beside its documents is passed over in any case.

    Raises:
        BadUsage: where a source is not there, a folder holds no document, or nothing is left to read.
    """
    items = _each_once(item for source in named for item in _look_at(source, named))
    files = _file_names(items)
    told_apart = tell_apart({path: [file] for path, file in files.items()}, _hash)
    names = {path: called[0] for path, called in told_apart.items()}
    told = {what: [item for item in items if item.what is what] for what in What}
    found = Found(
        tuple(Source(item.path, files[item.path], names[item.path]) for item in told[What.SOURCE]),
        tuple(names[item.path] for item in told[What.OWN]),
        tuple(names[item.path] for item in told[What.UNREAD]),
        tuple(Source(i.path, files[i.path], names[i.path]).refusal(i.why) for i in told[What.REFUSED]),
    )
    for name in found.own:
        log.info("passed over %s: councilgraph wrote it", name)
    for name in found.unread:
        log.info("not read, for its kind: %s", name)
    if not found.sources:
        raise BadUsage(_nothing(found))
    return found


def _look_at(source: Path, named: Sequence[Path]) -> Iterator[_Item]:
    """What one source is, or holds."""
    if not source.exists():
        raise BadUsage(f"{source}: there is no such file or folder")
    if graph := graph_around(source):
        what = "it is a graph" if graph == source.absolute() else "it is a part of a graph"
        yield _Item(source, source.parent, What.REFUSED, f"{what}, which is no source: {ADVICE}")
    elif source.is_dir():
        items = list(_walk(source, named))
        if all(item.what in (What.OWN, What.UNREAD) for item in items):
            raise BadUsage(_no_document(source, items))
        yield from items
    elif source.name == ledger.NAME:  # as in minutes/*
        yield _Item(source, source.parent, What.OWN)
    elif is_written(source):
        yield _Item(source, source.parent, What.REFUSED, WHY_OWN)
    else:
        yield _Item(source, source.parent, What.SOURCE)


def _walk(root: Path, named: Sequence[Path]) -> Iterator[_Item]:
    """All in a folder and below it, in the order of paths; hidden files and folders are left out."""
    found: list[_Item] = []
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                paths = [folder / entry.name for entry in entries if not is_noise(entry.name)]
        except OSError as error:
            found.append(_Item(folder, root, What.REFUSED, f"it cannot be opened: {error.strerror}"))
            continue
        for path in paths:
            item = _inspect(path, root, named)
            if item:
                found.append(item)
            elif path.is_dir() and not path.is_symlink():
                folders.append(path)
    yield from sorted(found, key=lambda item: item.path)


def _inspect(path: Path, root: Path, named: Sequence[Path]) -> _Item | None:
    """What a path in a folder is; None for a folder to look into, and for what is nothing to a reader."""
    try:
        status = path.stat()
    except OSError as error:
        return _Item(path, root, What.REFUSED, _lost(path, error))
    if stat.S_ISDIR(status.st_mode):
        return _inspect_folder(path, root, named)
    if not stat.S_ISREG(status.st_mode):
        return None
    if is_written(path):
        return _Item(path, root, What.OWN)
    what = What.SOURCE if readable(path) else What.UNREAD
    return _Item(path, root, what) if what is What.SOURCE or status.st_size else None


def _inspect_folder(path: Path, root: Path, named: Sequence[Path]) -> _Item | None:
    if is_written_folder(path):
        return _Item(path, root, What.OWN)
    why = _not_followed(path, named) if path.is_symlink() else ""
    return _Item(path, root, What.REFUSED, why) if why else None


def _lost(path: Path, error: OSError) -> str:
    """Why nothing can be said of a path that is there."""
    if error.errno == errno.ELOOP:
        return "it is a link that leads back to itself"
    if error.errno == errno.ENOENT and path.is_symlink():
        return "it is a link to something that is not there"
    return f"it cannot be reached: {error.strerror}"


def _not_followed(link: Path, named: Sequence[Path]) -> str:
    """Why a link to a folder is not followed, "" where what it leads to is found without it."""
    target, place = link.resolve(), link.parent.resolve()
    if target == place or target in place.parents:
        return "it is a link that leads back to a folder around it"
    roots = [source.resolve() for source in named]
    if any(root == target or root in target.parents for root in roots):
        return ""
    return "it is a link to another folder, and links to folders are not followed: name that folder too"


def _each_once(items: Iterable[_Item]) -> list[_Item]:
    """Each path once, as below the outermost of the folders named, in the order in which they came."""
    best: dict[str, _Item] = {}
    for item in items:
        key = os.path.abspath(item.path)  # noqa: PTH100 (Path has no way to leave links as they are)
        best[key] = max(best.get(key, item), item, key=lambda one: (one.what, len(_below(one).parts)))
    return list(best.values())


def _below(item: _Item) -> Path:
    below = item.path.relative_to(item.root)
    return below if below.parts else Path(item.path.resolve().name)


def _file_names(items: Sequence[_Item]) -> dict[Path, FileName]:
    labels = _labels(item.root for item in items)
    return {item.path: FileName(_told(_below(item)), labels[item.root]) for item in items}


def _hash(path: Path) -> str:
    return sha256(os.fsencode(path)).hexdigest()


def _labels(roots: Iterable[Path]) -> dict[Path, str]:
    """The shortest end of each folder's path that no other has: no more of a machine is told than that."""
    whole = {root: root.resolve().parts[1:] for root in roots}
    ends = Counter(parts[-size:] for parts in {*whole.values()} for size in range(1, len(parts) + 1))
    return {root: _told(Path(*_shortest(parts, ends))) if parts else "" for root, parts in whole.items()}


def _shortest(parts: tuple[str, ...], ends: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    sizes = range(1, len(parts) + 1)
    return next((parts[-size:] for size in sizes if ends[parts[-size:]] == 1), parts)


def _told(path: Path) -> str:
    """A path as it can be written, also where the system's name for it is no text."""
    return visible(legible(path.as_posix()))


def _no_document(folder: Path, items: Sequence[_Item]) -> str:
    others = [_told(item.path.relative_to(folder)) for item in items if item.what is What.UNREAD]
    more = f"; here lie others: {examples(others)}" if others else ""
    return f"{folder}: no document in this folder; councilgraph reads {', '.join(sorted(ENDINGS))}{more}"


def _nothing(found: Found) -> str:
    told = [*(each.reason for each in found.refused), *(f"{name}: {WHY_OWN}" for name in found.own)][
        :MOST_REASONS
    ]
    return f"there is nothing to build from: {'; '.join(told) or 'name files or folders'}"
