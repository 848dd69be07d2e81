"""The words that `check` knows: what was done, what denies it, what carries no weight, what says the same."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from councilgraph.extractors.text.numbers import UNITS

ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s", "e", "y")
STEM = 3
"""Letters that a word keeps when its ending is taken off."""

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: place for place, word in enumerate(UNITS, 1)} | {
    word: 10 * place for place, word in enumerate(TENS, 2)
}
MULTIPLES = {"million": 1_000_000, "billion": 1_000_000_000, "m": 1_000_000, "bn": 1_000_000_000, "k": 1_000}


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    text = files("councilgraph.graph.checking").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def acts() -> dict[tuple[str, ...], str]:
    """What was done, by the words that tell it: ("took", "the", "chair") is "chair"."""
    return {tuple(form.split()): act for act, forms in _table()["acts"].items() for form in forms}


@cache
def known(name: str) -> frozenset[str]:
    """A list of words by its name in `words.toml`."""
    return frozenset(_table()["known"][name])


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded word without its ending, so that forms of one word compare.

    >>> stem("sampling"), stem("samples"), stem("sampled")
    ('sampl', 'sampl', 'sampl')
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM + (ending == "ly"):
            kept = word[: -len(ending)]
            return kept[:-1] if len(kept) > STEM and kept[-1] == kept[-2] and ending[0] in "ei" else kept
    return word


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in _table()["same"]["groups"]:
        stems = frozenset(map(stem, group.split()))
        for one in stems:
            found[one] = found.get(one, frozenset()) | stems
    return found


def alike(one: str) -> frozenset[str]:
    """The stems that say the same as one, itself among them."""
    return _groups().get(one, frozenset()) | {one}


def covered(one: str, stems: Iterable[str]) -> bool:
    """Whether a stem, or one that says the same, is among some."""
    return not alike(one).isdisjoint(stems)


def number(words: Sequence[str]) -> str:
    """A number as figures say it, "" for what is none.

    >>> number(["1,200"]), number(["1.2", "million"]), number(["thirty", "two"]), number(["oak"])
    ('1200', '1200000', '32', '')
    """
    first = words[0].replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", first):
        times = MULTIPLES.get(words[1], 1) if len(words) > 1 else 1
        value = float(first) * times
        return f"{value:.6f}".rstrip("0").rstrip(".")
    if all(word in NUMBERS for word in words):
        return str(sum(NUMBERS[word] for word in words))
    return ""
