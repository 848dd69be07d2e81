"""Characters that are no words: what programs leave in a text, and no reader sees.

Each is kept at its place as a space, one for one, so that offsets hold. A form feed ends its line. A mark
without width inside a word stays as it is, since a space would make two words of one:
`extractors.structure.lines` passes over it.
"""

from __future__ import annotations

import re
import unicodedata

CONTROL = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"
NO_CHARACTER = "\ufff9-\ufffc\ufffe\uffff"
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Soft hyphens, and marks without width or of direction: as the inside of a class of characters."""

STRAY = re.compile(f"[{CONTROL}{NO_CHARACTER}]|[{UNSEEN}]+|\f")
NEVER = re.compile(f"[{CONTROL}{NO_CHARACTER}]")
NOT_TEXT = re.compile(f"[{CONTROL}]")
MOST = 0.1  # of the characters of a text may be control characters, as the marks of cells in a table are
XML_CONTROL = bytes.maketrans(bytes((*range(9), 11, 12, *range(14, 32))), b" " * 29)
XML_REFERENCE = re.compile(
    rb"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE
)
WIDE = (b"\xff\xfe", b"\xfe\xff")  # what opens XML of two bytes a character


def settled(text: str) -> str:
    r"""A text of the same length in which stray characters are spaces, and form feeds end lines.

    >>> settled("\x01 A Roe,\u200bB Qu\u200bill\fNew page")
    '  A Roe, B Qu\u200bill\nNew page'
    """
    return STRAY.sub(_kept, text)


def _kept(match: re.Match[str]) -> str:
    found = match.group()
    before, after = (
        match.string[max(0, match.start() - 1) : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    if found == "\f":
        return " " if before in ("", "\n") or after in ("", "\n") else "\n"
    inside = _of_word(before) and _of_word(after) and NEVER.match(found) is None
    return found if inside else " " * len(found)


def _of_word(sign: str) -> bool:
    return sign.isalnum() or (sign != "" and sign in "'’-")


def composed(words: str) -> str:
    """Words in which a letter and its accent are one character; macOS writes them as two."""
    return unicodedata.normalize("NFC", words)


def is_text(words: str) -> bool:
    """Whether decoded bytes are text: control characters are few in it."""
    return sum(1 for _ in NOT_TEXT.finditer(words)) <= MOST * len(words)


def parsable(data: bytes) -> bytes:
    """The bytes of an XML document with spaces for the control characters that XML does not allow."""
    if data.startswith(WIDE):
        return data
    return XML_REFERENCE.sub(b" ", data.translate(XML_CONTROL))
