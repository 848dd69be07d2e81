"""Pages of documents as they are printed: drawn when they are asked for, and kept beside the graph.

They are drawn from the file that was read, where that lies where it lay, in a process that may be lost; and
they show no more of the words than the text does.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore

from councilgraph.extractors.read import facsimile
from councilgraph.extractors.read.facsimile import Facsimile, Rectangle, Spans
from councilgraph.extractors.read.kinds import PDF
from councilgraph.graph import platform
from councilgraph.graph.server.pages.addresses import Address, page, words
from councilgraph.graph.server.pages.document_facts import Note
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.sheets import Sheet
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document

log = logging.getLogger(__name__)

FOLDER = "pages"
KEPT = 500
"""Pages that are kept beside a graph; those that were drawn first go first."""

TRIED = 3
"""Files of one document that are tried, where it lay in several places."""

GONE = "the document’s file is no longer where it lay when it was read"
UNPLACED = "where its words stand is not known: build the graph again"
BUSY = "others are being drawn: ask again in a moment"
drawing = BoundedSemaphore(2)
"""As many pages as are drawn side by side, so that hostile files hold up no more than one another."""

PATIENCE = 5.0
"""Seconds that a page waits for others."""


@dataclass(frozen=True, slots=True)
class Boxed:
    """Words on a page as it is printed: where they are, what they state if anything, and their address."""

    start: int
    end: int
    boxes: Sequence[Rectangle]
    note: Note | None
    address: Address
    on: bool

    @property
    def place(self) -> str:
        """Where the words stand, as addresses have it."""
        return f"char={self.start},{self.end}"


def is_printed(graph: OpenGraph, short: str) -> bool:
    """Whether a document has pages that may be shown as they are printed, and its file is there."""
    entry = graph.entries[short]
    return entry.media_type == PDF and bool(graph.folder.originals(entry.sha256))


def facsimile_of(graph: OpenGraph, short: str, number: int) -> Facsimile | str:
    """A page of a document as it is printed, or why there is none; a reason is found once for a while."""
    files = graph.folder.originals(graph.entries[short].sha256)
    try:
        seen = [(str(one), one.stat().st_mtime_ns) for one in files]
    except OSError:  # gone since it was looked for
        return GONE
    if not files:
        return GONE
    with suppress(_Busy):
        return graph.recent(("facsimile", short, number, *seen), lambda: _found(graph, short, number, files))
    return BUSY


def printed(short: str, number: int) -> Address:
    """The picture of a page."""
    return page("facsimile", short, page=number)


def boxed(
    drawn: Facsimile, short: str, sheet: Sheet, notes: Sequence[Note], on: tuple[int, int] | None
) -> list[Boxed]:
    """The words that state something on a page, longer ones first, so that shorter ones lie above them.

    Those that an address asks for are `on`, and among them whatever they state.
    """
    places = {(note.start, note.end): note for note in notes}
    asked = [on] if on and on not in places else []
    found = []
    for start, end in sorted([*places, *asked], key=lambda each: (each[0] - each[1], each)):
        if boxes := drawn.boxes(max(start, sheet.start), min(end, sheet.end)):
            at = words(short, start, end)
            shown = page("source", short, at.fragment, **dict(at.query), show="print")
            found.append(Boxed(start, end, boxes, places.get((start, end)), shown, (start, end) == on))
    return found


class _Busy(Exception):
    """Others are being drawn."""


def _found(graph: OpenGraph, short: str, number: int, files: Sequence[Path]) -> Facsimile | str:
    entry, kept = graph.entries[short], _kept(graph, short, number)
    document, withheld = graph.folder.as_read(entry.sha256), graph.folder.withheld(entry.sha256)
    if not document.boxes:
        return UNPLACED
    if known := _read(kept):
        return known
    if not drawing.acquire(timeout=PATIENCE):
        raise _Busy
    try:
        drawn = _drawn(files, document, number, withheld)
    finally:
        drawing.release()
    if isinstance(drawn, Facsimile):
        _keep(kept, drawn)
    return drawn


def _drawn(files: Sequence[Path], document: Document, number: int, withheld: Spans | None) -> Facsimile | str:
    """The page from the first of the files from which it can be drawn, else why not from the last."""
    why = GONE
    for file in files[:TRIED]:
        try:
            return facsimile.draw(file, document, number, withheld)
        except UnreadableDocument as error:
            why = str(error)
    return why


def _kept(graph: OpenGraph, short: str, number: int) -> Path:
    """Where the picture of a page is kept: with the generation that says what is withheld."""
    return graph.folder.store_path().with_name(FOLDER) / f"{short}-{number}.png"


def _read(path: Path) -> Facsimile | None:
    try:
        about = json.loads(path.with_suffix(".json").read_bytes())
        return facsimile.decoded(path.read_bytes(), about)
    except (OSError, LookupError, TypeError, ValueError):
        return None


def _keep(path: Path, drawn: Facsimile) -> None:
    """Keeps a page; a graph on a disk that is full or cannot be written does without."""
    about = {"width": drawn.width, "height": drawn.height, "letters": drawn.letters}
    try:
        path.parent.mkdir(exist_ok=True)
        platform.replace(path, drawn.png)
        platform.replace(path.with_suffix(".json"), json.dumps(about).encode())
        every = sorted(path.parent.glob("*.png"), key=lambda one: one.stat().st_mtime_ns)
        for old in every[:-KEPT]:
            old.with_suffix(".json").unlink(missing_ok=True)
            old.unlink(missing_ok=True)
    except OSError as error:
        log.info("%s is not kept: %s", path, error)
