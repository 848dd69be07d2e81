from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.barriers import barriers
from tests.browser.conftest import opened
from tests.browser.test_query import write


def test_a_site_is_read_to_the_words(browser: Browser, root: str) -> None:
    """From the start to a request to the sentence that states it, in the site's own type, nothing refused."""
    with opened(browser, root) as tab:
        read_on(tab)


def read_on(tab: Page) -> None:
    """Goes from the start of a site to a sentence, and to a name."""
    assert tab.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Inter Variable\"'))")
    tab.locator("nav[aria-label=Main]").get_by_text("Follow-up").click()
    tab.locator("details.why summary").first.click()
    tab.locator("details.why cite a").first.click()
    place = tab.url.partition("#")[2]
    assert place.startswith("char=")
    expect(tab.locator(f'[id="{place}"]')).to_be_attached()
    tab.locator("nav[aria-label=Main]").get_by_text("A–Z").click()
    tab.locator("nav.letters a").last.click()
    tab.locator("ul.names a").first.click()
    expect(tab.locator("h1")).to_be_visible()


def type_words(tab: Page, words: str) -> Locator:
    """Types words into the box of search, which is hidden until the page's script is there; gives the box."""
    box = tab.locator("header input[type=search]")
    box.click()
    box.press_sequentially(words, delay=20)
    return box


def test_a_site_is_searched_by_keys(browser: Browser, root: str) -> None:
    """What is typed is looked up in the site's own index, in a folder too; an arrow and Enter lead there."""
    with opened(browser, root) as tab:
        tab.locator("nav[aria-label=Main]").get_by_text("Follow-up").click()
        box = type_words(tab, "harbour pan")
        option = tab.locator("header [role=option]").first
        expect(option).to_contain_text("Harbour Panel")
        box.press("ArrowDown")
        box.press("Enter")
        expect(tab.locator("h1")).to_have_text("Harbour Panel")
        type_words(tab, "no such thing")
        expect(tab.locator("header .suggested")).to_contain_text("Nothing")


def test_a_query_is_run_and_shared_where_a_host_serves(browser: Browser, host: str) -> None:
    """A query is answered in the browser: rows with links to pages, triples as a graph; its address is a link."""
    with opened(browser, host) as tab:
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.locator("nav[aria-label=Main]").get_by_text("Query").click()
        tab.wait_for_selector("#write[data-ready]")
        assert not [each for each in asked if each.endswith((".wasm", ".gz"))]
        write(tab, "SELECT ?body ?name { ?body a cg:Committee ; skos:prefLabel ?name } ORDER BY ?name")
        tab.keyboard.press("Control+Enter")
        expect(tab.locator("#results tbody")).to_contain_text("Harbour Panel")
        shared = tab.url
        with tab.expect_download() as download:
            tab.get_by_role("button", name="CSV").click()
        assert "Harbour Panel" in download.value.path().read_text("utf-8")
        tab.locator("#results tbody a").first.click()
        expect(tab.locator("h1")).to_be_visible()
        tab.goto(shared)
        expect(tab.locator("#results tbody")).to_contain_text("Harbour Panel")
        write(tab, "CONSTRUCT { ?m cg:heldBy ?body } { ?m a cg:Meeting ; cg:heldBy ?body }")
        tab.keyboard.press("Control+Enter")
        tab.wait_for_selector("#results .canvas canvas")
        assert [each for each in asked if each.endswith(".wasm")]


def test_answers_are_saved_as_spreadsheets_may_open_them(browser: Browser, host: str) -> None:
    """What a query gives is saved as every other table is: what a spreadsheet would run is text."""
    with opened(browser, host) as tab:
        tab.goto(f"{host}/query.html")
        tab.wait_for_selector("#write[data-ready]")
        write(tab, 'SELECT ("=1+1" AS ?sum) ("a, b" AS ?words) {}')
        tab.keyboard.press("Control+Enter")
        with tab.expect_download() as download:
            tab.get_by_role("button", name="CSV").click()
        assert download.value.path().read_text("utf-8") == 'sum,words\n\'=1+1,"a, b"\n'


def test_the_query_of_a_page_is_run(browser: Browser, host: str) -> None:
    """The query behind a page leads to the editor, which runs it."""
    with opened(browser, host) as tab:
        tab.goto(f"{host}/page/marlbeck-borough-council/body/harbour-panel.html")
        tab.locator("footer summary").click()
        tab.get_by_role("link", name="Run it").click()
        expect(tab.locator("#results tbody tr").first).to_be_visible()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        pytest.param("SELECT ?x {", "line 1", id="what is no query"),
        pytest.param("DROP ALL", "line 1", id="an update"),
        pytest.param('SELECT ?x { ?x cg:search "quay" }', "cg:search", id="a search for words"),
        pytest.param(
            "SELECT * { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }", "", id="another server"
        ),
    ],
)
def test_an_error_of_the_engine_is_told(browser: Browser, host: str, query: str, told: str) -> None:
    """What cannot be run is told of in a line, and nothing is asked elsewhere."""
    with opened(browser, host) as tab:
        tab.goto(f"{host}/query.html")
        write(tab, query)
        tab.keyboard.press("Control+Enter")
        expect(tab.locator("#results [role=alert]")).to_contain_text(told)


def test_each_query_gets_its_own_answer(browser: Browser, host: str) -> None:
    """Of two queries that are asked one upon the other the second is answered as such."""
    with opened(browser, host) as tab:
        tab.goto(f"{host}/query.html")
        for query in ("SELECT (1 AS ?first) { ?a ?b ?c . ?d ?e ?f } LIMIT 1", "SELECT (2 AS ?second) {}"):
            write(tab, query)
            tab.keyboard.press("Control+Enter")
        expect(tab.locator("#results th")).to_have_text("second")
        expect(tab.locator("#results td").first).to_have_text("2")


def test_a_query_is_stopped(browser: Browser, host: str) -> None:
    """A query that never ends is stopped, and the next one is answered."""
    with opened(browser, host) as tab:
        tab.goto(f"{host}/query.html")
        write(tab, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
        tab.keyboard.press("Control+Enter")
        tab.get_by_role("button", name="Stop").click()
        expect(tab.locator("#results [role=alert]")).to_contain_text("stopped")
        write(tab, "ASK {}")
        tab.keyboard.press("Control+Enter")
        expect(tab.locator("#results")).to_contain_text("Yes.")


def test_a_folder_says_what_queries_need(browser: Browser, folder: Path) -> None:
    """Opened as a folder, the query page says that a host is needed, and shows its questions."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{folder.as_uri()}/query.example-chairs.html")
    expect(tab.locator("#no-host")).to_contain_text("python3 -m http.server")
    expect(tab.locator("#query")).to_contain_text("SELECT")
    expect(tab.get_by_role("button", name="Run")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("path", ["index.html", "query.html", "names.html"])
def test_axe_finds_nothing(browser: Browser, host: str, path: str) -> None:
    """No rule of WCAG 2.2 that a machine can check is broken while something is found."""
    with opened(browser, host) as tab:
        tab.goto(f"{host}/{path}")
        type_words(tab, "harbour")
        expect(tab.locator("header [role=option]").first).to_be_visible()
        assert barriers(tab) == []


def test_every_link_is_served(host: str) -> None:
    """From the first page on, all that pages link to and load is there."""
    waiting, seen = [f"{host}/index.html"], {f"{host}/index.html"}
    with httpx.Client() as client:
        while waiting:
            at = waiting.pop()
            answer = client.get(at)
            assert answer.status_code == 200, at
            if answer.headers["content-type"].startswith("text/html"):
                for link in re.findall(r'(?:href|src|data-\w+)="([^"#][^"]*)"', answer.text):
                    to = urljoin(at, unquote(link.partition("#")[0]))
                    if (
                        "/" in link + "."
                        and to.startswith(host)
                        and to not in seen
                        and re.search(r"\.\w+$", to)
                    ):
                        seen.add(to)
                        waiting.append(to)
    assert len(seen) > 60
