"""Text that a command is given: a file by its name, or what comes in on standard input."""

from __future__ import annotations

from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from councilgraph.extractors.read.text import decode
from councilgraph.ontology.errors import BadUsage, UnreadableDocument


def read_given(name: str, given: TextIO, *, wanted: str, saved: str) -> str:
    """The text of a file, of `given` for "-", decoded as papers are.

    Raises BadUsage where it cannot be read, which says what is `wanted` and how it is to be `saved`.
    """
    what = "standard input" if name == "-" else name
    try:
        if name != "-":
            text = decode(Path(name).read_bytes(), what)
        else:
            text = decode(given.buffer.read(), what) if isinstance(given, TextIOWrapper) else given.read()
    except OSError as error:
        raise BadUsage(f"{name} cannot be read: {error.strerror}; name {wanted}") from error
    except UnreadableDocument as error:
        raise BadUsage(f"{what} is not text: save {saved}") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
