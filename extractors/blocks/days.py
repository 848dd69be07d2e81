"""The day of a meeting: of all days that the head of its paper names, the likeliest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph.extractors import dates
from councilgraph.extractors.blocks.top import MAX_TELLING_LINE, Top, rank
from councilgraph.extractors.structure.lines import join
from councilgraph.ontology.model import Text

BEFORE_DAY = 60  # characters before a day that may label it
BEFORE_LINE = 40  # and at the end of the line above
FURTHER_DOWN = 0.15  # what a day loses for each line between it and the body that is taken
OTHER_DAY = re.compile(
    r"""
    \b(?:
      publish|issued|dispatch|posted|printed|updated|modified|received|unconfirmed  # of the paper
      |to\ be\ confirmed|to\ be\ approved|approved|confirmed|signed
      |next\ meeting|last\ meeting|previous|minutes\ of\ the\ meeting\ held  # of another meeting
      |deadline|call-?in|expir|effective|until|implement|closing  # of what is decided
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a day that is not that of the meeting."""
DAY_LABEL = re.compile(r"\b(?:date|held|day|on|meeting|convened|minutes)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19[89]|20[0-4])\d\b")


@dataclass(frozen=True, slots=True)
class Day:
    """A day that the head names: the line it begins in, its words, and how much is for it."""

    line: int
    words: Text
    score: float


def find_day(top: Top, year: int | None, near: int) -> Text | None:
    """The day of the meeting, likelier the nearer to a line; one printed without its year is of `year`."""
    best = max(
        _days(top, year),
        key=lambda day: rank(day.score - FURTHER_DOWN * abs(day.line - near), day.line),
        default=None,
    )
    return best.words if best else None


def find_year(top: Top) -> int | None:
    """The year that the head names, for days printed without one; else the first in the paper."""
    found = (YEAR.search(line.plain) for line in top.text.lines[top.first :])
    return next((int(match.group()) for match in found if match), None)


def _days(top: Top, year: int | None) -> Iterator[Day]:
    """The days that the head names, each with what is for it."""
    for at in range(top.first, top.stop):
        words = _words_of_day(top, at, year)
        if len(words.plain) > MAX_TELLING_LINE:
            continue
        for dated in dates.find(words.plain, year):
            score = _score_of_day(top, at, words.plain[: dated.start])
            score += 0.7 * bool(dated.weekday) + 0.3 * dated.year_written
            yield Day(at, words.part(dated.start, dated.end), score)


def _words_of_day(top: Top, at: int, year: int | None) -> Text:
    """The words of a line, with those of the next where print may have cut a day between them."""
    words = top.text.lines[at].words
    following = top.line(at + 1) if at + 1 < top.stop else None
    if following and not following.apart and _may_be_cut(words.plain, following.plain, year):
        return join([words, following.words])
    return words


def _may_be_cut(words: str, following: str, year: int | None) -> bool:
    """Whether a day may run over two lines: the first names none, or one whose year begins the second."""
    found = list(dates.find(words, year))
    if not found:
        return True
    at_end = not found[-1].year_written and found[-1].end >= len(words.rstrip(" ,"))
    return at_end and YEAR.match(following) is not None


def _score_of_day(top: Top, at: int, before: str) -> float:
    """How much is for a day being that of the meeting, from its line and the words before it."""
    above = top.plain(at - 1)[-BEFORE_LINE:]
    score = 2.0 * (top.labels[at] == "head") - 0.05 * (at - top.first)
    if DAY_LABEL.search(before[-BEFORE_DAY:] or above):
        score += 1.0
    if OTHER_DAY.search(before) or (not before.strip() and OTHER_DAY.search(above)):
        score -= 2.5
    if top.labels[at] in ("item", "text", "clause", "ask", "close"):
        score -= 1.0
    return score
