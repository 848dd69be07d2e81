"""XML that stays well-formed whatever the text in it holds."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from councilgraph.ontology.errors import BadUsage

log = logging.getLogger(__name__)

FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""Bytes of UTF-8 that XML 1.0 has no way to write: control characters, U+FFFE and U+FFFF."""

UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The same as characters, with halves of characters."""

REPLACEMENT = "\ufffd".encode()
CUT = (b"\xef\xbf", b"\xef")
"""What a part may end in that goes on in the next."""

START = "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
START += "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
NAMED = re.compile(f"[{START}][{START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*$")


def is_writable(iri: str) -> bool:
    """True for a property that RDF/XML can write: one whose IRI ends in a name of XML.

    >>> is_writable("https://w3id.org/councilgraph/ns#heldBy")
    True

    Raises:
        BadUsage: for any other, since leaving it out would lose a fact.
    """
    if NAMED.search(iri) is None:
        what = f"RDF/XML cannot write the property <{iri}>, which ends in no name"
        raise BadUsage(f"{what}: choose turtle, ntriples or jsonld")
    return True


@contextmanager
def well_formed(out: BinaryIO) -> Iterator[BinaryIO]:
    """A file for the XML of a serialiser; a warning says how much was in it that XML cannot hold."""
    text = XmlText(out)
    yield cast("BinaryIO", text)  # as much of a file as the engine asks for
    text.end()
    if text.replaced:
        log.warning("%d characters that XML cannot hold are written as U+FFFD", text.replaced)


class XmlText:
    """A file into which a serialiser writes XML in UTF-8 that escapes markup and nothing else.

    A carriage return is written so that readers give it back, and what XML forbids as U+FFFD;
    `replaced` counts those. Whoever writes closes it with `end`.
    """

    def __init__(self, out: BinaryIO) -> None:
        self.replaced = 0
        self._out = out
        self._held = b""

    def write(self, data: bytes) -> int:
        """Takes a part of the file."""
        part = self._held + bytes(data)
        self._held = next((end for end in CUT if part.endswith(end)), b"")
        self._put(part.removesuffix(self._held))
        return len(data)

    def flush(self) -> None:
        """Leaves all but the beginning of a character to the file below."""
        self._out.flush()

    def end(self) -> None:
        """Writes what was held back."""
        self._put(self._held)
        self._held = b""

    def _put(self, data: bytes) -> None:
        fit, count = FORBIDDEN.subn(REPLACEMENT, data)
        self.replaced += count
        self._out.write(fit.replace(b"\r", b"&#13;"))
