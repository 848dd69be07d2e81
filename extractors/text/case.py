"""Words in capitals, and how they are written elsewhere."""

from __future__ import annotations

import re

from councilgraph.ontology.model import Text

# Words within a name that have no capital: English, Welsh, Irish.
SMALL = {"and", "of", "the", "for", "on", "in", "to", "from", "with", "upon", "by", "le",
         "a", "ac", "a'r", "a’r", "ar", "o", "y", "yr", "an", "na", "agus"}  # fmt: skip


def titled(words: str) -> str:
    """Words in capitals as they are written elsewhere.

    >>> titled("HARBOUR AND QUAYS COMMITTEE"), titled("Parks Board"), titled("AREA COMMITTEE A")
    ('Harbour and Quays Committee', 'Parks Board', 'Area Committee A')
    """
    if not (words.isupper() or _shouted(words)):
        return words
    parts = words.lower().split()
    return " ".join(
        word
        if 0 < place < len(parts) - 1 and word in SMALL
        else re.sub(r"[a-zà-ÿ]", lambda first: first.group().upper(), word, count=1)
        for place, word in enumerate(parts)
    )


def _shouted(words: str) -> bool:
    """Whether all words are in capitals but those that have none in a name: "MARSH with FEN COUNCIL"."""
    parts = words.split()
    return len(parts) > 1 and parts[-1].isupper() and all(part.isupper() or part in SMALL for part in parts)


def unshouted(words: Text) -> Text:
    """Words in capitals as they are written elsewhere, each letter at its place."""
    written = titled(words.plain)
    return Text(written, words.at) if len(written) == len(words.plain) else words
