"""Lines with which a sentence begins are text, whatever they look like."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.begun_sentences import begun_sentences
from tests.extractors.blocks.tagging import read

FIRST = "Minute 05/028 of the Parks Scrutiny Committee of 13 March 2006"


@pytest.mark.parametrize(
    "paper",
    [
        f"item | 7. Reference\nfurniture | {FIRST}\ntext+ | on the ferry landing was submitted.",
        f"text | It was noted.\nfurniture | {FIRST}\ntext+ | was submitted.",
        "item | 7. Ferry\nfurniture | Parks and Rivers Scrutiny Committee Members thought\ntext+ | that it was late.",
        f"section | Public Business\nfurniture | {FIRST},\ntext+ | as amended, was read.",
        f"clause | that the:\nfurniture | {FIRST}\ntext+ | be read again.",
    ],
)
def test_a_line_from_which_the_next_goes_on_is_text(paper: str) -> None:
    """Where the line below goes on in small letters and nothing above is without its end."""
    text, labels, _ = read(paper)
    assert list(begun_sentences(text, labels)) == [labels.index("furniture")]


@pytest.mark.parametrize(
    "paper",
    [
        f"text | The ferry, which was\nfurniture | {FIRST}\ntext+ | late again, had stopped.",
        f"item | 7. Reference\nfurniture | {FIRST}\ntext+ | The ferry was late.",
        f"item | 7. Reference\nfurniture | {FIRST}\ntext | on the ferry landing.",
        "item | 7. Reference\nfurniture | Page 3 of 12\ntext+ | on the ferry landing.",
        f"item | 7. Reference\nfurniture | {FIRST}.\ntext+ | on the ferry landing.",
    ],
)
def test_a_running_head_stays_one(paper: str) -> None:
    """Where a sentence is open above it, or none goes on below."""
    text, labels, _ = read(paper)
    assert list(begun_sentences(text, labels)) == []
