"""Whether a letter or a response is a reply of whoever was asked, by who it is from and what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from councilgraph.graph.resolve.loop.asked import Ask, Later
from councilgraph.graph.resolve.loop.outcomes import STILL_OPEN
from councilgraph.graph.resolve.loop.subjects import Rarity, subject_of

TOUCHED = 0.25  # share of what a request is about that stands in a letter from whoever was asked
HALF = 0.45  # the same, of a response of theirs
FEWEST = 2  # words that such a response shares with the request
PROPER = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")
"""A word of a name, of a place among others, in the middle of a sentence."""
NO_REPLY = re.compile(
    r"[:–-] (?:notice|invitation|consultation|resolution|request|newsletter)\b", re.IGNORECASE
)
"""In an entry of a list of letters that asks, or tells everybody."""


def is_their_letter(ask: Ask, later: Later, rarity: Rarity) -> bool:
    """Whether it is a letter of one whom the request names or is put to, and tells of its subject.

    It does not where both name places or people, and the letter none of those that the request names.
    """
    if later.node.kind != "cg:Letter" or STILL_OPEN.search(later.words) or NO_REPLY.search(later.words):
        return False
    asked, told = (subject_of(" ".join(PROPER.findall(words))) for words in (ask.text, later.words))
    for writer in later.owners:
        name = writer.rpartition("/")[2].replace("-", " ")
        named = writer in ask.owners or f" {name} " in f" {ask.folded} "
        of_name = subject_of(name)
        elsewhere = asked - of_name and told - of_name and asked.isdisjoint(later.told - of_name)
        if named and not elsewhere and rarity.share(ask.own - of_name, later.told - of_name) >= TOUCHED:
            return True
    return False


def is_on_it(ask: Ask, later: Later, rarity: Rarity) -> bool:
    """Whether it is a response of whoever was asked, and tells half of that, in two words or more."""
    theirs = later.kind == "response" and are_theirs(ask.owners, later.owners)
    own = ask.own - ask.named
    return theirs and len(own & later.told) >= FEWEST and rarity.share(own, later.told) >= HALF


def are_theirs(asked: Iterable[str], who: Iterable[str]) -> bool:
    """Whether one who was asked is among others, if under a shorter name: "for Schools" of "and Parks"."""
    return any(
        one == other or one.startswith(f"{other}-and-") or other.startswith(f"{one}-and-")
        for one in asked
        for other in who
    )
