"""Recommendations that are answered by their numbers. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.graph.resolve.loop.labels import labels_in
from councilgraph.ontology.model import Mention
from tests.graph.resolve.loop.papers import (
    CABINET,
    PANEL,
    asked,
    inferred,
    item,
    meeting,
    of,
    others,
    said,
    states,
    told,
)


@pytest.mark.parametrize(("words", "labels"), [
    ("That R1 and R2 be accepted.", "1 2"),
    ("That Recommendations 2, 3 and 5 be rejected.", "2 3 5"),
    ("That R4 to R6 be agreed.", "4 5 6"),
    ("That recommendation (ii) be accepted.", "ii"),
    ("That recommendations i) and iv) be agreed.", "i iv"),
    ("That recommendations (iv) to (vi) be agreed.", "iv v vi"),
    ("Recommendation (b): agreed.", "b"),
    ("Recs. (a), (c) and (d) were accepted.", "a c d"),
    ("Recommendations (h) to (j) were accepted.", "h i j"),
    ("That Recommendation 3/24 be agreed.", ""),
    ("That the recommendations be agreed in 2 years.", ""),
    ("That the recommendation a Member made be agreed.", ""),
])  # fmt: skip
def test_the_labels_of_recommendations(words: str, labels: str) -> None:
    """Recommendations are named one by one, in a list and from the first to the last."""
    assert labels_in(words) == {*labels.split()}


@pytest.mark.parametrize(("decided", "far"), [
    ("That R1 be accepted.", ["cg:Answered", "cg:NoAnswerSeen"]),
    ("That R1 and R2 be rejected.", ["cg:Answered", "cg:Answered"]),
    ("That a decision on R1 be deferred.", ["cg:NoAnswerSeen", "cg:NoAnswerSeen"]),
    ("That the ferry be painted.", ["cg:NoAnswerSeen", "cg:NoAnswerSeen"]),
])  # fmt: skip
def test_only_those_that_are_named_are_answered(decided: str, far: list[str]) -> None:
    """A verdict on one recommendation of several is none on the others, and to defer is no verdict."""
    group = Mention("cg:SubGroup", "River Flooding Task Group", PANEL.scope)
    made = item(meeting("2023-11-22"), "33", "River Flooding Task Group – Final Report")
    theirs = item(meeting("2024-01-10", CABINET), "6", "Response: River Flooding")
    asks = [
        one
        for place, text in (("1", "That sandbags be kept."), ("2", "That the weir be raised."))
        for one in (
            *asked(made, text, kind="cg:Recommendation", to=CABINET, place=place),
            said(Mention("cg:Recommendation", "", made, (place,)), "cg:clause", f"R{place}"),
        )
    ]
    held = said(meeting("2023-05-01"), "cg:heldBy", group)
    found = inferred(others(), [held], told(made), asks, told(theirs), asked(theirs, decided, place="7"))
    assert [states(of(found, place))[0] for place in "12"] == far


@pytest.mark.parametrize(("under", "number", "state"), [
    pytest.param("Reply to the Scrutiny Panel: River Flooding", "1", "cg:Answered", id="its number and who made it"),
    pytest.param("Reply to the Scrutiny Panel: River Flooding", "2", "cg:NoAnswerSeen", id="another number"),
    pytest.param("Reply to the Roads and Bridges Committee: River Flooding", "1", "cg:NoAnswerSeen", id="of others"),
    pytest.param("Reply to the Scrutiny Panel: Ferry Fares", "1", "cg:NoAnswerSeen", id="on another matter"),
])  # fmt: skip
def test_a_reply_to_the_recommendation_of_a_number(under: str, number: str, state: str) -> None:
    """A reply that tells but the number of a recommendation is to that of the body and matter of its heading."""
    made = item(meeting("2023-11-22"), "33", "River Flooding")
    asks = [
        *asked(made, "That Cabinet be recommended to raise the weir.", to=CABINET, place="1"),
        said(Mention("cg:Resolution", "", made, ("1",)), "cg:clause", "1"),
    ]
    theirs = item(meeting("2024-01-10", CABINET), "6", under)
    reply = Mention("cg:Response", "", theirs, ("response", "1"))
    words = f"Recommendation {number} – Not accepted. No money is left for it."
    answered = [
        said(reply, "cg:item", theirs), said(reply, "cg:text", words), said(reply, "cg:respondent", CABINET)
    ]  # fmt: skip
    bodies = [
        said(one, "cg:heldBy", body) for one, body in ((made.scope, PANEL), (theirs.scope, CABINET)) if one
    ]
    found = inferred(others(), bodies, told(made), asks, told(theirs), answered)
    assert states(of(found, "1")) == [state]


@pytest.mark.parametrize(("under", "decided", "far"), [
    pytest.param("Reference from the Scrutiny Panel – River Flooding", "Recommendation (ii) be accepted.",
                 ["cg:NoAnswerSeen", "cg:Answered"], id="the second"),
    pytest.param("Reference from the Scrutiny Panel – River Flooding", "Recommendation (i) be not accepted.",
                 ["cg:Answered", "cg:NoAnswerSeen"], id="the first"),
    pytest.param("Reference from the Scrutiny Panel – River Flooding", "Recommendations (i) and (ii) be accepted.",
                 ["cg:Answered", "cg:Answered"], id="both"),
    pytest.param("Reference from the Scrutiny Panel – River Flooding", "Recommendation (b) be accepted.",
                 ["cg:NoAnswerSeen", "cg:NoAnswerSeen"], id="of a list that is told otherwise"),
    pytest.param("Reference from the Scrutiny Panel – Ferry Fares", "Recommendation (ii) be accepted.",
                 ["cg:NoAnswerSeen", "cg:NoAnswerSeen"], id="on another matter"),
])  # fmt: skip
def test_a_verdict_on_a_clause(under: str, decided: str, far: list[str]) -> None:
    """Of the clauses of a recommendation each has the answer that names it, and none that of another."""
    made = item(meeting("2023-11-22"), "33", "River Flooding in the Lower Town")
    asks = [
        one
        for place, mark, text in (
            ("1", "i", "the pumps be tested"),
            ("2", "ii", "an open day be held at the weir"),
        )
        for one in (
            *asked(made, text, kind="cg:Recommendation", to=CABINET, place=place),
            said(Mention("cg:Recommendation", "", made, (place,)), "cg:clause", mark),
        )
    ]
    theirs = item(meeting("2024-01-10", CABINET), "6", under)
    bodies = [
        said(one, "cg:heldBy", body) for one, body in ((made.scope, PANEL), (theirs.scope, CABINET)) if one
    ]
    found = inferred(others(), bodies, told(made), asks, told(theirs), asked(theirs, decided, place="7"))
    assert [states(of(found, place))[0] for place in "12"] == far
