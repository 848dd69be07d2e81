"""Files in, documents out: one reader for each kind of file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from councilgraph.extractors.read import text
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document

READERS = {
    ".txt": ("text/plain", text.read),
    ".text": ("text/plain", text.read),
    ".md": ("text/markdown", text.read),
    ".markdown": ("text/markdown", text.read),
}


def readable(path: Path) -> bool:
    """Whether there is a reader for files of this name."""
    return path.suffix.lower() in READERS


def read(path: Path) -> Document:
    """The document in a file.

    Raises:
        UnreadableDocument: for a file that is missing, empty, binary or of an unknown kind.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{path}: {error.strerror or error}") from error
    return parse(data, path.name)


def parse(data: bytes, name: str) -> Document:
    """The document in the bytes of a file of that name; raises as `read` does."""
    suffix = Path(name).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(sorted(READERS))
        raise UnreadableDocument(f"{name}: files of this kind are not read; known are {known}")
    media_type, reader = READERS[suffix]
    words, pages = reader(data, name)
    return Document(sha256(data).hexdigest(), name, media_type, words, pages)
