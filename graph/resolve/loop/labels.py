"""The labels by which recommendations are told that were made together: "R3", "recommendation (ii)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
SEQUENCES: tuple[Sequence[str], ...] = (tuple(map(str, range(1, 100))), ROMAN, tuple(ascii_lowercase))
"""What labels there are, each in its order; "(i)" is a numeral before it is a letter."""
_MARK = rf"(?:\d{{1,2}}|{'|'.join(sorted(ROMAN, key=len, reverse=True))}|[a-z])"
OF_CLAUSE = re.compile(rf"\(?(?:R|Rec(?:ommendation)?s?)?[. ]?\(?(?P<label>{_MARK})(?:\.|\))?", re.IGNORECASE)
"""What a clause bears that is one of several: "R3", "3.", "(iii)", "c"."""
_NAMED = rf"(?:R?\d{{1,2}}\b|\(?{_MARK}\))"
NAMED = re.compile(
    rf"(?:\bR(?=\d)|\b[Rr]ec(?:ommendation)?s?\.? (?:[Nn]o\.? )?)(?P<labels>{_NAMED}(?!/)"
    rf"(?:(?:, | and |, and | & | to ){_NAMED})*)"
)
"""Recommendations in running words: "R1 and R2", "Recommendations 1, 3 and 4", "recommendation (b)"."""
SEVERAL = re.compile(rf"\bR?(?P<first>{_MARK})\b\)?(?: to R?\(?(?P<last>{_MARK})\b)?")
"""One label of these, or the first and the last of several."""


def labels_in(words: str) -> frozenset[str]:
    """The labels of the recommendations that words name, as they stand: "2" is neither "ii" nor "b".

    >>> sorted(labels_in("That Recommendations 1 and 3 be accepted and R5 to R7 be rejected"))
    ['1', '3', '5', '6', '7']
    >>> sorted(labels_in("That recommendations (ii) to (iv) be accepted, and recommendation (b) be not"))
    ['b', 'ii', 'iii', 'iv']
    """
    return frozenset(
        label
        for named in NAMED.finditer(words)
        for one in SEVERAL.finditer(named["labels"])
        for label in _from_to(one["first"], one["last"] or one["first"])
    )


def _from_to(first: str, last: str) -> Sequence[str]:
    """The labels from one to another, both where they are of no one sequence."""
    for labels in SEQUENCES:
        if first in labels and last in labels:
            return labels[labels.index(first) : labels.index(last) + 1]
    return first, last
