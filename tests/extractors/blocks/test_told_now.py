"""Minutes in the present tense: what a committee says that it recommends or agrees."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import words_of
from tests.extractors.blocks.tagging import read
from tests.extractors.blocks.test_deciding import decisions

NOW = [
    pytest.param("The Harbour Panel agrees to mend it.", [("resolution", "", "to mend it")], id="agrees to"),
    pytest.param(
        "The Committee recommends that the slip be swept.",
        [("recommendation", "", "that the slip be swept")],
        id="recommends that",
    ),
    pytest.param("This Council agrees that the slip be swept.", [], id="what a motion wants"),
    pytest.param("The Clerk agrees to sweep it.", [], id="one person"),
    pytest.param("The report of the Harbour Panel agrees with that.", [], id="what agrees with something"),
]


@pytest.mark.parametrize(("words", "expected"), NOW)
def test_what_a_committee_does_now(words: str, expected: list[tuple[str, str, str]]) -> None:
    """A sentence that begins with the committee and says what it recommends or agrees is a decision."""
    assert decisions(words) == expected


@pytest.mark.parametrize(("who", "found"), [("Harbour Panel", 1), ("Parks Panel", 0)])
def test_what_looks_like_a_report(who: str, found: int) -> None:
    """A line that was taken for one of a report decides where its subject is whoever met."""
    paper = f"head | HARBOUR PANEL\nitem | 4. Slip\npaper | Recommendations:\npaper | The {who} recommends that it be swept."
    text, labels, sure = read(paper)
    spans = [one for one in refine_spans(text, labels, sure, []) if one.kind == "recommendation"]
    assert [words_of(text, one).plain for one in spans] == ["that it be swept."] * found
