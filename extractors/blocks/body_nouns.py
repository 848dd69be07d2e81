"""Nouns for bodies and councils, and the small words within their names."""

from __future__ import annotations

CELTIC_NOUNS = frozenset(("coiste", "comhairle", "pwyllgor", "cyngor", "komiti", "kunsill"))
"""Nouns with which a name begins: "Cyngor Cymuned Eel a Salem"."""
BODY_NOUNS = frozenset(
    (
        *("committee", "sub-committee", "subcommittee", "cttee", "board", "panel", "cabinet", "executive"),
        *("commission", "forum", "council", "authority", "assembly", "partnership", "group", "party"),
        *("trustees", "selectmen", "supervisors", "commissioners", "court", "bench", "body", "subcouncil"),
        *("tribunal", "alliance", "jury", "charity", "selectboard"),
        *("conservators", "cluster", "spc", "sacre"),
        *CELTIC_NOUNS,
    )
)
CELTIC_JOINERS = frozenset(("a", "ac", "a'r", "a’r", "y", "yr", "na", "an"))
COUNCIL_NOUNS = frozenset(("council", "authority", "comhairle", "cyngor"))
KINDS_OF_COUNCIL = frozenset(
    (
        *("city", "town", "parish", "county", "borough", "district", "community", "metropolitan"),
        *("regional", "shire", "municipal", "combined", "village", "royal", "london", "township"),
        *("sir", "tref", "cymuned", "bwrdeistref", "contae", "cathrach"),
        *("full", "common", "ordinary", "special", "annual", "monthly", "regular", "extraordinary", "the"),
    )
)
"""Words that say what kind of council or meeting it is, and not whose."""
WELSH_ARTICLES = frozenset(("y", "yr", "an"))
LINKS = frozenset(("of", "and", "the", "council"))
JOINERS = frozenset(
    (
        *("and", "of", "the", "for", "&", "on", "in", "to", "with", "at", "upon", "le", "de"),
        *("-", "–", "/", "'", ","),
    )
)
"""Words and signs without capitals with which a name may go on."""


def is_body_noun(word: str) -> bool:
    """Whether a word in small letters is a noun for a body: "board", "subcommittee", misread "cornmittee"."""
    return word.removeprefix("sub-") in BODY_NOUNS or word.replace("rn", "m").endswith("committee")


def is_placeless_council(name: str) -> bool:
    """Whether a name says what kind of council it is, and not whose.

    >>> is_placeless_council("Parish Council"), is_placeless_council("Eel Parish Council")
    (True, False)
    """
    words = name.lower().split()
    return words[-1:] != [] and words[-1] in COUNCIL_NOUNS and KINDS_OF_COUNCIL.issuperset(words[:-1])
