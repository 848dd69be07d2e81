from __future__ import annotations

import pytest

from councilgraph.extractors.read import docx
from councilgraph.ontology.errors import UnreadableDocument
from tests.extractors.read.word import STYLES, cell, paragraph, ragged, run, table
from tests.extractors.read.word import docx as made

BOLD = "<w:b/>"


def words(body: str) -> list[str]:
    """The paragraphs of a document with this body."""
    return docx.read(made(body), "minutes.docx").text.rstrip("\n").split("\n\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            paragraph("River Paths", style="Heading2"), "## River Paths", id="a heading by its style"
        ),
        pytest.param(
            paragraph(runs=run("RESOLVED", BOLD) + run(" that")), "**RESOLVED** that", id="bold opening"
        ),
        pytest.param(paragraph(runs=run("It was ") + run("said", BOLD)), "It was said", id="bold further on"),
        pytest.param(
            paragraph(runs=run("RESO", BOLD) + run("LVED", BOLD) + run(" that")),
            "**RESOLVED** that",
            id="runs",
        ),
        pytest.param(
            paragraph(runs=run("Noted", '<w:rStyle w:val="Strong"/>') + run(" it")),
            "**Noted** it",
            id="by a style",
        ),
        pytest.param(paragraph(runs=run("Noted", '<w:b w:val="0"/>')), "Noted", id="bold switched off"),
        pytest.param(
            paragraph(runs=run("12") + "<w:r><w:tab/></w:r>" + run("Paths")), "12\tPaths", id="a tab"
        ),
        pytest.param(
            paragraph(runs=run("one") + "<w:r><w:br/></w:r>" + run("two")), "one\ntwo", id="a broken line"
        ),
        pytest.param(
            paragraph(runs=run("Co") + "<w:r><w:noBreakHyphen/></w:r>" + run("ordination")),
            "Co\u2011ordination",
            id="a hyphen that does not break",
        ),
        pytest.param(
            paragraph(
                runs=f"<w:del>{run('Lost').replace('w:t', 'w:delText')}</w:del><w:ins>{run('Carried')}</w:ins>"
            ),
            "Carried",
            id="a tracked change, as accepted",
        ),
        pytest.param(
            paragraph(runs=f'<w:hyperlink r:id="x" xmlns:r="r">{run("the report")}</w:hyperlink>'),
            "the report",
            id="a link: its words",
        ),
        pytest.param(
            paragraph(runs="<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("7")),
            "7",
            id="a field: what it shows",
        ),
        pytest.param(
            paragraph(runs=run("seen") + run(" hidden", "<w:vanish/>")), "seen", id="words that are hidden"
        ),
        pytest.param(
            f"<w:ins>{paragraph('put in')}</w:ins><w:moveFrom>{paragraph('moved away')}</w:moveFrom>",
            "put in",
            id="paragraphs of a tracked change",
        ),
        pytest.param(
            paragraph(
                runs=run("Held at ") + f"<w:sdt><w:sdtContent>{run('the Quay Hall')}</w:sdtContent></w:sdt>"
            ),
            "Held at the Quay Hall",
            id="a control in a line",
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{paragraph('In a control')}</w:sdtContent></w:sdt>",
            "In a control",
            id="a control",
        ),
        pytest.param(
            paragraph(
                runs=run("above")
                + f"<w:r><w:pict><w:txbxContent>{paragraph('in a box')}</w:txbxContent></w:pict></w:r>"
            ),
            "above\n\nin a box",
            id="a text box, after the paragraph it hangs on",
        ),
    ],
)
def test_what_a_paragraph_says(body: str, expected: str) -> None:
    """A paragraph is read as a reader of the document sees it, and nothing that is hidden."""
    assert words(body) == expected.split("\n\n")


def test_numbers_are_counted_as_word_counts() -> None:
    """Numbers stand in no text: levels count anew below a new number, and a list may be told to start again."""
    body = [
        paragraph("a", number=1),
        paragraph("b", number=1, level=1),
        paragraph("c", number=1, level=1),
        paragraph("d", style="Item"),
        paragraph("e", number=1, level=1),
        paragraph("f", number=2),
        paragraph("g", number=2, level=1),
        paragraph("h", number=3),
        paragraph("i", number=4),
        paragraph("j", number=99),
    ]
    assert words("".join(body)) == [
        "1. a", "1a) b", "1b) c", "## 2. d", "2a) e", "1) f", "(i) g", "- h", "1) i", "j",
    ]  # fmt: skip


def test_tables_are_rows_of_cells() -> None:
    """A row is a line with tabs between its cells; empty ones keep their place."""
    p = paragraph
    body = table((p("Name"), p("Post"), p("From")), (p("A Roe"), p(""), p("May")))
    assert docx.read(made(body), "x").text == "Name\tPost\tFrom\nA Roe\t\tMay\n"


def test_a_list_in_a_cell_stays_a_list() -> None:
    """Where a table only sets a list beside its label, each entry is a line of its own."""
    p = paragraph
    assert (
        docx.read(made(table((p("Present:"), p("A Roe") + p("B Lund")))), "x").text
        == "Present:\tA Roe\nB Lund\n"
    )


def test_cells_that_hold_lists_are_told_apart() -> None:
    """Where two lists stand side by side, a tab begins the second; within a cell there are no tabs."""
    p, first, second = paragraph, "A Roe and all who sail with her", "B Lund and all who wait on the quay"
    tabbed = p(runs="<w:r><w:tab/></w:r>" + run(first))
    lists = tabbed + p(first) * 5, p(second) * 5
    expected = [first] * 6 + ["\t" + second] + [second] * 4
    assert docx.read(made(table(lists)), "x").text == "\n".join(expected) + "\n"
    inner = p(runs=run("Fees") + "<w:r><w:tab/></w:r>" + run("raised"))
    assert docx.read(made(table((p("1"), inner, p("LOST")))), "x").text == "1\tFees raised\tLOST\n"


def test_a_row_of_one_cell_stands_apart() -> None:
    """A heading that runs across a table is a line by itself."""
    p = paragraph
    rows = table((p("1"), p("Fees")), (p("LATE ITEMS"),), (p("2"), p("Eels")))
    assert docx.read(made(rows), "x").text == "1\tFees\n\nLATE ITEMS\n\n2\tEels\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            ragged(
                cell("Date") + cell("Title") + cell("Lead"),
                cell("4 June 2024", '<w:vMerge w:val="restart"/>') + cell("Fees") + cell("A Roe"),
                cell("(seen nowhere)", "<w:vMerge/>") + cell("Paths") + cell("B Lund"),
            ),
            "Date\tTitle\tLead\n4 June 2024\tFees\tA Roe\n\tPaths\tB Lund",
            id="a cell over several rows: its words once, the others keep their columns",
        ),
        pytest.param(
            ragged(
                cell("Harbour", '<w:gridSpan w:val="2"/>') + cell("A Roe"), cell("1") + cell("2") + cell("3")
            ),
            "Harbour\t\tA Roe\n1\t2\t3",
            id="a cell over several columns",
        ),
        pytest.param(
            ragged('<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("Paths") + cell("B Lund")),
            "\tPaths\tB Lund",
            id="a row that begins in a later column",
        ),
        pytest.param(
            ragged(cell("Part A", '<w:gridSpan w:val="3"/>'), cell("1") + cell("2") + cell("3")),
            "Part A\n\n1\t2\t3",
            id="a heading over all columns",
        ),
        pytest.param(
            ragged("<w:trPr><w:del/></w:trPr>" + cell("Lost") + cell("7"), cell("Carried") + cell("9")),
            "Carried\t9",
            id="a row that a tracked change deletes",
        ),
        pytest.param(
            table((paragraph("Present:"), table((paragraph("A Roe"), paragraph("Chair"))) + paragraph())),
            "Present:\n\nA Roe\tChair",
            id="a table in a cell stays a table",
        ),
        pytest.param(
            ragged(f"<w:sdt><w:sdtContent>{cell('Fees')}</w:sdtContent></w:sdt>{cell('A Roe')}"),
            "Fees\tA Roe",
            id="a cell in a control",
        ),
    ],
)
def test_tables_as_they_are_seen(body: str, expected: str) -> None:
    """Cells that span rows or columns, tables in cells and tracked changes are read as they are shown."""
    text = docx.read(made(paragraph("Above.") + body), "x").text.rstrip("\n")
    assert text.replace("\n\n\n", "\n\n") == f"Above.\n\n{expected}"


def nested(depth: int) -> str:
    """Tables inside one another."""
    return "<w:tbl><w:tr><w:tc>" * depth + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * depth


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(made(""), "no words", id="empty"),
        pytest.param(
            made(paragraph("x"), before='<!DOCTYPE a [<!ENTITY e "x">]>'), "document type", id="entities"
        ),
        pytest.param(made(nested(5000)), "nested deeper", id="nested tables"),
        pytest.param(made("<w:p><w:r>"), "well-formed", id="broken XML"),
        pytest.param(made(paragraph(" " * 30_000_000 + "x")), "times its size", id="a bomb"),
        pytest.param(
            made(paragraph("x")).replace(b"word/document.xml", b"word/elsewhere.xm"), "damaged", id="no text"
        ),
    ],
)
def test_what_is_refused(data: bytes, says: str) -> None:
    """A document that no word processor would make is refused, in a line that says why."""
    with pytest.raises(UnreadableDocument, match=says) as caught:
        docx.read(data, "minutes.docx")
    assert str(caught.value).startswith("minutes.docx: ")
    assert "\n" not in str(caught.value)


def test_styles_that_are_based_on_one_another_in_a_circle() -> None:
    """A circle of styles is cut, and the words are read."""
    circle = '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    styles = STYLES.replace("</w:styles>", f"{circle}</w:styles>").encode()
    assert (
        docx.read(made(paragraph("said", style="A"), others={"word/styles.xml": styles}), "x").text
        == "said\n"
    )
