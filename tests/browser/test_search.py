from __future__ import annotations

from playwright.sync_api import Page, Route, expect


def test_search_by_keys(tab: Page) -> None:
    """What is typed is looked up at once; arrows go through what is found, Enter leads there."""
    tab.goto("/report")
    box = tab.locator("header input[type=search]")
    box.press_sequentially("Scrutiny", delay=20)
    option = tab.locator("header [role=option]").first
    expect(option).to_be_visible()
    box.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    box.press("Enter")
    tab.wait_for_url("**/page/**")


def test_what_was_typed_early_is_found(tab: Page) -> None:
    """Words typed before the page's script came are looked up when it comes."""
    held: list[Route] = []
    tab.route("**/static/search*.js", lambda route: held.append(route))  # noqa: PLW0108 - a built-in one takes none of Playwright's marks
    tab.goto("/report", wait_until="commit")
    box = tab.locator("header input[type=search]")
    box.click()
    box.press_sequentially("Scrutiny")
    for route in held:
        route.continue_()
    expect(tab.locator("header [role=option]").first).to_be_visible()


def test_escape_closes_what_was_found(tab: Page) -> None:
    """Escape closes the list, and Enter then searches as without scripts."""
    tab.goto("/report")
    box = tab.locator("header input[type=search]")
    box.press_sequentially("Scrutiny", delay=20)
    expect(tab.locator("header [role=listbox]")).to_be_visible()
    box.press("Escape")
    expect(tab.locator("header [role=listbox]")).to_be_hidden()
    box.press("Enter")
    tab.wait_for_url("**/search?q=Scrutiny")


def test_a_later_answer_leaves_what_is_chosen(tab: Page) -> None:
    """An answer that comes after one was chosen does not replace the list under the reader."""

    def slowly(route: Route) -> None:
        tab.wait_for_timeout(300)
        route.continue_()

    tab.goto("/report")
    box = tab.locator("header input[type=search]")
    box.press_sequentially("Scru", delay=20)
    option = tab.locator("header [role=option]").first
    expect(option).to_be_visible()
    tab.route("**/api/search?**", slowly)
    box.press_sequentially("tiny")
    box.press("ArrowDown")
    tab.wait_for_timeout(700)
    expect(option).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    tab.wait_for_url("**/page/**")
