"""Files that commands write: each is there when it is whole, and replaces nothing that is another's."""

from __future__ import annotations

import logging
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, TextIO, cast

from councilgraph.extractors.read.kinds import OWN_PAGE
from councilgraph.graph.show import terminal
from councilgraph.ontology.errors import BadUsage, CouncilgraphError

log = logging.getLogger(__name__)

STANDARD = Path("-")
SIGNS = {code: sign for code, sign in terminal.SHOWN.items() if chr(code) not in "\n\r\t"}
LOOKED = 1024
"""Bytes of a file in which the mark of our pages stands."""


@contextmanager
def writing(path: Path | None, *, force: bool = False, binary: bool = False) -> Iterator[BinaryIO]:
    """A file to write; standard output for None and for "-", as other programs have it.

    Raises BadUsage as `check` does, and where a file that is no text (`binary`) would go to a terminal;
    CouncilgraphError where the file cannot be written, which leaves the last one as it was.
    """
    if path is None or path == STANDARD:
        if binary and sys.stdout.isatty():
            raise BadUsage("such a file is not for a terminal: name one with -o, or send it on with >")
        with SpooledTemporaryFile() if binary else nullcontext(standard()) as whole:
            yield cast("BinaryIO", whole)
            if binary:  # a ZIP is another where its writer cannot go back in it
                whole.seek(0)
                copyfileobj(whole, sys.stdout.buffer)
        return
    check(path, force=force)
    draft = path.with_name(f".{path.name}.tmp")
    try:
        with naming(path):
            if path.exists() and not path.is_file():  # a device cannot be replaced; a folder says so itself
                with path.open("wb") as out:
                    yield out
                return
            with draft.open("wb") as out:
                yield out
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    log.info("wrote %s", path)


def save(path: Path, data: bytes) -> None:
    """Writes a file, in place of one that is there; raises CouncilgraphError where it cannot be written."""
    with writing(path, force=True) as out:
        out.write(data)


def standard() -> BinaryIO:
    """Standard output for bytes of text; in a terminal what would command it is made visible."""
    out = sys.stdout
    out.flush()
    return cast("BinaryIO", Shown(out)) if out.isatty() else out.buffer


class Shown:
    """A terminal as a file of bytes of text in UTF-8."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._decoded = getincrementaldecoder("utf-8")(errors="replace")

    def write(self, data: bytes) -> int:
        """Shows a part of the text, its control characters by their signs."""
        self._out.write(self._decoded.decode(bytes(data)).translate(SIGNS))
        return len(data)

    def writelines(self, parts: Iterable[bytes]) -> None:
        """Shows parts of the text."""
        for part in parts:
            self.write(part)

    def flush(self) -> None:
        """Shows all there is."""
        self._out.flush()


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Says of what cannot be written which file or folder the user named, not where it was drafted."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CouncilgraphError(f"{path} cannot be written: {error.strerror or error}") from error


def check_page(path: Path | None) -> None:
    """Raises BadUsage where a web page would be written under the ending of something else."""
    if path is not None and path.suffix.lower() not in ("", ".html", ".htm"):
        named = path.with_suffix(".html").name
        raise BadUsage(f"{path} ends in {path.suffix}, and a web page is written: name it {named}")


def check(path: Path, *, force: bool = False) -> None:
    """Raises BadUsage for a file that is there already, a page with our own mark and `force` aside."""
    if force or not path.is_file():
        return
    with path.open("rb") as file:
        if OWN_PAGE.match(file.read(LOOKED)):
            return
    raise BadUsage(f"{path} is there already: name another file, or overwrite it with --force")
