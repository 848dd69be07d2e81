"""What is asked for in sentences, and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.extractors.written import decided, item, minutes

REQUESTS = [
    pytest.param("Members requested that the paths be swept.", "that the paths be swept.", id="requested that"),
    pytest.param("The Committee asked that the paths be swept.", "that the paths be swept.", id="asked that"),
    pytest.param("Members requested a map of the paths.", "a map of the paths.", id="requested a thing"),
    pytest.param("The Committee requested further information on lamps.", "further information on lamps.", id="further information"),
    pytest.param("Members asked for figures by ward.", "figures by ward.", id="asked for"),
    pytest.param("The Committee also requested that lamps be lit.", "that lamps be lit.", id="also"),
    pytest.param("Following discussion, Members requested that lamps be lit.", "that lamps be lit.", id="after a phrase"),
    pytest.param("The Clerk was asked to write to the Club.", "The Clerk was asked to write to the Club.", id="was asked to"),
    pytest.param("The Director of Parks was requested to write.", "The Director of Parks was requested to write.", id="was requested to"),
    pytest.param("The Parks and Rivers Committee requests that lamps be lit.", "that lamps be lit.", id="in the present tense"),
    pytest.param("The Parks Panel asks the Harbour Master to send figures.", "the Harbour Master to send figures.", id="asks somebody to"),
    pytest.param("Members were asked to consider any other routes.", "Members were asked to consider any other routes.", id="to consider any"),
    pytest.param("Councillors were asked to think of others.", "Councillors were asked to think of others.", id="Councillors were asked"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words"), REQUESTS)
def test_a_request(sentence: str, words: str) -> None:
    """What a body or its members ask for is a request, in the words that say what."""
    assert list(decided(item(f"The paths were walked. {sentence} It rained."))) == [("Request", "", words)]


def test_noted_and_requested() -> None:
    """What is asked for behind what was noted is a request of its own."""
    words = "It rained. The Committee noted the report and requested that lamps be lit."
    requests = [words for kind, _, words in decided(item(words)) if kind == "Request"]
    assert requests == ["that lamps be lit."]


def test_a_request_by_one_member() -> None:
    """A member of the meeting who asks for something does so as the minutes tell, by name or by initials."""
    present = "\nPresent: Ada Roe (AR), Bo Lund (BL)\n"
    words = "1. Mill\n\nAR requested that the Clerk write to the mill. BL requested a plan. XY requested that it be shut."
    assert list(decided(minutes(words, present))) == [("Request", "", "that the Clerk write to the mill.")]


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("Members requested the following:", id="Members requested"),
        pytest.param("Members asked for the following information:", id="asked for information"),
        pytest.param("The Committee requested the following:", id="the Committee"),
        pytest.param("Members also asked for the following:", id="also"),
        pytest.param("Members requested:", id="nothing but the verb"),
        pytest.param("The following actions were agreed:", id="actions agreed"),
        pytest.param("Actions:", id="a heading alone"),
    ],
)
def test_a_list_of_requests(lead: str) -> None:
    """Each bullet below such words is a request of its own; what follows the list is not."""
    body = f"{lead}\n\n- A map of the paths\n- The Clerk to write to the Club\n\nIt rained.\n\nRESOLVED that it be noted."
    found = [(kind, mark, words.removeprefix("that ")) for kind, mark, words in decided(item(body))]
    assert found == [
        ("Request", "", "A map of the paths"),
        ("Request", "", "The Clerk to write to the Club"),
        ("Resolution", "", "it be noted."),
    ]


NONE = [
    pytest.param("Members of the public are asked what they think of it.", id="others are asked"),
    pytest.param("Members of the public asked for more lamps.", id="the public asks"),
    pytest.param(
        "A report which had been requested at the meeting in May was read.", id="had been requested"
    ),
    pytest.param("The Committee had requested a map in May.", id="had requested"),
    pytest.param("The report requested by Members was read.", id="requested by"),
    pytest.param("The Committee considered a report that Members had asked for.", id="had asked for"),
    pytest.param("Members asked about the lamps.", id="asked about"),
    pytest.param("The Committee asked questions on:\n\n- the lamps\n- the paths", id="questions, in a list"),
    pytest.param("Members raised the state of the paths.", id="raised"),
    pytest.param("The District Council had asked for views by March.", id="another council had asked"),
    pytest.param("At the request of the Town Council the paths were swept.", id="at the request of"),
    pytest.param("The Director of Parks asked Members to note the report.", id="Members are asked"),
    pytest.param("The requests that residents made were heard.", id="requests of others"),
]


@pytest.mark.parametrize("body", NONE)
def test_no_request(body: str) -> None:
    """What was asked before, by others, or as a question, is no request of this meeting."""
    assert list(decided(item(body))) == []


def test_a_request_across_broken_lines() -> None:
    """A sentence that breaks over lines is one sentence."""
    assert list(decided(item("Members requested that the paths\nbe swept before winter."))) == [
        ("Request", "", "that the paths be swept before winter.")
    ]


def test_an_abbreviation_ends_no_sentence() -> None:
    """The full stop of an abbreviation is not the end of what was asked."""
    body = "Members requested that Cllr. B Lund and the owners of no. 5 be told."
    assert list(decided(item(body))) == [
        ("Request", "", "that Cllr. B Lund and the owners of no. 5 be told.")
    ]


LOOKING_BACK = [
    ("Further to Minute 12/23, {}", "a minute with a year"),
    ("Further to Minute 20 headed “Harbour Ltd, Annual Report”, {}", "a heading in quotes"),
    ("Further to minute 54 headed 'Eel Police - Update' and minute 55 headed 'Weir Plan' {}", "no comma"),
    ("Arising from minute 4, {}", "arising from"),
    ("Arising out of Minute 14 (Lamps), {}", "arising out of"),
    ("With reference to Minute 12, {}", "with reference to"),
    ("In relation to minute 14 (River Paths), {}", "in relation to"),
    ("As regards Minute 9, {}", "as regards"),
    ("Further to their visit in May, {}", "no minute"),
    ("Minute 12 – River Paths: {}", "the minute as a heading"),
    ("Re Minute 12, {}", "re"),
]
ASKED_NOW = [
    ("Members requested that the paths be swept.", "that the paths be swept."),
    ("the Panel asked for figures by ward.", "figures by ward."),
    ("the Clerk was asked to write to the Club.", "the Clerk was asked to write to the Club."),
    ("the Chair asked that lamps be lit.", "that lamps be lit."),
    ("Members outlined their concerns on lamps, oars and ropes, and requested that they be shared.",
     "that they be shared."),
]  # fmt: skip


@pytest.mark.parametrize("lead", [pytest.param(lead, id=name) for lead, name in LOOKING_BACK])
def test_a_request_behind_a_look_back(lead: str) -> None:
    """A sentence that opens with what was minuted before asks for what it asks for."""
    for sentence, words in ASKED_NOW:
        if sentence.startswith("Members") or not lead.endswith("' {}"):  # behind a comma, but for Members
            assert list(decided(item(lead.format(sentence)))) == [("Request", "", words)], sentence


ASKED_BEFORE = [
    "Further to the request made on 3 May, officers reported that the paths had been swept.",
    "Further to Minute 12, in which Members requested that the paths be swept, the Director said that they were.",
    "Arising from Minute 12, where the Panel asked for figures by ward, the figures had been circulated.",
    "Further to the Committee's request for a map, the map had been circulated.",
    "Further to Minute 12 headed “Members requested that lamps be lit”, the Chair reported that they were.",
    "Further to Minute 12, Members had requested that the paths be swept.",
    "Further to Minute 12, the Chief Officer reported that the Town Council had requested a meeting.",
    "Arising from minute 4, a member of the public asked that lamps be lit.",
    "Arising from Minute 4, Councillor Roe asked whether the lamps were lit.",
]


@pytest.mark.parametrize("body", ASKED_BEFORE)
def test_what_was_asked_before(body: str) -> None:
    """What a look back tells was asked before, or by others, is no request of this meeting."""
    assert list(decided(item(body))) == []


ASKED_TOO = [
    ("Members expressed concern about the paths and requested that they be swept.", "that they be swept."),
    ("The Committee discussed the paths and asked for figures by ward.", "figures by ward."),
    ("The Panel thanked the officers for the report and asked for a map in June.", "a map in June."),
    ("The Board was concerned at the delay and requested that lamps be lit.", "that lamps be lit."),
    ("Members welcomed the plan, thanked the Director and requested that it be published.", "that it be published."),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words"), ASKED_TOO)
def test_asked_beside_something_else(body: str, words: str) -> None:
    """Whoever does one thing and then asks has asked."""
    assert list(decided(item(body))) == [("Request", "", words)]


ASKED_BY_OTHERS = [
    "Members heard from residents who had waited and asked for lamps.",
    "Members heard that residents had complained and asked that the lamps be lit.",
    "The Committee noted that the Trust had met and requested a map.",
    "The Director of Parks spoke and asked that Members note the report.",
    "Residents attended the meeting and asked for lamps.",
    "The Committee's visitors came and asked for lamps.",
    "Members discussed what residents wanted and asked for lamps.",
    "The Panel received the report and asked questions about lamps.",
]


@pytest.mark.parametrize("body", ASKED_BY_OTHERS)
def test_asked_by_others_beside_something_else(body: str) -> None:
    """Of whom others tell that they asked, the meeting has not asked."""
    assert [one for one in decided(item(body)) if one[0] == "Request"] == []


def test_what_is_taken_for_itself_is_no_request() -> None:
    """That an item be dealt with apart from the consent agenda is for the meeting, at once."""
    words = "Councillor Lund requested that Item 3 be removed from the Consent Calendar."
    assert list(decided(item(words))) == []


def test_a_request_on_the_line_of_its_heading() -> None:
    """Where an item runs on from its heading, a sentence goes on over the end of the line."""
    words = "24/047   DITCH BY THE PUMP  Cllr. Lund was asked to find its owner. The Clerk to write to the\ndrainage board."
    assert [said for _, _, said in decided(minutes(f"24/046   MILL  It was seen.\n\n{words}"))][-1] == (
        "The Clerk to write to the drainage board."
    )
