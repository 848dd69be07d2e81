from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.ballots import named_votes
from tests.extractors.blocks.tagging import tagged
from tests.extractors.written import minutes, stated

VOTES = [
    pytest.param("For (2): Councillors Roe and Fox", "+Roe +Fox", id="a count before the colon"),
    pytest.param("AYES: Roe, Fox\nNOES: Lee", "+Roe +Fox -Lee", id="in capitals, a line each"),
    pytest.param("Noes – Roe, Fox (2).", "-Roe -Fox", id="a dash, and a count behind"),
    pytest.param("NOES (12): ROE, DE SOUZA, FOX.", "-ROE -DE SOUZA -FOX", id="names of two words in capitals"),
    pytest.param("Voting Yes: Chairperson Roe, Commissioners Fox,\nand Lee. Voting No: None.", "+Chairperson Roe +Fox +Lee", id="over two lines, and nobody"),
    pytest.param("No – Roe-Lane, d'Arcy, Fox.", "-Roe - Lane -d'Arcy -Fox", id="a hyphen and a small letter"),
    pytest.param("Roe For; Fox Against; Lee For", "+Roe -Fox +Lee", id="the choice behind each name"),
    pytest.param("Roe, Fox no, Lee not participating", "-Roe -Fox", id="the choice behind several"),
    pytest.param("Councillor Roe – Nay", "-Roe", id="a line each"),
    pytest.param("Abstained: Councillor Roe", "0Roe", id="abstained"),
    pytest.param("Did not vote having declared an interest (1): Councillor Roe", "", id="did not vote"),
    pytest.param("Absent: Roe. Recused: Fox", "", id="absent and recused are neither"),
    pytest.param("Councillors Roe, Fox and Lee voted for the motion, Councillors Day and Hart voted against, and Councillor Lund abstained.", "+Roe +Fox +Lee -Day -Hart 0Lund", id="told in a sentence"),
    pytest.param("Councillor Roe voted against and Councillor Fox abstained", "-Roe 0Fox", id="told without a comma"),
    pytest.param("Councillors Roe and Fox thanked all who voted for it.", "", id="others voted"),
    pytest.param("| Member | For | Against | Abstain |\n|---|---|---|---|\n| Cllr A Roe | X | - | - |\n| B Fox | | | ✓ |\n| C Lee | | X | |\n| D Day | | | |", "+A Roe 0B Fox -C Lee", id="ticks in a table"),
    pytest.param("Mr. Roe-Yes; Ms. Fox-Lane-No; Mrs. Lee-Abstain; Mr. Day-Absent", "+Roe -Fox - Lane 0Lee", id="a hyphen before the choice"),
    pytest.param("Proposed by Cllr Roe, seconded by Cllr Fox; Cllr Lee voting against.", "-Lee", id="who seconded it did not vote against it"),
    pytest.param("The motion failed, 2-4 (Roe and Fox in favor).", "+Roe +Fox", id="in brackets"),
    pytest.param("It passed (Roe, Fox and Lee in favour; Day opposed, Hart abstaining).", "+Roe +Fox +Lee -Day 0Hart", id="several in one bracket"),
    pytest.param("It passed (Roe absent).", "", id="who was away, in brackets"),
    pytest.param("It passed (the Roe Street scheme was in favour).", "", id="other words in brackets"),
    pytest.param("The fee for Roe Street was paid.", "", id="for is a common word"),
]  # fmt: skip
SIGNS = {"aye": "+", "nay": "-", "abstained": "0"}


@pytest.mark.parametrize(("words", "expected"), VOTES)
def test_who_voted_how(words: str, expected: str) -> None:
    """Named votes are read from lists and from names with their choice; who did not vote is left out."""
    text = tagged(words)
    labels = ["vote"] * len(text.lines)
    found = named_votes(text, labels, range(len(text.tokens.words)))
    said = [
        SIGNS[span.kind] + " ".join(word.text for word in text.tokens.words[span.first : span.last])
        for span in found
    ]
    assert " ".join(said) == expected


@pytest.mark.parametrize(
    "said", ["Motion passed 2-0 (Lee and Fox absent).", "Motion passed 2-0 with Lee recused."]
)
def test_whoever_was_away_did_not_vote(said: str) -> None:
    """Names behind a count, of whom is said that they were away, are no votes, nor named among those against."""
    paper = minutes(
        f"1. Mill\n\nMotion by Roe, second by Day, to let the mill. {said}", "Present: A Roe, B Day\n"
    )
    assert stated(paper, "cg:votesFor", "cg:votesAgainst", "cg:voter") == ["2", "0"]


def test_a_roll_is_called_in_the_middle_of_a_paragraph() -> None:
    """Behind "Roll call vote:" each name has its choice, in a line that begins with the motion."""
    called = "Roll call vote: Roe, yes; Day, abstain; Fox, no; Lee, yes."
    paper = minutes(
        f"1. Mill\n\nMotion by Roe, second by Day, to let the mill. {called} Motion passed 2-1-1."
    )
    assert stated(paper, "cg:choice") == ["For", "Abstained", "Against", "For"]
