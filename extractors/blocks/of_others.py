"""What another body decided or recommended, which minutes tell before their own body decides on it.

"The Audit Committee recommended: AC1 That the accounts be accepted", in the minutes of a council.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from councilgraph.extractors.blocks.paragraphs import Labelled, after_mark, sentences_of
from councilgraph.extractors.lexicon.tagged import TaggedText

NOUNS = frozenset(("committee", "sub-committee", "subcommittee", "board", "panel", "commission", "cabinet"))
"""The last words of the names of bodies that decide or recommend."""
PUTS = frozenset(("recommended", "recommends", "resolved", "agreed", "decided"))
BETWEEN = frozenset(("unanimously", "then", "also", "duly", "has", "had"))
"""Words between a body and its verb."""
JOINS = frozenset(("and", "&", "of", "for"))
LEAD = 5  # tokens of a clause within which its "that" stands, behind a number of its own


def put_by_others(paper: Labelled) -> Iterator[int]:
    """The tokens of sentences in which another body decides or recommends, and of their lists."""
    words = paper.text.tokens.words
    first = min(paper.heads, default=len(paper.text.lines))
    head = {word.lower for own in paper.text.ranges[:first] for word in words[own.start : own.stop]}
    opened = False
    for part in paper.parts:
        begins = {words[at].lower for at in after_mark(paper.text, part)[:LEAD]}
        listed = "that" in begins and PUTS.isdisjoint(begins)
        opened = opened and listed and part.lines.start not in paper.heads
        if opened:
            yield from part.tokens
        for own in sentences_of(paper.text, part):
            verb = next((at for at in own if words[at].lower in PUTS), own.start)
            if _is_another(paper.text, range(own.start, verb), head):
                yield from own
                opened = words[part.tokens.stop - 1].text in (":", ":-")


def _is_another(text: TaggedText, before: range, head: Container[str]) -> bool:
    """Whether the words before a verb end with a body whose name is not among the words of the head."""
    words, at = text.tokens.words, before.stop
    while at > before.start and words[at - 1].lower in BETWEEN:
        at -= 1
    if at <= before.start + 1 or not (words[at - 1].capital and words[at - 1].lower in NOUNS):
        return False
    first = at - 1
    while first > before.start and (words[first - 1].capital or words[first - 1].lower in JOINS):
        first -= 1
    named = [words[own].lower for own in range(first, at - 1) if words[own].capital]
    return any(word not in head for word in named if word != "the")
