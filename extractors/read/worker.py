"""Reads files of unknown origin, in a process of its own that may be lost: see `guard`.

It says when it is ready. Then each line that comes in is a file to read: its path, how many of
the documents in it are known already, and from which page of the next one on the words in pictures
are not recognised. For each document a line goes out that says which is begun, two for each page
whose words are recognised (before and after), then its outcome; then a line that the file is done.
All is JSON, since what a hostile file makes of this process must not be able to make anything of
the parent.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from councilgraph.extractors.read import archive, docx, html, kinds, limits, pdf, text
from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.recognition import Recogniser
from councilgraph.extractors.read.stray import settled
from councilgraph.ontology.errors import UnreadableDocument

READERS: dict[str, Callable[[bytes, str], Contents]] = {
    kinds.TEXT: text.read,
    kinds.MARKDOWN: text.read,
    kinds.HTML: html.read,
    kinds.DOCX: docx.read,
}
SECONDS = 60  # of processor time for each document, and for each page whose words are recognised
Tell = Callable[[dict[str, Any]], None]


def main() -> None:
    """Reads what it is told to until there is no more."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what libraries print is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # what Ctrl-C ends is the parent's to decide
    limits.confine()
    _tell(answers, {"ready": True})
    for line in sys.stdin.buffer:
        request = json.loads(line)
        answer(Path(request["path"]), request["known"], request["until"], partial(_tell, answers))


def answer(path: Path, known: int, until: int | None, tell: Tell) -> None:
    """Says what there is to say of a file, in order; the first `known` documents in it are passed over."""

    def begin(name: str, page: int = 0) -> None:
        limits.grant(SECONDS)
        tell({"begun": name, "page": page})

    begin(path.name)
    for name, data in islice(documents(path), known, None):
        begin(name)
        tell(outcome(data, name, Recogniser(partial(begin, name), until)))
        until = None
    tell({"done": True})


def documents(path: Path) -> Iterator[tuple[str, bytes | UnreadableDocument]]:
    """The documents in a file, each with its bytes or why there are none."""
    try:
        with path.open("rb") as file:
            data = archive.taken(file, path.name)
        is_archive = kinds.kind(data, path.name) == kinds.ZIP
    except OSError as error:
        yield path.name, UnreadableDocument(f"{path}: {error.strerror or error}")
    except UnreadableDocument as error:
        yield path.name, error
    else:
        yield from _packed(data, path.name) if is_archive else ((path.name, data),)


def _packed(data: bytes, name: str) -> Iterator[tuple[str, bytes | UnreadableDocument]]:
    """The documents in an archive, or why there are none."""
    count = 0
    for found in archive.each(data, name, archive.Room()):
        count += 1
        yield found
    if not count:
        yield name, UnreadableDocument(f"{name}: no document in this archive")


def outcome(data: bytes | UnreadableDocument, name: str, recogniser: Recogniser) -> dict[str, Any]:
    """The document in bytes, or why there is none, as JSON has it."""
    if isinstance(data, UnreadableDocument):
        return {"refused": " ".join(str(data).split())}
    try:
        kind = kinds.kind(data, name)
        contents = pdf.read(data, name, recogniser) if kind == kinds.PDF else READERS[kind](data, name)
        return _encoded(contents, sha256(data).hexdigest(), kind)
    except UnreadableDocument as error:
        return {"refused": " ".join(str(error).split())}
    except MemoryError:
        return {"refused": f"{name}: refused: reading it takes more than {limits.MEMORY >> 30} GiB of memory"}
    except Exception as error:  # noqa: BLE001 - whatever a damaged file does to a library costs that file only
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return {"refused": f"{name}: damaged ({what})"}


def _encoded(contents: Contents, sha: str, kind: str) -> dict[str, Any]:
    return {
        "sha256": sha,
        "media_type": kind,
        "text": settled(contents.text).encode("utf-8", errors="replace").decode(),
        "pages": [page.row() for page in contents.pages],
        "boxes": contents.boxes,
        "remarks": contents.remarks,
    }


def _tell(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    main()
