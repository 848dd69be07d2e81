"""The lists of words that papers are written in, and the one pass that tags tokens with them."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from councilgraph.extractors.text.tokens import Word, tokenise

Tags = tuple[str, ...]
NONE: Tags = ()


@dataclass(frozen=True, slots=True)
class Node:
    """What may follow the words read so far, and the classes of the phrase that they make."""

    after: dict[str, Node] = field(default_factory=dict)
    classes: list[str] = field(default_factory=list)


@cache
def lexicon() -> Node:
    """The phrases of all classes, as a tree of their words."""
    root = Node()
    table = tomllib.loads(files("councilgraph.extractors.lexicon").joinpath("words.toml").read_text("utf-8"))
    for classes in table.values():
        for name, phrases in classes.items():
            for phrase in phrases:
                for form in {
                    phrase,
                    phrase.title(),
                    phrase.upper(),
                }:  # a tokeniser cuts "Rev." otherwise than "rev."
                    _plant(root, form, name)
    return root


def _plant(root: Node, phrase: str, name: str) -> None:
    node = root
    for word in tokenise(phrase).words:
        node = node.after.setdefault(word.lower, Node())
    if name not in node.classes:
        node.classes.append(name)


def tag(words: Sequence[Word]) -> list[Tags]:
    """The classes of each token: of every phrase of the lists in which it stands.

    >>> from councilgraph.extractors.text.tokens import tokenise
    >>> [tags for tags in tag(tokenise("seconded by Ada Roe").words)]
    [('second',), ('second',), ('given',), ()]
    """
    found: list[Tags] = [NONE] * len(words)
    root = lexicon().after
    for at, word in enumerate(words):
        node = root.get(word.lower)
        if node is None:
            continue
        end = at
        while True:
            if node.classes:
                _mark(found, at, end, node.classes)
            end += 1
            following = node.after.get(words[end].lower) if end < len(words) else None
            if following is None:
                break
            node = following
    return found


def _mark(found: list[Tags], start: int, end: int, classes: Sequence[str]) -> None:
    for at in range(start, end + 1):
        found[at] = tuple(dict.fromkeys((*found[at], *classes)))
