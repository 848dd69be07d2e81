from __future__ import annotations

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.ontology.model import Document, Mention

MINUTES = """\
ALDERMERE CITY COUNCIL

MINUTES OF A MEETING OF THE RIVERS SCRUTINY COMMITTEE
held on 11 June 2024 at 6.00 p.m. in the Guildhall

Present: Councillors A Roe (Chair), B Hale and C Lund

1. Apologies
There were no apologies.

2. River Flooding
{words}

RESOLVED that the report be noted.
"""
OWN, OTHER = "Rivers Scrutiny Committee", "Parks Scrutiny Committee"


def meetings(words: str) -> set[tuple[str, str]]:
    """The bodies and days of the meetings that an item of minutes refers to, itself or by their minutes."""
    document = Document("a" * 64, "minutes.txt", "text/plain", MINUTES.format(words=words))
    every = (one.object for one in extract(document, load()) if one.predicate == "cg:refersTo")
    cited = [one if one.kind == "cg:Meeting" else one.scope for one in every if isinstance(one, Mention)]
    return {
        (one.scope.name, str(one.key[0])) for one in cited if one and one.scope and one.kind == "cg:Meeting"
    }


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("In response to the Committee's request of 4 March 2024, the Director submitted a report.", OWN),
        ("The Director presented the report that had been promised on 4 March 2024.", OWN),
        (
            "The Parks Scrutiny Committee had referred it to the Rivers Scrutiny Committee on 4 March 2024.",
            OTHER,
        ),
        (
            "The recommendations that the Parks Scrutiny Committee had made on 4 March 2024 (Minute 12/23).",
            OTHER,
        ),
        (
            "The Committee had before it the Parks Scrutiny Committee’s recommendations of 4 March 2024.",
            OTHER,
        ),
        ("The Parks Scrutiny Committee had considered the weir on 4 March 2024 (Minute 12/23).", OTHER),
        ("The Parks Scrutiny Committee on 4 March 2024 had asked the Committee to review the weir.", OTHER),
        ("The Parks Scrutiny Committee had on 4 March 2024 made recommendations on the weir.", OTHER),
        (
            "The Parks Scrutiny Committee, at its meeting on 4 March 2024 (Minute 12/23), had made recommendations.",
            OTHER,
        ),
        ("The Parks Scrutiny Committee had on 4 March 2024 put recommendations to the Committee.", OTHER),
        ("Minute 12/23 of the Parks Scrutiny Committee of 4 March 2024 was submitted.", OTHER),
        (
            "Following a referral of 4 March 2024 by the Parks Scrutiny Committee, the weir was examined.",
            OTHER,
        ),
    ],
)
def test_whose_meeting_it_was(words: str, body: str) -> None:
    """The day on which something was asked is of the body that a sentence says asked, else of the body's own."""
    assert meetings(words) == {(body, "2024-03-04")}


def test_a_body_that_was_asked_is_not_the_one_that_asked() -> None:
    """Who answers what was asked on a day did not meet on it."""
    words = "Further to Minute 12/23 of 4 March 2024, a reply from the Parks Scrutiny Committee was read."
    assert meetings(words) == {(OWN, "2024-03-04")}


def test_what_another_body_put_off_is_not_a_minute_of_that_day() -> None:
    """A minute cited without its day is of no meeting that the sentence tells of for something else."""
    words = "Further to Minute 12/23, it was told that the Cabinet had put off the plan at its meeting on 4 March 2024."
    document = Document("a" * 64, "minutes.txt", "text/plain", MINUTES.format(words=words))
    minutes = [one.object for one in extract(document, load()) if one.predicate == "cg:refersTo"]
    known = [one.scope for one in minutes if isinstance(one, Mention) and "12/23" in str(one.key)]
    assert [one and one.kind for one in known] == ["cg:Committee"]


def test_a_day_of_another_clause_is_of_no_meeting() -> None:
    """On that day something came to be that was asked for some other time."""
    assert (
        meetings("The pond had become a reserve on 4 March 2024, as the Committee had recommended.") == set()
    )


def test_a_committee_calls_its_council_by_no_name() -> None:
    """What "the City Council" referred on a day it did at a meeting of its own."""
    words = "The City Council had referred this application to the Committee on 4 March 2024 (minute 12/23)."
    assert meetings(words) == {("Aldermere City Council", "2024-03-04")}
