"""What came back of what was asked for in the five documents, as an officer would be shown it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.track_model import NO_ANSWER, REPORTED, Track, Wanted
from councilgraph.graph.reading.tracks import follow_ups

ASKED = dt.date(2023, 11, 22)
BACK = dt.date(2024, 6, 26)


@pytest.fixture(scope="module")
def store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of the documents."""
    folder = tmp_path_factory.mktemp("follow-up") / "graph"
    build([shared / "documents" / "coventry"], folder)
    return GraphFolder.open(folder).store()


def track(store: Store, words: str) -> Track:
    """The one track of 22 November 2023 whose ask begins with such words."""
    made = follow_ups(store, Wanted(since=ASKED, until=ASKED)).tracks
    (found,) = [one for one in made if one.words.startswith(words) and one.number == "33"]
    return found


def test_a_report_leads_to_its_plan_item_and_note(store: Store) -> None:
    """The report asked for in November 2023 is planned, on an agenda and reported back in June 2024."""
    one = track(store, "A report on the Serious Violence Duty")
    assert (one.state, one.due) == (REPORTED, dt.date(2024, 5, 22))
    back = {(step.what, step.kind) for step in one.steps if step.date == BACK}
    assert back == {
        ("planned", "work programme entry"),
        ("on an agenda", "agenda item"),
        ("reported back", "briefing note"),
    }
    assert all(step.sources and step.confidence for step in one.steps[1:])


def test_what_never_came_back_is_not_seen(store: Store) -> None:
    """The data on exclusions, asked for the same day, are not seen to have come back."""
    one = track(store, "School exclusion data")
    assert (one.state, len(one.steps)) == (NO_ANSWER, 1)
    assert [each.name for each in one.report_to] == ["Education and Children's Scrutiny Board (2)"]
    assert one.steps[0].sources[0].quote == one.words


def test_what_was_asked_of_the_police(store: Store) -> None:
    """The requests of 2023 to the police that are not seen to have come back, each with its sentence."""
    year = Wanted("police", since=dt.date(2023, 1, 1), until=dt.date(2023, 12, 31), unanswered=True)
    found = follow_ups(store, year)
    assert {name for one in found.tracks for name in (each.name for each in one.of_whom)} == {
        "West Midlands Police",
        "Police and Crime Commissioner",
        "Police and Crime Board",
    }
    assert all(one.steps[0].sources for one in found.tracks)
    assert found.nameless > 0
