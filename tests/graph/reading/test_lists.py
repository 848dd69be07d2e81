"""What a council's own list claims, beside what its minutes show, and what it forgot."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.reading.track_model import LISTED, NO_ANSWER, Track
from councilgraph.graph.reading.tracks import follow_ups
from councilgraph.graph.show.stations import stations

MINUTES = """Marsh End Borough Council
Minutes of the Meeting of the Rivers Scrutiny Panel held at 6.00 pm on {day}

Present:

Members: Councillor A Roe (Chair)
Councillor B Lund

{number}. {title}

The Panel considered a report.

RESOLVED that the Panel:

{clauses}

(Meeting closed at 7.30 pm)
"""
MARCH = MINUTES.format(
    day="Tuesday, 12 March 2024", number=14, title="Eel Street",
    clauses="1. Requests that the Director of Parks publish the map of the towpaths.\n"
    "2. Requests a further report on the lamps of Eel Street in June.\n"
    "3. Requests figures on otters by ward from the Chief Constable.",
)  # fmt: skip
APRIL = MINUTES.format(
    day="Tuesday, 9 April 2024", number=20, title="Ferry",
    clauses="1. Requests figures for the ferry by month.\n2. Notes the plan.",
)  # fmt: skip
LIST = """Marsh End Borough Council
Rivers Scrutiny Panel – Action Tracker
Updated 14 June 2024

Ref\tMeeting\tRecommendation\tOwner\tDue\tProgress\tRAG
R1\t12 March 2024\tDirector of Parks to publish map of the towpaths\tDirector of Parks\tJune 2024\tPublished on 3 May\tComplete
R2\t12 March 2024\tA further report on the lamps of Eel Street in June\tAda Kowal\tJune 2024\t\tAmber
R3\t9 April 2024\tFigures for the ferry by month\tJo Pell\tASAP\tChased twice\tRed
"""


@pytest.fixture(scope="module")
def tracks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Track]:
    """The tracks of a graph of two minutes and a list, by a word of what was asked for."""
    papers = tmp_path_factory.mktemp("papers")
    for name, words in (("march", MARCH), ("april", APRIL), ("list", LIST)):
        (papers / f"{name}.txt").write_text(words, encoding="utf-8")
    build([papers], Path(papers.parent) / "graph")
    found = follow_ups(GraphFolder.open(Path(papers.parent) / "graph").store()).tracks
    return {word: one for word in ("map", "lamps", "otters", "ferry") for one in found if word in one.words}


@pytest.mark.parametrize(
    ("word", "claim"),
    [
        ("map", "Complete: Published on 3 May"),
        ("lamps", "Amber"),
        ("ferry", "Red: Chased twice"),
    ],
)
def test_what_the_list_claims(tracks: dict[str, Track], word: str, claim: str) -> None:
    """What the list says of a request is told with its words and day, and why it is of that request."""
    (listed,) = [step for step in tracks[word].steps if step.what == LISTED]
    assert (listed.label, str(listed.date)) == (claim, "2024-06-14")
    assert listed.because
    assert listed.sources[0].quote in LIST


def test_a_claim_answers_nothing(tracks: dict[str, Track]) -> None:
    """That the list says "Complete" does not change what the minutes show."""
    assert tracks["map"].state == NO_ANSWER


def test_what_the_list_forgot(tracks: dict[str, Track]) -> None:
    """A request of the same meeting that the list has not is told to be missing there, and no other is."""
    assert str(tracks["otters"].forgotten) == "2024-06-14"
    assert [tracks[word].forgotten for word in ("map", "lamps", "ferry")] == [None, None, None]
    heads = [station.head for station in stations(tracks["otters"])]
    assert "Not on the council's own list" in heads
