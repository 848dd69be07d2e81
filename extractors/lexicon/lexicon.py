"""The lists of words that papers are written in, and the one pass that tags tokens with them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
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
                for words in _cut(phrase):
                    _plant(root, words, name)
    return root


def _cut(phrase: str) -> list[list[str]]:
    """The words of a phrase, which the tokeniser cuts where they are not of letters alone.

    It is asked with and without capitals, since it cuts "Rev." otherwise than "rev.".
    """
    words = phrase.lower().split()
    if all(map(str.isalpha, words)):
        return [words]
    return [
        [word.lower for word in tokenise(form).words] for form in (phrase, phrase.title(), phrase.upper())
    ]


def _plant(root: Node, words: Iterable[str], name: str) -> None:
    """Adds a phrase of a class to the tree."""
    node = root
    for word in words:
        node = node.after.setdefault(word, Node())
    if name not in node.classes:
        node.classes.append(name)


def tag(words: Sequence[Word]) -> list[Tags]:
    """The classes of each token: of every phrase of the lists in which it stands.

    >>> from councilgraph.extractors.text.tokens import tokenise
    >>> [tags for tags in tag(tokenise("seconded by Ada Roe").words)]
    [('second',), ('second',), ('given',), ()]
    """
    found: list[Tags] = [NONE] * len(words)
    root = lexicon()
    for first, word in enumerate(words):
        node = root.after.get(word.lower)
        end = first + 1
        while node is not None:
            if node.classes:
                _mark(found, range(first, end), node.classes)
            node = node.after.get(words[end].lower) if end < len(words) else None
            end += 1
    return found


def _mark(found: list[Tags], phrase: range, classes: Sequence[str]) -> None:
    """Adds classes to those of each token of a phrase."""
    for at in phrase:
        found[at] = tuple(dict.fromkeys((*found[at], *classes)))
