"""Sentences that the foot of one page and the head of the next break: their lines, brought together.

Heads and feet that every page repeats are gone before lines are labelled; those of a paper of two pages are
known only by their labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.lines import Line

BROKEN = frozenset(("text", "text+", "lead", "clause", "clause+"))
"""Labels of lines whose sentences a page may break."""
ENDS = frozenset(".;:?!")
"""Signs behind which nothing goes on."""


def join_over_pages(text: TaggedText, labels: Sequence[str]) -> list[Line] | None:
    """The lines without heads and feet of pages that stand in the middle of a sentence; None where none do.

    A sentence goes on behind them where the line above them does not end one, and that below begins with a
    small letter: "that the minutes be", "2", "Sarn Council", "approved".
    """
    kept: list[Line] = []
    above = -1  # the last line that is no head or foot of a page
    for at, line in enumerate(text.lines):
        between = at - 1 - above
        if between and _goes_on(text, labels, above, at):
            del kept[-between:]
            kept.append(replace(line, apart=False))
        else:
            kept.append(line)
        if labels[at] != "furniture":
            above = at
    return kept if len(kept) < len(text.lines) else None


def _goes_on(text: TaggedText, labels: Sequence[str], above: int, at: int) -> bool:
    """Whether a line goes on with the sentence of one above it."""
    own = text.ranges[at]
    small = bool(own) and text.tokens.words[own.start].shape == "x" and text.numbers[at] is None
    told = above >= 0 and labels[above] in BROKEN and labels[at] in BROKEN
    return small and told and text.lines[above].plain[-1:] not in ENDS
