"""ZIP archives, opened with a limit on what comes out of them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from councilgraph.extractors.read import kinds
from councilgraph.ontology.errors import OtherKind, UnreadableDocument

EXPANDED = 200_000_000  # bytes that may come out of one file, with all that is packed inside it
RATIO = 100  # times that a large member may be larger than it is packed
LARGE = 10_000_000  # bytes from which the ratio is looked at
MEMBERS = 10_000
DEPTH = 3  # archives inside archives
NOISE = ("__MACOSX/",)


class Room:
    """How many bytes may still come out of a file; shared by all archives inside it."""

    def __init__(self, left: int = EXPANDED) -> None:
        self.left = left


class Archive:
    """The members of a ZIP file; what is taken out is taken from the room that is left."""

    def __init__(self, data: bytes, name: str, room: Room | None = None) -> None:
        self.name = name
        self.room = room or Room()
        try:
            self.file = ZipFile(BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableDocument(f"{name}: not read: the archive is damaged or cut short") from error
        if len(self.file.infolist()) > MEMBERS:
            raise UnreadableDocument(f"{name}: refused: more than {MEMBERS:,} files in one archive")

    def members(self) -> list[ZipInfo]:
        """What is packed, in the order of names; folders, hidden files and a system's own left out."""
        kept = [
            info
            for info in self.file.infolist()
            if not info.is_dir()
            and not info.filename.startswith(NOISE)
            and not any(map(kinds.is_noise, PurePosixPath(info.filename).parts))
        ]
        return sorted(kept, key=lambda info: info.filename)

    def has(self, member: str) -> bool:
        """Whether there is a member of that name."""
        return member in self.file.NameToInfo

    def read(self, member: str | ZipInfo) -> bytes:
        """The bytes of a member.

        Raises:
            UnreadableDocument: where it is missing, encrypted, damaged, or larger than is allowed.
        """
        try:
            info = member if isinstance(member, ZipInfo) else self.file.getinfo(member)
            if info.flag_bits & 1:
                raise UnreadableDocument(f"{self.name}: encrypted; pack it without a password")
            with self.file.open(info) as file:
                data = file.read(self._most(info) + 1)
        except KeyError as error:
            raise UnreadableDocument(f"{self.name}: damaged: it has no {member}") from error
        except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, zlib.error) as error:
            what = f"{self.name}: damaged: a part cannot be unpacked"
            raise UnreadableDocument(what) from error
        if len(data) > self._most(info):
            raise UnreadableDocument(f"{self.name}: {self._bomb(info)}")
        self.room.left -= len(data)
        return data

    def _most(self, info: ZipInfo) -> int:
        """The most bytes that a member may give: what is left, and no more than its size allows."""
        return min(self.room.left, max(LARGE, RATIO * info.compress_size))

    def _bomb(self, info: ZipInfo) -> str:
        if self._most(info) < self.room.left:
            return f"refused: a part of it unpacks to more than {RATIO} times its size"
        self.room.left = 0
        return f"refused: it unpacks to more than {EXPANDED // 10**6} MB"


def taken(file: BinaryIO, name: str) -> bytes:
    """The bytes of a file; raises UnreadableDocument where they are more than is read of one."""
    data = file.read(EXPANDED + 1)
    if len(data) > EXPANDED:
        raise UnreadableDocument(f"{name}: refused: larger than {EXPANDED // 10**6} MB")
    return data


def each(
    data: bytes, name: str, room: Room, depth: int = 1, within: str = ""
) -> Iterator[tuple[str, bytes | UnreadableDocument]]:
    """The documents in an archive by their paths, in order, each with its bytes or why there are none."""
    try:
        archive = Archive(data, name, room)
    except UnreadableDocument as error:
        yield name, error
        return
    for info in archive.members():
        inner = within + _path(info.filename)
        if not room.left:
            return
        if PurePosixPath(inner).suffix.lower() not in kinds.ENDINGS:
            if info.file_size:
                yield inner, OtherKind(inner)
            continue
        try:
            found = archive.read(info)
            packed = found.startswith(kinds.ZIP_OPENS) and kinds.kind(found, inner) == kinds.ZIP
        except UnreadableDocument as error:
            yield inner, error
            continue
        if packed and depth >= DEPTH:
            yield inner, UnreadableDocument(f"{inner}: refused: an archive inside {DEPTH} others")
        elif packed:
            yield from each(found, inner, room, depth + 1, f"{inner}/")
        else:
            yield inner, found


def _path(member: str) -> str:
    """Where a file stands in an archive, as a path below it."""
    return PurePosixPath(member).as_posix().lstrip("/")
