"""The cells of a line of a table."""

from __future__ import annotations

import re

CELLS = re.compile(r"\s*\t\s*|\s+\|\s*|\s{4,}")
LEAST_CELLS = 3


def cells_of(words: str) -> list[str]:
    """The cells of a line, as tabs, bars or wide gaps divide it."""
    return [cell for cell in CELLS.split(words.strip(" |\t")) if cell]
