"""Reads files of unknown origin, in a process of its own that may be lost: see `sandbox`.

Each request is a file to read: its path, how many of the documents in it are known already, and
from which page of the next one on the words in pictures are not recognised. For each document a
line goes out that says which is begun, two for each page whose words are recognised (before and
after), then its outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from councilgraph.extractors.read import archive, docx, html, kinds, pdf, spreadsheets, text
from councilgraph.extractors.read.contents import MOST, Contents, legible, too_long
from councilgraph.extractors.read.recognition import Recogniser
from councilgraph.extractors.read.stray import settled
from councilgraph.extractors.sandbox import limits
from councilgraph.extractors.sandbox.serving import Tell, serve
from councilgraph.ontology.errors import OtherKind, UnreadableDocument

READERS: dict[str, Callable[[bytes, str], Contents]] = {
    kinds.TEXT: text.read,
    kinds.MARKDOWN: text.read,
    kinds.HTML: html.read,
    kinds.DOCX: docx.read,
    kinds.XLSX: spreadsheets.read_xlsx,
    kinds.CSV: spreadsheets.read_csv,
}
SECONDS = 60  # of processor time for each document, and for each page whose words are recognised


def main() -> None:
    """Reads what it is told to until there is no more."""
    serve(lambda _: answer)


def answer(request: dict[str, Any], tell: Tell) -> None:
    """Says what there is to say of a file, in order; the documents in it that are known are passed over."""
    path, until = Path(request["path"]), request["until"]

    def begin(name: str, page: int = 0) -> None:
        limits.grant(SECONDS)
        tell({"begun": name, "page": page})

    begin(legible(path.name))
    for name, data in islice(documents(path), request["known"], None):
        begin(name)
        tell(outcome(data, name, Recogniser(partial(begin, name), until)))
        until = None


def documents(path: Path) -> Iterator[tuple[str, bytes | UnreadableDocument]]:
    """The documents in a file, each with its bytes or why there are none."""
    name = legible(path.name)
    try:
        with path.open("rb") as file:
            data = archive.taken(file, name)
        is_archive = kinds.kind(data, name) == kinds.ZIP
    except OSError as error:
        yield name, UnreadableDocument(f"{legible(str(path))}: {error.strerror or error}")
    except UnreadableDocument as error:
        yield name, error
    else:
        yield from _packed(data, name) if is_archive else ((name, data),)


def _packed(data: bytes, name: str) -> Iterator[tuple[str, bytes | UnreadableDocument]]:
    """The documents in an archive, or why there are none."""
    count = 0
    for found in archive.each(data, name, archive.Room()):
        count += not isinstance(found[1], OtherKind)
        yield found
    if not count:
        yield name, UnreadableDocument(f"{name}: no document in this archive")


def outcome(data: bytes | UnreadableDocument, name: str, recogniser: Recogniser) -> dict[str, Any]:
    """The document in bytes, or why there is none, as JSON has it."""
    if isinstance(data, UnreadableDocument):
        return {"refused": " ".join(str(data).split()), "other": isinstance(data, OtherKind)}
    try:
        kind = kinds.kind(data, name)
        contents = pdf.read(data, name, recogniser) if kind == kinds.PDF else READERS[kind](data, name)
        return _encoded(contents, name, sha256(data).hexdigest(), kind)
    except UnreadableDocument as error:
        return {"refused": " ".join(str(error).split())}
    except MemoryError:
        return {"refused": f"{name}: refused: reading it takes more than {limits.MEMORY >> 30} GiB of memory"}
    except Exception as error:  # noqa: BLE001 - whatever a damaged file does to a library costs that file only
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return {"refused": f"{name}: damaged ({what})"}


def _encoded(contents: Contents, name: str, sha: str, kind: str) -> dict[str, Any]:
    """A document as JSON has it; raises UnreadableDocument for one that is too long."""
    if len(contents.text) > MOST:
        raise too_long(name)
    return {
        "sha256": sha,
        "media_type": kind,
        "text": settled(contents.text).encode("utf-8", errors="replace").decode(),
        "pages": [page.row() for page in contents.pages],
        "boxes": contents.boxes,
        "remarks": (*contents.remarks, *kinds.remarks(kind, name)),
    }


if __name__ == "__main__":
    main()
