from __future__ import annotations

from hashlib import sha256

import pytest
from playwright.sync_api import Browser, expect

from tests import golden
from tests.browser.barriers import barriers

THING, COMMITTEE = "/page/aldermere-city-council/", "environment-and-communities-scrutiny-committee"
SOURCE = f"/source/{sha256(golden.samples()[0].read_bytes()).hexdigest()[:16]}"
PAGES = ("/", "/search?q=Scrutiny", "/follow-up", "/people", "/bodies", "/meetings", "/sources", "/report", "/names", "/connections", "/graph", "/overview", "/query", "/query?example=chairs", SOURCE, f"{SOURCE}?char=0,20", f"{THING}body/{COMMITTEE}", f"{THING}meeting/{COMMITTEE}/2024-10-02", f"{THING}person/efua-mensah")  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Browser, at: str, path: str, scheme: str) -> None:
    """No rule of WCAG 2.2 that a machine can check is broken, in light and in dark."""
    context = browser.new_context(base_url=at, color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto(path)
    if path.startswith(("/graph", "/overview", "/query")):
        tab.wait_for_selector("[data-ready]", timeout=90_000)
    assert not tab.title().startswith("Not found")
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
