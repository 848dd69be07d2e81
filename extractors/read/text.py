"""Plain text and Markdown: decoded, line ends as line feeds, stray characters as spaces, else left as it is.

The text is what the author's file holds, markup included, so that an offset can be looked
up in the file itself; what the markup means is read in `extractors.structure.lines`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.stray import is_text, settled
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Page

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
LOST = "\ufffd"  # stands for what could not be decoded
FEW = 0.01  # of the characters of a text may be so
WIDE = 64  # bytes by which UTF-16 without a mark is told: every other one is zero, as in no other text
SIGNS = (*range(0xA0, 0x100), *range(0x174, 0x178), *range(0x2010, 0x203B), 0x20AC)
"""Letters of Western Europe and of Welsh, dashes and quotation marks, and the euro."""


def _twice(sign: str) -> str:
    """What a sign looks like whose bytes were taken for Windows-1252; five bytes have no sign there."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in sign.encode())


MEANT = {_twice(sign): sign for sign in map(chr, SIGNS)}
TWICE = re.compile("|".join(map(re.escape, MEANT)))


def read(data: bytes, name: str) -> Contents:
    """The text of a file and its pages, which form feeds divide.

    Raises:
        UnreadableDocument: where there is no text, or the bytes are not text.
    """
    decoded = decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    words = settled(decoded)
    if not words.strip():
        raise UnreadableDocument(f"{name}: the file is empty; nothing to read")
    return Contents(words, pages(decoded))


def decode(data: bytes, name: str) -> str:
    """Bytes as text: by their mark if they bear one, else as UTF-8, else as Windows-1252.

    A few that are wrong in their encoding become `LOST`; what another program has encoded twice is as it was
    meant. Raises UnreadableDocument where they are no text.
    """
    encodings = marked(data) or _wide(data) or ["utf-8", "cp1252"]
    for words in _decoded(data, encodings):
        if is_text(words):
            return once(words)
    raise UnreadableDocument(f"{name}: not text (tried {', '.join(encodings)}); save it as UTF-8")


def _decoded(data: bytes, encodings: list[str]) -> Iterator[str]:
    """What bytes may say, likeliest first; a damaged byte does not turn all of UTF-8 into other letters."""
    mended = data.decode(encodings[0], errors="replace")
    lost = mended.count(LOST)
    if lost == 0 or lost < len(mended) - len(mended.encode("ascii", errors="ignore")) - lost:
        yield mended
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            yield data.decode(encoding)
    if lost <= FEW * len(mended):
        yield mended


def marked(data: bytes) -> list[str]:
    """The encoding that bytes are marked with at their beginning, none where they bear no mark."""
    return [MARKS[mark] for mark in MARKS if data.startswith(mark)]


def _wide(data: bytes) -> list[str]:
    """The order of bytes of UTF-16 that bears no mark, none where bytes are not that."""
    head = data[:WIDE]
    for encoding, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if high and not any(high) and all(low):
            return [encoding]
    return []


def once(words: str) -> str:
    """A text with what was encoded twice as it was meant.

    >>> once("Cllr Oâ€™Brien (SiÃ¢n) paid Â£5 at the CAFÉ")
    'Cllr O’Brien (Siân) paid £5 at the CAFÉ'
    """
    return TWICE.sub(lambda match: MEANT[match.group()], words)


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
