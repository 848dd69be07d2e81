"""The documentation as pages: it builds with warnings as errors, its links hold, and it loads nothing from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, expect

from councilgraph.graph.commands import COMMANDS
from councilgraph.graph.show.questions import named
from councilgraph.ontology.schema import terms
from councilgraph.ontology.topics import topics
from tests.browser.conftest import Trouble, browser, hosting
from tests.documentation import ontology, questions

ROOT = Path(__file__).parents[2]
ASSETS = "//script/@src | //img/@src | //iframe/@src | //link[not(@rel='canonical')]/@href"

__all__ = ["browser"]  # the fixture


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation, built as `make docs` does."""
    folder = tmp_path_factory.mktemp("documentation")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / ".namespace"), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, html.HtmlElement]:
    """The pages, but for that of a failed search for one, which is for hosts."""
    found = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    return {path: html.fromstring(path.read_bytes()) for path in found}


def _links(page: Path, tree: html.HtmlElement) -> Iterator[tuple[Path, str]]:
    """Where the links of a page that stay within lead: the file, and the place in it."""
    for href in map(str, tree.xpath("//a/@href")):
        target, anchor = urldefrag(href)
        if not urlsplit(href).scheme:
            yield ((page.parent / unquote(target)).resolve() if target else page), unquote(anchor)


def test_links_and_anchors_lead_somewhere(pages: dict[Path, html.HtmlElement], site: Path) -> None:
    """Each link within the documentation leads to a page and to a place that is there."""
    places = {page.resolve(): {*map(str, tree.xpath("//@id"))} for page, tree in pages.items()}
    lost = [
        f"{page.relative_to(site)}: {file.name}#{anchor}"
        for page, tree in pages.items()
        for file, anchor in _links(page.resolve(), tree)
        if not file.is_file() or (anchor and file in places and anchor not in places[file])
    ]
    assert lost == []


def test_nothing_is_loaded_from_elsewhere(pages: dict[Path, html.HtmlElement]) -> None:
    """No page names a script, style, font or picture of another host."""
    named_elsewhere = {
        str(address)
        for tree in pages.values()
        for address in tree.xpath(ASSETS)
        if urlsplit(str(address)).netloc
    }
    assert named_elsewhere == set()


def test_everything_has_its_place(pages: dict[Path, html.HtmlElement], site: Path) -> None:
    """Each command, question, term and topic has a place of its own, so that none is forgotten."""

    def there(name: str) -> set[str]:
        return {*map(str, pages[site / name.replace(".md", ".html")].xpath("//h2/@id | //h3/@id | //h4/@id"))}

    assert {*COMMANDS} <= there("commands.md")
    assert {query.name for query in named()} == set().union(*map(there, questions.titles().values()))
    declared = set().union(*map(there, ontology.titles().values()))
    assert {name.replace(":", "-") for name in terms() if name.startswith("cg:")} <= declared
    assert {topic.id for topic in topics()} <= there("ontology/topics.md")


def test_a_reader_finds_a_page_by_its_words(site: Path, browser: Browser) -> None:
    """A search that is typed finds a page, at 390 pixels too no page is wider than its window, and all stays here."""
    with hosting(site) as at:
        tab = browser.new_page(base_url=at, viewport={"width": 390, "height": 844})
        trouble = Trouble(tab, at)
        for page in ("index.html", "commands.html", "questions/people.html", "ontology/decisions.html"):
            tab.goto(f"/{page}")
            assert tab.evaluate("document.documentElement.scrollWidth") <= 390, page
        tab.set_viewport_size({"width": 1440, "height": 900})
        tab.goto("/index.html?q=substitute")
        expect(tab.locator(".md-search-result__item").first).to_contain_text("ubstitute")
        tab.close()
    assert trouble.found == []
