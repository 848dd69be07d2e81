from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import barriers
from tests.browser.conftest import Trouble, opened
from tests.browser.test_graph import COUNT, click, shown

PANEL = "page/marlbeck-borough-council/body/harbour-panel.html"
NAMES = 'document.getElementById("graph").explorer.data.nodes.map(({ name }) => name)'
LEFT = """() => { const { canvas, data } = document.getElementById("graph").explorer;
    return data.nodes.filter((_, at) => !canvas.isHidden(String(at))).length; }"""


def again(tab: Page, before: int) -> int:
    """How many things the picture shows when it is another one than that of so many."""
    tab.wait_for_selector(f'#graph[data-ready]:not([data-ready="{before}"])')
    return int(tab.evaluate(COUNT))


def test_a_thing_leads_to_what_stands_about_it(browser: Browser, root: str) -> None:
    """From a thing's page to its picture and table; a thing that is opened stays so in the address, and back."""
    with opened(browser, root) as tab:
        tab.goto(f"{root}/{PANEL}")
        tab.get_by_role("link", name="As a graph").click()
        expect(tab.locator("h1")).to_have_text("Around Harbour Panel")
        before = shown(tab)
        assert "Harbour Panel, 8 March 2023" in tab.evaluate(NAMES)
        click(tab, 1)
        name = tab.evaluate(NAMES)[1]
        expect(tab.locator(".chosen h2")).to_have_text(name)
        tab.locator(".chosen .do button").click()
        more = again(tab, before)
        assert more > before
        tab.reload()
        assert shown(tab) == more
        tab.go_back()
        assert again(tab, more) == before
        expect(tab.locator("#shown")).to_have_text(f"{before} things and what joins them")
        expect(tab.locator("table.edges tbody tr").first).to_contain_text("Harbour Panel")


def test_another_thing_is_drawn_by_its_address(browser: Browser, root: str) -> None:
    """The address says about which thing; title, table and words are of that, a fact leads to its sentence."""
    with opened(browser, root) as tab:
        tab.goto(
            f"{root}/graph.html#around=page/marlbeck-borough-council/programme/young-pots-partnership.html"
        )
        expect(tab.locator("h1")).to_have_text("Around Young Pots Partnership")
        shown(tab)
        assert tab.title().startswith("Around Young Pots Partnership · ")
        words = tab.locator("table.edges tbody a", has_text="“").first
        quote = words.inner_text().strip("“”")
        words.click()
        tab.wait_for_url("**/source/**")
        expect(tab.locator(f'[id="{tab.url.partition("#")[2]}"]')).to_be_attached()
        expect(tab.locator(".sheet")).to_contain_text(quote)


def test_what_is_not_there_is_told(browser: Browser, root: str) -> None:
    """An address of no thing is told of in a line."""
    with opened(browser, root) as tab:
        tab.goto(f"{root}/graph.html#around=page/nobody.html")
        expect(tab.locator("#graph [role=alert]")).to_contain_text(
            "nothing in this site has the page page/nobody.html"
        )


def test_years_and_kinds_stay_in_the_address(browser: Browser, root: str) -> None:
    """What is chosen of years and kinds is there again when the address is opened."""
    with opened(browser, root) as tab:
        tab.goto(f"{root}/graph.html")
        every = shown(tab)
        tab.get_by_label("from the year").select_option("2023")
        tab.locator(".kinds .kind.decision").click()
        left = tab.evaluate(LEFT)
        assert 1 < left < every
        assert "years=2023-2023" in tab.url
        tab.reload()
        assert (shown(tab), tab.evaluate(LEFT)) == (every, left)
        expect(tab.locator(".kinds .kind.decision")).to_have_attribute("aria-pressed", "false")
        tab.goto(f"{root}/graph.html#years=1901-1902")
        tab.reload()
        assert (shown(tab), tab.evaluate(LEFT)) == (every, every)


def test_the_overview_tells_of_its_points(browser: Browser, root: str) -> None:
    """All things stand there, a point tells what it is and leads to what stands about it; years stay."""
    with opened(browser, root) as tab:
        tab.goto(f"{root}/graph.html")
        tab.get_by_role("link", name="All of the graph at once").click()
        tab.wait_for_selector("#overview[data-ready]")
        tab.locator(".canvas").focus()
        tab.keyboard.press("ArrowRight")
        name = tab.locator(".chosen h2").inner_text()
        tab.get_by_role("link", name="What stands about it").click()
        expect(tab.locator("h1")).to_have_text(f"Around {name}")
        shown(tab)
        tab.goto(f"{root}/overview.html#years=2023-2023")
        tab.wait_for_selector("#overview[data-ready]")
        expect(tab.locator("#overview .heard")).to_contain_text("are shown")
        assert tab.get_by_label("from the year").input_value() == "2023"


@pytest.mark.parametrize("path", ["graph", "overview"])
def test_the_picture_stands_in_the_first_window_of_a_phone(browser: Browser, folder: Path, path: str) -> None:
    """At 390 by 844 pixels nearly all of the picture is seen at once, and no page is wider than its window."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    trouble = Trouble(tab, folder.as_uri())
    tab.goto(f"{folder.as_uri()}/{path}.html")
    tab.wait_for_selector(f"#{path}[data-ready]")
    box = tab.locator(".canvas").bounding_box()
    assert box
    assert box["y"] + box["height"] <= 844
    assert box["height"] >= 320
    assert tab.evaluate("document.documentElement.scrollHeight") < 3 * 844
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    tab.locator(".folding summary").click()
    expect(tab.locator(".kinds button").first).to_be_visible()
    context.close()
    assert trouble.found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["graph", "overview"])
def test_axe_finds_nothing(browser: Browser, host: str, path: str, scheme: str) -> None:
    """No rule of WCAG 2.2 that a machine can check is broken."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto(f"{host}/{path}.html")
    tab.wait_for_selector(f"#{path}[data-ready]")
    assert barriers(tab) == []
    context.close()
