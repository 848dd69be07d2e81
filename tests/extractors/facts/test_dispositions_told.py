"""What a decision does with a matter, and words that only look as if they said it."""

from __future__ import annotations

import pytest

from tests.extractors.written import item, stated

DONE = [
    ("the report be noted.", ["Noted"]),
    ("the Briefing Note be received.", ["Noted"]),
    ("the recommendations to Cabinet be supported.", ["Endorsed"]),
    ("the plan approved by Cabinet in May be noted.", ["Noted"]),
    ("the report which was approved by Cabinet be noted.", ["Noted"]),
    ("the Council be recommended to approve the budget.", ["Approved"]),
    ("the Committee strongly support the bid.", ["Endorsed"]),
    ("the matter be deferred to the June meeting.", ["Deferred"]),
    ("the Committee continue the matter to the meeting on 9 June 2024.", ["Deferred"]),
    ("the application be refused.", ["Refused"]),
    ("the offer be not accepted.", ["Refused"]),
    ("the plan not be approved.", ["Refused"]),
    ("permission be GRANTED, subject to two conditions.", ["Approved"]),
    ("the Committee considers and notes the plan.", ["Noted"]),
]
NOT_DONE = [
    "a grant of £50 be paid to the Club.",
    "the objections received be overruled.",
    "the Committee receives a further update after the survey.",
    "the Harbour Board be asked to provide a briefing note.",
    "Scrutiny receive regular updates on progress.",
    "the Committee receive a report in six months.",
    "the Committee receives a report on the lamps at a future meeting.",
    "those who supported the plan be thanked.",
    "the local support services offer be improved.",
    "support be given to the Club.",
    "a note be sent to Members.",
    "the Clerk report on whether the deeds have been received.",
    "the Director prepare a letter of support.",
    "training be given to improve agency and support survivors.",
]


@pytest.mark.parametrize(("words", "expected"), [*DONE, *((words, []) for words in NOT_DONE)])
def test_what_is_done_with_a_matter(words: str, expected: list[str]) -> None:
    """The word that tells it stands where the verb of the decision stands."""
    assert stated(item(f"RESOLVED that {words}"), "cg:disposition") == expected


@pytest.mark.parametrize(
    "words",
    [
        "Requests that the Panel receives another account of the lamps after the survey.",
        "Asks that Cabinet approve more lamps.",
        "Invites the Trust to note the costs.",
    ],
)
def test_what_is_asked_for_is_not_done(words: str) -> None:
    """What somebody is asked to approve or to note has not been."""
    body = f"RESOLVED that the Committee:\n\n1. {words}\n2. Thanks the Clerk."
    assert stated(item(body), "cg:disposition") == []
