"""Names as parts of IRIs: folded, from a safe alphabet, the same for forms that differ in print alone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """A name without case, accents, marks and articles: what two prints of one name share.

    >>> fold("The Parks & Open Spaces Board")
    'parks and open spaces board'
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    words = re.sub(
        r"[^\w]+", " ", plain.replace("&", " and ").replace("'", "").replace("’", "").casefold()
    ).split()
    return " ".join(words[1:] if words[:1] == ["the"] and words[1:] else words)


def slug(name: str) -> str:
    """A name as a segment of an IRI; one in another script is percent-encoded by its hash.

    >>> slug("Chair’s Working Group (2)")
    'chairs-working-group-2'
    """
    letters = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    return letters[:120] or short_hash(name)


def short_hash(*words: str, size: int = 8) -> str:
    """A few hexadecimal digits that stand for words."""
    return sha256("\x1f".join(words).encode()).hexdigest()[:size]
