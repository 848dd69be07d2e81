"""Words masked, each sign by a block, so that a text is as long as before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MASK = "█"
SIGN = re.compile(r"\S")


def mask_text(text: str, spans: Iterable[Sequence[int]], start: int = 0) -> str:
    """A text, or the part of it from `start` on, with each sign in the spans masked, as long as before.

    >>> mask_text("Mr Alan Roe asked", [(3, 11)])
    'Mr ████ ███ asked'
    """
    for first, last in spans:
        before, inside, behind = max(0, first - start), max(0, last - start), len(text)
        if before < behind and inside:
            text = f"{text[:before]}{SIGN.sub(MASK, text[before:inside])}{text[inside:]}"
    return text
