"""Pictures as PNG files: colours as they are, grey ones in a third of the room."""

from __future__ import annotations

import zlib
from struct import pack

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, COLOUR = 0, 2
"""What the format calls the two."""


def png(width: int, height: int, dots: bytes) -> bytes:
    """A PNG of dots of three bytes each (red, green, blue), row by row from the top."""
    red, green, blue = (dots[at::3] for at in range(3))
    kind, each, shown = (GREY, 1, red) if red == green == blue else (COLOUR, 3, dots)
    wide = width * each
    rows = b"".join(b"\0" + shown[at : at + wide] for at in range(0, wide * height, wide))
    head = pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, 6)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
