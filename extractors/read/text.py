"""Plain text, Markdown and web pages decoded: line ends as line feeds, stray characters as spaces.


The text is what the author's file holds, markup included, so that an offset can be looked
up in the file itself; what the markup means is read in `extractors.structure.lines`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.stray import composed, is_text, settled
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Page

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
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
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


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
    encodings = _encodings(data)
    return once(_first(filter(is_text, _decoded(data, encodings)), encodings, name))


def decode_page(data: bytes, name: str) -> str:
    """A web page as text, as `decode` has it if the page does not say how it is encoded.

    Control characters, which no page means, are spaces. Raises UnreadableDocument where it is no text.
    """
    encodings = _encodings(data, *_declared(data))
    return CONTROL.sub(" ", once(_first(_decoded(data, encodings), encodings, name)))


def _first(found: Iterator[str], encodings: Sequence[str], name: str) -> str:
    for words in found:
        return words
    raise UnreadableDocument(f"{name}: not text (tried {', '.join(encodings)}); save it as UTF-8")


def _encodings(data: bytes, *likely: str) -> list[str]:
    """The encoding by whose mark bytes begin, else what is likely, UTF-8 and Windows-1252."""
    marks = [MARKS[mark] for mark in MARKS if data.startswith(mark)]
    return marks or _wide(data) or list(dict.fromkeys([*likely, "utf-8", "cp1252"]))


def _decoded(data: bytes, encodings: Sequence[str]) -> Iterator[str]:
    """What bytes may say, likeliest first; a few that are wrong in their encoding become `LOST`.

    A damaged byte does not turn all of UTF-8 into other letters.
    """
    mended = data.decode(encodings[0], errors="replace")
    lost = mended.count(LOST)
    if lost == 0 or lost < len(mended) - len(mended.encode("ascii", errors="ignore")) - lost:
        yield mended
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            yield data.decode(encoding)
    if lost <= FEW * len(mended):
        yield mended


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


def _wide(data: bytes) -> list[str]:
    """The order of bytes of UTF-16 that bears no mark, none where bytes are not that."""
    head = data[:WIDE]
    for encoding, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if high and not any(high) and all(low):
            return [encoding]
    return []


def once(words: str) -> str:
    """A text with what was encoded twice as it was meant, and each letter with its accent one character.

    >>> once("Cllr Oâ€™Brien (SiÃ¢n) paid Â£5 at the CAFÉ")
    'Cllr O’Brien (Siân) paid £5 at the CAFÉ'
    """
    return composed(TWICE.sub(lambda match: MEANT[match.group()], words))


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
