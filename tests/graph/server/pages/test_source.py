from __future__ import annotations

import re

import pytest

from councilgraph.graph.server.pages.sheets import LONG, sheet_at, sheets
from councilgraph.ontology.model import Document, Page
from tests.graph import harbour
from tests.graph.server.pages import site
from tests.graph.server.pages.site import Browser

NOVEMBER = harbour.document("november.txt")
AT = f"/source/{NOVEMBER.sha256[:16]}"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser on the papers of the Harbour Panel."""
    return Browser(harbour.write(tmp_path_factory.mktemp("pages") / "graph"))


def article(browser: Browser, address: str) -> str:
    """The text of a document as its page has it, with its marks."""
    return browser.get(address).text.partition("<article")[2].partition("</article>")[0]


def test_no_word_is_left_out(browser: Browser) -> None:
    """The page has all words of the document, in their order, and none but these besides the notes on them."""
    html = article(browser, AT)
    plain = re.sub(r'<span class="note".*?</span></span>', "</span>", html, flags=re.DOTALL)
    assert site.words(plain.partition(">")[2]) == " ".join(NOVEMBER.text.split())


def test_each_fact_is_marked_on_its_words(browser: Browser) -> None:
    """Words that state something lead to the thing they are about, and say what they state."""
    html = article(browser, AT)
    ask = "Receive a further report on the Young Pots Partnership in six months."
    marked = re.search(rf'<a class="mark (\w+)" href="([^"]+)">{re.escape(ask)}</a>', html)
    assert marked
    assert marked[1] == "decision"
    assert marked[2] == harbour.REPORT.replace(harbour.BASE, "/page/")
    assert "directed to: Cabinet" in html


def test_each_passage_has_a_permanent_address(browser: Browser) -> None:
    """An address asks for words by their offsets: they are highlighted, and what they state stands beside them."""
    words = "Recommends that Cabinet extend the pilot to the northern wards."
    start = NOVEMBER.text.index(words)
    place = f"char={start},{start + len(words)}"
    page = site.read(browser, f"{AT}?{place}")
    html = article(browser, f"{AT}?{place}")
    assert place in page.places
    assert re.search(rf'class="mark decision on"[^>]*>{re.escape(words)}', html)
    assert f"{AT}?{place}#{place}" in page.links
    assert "These words state" in page.words


def test_a_document_that_is_not_there(browser: Browser) -> None:
    """A document of another graph is not found, in a line."""
    response = browser.get("/source/0123456789abcdef")
    assert response.status_code == 404
    assert "No document of this graph has this address" in response.text


@pytest.mark.parametrize("asked", ["char=9,1", "char=x", "char=99999999,999999999", "page=99", "page=-3"])
def test_places_that_are_none(browser: Browser, asked: str) -> None:
    """An address that asks for words or pages that are not there shows the document all the same."""
    assert site.read(browser, f"{AT}?{asked}").of("article")


def test_a_long_text_without_pages_has_parts() -> None:
    """A text without pages is parted at ends of lines; what stands in none of its parts is nothing."""
    text = "".join(f"Line {number} of a long paper.\n" for number in range(2000))
    found = sheets(Document("0" * 64, "long.txt", "text/plain", text))
    assert "".join(text[one.start : one.end] for one in found) == text
    assert all(text[one.end - 1] == "\n" and one.end - one.start < 2 * LONG for one in found)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    assert sheet_at(found, found[2].start) == found[2]


def test_pages_are_those_of_the_document() -> None:
    """The pages of a PDF are its own, by their numbers."""
    document = Document("0" * 64, "a.pdf", "application/pdf", "one\ntwo\n", (Page(0, 4, 1), Page(4, 8, 2)))
    assert [(one.number, one.start, one.end) for one in sheets(document)] == [(1, 0, 4), (2, 4, 8)]
