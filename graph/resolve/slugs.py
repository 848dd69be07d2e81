"""Names as parts of IRIs: folded, from a safe alphabet, the same for forms that differ in print alone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

# Letters that are not another letter with a mark, as they are written without them.
WHOLE = str.maketrans({
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ŋ": "ng",
})  # fmt: skip
# Apostrophes, and signs that take up no room: zero-width ones and soft hyphens.
UNSEEN = str.maketrans(dict.fromkeys("'’‘`\u201b\u00b4\u02bc\u2032\u00ad\u200b\u200c\u200d\u2060\ufeff", ""))


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """A name without case, accents, marks and articles: what two prints of one name share.

    >>> fold("The Parks & Open Spaces Board")
    'parks and open spaces board'
    """
    kept = unicodedata.normalize("NFKD", name.translate(UNSEEN))
    plain = "".join(sign for sign in kept if not unicodedata.combining(sign)).translate(WHOLE)
    words = re.sub(r"[^\w]+", " ", plain.replace("&", " and ").casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] and words[1:] else words)


def slug(name: str) -> str:
    """A name as a segment of an IRI; one in another script is percent-encoded by its hash.

    >>> slug("Chair’s Working Group (2)")
    'chairs-working-group-2'
    """
    letters = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    return letters[:120] or short_hash(name)


PLURALS = {"strategies": "strategy", "authorities": "authority", "policies": "policy"}
SINGULAR = frozenset(
    [
        "plan",
        "programme",
        "project",
        "scheme",
        "partnership",
        "group",
        "board",
        "committee",
        "panel",
        "order",
        "strategy",
        "fund",
        "grant",
        "team",
        "forum",
        "council",
        "act",
        "initiative",
        "campaign",
    ]
)


def key(name: str, place: str = "") -> str:
    """What forms of one thing's name share: the council's own place in front and a plural do not count.

    >>> key("Aldermere Safer Streets Partnerships", "aldermere")
    'safer streets partnership'
    >>> key("Aldermere and Fenmarsh Partnership", "aldermere")
    'aldermere and fenmarsh partnership'
    """
    words = fold(name).split()
    own = place.split()
    rest = words[len(own) :]
    if own and words[: len(own)] == own and len(rest) > 1 and rest[0] not in ("and", "of", "for"):
        words = rest
    return " ".join([*words[:-1], *map(singular, words[-1:])])


def singular(word: str) -> str:
    """The last word of a name, as the name of one such thing ends.

    >>> singular("strategies"), singular("boards"), singular("works")
    ('strategy', 'board', 'works')
    """
    last = PLURALS.get(word, word)
    return last[:-1] if last.endswith("s") and last[:-1] in SINGULAR else last


def place_of(council: str) -> str:
    """The place in a council's name.

    >>> place_of("Aldermere City Council"), place_of("Township of Marlow")
    ('aldermere', 'marlow')
    """
    words = [word for word in fold(council).split() if word not in COUNCIL_WORDS]
    return " ".join(words)


COUNCIL_WORDS = frozenset(
    [
        "city",
        "borough",
        "county",
        "district",
        "town",
        "parish",
        "community",
        "metropolitan",
        "council",
        "of",
        "royal",
        "township",
        "municipality",
        "regional",
        "shire",
        "village",
        "the",
        "annual",
    ]
)


def short_hash(*words: str, size: int = 8) -> str:
    """A few hexadecimal digits that stand for words."""
    return sha256("\x1f".join(words).encode()).hexdigest()[:size]
