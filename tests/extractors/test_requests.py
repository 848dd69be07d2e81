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
