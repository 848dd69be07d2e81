"""To whom decisions of the tree are put."""

from __future__ import annotations

import pytest

from councilgraph.extractors import profile
from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.refine import refine_spans
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.extract import find_in_papers
from councilgraph.extractors.lexicon.tagged import tag_lines
from councilgraph.extractors.meeting_papers import papers_of_trees
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document, Mention


def targets(words: str, marked: str = "") -> list[str]:
    """The names of those to whom the decisions in some words are put; `marked` are words the models found."""
    document = Document("test", "test.txt", "text/plain", words)
    text = tag_lines(document, lines(document))
    labels = ["lead"] * len(text.lines)
    tokens = [word.text for word in text.tokens.words]
    size = len(marked.split())
    at = next((at for at in range(len(tokens)) if tokens[at : at + size] == marked.split()), 0)
    found = [Span("to", at, at + size)] if marked else []
    trees = assemble(text, labels, refine_spans(text, labels, [0.0] * len(labels), found))
    stated = find_in_papers(papers_of_trees(document, trees, profile.load()))
    return [
        one.object.name
        for one in stated
        if one.predicate == "cg:directedTo" and isinstance(one.object, Mention)
    ]


ROWS = [
    pytest.param(
        "RESOLVED that the Chairman write to the Minister for Roads.", "", ["Chairman"], id="who is to write"
    ),
    pytest.param(
        "RESOLVED that the Chair, on behalf of the Board, writes to the Minister for Roads.",
        "",
        ["Chair"],
        id="with words between",
    ),
    pytest.param("Staff were asked to bring a map.", "", ["Staff"], id="all who work there"),
    pytest.param("RESOLVED that it go to the MP.", "MP", ["MP"], id="two letters"),
    pytest.param(
        "RESOLVED that the Board advises the Head of Housing that the lift be mended.",
        "",
        ["Head of Housing"],
        id="who is advised",
    ),
    pytest.param(
        "RESOLVED that the Board asks that the Head of Housing mend the lift.",
        "",
        ["Head of Housing"],
        id="asks that the",
    ),
    pytest.param(
        "RESOLVED that the Board agrees to refer the smell at Prior's Mead to the Rivers Committee.",
        "",
        ["Rivers Committee"],
        id="refers what has an apostrophe",
    ),
    pytest.param("RESOLVED that officers look at it.", "officers", ["officers"], id="a word for several"),
    pytest.param(
        "RESOLVED that it be left to the CCG leads.",
        "CCG leads",
        ["CCG leads"],
        id="a small word that ends a name",
    ),
    pytest.param(
        "RESOLVED that the Head of Planning and Trees be authorised to sign.",
        "Head of Planning",
        ["Head of Planning and Trees"],
        id="the rest of a name",
    ),
    pytest.param(
        "RESOLVED that the Chief Officer (Waste) provide a list.",
        "Chief Officer",
        ["Chief Officer (Waste)"],
        id="what a post is in charge of",
    ),
    pytest.param(
        "RESOLVED that it be recommended to the Cabinet Member for Roads that:\n\n(a) a wall be built;\n\n(b) it be wide.",
        "",
        ["Cabinet Member for Roads"] * 2,
        id="to whom the words are put that lead clauses in",
    ),
]


@pytest.mark.parametrize(("words", "marked", "expected"), ROWS)
def test_to_whom(words: str, marked: str, expected: list[str]) -> None:
    """A decision is directed to whom it asks to act, each clause to whom its lead-in names."""
    assert targets(words, marked) == expected
