"""What a reader finds in a file."""

from __future__ import annotations

from dataclasses import dataclass

from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Box, Document, Page

Outcome = Document | UnreadableDocument
"""What comes of a file: the document in it, or why there is none."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The text of a file with its pages and boxes; `remarks` say what of it could not be read."""

    text: str
    pages: tuple[Page, ...] = ()
    boxes: tuple[Box, ...] = ()
    remarks: tuple[str, ...] = ()
