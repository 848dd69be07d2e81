"""What came back, as one HTML page to print or send: a track for each ask, its words one step away."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.track_model import ANSWERED, NO_ANSWER, PLANNED, REPORTED, FollowUps, Track
from councilgraph.graph.show.html_head import FOOT, head
from councilgraph.graph.show.markup import text
from councilgraph.graph.show.stations import (
    HEADINGS,
    Evidence,
    Station,
    about,
    chosen,
    lead,
    nameless,
    span,
    stations,
)

KINDS = {kind: name for name, (_, kinds) in GROUPS.items() for kind in kinds}
TALLIED = {ANSWERED: "answered", REPORTED: "reported", PLANNED: "planned", NO_ANSWER: "open"}
"""The states in the order of the tally, each with the name of its style."""

HATCH = (
    '<pattern id="hatch" width="1" height="4" patternUnits="userSpaceOnUse">'
    '<path d="M0 0h.6v4H0z"/></pattern>'
)


def page(found: FollowUps) -> str:
    """The whole page."""
    return "".join(_parts(found))


def _parts(found: FollowUps) -> Iterator[str]:
    yield head("What came back?", "page.css", "follow-up.css")
    if found.councils:
        yield f'<p class="of">{text(" · ".join(found.councils))}</p>\n'
    yield f'<h1>What came back?</h1>\n<p class="lead">{text(lead(found))}</p>\n'
    if wanted := chosen(found):
        share = f"{len(found.tracks):,} of {found.asked:,}"
        others = f" {text(nameless(found))}." if found.nameless else ""
        yield f'<p class="notice">Only what was {text(wanted)}: {share}.{others}</p>\n'
    yield _tally(found)
    number = 0
    for state, tracks in groupby(found.tracks, key=lambda track: track.state):
        yield f'<h2 id="{TALLIED[state]}">{HEADINGS[state]}</h2>\n<ol class="tracks">\n'
        for track in tracks:
            number += 1
            yield track_entry(track, f"track-{number}", found)
        yield "</ol>\n"
    yield FOOT


def _tally(found: FollowUps) -> str:
    counts = {state: found.count(state) for state in TALLIED}
    entries = "".join(
        f'<li class="{TALLIED[state]}"><b>{count:,}</b>{_to(TALLIED[state], state, count)}</li>'
        for state, count in counts.items()
    )
    overdue = sum(track.overdue for track in found.tracks)
    late = f"; {overdue:,} overdue" if overdue else ""
    return (
        f'<section class="tally" aria-label="Summary"><ul>{entries}</ul>'
        f'<p class="facts">{text(span(found))}{late}</p>{_bar(counts)}</section>\n'
    )


def _to(name: str, words: str, count: int) -> str:
    return f'<a href="#{name}">{words}</a>' if count else words


def _bar(counts: dict[str, int]) -> str:
    """How the asks divide, drawn; the numbers stand above it."""
    total, at, parts = sum(counts.values()) or 1, 0.0, []
    for state, count in counts.items():
        width = 100 * count / total
        parts.append(f'<rect class="{TALLIED[state]}" x="{at:.2f}" width="{width:.2f}" height="4"/>')
        at += width
    return (
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        f"<defs>{HATCH}</defs>{''.join(parts)}</svg>"
    )


def track_entry(track: Track, name: str, found: FollowUps) -> str:
    """A track as an entry of a list."""
    stops = list(stations(track))
    told = "".join(map(_station, stops))
    late = '<strong class="late">overdue</strong> ' if track.overdue else ""
    return (
        f'<li class="track" id="{name}"><p class="ask">“{text(track.words)}”</p>'
        f'<p class="facts">{late}<span class="kind decision">{text(about(track, found))}</span></p>'
        f'<ol class="stations of-{len(stops)}">{told}</ol>{_behind(track, stops)}</li>\n'
    )


def _station(one: Station) -> str:
    value = ", ".join(map(_whom, one.whom)) if one.whom else text(one.value)
    notes = "".join(f"<small>{text(note)}</small>" for note in one.notes)
    return f'<li class="{one.mark}"><b>{text(one.head)}</b> {value}{notes}</li>'


def _whom(one: Thing) -> str:
    return f'<span class="kind {KINDS.get(one.kind, "organisation")}">{text(one.name)}</span>'


def _behind(track: Track, stops: list[Station]) -> str:
    """What opens for the words of the ask and each step, and for what was looked for where nothing came."""
    said = "".join(_evidence(stop.head, one, track.words) for stop in stops for one in stop.behind)
    linked = any(step.because for step in track.steps)
    summary = "Why these belong together" if linked else "What was looked for" if track.open else "The words"
    looked = ""
    if track.open and track.state_because:
        looked = f'<p class="facts"><b>How far</b> · {text(track.state_because)}</p>'
    return f'<details class="why"><summary>{summary}</summary>{said}{looked}</details>'


def _evidence(station: str, one: Evidence, ask: str) -> str:
    """The words behind a station; of those that stand above already, as what was asked, the place alone."""
    above = [source for source in one.sources if folded(source.quote) == folded(ask)]
    told = [text(part) for part in (one.label, one.because, one.sure) if part]
    told += [f"<cite>{text(source.place)}</cite>" for source in above]
    words = "".join(
        f"<blockquote>“{text(source.quote)}”<br><cite>{text(source.place)}</cite></blockquote>"
        for source in one.sources
        if source not in above
    )
    facts = " · ".join([f"<b>{text(station)}</b>", *told])
    return f'<div class="said"><p class="facts">{facts}</p>{words}</div>'
