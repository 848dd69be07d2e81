"""What is seen of the lines of a paper."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.line_features import describe
from councilgraph.extractors.lexicon.tagged import tag_lines
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document


def features_of(words: str) -> list[list[str]]:
    """The features of each line of a paper."""
    document = Document("a", "a.txt", "text/plain", words)
    return describe(tag_lines(document, lines(document)))


@pytest.mark.parametrize(
    ("words", "feature"),
    [
        pytest.param("Weirs were inspected", "has=were inspected", id="a word with the next"),
        pytest.param("Weirs were inspected", "past=1", id="a verb in the past comes soon"),
        pytest.param("Weirs were inspected", "stem0=weir", id="how the first word begins"),
        pytest.param("Decision maker: Cabinet", "called=decision maker:", id="what the line is called"),
        pytest.param(
            "Moved by Cllr Ash and seconded by Cllr Elm", "turn=move>councillor", id="the order of classes"
        ),
    ],
)
def test_a_line_is_seen(words: str, feature: str) -> None:
    """A line has the features that its own words give it."""
    assert feature in features_of(words)[0]


def test_lines_that_come_again_are_seen() -> None:
    """A line that differs from others in its number alone is seen to come again; one by itself is not."""
    page, other, _, _ = features_of("Page 1 of 3\nDrains\nPage 2 of 3\nPage 3 of 3")
    assert "alike0=2" in page
    assert "alike0=0" in other


def test_a_list_goes_on() -> None:
    """The lines below the label of a list are seen to be of it, until a number ends the list."""
    label, name, item = features_of("Apologies:\nAda Ash\n1. Drains")
    assert "list=absent" in label
    assert "list=absent" in name
    assert "list=" in item
