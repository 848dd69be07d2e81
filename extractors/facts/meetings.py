"""Meetings: of which body, when, where, held or only called, and in which paper."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.facts import quorum
from councilgraph.extractors.paper import Paper, bodies_named, field, meeting_of, spaced
from councilgraph.extractors.text import dates
from councilgraph.ontology.model import Mention, Section, Statement, Term, Value

RIGHT_BEHIND = 5  # characters between "until" and the day or the hour


def find(paper: Paper) -> Iterator[Statement]:
    """The meeting that minutes record or an agenda calls."""
    above = next(paper.section.of("header", "presence", "item"), None)
    if paper.meeting is None or above is None:
        return
    meeting, body = paper.meeting, paper.meeting.scope
    yield paper.state(paper.mention, "cg:recordOf" if paper.minutes else "cg:agendaOf", meeting, above)
    told = [*_called_off(paper, meeting), *quorum.find(paper)]
    if not {Term("cg:Inquorate"), Term("cg:Cancelled")} & {one.object for one in told}:
        yield paper.state(meeting, "cg:status", Term("cg:Held" if paper.minutes else "cg:Called"), above)
    yield from told
    if Term("cg:Adjourned") not in [one.object for one in told]:
        yield from _goes_on(paper, meeting)
    words = field(paper.section, "body")
    named = bodies_named(words, paper.council, paper.profile)[1:] if words else []
    for one in [body, *named] if body else ():
        yield paper.state(meeting, "cg:heldBy", one, words or above)
        if paper.council and one != paper.council:
            yield paper.state(one, "org:subOrganizationOf", paper.council, above)
    yield from _when(paper, meeting, above)


def _when(paper: Paper, meeting: Mention, above: Section) -> Iterator[Statement]:
    date, start, venue = (field(paper.section, kind) for kind in ("date", "start", "venue"))
    if paper.day:
        yield paper.state(meeting, "cg:date", Value(paper.day, "xsd:date"), date or above)
    if start:
        for time, _, _ in dates.times(f"at {start.plain}"):
            yield paper.state(meeting, "cg:startTime", Value(time, "xsd:time"), start)
    if venue:
        yield paper.state(meeting, "cg:venue", spaced(venue.plain), venue)
    close = next(paper.section.of("close"), None)
    ended = (close.title if close else None) or field(paper.section, "end")
    if ended:
        for time, _, _ in dates.times(f"at {ended.plain}"):  # "19.30" is a time behind "at"
            yield paper.state(meeting, "cg:endTime", Value(time, "xsd:time"), ended)
            break


def _called_off(paper: Paper, meeting: Mention) -> Iterator[Statement]:
    """That the head says that the meeting was cancelled, and the later day to which it was put off."""
    words = paper.tree.header.called_off if paper.tree else None
    if words is None:
        return
    yield paper.state(meeting, "cg:status", Term("cg:Cancelled"), words)
    later = [one.date.isoformat() for one in dates.find(words.plain, paper.year)]
    if meeting.scope and paper.day and later and later[-1] > paper.day:
        yield paper.state(meeting, "cg:adjournedTo", meeting_of(meeting.scope, later[-1]), words)


def _goes_on(paper: Paper, meeting: Mention) -> Iterator[Statement]:
    """That a meeting broke off in its last item, and the one at which it goes on: that day or a later one."""
    items = list(paper.section.of("item"))
    pattern = paper.profile.pattern("structure.resumes")
    close = next(paper.section.of("close"), None)
    for text in items[-1].body if items and meeting.scope else ():
        if close and close.start > text.span()[1] and not _broke_off(paper, close):  # it went on
            continue
        found = pattern.search(text.plain)
        if found and (when := _when_it_goes_on(found["when"], paper)) and meeting.scope:
            words = text.part(*found.span())
            yield paper.state(meeting, "cg:status", Term("cg:Adjourned"), words)
            yield paper.state(meeting, "cg:adjournedTo", meeting_of(meeting.scope, *when), words)


def _broke_off(paper: Paper, close: Section) -> bool:
    """Whether the line that tells when a meeting ended says that it was adjourned then."""
    start = paper.document.text.rfind("\n", 0, close.start) + 1
    return "adjourned" in paper.document.text[start : close.end].partition("\n")[0].lower()


def _when_it_goes_on(words: str, paper: Paper) -> tuple[str, str] | None:
    """The day and the hour, "" where none is told, with which some words begin; None where they do not."""
    dated = next((day for day in dates.find(words, paper.year) if day.start <= RIGHT_BEHIND), None)
    hours = ((time, start) for time, start, _ in dates.times(words))
    time = next((time for time, start in hours if dated or start <= RIGHT_BEHIND), "")
    return (dated.date.isoformat() if dated else paper.day, time) if dated or time else None
