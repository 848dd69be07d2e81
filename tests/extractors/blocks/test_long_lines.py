from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.long_lines import cut_long_lines
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document

FILL = (
    "They spoke at length of the drains, of what had become of them since the spring, and of who would pay. "
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            f"1. Apologies None. {FILL * 3}2. Minutes Signed. 3. Drains Noted.",
            ["1. Apologies None.", "2. Minutes Signed.", "3. Drains Noted."],
            id="items in one long line",
        ),
        pytest.param(
            f"137/18 Urgent items {FILL * 4}138/18 Forward plan Noted. 139/18 Public session None.",
            ["137/18 Urgent items", "138/18 Forward plan", "139/18 Public session"],
            id="numbers with the year",
        ),
        pytest.param(
            f"1. Apologies\n2. Minutes {FILL * 4}3. Drains",
            ["1. Apologies", "2. Minutes", "3. Drains"],
            id="numbers that begin lines count too",
        ),
        pytest.param(
            "1. Apologies 2. Minutes 3. Drains",
            ["1. Apologies 2. Minutes 3. Drains"],
            id="a line that is not long is left as it is",
        ),
        pytest.param(
            f"1. Apologies {FILL * 4}in minute 2. Then they rose at 9.",
            ["1. Apologies"],
            id="too few numbers count on",
        ),
    ],
)
def test_long_lines_are_cut_where_numbers_count_on(words: str, expected: list[str]) -> None:
    """Where line ends were lost, each item has a line of its own again."""
    document = Document("d", "d.txt", "text/plain", words)
    found = [line.plain for line in cut_long_lines(document, lines(document))]
    assert len(found) == len(expected)
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True))
