from __future__ import annotations

from urllib.parse import urlencode

from playwright.sync_api import Page, expect

CHAIRS = "SELECT ?body (COUNT(?m) AS ?meetings) { ?m a cg:Meeting ; cg:heldBy ?body } GROUP BY ?body"
AROUND = "CONSTRUCT { ?m cg:heldBy ?body } { ?m a cg:Meeting ; cg:heldBy ?body } LIMIT 12"


def write(tab: Page, query: str) -> None:
    """Writes a query in the editor, in the place of the one that is there."""
    tab.wait_for_selector("#write[data-ready]")
    tab.locator(".editor .cm-content").click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(query)


def test_a_query_is_run_and_shared(tab: Page) -> None:
    """A query gives a table with links and bars for counts; its address gives the same again."""
    tab.goto("/query")
    write(tab, CHAIRS)
    tab.keyboard.press("Control+Enter")
    tab.wait_for_selector("#results table")
    rows = tab.locator("#results tbody tr").all_inner_texts()
    assert len(rows) > 1
    assert tab.locator("#results tbody a").count() == tab.locator("#results .bar").count() == len(rows)
    tab.goto(tab.url)
    tab.wait_for_selector("#results table")
    assert tab.locator("#results tbody tr").all_inner_texts() == rows


def test_an_error_says_what_is_wrong(tab: Page) -> None:
    """A query that cannot be read is told of in the place of its rows."""
    tab.goto("/query")
    with tab.expect_response("**/sparql") as answer:
        write(tab, "ASK {}")
        tab.keyboard.press("Control+Enter")
    assert answer.value.status == 200
    expect(tab.locator("#results")).to_contain_text("Yes.")


def test_terms_and_names_are_completed(tab: Page) -> None:
    """The editor offers terms of the vocabulary, and things of the graph by their names."""
    tab.goto("/query")
    write(tab, "SELECT ?m { ?m a ")
    tab.keyboard.type("cg:Meeti")
    expect(tab.locator(".editor .cm-tooltip-autocomplete li").first).to_contain_text("cg:Meeting")
    tab.keyboard.press("Escape")
    write(tab, "DESCRIBE ")
    tab.keyboard.type("<Environment")
    expect(tab.locator(".editor .cm-tooltip-autocomplete li").first).to_contain_text("Environment")


def test_triples_are_drawn(tab: Page) -> None:
    """What a CONSTRUCT gives is drawn, and told as triples too."""
    tab.goto(f"/query?{urlencode({'query': AROUND})}")
    tab.wait_for_selector("#results .canvas canvas")
    expect(tab.locator("#results .facts").first).to_contain_text("triples")
    expect(tab.locator("#results .chosen h2")).to_be_visible()
