"""A track as readers see it, in a terminal, on a page, in Word: stations, and the words behind each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten

from councilgraph.graph.reading.facts import Source, Thing
from councilgraph.graph.reading.track_model import (
    MADE,
    NO_ANSWER,
    PLANNED,
    REPORTED,
    FollowUps,
    Step,
    Track,
)

DONE, GAP, NONE = "done", "gap", "none"
"""What a station is: reached; passed over; not reached."""

NOTHING_SEEN = "No answer seen"
NO_DATE = "no date"
IN_PAPERS = "in the papers loaded"
HEADINGS = {
    NO_ANSWER: "No answer seen in the papers loaded",
    PLANNED: "Planned, and nothing more seen",
    REPORTED: "Reported back",
    "answered": "Answered",
}
"""What stands above the tracks of each state."""

NAMES = 4
"""As many of those who are meant by words as are named."""

ENTRY = "work programme entry"
LABEL = 90
"""Characters of what followed that stand in a line; its words have all of it."""

MONTH, YEAR = 30.44, 365.25  # days
DAYS_SAID, MONTHS_SAID = 61, 731
"""Days below which a time is said in days, and below which in months."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words behind a station; where that was concluded, why they belong to the ask, and how surely."""

    label: str
    because: str
    sure: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Station:
    """A point of a track: what happened, when or of whom, what else is to be said, and the words behind it.

    `mark` is DONE, GAP or NONE; `whom` are those whom the value names.
    """

    head: str
    value: str
    notes: tuple[str, ...] = ()
    mark: str = DONE
    behind: tuple[Evidence, ...] = ()
    whom: tuple[Thing, ...] = ()


def stations(track: Track) -> Iterator[Station]:
    """Asked, of whom, planned, on an agenda, reported back, answered; where nothing came back, that."""
    own = tuple(Evidence("", "", "", step.sources) for step in track.steps if step.what == MADE)
    yield Station(_verb(track), date(track.date) or NO_DATE, (_asked_where(track),), DONE, own)
    whom = track.of_whom or track.report_to
    worked_out = (Evidence("reckoned", track.due_because, "", ()),) if track.due_because else ()
    head = "Report to" if track.report_to and not track.of_whom else "Of"
    yield Station(head, named(whom) or "nobody named", tuple(_due(track)), DONE, worked_out, whom)
    later = [step for step in track.steps if step.what != MADE]
    for _, steps in groupby(later, key=lambda step: (step.what, step.kind == ENTRY, step.date, step.when)):
        yield _reached(list(steps))
    if track.forgotten:
        yield Station("Not on the council's own list", f"of {date(track.forgotten)}", (), GAP)
    if track.open:
        if not any(step.what == PLANNED for step in later):
            yield Station(
                "Not planned", "", (_looked_through(track.programmes, "later work programme"),), GAP
            )
        yield Station(NOTHING_SEEN, IN_PAPERS, tuple(_since(track)), NONE)


def about(track: Track, found: FollowUps) -> str:
    """What an ask is, under what; whose, where the graph has several councils."""
    of = track.council if len(found.councils) > 1 else ""
    return " · ".join(part for part in (capital(track.kind), track.title, of) if part)


def lead(found: FollowUps) -> str:
    """What is shown, and what it means that no answer is seen."""
    papers = (
        f"the {found.documents:,} documents loaded" if found.documents != 1 else "the one document loaded"
    )
    return (
        "Requests and recommendations, whom they were put to, when they were planned, where they came back. "
        f"No answer seen means in {papers}. It does not mean that none was given."
    )


def chosen(found: FollowUps) -> str:
    """Which tracks were wanted, in words; "" for all of them."""
    wanted = found.wanted
    told = (
        f"put to “{wanted.to}”{f' ({_few(found.meant)})' if found.meant else ''}" if wanted.to else "",
        f"asked for by “{wanted.body}”" if wanted.body else "",
        f"about “{wanted.about}”" if wanted.about else "",
        f"since {date(wanted.since)}" if wanted.since else "",
        f"until {date(wanted.until)}" if wanted.until else "",
        "overdue" if wanted.overdue else "",
        "not seen to be answered" if wanted.unanswered else "",
    )
    return ", ".join(filter(None, told))


def _few(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are.

    >>> _few(["Police"] * 6)
    'Police; Police; Police; Police and 2 more'
    """
    more = f" and {len(names) - NAMES:,} more" if len(names) > NAMES else ""
    return "; ".join(names[:NAMES]) + more


def nameless(found: FollowUps) -> str:
    """How many of the asks name nobody, where they are wanted by whom they were put to; "" for none."""
    if not found.nameless:
        return ""
    name, speak = ("names", "speaks") if found.nameless == 1 else ("name", "speak")
    return f"{found.nameless:,} of them {name} nobody to do it and {speak} of “{found.wanted.to}”"


def span(found: FollowUps) -> str:
    """How many were asked for between which days, and to which day ages are reckoned."""
    days = [track.date for track in found.tracks if track.date]
    between = f" between {date(min(days))} and {date(max(days))}" if days and min(days) < max(days) else ""
    between = between or (f" on {date(days[0])}" if days else "")
    until = f", reckoned to {date(found.on)}" if found.on else ""
    until = ", reckoned to the last meeting of each council" if found.each else until
    return f"{len(found.tracks):,} asked{between}{until}"


def date(day: dt.date | None) -> str:
    """A day as readers write it, "" for none.

    >>> date(dt.date(2022, 11, 14))
    '14 Nov 2022'
    """
    return f"{day.day} {day:%b} {day.year}" if day else ""


def long(days: int) -> str:
    """A time in the unit in which people would say it.

    >>> long(1), long(45), long(205), long(1500)
    ('1 day', '45 days', '6 months', '4 years')
    """
    if days < DAYS_SAID:
        return f"{days} day{'' if days == 1 else 's'}"
    return f"{int(days / MONTH)} months" if days < MONTHS_SAID else f"{int(days / YEAR)} years"


def sure(confidence: float | None) -> str:
    """How sure a conclusion is, in words; "" where nothing was concluded.

    >>> sure(0.97), sure(None)
    ('97% sure', '')
    """
    return f"{confidence:.0%} sure" if confidence is not None else ""


def because(one: Evidence) -> str:
    """Why words are taken to belong to the ask, in a line."""
    label = f"{one.label}: " if one.label else "linked: "
    return f"{label}{one.because}" + (f" ({one.sure})" if one.sure else "")


def capital(words: str) -> str:
    """Words with a capital at their beginning."""
    return f"{words[:1].upper()}{words[1:]}"


def named(things: Iterable[Thing]) -> str:
    """The names of things in one line, "" for none."""
    return "; ".join(one.name for one in things)


def _verb(track: Track) -> str:
    return "Recommended" if track.kind == "recommendation" else "Asked"


def _asked_where(track: Track) -> str:
    """The body and the place in its minutes."""
    bodies = named(track.asked_by) or track.meeting.name
    number = f"item {track.number}" if track.number else ""
    clause = f"clause {track.clause}" if track.clause else ""
    return ", ".join(part for part in (bodies, number, clause) if part)


def _due(track: Track) -> Iterator[str]:
    if track.report_to:
        told = named(track.report_to)
        yield f"to report to {told}" if track.of_whom else "nobody is named to do it"
    if track.due:
        yield f"due {date(track.due)}" + (f": “{track.due_text}”" if track.due_text else "")
    elif track.due_text:
        yield f"due “{track.due_text}”"


def _reached(steps: Sequence[Step]) -> Station:
    """A station for steps of one sort and day; planned business is for a day, not on it."""
    first = steps[0]
    when = date(first.date) or first.when
    value = f"for {when}" if first.kind == ENTRY and when else when or NO_DATE
    notes = dict.fromkeys(note for step in steps for note in (_place(step), _leads(step)) if note)
    behind = tuple(
        Evidence(_label(step) if len(steps) > 1 else "", step.because, sure(step.confidence), step.sources)
        for step in steps
    )
    return Station(capital(first.what), value, tuple(notes), DONE, behind)


def _place(step: Step) -> str:
    """What a step is, in a line: business by its title, a decision by how its words begin."""
    label, day = _label(step), step.date
    where = step.where.removesuffix(f", {day.day} {day:%B} {day.year}") if day else step.where
    return label if label and label in where else ", ".join(filter(None, (label, where)))


def _label(step: Step) -> str:
    return shorten(step.label, LABEL, placeholder=" …")


def _leads(step: Step) -> str:
    return f"led by {step.lead}" if step.lead else ""


def _since(track: Track) -> Iterator[str]:
    if track.overdue and track.due and track.date and track.age is not None:
        late = track.age - (track.due - track.date).days
        yield f"{long(late)} after it was due"
    elif track.age:
        yield f"{long(track.age)} on"
    elif track.age == 0:
        yield "asked at the last meeting loaded"
        return
    yield _looked_through(track.meetings_since, "later meeting")


def _looked_through(count: int, what: str) -> str:
    """How many of something are loaded, in which it was looked for.

    >>> _looked_through(0, "later meeting"), _looked_through(2, "later meeting")
    ('no later meeting loaded', '2 later meetings loaded')
    """
    return f"{count or 'no'} {what}{'' if count < 2 else 's'} loaded"  # noqa: PLR2004 (the plural)
