"""The lines at the top of a paper in which its head may stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import Line

MAX_HEAD_LINES = 60  # as many lines from the top may belong to the head
LEAST_HEAD_LINES = 2  # and these belong to it whatever they are labelled
BUSINESS = frozenset(("item", "member", "officer", "absent", "other", "lead", "clause", "text"))
BUSINESS_LOOK = 3  # lines that are looked at together for the end of the head
BUSINESS_LEAST = 2  # of them, so many of business end it
LINES_AFTER_END = 4  # a day or a place may stand among the first lines of business
BETWEEN_HEADS = 4  # lines at least of an agenda with its own head above that of minutes
CALLS = re.compile(r"\b(?:agenda|summon|notice is|contents)", re.IGNORECASE)
"""In the head of an agenda."""
BODY = re.compile(r"\b(?:committee|board|panel|council)\b.{0,40}\bminutes\b|\bminutes of\b", re.IGNORECASE)
"""In the head of minutes that says of what body they are."""
FENCE = re.compile(r"-{3,}\s*$")
MAX_TELLING_LINE = 400  # of a line in which days, times and places are looked for


@dataclass(frozen=True, slots=True)
class Top:
    """The lines of a paper that may be its head: from `first` to before `stop`.

    The paper's last line is before `last`. `begin` is where the head begins, below what is bound before
    it; `fields` are its first lines where a site keeps what it knows of the page.
    """

    text: TaggedText
    labels: Sequence[str]
    first: int
    stop: int
    last: int
    begin: int
    fields: range

    def is_bound_before(self, at: int) -> bool:
        """Whether a line is of an agenda or a report above the head."""
        return at < self.begin and at not in self.fields

    def line(self, at: int) -> Line | None:
        """A line of the paper, None beyond its ends."""
        return self.text.lines[at] if 0 <= at < len(self.text.lines) else None

    def plain(self, at: int) -> str:
        """The words of a line, none beyond the ends of the paper."""
        line = self.line(at)
        return line.plain if line else ""


def top_of(text: TaggedText, labels: Sequence[str], first: int, last: int) -> Top:
    """The top of the paper that stands between two lines."""
    fields = fields_of_page(text, first, last)
    begin = max(fields.stop, _begin_of_head(text, labels, first, last))
    return Top(text, labels, first, _end_of_head(labels, begin, last), last, begin, fields)


def _begin_of_head(text: TaggedText, labels: Sequence[str], first: int, last: int) -> int:
    """The line where the head begins: below an agenda or a report that is bound before it, else the first."""
    head = next((at for at in range(first, last) if labels[at] == "head"), first)
    above = labels[first:head]
    if above.count("paper") > len(above) / 2:
        return head
    people = next(
        (at for at in range(first, min(last, first + MAX_HEAD_LINES)) if labels[at] == "member"), first
    )
    own = next((at for at in range(people, first, -1) if labels[at - 1] == "head"), first)
    while own > first and labels[own - 1] == "head":
        own -= 1
    calls = any(CALLS.search(line.plain) for line in text.lines[first:own])
    calls = calls or any(BODY.search(line.plain) for line in text.lines[own:people])
    dated = any(dates.first(line.plain) for line in text.lines[own:people])
    return own if calls and dated and own - head > BETWEEN_HEADS else first


def fields_of_page(text: TaggedText, first: int, last: int) -> range:
    """The lines between two rows of dashes at the very top, in which a site keeps what it knows of a page."""
    fences = [
        at for at in range(first, min(last, first + MAX_HEAD_LINES)) if FENCE.match(text.lines[at].plain)
    ]
    return range(first, fences[1] + 1) if len(fences) > 1 and fences[0] == first else range(first, first)


def _end_of_head(labels: Sequence[str], begin: int, last: int) -> int:
    """The line after the head: where people are listed or business begins, if that is soon."""
    end = min(last, begin + MAX_HEAD_LINES)
    for at in range(begin + LEAST_HEAD_LINES + 1, end):
        if sum(label in BUSINESS for label in labels[at : at + BUSINESS_LOOK]) >= BUSINESS_LEAST:
            return min(at + LINES_AFTER_END, end)
    return end


def rank(score: float, line: int) -> tuple[float, int]:
    """What the best is chosen by: of equal scores, in whatever order they were summed, the first line's."""
    return round(score, 6), -line
