"""Plain text and Markdown: decoded, with line feeds for line ends, otherwise left as it is.

The text is what the author's file holds, markup included, so that an offset can be looked
up in the file itself; what the markup means is read in `extractors.structure.lines`.
"""

from __future__ import annotations

import codecs
import re

from councilgraph.extractors.read.contents import Contents
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Page

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# What no text holds: control characters other than tab, line ends and the form feed.
BINARY = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\x81\x8d\x8f\x90\x9d]")


def read(data: bytes, name: str) -> Contents:
    """The text of a file and its pages, which form feeds divide.

    Raises:
        UnreadableDocument: where there is no text, or the bytes are not text.
    """
    words = decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    if not words.strip():
        raise UnreadableDocument(f"{name}: the file is empty; nothing to read")
    return Contents(words, pages(words))


def decode(data: bytes, name: str) -> str:
    """Bytes as text: by their mark if they bear one, else as UTF-8, else as Windows-1252."""
    encodings = marked(data) or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not BINARY.search(words):
            return words
    raise UnreadableDocument(f"{name}: not text (tried {', '.join(encodings)}); save it as UTF-8")


def marked(data: bytes) -> list[str]:
    """The encoding that bytes are marked with at their beginning, none where they bear no mark."""
    return [MARKS[mark] for mark in MARKS if data.startswith(mark)]


def pages(words: str) -> tuple[Page, ...]:
    r"""The pages of a text that form feeds divide; none where there is no form feed.

    >>> [(page.number, page.start, page.end) for page in pages("one\ftwo")]
    [(1, 0, 4), (2, 4, 7)]
    """
    ends = [match.end() for match in re.finditer("\f", words)]
    if not ends:
        return ()
    bounds = [0, *ends, len(words)]
    return tuple(Page(bounds[i], bounds[i + 1], i + 1) for i in range(len(bounds) - 1))
