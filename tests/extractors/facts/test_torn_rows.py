"""Rows of lists that are torn: by the paragraphs of a cell, by the end of a page, by columns that print has lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from councilgraph.extractors.read import html, pdf, text
from councilgraph.ontology.model import Document
from tests.extractors.facts.test_tracker import HEAD, entries
from tests.extractors.read import printing
from tests.extractors.read.word import paragraph, table
from tests.extractors.tabled import cells, word
from tests.extractors.written import document

COLUMNS = ("Ref", "Meeting", "Recommendation", "Owner", "Due", "Progress", "RAG")
FIRST = "The Director wrote to all members on 3 May to say that the work has begun and will take a year."
SECOND = "A second note was sent round on 9 June, with the map."
THIRD = "Nothing is left to do."
LAMPS = ("R1", "12 March 2024", "That the lamps be mended", "Ada Kowal", "May 2024", "", "Amber")
PATHS = (
    "R2",
    "12 March 2024",
    "That the Director of Parks publish the map",
    "Director of Parks",
    "June 2024",
)
FERRY = ("R3", "9 April 2024", "Members requested figures", "Jo Pell", "ASAP", "Chased twice", "Red")
EXPECTED = [
    ("That the lamps be mended", "Amber", "Ada Kowal", "May 2024", ""),
    ("That the Director of Parks publish the map", "Complete", "Director of Parks", "June 2024", "Published on 3 May"),
    ("Members requested figures", "Red", "Jo Pell", "ASAP", "Chased twice"),
]  # fmt: skip


def told(source: Document) -> list[tuple[str, ...]]:
    """Of each row what was asked, its status, whose it is, by when it is due and how far it is."""
    names = ("dcterms:title", "cg:statusAsWritten", "cg:lead", "cg:dueText", "cg:detail")
    return [tuple(" ".join(one.get(name, [])) for name in names) for one in entries(source).values()]


def as_word(*rows: Sequence[str]) -> Document:
    """A list as a Word document; a bar parts the paragraphs of a cell."""
    head = (paragraph("Marsh End Borough Council"), paragraph("Rivers Scrutiny Panel: action tracker"))
    return word(*head, table(*(cells(*row) for row in rows)))


def as_page(*rows: Sequence[str]) -> Document:
    """The same as a web page."""
    lines = "".join(
        f"<tr>{''.join('<td>' + cell.replace('|', '<br>') + '</td>' for cell in row)}</tr>" for row in rows
    )
    words = f"<h1>Marsh End Borough Council</h1><p>Rivers Scrutiny Panel: action tracker</p><table>{lines}</table>"
    return document(html.read(words.encode(), "list.html").text, "list.html")


@pytest.mark.parametrize("made", [as_word, as_page])
@pytest.mark.parametrize(
    "progress", [(FIRST, SECOND), (FIRST, SECOND, THIRD)], ids=["two paragraphs", "three paragraphs"]
)
@pytest.mark.parametrize("last", ["Complete", ""], ids=["with a status", "at the end"])
def test_a_cell_of_paragraphs_is_one_cell(
    made: Callable[..., Document], progress: Sequence[str], last: str
) -> None:
    """What is in a cell in several paragraphs is of one row, and the cells behind it are too."""
    found = told(made(COLUMNS, LAMPS, (*PATHS, "|".join(progress), last), FERRY))
    torn = (EXPECTED[1][0], last, *EXPECTED[1][2:4], " ".join(progress))
    assert found == [EXPECTED[0], torn, EXPECTED[2]]


def test_two_cells_of_paragraphs_stay_two() -> None:
    """Two cells that are set beside one another, each of several paragraphs, are not mixed."""
    asked = "That the Director of Parks publish the map of the paths by the river, with all that has been closed|and the day on which each of them is opened again, so that walkers know of it"
    found = told(
        as_word(COLUMNS, (*PATHS[:2], asked, f"{PATHS[3]}", "June 2024", f"{FIRST}|{SECOND}", "Complete"))
    )
    assert [(row[0], row[1], row[4]) for row in found] == [
        (asked.replace("|", " "), "Complete", f"{FIRST} {SECOND}")
    ]


TABS = {at: "\t".join(row) for at, row in enumerate((COLUMNS, LAMPS, FERRY))}
BEGUN = "R2\t12 March 2024\tThat the Director of\tDirector of\tJune 2024\tPublished\tComplete"
REST = "\t\tParks publish the map\tParks\t\ton 3 May"
REST_OF_WORDS = "\t\t\t\t\ton 3 May"
PAGES = [
    pytest.param(f"{BEGUN}\n{REST}", id="on the same page"),
    pytest.param(f"{BEGUN}\n\f{REST}", id="over a page"),
    pytest.param(f"{BEGUN}\n\f{TABS[0]}\n{REST}", id="the names of columns again"),
    pytest.param(f"{BEGUN}\nPage 1 of 2\n\f{TABS[0]}\n{REST}", id="a number of the page"),
    pytest.param(f"{BEGUN}\n\nPage 1 of 2\n\n\fAction Tracker\n\n{TABS[0]}\n{REST}", id="a head of the page"),
    pytest.param(f"{BEGUN}\n- 4 -\n{REST}", id="a number between dashes"),
]


@pytest.mark.parametrize("torn", PAGES)
def test_a_row_goes_on_over_the_page(torn: str) -> None:
    """A row that is torn by a page is one entry, whatever is printed between its parts."""
    contents = text.read(f"{HEAD}{TABS[0]}\n{TABS[1]}\n{torn}\n{TABS[2]}\n".encode(), "list.txt")
    assert told(replace(document(contents.text), pages=contents.pages)) == EXPECTED


def test_a_heading_ends_a_row() -> None:
    """What stands under a heading is a row of its own, also without a reference."""
    again = (
        f"PATHS AND FERRIES\n\n{TABS[0]}\n\t\tMembers requested figures\tJo Pell\tASAP\tChased twice\tRed\n"
    )
    found = told(document(f"{HEAD}{TABS[0]}\n{TABS[1]}\n\n{again}"))
    assert found == [EXPECTED[0], EXPECTED[2]]


LEFTS = (40, 80, 160, 320, 400, 450, 540)
DEEP = 12.0


def printed(pages: Sequence[Sequence[tuple[float, Sequence[str]]]], *, ruled: bool) -> Document:
    """A list as it is printed: rows by how high they stand, with lines round their cells if it is `ruled`."""
    head = ("Marsh End Borough Council", "Rivers Scrutiny Panel: action tracker", "14 June 2024")
    drawn = [printing.lines(head, x=40, y=820), *([] for _ in pages[1:])]
    for words, rows in zip(drawn, pages, strict=True):
        for y, row in rows:
            for x, cell in zip(LEFTS, row, strict=False):
                words += [
                    printing.Words(line, x, y - at * DEEP, size=8)
                    for at, line in enumerate(cell.split("|"))
                    if line
                ]
    sides = [x - 5 for x in (*LEFTS, 590)]
    heights = [y + 15 for y, _ in pages[0]] + [pages[0][-1][0] - 2 * DEEP]
    rules = [f"{x} {heights[0]} m {x} {heights[-1]} l S" for x in sides]
    rules += [f"{sides[0]} {y} m {sides[-1]} {y} l S" for y in heights]
    data = printing.pdf(drawn, drawing="\n".join(rules) if ruled else "")
    contents = pdf.read(data, "list.pdf")
    return replace(document(contents.text, "list.pdf"), pages=contents.pages, boxes=contents.boxes)


WRAPPED = ("R2", "12 March|2024", "That the Director of Parks|publish the map", "Director|of Parks", "June|2024", "Published on|3 May", "Complete")  # fmt: skip
FIRST_HALF = (
    "R2",
    "12 March",
    "That the Director of Parks",
    "Director",
    "June 2024",
    "Published on",
    "Complete",
)
OTHER_HALF = ("", "2024", "publish the map", "of Parks", "", "3 May", "")
PRINTED = [
    pytest.param([[(740, COLUMNS), (700, LAMPS), (660, WRAPPED), (620, FERRY)]], id="cells that are empty, and of two lines"),
    pytest.param([[(740, COLUMNS), (700, LAMPS), (660, FIRST_HALF)], [(800, OTHER_HALF), (760, FERRY)]], id="over a page"),
    pytest.param(
        [[(740, COLUMNS), (700, LAMPS), (660, FIRST_HALF)], [(820, COLUMNS), (780, OTHER_HALF), (740, FERRY)]],
        id="over a page, with the names of columns again",
    ),
]  # fmt: skip


@pytest.mark.parametrize("ruled", [False, True], ids=["no lines", "lines round cells"])
@pytest.mark.parametrize("pages", PRINTED)
def test_print_is_read_by_its_columns(
    pages: Sequence[Sequence[tuple[float, Sequence[str]]]], *, ruled: bool
) -> None:
    """In a PDF the place of words tells their column, and that a row goes on."""
    assert told(printed(pages, ruled=ruled)) == EXPECTED


def test_what_stands_below_a_printed_list_is_no_row() -> None:
    """A sentence below a printed list, across its columns, is no part of its last row."""
    below = "The Panel is asked to note the list above and to say which of the matters in it may be closed."
    assert (
        told(
            printed(
                [[(740, COLUMNS), (700, LAMPS), (660, WRAPPED), (620, FERRY), (560, (below,))]], ruled=False
            )
        )
        == EXPECTED
    )
