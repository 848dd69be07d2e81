"""The words of a text, cut once: each token with its place, and what is true of its form.

spaCy's blank English tokeniser cuts, so that every later stage speaks of the same tokens.
What depends on a token's letters alone is worked out once for each different token.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from councilgraph.extractors.text.language import tokeniser

GLUED = re.compile(r"(?P<number>[\d/]{1,7})(?P<word>[A-Z][a-z]{2}\S*)")
"""A number from which print lost the space before a word: "29Apologies"."""

RUN = re.compile(r"\S+")
NOUGHT = re.compile(r"(?<=[A-Z])0(?=[A-Z]{2})|(?<=[A-Z]{2})0(?=[A-Z])")
EYE = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)I(?=[a-z])|(?<=^[A-Z])I(?=[a-z]{2})")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """The form of a token: its letters, in small letters, and its shape.

    `shape` is one of: `Xx` a word with a capital, `XX` one in capitals, `X` one capital letter,
    `X.` initials with full stops, `x` small letters, `xX` mixed, `9` a number, `9.9` a number in
    parts, `x9` letters with digits, and for a sign the sign itself, `-+` where several stand together.
    """

    text: str
    lower: str
    shape: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.shape[0] == "X"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, in order; token `i` is `text[starts[i]:ends[i]]`."""

    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]

    def between(self, start: int, end: int) -> range:
        """The tokens that begin between two offsets."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def tokenise(text: str) -> Tokens:
    """The tokens of a text; white space is none.

    >>> [word.text for word in tokenise("RESOLVED:- that Cllr Roe/Lee (Chair)report").words]
    ['RESOLVED', ':', '-', 'that', 'Cllr', 'Roe', '/', 'Lee', '(', 'Chair', ')', 'report']
    """
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    for run in RUN.finditer(text):
        begin = run.start()
        for at, one in _cut(run.group()):
            words.append(one)
            starts.append(begin + at)
            ends.append(begin + at + len(one.text))
    return Tokens(words, starts, ends)


@lru_cache(maxsize=100_000)
def _cut(run: str) -> tuple[tuple[int, Word], ...]:
    """The tokens of what stands between white space, each with its place in it.

    The tokeniser cuts it the same wherever it stands, but keeps nothing of a text that comes behind
    the first abbreviation.
    """
    found: list[tuple[int, Word]] = []
    for token in tokeniser()(run):
        glued = GLUED.fullmatch(token.text) if token.text[0].isdigit() else None
        if glued:
            found.append((token.idx, word(glued["number"])))
            found.append((token.idx + glued.end("number"), word(glued["word"])))
        else:
            found.append((token.idx, word(token.text)))
    return tuple(found)


@lru_cache(maxsize=100_000)
def word(letters: str) -> Word:
    """The form of a token.

    >>> [word(letters).shape for letters in ("Roe", "ROE", "J", "J.", "roe", "31", "12.1", "2b", "(")]
    ['Xx', 'XX', 'X', 'X.', 'x', '9', '9.9', 'x9', '(']
    """
    read = _reread(letters)
    return Word(letters, read.lower().replace("’", "'"), shape(read))


def _reread(letters: str) -> str:
    """A word without what recognition of print often takes for another letter: a nought for O, an I for l.

    >>> [_reread(word) for word in ("RES0LVED", "CounciIlor", "CIerk", "McIvor", "A0", "SW1A0AA")]
    ['RESOLVED', 'Councillor', 'Clerk', 'McIvor', 'A0', 'SW1A0AA']
    """
    if "0" in letters and letters.replace("0", "").isalpha():
        return NOUGHT.sub("O", letters)
    return EYE.sub("l", letters) if "I" in letters and not letters.isupper() else letters


def shape(letters: str) -> str:
    """What kind of token letters make: see `Word`."""
    if letters.isdigit():
        return "9"
    first = letters[0]
    if not first.isalnum():
        return first if len(letters) == 1 else f"{first}+"
    if any(sign.isdigit() for sign in letters):
        return "x9" if any(sign.isalpha() for sign in letters) else "9.9"
    return "X." if _is_initials(letters) else _shape_by_case(letters)


def _is_initials(letters: str) -> bool:
    """Whether letters are single capitals with full stops: "J.", "J.P"."""
    return "." in letters and all(len(part) <= 1 and part == part.upper() for part in letters.split("."))


def _shape_by_case(letters: str) -> str:
    """The shape of a word by its capitals alone."""
    if letters.islower():
        return "x"
    if letters.isupper():
        return "X" if len(letters) == 1 else "XX"
    return "Xx" if letters[0].isupper() else "xX"
