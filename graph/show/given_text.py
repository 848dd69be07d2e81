"""Text that a command is given: a file by its name, or what comes in on standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from councilgraph.ontology.errors import BadUsage


def read_given(name: str, given: TextIO, *, wanted: str, saved: str) -> str:
    """The text of a file in UTF-8, of `given` for "-".

    Raises BadUsage where it cannot be read, which says what is `wanted` and how it is to be `saved`.
    """
    try:
        return given.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadUsage(f"{name} cannot be read: {error.strerror}; name {wanted}") from error
    except UnicodeDecodeError as error:
        what = "standard input" if name == "-" else name
        raise BadUsage(f"{what} is not text in UTF-8: save {saved}") from error
