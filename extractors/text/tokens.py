"""The words of a text, cut once: each token with its place, and what is true of its form.

spaCy's blank English tokeniser cuts, so that every later stage speaks of the same tokens.
What depends on a token's letters alone is worked out once for each different token.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# What councils print without a space and are words of their own: "RESOLVED:-", "Roe/Lee", "(Chair)Cllr".
SUFFIXES = (r"[-–—]+", r"/", r"\|")
INFIXES = (
    r"(?<=[^\W\d])[:/|](?=[^\W\d(])",
    r"(?<=[^\W\d])[()](?=\w)",
    r"(?<=\d)\.(?=[A-Z][a-z])",
    r"(?<=[A-Z])\.(?=[A-Z][a-z])",
)
ROMAN = re.compile(r"(?=[ivxl])(?:x{0,3}|xl|l)(?:ix|iv|v?i{0,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """The form of a token: its letters, in small letters, and its shape.

    `shape` is one of: `Xx` a word with a capital, `XX` one in capitals, `X` one capital letter,
    `X.` initials with full stops, `x` small letters, `xX` mixed, `9` a number, `9.9` a number in
    parts, `x9` letters with digits, and for signs the sign itself.
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
    """The tokens of a text; white space is none."""
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, letters in _cut(text):
        words.append(word(letters))
        starts.append(at)
        ends.append(at + len(letters))
    return Tokens(words, starts, ends)


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """Each token's place and letters."""
    at = 0
    for token in _blank().tokenizer(text):
        letters = token.text
        if not letters.isspace():
            yield at, letters
        at += len(token.text_with_ws)


@cache
def _blank() -> Language:
    """spaCy's pipeline for English without any component; no model is loaded."""
    import spacy  # noqa: PLC0415 - it takes most of a second to import
    from spacy.util import compile_infix_regex, compile_suffix_regex  # noqa: PLC0415

    blank = spacy.blank("en")
    suffixes = [*(blank.Defaults.suffixes or ()), *SUFFIXES]
    blank.tokenizer.suffix_search = compile_suffix_regex(suffixes).search  # type: ignore[union-attr] - a Tokenizer
    infixes = [*(blank.Defaults.infixes or ()), *INFIXES]
    blank.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    blank.tokenizer.rules = {  # type: ignore[union-attr]
        letters: parts
        for letters, parts in blank.tokenizer.rules.items()
        if "'" not in letters and "’" not in letters  # type: ignore[union-attr]
    }
    return blank


@lru_cache(maxsize=100_000)
def word(letters: str) -> Word:
    """The form of a token.

    >>> [word(letters).shape for letters in ("Roe", "ROE", "J", "J.", "roe", "31", "12.1", "2b", "(")]
    ['Xx', 'XX', 'X', 'X.', 'x', '9', '9.9', 'x9', '(']
    """
    return Word(letters, letters.lower().replace("’", "'"), shape(letters))


def shape(letters: str) -> str:
    """What kind of token letters make: see `Word`."""
    if letters.isdigit():
        return "9"
    first = letters[0]
    if not first.isalnum():
        return first if len(letters) == 1 else first + "+"
    if any(sign.isdigit() for sign in letters):
        return "9.9" if not any(sign.isalpha() for sign in letters) else "x9"
    if "." in letters and all(part in ("", part.upper()) and len(part) < 2 for part in letters.split(".")):  # noqa: PLR2004 - initials
        return "X."
    if letters.islower():
        return "x"
    if letters.isupper():
        return "X" if len(letters) == 1 else "XX"
    return "Xx" if first.isupper() else "xX"
