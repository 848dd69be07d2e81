"""Quorum: how many must be there, whether they were, and to what day a meeting was put off."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from councilgraph.extractors.paper import Paper, meeting_of
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.language import sentences
from councilgraph.ontology.model import Mention, Statement, Term, Text, Value

TRIGGER = re.compile(r"quor|adjourn", re.IGNORECASE)
MOST = 60  # characters between "adjourned until" and the day


def find(paper: Paper) -> Iterator[Statement]:
    """What sentences of minutes or of an agenda tell of the quorum, and of an adjournment."""
    if paper.meeting is None:
        return
    close = next(paper.section.of("close"), None)
    closed = close.title if close else None
    for text in [*_above_business(paper), *paper.texts(), *([closed] if closed else [])]:
        for words in sentences(text, paper.model) if TRIGGER.search(text.plain) else ():
            yield from _stated(paper, paper.meeting, words)
            if paper.minutes:
                yield from _broken_off(paper, paper.meeting, words, closes=text is closed)


def _above_business(paper: Paper) -> Iterator[Text]:
    """The lines above the first item, or all where there is none: a quorum is told below the members."""
    first = next(paper.section.of("item"), None)
    at = paper.section.start
    for line in paper.document.text[at : first.start if first else paper.section.end].splitlines(
        keepends=True
    ):
        words = line.rstrip()
        yield Text(words, range(at, at + len(words)))
        at += len(line)


def _stated(paper: Paper, meeting: Mention, words: Text) -> Iterator[Statement]:
    numbers = dict(paper.profile.pairs("quorum.numbers"))
    for pattern in _quorum(paper.profile):
        match = pattern.search(words.plain)
        if match and not _of_another_meeting(paper, words):
            number = match["number"].casefold()
            yield paper.state(meeting, "cg:quorum", Value(numbers.get(number, number), "xsd:integer"), words)
            return


def _broken_off(paper: Paper, meeting: Mention, words: Text, *, closes: bool) -> Iterator[Statement]:
    """That too few were there; that it goes on another day, unless the words close it: others read those."""
    adjourned = paper.profile.pattern("quorum.adjourned").search(words.plain)
    day = _later(paper, words, adjourned.end()) if adjourned else None
    inquorate = paper.profile.pattern("quorum.inquorate").search(words.plain)
    if inquorate and (day or not _of_another_meeting(paper, words)):
        yield paper.state(meeting, "cg:status", Term("cg:Inquorate"), words)
    if adjourned and day and meeting.scope and not closes:
        time = next((time for time, _, _ in dates.times(words.plain[adjourned.end() :])), "")
        yield paper.state(meeting, "cg:status", Term("cg:Adjourned"), words)
        yield paper.state(meeting, "cg:adjournedTo", meeting_of(meeting.scope, day.isoformat(), time), words)


def _later(paper: Paper, words: Text, start: int) -> dt.date | None:
    """The day after the meeting's own that is named right after an offset; of the next year, perhaps."""
    own = dt.date.fromisoformat(paper.day) if paper.day else dt.date.max
    for found in dates.find(words.plain, paper.year):
        if not start <= found.start < start + MOST:
            continue
        if found.date < own and not found.year_written:
            return found.date.replace(year=own.year + 1)
        return found.date if found.date > own else None
    return None


def _of_another_meeting(paper: Paper, words: Text) -> bool:
    elsewhere = paper.profile.pattern("quorum.elsewhere").search(words.plain)
    return paper.names_another_day(words) or elsewhere is not None


@cache
def _quorum(profile: Profile) -> tuple[re.Pattern[str], ...]:
    number = rf"(?P<number>\d{{1,2}}|{'|'.join(dict(profile.pairs('quorum.numbers')))})"
    return tuple(
        re.compile(words.replace("NUMBER", number), re.IGNORECASE) for words in profile.words("quorum.stated")
    )
