"""Tables of votes: a row for each who voted, with a tick below the choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.people import skip_titles
from councilgraph.extractors.blocks.people_tables import cells_of, is_tick, ticked
from councilgraph.extractors.blocks.record_tables import SEPARATOR
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

CHOICES = {"nay": "nay", "abstain": "abstained", "aye": "aye"}
"""Spans by the class of the word that says the choice; the first that a word has counts."""
LEAST = 2  # columns of choices that make a table of votes


def ticked_votes(text: TaggedText, lines: range) -> Iterator[Span]:
    """The names in tables of votes, as spans of how each voted; nobody who has no tick, or several."""
    top, heads = 0, list[str]()
    for line in lines:
        cells = cells_of(text, line) if SEPARATOR.search(text.lines[line].plain) else []
        named = [_choice(text, cell) for cell in cells]
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


def _choice(text: TaggedText, cell: range) -> str:
    """The choice that all words of a cell name; "" where they name none."""
    told = [set(text.tags[at]) for at in cell if text.tokens.words[at].shape[0] in "Xx"]
    return next((said for tag, said in CHOICES.items() if told and all(tag in one for one in told)), "")
