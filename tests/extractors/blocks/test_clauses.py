from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.clauses import divide_decision
from councilgraph.extractors.blocks.spans import Span, words_of
from tests.extractors.blocks.tagging import tagged


def divided(words: str) -> list[str]:
    """The decisions that are made of a sentence."""
    text = tagged(words)
    found = divide_decision(text, Span("resolution", 0, len(text.tokens.words)), marked=False)
    return [words_of(text, span).plain for span in found]


@pytest.mark.parametrize(
    ("decided", "beside"),
    [
        ("approve the agenda as amended", "; Vice Mayor Okoro-Lund seconded."),
        ("wait until the planks are in", ", Kipp seconded"),
        ("accept the lower tender", " and Councillor Dunne-Varga seconded."),
        ("object as it is good land", ", Brian proposed, Paul seconded"),
        ("object as it is good land", ", Cllr Ames proposed and Cllr Orr seconded"),
        ("accept both quotations", ", prop. by Dora, sec. by Rohan"),
        ("object", " (3 for, 1 abstention)"),
        ("Refused", " (6:4)"),
        ("Refused", " (6 : 4)"),
        ("Granted", ", Councillor Jupe dissenting on the ground that he had not been asked"),
        ("close the gate at dusk", ", by consent."),
        ("raise the fee to £75", ", by a majority (Vale/Rusk)"),
        ("raise the fee to £75", ", by a large majority"),
        ("grant up to £600", ", everyone in favour."),
        ("postpone it to June 6", " without objection"),
        ("repaint the hall", " | AR/BF"),
    ],
)
def test_what_is_told_beside_a_decision_is_no_part_of_it(decided: str, beside: str) -> None:
    """Who seconded, and how it was voted on, end what was decided, also where that is one word."""
    assert divided(f"{decided}{beside}") == [decided]


@pytest.mark.parametrize(
    "decided",
    [
        "that officers seconded to the Trust return by May",
        "that Mrs Orr, seconded from the Trust, be thanked and stay",
        "grant consent by a deed of variation",
        "that the sum (4/2 of the rate) be paid",
        "proceed without objection to the County's scheme",
        "that Acre House, proposed for sale, be kept",
        "that the field be called a|b in future",
    ],
)
def test_the_same_words_within_a_decision_stay(decided: str) -> None:
    """Words of seconding and of voting that tell what was decided are part of it."""
    assert divided(decided) == [decided]
