"""What is said of a name that is not there: the same words, whatever it was to name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from councilgraph.ontology.errors import UnknownName

LIKE = 0.4
"""How much of a word another must have in common to be offered for it."""


def unknown(what: str, word: str, known: Iterable[str], more: str = "") -> UnknownName:
    """The error for a word that names none of what is known: it offers the nearest, or all of them.

    >>> str(unknown("query", "chair", ["chairs", "topics"]))
    'there is no query called “chair”: try chairs'
    """
    return UnknownName(f"there is no {what} called “{word}”: try {offered(word, known)}{more}")


def offered(word: str, known: Iterable[str]) -> str:
    """Of what is known the names that are nearest to a word, or all of them.

    >>> offered("dy", ["body", "day"])
    'day, body'
    >>> offered("dy", ["day", "day"])
    'day'
    """
    every = list(dict.fromkeys(known))
    return ", ".join(get_close_matches(word.casefold(), every, cutoff=LIKE) or every)
