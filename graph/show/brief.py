"""A brief as lines to read, and what the page of it shares: what is shown of much, and its footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from councilgraph.graph.reading.brief import Brief, Event, Part, years
from councilgraph.graph.reading.facts import Source, Told
from councilgraph.graph.reading.person_brief import PERSONS
from councilgraph.graph.reading.track_model import Track
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.show.stations import HEADINGS, NO_DATE, date, named
from councilgraph.graph.show.terminal import Line

EVENTS, AHEAD, DECISIONS, PEOPLE, SUMS, TRACKS, FACTS, POSTS = 11, 5, 3, 8, 6, 6, 4, 10
"""As many of each as two pages hold; the rest is counted."""

SAID, QUOTED = 180, 170
"""Characters of a decision, and of the words of a footnote, that are shown."""


@dataclass(slots=True)
class Footnotes:
    """Words and where they stand, numbered in the order in which they are cited, each once."""

    sources: list[Source] = field(default_factory=list)

    def cite(self, sources: Sequence[Source]) -> int:
        """The number of the first of the sources, 0 where there is none."""
        if not sources:
            return 0
        if sources[0] not in self.sources:
            self.sources.append(sources[0])
        return self.sources.index(sources[0]) + 1


def past(told: Brief) -> tuple[Sequence[Event], str]:
    """The latest of what was, as many as there is room for, and what is said of the earlier ones.

    Of more than that, what is about nothing, as apologies are, is left out first.
    """
    events = [event for event in told.events if _was(event, told)]
    if len(events) > EVENTS:
        events = [event for event in events if not event.slight]
    rest = events[:-EVENTS] if len(events) > EVENTS else ()
    if not rest:
        return events, ""
    since = f", the first on {date(rest[0].date)}" if rest[0].date else ""
    return events[-EVENTS:], f"{len(rest):,} earlier{since}"


def ahead(told: Brief) -> Sequence[Event]:
    """What is planned for days after the last seen, or for no known day; each title once."""
    planned = [event for event in told.events if not _was(event, told)]
    return [*{(event.date, event.when, event.label): event for event in planned}.values()]


def _was(event: Event, told: Brief) -> bool:
    return event.date is not None and (told.on is None or event.date <= told.on)


def more(count: int, most: int) -> str:
    """What is said of those for which there is no room, "" where there is room for all."""
    return f"and {count - most:,} more" if count > most else ""


def when(event: Event) -> str:
    """The day of an event, or when it is planned for as the paper has it."""
    return date(event.date) or event.when or NO_DATE


def what(event: Event) -> str:
    """An event in a line: what it is, where that is no item of a meeting, and what it is called."""
    kind = {"agenda item": "", "work programme entry": "planned: "}.get(event.kind, f"{event.kind}: ")
    return f"{kind}{event.label}"


def head(told: Brief) -> str:
    """What the subject is, whose, and what else it is called."""
    kind = ", ".join(spoken(each) for each in told.kinds)
    also = f"also {', '.join(told.also)}" if told.also else ""
    return " · ".join(part for part in (kind, told.of, also) if part)


def reach(told: Brief) -> str:
    """From what it is told, and what that means."""
    until = f" until {date(told.on)}" if told.on else ""
    papers = "1 document" if told.documents == 1 else f"{told.documents:,} documents"
    return f"What {papers} loaded say of it{until}; what they do not say is not here."


def about(told: Brief) -> tuple[str, Sequence[Told], int]:
    """What is told of the subject itself: the heading, the lines, and for how many there is room."""
    if told.subject.kind in PERSONS:
        return "Posts and meetings", told.facts, POSTS
    return "What it is", told.facts, FACTS


def part(one: Part) -> str:
    """Somebody and what they have to do with it."""
    roles = [f"{role} ({count} times)" if count > 1 else role for role, count in one.roles]
    return f"{one.who.name} {', '.join(roles)}"


def state(track: Track) -> str:
    """How far an ask is, who asked it when, and of whom."""
    asked = f"asked {date(track.date)} by {named(track.asked_by)}"
    whom = f" of {named(track.of_whom)}" if track.of_whom else ""
    due = f", due {date(track.due)}" if track.due else ""
    late = ", overdue" if track.overdue else ""
    return f"{asked}{whom}{due}{late}"


def lines(told: Brief) -> Iterator[Line]:
    """The brief to read, its footnotes below."""
    notes = Footnotes()
    yield Line(told.subject.name, "title")
    yield Line(head(told))
    yield Line(reach(told), "source")
    yield from _listed(*about(told), notes)
    yield from _timeline(told, notes)
    people = [Told(part(one), one.sources) for one in told.people]
    yield from _listed("Who", people, PEOPLE, notes)
    yield from _listed("Money named with it", told.money, SUMS, notes)
    yield from _asked(told.tracks, notes)
    if notes.sources:
        yield Line("")
        yield Line("The words", "heading")
    for number, source in enumerate(notes.sources, 1):
        yield Line(f"[{number}] “{shorten(source.quote, QUOTED, placeholder=' …')}”", "words", 2)
        yield Line(source.place, "source", 6)


def _timeline(told: Brief, notes: Footnotes) -> Iterator[Line]:
    if not told.events:
        return
    yield Line("")
    yield Line("When", "heading")
    for body, counts in years(told.events).items():
        of = ", ".join(f"{count} in {year}" for year, count in sorted(counts.items()))
        yield Line(f"{body}: items taken: {of}", "source", 2)
    latest, earlier = past(told)
    if earlier:
        yield Line(earlier, "source", 2)
    for event in latest:
        yield from _event(event, notes)
    planned = ahead(told)
    for event in planned[:AHEAD]:
        yield from _event(event, notes)
    if rest := more(len(planned), AHEAD):
        yield Line(f"{rest} planned", "source", 2)


def _event(event: Event, notes: Footnotes) -> Iterator[Line]:
    of = f" ({event.body})" if event.body else ""
    yield Line(f"{when(event)} · {what(event)}{of}{_mark(notes.cite(event.sources))}", "fact", 2)
    for one in event.decisions[:DECISIONS]:
        said = shorten(one.text, SAID, placeholder=" …")
        yield Line(f"{said}{_mark(notes.cite(one.sources))}", "fact", 6)
    if rest := more(len(event.decisions), DECISIONS):
        yield Line(rest, "source", 6)


def _asked(tracks: Sequence[Track], notes: Footnotes) -> Iterator[Line]:
    if not tracks:
        return
    yield Line("")
    yield Line("Asked for", "heading")
    for track in tracks[:TRACKS]:
        mark = _mark(notes.cite(track.steps[0].sources if track.steps else ()))
        yield Line(f"“{shorten(track.words, SAID, placeholder=' …')}”{mark}", "fact", 2)
        yield Line(state(track), "fact", 6)
        yield Line(HEADINGS[track.state], "fact", 6)
    if rest := more(len(tracks), TRACKS):
        yield Line(rest, "source", 2)


def _listed(heading: str, entries: Sequence[Told], most: int, notes: Footnotes) -> Iterator[Line]:
    if not entries:
        return
    yield Line("")
    yield Line(heading, "heading")
    yield from (Line(f"{one.text}{_mark(notes.cite(one.sources))}", "fact", 2) for one in entries[:most])
    if rest := more(len(entries), most):
        yield Line(rest, "source", 2)


def _mark(number: int) -> str:
    return f" [{number}]" if number else ""
