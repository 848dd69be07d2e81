from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention, Statement, Term, Value
from tests.graph.resolve.loop.papers import (
    CABINET,
    COUNCIL,
    MADE,
    OWNER,
    asked,
    entry,
    inferred,
    item,
    links,
    meeting,
    said,
    states,
    told,
)

FURTHER = "That an update be brought back in 6 months time."


def test_planned_and_reported_back() -> None:
    """An entry that cites the meeting, and the item of the day for which it is planned, take the request up."""
    back = item(meeting("2024-06-26"), "4", "River Flooding (RF)")
    found = inferred(
        told(MADE), asked(MADE, FURTHER, due="in 6 months time"), told(back),
        entry("2024-06-17", "River Flooding", "2024-06-26", "In November 2023 the Panel requested an update on flooding of the river."),
    )  # fmt: skip
    assert links(found) == [
        ("cg:AgendaItem", "River Flooding (RF)"),
        ("cg:WorkProgrammeEntry", "River Flooding"),
    ]
    assert states(found) == ["cg:ReportedBack"]


def test_due_date_is_inferred_with_its_reason() -> None:
    """The day is worked out from the words, and says how."""
    found = inferred(told(MADE), asked(MADE, FURTHER, due="in 6 months time"))
    due = next(one for one in found if one.predicate == "cg:dueDate")
    assert due.object == Value("2024-05-22", "xsd:date")
    assert "in 6 months" in due.because


def test_no_answer_seen() -> None:
    """A request of which nothing comes says so, and how sure that is is less than certain."""
    found = inferred(
        told(MADE), asked(MADE, "School meals data be reported back to the Panel.", kind="cg:Request")
    )
    assert states(found) == ["cg:NoAnswerSeen"]
    assert all(0 < one.confidence < 1 for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "That the update on River Flooding be noted.",
        "Welcomes the report on River Flooding.",
        "That the minutes be approved.",
        "Supports the recommendations to Cabinet.",
    ],
)
def test_what_asks_for_nothing(text: str) -> None:
    """What notes, welcomes, approves or supports awaits no answer, so a later item of the same title is no answer."""
    later = item(meeting("2024-06-26"), "4", "River Flooding")
    assert inferred(told(MADE), asked(MADE, text), told(later)) == []


@pytest.mark.parametrize(
    ("title", "day", "why"),
    [
        ("River Flooding", "2023-10-01", "it was before the request"),
        ("Library Opening Hours", "2024-05-20", "it is about something else"),
        ("River Flooding Insurance for Allotment Holders", "2024-05-20", "it is about another side of it"),
    ],
)
def test_what_is_no_answer(title: str, day: str, why: str) -> None:
    """An earlier item, one of another subject, and one that only shares a word take nothing up."""
    found = inferred(
        told(MADE), asked(MADE, FURTHER, due="in 6 months time"), told(item(meeting(day), "4", title))
    )
    assert links(found) == [], why


def test_an_act_is_not_answered_by_a_title() -> None:
    """Who was asked to do something has not done it because an item bears the name of the matter."""
    text = "The Cabinet Member for Parks be requested to dredge the river against flooding."
    found = inferred(
        told(MADE), asked(MADE, text, to=OWNER), told(item(meeting("2024-05-22"), "4", "River Flooding"))
    )
    assert (links(found), states(found)) == ([], ["cg:NoAnswerSeen"])


def test_a_minute_that_is_cited() -> None:
    """An item that cites the minute takes the request up under whatever heading."""
    back = item(meeting("2024-01-10"), "5", "Riverside Defences")
    text = "Officers be asked to report back on sandbags at the weir."
    found = inferred(
        told(MADE),
        asked(MADE, text),
        told(back),
        [said(back, "cg:refersTo", MADE, "Further to Minute 33 of 22 November 2023")],
    )
    assert links(found) == [("cg:AgendaItem", "Riverside Defences")]


def test_a_minute_cited_to_say_that_nothing_came() -> None:
    """An item that tells of silence is no answer."""
    back = item(meeting("2024-01-10"), "5", "River Flooding")
    asking = asked(MADE, "Officers be asked to report back on sandbags at the weir.")
    silent = (
        "Further to Minute 33 of 22 November 2023, officers had not yet reported on the sandbags at the weir."
    )
    found = inferred(told(MADE), asking, told(back), [said(back, "cg:refersTo", MADE, silent)])
    assert (links(found), states(found)) == ([], ["cg:NoAnswerSeen"])


def test_another_meeting_that_is_cited() -> None:
    """An entry that says it was asked for elsewhere does not take this request up."""
    found = inferred(
        told(MADE), asked(MADE, "A further report on flooding of the river be brought back."),
        entry("2024-01-17", "River Flooding", "2024-03-01", "Requested by the Panel at its meeting of 3 May 2022."),
    )  # fmt: skip
    assert links(found) == []


def test_the_work_programme_of_the_same_meeting() -> None:
    """A request that the meeting itself puts into its work programme is planned."""
    programme = item(meeting("2023-11-22"), "34", "Work Programme and Outstanding Issues")
    text = "An update on river flooding to come back in 6 months."
    found = inferred(
        told(MADE), asked(MADE, text, kind="cg:Request"), told(programme), asked(programme, text)
    )
    request = [one for one in found if one.subject.kind == "cg:Request"]
    assert ([kind for kind, _ in links(request)], states(request)) == (["cg:Resolution"], ["cg:Planned"])


def test_another_council_answers_nothing() -> None:
    """Two councils speak of flooding without answering each other."""
    other = Mention("cg:Committee", "Scrutiny Panel", Mention("cg:Council", "Weir District Council"))
    found = inferred(
        told(MADE),
        asked(MADE, FURTHER, due="in 6 months time"),
        told(item(meeting("2024-05-22", other), "4", "River Flooding")),
    )
    assert links(found) == []


def test_order_of_papers_changes_nothing() -> None:
    """The same papers in another order give the same inferences."""
    back = item(meeting("2024-06-26", CABINET), "4", "River Flooding")
    papers = [
        list(told(MADE)), list(asked(MADE, FURTHER, due="in 6 months time")), list(told(back)),
        list(entry("2024-06-17", "River Flooding", "2024-06-26", "Requested in November 2023: flooding of the river")),
    ]  # fmt: skip
    assert inferred(*papers) == inferred(*reversed(papers))


def response(of: Mention, who: Mention, outcome: str = "cg:Accepted") -> list[Statement]:
    """What is stated of an answer that an item tells of."""
    node = Mention("cg:Response", "", of, ("response", "1"))
    return [
        said(node, "cg:item", of),
        said(node, "cg:text", "The recommendations had been received and accepted."),
        said(node, "cg:respondent", who),
        said(node, "cg:outcome", Term(outcome)),
    ]


def test_answered_by_whoever_was_asked() -> None:
    """An answer told at a later meeting, of whoever was asked, answers what the cited minute recommended."""
    arising = item(meeting("2024-01-10"), "3", "Matters Arising")
    cites = said(arising, "cg:refersTo", MADE, "Further to Minute 33 of 22 November 2023")
    found = inferred(
        told(MADE), asked(MADE, "That sandbags be kept at the weir.", kind="cg:Recommendation", to=OWNER),
        told(arising), [cites], response(arising, OWNER),
    )  # fmt: skip
    assert ([kind for kind, _ in links(found)], states(found)) == (
        ["cg:Response"],
        ["cg:Answered"],
    )
    assert [one.subject.kind for one in found if one.predicate == "cg:respondsTo"] == ["cg:Response"]


def test_somebody_else_answers_nothing() -> None:
    """Who was not asked cannot answer, though the subject is the same."""
    later = item(meeting("2024-01-10"), "3", "River Flooding")
    found = inferred(
        told(MADE), asked(MADE, "That sandbags be kept at the river against flooding.", kind="cg:Recommendation", to=OWNER),
        told(later), response(later, CABINET),
    )  # fmt: skip
    assert states(found) == ["cg:NoAnswerSeen"]


def test_a_decision_of_whoever_was_asked() -> None:
    """A cabinet that resolves on a panel's recommendation answers it."""
    theirs = item(meeting("2024-01-10", CABINET), "6", "River Flooding")
    found = inferred(
        told(MADE), asked(MADE, "That Cabinet keep the river from flooding.", kind="cg:Recommendation", to=CABINET),
        told(theirs), asked(theirs, "That the recommendations of the Scrutiny Panel be accepted."),
    )  # fmt: skip
    assert states([one for one in found if one.subject.kind == "cg:Recommendation"]) == ["cg:Answered"]


SEVERAL = "At their meeting in November 2023 the Panel requested a progress update, including the otter figures of the Rivers Board."
BESIDE = [
    pytest.param(FURTHER, 1, id="on its title"),
    pytest.param("Otter figures from the Rivers Board.", 1, id="named beside it"),
    pytest.param("Otter exclusion figures from the Rivers Board.", 0, id="half named, of nobody"),
    pytest.param("Bridge figures from the Rivers Board.", 0, id="not named"),
    pytest.param("The Chair write to the ferry company on timetables.", 0, id="of another matter"),
]


@pytest.mark.parametrize(("text", "count"), BESIDE)
def test_an_entry_takes_up_each_request_that_it_names(text: str, count: int) -> None:
    """A row that says of what meeting it comes takes up all that it names of what was asked in that item."""
    found = inferred(
        told(MADE), asked(MADE, text, kind="cg:Request"), entry("2024-06-17", "River Flooding", "2024-06-26", SEVERAL),
    )  # fmt: skip
    assert len(links(found)) == count


RIVERS = Mention("cg:Board", "Rivers Board", COUNCIL)


@pytest.mark.parametrize(("to", "count"), [(RIVERS, 1), (OWNER, 0)])
def test_half_of_the_words_and_whoever_was_asked(to: Mention, count: int) -> None:
    """A row that names half of what was asked means it where it names whoever was asked for it too."""
    text = "Redrawn otter figures from the Rivers Board."
    found = inferred(
        told(MADE), asked(MADE, text, kind="cg:Request", to=to),
        entry("2024-06-17", "River Flooding", "2024-06-26", SEVERAL),
    )  # fmt: skip
    assert len(links(found)) == count


def test_an_entry_of_another_meeting_takes_up_nothing() -> None:
    """A row that says that something was asked in another month is not of this request."""
    other = SEVERAL.replace("November 2023", "March 2022")
    text = "Otter figures from the Rivers Board."
    found = inferred(
        told(MADE), asked(MADE, text, kind="cg:Request"), entry("2024-06-17", "River Flooding", "2024-06-26", other),
    )  # fmt: skip
    assert links(found) == []


@pytest.mark.parametrize(
    ("title", "detail", "linked"),
    [
        ("Kittiwakes", "Arising from Nov 2023", True),
        ("Kittiwakes", "Arising from Oct 2023", False),
        ("Gannets and kittiwakes", "Arising from Nov 2023", False),
    ],
)
def test_an_entry_whose_title_is_short_for_a_request(title: str, detail: str, linked: bool) -> None:
    """It takes up what was asked in the month that it names, of which all its title is."""
    wanted = "That the Panel be kept informed of nesting kittiwakes, and a report be brought back."
    found = inferred(told(MADE), asked(MADE, wanted), entry("2024-01-17", title, "2024-06-26", detail))
    assert bool(links(found)) is linked
