"""Sentences that a page breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from councilgraph.extractors.blocks.page_breaks import join_over_pages
from tests.extractors.blocks.tagging import read

FOOT = "furniture | 2\nfurniture | Sarn Council"
BROKEN = [
    pytest.param(f"lead | RESOLVED that the minutes be\n{FOOT}\nlead | approved.", 2, id="what was decided"),
    pytest.param(f"text | The Clerk said that\n{FOOT}\ntext+ | it was shut.", 2, id="what was said"),
    pytest.param(f"lead | RESOLVED that it be shut.\n{FOOT}\nlead | approved.", 4, id="ended before"),
    pytest.param(f"lead | RESOLVED that the minutes be\n{FOOT}\nlead | Resolved.", 4, id="a new sentence"),
    pytest.param(f"item | 4. Mills and\n{FOOT}\ntext | they were shut.", 4, id="a heading"),
    pytest.param(f"lead | RESOLVED that\n{FOOT}\nclause | (a) it be shut.", 4, id="a numbered clause"),
    pytest.param(f"{FOOT}\ntext | it was shut.", 3, id="nothing above"),
    pytest.param("text | The Clerk said that\ntext+ | it was shut.", 2, id="no break"),
]


@pytest.mark.parametrize(("paper", "lines"), BROKEN)
def test_a_sentence_goes_on_over_a_page(paper: str, lines: int) -> None:
    """Heads and feet in the middle of a sentence are left out, others stay."""
    text, labels, _ = read(paper)
    assert len(join_over_pages(text, labels) or text.lines) == lines


def test_what_goes_on_stands_below_no_gap() -> None:
    """The line that goes on is no paragraph of its own, though an empty line stood above it."""
    text, labels, _ = read(f"lead | RESOLVED that the minutes be\n{FOOT}\nlead | approved.")
    apart = replace(text, lines=[*text.lines[:-1], replace(text.lines[-1], apart=True)])
    joined = join_over_pages(apart, labels)
    assert joined is not None
    assert [line.apart for line in joined[1:]] == [False]
