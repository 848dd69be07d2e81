"""The encoding of a web page: by its mark, by what it says of itself, or by what its bytes can be."""

from __future__ import annotations

import codecs
import re

from councilgraph.extractors.read.text import FEW, LOST, marked, once
from councilgraph.ontology.errors import UnreadableDocument

NEAR = 4096  # bytes within which a page says how it is encoded
DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# What pages say and what browsers take it for.
TAKEN_FOR = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-7": "utf-8",
}
# Control characters, which no page means.
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decoded(data: bytes, name: str) -> str:
    """The characters of a page, as they were meant; raises UnreadableDocument where its bytes are no text."""
    encodings = marked(data) or list(dict.fromkeys([*_declared(data), "utf-8", "cp1252"]))
    for encoding in encodings:
        try:
            return CONTROL.sub(" ", once(data.decode(encoding)))
        except UnicodeDecodeError:
            continue
    mended = data.decode(encodings[0], errors="replace")
    if mended.count(LOST) > FEW * len(mended):
        raise UnreadableDocument(f"{name}: not text (tried {', '.join(encodings)}); save it as UTF-8")
    return CONTROL.sub(" ", once(mended))


def _declared(data: bytes) -> list[str]:
    """The encoding that a page declares, if Python knows it."""
    match = DECLARED.search(data, 0, NEAR)
    if not match:
        return []
    try:
        known = codecs.lookup(match[1].decode("ascii", "replace"))
    except LookupError:
        return []
    name = TAKEN_FOR.get(known.name, known.name)
    return [name] if known._is_text_encoding else []  # noqa: SLF001 - codecs such as "zip" are no encodings
