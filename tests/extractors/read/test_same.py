from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read
from councilgraph.ontology.model import Document, Statement
from tests.extractors.read import printing, word

BODY = "Minutes of the Meeting of the Harbour Scrutiny Panel held at 2.00 pm on Wednesday, 12 July 2023"
MEMBERS = ("Councillor N Akhtar (Chair)", "Councillor R Bell", "Councillor T Finch-Moore")
OFFICERS = ("J Marsh, Finance", "P Oduya, Law and Governance")
APOLOGIES = "Councillor L Penrose"
ITEMS = (
    ("7.", "Declarations of Interests", ("There were no declarations of interest.",), ()),
    (
        "8.",
        "Fees of the Market",
        (
            "The Panel considered a Briefing Note of the Director of Finance, which set out the fees that traders pay for a stall on the quay and how these have changed since the last review.",
        ),
        (
            "Notes the content of the Briefing Note.",
            "Recommends that the Cabinet Member for Harbours agrees to a fee for traders who come on one day only.",
        ),
    ),
    ("9.", "Any Other Business", ("There were no other items of business.",), ()),
)
CLOSE = "(Meeting closed at 3.25 pm)"
RESOLVED = "RESOLVED that the Harbour Scrutiny Panel:"


def text() -> bytes:
    """The minutes as text, hard-wrapped as print is."""
    parts = ["Aldermere City Council", BODY, "Present:"]
    parts += [
        "Members:\n" + "\n".join(MEMBERS),
        "Employees:\n" + "\n".join(OFFICERS),
        f"Apologies: {APOLOGIES}",
    ]
    parts += ["Public Business"]
    for number, title, paragraphs, clauses in ITEMS:
        parts += [f"{number} {title}", *paragraphs]
        if clauses:
            parts += [RESOLVED, *(f"{at}) {clause}" for at, clause in enumerate(clauses, 1))]
    return "\n\n".join([*parts, CLOSE]).encode()


def markdown() -> bytes:
    """The minutes as Markdown."""
    parts = ["# Aldermere City Council", f"## {BODY}", "**Present:**"]
    parts += [
        "**Members:**\n" + "\n".join(MEMBERS),
        "**Employees:**\n" + "\n".join(OFFICERS),
        f"**Apologies:** {APOLOGIES}",
    ]
    parts += ["## Public Business"]
    for number, title, paragraphs, clauses in ITEMS:
        parts += [f"### {number} {title}", *paragraphs]
        if clauses:
            parts += [f"**{RESOLVED}**", *(f"{at}\\) {clause}" for at, clause in enumerate(clauses, 1))]
    return "\n\n".join([*parts, CLOSE]).encode()


def docx() -> bytes:
    """The minutes as a Word document: presence in a table, numbers counted by lists."""
    p = word.paragraph
    bold = "<w:b/>"
    parts = [p("Aldermere City Council"), p(runs=word.run(BODY, bold)), p(runs=word.run("Present:", bold))]
    parts.append(
        word.table(
            (p("Members:"), "".join(map(p, MEMBERS))),
            (p("Employees:"), "".join(map(p, OFFICERS))),
            (p("Apologies:"), p(APOLOGIES)),
        )
    )
    parts.append(p(runs=word.run("Public Business", bold)))
    for _, title, paragraphs, clauses in ITEMS:
        parts += [p(title, style="Item"), *map(p, paragraphs)]
        if clauses:
            parts += [p(runs=word.run("RESOLVED", bold) + word.run(RESOLVED.removeprefix("RESOLVED")))]
            parts += [p(clause, number=2) for clause in clauses]
    start = word.NUMBERING.replace('<w:start w:val="1"/>', '<w:start w:val="7"/>', 1)
    return word.docx("".join([*parts, p(CLOSE)]), numbering=start)


def framed() -> bytes:
    """The Word document with the council's name as its head, a foot on each page, and a note."""
    council, note = word.paragraph("Aldermere City Council"), '<w:r><w:footnoteReference w:id="1"/></w:r>'
    with ZipFile(BytesIO(docx())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    heads = word.section(("header", "first", "a"), ("footer", "default", "b"), titled=True)
    body = parts["word/document.xml"].decode().replace(council, "").replace("</w:body>", f"{heads}</w:body>")
    parts["word/document.xml"] = body.replace(
        "since the last review.</w:t></w:r>", f"since the last review.</w:t></w:r>{note}"
    ).encode()
    notes = f'<w:footnote w:id="1">{word.paragraph("The Market Fees, 2019.")}</w:footnote>'
    return word.packed(
        parts
        | {
            "word/_rels/document.xml.rels": word.related(a="header1", b="footer1"),
            "word/header1.xml": word.part("hdr", council),
            "word/footer1.xml": word.part("ftr", word.paragraph("Harbour Scrutiny Panel, page 1")),
            "word/footnotes.xml": word.part("footnotes", notes),
        }
    )


def html() -> bytes:
    """The minutes as a page of a committee system."""

    def rows(label: str, entries: tuple[str, ...]) -> str:
        return f"<tr><td><b>{label}</b></td><td>{''.join(f'<p>{entry}</p>' for entry in entries)}</td></tr>"

    parts = [
        "<nav><a href=/>Home</a></nav><script>var secret = 1</script><h1>Aldermere City Council</h1>",
        f"<p>{BODY}</p><p>Present:</p><table>{rows('Members:', MEMBERS)}{rows('Employees:', OFFICERS)}",
        f"{rows('Apologies:', (APOLOGIES,))}</table><h2>Public Business</h2>",
    ]
    for number, title, paragraphs, clauses in ITEMS:
        parts += [
            f"<h3>{number}&nbsp;{title} <span>PDF 82 KB</span></h3>",
            *(f"<p>{each}</p>" for each in paragraphs),
        ]
        if clauses:
            entries = "".join(f"<p>{at}) {clause}</p>" for at, clause in enumerate(clauses, 1))
            parts += [f"<p><strong>{RESOLVED}</strong></p>{entries}"]
    return f"<!DOCTYPE html><html><body>{''.join(parts)}<p>{CLOSE}</p></body></html>".encode()


def pdf() -> bytes:
    """The minutes in print: two pages with a running head, wrapped lines, a word that is divided."""
    first = [
        "Aldermere City Council",
        "**Minutes of the Meeting of the Harbour Scrutiny Panel held at 2.00 pm on",
        "**Wednesday, 12 July 2023",
        "",
        "**Present:",
        "",
    ]
    first += ["Members:", "", "", "", "Employees:", "", "", "Apologies:", "", "**Public Business", ""]
    first += ["**7.  Declarations of Interests", "", "There were no declarations of interest.", ""]
    first += ["**8.  Fees of the Market", ""]
    first += ["The Panel considered a Briefing Note of the Director of Finance, which set out the fees that"]
    second = [
        "traders pay for a stall on the quay and how these have changed since the last re-",
        "view.",
        "",
    ]
    second += [f"**{RESOLVED}", "", "1)  Notes the content of the Briefing Note.", ""]
    second += [
        "2)  Recommends that the Cabinet Member for Harbours agrees to a fee for traders who come",
        "on one day only.",
        "",
    ]
    second += ["**9.  Any Other Business", "", "There were no other items of business.", "", CLOSE]
    second += ["", "The next review is in June."]
    beside = [
        printing.Words(entry, 200, printing.TOP - at * printing.LEADING)
        for at, entry in zip((6, 7, 8, 10, 11, 13), (*MEMBERS, *OFFICERS, APOLOGIES), strict=True)
    ]
    heads = [printing.lines([f"Page {number}"], x=280, y=30) for number in (1, 2)]
    return printing.pdf([[*printing.lines(first), *beside, *heads[0]], [*printing.lines(second), *heads[1]]])


def stated(document: Document) -> set[tuple[object, ...]]:
    """What is stated in a document, without where: as if all were one file.

    A heading over several items is left out: plain text does not show that it is one.
    """
    alike = replace(document, sha256="0" * 64, name="minutes", media_type="text/plain", pages=())
    return {_fact(one) for one in extract(alike, load()) if one.predicate != "cg:section"}


def _fact(statement: Statement) -> tuple[object, ...]:
    return (statement.subject, statement.predicate, statement.object)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[object, ...]]:
    """What the text states."""
    path = tmp_path_factory.mktemp("text") / "minutes.txt"
    path.write_bytes(text())
    return stated(read(path))


@pytest.mark.parametrize(
    ("made", "name"),
    [
        pytest.param(markdown, "minutes.md", id="Markdown"),
        pytest.param(docx, "minutes.docx", id="Word"),
        pytest.param(framed, "minutes.docx", id="Word with heads, feet and notes"),
        pytest.param(html, "minutes.html", id="web page"),
        pytest.param(pdf, "minutes.pdf", id="PDF"),
    ],
)
def test_the_medium_makes_no_difference(
    made: Callable[[], bytes], name: str, expected: set[tuple[object, ...]], tmp_path: Path
) -> None:
    """The same minutes state the same, whatever medium they are published in."""
    (tmp_path / name).write_bytes(made())
    found = stated(read(tmp_path / name))
    assert found - expected == set()
    assert expected - found == set()


def test_the_minutes_state_something(expected: set[tuple[object, ...]]) -> None:
    """What is compared is not empty: who was there, and what was decided."""
    predicates = [fact[1] for fact in expected]
    assert predicates.count("cg:capacity") == len(MEMBERS) + len(OFFICERS) + 1
    assert "cg:directedTo" in predicates
