"""What looks like the answer to a request, and is none. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.graph.resolve.loop.papers import (
    COUNCIL,
    MADE,
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

BACK = item(meeting("2024-01-10"), "5", "River Flooding")


@pytest.mark.parametrize(("decided", "state"), [
    pytest.param("That the Engineer be again instructed to report on flooding of the river.", "cg:NoAnswerSeen", id="again"),
    pytest.param("To request again that the Engineer report on flooding.", "cg:NoAnswerSeen", id="to request again"),
    pytest.param("To write a second time to the Engineer.", "cg:NoAnswerSeen", id="a second time"),
    pytest.param("Repeats its request for the report.", "cg:NoAnswerSeen", id="repeated"),
    pytest.param("That the report asked for in November be no longer required.", "cg:Answered", id="not needed"),
    pytest.param("That the Engineer be asked to report again in May.", "cg:ReportedBack", id="a further one"),
])  # fmt: skip
def test_an_item_at_which_it_is_asked_for_again_or_no_longer(decided: str, state: str) -> None:
    """Where the same is asked for again nothing came; where it is needed no longer it is closed."""
    made = asked(MADE, "A report on flooding of the river be brought back.")
    found = inferred(others(), told(MADE), made, told(BACK), asked(BACK, decided, place="7"))
    assert states(of(found, "1")) == [state]


@pytest.mark.parametrize(("sentence", "count"), [
    ("Minute 33: the Engineer apologised that the figures were not to be had.", 0),
    ("Minute 33: the Engineer apologised for the delay and presented the report.", 1),
])  # fmt: skip
def test_an_apology(sentence: str, count: int) -> None:
    """Whoever apologises has brought nothing, unless what was asked for came with it."""
    arising = item(meeting("2024-01-10"), "3", "Riverside Defences")
    made = asked(MADE, "That a report on flooding of the river be brought back.")
    found = inferred(
        others(), told(MADE), made, told(arising), [said(arising, "cg:refersTo", MADE, sentence)]
    )
    assert len(links(of(found, "1"))) == count


@pytest.mark.parametrize("why", ["", " since no reply had been received"])
def test_what_is_put_back(why: str) -> None:
    """Where minutes say that what was asked for is to come later it has not come back, but is planned."""
    arising = item(meeting("2024-01-10"), "3", "Riverside Defences")
    cites = said(
        arising, "cg:refersTo", MADE, f"Minute 33: the report on the river was carried over to May{why}."
    )
    made = asked(MADE, "That a report on flooding of the river be brought back.")
    found = inferred(others(), told(MADE), made, told(arising), [cites])
    assert states(of(found, "1")) == ["cg:Planned"]


@pytest.mark.parametrize(("title", "text", "count"), [
    ("River Flooding – Annual Report", "That a list of river flooding be sent to Members.", 0),
    ("River Flooding – Annual Report", "That a further report on flooding of the river be made.", 1),
    ("River Flooding", "That a list of river flooding be sent to Members.", 1),
])  # fmt: skip
def test_what_comes_every_year(title: str, text: str, count: int) -> None:
    """A report that comes every year brings no list that Members were to be sent, but for its name."""
    back = item(meeting("2024-01-10"), "5", title)
    found = inferred(others(), told(MADE), asked(MADE, text), told(back))
    assert len(links(of(found, "1"))) == count


def test_an_item_beside_that_which_cites_the_minute() -> None:
    """Where one item of a meeting says that it takes the minute up, another of like title does not."""
    film = item(meeting("2024-01-10"), "4", "River Flooding – A Film")
    cites = said(BACK, "cg:refersTo", MADE, "Further to Minute 33 of 22 November 2023")
    made = asked(MADE, "A report on flooding of the river be brought back.")
    found = inferred(others(), told(MADE), made, told(film), told(BACK), [cites])
    assert links(found) == [("cg:AgendaItem", "River Flooding")]


def test_a_title_that_but_names_whoever_was_asked() -> None:
    """An item headed with the name of a club is on the club, and need not be on what it was asked for."""
    club = Mention("cg:Organisation", "Rowing Club", COUNCIL)
    asking, later = (item(meeting(day), "4", "Rowing Club") for day in ("2023-11-22", "2024-01-10"))
    made = asked(asking, "That the Rowing Club be asked for a copy of its lease.", to=club)
    assert links(inferred(others(), told(asking), made, told(later))) == []


def test_why_a_matter_is_put_off_is_not_what_is_to_come_back() -> None:
    """What is continued so that somebody may ask about the rent comes back as what it was."""
    made = asked(
        MADE,
        "to continue consideration of the matter to the next meeting to allow the Clerk to clarify the rent.",
    )
    found = inferred(others(), told(MADE), made, told(BACK))
    assert links(found) == [("cg:AgendaItem", "River Flooding")]
