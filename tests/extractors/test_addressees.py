"""To whom a decision is put, and who is only named in it."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import decided, item, read, stated

ADDRESSED = [
    pytest.param("the Director of Parks be asked to write.", ["Director of Parks"], id="be asked"),
    pytest.param("the Director of Parks be requested to write.", ["Director of Parks"], id="be requested"),
    pytest.param("the Clerk, in consultation with the Chair, be authorised to write.", ["Clerk"], id="an aside"),
    pytest.param("it recommends that the Cabinet Member for Parks mend the paths.", ["Cabinet Member for Parks"], id="recommends that"),
    pytest.param("the matter be recommended to Cabinet.", ["Cabinet"], id="recommended to"),
    pytest.param("Cabinet, at its meeting on 4 June 2024, be recommended to approve it.", ["Cabinet"], id="be recommended to"),
    pytest.param("the matter be referred to the Planning Committee.", ["Planning Committee"], id="referred to"),
    pytest.param("a letter be sent to Harrow Town Council.", ["Harrow Town Council"], id="a letter be sent to"),
    pytest.param("authority be delegated to the Director of Parks.", ["Director of Parks"], id="delegated to"),
    pytest.param("the Committee asks Vale Constabulary to share its plan.", ["Vale Constabulary"], id="asks"),
    pytest.param("the Clerk write to the residents.", ["Clerk"], id="the Clerk write"),
    pytest.param("Councillor Lund attend the Rivers Forum.", ["Lund"], id="a councillor attend"),
    pytest.param(
        "the Director of Parks and the Head of Housing be asked to meet.", ["Director of Parks", "Head of Housing"], id="two posts"
    ),
    pytest.param(
        "it recommends that the Cabinet Member for Rivers, Parks and Climate act.",
        ["Cabinet Member for Rivers, Parks and Climate"],
        id="commas in a portfolio",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), ADDRESSED)
def test_to_whom(words: str, expected: list[str]) -> None:
    """Who is to act is named by the decision, in each of the ways in which it may be put."""
    assert stated(item(f"RESOLVED that {words}"), "cg:directedTo") == expected


NOBODY = [
    pytest.param("to recommend APPROVAL", id="what is recommended, in capitals"),
    pytest.param("the report of the Director of Parks be noted.", id="whose report it is"),
    pytest.param("the Work Programme be noted.", id="nobody"),
    pytest.param("the first year of the Boat Club be welcomed.", id="named in passing"),
    pytest.param("the Committee receives a further report.", id="the body itself"),
    pytest.param("Members be asked to read the report.", id="Members"),
    pytest.param("‘Closing the Overflow’ be added to the Work Programme.", id="a title in quotes"),
]


@pytest.mark.parametrize("words", NOBODY)
def test_to_nobody(words: str) -> None:
    """Who is only named, or decides itself, is not addressed."""
    assert stated(item(f"RESOLVED that {words}"), "cg:directedTo") == []


def test_who_is_reported_to_does_not_act() -> None:
    """To whom figures are to be sent need not act on the decision: it is said apart."""
    source = item("RESOLVED that figures by ward be reported to the Health Scrutiny Panel.")
    assert stated(source, "cg:reportBackTo") == ["Health Scrutiny Panel"]
    assert stated(source, "cg:directedTo") == []


def test_a_request_is_put_to_its_subject() -> None:
    """In a list of requests, who stands before “to” is to do it."""
    source = item(
        "Members asked for the following:\n\n- Marl Water to give a date\n- A map of the paths\n- The Clerk to write"
    )
    assert stated(source, "cg:directedTo") == ["Marl Water", "Clerk"]


def test_a_law_is_asked_for_nothing() -> None:
    """What a report is on does not write it."""
    source = item(
        "Members asked for the following:\n\n- The Serious Flood Duty to be explained to Members in six months"
    )
    assert stated(source, "cg:directedTo") == []


def test_posts_are_the_councils_own() -> None:
    """A post is of the paper's council, so that each council has its own Clerk."""
    source = item("RESOLVED that the Clerk be asked to write.")
    (post,) = [one.object for one in read(source) if one.predicate == "cg:directedTo"]
    assert post == Mention("cg:Post", "Clerk", Mention("cg:Council", "Marsh End Borough Council"))


IN_CLAUSES = [
    ("Requests a further report from the Police and Crime Board in six months.", ["Police and Crime Board"]),
    ("Requests an update on the lamps from the Chief Constable.", ["Chief Constable"]),
    ("Seeks assurance from the Trust for Rivers that the weir is safe.", ["Trust for Rivers"]),
    ("Requests an item at a future meeting from Weir Water.", ["Weir Water"]),
    ("Receives a further report from the Harbour Board.", ["Harbour Board"]),
    ("Welcomes the plan and requests an update from the Harbour Board.", ["Harbour Board"]),
    ("A note to be sent by the Director of Parks to residents.", ["Director of Parks"]),
    ("Requests officers to bring back a report.", ["officers"]),
    ("Requests that the officers provide data.", ["officers"]),
    ("Asks officers to write to the Trust.", ["officers"]),
    ("That officers be requested to write to the Trust.", ["officers"]),
    ("That the comments be considered by officers.", ["officers"]),
    ("Requests that officers include a nurse in the membership of the Board.", ["officers"]),
]
NAMED_IN_CLAUSES = [
    "Includes a representative of the Rivers Trust in the membership of the Harbour Board.",
    "Supports the inclusion of the Rivers Trust in the membership of the Harbour Board.",
    "Requests that a seat on the Harbour Board be given to young people.",
    "Notes the report from the Police and Crime Board.",
    "Note that a further report from the Police and Crime Board was due in May.",
    "Welcomes the letter from the Chief Constable.",
    "Requests a report on letters from the Rivers Trust.",
    "Requests a report on the Police and Crime Board.",
    "Requests that Members receive a further report on the work of the Police and Crime Board.",
    "Asks that staff be thanked.",
    "Notes the work of officers.",
    "That the officers’ report be noted.",
]


@pytest.mark.parametrize(
    "words",
    [
        "The Chair asked them to find out why the bin was never filled and to let the Clerk know.",
        "The Chairman requested him to let members know the sum.",
    ],
)
def test_whoever_presides_and_asks_is_not_asked(words: str) -> None:
    """A request that somebody in the chair makes of another is not put to the chair."""
    assert [kind for kind, _, _ in decided(item(words))] == ["Request"]
    assert stated(item(words), "cg:directedTo") == []


@pytest.mark.parametrize(("words", "expected"), IN_CLAUSES)
def test_of_whom_something_is_wanted(words: str, expected: list[str]) -> None:
    """Who is to give what a clause wants is addressed, officers in general too."""
    body = f"RESOLVED that the Committee:\n\n1. {words}\n2. Thanks the Clerk."
    assert stated(item(body), "cg:directedTo") == expected


@pytest.mark.parametrize("words", NAMED_IN_CLAUSES)
def test_who_is_only_named_in_a_clause(words: str) -> None:
    """Of whom something has come, who is to be a member of what, and what a report is on, asks nobody."""
    body = f"RESOLVED that the Committee:\n\n1. {words}\n2. Thanks the Clerk."
    assert stated(item(body), "cg:directedTo") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Redrawn measures of success from the Police and Crime Board", []),  # "of" may tell of the Board
        ("Redrawn measures from the Police and Crime Board", ["Police and Crime Board"]),
        ("Figures by ward from Eel Police", ["Eel Police"]),
        ("Copies of letters from the Rivers Trust", []),
    ],
)
def test_a_request_that_names_what_is_wanted(words: str, expected: list[str]) -> None:
    """In a list of requests, from whom something is wanted is to give it."""
    source = item(f"Members asked for the following:\n\n- {words}\n- A map of the paths")
    assert stated(source, "cg:directedTo") == expected


LED_IN = [
    pytest.param("Puts it to the Cabinet Member for Housing and Repairs that he or she:", id="puts it to"),
    pytest.param(
        "Puts the following to the Cabinet Member for Housing and Repairs:", id="puts the following to"
    ),
    pytest.param("Suggests to the Cabinet Member for Housing and Repairs that they:", id="that they"),
]


@pytest.mark.parametrize("lead", LED_IN)
def test_whom_the_words_above_clauses_name(lead: str) -> None:
    """Whoever is put something in the words above clauses is asked each of them."""
    clauses = "a)  Mends the lamps of Eel Street.\n\n   b)  Asks residents of the quay."
    body = f"RESOLVED that the Committee:\n\n1)  Notes the report.\n\n2)  {lead}\n\n   {clauses}"
    assert stated(item(body), "cg:directedTo") == ["Cabinet Member for Housing and Repairs"] * 2


ORGANISATIONS = [
    pytest.param("That Aldermere Rivers Trust supply the figures for the weir.", ["Aldermere Rivers Trust"], id="is to supply"),
    pytest.param("That the Harbour Housing Association let Members know why.", ["Harbour Housing Association"], id="is to let know"),
    pytest.param("That Aldermere Rivers Trust report be noted.", [], id="its report"),
    pytest.param("That Aldermere Rivers Trust was late.", [], id="what it was"),
    pytest.param("That Aldermere Rivers Trust and others be thanked.", [], id="thanked"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), ORGANISATIONS)
def test_an_organisation_that_is_to_act(words: str, expected: list[str]) -> None:
    """An organisation is asked where a decision begins with it and with what it is to do."""
    body = f"RESOLVED that the Committee:\n\n1. Notes the report.\n2. {words}"
    assert stated(item(body), "cg:directedTo") == expected


def test_a_name_goes_on_over_lines() -> None:
    """A name that print broke is whole."""
    assert stated(item("RESOLVED that a copy be sent to the Secretary of\nState for Transport."), "cg:directedTo") == [
        "Secretary of State for Transport"
    ]  # fmt: skip


@pytest.mark.parametrize("verb", ["replace Councillor Lund on", "serve on", "fill the vacancy on"])
def test_who_takes_a_seat_has_nothing_to_do(verb: str) -> None:
    """That somebody sits on a body asks nothing of anybody."""
    assert stated(item(f"RESOLVED that Councillor Roe {verb} the Planning Committee."), "cg:directedTo") == []


@pytest.mark.parametrize(("words", "to"), [
    ("the Director report to the November meeting on the lamps.", []),
    ("a costed plan be reported back to the Health Scrutiny Panel in May.", ["Health Scrutiny Panel"]),
])  # fmt: skip
def test_a_month_is_nobody(words: str, to: list[str]) -> None:
    """To whom something is reported is a body, without the month in which it is."""
    assert stated(item(f"RESOLVED that {words}"), "cg:reportBackTo") == to


def test_nothing_is_referred_to_a_guest() -> None:
    """Who is asked to attend where a matter is referred is not who it is referred to."""
    source = item("RESOLVED to refer the request to the Lamps Committee, and to ask Mr Roe to attend.")
    assert "Roe" not in stated(source, "cg:referredTo")


CALLED = [
    pytest.param("RECOMMENDED TO THE HARBOUR BOARD – (1) That the slip be let.\n\n(2) That the crane be sold.", id="a dash, clauses"),
    pytest.param("RECOMMENDATION TO THE HARBOUR BOARD\n\n1. That the slip be let.\n\n2. That the crane be sold.", id="by itself"),
    pytest.param("Recommended to Harbour Board:\n\n(a) that the slip be let;\n\n(b) that the crane be sold.", id="a colon"),
    pytest.param("RESOLVED TO RECOMMEND TO THE HARBOUR BOARD: That\n\n(i) the slip be let; and\n\n(ii) the crane be sold.", id="resolved to recommend"),
]  # fmt: skip


@pytest.mark.parametrize("body", CALLED)
def test_a_label_with_the_body_that_is_recommended_something(body: str) -> None:
    """Each clause below a label that names a body is recommended to that body, what is resolved next is not."""
    source = item(f"{body}\n\nRESOLVED – That the weir be mended.")
    assert [kind for kind, _, _ in decided(source) if kind != "LeadIn"] == ["Recommendation"] * 2 + [
        "Resolution"
    ]
    assert [one.lower() for one in stated(source, "cg:directedTo")] == ["harbour board"] * 2


def test_a_label_with_a_body_above_one_decision() -> None:
    """One thing that is recommended to the body of a label has no words that lead it in."""
    source = item("RECOMMENDED TO COUNCIL: that the slip be let until 2031.")
    assert list(decided(source)) == [("Recommendation", "", "that the slip be let until 2031.")]
    assert [one.lower() for one in stated(source, "cg:directedTo")] == ["council"]


def test_what_is_asked_in_a_clause_that_leads_to_others() -> None:
    """Clauses go on from one in the paragraph of RESOLVED, and whoever one of them asks is asked what is below it."""
    body = "RESOLVED – (1) That the report be noted.\n\n(2) That the Harbour Master be asked to report on:\n\n(a) the crane; and\n\n(b) the slip by May.\n\n(3) That the weir be mended."
    assert [mark for _, mark, _ in decided(item(body))] == ["1", "2", "2a", "2b", "3"]
    assert stated(item(body), "cg:directedTo") == ["Harbour Master"] * 2
