from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import text
from councilgraph.graph.reading.comparing import folded
from councilgraph.graph.server.files.site_folder import write_site
from councilgraph.graph.server.pages import search
from councilgraph.graph.server.pages.addresses import page
from councilgraph.graph.server.pages.opened import OpenGraph
from tests import golden
from tests.browser.barriers import barriers
from tests.browser.conftest import opened
from tests.browser.test_site import type_words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the samples and its site."""
    folder: Path = tmp_path_factory.mktemp("found")
    build(golden.samples(), folder / "graph")
    write_site(folder / "graph", folder / "site", lambda *_: None)
    return folder


@pytest.fixture(scope="module")
def folder(made: Path) -> Path:
    """The site."""
    return made / "site"


def ask(tab: Page, root: str, words: str, **more: str) -> None:
    """Goes to the page of what is found."""
    tab.goto(f"{root}/search.html#{urlencode({'q': words, **more})}")
    expect(tab.locator(f"#found[data-ready={words!r}]")).to_be_attached()


def names(tab: Page, group: str) -> list[str]:
    """What is found of a group."""
    return [words.strip() for words in tab.locator(f"section.found:has(h2#{group}) li > a").all_inner_texts()]


@pytest.mark.parametrize(
    "words",
    [
        "bathing water",
        "CIRV",
        "Mensah",
        "towpath light",
        "Co-ordination",
        "no such thing",
        "weir 2022",
    ],
)
def test_what_a_server_finds_is_found(browser: Browser, made: Path, root: str, words: str) -> None:
    """Names, by words, beginnings and acronyms, and papers are those that a server finds, in its groups."""
    graph = OpenGraph(*GraphFolder.open_with_store(made / "graph"))
    told = search.view(graph, page("search", q=words)).data
    with opened(browser, root) as tab:
        ask(tab, root, words)
        for group in told["groups"]:
            here = tab.locator(f"section.found h2#{group.name} small")
            said = group.name in ("item", "decision", "response")
            assert int(here.inner_text()) >= group.matches.total
            if not said:
                assert here.inner_text() == str(group.matches.total)
                assert {one.thing.numbered for one in group.matches.items} == {*names(tab, group.name)}
        papers = {one.title for one in told["papers"]}
        assert set(names(tab, "papers")) == papers
        if not told["groups"] and not papers:
            expect(tab.locator("#found .lead")).to_contain_text("Nothing in the papers loaded")


def test_words_are_marked_and_lead_to_their_place(browser: Browser, root: str) -> None:
    """Enter shows all that has the words, marked in what is said; a paper opens at the sheet that says them."""
    with opened(browser, root) as tab:
        box = type_words(tab, "applies bathing")
        box.press("Enter")
        expect(tab.locator("h1")).to_have_text("“applies bathing”")
        expect(tab.locator("#found[data-ready='applies bathing']")).to_be_attached()
        found = tab.locator("section.found:has(h2#decision) li").first
        expect(found.locator("mark").first).to_be_visible()
        marks = [folded(one) for one in found.locator("mark").all_inner_texts()]
        assert {"applies", "bathing"} <= set(marks)
        tab.locator("section.found:has(h2#papers) li > a").first.click()
        expect(tab.locator("main")).to_contain_text("bathing")
        tab.go_back()
        expect(tab.locator("h1")).to_have_text("“applies bathing”")
        type_words(tab, "")
        tab.locator("header input[type=search]").fill("weir")
        tab.keyboard.press("Enter")
        expect(tab.locator("h1")).to_have_text("“weir”")


def test_words_deep_in_a_decision_are_found(browser: Browser, made: Path, root: str) -> None:
    """A decision is found by the last of its words, of which its name shows none."""
    graph = OpenGraph(*GraphFolder.open_with_store(made / "graph"))
    rows = graph.store.select("SELECT ?text { ?d a cg:Decision ; cg:text ?text }")
    longest = max((text(row["text"]) for row in rows), key=len)
    words = " ".join(folded(longest).split()[-4:])
    with opened(browser, root) as tab:
        ask(tab, root, words)
        assert "…" in names(tab, "decision")[0]
        expect(tab.locator("section.found:has(h2#decision) q mark").first).to_be_visible()


def test_all_of_a_kind_are_paged(browser: Browser, root: str) -> None:
    """Where more are found than fit, all of the kind have pages of their own, and the address keeps them."""
    with opened(browser, root) as tab:
        ask(tab, root, "the")
        total = int(tab.locator("h2#decision small").inner_text())
        assert len(names(tab, "decision")) == 8 < total
        tab.get_by_role("link", name=f"All {total}").first.click()
        expect(tab.locator("section.found")).to_have_count(1)
        tab.reload()
        expect(tab.locator("section.found")).to_have_count(1)
        tab.get_by_role("link", name="All kinds").click()
        expect(tab.locator("section.found").nth(1)).to_be_visible()


def test_a_search_reads_few_parts(browser: Browser, root: str) -> None:
    """A search of one word reads what begins so and what is shown, not the whole index."""
    with opened(browser, root) as tab:
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        ask(tab, root, "bathing")
        read = [each for each in asked if "/static/words/at-" in each]
        assert len(read) <= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("hash_", ["", "#q=weir", "#q=weir&kind=decision", "#q=no+such"])
def test_axe_finds_nothing(browser: Browser, host: str, scheme: str, hash_: str) -> None:
    """No rule of WCAG 2.2 that a machine can check is broken where something is found, and where nothing is."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto(f"{host}/search.html{hash_}")
    expect(tab.locator("#found[data-ready]")).to_be_attached()
    assert barriers(tab) == []
    context.close()
