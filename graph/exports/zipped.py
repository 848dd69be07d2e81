"""Files packed into a ZIP that says who wrote it; the same files give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from councilgraph.graph.version import GENERATOR

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of each entry, which must have one: the first that a ZIP can tell."""


def pack(files: Iterable[tuple[str, bytes]], out: BinaryIO) -> None:
    """Writes files, each by its name, in their order; the comment of the ZIP names councilgraph."""
    with ZipFile(out, "w") as archive:
        archive.comment = GENERATOR.encode()
        for name, data in files:
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, data)
