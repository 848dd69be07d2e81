"""Files that commands write: each is there when it is whole, and replaces nothing that is another's."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from councilgraph.ontology.errors import BadUsage, CouncilgraphError

log = logging.getLogger(__name__)

STANDARD = Path("-")
MARK = b'<meta name="generator" content="councilgraph'
LOOKED = 4096
"""Bytes of a file in which the mark of our pages stands."""


@contextmanager
def writing(path: Path | None, *, force: bool = False, binary: bool = False) -> Iterator[BinaryIO]:
    """A file to write; standard output for None and for "-", as other programs have it.

    Raises BadUsage as `check` does, and where a ZIP file (`binary`) would go to a terminal;
    CouncilgraphError where the file cannot be written, which leaves the last one as it was.
    """
    if path is None or path == STANDARD:
        if binary and sys.stdout.isatty():
            raise BadUsage("a ZIP file is not for a terminal: name a file with -o, or send it on with >")
        yield sys.stdout.buffer
        return
    check(path, force=force)
    draft = path.with_name(f".{path.name}.tmp")
    try:
        if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced; a folder says so
            with path.open("wb") as out:
                yield out
            return
        with draft.open("wb") as out:
            yield out
        draft.replace(path)
    except OSError as error:
        if error.filename not in (None, str(path), str(draft)):
            raise
        raise CouncilgraphError(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)
    log.info("wrote %s", path)


def check(path: Path, *, force: bool = False) -> None:
    """Raises BadUsage for a file that is there already, a page with our own mark and `force` aside."""
    if force or not path.is_file():
        return
    with path.open("rb") as file:
        if MARK in file.read(LOOKED):
            return
    raise BadUsage(f"{path} is there already: name another file, or overwrite it with --force")
