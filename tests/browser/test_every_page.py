from __future__ import annotations

from hashlib import sha256

import pytest
from playwright.sync_api import Browser, expect

from tests import golden
from tests.bench.browsing import SHIFT
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


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_comes(browser: Browser, at: str, path: str) -> None:
    """What is painted stays where it is: fonts, scripts and tools that come later push nothing aside."""
    assert _shifted(browser, f"{at}{path}") == 0


def test_nothing_moves_where_a_link_leads_into_a_text(browser: Browser, at: str) -> None:
    """The sign beside the passage that an address names takes no room in its line."""
    tab = browser.new_page()
    tab.goto(f"{at}{SOURCE}")
    places = tab.evaluate("[...document.querySelectorAll('.at')].map((one) => one.id)")
    tab.close()
    assert len(places) > 20
    for place in places[5::20]:
        assert _shifted(browser, f"{at}{SOURCE}?{place}#{place}") == 0, place


def _shifted(browser: Browser, address: str) -> float:
    """How far what is seen moves by itself until a page has come, as browsers count it."""
    context = browser.new_context(viewport={"width": 1350, "height": 940})
    tab = context.new_page()
    tab.goto(address, wait_until="networkidle")
    if tab.locator(".graph").count():
        tab.wait_for_selector("[data-ready]", timeout=90_000)
    tab.evaluate(SHIFT)
    tab.wait_for_timeout(100)
    shifted = float(tab.evaluate("window.shifted ?? 0"))
    context.close()
    return shifted


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
