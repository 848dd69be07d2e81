"""Files in, documents out.

Plain text and Markdown are decoded here. All other kinds are read by `worker` in processes that a
damaged or hostile file may bring down without harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePath

from councilgraph.extractors.read import kinds, reader, text
from councilgraph.extractors.read.contents import MOST, Outcome, legible, too_long
from councilgraph.extractors.sandbox.pool import Pool
from councilgraph.ontology.errors import OtherKind, UnreadableDocument
from councilgraph.ontology.model import Document


def readable(path: PurePath) -> bool:
    """Whether a file found in a folder has the name of a document."""
    return path.suffix.lower() in kinds.ENDINGS


def read(path: Path) -> Document:
    """The document in a file.

    Raises:
        UnreadableDocument: for a file that is missing, empty, damaged or of a kind that is not
            read; and for an archive that does not hold just one document.
    """
    (found,) = read_all([path])
    outcomes = [outcome for outcome in found if not isinstance(outcome, OtherKind)]
    if len(outcomes) != 1:
        raise UnreadableDocument(f"{path}: an archive of {len(outcomes)} files; build a graph from it")
    if isinstance(outcomes[0], UnreadableDocument):
        raise outcomes[0]
    return outcomes[0]


def read_all(paths: Iterable[Path]) -> Iterator[list[Outcome]]:
    """For each file in order the documents in it, or why there are none: several for an archive."""
    with Pool(reader.PROGRAM) as pool:
        yield from pool.ordered(paths, reader.outcomes, _plainly)


def parse(data: bytes, name: str) -> Document:
    """The document in the bytes of plain text or Markdown; raises UnreadableDocument."""
    media_type = kinds.kind(data, name)
    contents = text.read(data, name)
    remarks = kinds.remarks(media_type, name)
    return Document(
        sha256(data).hexdigest(), name, media_type, contents.text, contents.pages, remarks=remarks
    )


def _plainly(path: Path) -> list[Outcome] | None:
    """The outcome for a file that is read in this process, None for one that is not."""
    name = legible(path.name)
    try:
        with path.open("rb") as file:
            head = file.read(kinds.LOOKED)
            if not kinds.is_plain(head, name):
                return None
            data = head + file.read(MOST)
            return [parse(data, name) if len(data) <= MOST else too_long(name)]
    except OSError as error:
        return [UnreadableDocument(f"{legible(str(path))}: {error.strerror or error}")]
    except UnreadableDocument as error:
        return [error]
