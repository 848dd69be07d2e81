"""Meetings: of which body, when, where, held or only called, and in which paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from councilgraph.extractors.paper import Paper, bodies_named, meeting_of, spaced
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.language import sentences
from councilgraph.ontology.model import Mention, Statement, Term, Text, Value

RIGHT_BEHIND = 5  # characters between "until" and the day or the hour


def find(paper: Paper) -> Iterator[Statement]:
    """The meeting that minutes record or an agenda calls."""
    above = _above(paper)
    if paper.meeting is None or above is None:
        return
    meeting, body = paper.meeting, paper.meeting.scope
    yield paper.state(paper.mention, "cg:recordOf" if paper.minutes else "cg:agendaOf", meeting, above)
    told = [*_called_off(paper, meeting), *_quorum(paper, meeting)]
    if not {Term("cg:Inquorate"), Term("cg:Cancelled")} & {one.object for one in told}:
        yield paper.state(meeting, "cg:status", Term("cg:Held" if paper.minutes else "cg:Called"), above)
    yield from told
    if Term("cg:Adjourned") not in [one.object for one in told]:
        yield from _goes_on(paper, meeting)
    words = paper.header.body
    named = bodies_named(words, paper.council, paper.profile)[1:] if words else []
    for one in [body, *named] if body else ():
        yield paper.state(meeting, "cg:heldBy", one, words or above)
        if paper.council and one != paper.council:
            yield paper.state(one, "org:subOrganizationOf", paper.council, above)
    yield from _when(paper, meeting, above)


def _above(paper: Paper) -> tuple[int, int] | None:
    """Where the paper says that there was a meeting: its head, else its people, else its first item."""
    if paper.head or paper.tree is None:
        return paper.head
    spans = [entry.where.span() for entry in paper.tree.presence]
    if spans:
        return min(start for start, _ in spans), max(end for _, end in spans)
    return next(((item.start, item.end) for item in paper.tree.items), None)


def _when(paper: Paper, meeting: Mention, above: tuple[int, int]) -> Iterator[Statement]:
    header = paper.header
    if paper.day:
        yield paper.state(meeting, "cg:date", Value(paper.day, "xsd:date"), header.day or above)
    if header.start:
        for time, _, _ in dates.times(f"at {header.start.plain}"):  # "19.30" is a time behind "at"
            yield paper.state(meeting, "cg:startTime", Value(time, "xsd:time"), header.start)
    if header.venue:
        yield paper.state(meeting, "cg:venue", spaced(header.venue.plain), header.venue)
    if header.end:
        for time, _, _ in [*dates.times(f"at {header.end.plain}")][:1]:
            yield paper.state(meeting, "cg:endTime", Value(time, "xsd:time"), header.end)


def _called_off(paper: Paper, meeting: Mention) -> Iterator[Statement]:
    """That the head says that the meeting was cancelled, and the later day to which it was put off."""
    words = paper.header.called_off
    if words is None:
        return
    yield paper.state(meeting, "cg:status", Term("cg:Cancelled"), words)
    later = [one.date.isoformat() for one in dates.find(words.plain, paper.year)]
    if meeting.scope and paper.day and later and later[-1] > paper.day:
        yield paper.state(meeting, "cg:adjournedTo", meeting_of(meeting.scope, later[-1]), words)


def _goes_on(paper: Paper, meeting: Mention) -> Iterator[Statement]:
    """That a meeting broke off in its last item, and the one at which it goes on: that day or a later one."""
    items, end = paper.business(), paper.header.end
    pattern = paper.profile.pattern("structure.resumes")
    for text in items[-1][0].paragraphs if items and meeting.scope else ():
        if end and end.span()[0] > text.span()[1] and not _broke_off(paper, end):  # it went on
            continue
        found = pattern.search(text.plain)
        if found and (when := _when_it_goes_on(found["when"], paper)) and meeting.scope:
            words = text.part(*found.span())
            yield paper.state(meeting, "cg:status", Term("cg:Adjourned"), words)
            yield paper.state(meeting, "cg:adjournedTo", meeting_of(meeting.scope, *when), words)


def _broke_off(paper: Paper, end: Text) -> bool:
    """Whether the line that tells when a meeting ended says that it was adjourned then."""
    start, stop = end.span()
    start = paper.document.text.rfind("\n", 0, start) + 1
    return "adjourned" in paper.document.text[start:stop].partition("\n")[0].lower()


def _when_it_goes_on(words: str, paper: Paper) -> tuple[str, str] | None:
    """The day and the hour, "" where none is told, with which some words begin; None where they do not."""
    dated = next((day for day in dates.find(words, paper.year) if day.start <= RIGHT_BEHIND), None)
    hours = ((time, start) for time, start, _ in dates.times(words))
    time = next((time for time, start in hours if dated or start <= RIGHT_BEHIND), "")
    return (dated.date.isoformat() if dated else paper.day, time) if dated or time else None


TRIGGER = re.compile(r"quor|adjourn", re.IGNORECASE)
MOST = 60  # characters between "adjourned until" and the day


def _quorum(paper: Paper, meeting: Mention) -> Iterator[Statement]:
    """What sentences of minutes or of an agenda tell of the quorum, and of an adjournment."""
    closed = paper.header.end
    for text in [*_above_business(paper), *paper.texts(), *([closed] if closed else [])]:
        for words in sentences(text, paper.model) if TRIGGER.search(text.plain) else ():
            yield from _stated(paper, meeting, words)
            if paper.minutes:
                yield from _broken_off(paper, meeting, words, closes=text is closed)


def _above_business(paper: Paper) -> Iterator[Text]:
    """The lines above the first item, or all where there is none: a quorum is told below the members."""
    at = paper.section.start
    end = next((item.start for item, _ in paper.business()), paper.section.end)
    for line in paper.document.text[at:end].splitlines(keepends=True):
        words = line.rstrip()
        yield Text(words, range(at, at + len(words)))
        at += len(line)


def _stated(paper: Paper, meeting: Mention, words: Text) -> Iterator[Statement]:
    numbers = dict(paper.profile.pairs("quorum.numbers"))
    for pattern in _quorum_patterns(paper.profile):
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
def _quorum_patterns(profile: Profile) -> tuple[re.Pattern[str], ...]:
    number = rf"(?P<number>\d{{1,2}}|{'|'.join(dict(profile.pairs('quorum.numbers')))})"
    return tuple(
        re.compile(words.replace("NUMBER", number), re.IGNORECASE) for words in profile.words("quorum.stated")
    )
