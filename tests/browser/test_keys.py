from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.test_every_page import PAGES

FOCUSED = """() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (!one || one === document.body) return null;
    window.passed ??= new Set();
    const [again, same] = [window.passed.has(one), window.last === one];
    window.last = one;
    window.passed.add(one);
    const above = [];
    for (let each = one; each && above.length < 5; each = each.parentElement ?? each.getRootNode().host) above.push(each);
    const calendar = one.type === "date" && !one.matches(":focus"); // its button has a ring of the browser's
    const ringed = calendar || above.some((each) => { const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== "none" && parseFloat(outlineWidth) > 0; });
    const inside = ({ width, height, right, bottom, left, top }) =>
        width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const shown = one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && [...one.getClientRects()].some(inside);
    return { again, same, ringed, shown: shown && !one.closest("[aria-hidden=true], [inert]"), what: one.outerHTML.slice(0, 200) };
}"""
"""What has the focus: whether it had it before, has a ring around it or around what it is in, can be seen."""

LEFT = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0)
    .filter((one) => !window.passed.has(one)).map((one) => one.outerHTML.slice(0, 200))"""
"""What can be used by mouse and did not get the focus."""

MOST = 2_000
"""Steps of Tab after which a page is taken to have no end."""

PARTS = 4
"""Steps of Tab through a field of a date: its day, month, year and calendar."""


def walked(tab: Page) -> Iterator[dict[str, Any]]:
    """What gets the focus as Tab is pressed from the start of a page, until it is at the start again."""
    stayed = 0
    for _ in range(MOST):
        tab.keyboard.press("Tab")
        found = tab.evaluate(FOCUSED)
        stayed = stayed + 1 if found and found["same"] else 0
        if found is None or stayed == PARTS or (found["again"] and not stayed):
            return
        yield found


@pytest.mark.parametrize("path", PAGES)
def test_tab_goes_through_a_page(tab: Page, path: str) -> None:
    """Tab comes to all that can be used and leaves it again; what has the focus is seen, with a ring."""
    tab.goto(path)
    if path.startswith(("/graph", "/overview", "/query")):
        tab.wait_for_selector("[data-ready]", timeout=PATIENCE)
    passed = [*walked(tab)]
    assert [one["what"] for one in passed if not one["shown"]] == []
    assert [one["what"] for one in passed if not one["ringed"]] == []
    assert tab.evaluate(LEFT) == []


@pytest.fixture
def plain(browser: Browser, at: str) -> Iterator[Page]:
    """A tab at the server without scripts."""
    context = browser.new_context(base_url=at, java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def test_a_name_leads_to_its_sentence_without_scripts(plain: Page) -> None:
    """From the start by the search to a person, and on to the words of a paper, by keys and without scripts."""
    plain.goto("/")
    plain.locator("header input[type=search]").fill("Mensah")
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/search?q=Mensah")
    plain.get_by_role("link", name="Efua Mensah", exact=True).first.focus()
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/page/**")
    expect(plain.locator("h1")).to_contain_text("Efua Mensah")
    plain.locator("main details:has(a[href^='/source/']) summary").first.click()
    plain.locator("main a[href^='/source/']").locator("visible=true").first.click()
    plain.wait_for_url("**/source/**")
    expect(plain.locator(".on").first).to_be_visible()


def test_tracks_are_filtered_without_scripts(plain: Page) -> None:
    """The filters of the follow-up are a form; a state of the tally is a link, and so is the way back."""
    plain.goto("/follow-up")
    before = plain.locator(".tracks > li").count()
    year = plain.locator("select[name=year]")
    year.select_option(index=1)
    chosen = year.input_value()
    plain.locator("form:has(select[name=year])").get_by_role("button").click()
    plain.wait_for_url(f"**year={chosen}**")
    assert 0 < plain.locator(".tracks > li").count() <= before
    expect(plain.locator("select[name=year]")).to_have_value(chosen)
    state = plain.locator(".tally li.open a")
    count = int(state.locator("b").inner_text())
    state.click()
    plain.wait_for_url("**state=open**")
    assert plain.locator(".tracks > li").count() == min(count, 20)


def test_lists_and_the_report_are_whole_without_scripts(plain: Page) -> None:
    """What was not understood leads to its line; a name from A to Z leads to its page."""
    plain.goto("/report")
    plain.locator("main a[href^='/source/']").first.click()
    plain.wait_for_url("**/source/**")
    assert plain.locator("article.sheet p").count() > 1
    plain.goto("/names")
    plain.locator("main a[href*='letter=']").last.click()
    plain.wait_for_url("**letter=**")
    plain.locator("main a[href^='/page/']").first.click()
    plain.wait_for_url("**/page/**")
    expect(plain.locator("h1")).not_to_contain_text("Not found")
