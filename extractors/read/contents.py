"""What a reader finds in a file."""

from __future__ import annotations

import os
from dataclasses import dataclass

from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Box, Document, Page

MOST = 10_000_000
"""Characters of a text, which are some thousands of pages: more would take longer than there is time."""

Outcome = Document | UnreadableDocument
"""What comes of a file: the document in it, or why there is none."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The text of a file with its pages and boxes; `remarks` say what of it could not be read."""

    text: str
    pages: tuple[Page, ...] = ()
    boxes: tuple[Box, ...] = ()
    remarks: tuple[str, ...] = ()


def legible(name: str) -> str:
    r"""The name of a file as text: bytes in it that are not UTF-8 are written as in `minutes-\xe9.txt`."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")


def too_long(name: str) -> UnreadableDocument:
    """Why a file whose text has more than `MOST` characters is not read."""
    return UnreadableDocument(f"{name}: refused: more than {MOST // 1_000_000} million characters; divide it")
