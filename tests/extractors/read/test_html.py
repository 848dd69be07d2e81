from __future__ import annotations

import pytest

from councilgraph.extractors.read import html
from councilgraph.ontology.errors import UnreadableDocument


def words(body: str) -> str:
    """The text of a page with this body, without the line end at its end."""
    return html.read(f"<html><body>{body}</body></html>".encode(), "page.html").text.rstrip("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>one\n two</p><p>three</p>", "one two\n\nthree", id="paragraphs"),
        pytest.param("one<br>two", "one\ntwo", id="a broken line"),
        pytest.param("<h2>Paths <em>and</em> Rivers</h2><p>x", "## Paths and Rivers\n\nx", id="a heading"),
        pytest.param("<p><b>RESOLVED</b> that", "**RESOLVED** that", id="bold opening"),
        pytest.param("<ul><li>a<li>b</ul>", "- a\n- b", id="a list"),
        pytest.param("<ol start=3><li>a<li>b<li value=9>c</ol>", "3. a\n4. b\n9. c", id="numbers"),
        pytest.param('<ol type="a"><li>x<li>y</ol>', "a. x\nb. y", id="letters"),
        pytest.param("<ol><li><h4>PATHS</h4><p>x</ol>", "#### 1. PATHS\n\nx", id="a numbered heading"),
        pytest.param("<ol><li>a<ol type=i><li>b</ol><li>c</ol>", "1. a\n\ni. b\n\n2. c", id="a list inside"),
        pytest.param("<table><tr><td>a<td>b<tr><td><td>c</table>", "a\tb\nc", id="a table"),
        pytest.param("<table><tr><td><p>a<p>b</table>", "a\n\nb", id="a table that only sets the page"),
        pytest.param("<p>x<script>y</script><style>z</style><!-- w -->", "x", id="what is no text"),
        pytest.param(
            "<nav>Home</nav><p>x<p style='display: none'>y<p hidden>z", "x", id="what is around or hidden"
        ),
        pytest.param(
            "<header>Site</header><article><header>Paths</header>x</article>", "Paths\n\nx", id="headers"
        ),
        pytest.param(
            "<p><a href=x>Fees of the Market <span>PDF 82 KB</span></a>", "Fees of the Market", id="size"
        ),
        pytest.param("<p>x <a href=y>View the full minutes text for item 3.</a>", "x", id="links to more"),
        pytest.param("<p>31<sup>st</sup> May", "31st May", id="raised letters"),
        pytest.param(
            "<p>buy <del>one bin</del><ins>two bins</ins> <s>now</s>", "buy two bins", id="struck out"
        ),
        pytest.param("<p>a &amp; b &nbsp; &pound;5", "a & b £5", id="entities"),
    ],
)
def test_what_a_page_says(body: str, expected: str) -> None:
    """A page is read as its reader sees it, without what the site sets around it."""
    assert words(body) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param("<p>café £5".encode(), "café £5", id="UTF-8 that is not declared"),
        pytest.param("<p>café £5".encode("cp1252"), "café £5", id="Windows-1252 that is not declared"),
        pytest.param(
            '<meta charset="iso-8859-1"><p>“café”'.encode("cp1252"), "“café”", id="Latin 1, as browsers do"
        ),
        pytest.param('<meta charset="utf-16"><p>café'.encode(), "café", id="a declaration that cannot be"),
        pytest.param('<meta charset="nonsense"><p>café'.encode(), "café", id="one that nobody knows"),
        pytest.param('<meta charset="zip"><p>café'.encode(), "café", id="one that is no encoding"),
        pytest.param("\ufeff<p>café".encode("utf-16"), "café", id="a byte order mark"),
        pytest.param(
            b"<meta charset=utf-8><p>" + b"a" * 300 + b"\x81", "a" * 300 + "\ufffd", id="a broken sign"
        ),
        pytest.param(b"<p>a\x00b", "a b", id="a control character"),
    ],
)
def test_how_a_page_is_encoded(data: bytes, expected: str) -> None:
    """Characters are told by the mark, by what the page says, or by what the bytes can be."""
    assert html.read(data, "page.html").text.rstrip("\n") == expected


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param("<div>" * 200_000 + "deep", "nested deeper", id="200,000 elements inside one another"),
        pytest.param("<table><tr><td>" * 5_000 + "deep", "nested deeper", id="tables inside tables"),
        pytest.param("<script>write('minutes')</script>", "no words", id="what only a program shows"),
        pytest.param("", "no words", id="nothing"),
    ],
)
def test_what_is_refused(body: str, says: str) -> None:
    """A page of which a part would be lost is refused, never read without it in silence."""
    with pytest.raises(UnreadableDocument, match=says):
        words(body)


def test_the_main_part_is_read_alone() -> None:
    """Where a page says which part is its own, what stands beside that is left out."""
    beside = "<div>Cookies, news</div>"
    assert words(f"{beside}<main><h1>Paths</h1><p>{'All was said. ' * 9}</main>").startswith("# Paths")
