"""Registers of who was there: ticks in columns of print and of Word, boxes that are ticked or not."""

from __future__ import annotations

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import docx, parse, pdf
from councilgraph.extractors.read.contents import Contents
from councilgraph.ontology.model import Document
from tests.extractors.read import word
from tests.extractors.read.printing import Words, lines
from tests.extractors.read.printing import pdf as printed

HEAD = ("ASTON FORD PARISH COUNCIL", "Minutes of the meeting held on Thursday 16 May 2024")
NAMES = {"Adam Rook": 1, "Beth Swan": 1, "Carl Teal": 2, "Dora Wren": 1, "Evan Knot": 2}
PRESENT = {name for name, column in NAMES.items() if column == 1}


def who(contents: Contents, predicate: str) -> set[str]:
    """Those of whom a document states that."""
    document = Document("0" * 64, "m", "text/plain", contents.text, contents.pages, contents.boxes)
    return {one.subject.name for one in extract(document, load()) if one.predicate == predicate}


def register(heads: tuple[str, str], tick: str, *, ruled: bool, across: tuple[float, float]) -> Contents:
    """A register in print whose ticks stand in the column of what each name was, with lines around it or without."""
    page = lines([f"**{HEAD[0]}", HEAD[1], "**Attendance"])
    page += [Words("Councillor", 72, 715, bold=True)]
    page += [Words(head, at, 715, bold=True) for head, at in zip(heads, (260, 360), strict=True)]
    bottom = 715 - 18 * len(NAMES)
    drawn = [f"68 {y} m 450 {y} l S" for y in (729, *range(710, bottom - 6, -18))]
    drawn += [f"{x} 729 m {x} {bottom - 5} l S" for x in (68, 250, 350, 450)]
    for row, (name, column) in enumerate(NAMES.items(), 1):
        page += [Words(name, 72, 715 - 18 * row), Words(tick, across[column - 1], 715 - 18 * row)]
    page += lines(["**1. Ponds", "RESOLVED that the pond be cleaned."], y=bottom - 40)
    return pdf.read(printed([page], drawing="\n".join(drawn) if ruled else ""), "m.pdf")


@pytest.mark.parametrize(
    "heads", [("Present", "Apologies"), ("Attended", "Apologies"), ("Present", "Absent")]
)
@pytest.mark.parametrize("tick", ["X", "x", "Yes"])
@pytest.mark.parametrize("across", [(275, 380), (262, 362)], ids=["in the middle", "at the left"])
def test_a_tick_in_print_is_in_the_column_above_it(
    heads: tuple[str, str], tick: str, across: tuple[float, float]
) -> None:
    """Print keeps no empty cells: where a tick stands on the page tells which column it is in."""
    found = register(heads, tick, ruled=True, across=across)
    assert who(found, "cg:attended") == PRESENT


def ticked(name: str, column: int, font: str, code: str) -> str:
    """A row of a Word table with a sign of a font of signs in a column."""
    sign = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    cells = [word.paragraph(name), *(word.paragraph(runs=sign if at == column else "") for at in (1, 2))]
    return "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)


@pytest.mark.parametrize(
    ("font", "code"),
    [("Wingdings", "F0FC"), ("Wingdings", "00FC"), ("Wingdings 2", "F050"), ("Wingdings", "F0FE")],
)
def test_ticks_of_a_font_of_signs_are_read(font: str, code: str) -> None:
    """Word sets a tick as a letter of Wingdings."""
    heads = "".join(word.cell(head) for head in ("Councillor", "Present", "Apologies"))
    table = word.ragged(heads, *(ticked(name, column, font, code) for name, column in NAMES.items()))
    body = "".join(map(word.paragraph, HEAD)) + table + word.paragraph("1. Ponds")
    found = docx.read(word.docx(body), "m.docx")
    assert who(found, "cg:attended") == PRESENT
    assert who(found, "cg:sentApologiesFor") == set(NAMES) - PRESENT


def test_a_sign_that_says_nothing_is_none() -> None:
    """A bell of Wingdings, a sign of another font, and a code that is none."""
    signs = (("Wingdings", "F025"), ("Webdings", "F0FC"), ("Wingdings", "tick"))
    runs = "".join(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>' for font, code in signs)
    assert docx.read(word.docx(word.paragraph(runs=word.run("Ada") + runs)), "m.docx").text == "Ada\n"


BOXES = {
    "ticked or not": ("☒ Cllr Ada Lund", "☐ Cllr Bo Mott", "☑ Cllr Cy Nunn"),
    "with a tab": ("☒\tCllr Ada Lund", "☐\tCllr Bo Mott", "☒\tCllr Cy Nunn"),
    "on one line": ("☒ Cllr Ada Lund ☐ Cllr Bo Mott ☒ Cllr Cy Nunn",),
}


@pytest.mark.parametrize("boxes", BOXES.values(), ids=BOXES)
def test_whoever_stands_behind_an_empty_box_is_not_listed(boxes: tuple[str, ...]) -> None:
    """A form lists all members, and ticks those who are there."""
    text = "\n".join([*HEAD, "", "Councillors present:", *boxes, "", "1. Ponds", "RESOLVED that it be so."])
    document = parse(text.encode(), "m.txt")
    assert who(Contents(document.text), "cg:attended") == {"Ada Lund", "Cy Nunn"}


def test_boxes_that_are_all_empty_are_bullets() -> None:
    """Some set one before each name."""
    boxes = [line.replace("☒", "☐").replace("☑", "☐") for line in BOXES["ticked or not"]]
    text = "\n".join([*HEAD, "", "Councillors present:", *boxes, "", "1. Ponds", "RESOLVED that it be so."])
    assert who(Contents(text), "cg:attended") == {"Ada Lund", "Bo Mott", "Cy Nunn"}


COLUMNS = (
    "Item\tDiscussion\tAction",
    "Agenda Item\tMinute\tAction by",
    "No.\tItem\tOwner",
    "Minute\tSubject",
)


@pytest.mark.parametrize("columns", COLUMNS)
def test_the_names_of_columns_are_nobody(columns: str) -> None:
    """A table of business below the list of those present ends that list, and names nobody more."""
    text = f"{HEAD[0]}\n\n{HEAD[1]}\n\nPresent: Councillors Al Brook (Chair), Bea Crane, Cole Drake\n\n{columns}\n1\tToilets\n"
    assert who(Contents(text), "cg:attended") == {"Al Brook", "Bea Crane", "Cole Drake"}
