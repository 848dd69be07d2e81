from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

AXE = Path(__file__).parents[2] / "graph/web/node_modules/axe-core/axe.min.js"
PAGES = ("/", "/search?q=Scrutiny", "/follow-up", "/people", "/bodies", "/meetings", "/sources", "/report", "/connections", "/graph", "/overview", "/query", "/query?example=chairs")  # fmt: skip
TAGS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
RUN = f"axe.run(document, {{ runOnly: {TAGS} }}).then(({{ violations }}) => violations.map(({{ id, nodes }}) => id + ': ' + nodes.map(({{ target }}) => target.join(' ')).slice(0, 3).join(', ')))"


def barriers(tab: Page) -> object:
    """What axe finds on a page; where it is not installed the test is skipped, in CI it fails."""
    if not AXE.exists():
        how = "axe-core is not there: cd graph/web && npm ci"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(how)
    tab.evaluate(AXE.read_text(encoding="utf-8"))
    return tab.evaluate(RUN)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Browser, at: str, path: str, scheme: str) -> None:
    """No rule of WCAG 2.2 that a machine can check is broken, in light and in dark."""
    context = browser.new_context(base_url=at, color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto(path)
    if path.startswith(("/graph", "/overview", "/query")):
        tab.wait_for_selector("[data-ready]", timeout=90_000)
    found = barriers(tab)
    context.close()
    assert found == []


def test_the_graph_is_a_table_without_scripts(browser: Browser, at: str) -> None:
    """Without scripts the graph is a table whose things can be opened, each line with its words."""
    context = browser.new_context(base_url=at, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/graph")
    before = tab.locator("table.edges tbody tr").count()
    expect(tab.locator("#graph")).to_be_hidden()
    tab.get_by_role("link", name="open", exact=True).first.click()
    assert tab.locator("table.edges tbody tr").count() > before
    assert tab.locator("table.edges td:nth-child(4) a").count() > before / 2
    context.close()


def test_a_query_is_run_without_scripts(browser: Browser, at: str) -> None:
    """Without scripts a query is posted, and its rows come as a table with links."""
    context = browser.new_context(base_url=at, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/query")
    tab.get_by_role("button", name="Run").click()
    assert tab.locator("#results tbody tr a").count() > 1
    context.close()
