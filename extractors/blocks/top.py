"""The lines at the top of a paper in which its head may stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.structure.lines import Line

MAX_HEAD_LINES = 60  # as many lines from the top may belong to the head
LEAST_HEAD_LINES = 2  # and these belong to it whatever they are labelled
BUSINESS = frozenset(("item", "member", "officer", "absent", "other", "lead", "clause", "text"))
BUSINESS_LOOK = 3  # lines that are looked at together for the end of the head
BUSINESS_LEAST = 2  # of them, so many of business end it
LINES_AFTER_END = 4  # a day or a place may stand among the first lines of business
MAX_TELLING_LINE = 400  # of a line in which days, times and places are looked for


@dataclass(frozen=True, slots=True)
class Top:
    """The lines of a paper that may be its head: from `first` to before `stop`; its last is before `last`."""

    text: TaggedText
    labels: Sequence[str]
    first: int
    stop: int
    last: int

    def line(self, at: int) -> Line | None:
        """A line of the paper, None beyond its ends."""
        return self.text.lines[at] if 0 <= at < len(self.text.lines) else None

    def plain(self, at: int) -> str:
        """The words of a line, none beyond the ends of the paper."""
        line = self.line(at)
        return line.plain if line else ""


def top_of(text: TaggedText, labels: Sequence[str], first: int, last: int) -> Top:
    """The top of the paper that stands between two lines."""
    return Top(text, labels, first, _end_of_head(labels, first, last), last)


def _end_of_head(labels: Sequence[str], first: int, last: int) -> int:
    """The line after the head: where people are listed or business begins, if that is soon."""
    end = min(last, first + MAX_HEAD_LINES)
    for at in range(first + LEAST_HEAD_LINES + 1, end):
        if sum(label in BUSINESS for label in labels[at : at + BUSINESS_LOOK]) >= BUSINESS_LEAST:
            return min(at + LINES_AFTER_END, end)
    return end


def rank(score: float, line: int) -> tuple[float, int]:
    """What the best is chosen by: of equal scores, in whatever order they were summed, the first line's."""
    return round(score, 6), -line
