from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from councilgraph.graph.build.build import build
from councilgraph.graph.folder import judgements
from councilgraph.graph.server.pages.routes import page_routes
from councilgraph.graph.server.workers import Allowance
from tests.browser.barriers import barriers
from tests.browser.conftest import PATIENCE, Trouble
from tests.graph.resolve.quays import PAPERS
from tests.graph.server.serving import serving


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph with three questions."""
    for name, words in PAPERS.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    build([tmp_path / name for name in PAPERS], tmp_path / "graph")
    return tmp_path / "graph"


@pytest.fixture
def asked(browser: Browser, graph: Path) -> Iterator[Page]:
    """A tab at its questions, on the machine that serves them."""
    with serving(graph, Allowance(seconds=20, workers=1), page_routes(graph, answering=True)) as address:
        context = browser.new_context(base_url=address)
        context.set_default_timeout(PATIENCE)
        tab = context.new_page()
        trouble = Trouble(tab, address)
        tab.goto("/questions")
        yield tab
        context.close()
        assert trouble.found == []


def test_questions_are_answered_by_keys(asked: Page, graph: Path) -> None:
    """As in the terminal: y, n, s and u answer, pass over and take back, but not while a name is typed."""
    place = asked.locator("form.ask-one > .facts").first
    expect(place).to_contain_text("Question 1 of 3")
    expect(asked.locator("form.ask-one button").first).to_have_text("The same y")
    asked.keyboard.press("s")
    expect(place).to_contain_text("Question 2 of 3")
    asked.get_by_label("Answered by").fill("")
    asked.get_by_label("Answered by").press_sequentially("sunny")
    expect(asked.get_by_label("Answered by")).to_have_value("sunny")
    asked.locator("form.ask-one button").first.focus()
    asked.keyboard.press("n")
    expect(asked.locator(".undo")).to_be_visible()
    expect(place).to_contain_text("of 2")
    (kept,) = judgements.read(graph)[0]
    assert kept.by == "sunny"
    asked.keyboard.press("u")
    expect(place).to_contain_text("of 3")
    assert judgements.read(graph)[0] == []
    assert barriers(asked) == []
