"""Labels of the topic scheme in a text: whole words, in the singular or the plural."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from councilgraph.ontology.topics import topics

WORD = re.compile(r"\w+|&")
JOINT = re.compile(r"[\s'’-]{1,3}")  # what stands between the words of one label
SMALL = frozenset({"a", "of", "on", "for", "in", "the", "to", "by", "not"})
PARTS = re.compile(r", | and ")


@dataclass(slots=True)
class Node:
    """A place in the tree of labels: the words that may follow, and the topic said so far.

    `capitals` is for acronyms, which must be written so, `heading` for labels that count
    only in a heading.
    """

    after: dict[str, Node] = field(default_factory=dict)
    topic: str = ""
    capitals: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic, and the characters of the text that say it."""

    topic: str
    start: int
    end: int


def hits(plain: str, *, heading: bool = False) -> Iterator[Hit]:
    """The labels in a text, the longest where several begin, none inside another.

    >>> [hit.topic for hit in hits("Potholes near the play areas")]
    ['highways', 'parks']
    """
    tree, done = _tree(), 0
    lowered = plain.lower()
    if len(lowered) != len(plain):  # a letter such as İ becomes two, and offsets would move
        lowered = plain
    words = list(WORD.finditer(lowered))
    for at, word in enumerate(words):
        first = tree.after.get(word[0])
        if first and word.start() >= done:
            found = _longest(plain, words, at, first, heading=heading)
            if found and not _in_address(plain, found):
                done = found.end
                yield found


def _in_address(plain: str, hit: Hit) -> bool:
    return plain.startswith("@", hit.end) or plain.startswith(("@", "."), hit.start - 1, hit.start)


def _longest(plain: str, words: list[re.Match[str]], at: int, node: Node, *, heading: bool) -> Hit | None:
    start, found = words[at].start(), None
    while True:
        end = words[at].end()
        written = not node.capitals or plain[start : start + 2].isupper()
        if node.topic and written and (heading or not node.heading):
            found = Hit(node.topic, start, end)
        at += 1
        if at == len(words) or not JOINT.fullmatch(plain, end, words[at].start()):
            return found
        if (after := node.after.get(words[at][0])) is None:
            return found
        node = after


def part(words: str) -> str:
    """The topic of which words are a part of the label: "Planning" of "Planning and building", else ""."""
    return _parts().get(" ".join(WORD.findall(words.lower())), "")


@cache
def _tree() -> Node:
    """All labels word by word."""
    root = Node()
    for topic in topics():
        for label in (topic.label, *topic.alternatives):
            _grow(root, label, topic.id, heading=False)
        for label in topic.headings:
            _grow(root, label, topic.id, heading=True)
    return root


def _grow(root: Node, label: str, topic: str, *, heading: bool) -> None:
    for words in _spellings(label):
        node = root
        for word in words:
            node = node.after.setdefault(word, Node())
        node.topic, node.capitals, node.heading = topic, label.isupper(), heading


@cache
def _parts() -> dict[str, str]:
    """The parts of compound labels, which say the topic only where they are all that a heading says."""
    return {
        " ".join(words): topic.id
        for topic in topics()
        for one in PARTS.split(topic.label)
        for words in _spellings(one)
    }


def _spellings(label: str) -> Iterator[tuple[str, ...]]:
    """The ways in which a label may be written."""
    return product(*(_forms(word) for word in WORD.findall(label.lower())))


def _forms(word: str) -> tuple[str, ...]:
    """A word in the singular and in the plural."""
    if word in ("and", "&"):
        return "and", "&"
    if word in SMALL:
        return (word,)
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y", word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("gas"):
        return word[:-1], word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word, word[:-1] + "ies"
    return (word, word + "es") if word.endswith(("s", "x", "ch", "sh")) else (word, word + "s")
