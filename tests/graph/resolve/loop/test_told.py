"""What minutes tell of a request without an item of its own: letters, matters arising. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.graph.resolve.loop.papers import (
    COUNCIL,
    MADE,
    PANEL,
    asked,
    entry,
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

CLERK = Mention("cg:Post", "Town Clerk", COUNCIL)
WATER = Mention("cg:Organisation", "Anglia Water")
LATER = item(meeting("2024-01-10"), "3", "Correspondence")
ARISING = item(meeting("2024-01-10"), "3", "Matters Arising")


@pytest.mark.parametrize(("writer", "words", "state"), [
    pytest.param(WATER, "A letter from Anglia Water said that the weir would be raised.", "cg:Answered", id="answer"),
    pytest.param(WATER, "A letter from Anglia Water told of new tariffs.", "cg:NoAnswerSeen", id="another subject"),
    pytest.param(WATER, "A letter from Anglia Water acknowledged ours on the weir.", "cg:NoAnswerSeen", id="no answer"),
    pytest.param(Mention("cg:Organisation", "Rowing Club"), "A letter from the Rowing Club told of the weir.",
                 "cg:NoAnswerSeen", id="of somebody else"),
    pytest.param(WATER, "(i) Anglia Water, 3 May: the weir at Tern Bridge would be raised.", "cg:NoAnswerSeen", id="elsewhere"),
    pytest.param(WATER, "(i) Anglia Water, 3 May: notice of works at the weir at Mill Lane.", "cg:NoAnswerSeen", id="a notice"),
    pytest.param(WATER, "(i) Anglia Water, 3 May: the weir at Mill Lane would be raised.", "cg:Answered", id="in a list"),
])  # fmt: skip
def test_a_letter_of_whoever_was_asked(writer: Mention, words: str, state: str) -> None:
    """A letter of one whom the request names answers it where it tells of its subject."""
    letter = Mention("cg:Letter", f"Letter from {writer.name}", LATER, ("letter", "1"))
    found = inferred(
        others(), told(MADE), asked(MADE, "That the Clerk write to Anglia Water on the height of the weir at Mill Lane.", to=CLERK),
        told(LATER), [said(letter, "dcterms:title", letter.name), said(letter, "cg:text", words), said(letter, "dcterms:creator", writer),
                      said(letter, "cg:consideredAt", LATER)],
    )  # fmt: skip
    assert states(of(found, "1")) == [state]


@pytest.mark.parametrize(("words", "state"), [
    ("Minute 33 – the railings had been painted.", ["cg:ReportedBack"]),
    ("Minute 33 – nothing had been heard.", ["cg:NoAnswerSeen"]),
])  # fmt: skip
def test_matters_arising_on_a_minute_of_one_request(words: str, state: list[str]) -> None:
    """Where a minute asked for one thing, what arises of it is on that, whatever its words."""
    found = inferred(
        others(), told(MADE), asked(MADE, "That the Clerk mend the bank.", to=CLERK),
        told(ARISING), [said(ARISING, "cg:refersTo", MADE, words)],
    )  # fmt: skip
    assert states(of(found, "1")) == state


@pytest.mark.parametrize(("words", "kinds"), [
    ("The Engineer reported that the flooding survey of Mill Bank had been sent to Members.", ["cg:Response"]),
    ("The Engineer reported on the flooding survey of Mill Bank.", ["cg:AgendaItem"]),
])  # fmt: skip
def test_who_asked_is_told_that_it_was_done(words: str, kinds: list[str]) -> None:
    """Under matters arising somebody else than whoever was asked may tell that it was done."""
    reply = Mention("cg:Response", "", ARISING, ("response", "1"))
    engineer = Mention("cg:Post", "Engineer", COUNCIL)
    found = inferred(
        others(), told(MADE), asked(MADE, "That the Clerk send Members the flooding survey of Mill Bank.", to=CLERK),
        told(ARISING), [said(reply, "cg:item", ARISING), said(reply, "cg:text", words),
                        said(reply, "cg:respondent", engineer), said(ARISING, "cg:refersTo", MADE, words)],
    )  # fmt: skip
    assert [kind for kind, _ in links(of(found, "1"))] == kinds


@pytest.mark.parametrize(("words", "who", "under", "count"), [
    pytest.param("The Clerk had sent the survey of the ferry steps.", CLERK, "Clerk's Report", 1, id="half of it"),
    pytest.param("The Clerk had sent the survey of the bus shelters.", CLERK, "Clerk's Report", 0, id="a word"),
    pytest.param("The survey of the railings by the ferry steps had been sent.", None, "Action Sheet", 1, id="all of it"),
    pytest.param("The survey of the ferry steps had been sent.", None, "Action Sheet", 0, id="half, by nobody"),
    pytest.param("The survey of the railings by the ferry steps had been sent.", None, "Ferry", 0, id="another heading"),
])  # fmt: skip
def test_an_outcome_below_such_a_heading(words: str, who: Mention | None, under: str, count: int) -> None:
    """What whoever was asked tells is on the better part of it; where nobody is named, on all of it."""
    there = item(meeting("2024-01-10"), "3", under)
    reply = Mention("cg:Response", "", there, ("told", "1"))
    answer = [said(reply, "cg:item", there), said(reply, "cg:text", words)]
    answer += [said(reply, "cg:respondent", who)] if who else []
    asking = asked(
        MADE, "That the Clerk send a survey of the railings at the ferry steps to Members.", to=CLERK
    )
    bodies = [said(one.scope, "cg:heldBy", PANEL) for one in (MADE, there) if one.scope]
    found = inferred(others(), bodies, told(MADE), asking, told(there), answer)
    assert len(links(of(found, "1"))) == count


@pytest.mark.parametrize(("title", "count"), [
    ("Weir Flooding", 1),
    ("Weir Flooding Grants", 0),
    ("Weir", 0),
])  # fmt: skip
def test_a_title_that_names_nothing_else(title: str, count: int) -> None:
    """An entry whose title has two telling words of a request for a report, and no other, is on it."""
    asking = asked(
        MADE, "That a report on flooding at the weir, dredging, sandbags and pumps be brought back."
    )
    found = inferred(others(), told(MADE), asking, entry("2024-01-10", title, "2024-03-01"))
    assert len(links(found)) == count
