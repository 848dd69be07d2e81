from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.checking.check import NOT_SUPPORTED, NOTHING, SUPPORTED, Checker
from councilgraph.graph.checking.verbatim import split
from councilgraph.graph.folder.folder import GraphFolder
from tests.graph.checking.planted import planted
from tests.graph.checking.told import FALSE, TRUE

SHARE = 0.85
"""Of the true sentences at least so many are supported."""

PLANTED = 100
"""There are at least so many false sentences."""


def supported(checker: Checker, sentences: list[str]) -> list[str]:
    """Those of some sentences that are supported."""
    return [one for one in sentences if all(each.verdict == SUPPORTED for each in checker.check(one))]


def test_most_true_sentences_are_supported(checker: Checker) -> None:
    """What a journalist writes in other words than the minutes is found in them."""
    assert len(TRUE) >= 40
    assert len(supported(checker, TRUE)) >= SHARE * len(TRUE)


def test_no_planted_false_sentence_is_supported(checker: Checker) -> None:
    """With one name, day, body, figure or act changed, or denied, or two that change places, none is."""
    made = list(planted())
    assert len(made) >= PLANTED
    assert supported(checker, made) == []


def test_no_false_sentence_that_reads_well_is_supported(checker: Checker) -> None:
    """Sentences made of true parts that nobody said together are not supported either."""
    assert supported(checker, FALSE) == []


def test_the_words_of_a_verdict_stand_in_the_papers(checker: Checker, samples: Path) -> None:
    """Each passage is at its place in the paper, and a supported sentence has one."""
    folder = GraphFolder.open(samples)
    texts = {name: folder.document(one.sha256).text for one in folder.documents() for name in one.names}
    for verdict in checker.check("\n\n".join([*TRUE, *FALSE])):
        assert verdict.sources or verdict.verdict != SUPPORTED
        for source in verdict.sources:
            assert texts[source.document][source.start : source.end] == source.quote


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Nkechi Oyelaran chaired the scrutiny committee on 15 November 2022.", "the words “Nkechi”"),
        ("N Oyelaran chaired the scrutiny committee on 16 November 2022.", "the date 16 November 2022"),
        ("R Whitcombe chaired the scrutiny committee on 15 November 2022.", "that R Whitcombe “chaired”"),
        ("Councillor Whitcombe attended on 15 November 2022.", "that Whitcombe “attended”"),
        ("P Ellwood stood in for T Abubakar on 15 November 2022.", "that P Ellwood stood in for T Abubakar"),
        ("The town council agreed on 15 January 2024 to pay £500 to the Estuary Choir.", "the figure 500"),
        ("The amendment was lost on 18 March 2024 by 1 vote to 4.", "the vote: 4 against, 1 for"),
        ("On Monday 15 November 2022 N Oyelaran chaired the committee.", "the date Monday 15 November 2022"),
        ("Harrowmouth Town Council met at 6.00 pm on 18 March 2024.", "the time 6.00 pm"),
        ("Harrowmouth Town Council met at 8.50 pm on 18 March 2024.", "the time 8.50 pm"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said(checker: Checker, sentence: str, missing: str) -> None:
    """Of a sentence that is not supported the reader is told what no passage bears."""
    (verdict,) = checker.check(sentence)
    assert verdict.verdict == NOT_SUPPORTED
    assert missing in verdict.missing


@pytest.mark.parametrize("sentence", ["It was a cold evening.", "Nothing like it had ever been seen."])
def test_what_claims_nothing_is_not_checked(checker: Checker, sentence: str) -> None:
    """A sentence without a name, a day, a figure or anything that was done has nothing to check."""
    (verdict,) = checker.check(sentence)
    assert (verdict.verdict, verdict.missing) == (NOTHING, ())


@pytest.mark.parametrize(
    "sentence", ["Zebediah Quill spoke.", "On 3 May 1971 it was approved.", "It was agreed."]
)
def test_what_the_graph_knows_nothing_of_is_not_supported(checker: Checker, sentence: str) -> None:
    """Names and days that are in no passage, and acts of nobody, have no support and no passages."""
    (verdict,) = checker.check(sentence)
    assert (verdict.verdict, verdict.sources) == (NOT_SUPPORTED, ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n\n ",
        "# Only a heading",
        "\0\ud800",
        "<script>alert(1)</script>",
        '"}} UNION {',
        "£" * 5_000,
        "ab " * 40_000,
        "Cllr " * 2_000,
    ],
)
def test_no_text_breaks_it(checker: Checker, text: str) -> None:
    """Whatever stands in a text, nothing in it is supported, and nothing goes wrong."""
    assert [one for one in checker.check(text) if one.verdict == SUPPORTED] == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Cllr. A Roe spoke. It rained.", ["Cllr. A Roe spoke.", "It rained."]),
        (
            "# News\n\nA **bold** word.\n\n- One point\n- Another [point](http://a.example/)",
            ["A bold word.", "One point", "Another point"],
        ),
        ("> A line\nthat goes on.", ["A line that goes on."]),
        ("1) First.\n2) Second.", ["First.", "Second."]),
    ],
)
def test_a_text_is_read_by_its_sentences(text: str, sentences: list[str]) -> None:
    """Marks of Markdown are no words, headings no sentences, and lines that are joined are one."""
    assert [sentence for _, _, sentence in split(text)] == sentences
    assert all(text[start:].lstrip("*#->12). ")[:1] == sentence[:1] for start, _, sentence in split(text))
