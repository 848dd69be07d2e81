"""Which request is meant where a later item names several in part. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.graph.resolve.loop.papers import (
    CABINET,
    COUNCIL,
    MADE,
    OWNER,
    ROADS,
    asked,
    inferred,
    item,
    links,
    meeting,
    of,
    others,
    said,
    states,
    told,
)

AGAIN = item(meeting("2023-11-22"), "34", "Bus Shelters")
TO_ROADS = " be taken up by the Roads and Bridges Committee."


@pytest.mark.parametrize(
    ("one", "other", "title", "both"),
    [
        pytest.param(
            "the rents at Ferry Square",
            "the upkeep at Ferry Square",
            "Upkeep at Ferry Square",
            False,
            id="place",
        ),
        pytest.param(
            "the arrears at Oxbow Mill",
            "the fires at Oxbow Mill",
            "Fires at Oxbow Mill",
            False,
            id="mill",
        ),
        pytest.param(
            "the Ferry Square", "the upkeep at Ferry Square", "Upkeep at Ferry Square", True, id="whole"
        ),
    ],
)
def test_what_names_another_request_better(one: str, other: str, title: str, *, both: bool) -> None:
    """Of two requests of a meeting, one is not taken up by what it shares but the other's words with."""
    back = item(meeting("2024-01-10", ROADS), "4", title)
    known = [said(meeting("2024-01-10", ROADS), "cg:heldBy", ROADS)]
    found = inferred(
        others(), known, told(MADE), asked(MADE, f"That {one}{TO_ROADS}"), told(AGAIN),
        asked(AGAIN, f"That {other}{TO_ROADS}", place="2"), told(back),
        [said(back, "cg:refersTo", MADE.scope or MADE, f"{title}, referred on 22 November 2023")],
    )  # fmt: skip
    assert links(of(found, "2")) == [("cg:AgendaItem", title)]
    assert bool(links(of(found, "1"))) == both


def test_a_decision_answers_all_that_was_recommended() -> None:
    """What Cabinet makes of recommendations is of each, also of one whose words it does not repeat."""
    back = item(meeting("2024-01-10", CABINET), "4", "Scrutiny Report on River Flooding")
    found = inferred(
        others(), told(MADE),
        asked(MADE, "Extends River Flooding works to the mill.", kind="cg:Recommendation", to=OWNER),
        asked(MADE, "Consults those who live at Oxbow.", kind="cg:Recommendation", to=OWNER, place="2"), told(back),
        asked(back, "that the Scrutiny Panel’s recommendations be rejected.", place="3"),
        [said(back, "cg:refersTo", MADE.scope or MADE, "recommendations on River Flooding of 22 November 2023")],
    )  # fmt: skip
    assert states(of(found, "1")) == states(of(found, "2")) == ["cg:Answered"]


@pytest.mark.parametrize(
    ("outcome", "place"),
    [
        pytest.param("that the report on the River Walls Scheme be received.", "1", id="its report"),
        pytest.param("that the contents of the report be noted.", "2", id="nothing told"),
    ],
)
def test_what_an_item_came_to_tells_which_request_is_meant(outcome: str, place: str) -> None:
    """An item under the name of a place is on the report that was received there, if it says so."""
    back = item(meeting("2024-01-10"), "4", "Old Ferry Lane: Position")
    found = inferred(
        others(), told(MADE), asked(MADE, "Asks for a further report on the River Walls Scheme."),
        asked(MADE, "Details of the takings at Old Ferry Lane to be sent to Members", place="2"), told(back),
        asked(back, outcome, place="3"), [said(back, "cg:refersTo", MADE, "Further to Minute 33, a report was before Members")],
    )  # fmt: skip
    taken = [one.subject.key for one in found if one.predicate == "cg:followedUpBy"]
    assert taken == [(place,)]


def test_matters_arising_have_no_outcome() -> None:
    """What is told of a minute under matters arising is on what it tells, not on the heading of that minute."""
    made = item(meeting("2023-11-22"), "33", "River Walls Scheme")
    back = item(meeting("2024-01-10"), "2", "Minutes")
    words = "Minute 33 – River Walls Scheme: Members had now been sent the staff vacancies at Ferry Lane"
    found = inferred(
        others(), told(made), asked(made, "Agrees to look at the River Walls Scheme again."),
        asked(made, "The staff vacancies at Old Ferry Lane to be sent to Members", place="2"), told(back),
        [said(back, "cg:refersTo", made, words), said(back, "cg:mentions", Mention("cg:Programme", "River Walls Scheme", COUNCIL), words)],
    )  # fmt: skip
    assert [one.subject.key for one in found if one.predicate == "cg:followedUpBy"] == [("2",)]


def test_the_verb_that_asks_is_no_part_of_what_is_asked() -> None:
    """A paper titled by all that was asked for takes up "Calls for …", whichever verb asks."""
    back = item(meeting("2024-01-10"), "4", "Takings at the weir")
    found = inferred(
        others(), told(MADE), asked(MADE, "Calls for statistics on the takings at the weir no later than March."), told(back),
        [said(back, "cg:refersTo", MADE, "Further to Minute 33, a report was before Members")],
    )  # fmt: skip
    assert links(found) == [("cg:AgendaItem", "Takings at the weir")]
