"""The texts of a graph folder: each document's text as offsets refer to it, and where it stands in print."""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from councilgraph.graph.folder.manifest import STEM, Entry
from councilgraph.ontology.errors import CouncilgraphError, UnreadableDocument
from councilgraph.ontology.model import Box, Document, Page

KEPT = (".txt", ".json")


def keep(folder: Path, document: Document) -> str:
    """Writes a document's text and pages into a folder, and returns the stem of their names.

    The stem is the hash of the document. Where another text of the same bytes stands there
    already, which a graph may rest on, a hash of the new text is added. Raises
    UnreadableDocument for a text that has no UTF-8. Making it durable is the caller's.
    """
    try:
        text = document.text.encode()
    except UnicodeEncodeError as error:
        what = f"its text holds half a character at offset {error.start}"
        raise UnreadableDocument(f"{document.name} cannot be kept: {what}") from error
    about = _about(document, text)
    stem = document.sha256
    if not _holds(folder, stem, text, about) and (folder / f"{stem}.json").exists():
        stem = f"{stem}-{sha256(text + about).hexdigest()[:8]}"
    if not _holds(folder, stem, text, about):
        _put(folder / f"{stem}.txt", text)
        _put(folder / f"{stem}.json", about)
    return stem


def read(folder: Path, entry: Entry) -> Document:
    """The document of an entry; raises CouncilgraphError where its text is missing or damaged."""
    try:
        text = (folder / f"{entry.stem}.txt").read_bytes()
        about = json.loads((folder / f"{entry.stem}.json").read_bytes())
        pages = tuple(map(Page.of_row, about["pages"]))
        boxes = tuple(Box(*box) for box in about.get("boxes", ()))
        remarks = tuple(about.get("remarks", ()))
        return Document(entry.sha256, entry.names[0], entry.media_type, text.decode(), pages, boxes, remarks)
    except (OSError, ValueError, KeyError, TypeError) as error:
        lost = folder / f"{entry.stem}.txt"
        raise CouncilgraphError(f"{lost} is missing or damaged: build the graph again") from error


def damaged(folder: Path, entry: Entry) -> bool:
    """Whether the text of an entry is missing or another than the one that was kept."""
    try:
        text = (folder / f"{entry.stem}.txt").read_bytes()
        about = json.loads((folder / f"{entry.stem}.json").read_bytes())
        return bool(about["text_sha256"] != sha256(text).hexdigest())
    except (OSError, ValueError, KeyError, TypeError):
        return True


def sweep(folder: Path, stems: Collection[str]) -> None:
    """Removes the files that were kept here under other stems than those given, and drafts.

    Only files named as `keep` names them; what cannot be removed now is so by the next build.
    """
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        stem = path.name.partition(".")[0]
        if STEM.fullmatch(stem) and (stem not in stems or path.suffix == ".tmp"):
            with suppress(OSError):
                path.unlink()


def _about(document: Document, text: bytes) -> bytes:
    pages = [page.row() for page in document.pages]
    about: dict[str, object] = {
        "media_type": document.media_type,
        "pages": pages,
        "text_sha256": sha256(text).hexdigest(),
    }
    if document.boxes:
        about["boxes"] = document.boxes
    if document.remarks:
        about["remarks"] = document.remarks
    return json.dumps(about, sort_keys=True).encode() + b"\n"


def _holds(folder: Path, stem: str, text: bytes, about: bytes) -> bool:
    try:
        kept = [(folder / f"{stem}{suffix}").read_bytes() for suffix in KEPT]
    except FileNotFoundError:
        return False
    return kept == [text, about]


def _put(path: Path, data: bytes) -> None:
    """A file comes into being whole, so that a build that is killed leaves no half of one."""
    draft = path.with_name(f"{path.name}.tmp")
    draft.write_bytes(data)
    draft.replace(path)
