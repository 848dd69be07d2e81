"""What was fetched into a folder: a line of JSON for each file, beside the files.

A line is on the disk before its file has its name, and lines are only ever added: so whatever
ends a run, what was whole is known to the next. A build passes over this file.
"""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from councilgraph.graph import platform
from councilgraph.graph.fetch.address import normal
from councilgraph.graph.folder.generation import checksum
from councilgraph.ontology.errors import BadUsage, CouncilgraphError, NotFetched

log = logging.getLogger(__name__)

NAME = "fetched.jsonl"
LOCK = ".fetch.lock"
DRAFT = ".part"
HASH = 32
WEB = re.compile(r"https?://[\w.\[\]:-]+/[^\s<>\"{}|\\^`]*+", re.ASCII)
"""An address that can be written anywhere as it is."""


@dataclass(frozen=True, slots=True)
class Record:
    """A file: its address, where that led to, when it was fetched, and what came.

    `committee` and `date` are of the meeting, where known; `etag` and `modified` are what the
    server gave to ask later whether there is anything new.
    """

    address: str
    final: str
    fetched: str
    file: str
    sha256: str
    size: int
    media_type: str
    committee: str = ""
    date: str = ""
    etag: str = ""
    modified: str = ""


class Ledger:
    """The records of a folder, by address: the last of each counts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / NAME
        self._records: dict[str, Record] = {}
        for record in _read(self._path):
            self._records[record.address] = record

    def kept(self, address: str) -> Record | None:
        """The record of an address whose file is here; None where it is to be fetched."""
        record = self._records.get(address)
        return record if record and (self.folder / record.file).is_file() else None

    def records(self) -> list[Record]:
        """The last record of each address."""
        return list(self._records.values())

    def draft(self, address: str) -> Path:
        """Where what comes for an address is written until it is whole."""
        return self.folder / f".{sha256(address.encode()).hexdigest()[:HASH]}{DRAFT}"

    def enter(self, record: Record) -> None:
        """Keeps the draft of an address, which is whole: its record first, then its name."""
        draft = self.draft(record.address)
        platform.persist(draft)
        self._write(json.dumps(asdict(record), ensure_ascii=False).encode() + b"\n")
        draft.replace(self.folder / record.file)
        platform.persist(self.folder)
        before = self._records.get(record.address)
        if before and before.file != record.file:
            (self.folder / before.file).unlink(missing_ok=True)
        self._records[record.address] = record

    def recover(self) -> None:
        """Names the files that were whole when a run was ended, and clears away those that were not."""
        whole = {self.draft(record.address): record for record in self._records.values()}
        for draft in sorted(self.folder.glob(f".*{DRAFT}")):
            if draft in whole and checksum(draft) == whole[draft].sha256:
                draft.replace(self.folder / whole[draft].file)
            else:
                draft.unlink()

    def _write(self, line: bytes) -> None:
        """Adds a line, after the end of one that was cut short."""
        with self._path.open("a+b") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(end - 1, 0))
            file.write(line if file.read(1) in (b"", b"\n") else b"\n" + line)
            file.flush()
            os.fsync(file.fileno())


def addresses(folders: Iterable[Path]) -> dict[str, str]:
    """Where the files of folders were fetched from, by their hashes: of several addresses the first."""
    found: dict[str, str] = {}
    for folder in sorted(folders):
        for record in sorted(Ledger(folder).records(), key=lambda one: one.address):
            with suppress(NotFetched):  # a line that was written by hand may hold anything
                address = normal(record.address)
                if WEB.fullmatch(address):
                    found.setdefault(record.sha256, address)
    return found


@contextmanager
def opened(folder: Path) -> Iterator[Ledger]:
    """The ledger of a folder that is new, empty or fetched into before, for one run at a time.

    Raises:
        BadUsage: for any other folder.
        CouncilgraphError: where another run holds it, or it cannot be written.
    """
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if folder.exists() and not folder.is_dir():
        raise BadUsage(f"{folder} is a file: name a folder that is new, empty or was fetched into before")
    if NAME not in names and any(not name.startswith(".") for name in names):
        raise BadUsage(f"{folder} holds other files and no {NAME}: name a folder that is new or empty")
    folder.mkdir(parents=True, exist_ok=True)
    held = platform.lock(folder / LOCK)
    if held is None:
        raise CouncilgraphError(f"{folder}: another fetch is at work here; wait until it has ended")
    try:
        ledger = Ledger(folder)
        ledger.recover()
        yield ledger
    except OSError as error:
        what = f"{folder}: what was fetched is kept, and no more can be: {error.strerror or error}"
        raise CouncilgraphError(f"{what}; make room, or name another folder") from error
    finally:
        platform.unlock(held)


def _read(path: Path) -> Iterator[Record]:
    """The records in a file; a line that was cut short is passed over."""
    for number, line in enumerate(path.read_bytes().splitlines() if path.exists() else (), 1):
        try:
            record = Record(**json.loads(line))
        except (ValueError, TypeError):
            record = None
        if record and _is_sound(record):
            yield record
        else:
            log.info("%s, line %d: not a record; its file will be fetched again", path, number)


def _is_sound(record: Record) -> bool:
    """Whether a record is as it was written here, its file one of this folder."""
    words = {**asdict(record), "size": ""}.values()
    return all(isinstance(each, str) for each in words) and Path(record.file).name == record.file != ""
