"""Tables of votes: a row for each who voted, with a tick below the choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.people import skip_titles
from councilgraph.extractors.blocks.people_tables import cells_of, is_tick, ticked
from councilgraph.extractors.blocks.record_tables import SEPARATOR
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

CHOICES = {
    "for": "aye", "yes": "aye", "aye": "aye", "ayes": "aye", "yea": "aye", "yeas": "aye", "in favour": "aye",
    "against": "nay", "no": "nay", "noes": "nay", "nay": "nay", "nays": "nay", "opposed": "nay",
    "abstain": "abstained", "abstained": "abstained", "abstention": "abstained", "abstentions": "abstained",
}  # fmt: skip
"""Spans of who voted by the names of columns."""
LEAST = 2  # columns of choices that make a table of votes


def ticked_votes(text: TaggedText, lines: range) -> Iterator[Span]:
    """The names in tables of votes, as spans of how each voted; nobody who has no tick, or several."""
    top, heads = 0, list[str]()
    for line in lines:
        cells = cells_of(text, line) if SEPARATOR.search(text.lines[line].plain) else []
        named = [CHOICES.get(_words(text, cell), "") for cell in cells]
        if sum(map(bool, named)) >= LEAST:
            top, heads = line, named
        elif heads and cells:
            yield from _vote(text, line, cells, [*ticked(text, top, line, heads)])
        else:
            heads = []


def _vote(text: TaggedText, line: int, cells: Sequence[range], ticks: Sequence[str]) -> Iterator[Span]:
    """Whom the first cell of a row names, as how that one voted."""
    told = [choice for choice in ticks if choice]
    name = next((cell for cell in cells if cell), range(0))
    begin = skip_titles(text, name.start, name.stop)
    if len(told) == 1 and begin < name.stop and not is_tick(text, line, name):
        yield Span(told[0], begin, name.stop)


def _words(text: TaggedText, cell: range) -> str:
    return " ".join(text.tokens.words[at].lower for at in cell).strip("*: ")
