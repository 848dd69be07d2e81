"""Words masked, each sign by a block, so that a text is as long as before."""

from __future__ import annotations

import re
from collections.abc import Iterable

MASK = "█"
SIGN = re.compile(r"\S")


def mask_text(text: str, spans: Iterable[tuple[int, int]], start: int = 0) -> str:
    """A text, or the part of it from `start` on, with each sign in the spans masked, as long as before.

    >>> mask_text("Mr Alan Roe asked", [(3, 11)])
    'Mr ████ ███ asked'
    """
    parts: list[str] = []
    at = 0
    for first, last in sorted(spans):
        before, inside = max(at, first - start), min(len(text), last - start)
        if before < inside:
            parts += text[at:before], SIGN.sub(MASK, text[before:inside])
            at = inside
    return "".join([*parts, text[at:]])
