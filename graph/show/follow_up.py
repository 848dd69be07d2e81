"""What came back, as lines for a terminal, as rows for a spreadsheet, and as JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.reading.facts import published
from councilgraph.graph.reading.track_model import LISTED, MADE, PLANNED, STATES, FollowUps, Step, Track
from councilgraph.graph.show.stations import (
    DONE,
    HEADINGS,
    Evidence,
    about,
    because,
    chosen,
    lead,
    named,
    nameless,
    span,
    stations,
)
from councilgraph.graph.show.tables import Row, Table, of_mappings
from councilgraph.graph.show.terminal import Line

COLUMNS = (
    *("asked", "by", "council", "item", "clause", "title", "kind", "what", "of_whom", "report_to"),
    *("due_as_written", "due", "how_far", "overdue", "days", "planned_for", "planned_as"),
    *(
        "came_back",
        "came_back_as",
        "list_of",
        "list_says",
        "not_on_list_of",
        "because",
        "sure",
        "later_words",
        "later_document",
        "later_place",
    ),
    *("document", "place", "words", "iri"),
)
"""A row of the table is an ask; `words` are those that ask, `later_words` those of what came of it last."""

NOT_WORKED_OUT = "this graph was built before follow-ups were worked out: build it again"
REACHED, MISSING = "●", "○"


def lines(found: FollowUps) -> Iterator[Line]:
    """The tracks to read: how many came back, then each with its stations and the words behind them."""
    yield Line("What came back?", "title")
    if wanted := chosen(found):
        yield Line(wanted)
    if others := nameless(found):
        yield Line(others)
    yield Line(lead(found), "source")
    yield Line(f"{span(found)}: {tally(found)}")
    for state, tracks in groupby(found.tracks, key=lambda track: track.state):
        yield Line("")
        yield Line(HEADINGS[state], "heading")
        for track in tracks:
            yield Line("")
            yield from _track(track, found)


def tally(found: FollowUps) -> str:
    """How many of the tracks are in each state, and overdue."""
    counts = [f"{found.count(state):,} {state}" for state in STATES]
    overdue = sum(track.overdue for track in found.tracks)
    return ", ".join([*counts, f"{overdue:,} overdue"])


def _track(track: Track, found: FollowUps) -> Iterator[Line]:
    yield Line(f"“{track.words}”", "fact", 2)
    yield Line(about(track, found), "source", 4)
    for station in stations(track):
        mark = REACHED if station.mark == DONE else MISSING
        yield Line(f"{mark} {station.head}" + (f": {station.value}" if station.value else ""), "fact", 4)
        yield from (Line(note, "fact", 6) for note in station.notes)
        for each in station.behind:
            yield from _words(each, track.words)


def _words(one: Evidence, ask: str) -> Iterator[Line]:
    """The words behind a station, without those that stand above already."""
    if one.because:
        yield Line(because(one), "source", 8)
    for source in one.sources[:1]:
        if folded(source.quote) not in folded(ask):
            yield Line(f"“{source.quote}”", "words", 8)
        more = f", and {len(one.sources) - 1} more" if len(one.sources) > 1 else ""
        yield Line(source.place + more, "source", 8)


def table(found: FollowUps) -> Table:
    """The tracks as a table, a row an ask."""
    return of_mappings(COLUMNS, map(row, found.tracks), "What came back?")


def row(track: Track) -> Row:
    """A track as a row, by column: None, or no cell, where nothing is known."""
    planned = next((step for step in track.steps if step.what == PLANNED), None)
    back = next((step for step in reversed(track.steps) if step.what not in (MADE, PLANNED, LISTED)), None)
    listed = next((step for step in reversed(track.steps) if step.what == LISTED), None)
    last = back or planned
    return {
        "asked": track.date,
        "by": named(track.asked_by) or None,
        "council": track.council or None,
        "item": track.number or None,
        "clause": track.clause or None,
        "title": track.title or None,
        "kind": track.kind,
        "what": track.words,
        "of_whom": named(track.of_whom) or None,
        "report_to": named(track.report_to) or None,
        "due_as_written": track.due_text or None,
        "due": track.due,
        "how_far": track.state,
        "overdue": track.overdue,
        "days": track.age,
        "planned_for": (planned.date or planned.when or None) if planned else None,
        "planned_as": planned.label if planned else None,
        "came_back": back.date if back else None,
        "came_back_as": back.label if back else None,
        "list_of": listed.date if listed else None,
        "list_says": listed.label if listed else None,
        "not_on_list_of": track.forgotten,
        "because": (last.because or None) if last else None,
        "sure": last.confidence if last else None,
        **_source("later_", last),
        **_source("", track.steps[0]),
        "iri": track.iri,
    }


def _source(before: str, step: Step | None) -> Row:
    """The first words of a step and where they stand, as cells."""
    if step is None or not step.sources:
        return {}
    first = step.sources[0]
    place = first.place.removeprefix(f"{first.document}, ")
    return {f"{before}document": first.document, f"{before}place": place, f"{before}words": first.quote}


def cells(found: FollowUps) -> Sequence[Sequence[str]]:
    """The table as CSV has it, its heads first."""
    made = table(found)
    return [made.columns, *(["" if value is None else str(value) for value in each] for each in made.rows)]


def as_json(found: FollowUps) -> dict[str, Any]:
    """What programs read: the day reckoned to, how many asks there are, and the tracks that are wanted."""
    counts = {state: found.count(state) for state in STATES}
    head = {"on": found.on, "documents": found.documents, "asked": found.asked, "states": counts}
    plain = _plain({**head, "tracks": [published(track) for track in found.tracks]})
    assert isinstance(plain, dict)
    return plain


def _plain(value: object) -> object:
    """A value as JSON has it: days in their ISO form."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else value
