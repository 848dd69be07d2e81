"""Which of several requests is meant, and before whom it comes back. All names are made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from councilgraph.ontology.model import Mention, Statement, Term
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

OTHERS = Mention("cg:Committee", "Libraries Committee", COUNCIL)
CLERK = Mention("cg:Post", "Director of Parks", COUNCIL)


@pytest.mark.parametrize(
    ("text", "body", "linked"),
    [
        pytest.param("Remits the weir sluices to the Roads and Bridges Committee.", ROADS, True, id="remits"),
        pytest.param("Passes the weir sluices to the Roads and Bridges Committee.", ROADS, True, id="passes"),
        pytest.param(
            "That the weir sluices be taken up by the Roads and Bridges Committee.",
            ROADS,
            True,
            id="taken up by",
        ),
        pytest.param(
            "Remits the weir sluices to the Roads and Bridges Committee.", OTHERS, False, id="another"
        ),
    ],
)
def test_the_body_that_a_request_names(text: str, body: Mention, linked: bool) -> None:
    """What is passed to a body comes back there, though nothing but the words says to whom it was put."""
    back = item(meeting("2024-01-10", body), "4", "Weir Sluices")
    known = [said(meeting("2024-01-10", one), "cg:heldBy", one) for one in (ROADS, OTHERS)]
    found = inferred(others(), known, told(MADE), asked(MADE, text), told(back))
    assert links(found) == ([("cg:AgendaItem", "Weir Sluices")] if linked else [])


@pytest.mark.parametrize(
    "text",
    [
        "That the Towpath Mowing Scheme be added to the Panel’s work programme for discussion.",
        "That the Towpath Mowing Scheme be included in its forward plan for consideration.",
    ],
)
def test_a_work_programme_is_no_subject(text: str) -> None:
    """“The Panel's work programme” is where it goes, not what it is about."""
    made = item(meeting("2023-11-22"), "34", "Towpath Mowing Scheme – Options")
    back = item(meeting("2024-05-10"), "4", "Mowing of the Towpath")
    found = inferred(others(), told(made), asked(made, text, due="in 6 months time"), told(back))
    assert links(found) == [("cg:AgendaItem", "Mowing of the Towpath")]


def recommended(kind: str, second: Mention = OWNER) -> Iterator[Statement]:
    """Two things of one minute, the first put to the Cabinet Member."""
    yield from told(MADE)
    yield from asked(MADE, "That sandbags be kept at the weir.", kind=kind, to=OWNER)
    yield from asked(MADE, "Puts up notices at Mill Lane.", to=second, place="2")


@pytest.mark.parametrize(("second", "state"), [(OWNER, "cg:Answered"), (CLERK, "cg:NoAnswerSeen")])
@pytest.mark.parametrize("cites", ["minute", "meeting"])
@pytest.mark.parametrize("kind", ["cg:Recommendation", "cg:Resolution"])
def test_what_answers_recommendations(second: Mention, state: str, cites: str, kind: str) -> None:
    """A decision on recommendations answers all that was put to the same post, and nothing put to another."""
    theirs = item(meeting("2024-01-10", CABINET), "6", "River Flooding")
    words = "The Cabinet considered the recommendations of the Scrutiny Panel of 22 November 2023 on River Flooding."
    cited = MADE if cites == "minute" else MADE.scope
    assert cited
    found = inferred(
        others(), recommended(kind, second), told(theirs), [said(theirs, "cg:refersTo", cited, words)],
        asked(theirs, "That all recommendations of the Scrutiny Panel be accepted."),
    )  # fmt: skip
    assert (states(of(found, "1"))[0], states(of(found, "2"))) == ("cg:Answered", [state])


def test_minutes_that_tell_what_became_of_recommendations() -> None:
    """Minutes that say that the recommendations were rejected, if not by whom, are on all that was recommended."""
    back = item(meeting("2024-01-10"), "2", "Minutes")
    words = "Arising from Minute 33/23, the recommendations on River Flooding had been rejected."
    found = inferred(
        others(), recommended("cg:Resolution"), told(back), [said(back, "cg:refersTo", MADE, words)]
    )
    assert [links(of(found, place)) for place in "12"] == [[("cg:AgendaItem", "Minutes")]] * 2


def referred() -> Iterator[Statement]:
    """A matter that the panel sends to a committee, whose minutes cite that."""
    theirs = item(meeting("2024-01-10", ROADS), "6", "Sluices")
    yield from [*told(MADE), *told(theirs), said(meeting("2024-01-10", ROADS), "cg:heldBy", ROADS)]
    yield from asked(MADE, "To refer the matter to the Roads and Bridges Committee.", to=ROADS)
    yield said(Mention("cg:Resolution", "", MADE, ("1",)), "cg:referredTo", ROADS)
    yield said(Mention("cg:Resolution", "", MADE, ("1",)), "cg:disposition", Term("cg:Referred"))
    yield said(theirs, "cg:refersTo", MADE, "Referred by the Panel (Minute 33/23).")


@pytest.mark.parametrize(
    ("decided", "state"), [("", "cg:ReportedBack"), ("That the sluices be mended.", "cg:Answered")]
)
def test_a_matter_that_is_referred(decided: str, state: str) -> None:
    """What those decide to whom a matter was referred answers it, though nothing but the minute tells of it."""
    theirs = item(meeting("2024-01-10", ROADS), "6", "Sluices")
    found = inferred(others(), referred(), asked(theirs, decided) if decided else [])
    assert states(of(found, "1"))[0] == state


def test_an_item_that_tells_what_became_of_a_recommendation() -> None:
    """Those to whom something was recommended answer it where they say that it was carried."""
    theirs = item(meeting("2024-01-10", ROADS), "6", "Minutes of Committees")
    words = "The recommendation at 33/23 was moved and carried."
    asks = asked(MADE, "To recommend that a smith be hired.", kind="cg:Recommendation", to=ROADS)
    found = inferred(others(), told(MADE), asks, told(theirs), [said(theirs, "cg:refersTo", MADE, words)])
    assert states(of(found, "1")) == ["cg:Answered"]


def test_what_a_committee_does_with_what_was_put_to_it() -> None:
    """It decides on the recommendation that it cites, and on no report for which the same minute asks."""
    theirs = item(meeting("2024-01-10", ROADS), "6", "Capital Works")
    found = inferred(
        others(), told(MADE), told(theirs), [said(theirs, "cg:refersTo", MADE, "Under Minute 33/23 of the Panel.")],
        asked(MADE, "To recommend to the Roads and Bridges Committee that the weir be raised.", kind="cg:Recommendation", to=ROADS),
        asked(MADE, "That a report on flooding of the river be brought back.", to=CLERK, place="2"),
        asked(theirs, "not to do so this year."),
    )  # fmt: skip
    assert [states(of(found, place)) for place in "12"] == [["cg:Answered"], ["cg:NoAnswerSeen"]]


def test_minutes_that_tell_of_something_else_besides() -> None:
    """What was asked beside the recommendations comes back in another sentence of the same minutes."""
    back = item(meeting("2024-01-10"), "2", "Minutes")
    words = (
        "Arising from Minute 33/23, the recommendations on River Flooding had been rejected.",
        "Under Minute 33/23, rents at Tollgate Yard had been circulated.",
    )
    found = inferred(
        others(), recommended("cg:Resolution"), told(back), [said(back, "cg:refersTo", MADE, one) for one in words],
        asked(MADE, "That rents at Tollgate Yard be sent to Members.", place="3"),
        asked(MADE, "Officers to count the visits to Weir Bank", kind="cg:Request", to=CLERK, place="4"),
    )  # fmt: skip
    assert [len(links(of(found, place))) for place in "1234"] == [1, 1, 1, 0]


@pytest.mark.parametrize("cites", [True, False])
def test_a_decision_on_recommendations_is_on_nothing_that_is_to_be_told(cites: bool) -> None:
    """What members want to know is not what the Cabinet accepts, though nothing else was read in the minute."""
    theirs = item(meeting("2024-01-10", CABINET), "6", "River Flooding")
    words = (
        "The Cabinet considered the recommendations of the Scrutiny Panel (Minute 33 of 22 November 2023)."
    )
    found = inferred(
        others(), told(MADE), asked(MADE, "Numbers of visits to Weir Bank", kind="cg:Request"), told(theirs),
        [said(theirs, "cg:refersTo", MADE, words)] if cites else [], asked(theirs, "That the recommendations of the Scrutiny Panel be accepted."),
    )  # fmt: skip
    assert links(of(found, "1")) == []


def test_two_papers_on_one_place() -> None:
    """Of two papers at a meeting whose titles are on one place, that is meant whose title is the item's."""
    back = item(meeting("2024-01-10"), "5", "An Update on Mill Lane")
    papers = [
        Mention("cg:BriefingNote", name, meeting("2024-01-10"), ("part", str(place)))
        for place, name in enumerate(("An Update on Mill Lane", "Mill Lane: What Next"))
    ]
    cites = said(back, "cg:refersTo", MADE, "As requested in Minute 33 of 22 November 2023.")
    put = [
        one
        for paper in papers
        for one in (
            said(paper, "dcterms:title", paper.name),
            said(paper, "cg:consideredAt", item(meeting("2024-01-10"), "5", "")),
        )
    ]
    found = inferred(
        others(), told(MADE), asked(MADE, "Wishes to see how it is progressing."), told(back), [cites], put
    )
    assert links(found) == [
        ("cg:AgendaItem", "An Update on Mill Lane"),
        ("cg:BriefingNote", "An Update on Mill Lane"),
    ]


def test_a_citation_that_tells_nothing_is_on_the_subject_of_the_minute() -> None:
    """What is asked for on the heading of a minute comes back where the minute is but cited, whatever it is called."""
    back = item(meeting("2024-01-10"), "5", "Works around Mill Lane")
    found = inferred(
        others(), told(MADE), asked(MADE, "That an account of the River Flooding Scheme be given."),
        asked(MADE, "That rents at Tollgate Yard be sent to Members.", place="2"),
        told(back), [said(back, "cg:refersTo", MADE, "As requested in Minute 33 of 22 November 2023.")],
    )  # fmt: skip
    assert [len(links(of(found, place))) for place in "12"] == [1, 0]


def test_progress_that_is_to_be_reported_is_a_report() -> None:
    """“That progress be reported” wants a report, which may come back under another title."""
    back = item(meeting("2024-01-10"), "5", "Works around Mill Lane")
    found = inferred(
        others(), told(MADE), asked(MADE, "Asks that progress against the River Flooding Scheme be reported."),
        asked(MADE, "That rents at Tollgate Yard be sent to Members.", place="2"),
        told(back), [said(back, "cg:refersTo", MADE, "As requested in Minute 33 of 22 November 2023.")],
    )  # fmt: skip
    assert [len(links(of(found, place))) for place in "12"] == [1, 0]


def test_the_number_of_a_minute_is_no_subject() -> None:
    """“Minute 23/033” is on a report that was asked for as “Minute 33” is, though that is all that is said."""
    back = item(meeting("2024-01-10"), "2", "Minutes")
    words = "Arising from Minute 23/033, the Director gave an update."
    found = inferred(
        others(), told(MADE), asked(MADE, "A further report on flooding of the river be brought back."),
        asked(MADE, "Puts up notices at Mill Lane.", to=OWNER, place="2"), told(back), [said(back, "cg:refersTo", MADE, words)],
    )  # fmt: skip
    assert [len(links(of(found, place))) for place in "12"] == [1, 0]


def test_a_title_that_is_what_one_request_asks_for() -> None:
    """Of the requests of a cited minute the one is meant whose words are the title, whatever its form."""
    back = item(meeting("2024-01-10"), "5", "Costs of the Weir Contract")
    found = inferred(
        others(), told(MADE), asked(MADE, "That progress with the flooding of the river be looked at again."),
        asked(MADE, "Director of Parks to confirm the costs of the weir contract", to=CLERK, place="2"),
        told(back), [said(back, "cg:refersTo", MADE, "As requested in Minute 33 of 22 November 2023.")],
    )  # fmt: skip
    assert ([*links(of(found, "1"))], [*links(of(found, "2"))]) == (
        [],
        [("cg:AgendaItem", "Costs of the Weir Contract")],
    )


def test_to_see_how_it_goes_is_a_report() -> None:
    """Who wishes to see how a matter is progressing wants a report, which may have another title."""
    back = item(meeting("2024-01-10"), "5", "Works around Mill Lane")
    found = inferred(
        others(), told(MADE), asked(MADE, "Wishes to see how the River Flooding Scheme is progressing."),
        told(back), [said(back, "cg:refersTo", MADE, "As requested in Minute 33 of 22 November 2023.")],
    )  # fmt: skip
    assert links(found) == [("cg:AgendaItem", "Works around Mill Lane")]


def test_another_minute_of_the_same_meeting() -> None:
    """What cites one minute of a meeting names that meeting for it, not for what another minute asked."""
    other = item(meeting("2023-11-22"), "34", "River Walls")
    back = item(meeting("2024-01-10"), "3", "River Flooding Sandbags")
    words = "Further to Minute 34 of 22 November 2023, the sandbags against flooding of the river"
    found = inferred(
        others(), told(MADE), told(other), asked(MADE, "A further report on flooding of the river be brought back."),
        told(back), [said(back, "cg:refersTo", other, words), said(back, "cg:refersTo", MADE.scope or MADE, words)],
    )  # fmt: skip
    assert links(found) == []


def test_what_is_led_in_as_advice_is_answered_as_one() -> None:
    """“Recommends that the Cabinet Member: a) mends the weir, b) reports on it again” is accepted as a whole."""
    theirs = item(meeting("2024-01-10", CABINET), "6", "River Flooding")
    lead = Mention("cg:LeadIn", "", MADE, ("0",))
    clauses = ("Mends the weir.", "Reports to the Council again on the weir.")
    found = inferred(
        others(), told(MADE), [said(lead, "cg:text", "Recommends that the Cabinet Member for Parks:")], told(theirs),
        *(asked(MADE, words, to=OWNER, place=str(at)) for at, words in enumerate(clauses, 1)),
        [said(Mention("cg:Resolution", "", MADE, (str(at),)), "cg:parentClause", lead) for at in (1, 2)],
        [said(theirs, "cg:refersTo", MADE, "The recommendations of the Scrutiny Panel (Minute 33) were considered.")],
        asked(theirs, "That all recommendations of the Scrutiny Panel be accepted."),
    )  # fmt: skip
    assert [states(of(found, place))[0] for place in "12"] == ["cg:Answered"] * 2


def test_a_sentence_on_another_minute_of_the_day() -> None:
    """What one sentence tells of the recommendations of a minute is not told of another minute of that meeting."""
    other = item(meeting("2023-11-22"), "34", "River Walls")
    back = item(meeting("2024-01-10"), "2", "Minutes")
    figures = "Minute 33 (22 November 2023): the rents at Tollgate Yard had been circulated."
    verdict = "Minute 34 (22 November 2023): the recommendations had been accepted."
    day = MADE.scope or MADE
    found = inferred(
        others(), recommended("cg:Resolution"), asked(MADE, "That rents at Tollgate Yard be sent to Members.", place="3"),
        told(other), asked(other, "Puts up lamps at Weir Bank.", to=OWNER, place="4"), told(back),
        [said(back, "cg:refersTo", cited, words) for words in (figures, verdict) for cited in (day, MADE if words is figures else other)],
    )  # fmt: skip
    assert [len(links(of(found, place))) for place in "1234"] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    ("disposition", "state"), [("cg:Deferred", "cg:Planned"), ("cg:Noted", "cg:ReportedBack")]
)
def test_what_was_only_deferred_has_not_come_back(disposition: str, state: str) -> None:
    """An item of which a meeting decides nothing but to defer it was on the agenda, and brings nothing back."""
    back = item(meeting("2024-01-10"), "5", "River Flooding")
    decided = said(Mention("cg:Resolution", "", back, ("1",)), "cg:disposition", Term(disposition))
    found = inferred(
        others(), told(MADE), asked(MADE, "A further report on flooding of the river be brought back."),
        told(back), asked(back, "That the item be dealt with so."), [decided],
    )  # fmt: skip
    assert states(of(found, "1")) == [state]
    assert links(of(found, "1")) == [("cg:AgendaItem", "River Flooding")]


def test_what_was_deferred_and_then_came_back() -> None:
    """Of an item that was deferred and one at which it came, the second takes the request up."""
    off, back = (item(meeting(day), "5", "River Flooding") for day in ("2024-01-10", "2024-02-14"))
    found = inferred(
        others(), told(MADE), asked(MADE, "A further report on flooding of the river be brought back."),
        told(off), asked(off, "That the item wait."), told(back),
        [said(Mention("cg:Resolution", "", off, ("1",)), "cg:disposition", Term("cg:Deferred"))],
    )  # fmt: skip
    (link,) = [one for one in of(found, "1") if one.predicate == "cg:followedUpBy"]
    assert link.object == back


@pytest.mark.parametrize(("decided", "state"), [
    pytest.param("That the request for a report on flooding of the river be withdrawn.", "cg:Answered", id="it"),
    pytest.param("That the barrier at the quay be withdrawn.", "cg:ReportedBack", id="another thing"),
])  # fmt: skip
def test_a_request_that_those_who_asked_take_back(decided: str, state: str) -> None:
    """Where those who asked withdraw the request it is closed, and nothing was reported."""
    back = item(meeting("2024-01-10"), "5", "River Flooding")
    made = asked(MADE, "A further report on flooding of the river be brought back.")
    found = inferred(others(), told(MADE), made, told(back), asked(back, decided))
    assert states(of(found, "1")) == [state]


@pytest.mark.parametrize(("status", "state"), [("cg:Called", "cg:Planned"), ("cg:Held", "cg:ReportedBack")])
def test_what_is_on_the_agenda_of_a_meeting_to_come(status: str, state: str) -> None:
    """What stands on an agenda has not come back before the meeting was held."""
    back = item(meeting("2024-01-10"), "5", "River Flooding")
    found = inferred(
        others(), told(MADE), asked(MADE, "A further report on flooding of the river be brought back."),
        told(back), [said(meeting("2024-01-10"), "cg:status", Term(status))],
    )  # fmt: skip
    assert states(of(found, "1")) == [state]


def test_a_place_in_its_present_state_is_no_routine() -> None:
    """A title with a word that stands in titles of routine too is told from them: what was decided tells which."""
    back = item(meeting("2024-01-10"), "5", "Mill Lane: Present Position")
    found = inferred(
        others(), told(MADE), asked(MADE, "That a further report on the River Flooding Scheme be made."),
        asked(MADE, "That the rents at Mill Lane be sent to Members.", place="2"), told(back),
        [said(back, "cg:refersTo", MADE, "As requested in Minute 33 of 22 November 2023.")],
        asked(back, "That the position of the River Flooding Scheme be noted."),
    )  # fmt: skip
    assert [len(links(of(found, place))) for place in "12"] == [1, 0]
