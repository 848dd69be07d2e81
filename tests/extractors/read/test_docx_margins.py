from __future__ import annotations

import pytest

from councilgraph.extractors.read import docx
from tests.extractors.read.word import docx as made
from tests.extractors.read.word import paragraph, part, related, run, section


def test_notes_stand_below_the_text() -> None:
    """The text keeps the number of a note where it is; the words of the notes follow below, in order."""
    see = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    body = paragraph(runs=run("The fees") + see.format("endnote", 5) + run(" were raised.")) + paragraph(
        runs=run("So were the dues.") + see.format("footnote", 2) + see.format("footnote", 99)
    )
    notes = {
        "word/footnotes.xml": part(
            "footnotes",
            '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            f'<w:footnote w:id="2">{paragraph("By 4%.")}</w:footnote>'
            f'<w:footnote w:id="3">{paragraph("Cited nowhere.")}</w:footnote>',
        ),
        "word/endnotes.xml": part(
            "endnotes",
            f'<w:endnote w:id="5">{paragraph("From 1 May.")}{paragraph("By vote.")}</w:endnote>',
        ),
    }
    assert docx.read(made(body, others=notes), "x").text.rstrip("\n").split("\n\n") == [
        "The fees¹ were raised.", "So were the dues.²", "¹ From 1 May. By vote.", "² By 4%.",
    ]  # fmt: skip


PARTS = {
    "word/_rels/document.xml.rels": related(a="header1", b="header2", c="footer1", d="header3"),
    "word/header1.xml": part("hdr", paragraph("Marsh End Borough Council") + paragraph("DRAFT")),
    "word/header2.xml": part("hdr", paragraph("Parks Committee, 14 May") + paragraph("Page 2 of 4")),
    "word/header3.xml": part("hdr", paragraph("Appendix to the minutes")),
    "word/footer1.xml": part("ftr", paragraph("Draft!") + paragraph(runs=run("Page ") + run("1"))),
}


@pytest.mark.parametrize(
    ("sections", "above", "below"),
    [
        pytest.param(
            [section(("header", "first", "a"), ("header", "default", "b"), titled=True)],
            ["Marsh End Borough Council", "DRAFT"],
            ["Parks Committee, 14 May"],
            id="a first page of its own",
        ),
        pytest.param(
            [section(("header", "first", "a"), ("header", "default", "b"))],
            ["Parks Committee, 14 May"],
            [],
            id="one that is not switched on",
        ),
        pytest.param(
            [
                section(("header", "default", "a")),
                section(("header", "default", "d"), ("footer", "default", "c")),
            ],
            ["Marsh End Borough Council", "DRAFT"],
            ["Appendix to the minutes"],
            id="a later section's and a foot, once",
        ),
        pytest.param([section(("header", "even", "a"))], [], [], id="left pages that are as the right ones"),
        pytest.param([section(("header", "default", "z"))], [], [], id="a part that is missing"),
    ],
)
def test_heads_and_feet_stand_around_the_text(
    sections: list[str], above: list[str], below: list[str]
) -> None:
    """What the first page has at its head stands above the text, other heads and feet below it, each once."""
    first, *others = sections
    body = paragraph("The fees were raised.")
    if others:
        body += f"<w:p><w:pPr>{first}</w:pPr></w:p>{others[0]}"
    else:
        body += first
    assert docx.read(made(body, others=PARTS), "x").text.rstrip("\n").split("\n\n") == [
        *above, "The fees were raised.", *below,
    ]  # fmt: skip
