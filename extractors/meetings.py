"""Meetings: of which body, when, where, held or only called, and in which paper."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors import dates, quorum
from councilgraph.extractors.paper import Paper, field, meeting_of, spaced
from councilgraph.ontology.model import Mention, Section, Statement, Term, Text, Value

CLOCK = 12  # characters that a time of day takes


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
    if body:
        yield paper.state(meeting, "cg:heldBy", body, field(paper.section, "body") or above)
        if paper.council and body != paper.council:
            yield paper.state(body, "org:subOrganizationOf", paper.council, above)
    yield from _when(paper, meeting, above)


def _when(paper: Paper, meeting: Mention, above: Section) -> Iterator[Statement]:
    date, start, venue = (field(paper.section, kind) for kind in ("date", "start", "venue"))
    if paper.day:
        yield paper.state(meeting, "cg:date", Value(paper.day, "xsd:date"), date or above)
    if start:
        for time, _, _ in dates.times(start.plain):
            yield paper.state(meeting, "cg:startTime", Value(time, "xsd:time"), start)
    if venue:
        yield paper.state(meeting, "cg:venue", spaced(venue.plain), venue)
    close = next(paper.section.of("close"), None)
    ended = (close.title if close else _adjourned(paper)) or field(paper.section, "end")
    if ended:
        for time, _, _ in dates.times(ended.plain):
            yield paper.state(meeting, "cg:endTime", Value(time, "xsd:time"), ended)
            break
    if close and close.title:
        yield from _goes_on(paper, meeting, close.title)


def _called_off(paper: Paper, meeting: Mention) -> Iterator[Statement]:
    """That the head says that the meeting was cancelled, and the later day to which it was put off."""
    words = paper.tree.header.called_off if paper.tree else None
    if words is None:
        return
    yield paper.state(meeting, "cg:status", Term("cg:Cancelled"), words)
    later = [one.date.isoformat() for one in dates.find(words.plain, paper.year)]
    if meeting.scope and paper.day and later and later[-1] > paper.day:
        yield paper.state(meeting, "cg:adjournedTo", meeting_of(meeting.scope, later[-1]), words)


def _adjourned(paper: Paper) -> Text | None:
    """The words of the last item that adjourn the meeting, from there on."""
    pattern = paper.profile.pattern("structure.adjourned", r"{}\s*(?=\d|noon|midnight)")
    items = list(paper.section.of("item"))
    for text in items[-1].body if items else ():
        match = pattern.search(text.plain)
        if match:
            return text.part(match.start(), match.end() + CLOCK)
    return None


def _goes_on(paper: Paper, meeting: Mention, close: Text) -> Iterator[Statement]:
    """That a meeting broke off, and the one at which it goes on: on a later day, or later that day."""
    found = paper.profile.pattern("structure.resumes").search(close.plain)
    dated = dates.first(found["when"], paper.year) if found else None
    time = next((time for time, _, _ in dates.times(found["when"])), "") if found else ""
    if meeting.scope and (dated or time):
        day = dated.date.isoformat() if dated else str(meeting.key[0])
        yield paper.state(meeting, "cg:status", Term("cg:Adjourned"), close)
        yield paper.state(meeting, "cg:adjournedTo", meeting_of(meeting.scope, day, time), close)
