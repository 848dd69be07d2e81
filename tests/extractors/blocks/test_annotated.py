from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.extractors.blocks.annotated import (
    LABELS,
    AnnotatedPaper,
    BadAnnotation,
    Mark,
    MarkedLine,
    parse,
    with_marks,
    write,
)

PAPERS = sorted((Path(__file__).parents[2] / "papers").glob("*.ann"))
PAPER = """#! council: Marsh End Parish Council
#! kind: minutes

head   | {{council|Marsh End Parish Council}}

item   | {{no|3}}. {{title|Street Lighting}}
lead   | RESOLVED {{resolution|that the {{to|Clerk}} report in June}}.
"""


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_each_paper_comes_back_as_it_was_written(path: Path) -> None:
    """A paper that is parsed, written and parsed again has the same first lines, words, labels and marks."""
    paper = parse(path.read_text(encoding="utf-8"))
    again = parse("".join(write(paper)))
    assert (again.text, again) == (paper.text, paper)


def test_what_a_paper_holds() -> None:
    """First lines tell of the paper; each further line has its label, its words and its marks."""
    assert parse(PAPER) == AnnotatedPaper(
        {"council": "Marsh End Parish Council", "kind": "minutes"},
        (
            MarkedLine("head", "Marsh End Parish Council", (Mark("council", "", 0, 24),)),
            MarkedLine("", ""),
            MarkedLine("item", "3. Street Lighting", (Mark("no", "", 0, 1), Mark("title", "", 3, 18))),
            MarkedLine(
                "lead",
                "RESOLVED that the Clerk report in June.",
                (Mark("resolution", "", 9, 38), Mark("to", "", 18, 23)),
            ),
        ),
    )


def test_the_words_alone() -> None:
    """The text is the words without labels and marks, a line each."""
    assert parse(PAPER).text == (
        "Marsh End Parish Council\n\n3. Street Lighting\nRESOLVED that the Clerk report in June.\n"
    )


MARKED = [
    pytest.param("no marks at all", id="none"),
    pytest.param("{{p|Ada Roe}} and {{p|Ben Lee}}", id="two"),
    pytest.param("{{resolution|that the {{to|Clerk}} act}}", id="one inside another"),
    pytest.param("{{resolution|{{to|Clerk}} to act}}", id="two that begin together"),
    pytest.param("{{resolution|thank the {{to|Clerk}}}}", id="two that end together"),
    pytest.param("{{mover|{{p|Ada Roe}}}}", id="two around the same words"),
    pytest.param("{{p|Ada}}{{p|Ben}}", id="one right behind another"),
    pytest.param("{{date=2024-05-14|14 May}}", id="a value"),
    pytest.param("{{p:substitute=Ada_Roe|AR}}", id="a kind with a colon, and a value"),
    pytest.param("{{meeting|}}Second meeting", id="around nothing"),
    pytest.param("{{votes=5/2|}}{{outcome=carried|Carried}}", id="around nothing, before another"),
    pytest.param("{{outcome=carried|{{votes=5/2|}}Carried}}", id="around nothing, inside another"),
    pytest.param("Trees {{title+|and Hedges}}{{+| too}}", id="going on"),
    pytest.param("{{title?|Trees}} {{role>*|Clerks}}", id="doubtful, and for those that follow"),
    pytest.param("a { b } c | d", id="single brackets and bars are words"),
    pytest.param("  12   Trees ", id="spacing is kept"),
]


@pytest.mark.parametrize("words", MARKED)
def test_marks_come_back_as_they_were_written(words: str) -> None:
    """The words of a line with their marks are what they were parsed from."""
    (line,) = parse(f"text | {words}\n").lines
    assert with_marks(line) == words


def test_marks_open_from_the_outside() -> None:
    """Marks may be given in any order: those around more words open first."""
    line = MarkedLine("text", "that the Clerk act", (Mark("to", "", 0, 14), Mark("resolution", "", 0, 18)))
    assert with_marks(line) == "{{resolution|{{to|that the Clerk}} act}}"


BAD = [
    pytest.param("no bar here", "begin it with a label and a bar", id="without a label"),
    pytest.param("headline | Marsh End", "begin it with a label and a bar", id="a label that is none"),
    pytest.param("text | {{p|Ada Roe", "the mark p is not closed", id="not closed"),
    pytest.param(
        "text | {{resolution|that {{to|Clerk}} act", "the mark resolution is not closed", id="outer one"
    ),
    pytest.param("text | Ada Roe}}", "closes nothing", id="closed only"),
    pytest.param("text | {{p|Ada}} Roe}}", "closes nothing", id="closed twice"),
    pytest.param("text | {{Ada Roe}}", "a mark without a kind", id="without a kind"),
    pytest.param("text | {{P|Ada Roe}}", "a mark without a kind", id="a kind in capitals"),
]


@pytest.mark.parametrize(("line", "expected"), BAD)
def test_what_is_not_in_the_form_is_told_by_its_line(line: str, expected: str) -> None:
    """The error names the line and says what is wrong with it."""
    with pytest.raises(BadAnnotation, match=rf"line 3: .*{expected}"):
        parse(f"#! council: Marsh End\n\n{line}\ntext | fine\n")


def test_each_label_is_used() -> None:
    """There is an example of each label in the papers, or nothing could learn it."""
    papers = [parse(path.read_text(encoding="utf-8")) for path in PAPERS[::4]]
    used = {line.label for paper in papers for line in paper.lines} - {""}
    assert used == set(LABELS)
