"""Where the papers of a pack open at the tops of its pages."""

from __future__ import annotations

import pytest

from councilgraph.extractors.packs import divide
from councilgraph.extractors.profile import load
from councilgraph.extractors.read.text import pages
from councilgraph.ontology.model import Document
from tests.extractors.written import HEADER, PRESENT

PROSE = "The paths by the river flood in most winters.\nIt was said that a board walk would cost less in the end.\n"
BEFORE = f"The river paths\n\n{PROSE}" + "Those who walk to work take the road.\n" * 6


def kinds(*printed: str) -> list[str]:
    """The kinds of the papers in a text with these pages, each with the first line of it."""
    words = "\f".join(printed)
    document = Document("0" * 64, "pack.txt", "text/plain", words, pages(words))
    found = divide(document, load())
    return [f"{one.kind} {words[one.start : one.end].split(chr(10))[0].strip()}" for one in found]


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        pytest.param("Agenda Item 5\n\nThe harbour", "cg:Document Agenda Item 5", id="the stamp of an item"),
        pytest.param("Briefing Note\n\nTo: Parks Committee\n", "cg:BriefingNote Briefing Note", id="a briefing note"),
        pytest.param("Marsh End Borough Council\n\nBriefing note\n", "cg:BriefingNote Marsh End Borough Council", id="below the council's name"),
        pytest.param("REPORT OF THE DIRECTOR OF FINANCE\n\nFees\n", "cg:Report REPORT OF THE DIRECTOR OF FINANCE", id="a report in capitals"),
        pytest.param("Title: The harbour\nReport to: Parks Committee\n", "cg:Report Title: The harbour", id="labels of a head"),
        pytest.param("The harbour, 2024\n\nAppendix B\n\nWhat it cost\n", "cg:Appendix The harbour, 2024", id="an appendix below a head of its own"),
        pytest.param(
            f"Agenda Item 3\n{HEADER}{PRESENT}\n1. Welcome\n", "cg:Minutes Agenda Item 3", id="minutes below a stamp"
        ),
    ],
)  # fmt: skip
def test_a_paper_opens_at_the_top_of_a_page(top: str, expected: str) -> None:
    """A stamp, a kind of paper or the labels of a head at the top of a page begin a paper there."""
    assert kinds(BEFORE, f"{top}\n{PROSE}")[1:] == [expected]


@pytest.mark.parametrize(
    "top",
    [
        pytest.param("Executive summary\n", id="a heading inside papers"),
        pytest.param("Work Programme\n", id="a section on what is planned"),
        pytest.param("report to the committee\n", id="words that go on from the page before"),
        pytest.param(
            "Report of the Director of Finance\n\n7. Fees\n", id="whose report an item of an agenda is"
        ),
        pytest.param("Job title: Engineer\nDate: 2 May 2024\n", id="who wrote it, and when"),
        pytest.param("", id="prose"),
    ],
)
def test_what_heads_pages_inside_papers_opens_none(top: str) -> None:
    """What stands at the top of pages inside papers as well does not cut them."""
    assert len(kinds(BEFORE, f"{top}\n{PROSE}")) == 1


def test_a_running_head_opens_nothing() -> None:
    """A kind of paper that heads every page is the head of one paper."""
    printed = [f"Cabinet Report\n\n{line}\n{PROSE}" for line in ("The river paths", "Costs", "Next steps")]
    assert kinds(*printed) == ["cg:Report Cabinet Report"]


def test_kinds_in_the_middle_of_a_page_open_nothing() -> None:
    """Only the top of a page opens a paper: what a page says further on is its own."""
    assert kinds(BEFORE, f"{PROSE * 4}\nBriefing note\n\n{PROSE}") == ["cg:Document The river paths"]


@pytest.mark.parametrize(
    ("closed", "expected"),
    [("", 1), ("(Meeting closed at 7.30 pm)\n", 2)],
    ids=["in the middle of minutes", "after their end"],
)
def test_whose_report_it_is_heads_an_item_of_minutes(closed: str, expected: int) -> None:
    """A report that heads a page of minutes is an item of theirs, until they have ended."""
    minutes = f"{HEADER}{PRESENT}\n1. Welcome\n\nThe Chair welcomed all.\n{closed}"
    assert len(kinds(minutes, f"REPORT OF THE CLERK\n\n{PROSE}")) == expected
