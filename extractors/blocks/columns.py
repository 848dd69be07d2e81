"""The parts of a line: cells that wide spaces, tabs or bars part, and pieces between commas and the like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.people import TITLES, WIDE
from councilgraph.extractors.lexicon.tagged import TaggedText

BARS = frozenset(("|", "\t"))
SEPARATES = frozenset((",", ";", "and", "&", "/", "•", "·", "∙", "●", "▪", "+", "a", "ac", "agus"))
PARTING = frozenset((",", ";", "and", "&"))
MOST_ABBREVIATED = 2  # letters of a word with a full stop that may be short for another


def cells(text: TaggedText, own: range) -> Iterator[range]:
    """The cells of tokens of a line: parted by wide spaces, tabs or bars."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    line = text.line_of[own.start] if own else 0
    first = own.start
    for at in own:
        bar = words[at].text in BARS
        if at > first and (bar or is_gap(text, line, ends[at - 1], starts[at])):
            yield range(first, at)
            first = at
        if bar:
            first = at + 1
    if first < own.stop:
        yield range(first, own.stop)


def is_gap(text: TaggedText, line: int, end: int, start: int) -> bool:
    """Whether the space between two tokens of a line is that between columns."""
    if start - end > WIDE:
        return True
    if start - text.offsets[line] > len(text.lines[line].plain):  # on the next line
        return False
    offset = text.offsets[line]
    return start > end and "\t" in text.lines[line].plain[end - offset : start - offset]


def pieces(text: TaggedText, cell: range, separates: frozenset[str] = SEPARATES) -> Iterator[range]:
    """The pieces of a cell, parted by commas and the like that stand in no bracket."""
    depth = 0
    first = cell.start
    for at in cell:
        word = text.tokens.words[at]
        depth = max(0, depth + turns(word.text))
        if not depth and (word.lower in separates or ends_sentence(text, at)) and word.text != "A":
            if at > first:
                yield range(first, at)
            first = at + 1
    if first < cell.stop:
        yield range(first, cell.stop)


def ends_sentence(text: TaggedText, at: int) -> bool:
    """Whether a full stop ends a sentence: no initial or title stands before it."""
    if text.tokens.words[at].text != ".":
        return False
    before = text.tokens.words[at - 1]
    abbreviates = len(before.text) <= MOST_ABBREVIATED or "x" not in before.shape
    return not abbreviates and TITLES.isdisjoint(text.tags[at - 1])


def ends_on_commas(text: TaggedText, lines: Sequence[int], but: int) -> bool:
    """Whether the lines of a list, but for one, end on what parts names: one that does not goes on."""
    words = text.tokens.words
    ends = [words[text.ranges[line].stop - 1].lower for line in lines if line != but and text.ranges[line]]
    return bool(ends) and PARTING.issuperset(ends)


def turns(sign: str) -> int:
    """How many brackets a token opens, less those that it closes."""
    return sign.count("(") + sign.count("[") - sign.count(")") - sign.count("]")


def leaves_open(text: TaggedText, own: range, *, unclosed: bool = False) -> bool:
    """Whether a line ends within a bracket, its own or, where it closes none, that of the line above."""
    turned = (turns(text.tokens.words[at].text) for at in reversed(own))
    return next((one > 0 for one in turned if one), unclosed)


def fills_bracket(text: TaggedText, first: int, last: int) -> bool:
    """Whether some tokens are all that stands in a bracket."""
    words = text.tokens.words
    return 0 < first <= last < len(words) and words[first - 1].text == "(" and words[last].text[0] == ")"


def behind_bracket(text: TaggedText, own: range) -> int:
    """The token behind the first bracket that closes in a line; the end of one in which none does."""
    return next((at + 1 for at in own if turns(text.tokens.words[at].text) < 0), own.stop)
