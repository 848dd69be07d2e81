from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.blocks.annotated import parse
from councilgraph.extractors.blocks.spans import NAMES, PARTS, Span, spans_in, words_of
from tests.extractors.blocks.tagging import tagged

PAPERS = sorted((Path(__file__).parents[2] / "papers").glob("*.ann"))


def told(annotated: str) -> list[tuple[str, str]]:
    """The kinds and the words of the spans of an annotated text."""
    paper = parse(annotated)
    text = tagged(paper.text)
    return [(span.kind, words_of(text, span).plain) for span in spans_in(paper, text)]


MARKED = [
    pytest.param("text | no marks", [], id="none"),
    pytest.param("item | {{no|3}}. {{title|Trees}}", [("no", "3"), ("title", "Trees")], id="two"),
    pytest.param(
        "lead | RESOLVED {{resolution|that the {{to|Clerk}} act}}.",
        [("resolution", "that the Clerk act"), ("to", "Clerk")],
        id="one inside another",
    ),
    pytest.param("member | {{p:substitute|Ada Roe}}", [("sub", "Ada Roe")], id="one name for a kind"),
    pytest.param("member | {{role>*|Clerk}}: Lee", [("role>", "Clerk")], id="of all that follow"),
    pytest.param("item | {{title?|Trees}}", [("title", "Trees")], id="a doubtful one is one"),
    pytest.param("head | {{meeting|}}Second", [], id="around nothing is none"),
    pytest.param("text | the Gar{{p|eth R}}oe", [("p", "Gareth Roe")], id="a part of a token is the token"),
    pytest.param("text | **{{p|Ada}}** {{p|Lee}}", [("p", "Ada"), ("p", "Lee")], id="behind markup"),
]


@pytest.mark.parametrize(("annotated", "expected"), MARKED)
def test_the_spans_of_a_line(annotated: str, expected: list[tuple[str, str]]) -> None:
    """A mark is a span of the tokens that it is around, of the kind that it says."""
    assert told(f"{annotated}\n") == expected


GOING_ON = [
    pytest.param(
        "item | 3. {{title|Trees and}}\nitem+ | {{title+|Hedges}}\n",
        [("title", "Trees and Hedges")],
        id="a heading",
    ),
    pytest.param(
        "clause | {{resolution|that trees}}\nclause+ | {{+|be planted}}\n",
        [("resolution", "that trees be planted")],
        id="a decision",
    ),
    pytest.param(
        "clause | {{resolution|that the {{to|Clerk}}}}\nclause+ | {{+|act}}\n",
        [("resolution", "that the Clerk act"), ("to", "Clerk")],
        id="not the name inside it",
    ),
    pytest.param(
        "clause | {{resolution|that}}\nclause+ | {{+|trees be}}\nclause+ | {{+|planted}}\n",
        [("resolution", "that trees be planted")],
        id="over three lines",
    ),
    pytest.param(
        "item | 3. {{title|Trees}}\ntext | and much more was said\nitem+ | {{title+|Hedges}}\n",
        [("title", "Trees")],
        id="too far away",
    ),
    pytest.param("item+ | {{title+|Hedges}}\n", [], id="with nothing before it"),
    pytest.param(
        "item | {{title|Trees}}\ntext | {{+|Hedges}}\n", [("title", "Trees")], id="with no decision"
    ),
]


@pytest.mark.parametrize(("annotated", "expected"), GOING_ON)
def test_spans_that_go_on(annotated: str, expected: list[tuple[str, str]]) -> None:
    """A mark that goes on with another makes its span longer, if it is near, and is none of its own."""
    assert told(annotated) == expected


def test_a_value_is_kept() -> None:
    """What a mark gives as its value is the span's."""
    paper = parse("vote | {{outcome=lost|not carried}}\n")
    assert spans_in(paper, tagged(paper.text)) == [Span("outcome", 0, 2, "lost")]


def test_marks_are_found_on_each_line() -> None:
    """Empty lines, and lines of markup alone, do not shift the spans of those below."""
    annotated = (
        "head | {{council|Marsh End}}\n\nfurniture | ***\n\nmember | {{p|Ada Roe}}\nmember | {{p|Ben Lee}}\n"
    )
    assert told(annotated) == [("council", "Marsh End"), ("p", "Ada Roe"), ("p", "Ben Lee")]


@pytest.mark.parametrize("path", PAPERS[::8], ids=lambda path: path.stem)
def test_the_spans_of_papers_are_words_of_them(path: Path) -> None:
    """Each span of a paper is of tokens that it has, and holds words."""
    paper = parse(path.read_text(encoding="utf-8"))
    text = tagged(paper.text)
    spans = spans_in(paper, text)
    assert all(0 <= span.first < span.last <= len(text.tokens.words) for span in spans)
    assert all(words_of(text, span) for span in spans)


def test_each_kind_is_one_of_two_sorts() -> None:
    """A kind is learned by one model or the other, not by both."""
    assert set() == PARTS & NAMES
