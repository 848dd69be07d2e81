"""What a sentence says is done now that opens with a look back: "Further to Minute 12, Members asked"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.lexicon.tagged import TaggedText

LOOKS_BACK = re.compile(
    r"""
    (?:
      further\ to | following(?:\ on)?(?:\ from)? | (?:matters?\ )?arising\ (?:from|out\ of)
      | (?:with|in)\ (?:reference|regards?|relation|respect|response|connection)\ (?:to|of|with)
      | with\ respect\ to | referring\ (?:back\ )?to | pursuant\ to | as\ regards | regarding | re\ ?:?
      | (?:(?:on|under|in|re|from)\ )?(?:the\ )?minutes?\ (?:no\ ?\.?\ |numbers?\ )?(?=\w{0,4}\d)
    )\ ?
    """,
    re.VERBOSE,
)
"""The words with which a look back opens, in small letters."""
OPENS = 6  # tokens in which a sentence says that it looks back
PARTS = frozenset((",", ":", "–", "—", "-", ")", "”", "’", '"', "'"))
"""Signs behind which what is done now may begin."""
SUBJECTS = frozenset("dcpiX")
"""Letters of words with which it begins: whoever does it."""
QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'"}
BEFORE = frozenset((
    "by", "from", "of", "for", "to", "with", "the", "all", "that", "which", "in", "where", "when", "some",
    "and",
))  # fmt: skip
"""Words behind which members are not those who do what the sentence tells."""


def main_clauses(text: TaggedText, own: range, form: str) -> Iterator[int]:
    """Where what a sentence says is done may begin: at its first word, or behind an opening that looks back.

    `form` is a letter a token, as `said` tells. What stands in quotes, as the heading of a minute, and
    behind "in which" or "where" is part of the look back. The likeliest place comes first.
    """
    words = text.tokens.words
    opening = " ".join(words[at].lower for at in own[:OPENS])
    if LOOKS_BACK.match(opening):
        places = [at for at in _unquoted(text, own[2:]) if _may_begin(text, at, form[at - own.start])]
        yield from sorted(places, key=lambda at: words[at - 1].text != ":")  # a heading ends there
    yield own.start


def _unquoted(text: TaggedText, own: range) -> Iterator[int]:
    """The tokens that do not stand in quotes."""
    words = text.tokens.words
    closes = ""
    for at in own:
        sign = words[at - 1].text
        if closes:
            closes = "" if sign == closes and words[at].text != "s" else closes
        else:
            closes = QUOTES.get(sign, "")
        if not closes:
            yield at


def _may_begin(text: TaggedText, at: int, letter: str) -> bool:
    """Whether a token may be the first of what is done now."""
    before, word = text.tokens.words[at - 1], text.tokens.words[at]
    members = word.lower == "members" and before.lower not in BEFORE
    return letter in SUBJECTS and (before.text in PARTS or members)
