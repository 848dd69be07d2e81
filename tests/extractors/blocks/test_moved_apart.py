from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.moved_apart import without_movers
from councilgraph.extractors.blocks.movers import Known, find_movers
from councilgraph.extractors.blocks.spans import Span, words_of
from tests.extractors.blocks.tagging import tagged

KNOWN = Known.of(["Ada Roe", "Ben Fox"])
DECIDED = [
    pytest.param("Accepted on motion of Cllr Roe, seconded by Cllr Fox", "Accepted", id="behind what was decided"),
    pytest.param("to offer £180; proposed Ada Roe, seconded Ben Fox", "to offer £180", id="behind a semicolon"),
    pytest.param("to accept (Roe/Fox)", "to accept", id="two names in brackets"),
    pytest.param("On motion of Cllr Roe, seconded by Cllr Fox, the minutes were approved", "the minutes were approved", id="before what was decided"),
    pytest.param("that Cllr Roe be appointed", "that Cllr Roe be appointed", id="named and moving nothing"),
    pytest.param("Proposed by Cllr Roe, seconded by Cllr Fox", "", id="nothing else"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), DECIDED)
def test_what_was_decided_is_not_who_moved_it(words: str, expected: str) -> None:
    """A decision ends before the words that say who moved it, or begins behind them."""
    text = tagged(words)
    whole = range(len(text.tokens.words))
    named = find_movers(text, whole, KNOWN)
    found = list(without_movers(text, [Span("resolution", 0, len(whole)), *named]))
    assert [one for one in found if one.kind != "resolution"] == named
    assert [words_of(text, one).plain for one in found if one.kind == "resolution"] == [expected][
        : bool(expected)
    ]
