"""Words as people type them, compared with names as papers write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from councilgraph.graph.resolve.slugs import fold

APOSTROPHES = "'’‘\u02bc`\u00b4\u2032"
LIKENESS = 65  # of 100, below which a name has nothing to do with the words
TELLING = 4  # letters from which on a word may stand within another


def folded(words: str) -> str:
    """Words without case, accents, apostrophes, punctuation and article, to compare them.

    >>> folded("The Scrutiny Co-ordination — Panél")
    'scrutiny coordination panel'
    """
    return fold(re.sub(f"[-\u2010\u2011.{APOSTROPHES}]", "", words))


def begins(name: str, *wanted: str) -> bool:
    """Whether one of the folded words given begins with a name."""
    start = folded(name)
    return bool(start) and any(words.startswith(start) for words in wanted)


def is_about(words: str, *texts: str) -> bool:
    """Whether each of some words begins a word of the texts, as in the named questions; true of no words.

    >>> is_about("ferry step", "Steps of the Ferry"), is_about("erry", "Steps of the Ferry")
    (True, False)
    """
    return has_all(folded(words).split(), " ".join(map(folded, texts)))


def has_all(tokens: Iterable[str], told: str) -> bool:
    """Whether each of some folded words begins a word of a folded text."""
    return all(f" {token}" in f" {told}" for token in tokens)


def nearest(words: str, names: Iterable[str], most: int = 5) -> list[str]:
    """The names that are most like words with which nothing is called, the likest first.

    >>> nearest("elwod", ["P Ellwood", "N Arslan"])
    ['P Ellwood']
    """
    forms = {folded(name): name for name in sorted(names)}
    near = process.extract(folded(words), forms.keys(), scorer=fuzz.WRatio, score_cutoff=LIKENESS, limit=most)
    return [forms[form] for form, _, _ in near]


def holds(token: str, name: str) -> bool:
    """Whether a name has a word that begins so, or holds it, where it is long enough to tell."""
    return f" {token}" in f" {name}" or (len(token) >= TELLING and token in name)


def without_title(words: str) -> str:
    """A name without the titles before it, in any of the languages that councilgraph knows."""
    from councilgraph.extractors.profile import load  # noqa: PLC0415 (slow, and seldom needed)

    known = load().everywhere()
    titles = "|".join(f"(?:{one})" for one in [*known.words("people.ranks"), *known.words("people.titles")])
    return re.sub(rf"^(?i:(?:{titles})[\s.]+)+(?=\w)", "", words)
