from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.barriers import barriers
from tests.browser.conftest import opened

MARLBECK = "page/marlbeck-borough-council"
PANEL, OKORO = f"{MARLBECK}/body/harbour-panel.html", f"{MARLBECK}/person/f-okoro.html"
POLICE = "page/organisation/marlbeck-police.html"


def test_two_things_are_connected(browser: Browser, root: str) -> None:
    """From a thing's page to another by its name: each way in words, each step with its sentence; back too."""
    with opened(browser, root) as tab:
        tab.goto(f"{root}/{PANEL}")
        tab.get_by_role("link", name="How is it connected with").click()
        expect(tab.get_by_label("From")).to_have_value("Harbour Panel")
        tab.get_by_label("To", exact=True).fill("Cabinet Member for Streets")
        tab.get_by_role("button", name="Show").click()
        expect(tab.locator("h1")).to_have_text(
            "How are Harbour Panel and Cabinet Member for Streets connected?"
        )
        way = tab.locator("ol.way").first
        expect(way.locator("li").first).to_have_text("Harbour Panel")
        expect(way.locator("li").last).to_contain_text("Cabinet Member for Streets")
        assert f"from={PANEL}&to=Cabinet+Member" in tab.url
        way.locator("summary").first.click()
        expect(way.locator("blockquote").first).to_be_visible()
        way.locator("cite a").first.click()
        tab.wait_for_url("**/source/**")
        tab.go_back()
        expect(tab.locator("ol.way").first).to_be_visible()


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        pytest.param(f"from={PANEL}&to={PANEL}", "they are one and the same", id="one thing"),
        pytest.param(f"from={PANEL}&to=page/nobody.html", "nothing in this site has the page", id="no page"),
        pytest.param(f"from={PANEL}&to=zzz", "Nothing in this site is called so", id="no name"),
        pytest.param(f"from=harbour&to={POLICE}", "Which of these?", id="several"),
    ],
)
def test_what_leads_nowhere_is_told(browser: Browser, folder: Path, ends: str, told: str) -> None:
    """Where there is no way, or nothing that is meant, the page says so."""
    with opened(browser, folder.as_uri()) as tab:
        tab.goto(f"{folder.as_uri()}/connections.html#{ends}")
        tab.wait_for_selector("#ways[data-ready='0']", state="attached")
        expect(tab.locator("main")).to_contain_text(told)


def test_no_way_goes_by_the_council(browser: Browser, folder: Path) -> None:
    """Ways have the fewest steps, each over a fact that one of its ends shows, and none is by the council."""
    with opened(browser, folder.as_uri()) as tab:
        tab.goto(f"{folder.as_uri()}/connections.html#from={OKORO}&to={POLICE}")
        tab.wait_for_selector("#ways[data-ready]", state="attached")
        ways = tab.locator("ol.way").all()
        assert ways
        assert len({way.locator("li").count() for way in ways}) == 1
        for way in ways:
            assert "Marlbeck Borough Council" not in way.locator(".kind").all_inner_texts()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, host: str, scheme: str) -> None:
    """No rule of WCAG 2.2 that a machine can check is broken where ways are shown."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto(f"{host}/connections.html#from={PANEL}&to={POLICE}")
    tab.wait_for_selector("#ways[data-ready]", state="attached")
    assert barriers(tab) == []
    context.close()
