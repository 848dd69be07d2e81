from __future__ import annotations

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.ontology.model import Document, Mention, Statement, Term, Value

HEAD = """\
ALDERMERE CITY COUNCIL

MINUTES OF A MEETING OF THE SCRUTINY PANEL
held on 12 March 2024 at 6.00 p.m. in the Guildhall

Present: Councillors A Roe (Chair), B Hale and C Lund

1. Apologies
There were no apologies.

2. River Flooding
"""


def found(words: str) -> list[Statement]:
    """What is stated of responses in minutes whose second item has these words."""
    document = Document(
        "a" * 64, "minutes.txt", "text/plain", f"{HEAD}{words}\n\nRESOLVED that the report be noted.\n"
    )
    return [one for one in extract(document, load()) if one.subject.kind == "cg:Response"]


def answers(words: str) -> list[tuple[str, str]]:
    """Who answered, and what the answer did."""
    stated = found(words)
    who = [
        one.object.name
        for one in stated
        if one.predicate == "cg:respondent" and isinstance(one.object, Mention)
    ]
    what = [
        one.object.name for one in stated if one.predicate == "cg:outcome" and isinstance(one.object, Term)
    ]
    return list(zip(who, what, strict=True))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param(
            "The Cabinet Member for Parks had received the Panel's recommendations and had accepted them.",
            ("Cabinet Member for Parks", "cg:Accepted"), id="before the verb",
        ),
        pytest.param(
            "The recommendations had been accepted by the Cabinet Member for Housing.",
            ("Cabinet Member for Housing", "cg:Accepted"), id="behind it",
        ),
        pytest.param(
            "The recommendations of the Rivers Board had been accepted by the Cabinet Member for Housing.",
            ("Cabinet Member for Housing", "cg:Accepted"), id="behind whoever asked",
        ),
        pytest.param(
            "The Panel noted that Cabinet had rejected its request for a new weir.",
            ("Cabinet", "cg:Rejected"), id="rejected",
        ),
        pytest.param(
            "The Cabinet Member for Parks had not accepted the recommendations.",
            ("Cabinet Member for Parks", "cg:Rejected"), id="not accepted",
        ),
        pytest.param(
            "The recommendations were accepted in part by the Cabinet Member for Parks.",
            ("Cabinet Member for Parks", "cg:AcceptedInPart"), id="in part",
        ),
        pytest.param(
            "The Cabinet Member for Parks had rejected what the Panel recommended (Minute 12/23).",
            ("Cabinet Member for Parks", "cg:Rejected"), id="what was recommended",
        ),
    ],
)  # fmt: skip
def test_who_answered_and_how(words: str, answer: tuple[str, str]) -> None:
    """An answer has who gave it and what it did with what was asked."""
    assert answers(words) == [answer]


@pytest.mark.parametrize(
    "words",
    [
        "With reference to Minute 12/23, the Director of Parks had supplied an account of the floods.",
        "A letter had been received from the Director of Parks about the floods (Minute 12/23 refers).",
        "The Chair had heard from the Director of Parks, further to Minute 12/23.",
        "The Director of Parks had since explained the floods (Minute 12/23).",
    ],
)
def test_an_answer_to_a_minute(words: str) -> None:
    """Whoever gave what a cited minute asked for has answered, though no word of a request is there."""
    assert {
        one.object.name
        for one in found(words)
        if one.predicate == "cg:respondent" and isinstance(one.object, Mention)
    } == {"Director of Parks"}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (
            "It was hoped that the recommendations would be accepted by the Cabinet Member for Parks.",
            "it is not done",
        ),
        ("The Panel accepted the recommendations in the report.", "nobody else answers"),
        ("The Cabinet Member for Parks accepted an invitation.", "nothing was asked"),
        (
            "Further to Minute 12/23 members requested a written explanation from the Cabinet Member for Parks.",
            "it is asked for",
        ),
        ("Still no response had been received from the Director of Parks (Minute 12/23).", "none has come"),
        ("A response to our request is still awaited from the Director of Parks.", "it is awaited"),
        ("The Director of Parks had been asked twice (Minute 12/23) but did not answer.", "none was given"),
        ("The Town Council will respond to the request by the Director of Parks.", "it is to be given"),
        (
            "The Cabinet Member for Parks had sent a letter to the Minister requesting more funds.",
            "it asks for something itself",
        ),
        ("The Harm Reduction Board responded to need and sought to reduce it.", "a need is no request"),
        ("The Director of Parks met the response submission deadline of June, as requested.", "a deadline"),
    ],
)
def test_what_is_no_answer(words: str, why: str) -> None:
    """A hope, the body's own decision and another matter are no answers."""
    assert answers(words) == [], why


def test_the_words_that_state_it() -> None:
    """The passage of an answer is its sentence."""
    words = "The Cabinet Member for Parks had received the Panel's recommendations and had accepted them."
    assert {one.passage.quote for one in found(f"The rain had stopped. {words}")} == {words}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Further to Minutes 56/23 and 58/23 on “Parking” and “Rebuilding River Flood Services” respectively, the relevant Cabinet Members had received the Panel’s recommendations and had accepted them.",
            ["Cabinet Members"],
        ),
        (
            "Further to Minute 12/23 headed “Harbour Trust Annual Report”, the Director of Parks had accepted the recommendation.",
            ["Director of Parks"],
        ),
        (
            "Further to Minute 12/23, 'Rivers Board Plan', Cabinet had rejected the Panel's request.",
            ["Cabinet"],
        ),
        (
            'Arising from Minute 9 "Harbour Trust Services", the Chief Constable had replied to the request.',
            ["Chief Constable"],
        ),
        ("The respective Portfolio Holders had accepted the recommendations.", ["Portfolio Holders"]),
        ("The appropriate officers had supplied what was requested.", ["officers"]),
        ("The request headed “Harbour Trust Services” had been accepted.", []),
        ("Recommendations on “Rebuilding Rivers Trust Services” had been accepted in part.", []),
    ],
)  # fmt: skip
def test_the_heading_of_a_minute_answers_nothing(words: str, who: list[str]) -> None:
    """What stands in quotes is a title; who answered may be told by an office alone."""
    found_names = {
        one.object.name
        for one in found(words)
        if one.predicate == "cg:respondent" and isinstance(one.object, Mention)
    }
    assert sorted(found_names) == who


WRAPPED = [
    "Members noted that the Cabinet Member for Parks had rejected the recommendations on\nthe mending of the river walls that were made on 2 June 2023 (Minute\n06/005 refers).",
    "The Chair reported that the Cabinet Member for Parks had now accepted what was recommended in Minute\n06/005.",
    "The recommendations had been rejected by the Cabinet Member for Parks (minute no.\n06/005).",
    "Further to Minute 25/06 headed “Complaints and Compliments – Annual Report\n2006/07 – Review”, the Director of Parks had replied to the request of 2\nMarch 2007 about the ferry.",
    "The Harbour Trust had replied to the Committee about the costs of the ferry contract (Minute 26/04 of 11 March\n2005).",
]  # fmt: skip


@pytest.mark.parametrize("words", WRAPPED)
def test_a_number_on_the_next_line_is_of_the_minute(words: str) -> None:
    """A line that begins with the number of a minute named at the end of the last one goes on with it."""
    stated = found(words)
    assert [
        one.object.lexical for one in stated if one.predicate == "cg:text" and isinstance(one.object, Value)
    ] == [" ".join(words.split())]


@pytest.mark.parametrize(("words", "who"), [
    pytest.param("The Clerk had written to the Canal Trust, as requested.", ["Clerk"], id="an office alone"),
    pytest.param("The Mayor reported that she had responded to the request.", ["Mayor"], id="as she told"),
    pytest.param("The Clerk said that the shop had replied to the request.", [], id="another, of no name"),
    pytest.param("The Clerk’s request had been answered.", [], id="what is of the office"),
])  # fmt: skip
def test_who_answered_by_an_office_that_a_council_has_once(words: str, who: list[str]) -> None:
    """The Clerk and the Leader are known without more, where they themselves did what was asked."""
    told = [one.object for one in found(words) if one.predicate == "cg:respondent"]
    assert [one.name for one in told if isinstance(one, Mention)] == who


def test_whoever_asked_has_not_answered() -> None:
    """A request that was refused is answered by nobody who is named, least of all by whoever made it."""
    assert found("A request by the Rowing Club for a longer lease was refused.") == []


@pytest.mark.parametrize(("line", "answer"), [
    ("Recommendation 2 (raising of the weir) – Not accepted. No money is left.", ("Cabinet", "cg:Rejected")),
    ("Recommendation 3: Accepted in part. The bank will be raised.", ("Cabinet", "cg:AcceptedInPart")),
    ("R4 was accepted.", ("Cabinet", "cg:Accepted")),
    ("Recommendation (ii): not agreed.", ("Cabinet", "cg:Rejected")),
    ("Recommendation (b) – Accepted. It is in hand.", ("Cabinet", "cg:Accepted")),
])  # fmt: skip
def test_a_reply_to_the_recommendation_of_a_number(line: str, answer: tuple[str, str]) -> None:
    """A paragraph that begins with the number of a recommendation is the reply of those who met."""
    head = HEAD.replace("THE SCRUTINY PANEL", "THE CABINET")
    paper = f"{head}The recommendations of the Scrutiny Panel were considered.\n\n{line}\n\nRESOLVED that this be sent.\n"
    stated = [
        one for one in extract(Document("a" * 64, "minutes.txt", "text/plain", paper), load())
        if one.subject.kind == "cg:Response"
    ]  # fmt: skip
    (who,) = [one.object for one in stated if one.predicate == "cg:respondent"]
    (what,) = [one.object for one in stated if one.predicate == "cg:outcome"]
    assert isinstance(who, Mention)
    assert isinstance(what, Term)
    assert (who.name, what.name) == answer


def test_a_reply_told_in_the_minutes_of_those_who_recommended() -> None:
    """In the minutes of a panel, whose replies these are stands in the heading."""
    words = "3. Cabinet Response – Ferry Fares\n\nRecommendation 1 (fares) – Accepted."
    assert answers(words) == [("Cabinet", "cg:Accepted")]
