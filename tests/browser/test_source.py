from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from councilgraph.graph.build.build import build
from councilgraph.graph.folder import judgements
from councilgraph.graph.server.pages.routes import page_routes
from councilgraph.graph.server.workers import Allowance
from tests.browser.barriers import barriers
from tests.browser.conftest import PATIENCE, Trouble
from tests.fiction import prints
from tests.graph.resolve.quays import PAPERS
from tests.graph.server.serving import serving

DATA = prints.pdf()
SOURCE = f"/source/{sha256(DATA).hexdigest()[:16]}"
ASK = "that the Town Clerk be asked to report back"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of a PDF, and of papers that leave open who is who."""
    made = tmp_path_factory.mktemp("source")
    for name, words in PAPERS.items():
        (made / name).write_text(words, encoding="utf-8")
    (made / "minutes.pdf").write_bytes(DATA)
    build([made / name for name in (*PAPERS, "minutes.pdf")], made / "graph")
    return made / "graph"


@pytest.fixture(scope="module")
def own(folder: Path) -> Iterator[str]:
    """A server of it for this machine alone."""
    pages = page_routes(folder, answering=True)
    with serving(folder, Allowance(seconds=20, workers=1), pages) as address:
        yield address


@pytest.fixture
def plain(browser: Browser, own: str) -> Iterator[Page]:
    """A tab without scripts, in which nothing must go wrong."""
    context = browser.new_context(base_url=own, java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    tab = context.new_page()
    trouble = Trouble(tab, own)
    yield tab
    context.close()
    assert trouble.found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", [SOURCE, f"{SOURCE}?show=print", f"{SOURCE}?char=0,20&show=print", "/questions"]
)
def test_axe_finds_nothing(browser: Browser, own: str, path: str, scheme: str) -> None:
    """A page as it is printed and the questions can be read by all, in light and in dark."""
    context = browser.new_context(base_url=own, color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    trouble = Trouble(tab, own)
    tab.goto(path)
    found = barriers(tab)
    drawn = tab.evaluate("[...document.images].map((image) => image.naturalWidth)")
    context.close()
    assert (found, trouble.found) == ([], [])
    assert drawn == ([1190] if "print" in path else [])


def test_words_are_found_on_the_printed_page_by_keys(plain: Page) -> None:
    """By keys alone, without scripts: to the page as it is printed, to the words of a fact, to the thing itself."""
    plain.goto(SOURCE)
    plain.get_by_role("link", name="As printed").press("Enter")
    box = plain.locator("svg a", has_text=ASK).first
    box.press("Enter")
    on = plain.locator("svg a.on")
    expect(on).to_be_in_viewport()
    assert plain.url.endswith(f"#{on.get_attribute('id')}")
    place = on.locator("rect").first.bounding_box()
    picture = plain.locator("figure img").bounding_box()
    assert place is not None
    assert picture is not None
    assert picture["x"] < place["x"] < picture["x"] + picture["width"]
    plain.locator(".asked a.kind").press("Enter")
    expect(plain.locator("h1")).to_contain_text(ASK)


def test_a_question_is_answered_without_scripts(plain: Page, folder: Path) -> None:
    """A click answers a question, another takes that back; what was answered stands in the folder."""
    plain.goto("/questions")
    plain.get_by_label("Answered by").fill("RB")
    plain.get_by_role("button", name="Two different ones").click()
    ((one,), _) = judgements.read(folder)
    assert (one.verdict, one.by) == ("different", "RB")
    expect(plain.get_by_label("Answered by")).to_have_value("RB")
    plain.get_by_role("button", name="Undo").click()
    assert judgements.read(folder)[0] == []
