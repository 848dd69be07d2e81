"""Lists with a mark before each name, whose meaning a key tells."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import Span, words_of
from tests.extractors.blocks.tagging import tagged

NAMES = ("Roe", "Fox", "Lee", "Day")


def absent(words: str, label: str = "member") -> list[str]:
    """Those of the names in a list whom it says to have been away."""
    text = tagged(words)
    found = [Span("p", at, at + 1) for at, word in enumerate(text.tokens.words) if word.text in NAMES]
    spans = refine_spans(text, [label] * len(text.lines), [0.0] * len(text.lines), found)
    return [words_of(text, span).plain for span in spans if span.kind == "p:absent"]


LISTS = [
    pytest.param("+ Cllr Roe   - Cllr Fox\n* Cllr Lee   + Cllr Mrs Day\n\n+ Present   - Apologies   * Absent", ["Fox", "Lee"], id="below"),
    pytest.param("(* denotes present, # apologies for absence)\n* Cllr Roe\n# Cllr Fox\n* Cllr Lee", ["Fox"], id="above"),
    pytest.param("- Cllr Roe\n- Cllr Fox\n+ Cllr Lee\n\n+ = present; - = apologies received", ["Roe", "Fox"], id="a bullet"),
    pytest.param("* Roe\t† Fox\n* Lee\t* Day\n\n† Absent\n* In attendance", ["Fox"], id="a line each"),
    pytest.param("- Present\n- Cllr Roe\n- Cllr Lee\n- Apologies\n- Cllr Fox", [], id="bullets that mean nothing"),
    pytest.param("- Cllr Roe\n- Cllr Fox\n\n+ Present at the opening of the hall was the Mayor", [], id="no key"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), LISTS)
def test_marks_say_who_was_away(words: str, expected: list[str]) -> None:
    """A mark before a name says what the key says of it; without a key it says nothing."""
    assert absent(words) == expected


def test_only_names_in_lists() -> None:
    """A mark before a name in the business is none of the list."""
    words = "+ Cllr Roe: the gate\n- Cllr Fox: the hedge\n\n+ Present   - Apologies"
    assert absent(words, "text") == []
