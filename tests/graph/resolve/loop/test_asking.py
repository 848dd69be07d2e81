from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from councilgraph.graph.resolve.loop.asked import Ask
from councilgraph.graph.resolve.loop.asking import asks_back, asks_for_something
from councilgraph.ontology.model import Mention


def decision(text: str) -> Ask:
    """A resolution with these words that is known to be put to nobody."""
    none: frozenset[str] = frozenset()
    node = Mention("cg:Resolution", "", None, ("1",))
    return Ask(
        node, "x:1", text, (), dt.date(2024, 3, 4), "x:item", none, none, "x:meeting", "x:panel", "panel", "x:council",
        none, none, none, "",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("That the ferry steps be looked at again in May.", id="again"),
        pytest.param("Agrees to revisit the ferry steps.", id="revisited"),
        pytest.param("That consideration of the ferry steps be resumed.", id="resumed"),
        pytest.param("Would welcome a further briefing on the ferry steps.", id="what would be welcome"),
        pytest.param("Wishes to see how the ferry steps are used.", id="what one wishes to see"),
        pytest.param("A note on the ferry steps from the Harbour Master", id="only what is wanted"),
        pytest.param("That the Harbour Master let Members have the takings.", id="let members have"),
        pytest.param("That a table of the takings be sent round to Members.", id="a table be sent"),
        pytest.param("That the ferry steps be placed on the agenda in May.", id="on the agenda"),
        pytest.param("That figures which had been promised be sent to Members.", id="what was promised"),
        pytest.param("An update on what has been done to mend the ferry steps.", id="on what was done"),
        pytest.param("Update on the ferry, which was closed.", id="on what was closed"),
        pytest.param("That a briefing note on the ferry be circulated.", id="a briefing note"),
        pytest.param("That a report on the ferry be tabled in May.", id="tabled"),
        pytest.param("That the ferry be re-visited in the autumn.", id="re-visited"),
        pytest.param("That the ferry be reviewed in four months’ time.", id="reviewed by a time"),
        pytest.param("That the ferry be deferred to the next meeting.", id="deferred to a meeting"),
        pytest.param("to scrutinise the ferry at its meeting in May.", id="to scrutinise at a meeting"),
        pytest.param(
            "Defers consideration of the ferry to the meeting on 4 June 2024.", id="defers to a day"
        ),
        pytest.param(
            "That the report be noted and a further report be submitted in a year.",
            id="noted and be submitted",
        ),
        pytest.param("That the report be noted and a further one be received in May.", id="a further one"),
        pytest.param("Directs that the ferry be brought before the Panel once more.", id="brought once more"),
        pytest.param("That the ferry be brought forward to a future meeting.", id="a future meeting"),
        pytest.param("to continue consideration of the ferry to the next meeting.", id="continued"),
        pytest.param("That the ferry be carried forward to the next meeting.", id="carried forward"),
        pytest.param("That the ferry remain on the agenda.", id="remains on the agenda"),
        pytest.param("Clerk to put the ferry on the next agenda.", id="the next agenda"),
        pytest.param("That the ferry be a standing item.", id="a standing item"),
        pytest.param("That the Harbour Master attend the next meeting.", id="attends the next meeting"),
        pytest.param("Invites the Harbour Master to return in May with an update.", id="returns with"),
        pytest.param("That Members be kept apprised of the ferry.", id="kept apprised"),
        pytest.param("That the Rivers Panel be updated on the ferry.", id="a body be updated"),
        pytest.param("That progress with the ferry be reported.", id="progress be reported"),
        pytest.param("That the outcome of the trial be circulated.", id="the outcome be circulated"),
        pytest.param("That an evaluation of the ferry be presented to the Panel.", id="an evaluation"),
        pytest.param("Agrees to consider the ferry further.", id="further"),
        pytest.param("That scrutiny of the ferry continue in May.", id="scrutiny continue"),
        pytest.param("That the Panel review progress with the ferry.", id="review progress"),
        pytest.param("That the Harbour Master be invited back in May.", id="invited back"),
        pytest.param("That the Harbour Master report to the Rivers Panel in May.", id="report to a body"),
        pytest.param("That the ferry be taken up again in May.", id="taken up again"),
        pytest.param("That there be a report on the ferry.", id="there be a report"),
        pytest.param("That the ferry be listed for discussion.", id="listed for discussion"),
        pytest.param("That the ferry go on the agenda in May.", id="goes on the agenda"),
        pytest.param("Keeps the ferry under review.", id="keeps under review"),
        pytest.param("Would like to hear more of the ferry.", id="hear more"),
        pytest.param("Asks to know how the ferry is faring.", id="how it is faring"),
        pytest.param("That the Committee review the ferry in four months’ time.", id="review by a time"),
        pytest.param("Hopes to see the ferry open in May.", id="hopes to see"),
        pytest.param("Expects a report on the ferry in May.", id="expects"),
        pytest.param("Would find it helpful to have the takings.", id="would find it helpful"),
        pytest.param("That the takings be shared with Members.", id="shared with members"),
        pytest.param("That the Harbour Master supply the Committee with the takings.", id="supply us"),
        pytest.param("That Members be advised of the day of opening.", id="members be advised"),
        pytest.param(
            "Seeks from the Director of Quays and Ferries and Port Health a table of fares.",
            id="a long name between",
        ),
        pytest.param("That the Harbour Master report progress on the ferry.", id="report progress"),
        pytest.param("Asks that the ferry be reported on in May.", id="be reported on"),
        pytest.param(
            "Directs the Harbour Master to lay a report on the ferry before the Panel.", id="lay before"
        ),
        pytest.param("That the Harbour Master supply each Member with the takings.", id="each member"),
        pytest.param("Decides to review the ferry in four months’ time.", id="decides to review by a time"),
        pytest.param("That a working party go into the fares and report in the autumn.", id="in the autumn"),
    ],
)
def test_what_is_to_come_back(text: str) -> None:
    """Whoever wants to hear of a matter again asks for something, whether or not somebody is named."""
    assert asks_for_something(decision(text))
    assert asks_back(decision(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Presses Oxbow Water for an answer.", id="the first verb asks"),
        pytest.param("That Oxbow Water be approached for its comments.", id="somebody be approached"),
        pytest.param("That Oxbow Water supply the reasons.", id="who is to act comes first"),
        pytest.param("Oxbow Water to explain the smell.", id="who is to act, with to"),
        pytest.param("Remits the smell to the Rivers Panel.", id="remitted"),
        pytest.param("Agrees to refer the smell to the Rivers Panel.", id="agrees to refer"),
        pytest.param("Supports the trial and calls on the Government to act.", id="supports and calls on"),
        pytest.param("That a visit to the works be arranged.", id="be arranged"),
        pytest.param("That the smell be taken up by the Rivers Panel.", id="taken up by"),
        pytest.param("That the smell be raised with Oxbow Water.", id="raised with"),
        pytest.param("That the smell be brought to the attention of Oxbow Water.", id="their attention"),
        pytest.param("That the concerns of Members be put to Oxbow Water.", id="put to"),
        pytest.param("That representations be made to the Minister.", id="representations"),
        pytest.param("That the Harbour Master attend to answer questions.", id="attends to answer"),
        pytest.param("That Oxbow Water be sent a letter about the smell.", id="be sent a letter"),
        pytest.param("That Oxbow Water be advised to mend the works.", id="be advised to"),
        pytest.param("That those who live at the works be notified of the dates.", id="be notified"),
    ],
)
def test_what_somebody_is_to_do(text: str) -> None:
    """Somebody is to act by the verb alone, though who that is was not read."""
    assert asks_for_something(decision(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("that the report on the ferry be received and its contents noted.", id="received"),
        pytest.param("Is content with the progress of the ferry.", id="content"),
        pytest.param("Records its thanks to the crew for the report.", id="thanks"),
        pytest.param("Expresses concern at the delay.", id="concern"),
        pytest.param("that the recommendations put forward by the Rivers Panel be rejected.", id="rejected"),
        pytest.param("PASSED", id="passed"),
        pytest.param("Request for financial support.", id="a request of others"),
        pytest.param("Refusal of Planning Permission for a dwelling", id="a name and what follows it"),
        pytest.param("that no further action be taken on the ferry.", id="no further action"),
        pytest.param("the answer of the ferry crew on the takings was tabled.", id="an answer that came"),
        pytest.param("A note on the ferry had been circulated.", id="a note that was sent"),
        pytest.param(
            "the recommendations to the Harbour Master had been rejected.", id="an answer that was given"
        ),
        pytest.param("That the ferry be reviewed.", id="reviewed at no time"),
        pytest.param("Receives the report on the ferry.", id="receives what is there"),
        pytest.param("Takes assurance from the report on the ferry.", id="on a report that is there"),
        pytest.param("Agrees the approach to the Ferry – Annual Report.", id="the title of a report"),
        pytest.param("that the press and public be excluded.", id="a noun that is a verb elsewhere"),
        pytest.param("that Councillor Lund be co-opted to the Committee.", id="to the committee"),
        pytest.param("That it be noted that the ferry will be reviewed in May 2024.", id="will be reviewed"),
        pytest.param(
            "Notes the survey and that a report will be submitted in May.", id="what is to come in any case"
        ),
        pytest.param("An update on the ferry had since been sent to Members.", id="an update that was sent"),
        pytest.param("That no further reports on the ferry be submitted.", id="no further reports"),
        pytest.param("that the answer was clear.", id="what an answer was"),
        pytest.param("Referred by the Quays Board", id="from whom it came"),
        pytest.param("That the thanks of Members be sent to the crew.", id="thanks be sent"),
        pytest.param("Agrees the approach to the Ferry Report set out in the report.", id="a report twice"),
    ],
)
def test_what_closes_a_matter(text: str) -> None:
    """What receives, records, rejects or praises asks for nothing."""
    assert not asks_for_something(decision(text))


@pytest.mark.parametrize(
    "text",
    [
        "Believes the Ferry Steps Scheme to be sound.",
        "Finds the Ferry Steps Scheme to be of use.",
        "Regards the Ferry Steps Scheme as done.",
        "Considers that the Rivers Panel is well served.",
        "Takes the view that the Rivers Panel should go ahead.",
        "Shares the concerns of the Rivers Panel.",
        "Looks forward to the opening by the Rivers Panel.",
        "Has no comments for the Rivers Panel.",
        "Does not wish to comment to the Rivers Panel.",
        "Agrees with the conclusions of the Rivers Panel.",
        "Agrees that the Rivers Panel has done well.",
        "Considers the Rivers Panel to be of use.",
        "Was impressed by the Rivers Panel.",
        "Having heard from the Rivers Panel, is satisfied with the weir.",
        "that, having considered the weir, Members are content with the Rivers Panel.",
        "Remains concerned at the delay by the Rivers Panel.",
        "Pays tribute to the Rivers Panel.",
    ],
)
def test_what_those_who_decide_think(text: str) -> None:
    """To say what one thinks of a matter asks for nothing, whoever is named."""
    assert not asks_for_something(replace(decision(text), owners=frozenset(["x:rivers"])))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("that the work of the Weirs Panel be taken over by the Rivers Panel.", id="taken over"),
        pytest.param("that the functions of the Weirs Panel be transferred to the Rivers Panel.", id="moved"),
        pytest.param(
            "that the Weirs Panel be dissolved and its duties pass to the Rivers Panel.", id="duties pass"
        ),
        pytest.param("that the remit of the Weirs Panel be assumed by the Rivers Panel.", id="a remit"),
        pytest.param("that the Weirs Panel be known from now on as the Rivers Panel.", id="known as"),
        pytest.param("that the name of the Weirs Panel be changed to the Rivers Panel.", id="a name"),
        pytest.param("that Councillor Lund be appointed to the Rivers Panel.", id="appointed"),
        pytest.param("that the Rivers Panel replace the Weirs Panel.", id="replaces"),
        pytest.param("that the Rivers Panel succeed the Weirs Panel.", id="succeeds"),
        pytest.param("that the name of the Weirs Panel become the Rivers Panel.", id="a name becomes"),
        pytest.param("that the findings of the Rivers Panel be agreed.", id="agreed"),
        pytest.param("that the Rivers Panel be set up in place of the Weirs Panel.", id="set up"),
        pytest.param("that Councillor Lund remain as Chair of the Rivers Panel.", id="remains as"),
        pytest.param("that the Rivers Panel be authorised to let the contract.", id="authorised"),
        pytest.param(
            "that delegated authority be given to the Rivers Panel to agree the terms.", id="delegated"
        ),
    ],
)
def test_who_does_something_from_now_on(text: str) -> None:
    """To settle who does what asks for nothing that comes back, though it names somebody."""
    assert not asks_for_something(replace(decision(text), owners=frozenset(["x:rivers"])))


@pytest.mark.parametrize(
    ("lead", "asks"),
    [
        ("Recommends that the Harbour Master:", True),
        ("Makes these recommendations to the Harbour Master, that he:", True),
        ("Notes the report of the Harbour Master and:", False),
        ("That authority be delegated to the Harbour Master to:", False),
        ("", False),
    ],
)
def test_what_somebody_is_to_approve(lead: str, asks: bool) -> None:
    """To approve something asks for nothing, but where it is somebody else who is asked to."""
    ask = replace(decision("Approves the ferry without delay."), owners=frozenset(["x:master"]), lead=lead)
    assert asks_for_something(ask) == asks


def test_what_is_one_of_several_recommendations() -> None:
    """What one who is named is to adopt is asked of those to whom it is recommended with the rest."""
    ask = replace(decision("That the Harbour Team adopt the code."), owners=frozenset(["x:cabinet"]))
    assert not asks_for_something(ask)
    assert asks_for_something(replace(ask, lead="That the following be recommended to Cabinet:"))


def test_a_question_that_is_answered_with_it() -> None:
    """What was asked in the room and answered there is open no longer."""
    for text, asks in (
        ("the number of boats: it was nine", False),
        ("the number of boats: all of them", True),
    ):
        ask = replace(decision(text), node=Mention("cg:Request", "", None, ("1",)))
        assert asks_for_something(ask) == asks


def test_work_that_somebody_is_to_do() -> None:
    """Works are no work of a body: whoever is named is to carry them out."""
    text = "that the work at the ferry be done in spring by the Rivers Panel."
    assert asks_for_something(replace(decision(text), owners=frozenset(["x:rivers"])))
